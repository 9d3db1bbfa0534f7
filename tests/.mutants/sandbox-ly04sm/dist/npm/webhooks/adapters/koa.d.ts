import type { FetchHandler } from "../platform.js";
import { type NodeRequest } from "./node-request.js";
import { type NodeResponse } from "./node-response.js";
/** The part of Koa's context that is used here. */
export interface KoaContext {
    req: NodeRequest;
    res: NodeResponse;
    /** Koa's own request, where a body parser puts its result. */
    request: object;
    status: number;
    body: unknown;
    /** False leaves the answer to the middleware. */
    respond?: boolean | undefined;
    set(name: string, value: string): unknown;
}
/** A Koa middleware, or a route of `@koa/router`. */
export type KoaHandler = (context: KoaContext) => Promise<void>;
/**
 * Makes a Koa middleware of a handler. The listener receives Koa's context after the event. Use it on
 * one path, with a router, and before a body parser.
 *
 * ```ts
 * router.all("/webhooks/preswald", koaHandler(webhook.handler(listener)));
 * ```
 *
 * The promise of the middleware never rejects because of a delivery. Called without a context, it rejects.
 *
 * @throws TypeError with `code` `invalid_argument` if the handler is not a function
 */
export declare function koaHandler(handler: FetchHandler): KoaHandler;
