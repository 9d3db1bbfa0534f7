/**
 * A handler as a Fastify plugin.
 *
 * @packageDocumentation
 */
import { ownOptions } from "../core/options.js";
import { mistake } from "../errors.js";
import type { FetchHandler } from "../platform.js";
import { nodeHandler, type NodeRequest, type NodeResponse } from "./node.js";

/** The part of `FastifyInstance` that is used here. */
export interface FastifyScope {
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(type: string, parser: (request: unknown, payload: unknown, done: (error: null) => void) => void): unknown;
  all(path: string, handler: (request: { raw: NodeRequest }, reply: { raw: NodeResponse; hijack(): unknown }) => void): unknown;
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
export function preswaldWebhooks(scope: FastifyScope, options: PreswaldWebhooksOptions, done: (error?: Error) => void): void {
  const { path, handler } = ownOptions(options);
  if (typeof path !== "string") throw mistake("invalid_argument", 'path must be a string, such as "/webhooks/preswald"');
  const serve = nodeHandler(handler);
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
  // All methods: the handler answers 405 to those that are not POST.
  scope.all(path, (request, reply) => serve(request, reply));
  done();
}
