import { mistake } from "../errors.js";
import { now, within } from "../handler/clock.js";
import { newHolder } from "../handler/holder.js";
import { LONGEST_MEMORY } from "../handler/idempotency.js";
import type { Claim, IdempotencyStore, StoreCall } from "../handler/store.js";
import { retried } from "./retry.js";

/**
 * The operations of a database that a store needs. Each is atomic, and has the same effect when it is
 * done twice, because its answer can get lost.
 */
export interface Keeper {
  /** Claims an event for a holder. A second call by the same holder succeeds too. */
  claim(id: string, holder: string, leaseMs: number): Promise<Claim>;
  /** Extends a claim that has not ended and is the holder's. Resolves to whether it did. */
  extend(id: string, holder: string, leaseMs: number): Promise<boolean>;
  /** Marks the event as done, whoever holds it. Resolves only if the database has said that it did. */
  complete(id: string, keepMs: number): Promise<unknown>;
  /** Releases a claim, if it is the holder's. */
  release(id: string, holder: string): Promise<unknown>;
  /** Whether another attempt may succeed where one failed with this error. */
  isRetryable(error: unknown): boolean;
  /**
   * Deletes some expired entries of a database that does not do it by itself. Called after one in
   * {@link CLEAN_UP_EVERY} completed events.
   */
  cleanUp?(): Promise<unknown>;
}

const CLEAN_UP_EVERY = 64;

/** By chance, because a process of a serverless platform may see few events. */
export function isTimeToCleanUp(): boolean {
  return Math.random() * CLEAN_UP_EVERY < 1;
}

/** The longest time for which a delivery waits for a clean-up. */
export const CLEAN_UP_SECONDS = 1;

/**
 * Makes a store from these operations. A claim belongs to the holder that the caller passes, so that
 * a call which arrives late, from a slow network or process, does not change another holder's claim.
 * For a caller that passes none, the store makes a holder for each claim, and remembers the last one
 * of each event.
 */
export function makeStore(keeper: Keeper): IdempotencyStore {
  const last = new LastHolders();
  const patiently = <T>(call: StoreCall | undefined, work: () => Promise<T>) =>
    retried(work, (error) => keeper.isRetryable(error), call?.timeoutSeconds);

  return {
    async claim(id, leaseSeconds, call) {
      const leaseMs = milliseconds(leaseSeconds);
      const holder = call?.holder ?? newHolder();
      const end = now() + leaseMs;
      const claim = await patiently(call, () => keeper.claim(id, holder, leaseMs));
      // A late answer must not hide the claim that followed it.
      if (call === undefined && claim === "claimed" && now() < end) last.set(id, holder, end);
      return claim;
    },
    async extend(id, leaseSeconds, call) {
      const leaseMs = milliseconds(leaseSeconds);
      const holder = call?.holder ?? last.get(id);
      if (holder === undefined) return false;
      const end = now() + leaseMs;
      const extended = await patiently(call, () => keeper.extend(id, holder, leaseMs));
      if (extended && last.get(id) === holder) last.set(id, holder, end);
      return extended;
    },
    async complete(id, keepSeconds, call) {
      const keepMs = milliseconds(keepSeconds);
      if (call === undefined) last.delete(id);
      await patiently(call, () => keeper.complete(id, keepMs));
      if (keeper.cleanUp !== undefined && isTimeToCleanUp()) await cleanUp(keeper, call);
    },
    async release(id, call) {
      const holder = call?.holder ?? last.get(id);
      if (call === undefined) last.delete(id);
      if (holder !== undefined) await patiently(call, () => keeper.release(id, holder));
    },
  };
}

/** The event is done, even if the clean-up fails. */
async function cleanUp(keeper: Keeper, call: StoreCall | undefined): Promise<void> {
  try {
    await within(CLEAN_UP_SECONDS, keeper.cleanUp!());
  } catch (error) {
    call?.report(error);
  }
}

/** Whole milliseconds, at most what every database can represent. */
export function milliseconds(seconds: number): number {
  if (!(seconds > 0 && seconds <= LONGEST_MEMORY)) {
    throw mistake("invalid_argument", `a time must be above 0 and at most ${LONGEST_MEMORY} seconds`);
  }
  return Math.ceil(seconds * 1000);
}

/** The last holder of each event that is claimed, until its lease ends. */
class LastHolders {
  readonly #claims = new Map<string, { holder: string; end: number }>();

  get(id: string): string | undefined {
    return this.#claims.get(id)?.holder;
  }

  set(id: string, holder: string, end: number): void {
    this.#forgetEnded();
    // Deleted first, so that the claim moves to the end of the order that `#forgetEnded` relies on.
    this.#claims.delete(id);
    this.#claims.set(id, { holder, end });
  }

  delete(id: string): void {
    this.#claims.delete(id);
  }

  /** Leases of one length end in the order in which they began. */
  #forgetEnded(): void {
    const time = now();
    for (const [id, { end }] of this.#claims) {
      if (end > time) return;
      this.#claims.delete(id);
    }
  }
}

/** An id that is a valid key in every database: visible ASCII, and short. */
const PLAIN = /^(?!sha256:)[\x21-\x7e]{1,200}$/;

/**
 * The key of an event in a database: its id, or the id's SHA-256 if the id is long or has
 * characters that some databases refuse in a key, such as NUL.
 */
export async function makeKey(prefix: string, id: string): Promise<string> {
  if (PLAIN.test(id)) return prefix + id;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id)));
  return `${prefix}sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
