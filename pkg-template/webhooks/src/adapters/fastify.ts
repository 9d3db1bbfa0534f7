/**
 * A handler as a Fastify plugin.
 *
 * @packageDocumentation
 */
import type { FetchHandler } from "../platform.js";
import { nodeHandler, type NodeRequest, type NodeResponse } from "./node.js";

/** What there is of `FastifyInstance` here. */
export interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(type: string, parser: (request: unknown, payload: unknown, done: (error: null) => void) => void): unknown;
  all(path: string, handler: (request: { raw: NodeRequest }, reply: { raw: NodeResponse; hijack(): unknown }) => void): unknown;
}

/** Which handler, and where. */
export interface PreswaldWebhooksOptions {
  path: string;
  handler: FetchHandler;
}

/**
 * Serves a handler. Its route alone is not parsed: Fastify gives a plugin its own parsers. The
 * listener gets Node's request and response after the event.
 *
 * ```ts
 * app.register(preswaldWebhooks, { path: "/webhooks/preswald", handler: webhook.handler(listener) });
 * ```
 */
export function preswaldWebhooks(scope: FastifyScope, { path, handler }: PreswaldWebhooksOptions, done: (error?: Error) => void): void {
  const serve = nodeHandler(handler);
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
  // Whatever the method: what is not a POST is answered by the handler.
  scope.all(path, (request, reply) => {
    reply.hijack();
    serve(request.raw, reply.raw);
  });
  done();
}
