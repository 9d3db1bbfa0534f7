/** Applies the fix of a diagnosis to what was given. */
import { verifySignature } from "@preswald/webhooks";
import type { CauseCode } from "@preswald/webhooks/diagnose";
import type { Delivery } from "../delivery.js";
import { keysOf } from "../secretBytes.js";
import { editsFor } from "./edits.js";

/** How many edited deliveries are tried: each costs an HMAC over the payload. */
const MOST_EDITS = 3000;

/** For how long edits are tried: a payload may be large. */
const MOST_MS = 400;

/** Undoes the causes one after the other, in either order: one edit may undo several. Only an edit that the core then verifies is offered. */
export async function fix(delivery: Delivery, causes: readonly CauseCode[]): Promise<Delivery | undefined> {
  const end = performance.now() + MOST_MS;
  let left = MOST_EDITS;
  for (const order of [causes, causes.toReversed()]) {
    let deliveries = [delivery];
    for (const cause of order) {
      const edited: Delivery[] = [];
      for (const each of deliveries) {
        for (const next of await editsFor(cause, each)) {
          if (matches(next)) return next;
          if (--left < 0 || performance.now() > end) return undefined;
          edited.push(next);
        }
      }
      deliveries = edited;
    }
  }
  return undefined;
}

function matches({ payload, secrets, header }: Delivery): boolean {
  const keys = keysOf(secrets);
  return keys.length > 0 && verifySignature(payload, header, keys);
}
