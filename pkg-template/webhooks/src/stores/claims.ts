import { mistake } from "../errors.js";
import { now } from "../handler/clock.js";
import { LONGEST_MEMORY, type Claim, type IdempotencyStore } from "../handler/idempotency.js";

/** The operations of a database that a store needs. Each is atomic. */
export interface Keeper {
  /** Claims an event for a holder. A second call by the same holder succeeds too. */
  claim(id: string, holder: string, leaseMs: number): Promise<string>;
  /** Extends a claim that has not ended and is the holder's. Resolves to whether it did. */
  extend(id: string, holder: string, leaseMs: number): Promise<boolean>;
  complete(id: string, keepMs: number): Promise<unknown>;
  /** Releases a claim, if it is the holder's. */
  release(id: string, holder: string): Promise<unknown>;
}

/**
 * Makes a store from these operations. Each claim has its own holder, so that a call which arrives
 * late, from a slow network or process, does not change the claim of another.
 */
export function storeOf(keeper: Keeper): IdempotencyStore {
  const held = new Map<string, { holder: string; end: number }>();

  function hold(id: string, holder: string, end: number): void {
    // Deleted first, so that the claim moves to the end of the order that `forgetEnded` relies on.
    held.delete(id);
    held.set(id, { holder, end });
  }

  return {
    async claim(id, leaseSeconds) {
      forgetEnded(held);
      const holder = crypto.randomUUID();
      const leaseMs = milliseconds(leaseSeconds);
      const end = now() + leaseMs;
      const claim = (await keeper.claim(id, holder, leaseMs)) as Claim;
      // A late answer must not hide the claim that followed it.
      if (claim === "claimed" && now() < end) hold(id, holder, end);
      return claim;
    },
    async extend(id, leaseSeconds) {
      const claim = held.get(id);
      if (claim === undefined) return false;
      const leaseMs = milliseconds(leaseSeconds);
      const end = now() + leaseMs;
      const extended = await keeper.extend(id, claim.holder, leaseMs);
      if (extended && held.get(id)?.holder === claim.holder) hold(id, claim.holder, end);
      return extended;
    },
    async complete(id, keepSeconds) {
      held.delete(id);
      await keeper.complete(id, milliseconds(keepSeconds));
    },
    async release(id) {
      const claim = held.get(id);
      held.delete(id);
      if (claim !== undefined) await keeper.release(id, claim.holder);
    },
  };
}

/** Whole milliseconds, at most what every database can represent. */
function milliseconds(seconds: number): number {
  if (!(seconds > 0 && seconds <= LONGEST_MEMORY)) {
    throw mistake("invalid_argument", `a time must be above 0 and at most ${LONGEST_MEMORY} seconds`);
  }
  return Math.ceil(seconds * 1000);
}

/** Leases of one length end in the order in which they began. */
function forgetEnded(held: Map<string, { end: number }>): void {
  const time = now();
  for (const [id, { end }] of held) {
    if (end > time) return;
    held.delete(id);
  }
}

/** An id that is a valid key in every database: visible ASCII, and short. */
const PLAIN = /^(?!sha256:)[\x21-\x7e]{1,200}$/;

/**
 * The key of an event in a database: its id, or the id's SHA-256 if the id is long or has
 * characters that some databases refuse in a key, such as NUL.
 */
export async function keyOf(prefix: string, id: string): Promise<string> {
  if (PLAIN.test(id)) return prefix + id;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id)));
  return `${prefix}sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
