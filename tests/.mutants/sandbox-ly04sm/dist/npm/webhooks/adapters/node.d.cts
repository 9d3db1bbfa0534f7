import type { FetchHandler } from "../platform.cjs";
import { type NodeRequest } from "./node-request.cjs";
import { type NodeResponse } from "./node-response.cjs";
export type { NodeRequest, NodeResponse };
/** A framework's own object around Node's, such as Fastify's request and reply. */
export interface Around<Raw> {
    raw: Raw;
}
/** A request listener of `http.createServer`, or a route or middleware of Express, Connect and Fastify. */
export type NodeHandler = (request: NodeRequest | Around<NodeRequest>, response: NodeResponse | Around<NodeResponse>, next?: (error?: unknown) => void) => Promise<void>;
/**
 * Makes a Node request listener from a handler. The listener receives Node's request and response after the event.
 *
 * ```ts
 * app.post("/webhooks/preswald", nodeHandler(webhook.handler(listener)));
 * ```
 *
 * The returned function also takes Fastify's own request and reply. Its promise resolves when the
 * answer has been sent or the sender has disconnected. It never rejects where there is a response. Called
 * without one, by a queue or a subscription for example, it rejects after `onError` was told.
 *
 * @throws TypeError with `code` `invalid_argument` if the handler is not a function
 */
export declare function nodeHandler(handler: FetchHandler): NodeHandler;
