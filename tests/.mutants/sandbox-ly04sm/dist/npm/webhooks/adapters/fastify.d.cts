import type { FetchHandler } from "../platform.cjs";
import { type NodeRequest, type NodeResponse } from "./node.cjs";
/** The part of `FastifyInstance` that is used here. */
export interface FastifyScope {
    removeAllContentTypeParsers(): unknown;
    addContentTypeParser(type: string, parser: (request: unknown, payload: unknown, done: (error: null) => void) => void): unknown;
    all(path: string, handler: (request: {
        raw: NodeRequest;
    }, reply: {
        raw: NodeResponse;
        hijack(): unknown;
    }) => void): unknown;
}
/** The plugin's options. */
export interface PreswaldWebhooksOptions {
    /** The route's path, such as `/webhooks/preswald`. */
    path: string;
    /** The handler, from `webhook.handler`. */
    handler: FetchHandler;
}
/**
 * Serves a handler at a path. Only this route gets raw bodies, because a Fastify plugin has its own parsers.
 * The listener receives Node's request and response after the event.
 *
 * ```ts
 * app.register(preswaldWebhooks, { path: "/webhooks/preswald", handler: webhook.handler(listener) });
 * ```
 *
 * @throws TypeError with `code` `invalid_argument`, when Fastify starts, if an option is wrong
 */
export declare function preswaldWebhooks(scope: FastifyScope, options: PreswaldWebhooksOptions, done: (error?: Error) => void): void;
