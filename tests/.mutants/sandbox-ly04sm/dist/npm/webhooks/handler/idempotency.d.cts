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
/** Receives what the store throws. It must not reject. */
export type ReportError = (error: unknown) => Promise<void>;
/**
 * Runs the work of an event, unless the event is processed already. Rejects if the work rejects. The
 * promise settles when the work has ended and the store has recorded it; a handler may answer earlier.
 */
export type Once = (id: string, work: () => Promise<void>, report: ReportError) => Promise<"done" | "busy" | "unavailable">;
/** A hundred years, which every store can represent. */
export declare const LONGEST_MEMORY = 3153600000;
export declare function onceOf(options: IdempotencyOptions): Once;
/** What a listener throws if its event is being processed elsewhere: the handler answers 409. */
export declare function busyError(): Error;
/** What a listener throws if it could not begin, because its database failed: the handler answers 503. */
export declare function unavailableError(cause: unknown): Error;
/** The times of a handler, with their defaults. */
export declare function secondsOf(options: IdempotencyOptions): {
    leaseSeconds: number;
    keepSeconds: number;
    storeTimeoutSeconds: number;
};
