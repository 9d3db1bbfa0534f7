import { mistake } from "../errors.js";
import { expect } from "../core/options.js";

/** The longest time that `setTimeout` can wait, in seconds (24.8 days). A longer timer fires at once. */
export const LONGEST_TIMER = 2_147_483;

/** Milliseconds on a clock that does not follow changes of the system's time, where the platform has one. */
export function now(): number {
  return globalThis.performance?.now() ?? Date.now();
}

/** Reads an option that is a time in seconds: above 0, and at most `longest`. */
export function seconds(name: string, value: number | undefined, otherwise: number, longest = LONGEST_TIMER): number {
  expect(name, value, "number");
  if (value === undefined) return otherwise;
  if (!(value > 0 && value <= longest)) {
    throw mistake("invalid_argument", `${name} must be above 0 and at most ${longest} seconds`);
  }
  return value;
}

/**
 * Waits for work, at most this many seconds (`Infinity`: without limit). After that it returns the
 * result of `late` (undefined without it), or throws what `late` throws. The work goes on.
 */
export async function within<T, Late = undefined>(limit: number, work: Promise<T>, late?: () => Late): Promise<T | Late> {
  if (limit === Infinity) return work;
  // What came of the work is told by the work alone: a `Promise.race` that was replaced can say anything.
  let outcome: { value: T } | { error: unknown } | undefined;
  const over = (async () => {
    try {
      outcome = { value: await work };
    } catch (error) {
      outcome = { error };
    }
  })();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit * 1000);
  });
  try {
    await Promise.race([over, timeout]);
  } finally {
    clearTimeout(timer);
  }
  if (outcome === undefined) return late?.() as Late;
  if ("error" in outcome) throw outcome.error;
  return outcome.value;
}
