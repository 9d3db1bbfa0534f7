import type { IdempotencyStore } from "../handler/store.js";
import { now } from "../handler/clock.js";
import { ownOptions, positive } from "../core/options.js";
import { makeStore } from "./claims.js";

export interface MemoryStoreOptions {
  /** The most events that it remembers. Beyond that, it forgets the ones processed longest ago. Default: 10,000. */
  maxEntries?: number | undefined;
}

/** A claim, or an event that is done: then it has no holder. */
interface Entry {
  holder?: string;
  end: number;
}

/** The oldest first: a Map keeps the order of insertion. */
type Entries = Map<string, Entry>;

/**
 * Makes a store in the memory of this process, for a single process and for tests. It forgets
 * everything when the process ends, and other processes do not see it.
 */
export function memoryStore(options: MemoryStoreOptions = {}): IdempotencyStore {
  const maxEntries = positive("maxEntries", ownOptions(options).maxEntries, 10_000);
  const claims: Entries = new Map();
  const done: Entries = new Map();
  const isHeldBy = (id: string, holder: string) => findEntry(claims, id)?.holder === holder;

  return makeStore({
    async claim(id, holder, leaseMs) {
      if (findEntry(done, id) !== undefined) return "done";
      const known = findEntry(claims, id);
      if (known !== undefined && known.holder !== holder) return "busy";
      if (claims.size >= maxEntries) forgetEnded(claims);
      // Claims are never dropped to make room: their listeners could run twice at once.
      if (claims.size >= maxEntries) throw new Error("the memory store is full of claims");
      put(claims, id, leaseMs, holder);
      return "claimed";
    },
    async extend(id, holder, leaseMs) {
      const held = isHeldBy(id, holder);
      if (held) put(claims, id, leaseMs, holder);
      return held;
    },
    async complete(id, keepMs) {
      claims.delete(id);
      put(done, id, keepMs);
      for (const oldest of done.keys()) {
        if (done.size <= maxEntries) break;
        done.delete(oldest);
      }
    },
    async release(id, holder) {
      if (isHeldBy(id, holder)) claims.delete(id);
    },
    isRetryable: () => false,
  });
}

function put(entries: Entries, id: string, milliseconds: number, holder?: string): void {
  entries.delete(id);
  entries.set(id, { holder, end: now() + milliseconds });
}

function findEntry(entries: Entries, id: string): Entry | undefined {
  const entry = entries.get(id);
  return entry !== undefined && entry.end > now() ? entry : undefined;
}

function forgetEnded(entries: Entries): void {
  const time = now();
  for (const [id, { end }] of entries) if (end <= time) entries.delete(id);
}
