import { mistake } from "../errors.js";
import { seconds } from "./clock.js";
import { Lease } from "./lease.js";
import type { Claim, IdempotencyStore, ReportError } from "./store.js";

/** How a handler avoids processing an event twice. */
export interface IdempotencyOptions {
  /** Remembers which events are processed. Default: none, so that every delivery is processed. */
  store?: IdempotencyStore | undefined;
  /**
   * How long a claim lasts unless it is extended, which the handler does at every third of this
   * time while the listener runs. After a crash, the event can be processed again when this time
   * has passed. In seconds, at most 2,147,483. Default: 60.
   *
   * For a store without `extend`, it must be longer than the listener ever runs.
   */
  leaseSeconds?: number | undefined;
  /** How long a processed event is remembered, in seconds; at most 3,153,600,000 (100 years). Default: 259,200 (three days). */
  keepSeconds?: number | undefined;
  /** A store that takes longer to answer has failed. In seconds, at most 2,147,483. Default: 5. */
  storeTimeoutSeconds?: number | undefined;
  /**
   * What to do if the store fails. `"refuse"`, the default: 503, and Preswald tries again.
   * `"proceed"`: the listener is called, perhaps a second time.
   */
  onStoreError?: "refuse" | "proceed" | undefined;
}

/**
 * Runs the work of an event, unless the event is processed already. Rejects if the work rejects. The
 * promise settles when the work has ended and the store has recorded it; a handler may answer earlier.
 */
export type Once = (id: string, work: () => Promise<void>, report: ReportError) => Promise<"done" | "busy" | "unavailable">;

/** A hundred years, which every store can represent. */
export const LONGEST_MEMORY = 3_153_600_000;

export function makeOnce(options: IdempotencyOptions): Once {
  const { store, onStoreError = "refuse" } = options;
  const times = readSeconds(options);
  if (onStoreError !== "refuse" && onStoreError !== "proceed") {
    throw mistake("invalid_argument", 'onStoreError must be "refuse" or "proceed"');
  }
  if (store === undefined) return withoutStore;
  expectStore(store);

  return async (id, work, report) => {
    const lease = new Lease(store, id, times, report);
    let claim: Claim;
    try {
      claim = await lease.claim();
    } catch (error) {
      await report(error);
      return onStoreError === "proceed" ? withoutStore(id, work, report) : "unavailable";
    }
    if (claim !== "claimed") return claim;
    try {
      lease.keep();
      const outcome = await withoutStore(id, work, report);
      // Extended until the store has answered: otherwise a slow answer could let another process in.
      await (outcome === "done" ? lease.complete(times.keepSeconds) : lease.release());
      return outcome;
    } catch (error) {
      lease.stop();
      await lease.release();
      throw error;
    } finally {
      lease.stop();
    }
  };
}

const withoutStore: Once = async (_id, work, report) => {
  try {
    await work();
    return "done";
  } catch (error) {
    const reason = error instanceof Error ? (error as { [REASON]?: NotProcessed })[REASON] : undefined;
    if (reason === undefined) throw error;
    if (reason === "unavailable") await report((error as Error).cause);
    return reason;
  }
};

/** Why a listener has not processed its event: it is processed elsewhere, or a database that it needs has failed. */
type NotProcessed = "busy" | "unavailable";

/** The same in every bundle of this package. */
const REASON = Symbol.for("@preswald/webhooks not processed");

/** What a listener throws if its event is being processed elsewhere: the handler answers 409. */
export function busyError(): Error {
  return Object.assign(new Error("the event is being processed by another delivery"), { [REASON]: "busy" });
}

/** What a listener throws if it could not begin, because its database failed: the handler answers 503. */
export function unavailableError(cause: unknown): Error {
  return Object.assign(new Error("the database failed before the event was processed", { cause }), { [REASON]: "unavailable" });
}

/** The times of a handler, with their defaults. */
export function readSeconds(options: IdempotencyOptions) {
  return {
    leaseSeconds: seconds("leaseSeconds", options.leaseSeconds, 60),
    keepSeconds: seconds("keepSeconds", options.keepSeconds, 259_200, LONGEST_MEMORY),
    storeTimeoutSeconds: seconds("storeTimeoutSeconds", options.storeTimeoutSeconds, 5),
  };
}

function expectStore(store: IdempotencyStore): void {
  for (const name of ["claim", "complete", "release"] as const) {
    if (typeof store?.[name] !== "function") throw mistake("invalid_argument", `store must have a function ${name}`);
  }
  if (store.extend !== undefined && typeof store.extend !== "function") {
    throw mistake("invalid_argument", "extend of the store must be a function");
  }
}
