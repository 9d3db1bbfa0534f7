import type { ErrorCode, FailureCode, MistakeCode } from "./codes.js";
import type { Issue } from "./types.js";

export type { MistakeCode } from "./codes.js";

/** Why a delivery is refused. It never contains the payload, a secret or the expected signature. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  /** The code. It never changes its name or meaning. */
  readonly code: ErrorCode;
  /** The HTTP status to answer with. */
  readonly status: 400 | 401 | 413;
  /** The issues of the payload. Empty if the delivery was refused before the payload was read. */
  readonly issues: readonly Issue[];

  /** @internal */
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.code = refusal.code;
    this.status = refusal.status;
    this.issues = Object.freeze(refusal.issues);
  }
}

/** The details of a refused delivery. */
export interface Refusal {
  code: ErrorCode;
  status: 400 | 401 | 413;
  message: string;
  issues: Issue[];
}

/** A `TypeError` with a `code`. */
export function mistake(code: MistakeCode, message: string): TypeError & { code: MistakeCode } {
  return Object.assign(new TypeError(message), { code });
}

/** An `Error` with a `code`: what the library needs does not work here. The cause is what the host threw. */
export function failure(code: FailureCode, message: string, cause: unknown): Error & { code: FailureCode } {
  return Object.assign(new Error(message, { cause }), { code });
}
