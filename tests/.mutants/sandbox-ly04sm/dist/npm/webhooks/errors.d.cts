import type { ErrorCode, FailureCode, MistakeCode } from "./codes.cjs";
import type { Issue } from "./types.cjs";
export type { MistakeCode } from "./codes.cjs";
/** Why a delivery is refused. It never contains the payload, a secret or the expected signature. */
export declare class WebhookError extends Error {
    readonly name = "WebhookError";
    /** The code. It never changes its name or meaning. */
    readonly code: ErrorCode;
    /** The HTTP status to answer with. */
    readonly status: 400 | 401 | 413;
    /** The issues of the payload. Empty if the delivery was refused before the payload was read. */
    readonly issues: readonly Issue[];
}
/** The details of a refused delivery. */
export interface Refusal {
    code: ErrorCode;
    status: 400 | 401 | 413;
    message: string;
    issues: Issue[];
}
/** Whether this bundle has made an error. It asks nothing of the error itself, which may be anything. */
export declare const isOurs: (error: unknown) => boolean;
/** An error of ours, with a `code`. */
export declare function coded<Err extends Error, Code extends string>(error: Err, code: Code): Err & {
    code: Code;
};
/** A `TypeError` with a `code`. */
export declare function mistake(code: MistakeCode, message: string): TypeError & {
    code: MistakeCode;
};
/** An `Error` with a `code`: what the library needs does not work here. The cause is what the host threw. */
export declare function failure(code: FailureCode, message: string, cause: unknown): Error & {
    code: FailureCode;
};
