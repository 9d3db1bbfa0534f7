import { now } from "../handler/clock.js";

/** How long a store tries again for a caller that does not say how long it waits, in seconds. */
const DEFAULT_PATIENCE = 5;

/** The first pause, and the longest, in milliseconds. */
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 1000;

/**
 * Does the work again while it fails with an error that a later attempt may not meet, with growing
 * random pauses. It gives up before the caller does, so that the caller learns the reason.
 *
 * The work must have the same effect when it is done twice: an attempt can succeed and its answer
 * can get lost.
 */
export async function retried<T>(
  work: () => Promise<T>,
  isRetryable: (error: unknown) => boolean,
  seconds: number = DEFAULT_PATIENCE,
): Promise<T> {
  const end = now() + seconds * 900;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (error) {
      const wait = pause * (0.5 + Math.random() / 2);
      if (!isRetryable(error) || !(now() + wait < end)) throw error;
      await new Promise<void>((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** An error of a foreign library. */
type Loose = any;

/**
 * Whether an error, or one that it was made from, is of a kind. Libraries wrap errors: `fetch` in a
 * `cause`, Node's connections to several addresses in `errors`.
 */
export function someError(error: unknown, matches: (error: Loose) => boolean, depth = 5): boolean {
  if (depth === 0) return false;
  try {
    if (matches(error)) return true;
    const { cause, errors, sourceError } = error as Loose;
    return [cause, sourceError, ...(Array.isArray(errors) ? errors : [])].some((inner) => someError(inner, matches, depth - 1));
  } catch {
    // Null, undefined, or a foreign object that throws when it is read.
    return false;
  }
}

/** Codes of Node, Bun and undici for a connection that could not be made, or has died. */
const NETWORK_CODES = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ESOCKETTIMEDOUT",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "ENETUNREACH",
  "ENETDOWN",
  "ENOTCONN",
  "EAI_AGAIN",
  "ERR_SOCKET_CLOSED",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
  "ERR_STREAM_PREMATURE_CLOSE",
  "ConnectionRefused",
  "ConnectionClosed",
  "FailedToOpenSocket",
]);

/** What runtimes say, without a code, when a connection could not be made, or has died. */
const NETWORK_MESSAGE =
  /^(fetch failed|failed to fetch|network connection lost|the socket connection was closed|socket hang up|socket closed)|connection (terminated|ended|closed|is closed|lost|timeout)|terminating connection|timeout exceeded when trying to connect/i;

/** Whether an error means that the connection could not be made, or has died. */
export function isNetworkError(error: unknown): boolean {
  return someError(
    error,
    ({ code, message }) =>
      NETWORK_CODES.has(code) ||
      (typeof code === "string" && code.startsWith("UND_ERR_") && code !== "UND_ERR_INVALID_ARG") ||
      (typeof message === "string" && NETWORK_MESSAGE.test(message)),
  );
}
