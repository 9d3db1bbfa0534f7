/** The exit codes, as the README lists them. */
export const EXIT = {
  ok: 0,
  internal: 1,
  usage: 2,
  unexpected: 3,
  timeout: 4,
  connect: 5,
  invalid: 6,
  sigint: 130,
  sigterm: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

let outcome: number = EXIT.ok;

/**
 * Sets the exit code of a command that ends normally. It counts only when the command has finished:
 * until then, the process ends with a code of failure.
 */
export function endWith(code: number): void {
  outcome = code;
}

/** The exit code of the command that has finished. */
export const outcomeCode = () => outcome;

/** The worst first: what a run of several attempts exits with. */
const WORST: readonly number[] = [EXIT.internal, EXIT.connect, EXIT.timeout, EXIT.unexpected];

/** The worst of several exit codes. */
export function worst(codes: Iterable<number>): number {
  const seen = new Set(codes);
  return WORST.find((code) => seen.has(code)) ?? EXIT.ok;
}

/** A failure that the person at the terminal can do something about. Its message is shown, no stack. */
export class Failure extends Error {
  constructor(
    readonly exitCode: number,
    /** A short name for programs that read `--json`. */
    readonly code: string,
    message: string,
    /** More lines: what to do. */
    readonly hints: readonly string[] = [],
  ) {
    super(message);
  }
}

/** The command line itself is wrong. */
export const usage = (message: string, ...hints: string[]) => new Failure(EXIT.usage, "usage", message, hints);
