// Code that is not ours runs in the middle of our calls: getters and proxies of what callers pass, their
// clock and their function for the secret, methods of the host. What it throws never leaves the package
// as it is.
import { failure, isOurs, mistake, type MistakeCode } from "../errors.js";

/** Reads something that a caller passes. Whatever a getter or a proxy throws becomes a mistake. */
export function reading<T>(code: MistakeCode, what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isOurs(error) ? error : mistake(code, `${what} cannot be read: a getter or a proxy threw`);
  }
}

/** The mistake for a function of the caller's that threw, also if that has exhausted the stack. */
export function threw(code: MistakeCode, what: string, error: unknown): unknown {
  if (isOurs(error)) return error;
  void hear(error);
  return because(mistake(code, `${what} threw: ${readMessage(error)}`), error);
}

/**
 * Hears a promise of any realm, or another object with a function `then`, that was given in place of a value.
 * Nobody else awaits it, and its rejection would end the process.
 */
export async function hear(value: unknown): Promise<void> {
  try {
    await value;
  } catch {
    // The mistake that the caller gets says what is wrong.
  }
}

function readMessage(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return "something that is no error";
  }
}

/**
 * What a public function throws in place of an error that it caught: the error itself if it is ours, or if
 * the stack is exhausted, which is nobody's mistake. The core traps only if its memory cannot grow.
 */
export function ours(error: unknown): unknown {
  if (isOurs(error) || isExhausted(error)) return error;
  if (isTrap(error))
    return failure("wasm_unavailable", "there is no memory for this call of @preswald/webhooks. The next call works", error);
  return because(mistake("invalid_argument", "a function that this package calls threw: it was replaced, or memory ran out"), error);
}

function because(made: Error, cause: unknown): Error {
  made.cause = cause;
  return made;
}

/** Calls the work of a public function. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw ours(error);
  }
}

function isTrap(error: unknown): boolean {
  try {
    return error instanceof WebAssembly.RuntimeError;
  } catch {
    return false;
  }
}

/** V8 and JavaScriptCore say it in one way, SpiderMonkey in another. */
function isExhausted(error: unknown): boolean {
  try {
    return error instanceof Error && /^(Maximum call stack|too much recursion)/.test(error.message);
  } catch {
    return false;
  }
}
