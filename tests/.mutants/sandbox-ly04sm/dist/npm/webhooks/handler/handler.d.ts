import { WebhookError } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import type { FetchRequest, WebhookHandler } from "../platform.js";
import type { Body, SignatureSource } from "../types.js";
import type { SizeLimit } from "./body-buffer.js";
import { type IdempotencyOptions } from "./idempotency.js";
import { type Listener, type ListenerMap } from "./listeners.js";
import { type OnError } from "./on-error.js";
/** The options of {@link Webhook.handler}. */
export interface HandlerOptions extends IdempotencyOptions {
    /**
     * Receives every error that is not the sender's: what a listener or the store throws, a listener
     * that exceeds `timeoutSeconds`, a body that could not be read, a handler that is called in a wrong
     * way. It is awaited before the answer is sent; what it throws is ignored.
     *
     * Default: `console.error`, so limited that a sender cannot fill the log. Before the signature is
     * verified, an error of the same kind is logged at most once a minute, and a connection that breaks
     * while the body is read is not logged. Everything else is.
     *
     * @param event the event, if its signature was verified
     */
    onError?: OnError | undefined;
    /**
     * Receives every delivery that is refused with 400, 401 or 413. It is awaited before the answer is
     * sent; what it throws goes to `onError`. The answer holds only the error's code and message.
     */
    onRefused?: OnRefused | undefined;
    /**
     * The longest time for an answer, in seconds; Preswald waits 30. When a listener takes longer, the
     * answer is 503 with `Retry-After`, `onError` receives an error, and the listener goes on: when it
     * ends, the store is told so, and the retry is answered with 200 if it succeeded. `Infinity` turns
     * the limit off; otherwise it is at most 2,147,483. Default: 25.
     */
    timeoutSeconds?: number | undefined;
}
/** See {@link HandlerOptions.onRefused}. */
export type OnRefused = (error: WebhookError, delivery: RefusedDelivery) => unknown;
/** A delivery that was refused. */
export interface RefusedDelivery {
    /** The request. Its body has been read: use `body`. */
    readonly request: FetchRequest;
    /** The request headers, as the platform has them. */
    readonly headers: SignatureSource;
    /** The raw bytes; undefined if the body was too large to read, or is text that has no UTF-8. */
    readonly body: Uint8Array | undefined;
}
/** The part of a `Webhook` that a handler uses. */
export interface Verifier extends SizeLimit {
    verify(body: Body, headers: SignatureSource): WebhookEvent;
}
/** See {@link Webhook.handler}. */
export declare function handlerOf(webhook: Verifier, listener: Listener | ListenerMap, given: HandlerOptions): WebhookHandler;
