// When to try again.
import { setTimeout as sleep } from "node:timers/promises";
import { findHeader, type Exchange } from "./message.js";

/** A longer wait is of no use at a terminal. */
const LONGEST = 300_000;

/**
 * Milliseconds until the next attempt: what `Retry-After` says, else twice as long each time, with
 * jitter so that senders that failed together do not come back together.
 */
export function waitBefore(attempt: number, exchange: Exchange, baseMs: number): number {
  const asked = exchange.answer && retryAfter(findHeader(exchange.answer.headers, "retry-after"), Date.now());
  const doubled = baseMs * 2 ** (attempt - 1);
  return Math.min(LONGEST, asked ?? doubled * (0.5 + Math.random() / 2));
}

/** Milliseconds from now, of a number of seconds or a date. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // `Date.parse` takes `-5` for a date too.
  const date = /^[A-Z][a-z]{2,8}, /.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Waits unless it is interrupted. Returns whether it waited to the end. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
