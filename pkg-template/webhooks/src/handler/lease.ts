import { mistake } from "../errors.js";
import { now, within } from "./clock.js";
import type { Claim, IdempotencyStore, ReportError } from "./idempotency.js";

/** How long a claim lasts, and how long the store may take to answer. */
export interface LeaseSeconds {
  leaseSeconds: number;
  storeTimeoutSeconds: number;
}

/**
 * A handler's claim of one event, from the call of `claim` to the end of the work.
 *
 * The lease is timed by the handler's own clock, from before the store is called. So it ends here
 * before it ends in the store, and the handler never changes a claim that another process may hold.
 */
export class Lease {
  readonly #store: IdempotencyStore;
  readonly #id: string;
  readonly #seconds: LeaseSeconds;
  readonly #start = now();
  #end: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(store: IdempotencyStore, id: string, seconds: LeaseSeconds) {
    this.#store = store;
    this.#id = id;
    this.#seconds = seconds;
    this.#end = this.#start + this.#length;
  }

  get isOver(): boolean {
    return now() >= this.#end;
  }

  /** Claims the event. Rejects if the store fails, or answers after the lease. */
  async claim(): Promise<Claim> {
    const { leaseSeconds, storeTimeoutSeconds } = this.#seconds;
    const claiming = (async () => this.#store.claim(this.#id, leaseSeconds))();
    try {
      const claim = await answerInTime(claiming, Math.min(storeTimeoutSeconds, leaseSeconds));
      if (claim !== "claimed" && claim !== "busy" && claim !== "done") {
        throw mistake("invalid_argument", 'the claim of a store must resolve to "claimed", "busy" or "done"');
      }
      if (claim === "claimed" && this.isOver) throw new Error("the store granted the claim after its lease had ended");
      return claim;
    } catch (error) {
      // Nobody waits for this claim any more, so it is released.
      claiming.then((late) => late === "claimed" && !this.isOver && this.#store.release(this.#id)).catch(() => {});
      throw error;
    }
  }

  /** Extends the claim at every third of its lease, if the store can, until `stop` is called. */
  keep(report: ReportError): void {
    if (this.#store.extend === undefined) return;
    const third = this.#length / 3;
    if (now() - this.#start > third) void this.#extend(report);
    this.#timer = setInterval(() => void this.#extend(report), third);
    // A listener that never ends does not keep a process alive.
    (this.#timer as { unref?(): void }).unref?.();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  get #length(): number {
    return this.#seconds.leaseSeconds * 1000;
  }

  async #extend(report: ReportError): Promise<void> {
    if (this.isOver) return this.#lose(report);
    const start = now();
    try {
      const kept = await this.#store.extend!(this.#id, this.#seconds.leaseSeconds);
      if (kept === false) return this.#lose(report);
      // Even if the answer comes late: the store has started the lease after `start`.
      this.#end = Math.max(this.#end, start + this.#length);
    } catch (error) {
      await report(error);
    }
  }

  async #lose(report: ReportError): Promise<void> {
    if (this.#timer === undefined) return;
    this.stop();
    this.#end = -Infinity;
    await report(new Error("the lease of the event ended while its listener was running, so another delivery may run it too"));
  }
}

/** Waits for an answer of the store; rejects if it takes longer than this many seconds. */
export function answerInTime<T>(answer: Promise<T>, limit: number): Promise<T> {
  return within(limit, answer, () => {
    throw new Error(`the store did not answer within ${limit} seconds`);
  });
}
