/**
 * Handlers as a Curveball middleware.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import { callHandler } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";
import { readNodeRequest, type NodeRequest } from "./node-request.js";
import { isIncomplete } from "./node-response.js";
import { expectHandler, isObject, unreadableDelivery } from "./request.js";

/** The part of Curveball's context that is used here. */
export interface CurveballContext {
  request: object;
  response: { status: number; body: any; headers: { set(name: string, value: string): unknown } };
}

/** A Curveball middleware, or a route of `@curveball/router`. */
export type CurveballHandler = (context: CurveballContext) => Promise<void>;

/**
 * Makes a Curveball middleware of a handler. The listener receives Curveball's context after the event.
 * Use it on one path, and before a body parser.
 *
 * ```ts
 * import { curveballHandler } from "@preswald/webhooks/curveball";
 *
 * const receive = curveballHandler(webhook.handler(listener));
 * ```
 *
 * The promise of the middleware never rejects because of a delivery. Called without a context, it rejects.
 *
 * @throws TypeError with `code` `invalid_argument` if the handler is not a function
 */
export function curveballHandler(handler: FetchHandler): CurveballHandler {
  expectHandler(handler);
  return async (context) => {
    const request = context?.request as { getStream?(): NodeRequest } | undefined;
    const raw = request?.getStream?.();
    if (!isObject(raw)) {
      const error = mistake(
        "invalid_argument",
        "curveballHandler must be called with Curveball's context. This call has none, so it fails.",
      );
      await callHandler(handler, unreadableDelivery(error), [context]);
      throw error;
    }
    const answer = await callHandler(handler, readNodeRequest(raw, request), [context]);
    const { response } = context;
    response.status = answer.status;
    for (const [name, value] of Object.entries(answer.headers)) response.headers.set(name, value);
    // Otherwise Node would read on to the end of the body.
    if (isIncomplete(raw)) response.headers.set("Connection", "close");
    response.body = answer.body;
  };
}
