import type { Claim, IdempotencyStore } from "../handler/idempotency.js";
import { now } from "../handler/clock.js";
import { ownOptions, positive } from "../core/options.js";

export interface MemoryStoreOptions {
  /** The most events that it remembers. Beyond that, it forgets the ones processed longest ago. Default: 10,000. */
  maxEntries?: number;
}

/**
 * Makes a store in the memory of this process, for a single process and for tests. It forgets
 * everything when the process ends, and other processes do not see it.
 */
export function memoryStore(options: MemoryStoreOptions = {}): IdempotencyStore {
  const maxEntries = positive("maxEntries", ownOptions(options).maxEntries, 10_000);
  // The end of each, by id. A Map keeps the order of insertion, the oldest first.
  const claims = new Map<string, number>();
  const done = new Map<string, number>();

  return {
    async claim(id, leaseSeconds): Promise<Claim> {
      if (holds(done, id)) return "done";
      if (holds(claims, id)) return "busy";
      if (claims.size >= maxEntries) forgetEnded(claims);
      // Claims are never dropped to make room: their listeners could run twice at once.
      if (claims.size >= maxEntries) throw new Error("the memory store is full of claims");
      put(claims, id, leaseSeconds);
      return "claimed";
    },
    async extend(id, leaseSeconds) {
      const held = holds(claims, id);
      if (held) put(claims, id, leaseSeconds);
      return held;
    },
    async complete(id, keepSeconds) {
      claims.delete(id);
      put(done, id, keepSeconds);
      for (const oldest of done.keys()) {
        if (done.size <= maxEntries) break;
        done.delete(oldest);
      }
    },
    async release(id) {
      claims.delete(id);
    },
  };
}

function put(entries: Map<string, number>, id: string, seconds: number): void {
  entries.delete(id);
  entries.set(id, now() + seconds * 1000);
}

function holds(entries: Map<string, number>, id: string): boolean {
  return entries.get(id)! > now();
}

function forgetEnded(entries: Map<string, number>): void {
  const time = now();
  for (const [id, end] of entries) if (end <= time) entries.delete(id);
}
