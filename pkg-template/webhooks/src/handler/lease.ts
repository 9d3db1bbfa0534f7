import { mistake } from "../errors.js";
import { now, within } from "./clock.js";
import { newHolder } from "./holder.js";
import type { Claim, IdempotencyStore, ReportError, StoreCall } from "./store.js";

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
  readonly #call: StoreCall;
  readonly #start = now();
  #end: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(store: IdempotencyStore, id: string, seconds: LeaseSeconds, report: ReportError) {
    this.#store = store;
    this.#id = id;
    this.#seconds = seconds;
    const timeoutSeconds = Math.min(seconds.storeTimeoutSeconds, seconds.leaseSeconds);
    this.#call = Object.freeze({ holder: newHolder(), timeoutSeconds, report });
    this.#end = this.#start + this.#length;
  }

  /** Claims the event. Rejects if the store fails, or answers after the lease. */
  async claim(): Promise<Claim> {
    const claiming = (async () => this.#store.claim(this.#id, this.#seconds.leaseSeconds, this.#call))();
    try {
      const claim = await answerInTime(claiming, this.#call.timeoutSeconds);
      if (claim !== "claimed" && claim !== "busy" && claim !== "done") {
        throw mistake("invalid_argument", 'the claim of a store must resolve to "claimed", "busy" or "done"');
      }
      if (claim === "claimed" && this.#isOver) throw new Error("the store granted the claim after its lease had ended");
      return claim;
    } catch (error) {
      // Nobody waits for this claim any more, so it is released.
      claiming.then((late) => (late === "claimed" ? this.release() : undefined)).catch(() => {});
      throw error;
    }
  }

  /** Extends the claim at every third of its lease, if the store can, until `stop` is called. */
  keep(): void {
    if (this.#store.extend === undefined) return;
    const third = this.#length / 3;
    if (now() - this.#start > third) void this.#extend();
    this.#timer = setInterval(() => void this.#extend(), third);
    // A listener that never ends does not keep a process alive.
    (this.#timer as { unref?(): void }).unref?.();
  }

  /** Records that the event is processed, also after the lease. */
  async complete(keepSeconds: number): Promise<void> {
    await this.#tell(async () => this.#store.complete(this.#id, keepSeconds, this.#call));
  }

  /** Releases the claim, unless the lease is over: then another process may hold it. */
  async release(): Promise<void> {
    if (!this.#isOver) await this.#tell(async () => this.#store.release(this.#id, this.#call));
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  get #isOver(): boolean {
    return now() >= this.#end;
  }

  /** The result of the work counts, even if the store fails to record it. */
  async #tell(call: () => Promise<unknown>): Promise<void> {
    await answerInTime(call(), this.#seconds.storeTimeoutSeconds).catch((error) => this.#call.report(error));
  }

  get #length(): number {
    return this.#seconds.leaseSeconds * 1000;
  }

  async #extend(): Promise<void> {
    if (this.#isOver) return this.#lose();
    const start = now();
    try {
      const kept = await this.#store.extend!(this.#id, this.#seconds.leaseSeconds, this.#call);
      if (kept === false) return this.#lose();
      // Even if the answer comes late: the store has started the lease after `start`.
      this.#end = Math.max(this.#end, start + this.#length);
    } catch (error) {
      await this.#call.report(error);
    }
  }

  async #lose(): Promise<void> {
    if (this.#timer === undefined) return;
    this.stop();
    this.#end = -Infinity;
    await this.#call.report(new Error("the lease of the event ended while its listener was running, so another delivery may run it too"));
  }
}

/** Waits for an answer of the store; rejects if it takes longer than this many seconds. */
function answerInTime<T>(answer: Promise<T>, limit: number): Promise<T> {
  return within(limit, answer, () => {
    throw new Error(`the store did not answer within ${limit} seconds`);
  });
}
