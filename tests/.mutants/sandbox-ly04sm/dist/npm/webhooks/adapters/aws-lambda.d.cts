import type { FetchHandler } from "../platform.cjs";
/** The members of the events that are used here. Each event lacks some of them. */
export interface LambdaEvent {
    /** "2.0": HTTP APIs, function URLs and VPC Lattice; "1.0": HTTP APIs with the older payload. */
    version?: string | undefined;
    /** REST APIs and load balancers. */
    httpMethod?: string | undefined;
    path?: string | undefined;
    multiValueHeaders?: {
        [name: string]: string[] | undefined;
    } | null | undefined;
    /** HTTP APIs and function URLs. */
    rawPath?: string | undefined;
    /** VPC Lattice; the names with underscores are those of its events 1.0. */
    method?: string | undefined;
    raw_path?: string | undefined;
    is_base64_encoded?: boolean | undefined;
    /** All but VPC Lattice 1.0. */
    requestContext?: object | undefined;
    isBase64Encoded?: boolean | undefined;
    /** All. */
    headers?: {
        [name: string]: string | string[] | undefined;
    } | null | undefined;
    body?: string | null | undefined;
}
/** A result that all of them accept. */
export interface LambdaResult {
    statusCode: number;
    headers: {
        [name: string]: string;
    };
    multiValueHeaders?: {
        [name: string]: string[];
    };
    body: string;
    isBase64Encoded: boolean;
}
/**
 * Makes a Lambda function of a handler. The listener receives Lambda's event and context after the
 * Preswald event.
 *
 * ```ts
 * export const handler = lambdaHandler(webhook.handler(listener));
 * ```
 *
 * Called with anything but an HTTP event (a message of a queue or topic, a schedule, a body without its
 * request), the function rejects after `onError` was told: Lambda would take any result for a success,
 * and the event would be lost.
 *
 * @throws TypeError with `code` `invalid_argument` if the handler is not a function
 */
export declare function lambdaHandler(handler: FetchHandler): (event: LambdaEvent, context?: unknown) => Promise<LambdaResult>;
