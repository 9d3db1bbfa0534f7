import type { ErrorCode, FailureCode, MistakeCode } from "./codes.js";
import type { Issue } from "./types.js";

export type { MistakeCode } from "./codes.js";

/** As it was when the package was loaded. */
const freeze: <T>(list: readonly T[]) => readonly T[] = Object.freeze;

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
    this.issues = freeze(refusal.issues);
    markOurs(this);
  }
}

/** The details of a refused delivery. */
export interface Refusal {
  code: ErrorCode;
  status: 400 | 401 | 413;
  message: string;
  issues: Issue[];
}

/** The errors that this bundle has made. A proxy or a getter cannot pretend to be one. */
const made: WeakSet<object> = /* @__PURE__ */ new WeakSet();
const markOurs: (error: object) => unknown = /* @__PURE__ */ made.add.bind(made);

/** Whether this bundle has made an error. It asks nothing of the error itself, which may be anything. */
export const isOurs: (error: unknown) => boolean = /* @__PURE__ */ made.has.bind(made) as never;

/** An error of ours, with a `code`. */
export function coded<Err extends Error, Code extends string>(error: Err, code: Code): Err & { code: Code } {
  markOurs(error);
  // Without `Object.assign`: an error is made also where that has been replaced.
  const marked = error as Err & { code: Code };
  marked.code = code;
  return marked;
}

/** A `TypeError` with a `code`. */
export function mistake(code: MistakeCode, message: string): TypeError & { code: MistakeCode } {
  return coded(new TypeError(message), code);
}

/** The mistake that the core tells. */
export function toldBy(core: unknown): TypeError {
  const { code, message } = Object(core) as { code?: MistakeCode; message?: string };
  return typeof code === "string" ? mistake(code, message!) : replaced();
}

/**
 * What the core tells of a refusal. It decides over the answer, so it must be one: the functions that make
 * text of the core's bytes may have been replaced.
 */
export function refusalBy(core: unknown): Refusal {
  const { code, status } = Object(core) as Partial<Refusal>;
  if (typeof code !== "string" || !(status! >= 400)) throw replaced();
  return core as Refusal;
}

const replaced = () => mistake("invalid_argument", "a function that this package calls was replaced, and lies");

/** An `Error` with a `code`: what the library needs does not work here. The cause is what the host threw. */
export function failure(code: FailureCode, message: string, cause: unknown): Error & { code: FailureCode } {
  return coded(new Error(message, { cause }), code);
}
