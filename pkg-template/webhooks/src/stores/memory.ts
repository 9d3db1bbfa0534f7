import type { Claim, IdempotencyStore } from "../handler/idempotency.js";
import { now } from "../handler/clock.js";
import { ownOptions, positive } from "../core/options.js";

export interface MemoryStoreOptions {
  /** How many events it remembers, at most: beyond that, it forgets what was done longest ago. Default: 10,000. */
  maxEntries?: number;
}

/**
 * A store in this process's memory: for one process, and for tests. What is done is forgotten
 * when the process ends, and another process knows nothing of it.
 */
export function memoryStore(options: MemoryStoreOptions = {}): IdempotencyStore {
  const maxEntries = positive("maxEntries", ownOptions(options).maxEntries, 10_000);
  // By id, when each ends. A Map keeps the order in which they came, the oldest first.
  const claims = new Map<string, number>();
  const done = new Map<string, number>();

  return {
    async claim(id, leaseSeconds): Promise<Claim> {
      if (holds(done, id)) return "done";
      if (holds(claims, id)) return "busy";
      if (claims.size >= maxEntries) forgetEnded(claims);
      // A claim cannot be forgotten as what is done can: its listener would run twice at once.
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
