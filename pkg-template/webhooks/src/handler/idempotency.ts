import { mistake } from "../errors.js";
import { positive } from "../core/options.js";

/** What a claim of an event comes to. */
export type Claim = "claimed" | "busy" | "done";

/**
 * Remembers which events are done, so that a listener runs once for an event that is delivered
 * twice. Every function may reject: then the store has failed.
 *
 * A claim lasts for its lease, and no longer. Who claims and dies loses it, and a retry is
 * processed. Whoever outlives its own lease does not own the event any more, and so
 *
 * - `release` is never called after the lease, and must leave alone what is done;
 * - `complete` is called even then: the work has been done, whoever else may be doing it.
 */
export interface IdempotencyStore {
  /** Takes an event for so many seconds, unless it is taken (`busy`) or `done`; atomically. */
  claim(id: string, leaseSeconds: number): Promise<Claim>;
  /** Marks an event as done, for so many seconds. */
  complete(id: string, keepSeconds: number): Promise<unknown>;
  /** Gives up one's own claim: the event may be claimed again at once. */
  release(id: string): Promise<unknown>;
}

/** How the events of a handler are told apart. */
export interface IdempotencyOptions {
  /** Where it is remembered which events are done. Default: nowhere, so that every delivery is processed. */
  store?: IdempotencyStore;
  /**
   * For how long a listener owns its event; longer than it ever runs, or another may begin.
   * Default: 60, twice the time within which Preswald wants an answer.
   */
  leaseSeconds?: number;
  /** For how long an event that is done is known. Default: 259,200 (three days). */
  keepSeconds?: number;
  /** A store that takes longer has failed. Default: 5. */
  storeTimeoutSeconds?: number;
  /**
   * What to do if the store fails. `"refuse"`, the default: 503, and Preswald tries again.
   * `"proceed"`: the listener is called, perhaps a second time.
   */
  onStoreError?: "refuse" | "proceed";
}

/** Is told what the store throws. */
export type Report = (error: unknown) => Promise<void>;

/** Does an event's work, if it is not done already; rejects if the work does. */
export type Once = (id: string, work: () => Promise<void>, report: Report) => Promise<"done" | "busy" | "unavailable">;

export function onceOf(options: IdempotencyOptions): Once {
  const { store, onStoreError = "refuse" } = options;
  const seconds = secondsOf(options);
  if (onStoreError !== "refuse" && onStoreError !== "proceed") {
    throw mistake("invalid_argument", 'onStoreError must be "refuse" or "proceed"');
  }
  if (store === undefined) return withoutStore;
  expectStore(store);

  return async (id, work, report) => {
    const lease = performance.now() + seconds.leaseSeconds * 1000;
    let claim: Claim;
    try {
      claim = await claimInTime(store, id, seconds);
    } catch (error) {
      await report(error);
      return onStoreError === "proceed" ? withoutStore(id, work, report) : "unavailable";
    }
    if (claim !== "claimed") return claim;
    // The outcome is the work's, whatever the store makes of it.
    const tell = (call: () => Promise<unknown>) => inTime(call, seconds.storeTimeoutSeconds).catch(report);
    try {
      await work();
    } catch (error) {
      // After the lease, the event may be another's.
      if (performance.now() < lease) await tell(() => store.release(id));
      throw error;
    }
    await tell(() => store.complete(id, seconds.keepSeconds));
    return "done";
  };
}

const withoutStore: Once = async (_id, work) => {
  await work();
  return "done";
};

/** How long everything may take, where it is not said. */
export function secondsOf(options: IdempotencyOptions) {
  return {
    leaseSeconds: positive("leaseSeconds", options.leaseSeconds, 60),
    keepSeconds: positive("keepSeconds", options.keepSeconds, 259_200),
    storeTimeoutSeconds: positive("storeTimeoutSeconds", options.storeTimeoutSeconds, 5),
  };
}

function expectStore(store: IdempotencyStore): void {
  for (const name of ["claim", "complete", "release"] as const) {
    if (typeof store?.[name] !== "function") throw mistake("invalid_argument", `store must have a function ${name}`);
  }
}

async function claimInTime(store: IdempotencyStore, id: string, seconds: ReturnType<typeof secondsOf>): Promise<Claim> {
  const claiming = (async () => store.claim(id, seconds.leaseSeconds))();
  try {
    const claim = await inTime(() => claiming, seconds.storeTimeoutSeconds);
    if (claim !== "claimed" && claim !== "busy" && claim !== "done") {
      throw mistake("invalid_argument", 'claim must come to "claimed", "busy" or "done"');
    }
    return claim;
  } catch (error) {
    // A claim that comes when nobody waits for it any more is given back.
    claiming.then((late) => late === "claimed" && store.release(id)).catch(() => {});
    throw error;
  }
}

async function inTime<T>(call: () => Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the store did not answer within ${seconds} seconds`)), seconds * 1000);
  });
  try {
    return await Promise.race([call(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
