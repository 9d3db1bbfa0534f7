import type { IdempotencyStore } from "../handler/idempotency.js";
export interface MemoryStoreOptions {
    /** The most events that it remembers. Beyond that, it forgets the ones processed longest ago. Default: 10,000. */
    maxEntries?: number | undefined;
}
/**
 * Makes a store in the memory of this process, for a single process and for tests. It forgets
 * everything when the process ends, and other processes do not see it.
 */
export declare function memoryStore(options?: MemoryStoreOptions): IdempotencyStore;
