import { guarded } from "./core/foreign.js";
import type { Body, Secret } from "./types.js";
import { Webhook } from "./webhook.js";

/**
 * Whether a signature header is right for this payload and secret. It is the function that the
 * documentation shows. False for every header but the right one.
 *
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export function verifySignature(payload: Body, signature: string | null | undefined, secret: Secret | readonly Secret[]): boolean {
  return guarded(() => using(secret, (webhook) => webhook.authenticates(payload, signature)));
}

/**
 * Signs a payload, as Preswald does.
 *
 * @returns the header's value, `sha256=…`
 */
export function sign(payload: Body, secret: Secret): string {
  return guarded(() => using(secret, (webhook) => webhook.sign(payload)));
}

/** The documented function has no limit of size. */
const UNLIMITED = { maxBytes: Infinity };

/** A secret that is text, with its webhook. Private, because a `WeakRef` that was replaced gets it and returns something else. */
class Kept {
  readonly #secret: string;
  readonly #webhook: Webhook;

  constructor(secret: string, webhook: Webhook) {
    this.#secret = secret;
    this.#webhook = webhook;
  }

  /** Throws for what is no `Kept`. */
  static webhookOf(kept: Kept, secret: unknown): Webhook | undefined {
    return kept.#secret === secret ? kept.#webhook : undefined;
  }
}

/**
 * The last of them, until the garbage collector runs: making a webhook costs as much as verifying a
 * short body, and a secret should not stay for the life of the process.
 */
let last: WeakRef<Kept> | undefined;

function keptFor(secret: unknown): Webhook | undefined {
  try {
    const kept = last?.deref();
    return kept && Kept.webhookOf(kept, secret);
  } catch {
    last = undefined;
    return undefined;
  }
}

function using<T>(secret: Secret | readonly Secret[], work: (webhook: Webhook) => T): T {
  const kept = keptFor(secret);
  if (kept !== undefined) return work(kept);
  const webhook = new Webhook(secret, UNLIMITED);
  // The caller may change bytes and lists, so only a string can be compared.
  if (typeof secret === "string" && typeof WeakRef === "function") {
    last = new WeakRef(new Kept(secret, webhook));
    return work(webhook);
  }
  try {
    return work(webhook);
  } finally {
    webhook.forget();
  }
}
