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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), limit * 1000);
  });
  try {
    const first = await Promise.race([work, timeout]);
    return first === LATE ? (late?.() as Late) : first;
  } finally {
    clearTimeout(timer);
  }
}

const LATE = Symbol("late");
