import type { WebhookEvent } from "../events.js";
/** See {@link HandlerOptions.onError}. */
export type OnError = (error: unknown, event?: WebhookEvent) => unknown;
/**
 * The default `onError`. Anybody can send a request, so what happens before a signature is verified may
 * not fill the log: an error of the same kind is logged once a minute, and a connection that broke while
 * the body was read is not logged. Every error of a verified event is logged.
 */
export declare function logErrors(): (error: unknown, event?: WebhookEvent, isOfBody?: boolean) => void;
