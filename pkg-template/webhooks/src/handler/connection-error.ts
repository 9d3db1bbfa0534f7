// Tells whether reading a body failed because the sender went away. Every platform says it in its own way.

/** The `code` of errors of Node, Bun and undici. Those of Node's HTTP parser begin with `HPE_`. */
const CODES =
  /^(E(CONNRESET|CONNABORTED|PIPE|TIMEDOUT|NOTCONN)|ABORT_ERR|ERR_(STREAM_PREMATURE_CLOSE|HTTP_REQUEST_TIMEOUT|SOCKET_CLOSED|HTTP2_(STREAM_(ERROR|CANCEL)|SESSION_ERROR|GOAWAY_SESSION))|UND_ERR_(SOCKET|ABORTED|BODY_TIMEOUT)|HPE_\w+)$/;

/** The `name` of errors of the Fetch API and of Deno. */
const NAMES = /^(AbortError|ConnectionReset|ConnectionAborted|BrokenPipe|UnexpectedEof|Interrupted|Http|BadResource)$/;

/** The `message` of those that have neither: workerd, Deno, body parsers. */
const MESSAGES = [
  /^(aborted|reset|terminated|premature close|socket hang up)$/i,
  /\b(connection|client|request|operation|session|socket)\b.*\b(aborted|closed|disconnected|lost|reset|terminated|timed out)\b/i,
  /\b(EOF|invalid HTTP\/\d)\b/i,
];

/** How many causes are followed. */
const DEEPEST = 5;

export function isConnectionError(error: unknown, depth = 0): boolean {
  if (typeof error === "string") return isMessage(error);
  if (depth > DEEPEST) return false;
  try {
    const { code, name, message, cause } = error as { code?: unknown; name?: unknown; message?: unknown; cause?: unknown };
    return matches(CODES, code) || matches(NAMES, name) || isMessage(message) || isConnectionError(cause, depth + 1);
  } catch {
    // Null, undefined, or an object that throws when it is read.
    return false;
  }
}

const isMessage = (message: unknown) => MESSAGES.some((pattern) => matches(pattern, message));

const matches = (pattern: RegExp, value: unknown) => typeof value === "string" && value.length < 1000 && pattern.test(value);
