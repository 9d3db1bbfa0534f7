import type { ErrorCode, Issue } from "./types.js";

/** A delivery that is refused. It never holds the payload, a secret or the expected signature. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  /** Fixed: tests and programs may rely on it. */
  readonly code: ErrorCode;
  /** What to answer with. */
  readonly status: 400 | 401 | 413;
  /** What is wrong with the payload; empty where it was not looked at. */
  readonly issues: readonly Issue[];

  /** @internal */
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.code = refusal.code;
    this.status = refusal.status;
    this.issues = Object.freeze(refusal.issues);
  }
}

/** What the core says of a delivery that it refuses. */
export interface Refusal {
  code: ErrorCode;
  status: 400 | 401 | 413;
  message: string;
  issues: Issue[];
}

/** A programmer's mistake, rather than a sender's: the `code` of the `TypeError` says which. */
export type MistakeCode = "invalid_secret" | "body_already_parsed" | "invalid_argument";

/** A `TypeError` with a `code`. */
export function mistake(code: MistakeCode, message: string): TypeError & { code: MistakeCode } {
  return Object.assign(new TypeError(message), { code });
}

/** Calls the core, whose mistakes are plain objects, and throws them as errors. */
export function throwing<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    const { code, message } = error as { code: MistakeCode; message: string };
    throw mistake(code, message);
  }
}
