/**
 * Handlers as a Koa middleware.
 *
 * @packageDocumentation
 */
import { ours } from "../core/foreign.js";
import { mistake } from "../errors.js";
import { callHandler, type Answer, type Delivery } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";
import { readNodeRequest, type NodeRequest } from "./node-request.js";
import { breakOff, isIncomplete, isNodeResponse, send, watch, type NodeResponse } from "./node-response.js";
import { expectHandler, isObject, unreadableDelivery } from "./request.js";

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
export function koaHandler(handler: FetchHandler): KoaHandler {
  expectHandler(handler);
  return async (context) => {
    const delivery = readNodeRequest(context?.req, context?.request);
    if (!isObject(context)) {
      const error = mistake("invalid_argument", "koaHandler must be called with Koa's context. This call has none, so it fails.");
      await callHandler(handler, unreadableDelivery(error), [context]);
      throw error;
    }
    if (isNodeResponse(context.res)) watch(context.res, delivery);
    const answer = await callHandler(handler, delivery, [context]);
    try {
      await answerIn(context, answer, delivery);
    } catch (error) {
      throw ours(error);
    }
  };
}

async function answerIn(context: KoaContext, answer: Answer, delivery: Delivery): Promise<void> {
  const { req, res } = context;
  // A listener may answer with Node's response, now or later.
  if (context.respond === false) return;
  if (res?.headersSent) return answer.status === 500 ? breakOff(res) : undefined;
  if (isIncomplete(req)) {
    // Koa would keep the connection, and Node would read on to the end of the body.
    context.respond = false;
    return send(answer, req, res, delivery);
  }
  context.status = answer.status;
  context.body = answer.body;
  for (const [name, value] of Object.entries(answer.headers)) context.set(name, value);
}
