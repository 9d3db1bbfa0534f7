// SIGINT and SIGTERM end a command properly: what is open is closed, and the summary is printed.
import { setMaxListeners } from "node:events";
import { constants } from "node:os";
import { EXIT, Failure } from "./exit.js";

const controller = new AbortController();

/** Aborted when the process is asked to end. */
export const interrupted: AbortSignal = controller.signal;

// Every request that is under way listens to it.
setMaxListeners(0, interrupted);

let handling = false;

/**
 * From now on a signal aborts {@link interrupted} instead of ending the process. A second one ends it.
 * The reader of standard output going away (`| head`) counts as a signal too.
 */
export function handleInterrupts(): AbortSignal {
  if (handling) return interrupted;
  handling = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => interrupt(signal));
  return interrupted;
}

/** @param why a signal, or the failure that ends the command from outside */
export function interrupt(why: Signal | Failure): void {
  if (!interrupted.aborted) controller.abort(why instanceof Failure ? why : new Interrupted(why));
}

export type Signal = "SIGINT" | "SIGTERM" | "SIGHUP" | "SIGPIPE";

class Interrupted extends Failure {
  constructor(readonly signal: Signal) {
    super(128 + (constants.signals[signal] ?? 13), "interrupted", "interrupted");
  }
}

/** The signal that has interrupted the command, if it was one. */
export function interruptingSignal(): Signal | undefined {
  const reason: unknown = interrupted.reason;
  return reason instanceof Interrupted ? reason.signal : undefined;
}

/** What a shell expects of a process that was interrupted, or undefined. */
export function interruptionCode(): number | undefined {
  if (!interrupted.aborted) return undefined;
  const { reason } = interrupted;
  return reason instanceof Failure ? reason.exitCode : EXIT.internal;
}
