// What a store of events is, for who writes one and for the handler that calls it.

/** The answer to a claim. */
export type Claim = "claimed" | "busy" | "done";

/**
 * Remembers which events are processed, so that a listener runs once for an event that is delivered
 * twice. A function that rejects or throws means that the store has failed.
 *
 * A claim lasts for its lease. If the process dies, its claim expires, and a retry is processed.
 * After the lease, another process may hold the claim. Therefore:
 *
 * - `extend` and `release` are never called after the lease, and must not change a processed event.
 * - `complete` may come after the lease: the event is processed, even if another process holds it.
 *
 * Each call gets a {@link StoreCall} as its last argument, which a store may ignore.
 */
export interface IdempotencyStore {
  /** Claims an event for this many seconds, atomically, unless it is claimed (`busy`) or processed (`done`). */
  claim(id: string, leaseSeconds: number, call?: StoreCall): Promise<Claim>;
  /**
   * Extends the caller's own claim to this many seconds from now. Resolves to `false` if another
   * process holds the claim now. Without this function, a lease can end while a slow listener runs.
   */
  extend?(id: string, leaseSeconds: number, call?: StoreCall): Promise<unknown>;
  /** Marks an event as processed, for this many seconds. */
  complete(id: string, keepSeconds: number, call?: StoreCall): Promise<unknown>;
  /** Releases the caller's own claim, so that the event can be claimed again at once. */
  release(id: string, call?: StoreCall): Promise<unknown>;
}

/** What a store learns of a call besides the event. It is the same object in all calls for one delivery. */
export interface StoreCall {
  /**
   * The holder of the claim: a random name, another one for each delivery. A claim that has another
   * holder is not the caller's, also if it is of the same event and in the same process.
   */
  readonly holder: string;
  /** How long the handler waits for an answer, in seconds. Within it, a store can try again. */
  readonly timeoutSeconds: number;
  /** Passes an error to `onError` that does not change the answer of the call. */
  report(error: unknown): unknown;
}

/** Receives what the store throws. It must not reject. */
export type ReportError = (error: unknown) => Promise<void>;
