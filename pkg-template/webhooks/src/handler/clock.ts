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

/** Rejects when a call has not settled in so many seconds. */
export async function inTime<T>(call: () => Promise<T>, limit: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the store did not answer within ${limit} seconds`)), limit * 1000);
  });
  try {
    return await Promise.race([call(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for work, but no longer than so many seconds (`Infinity`: without end); then gives undefined. The work goes on. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T | undefined> {
  if (limit === Infinity) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limit * 1000, undefined);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
