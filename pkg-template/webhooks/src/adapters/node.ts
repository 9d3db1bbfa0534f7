/**
 * Handlers in Node: `http`, `http2`, Express, Connect, NestJS, the Pages Router of Next.js, and
 * everything else that has Node's request and response.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import { callHandler } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";
import { readNodeRequest, type NodeRequest } from "./node-request.js";
import { breakOff, isNodeResponse, log, send, watch, type NodeResponse } from "./node-response.js";
import { expectHandler, unreadableDelivery } from "./request.js";

export type { NodeRequest, NodeResponse };

/** A framework's own object around Node's, such as Fastify's request and reply. */
export interface Around<Raw> {
  raw: Raw;
}

/** A request listener of `http.createServer`, or a route or middleware of Express, Connect and Fastify. */
export type NodeHandler = (
  request: NodeRequest | Around<NodeRequest>,
  response: NodeResponse | Around<NodeResponse>,
  next?: (error?: unknown) => void,
) => Promise<void>;

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
export function nodeHandler(handler: FetchHandler): NodeHandler {
  expectHandler(handler);
  // A plain function: restify takes no `async` function with three parameters.
  return (request, response, next) => serve(handler, request, response, next);
}

async function serve(handler: FetchHandler, ...given: Parameters<NodeHandler>): Promise<void> {
  // Without the iterator of arrays: what it throws if it was replaced would be a rejection.
  const { 0: request, 1: response, 2: next } = given;
  const rawRequest = unwrap(request);
  const rawResponse = unwrap(response);
  const delivery = readNodeRequest(rawRequest, request);
  if (!isNodeResponse(rawResponse)) {
    const error = noResponse();
    await callHandler(handler, unreadableDelivery(error), [rawRequest, rawResponse]);
    throw error;
  }
  try {
    // From here on, Fastify sends no answer of its own.
    (response as { hijack?(): void } | undefined)?.hijack?.();
    watch(rawResponse, delivery);
    const answer = await callHandler(handler, delivery, [rawRequest, rawResponse]);
    await send(answer, rawRequest, rawResponse, delivery);
  } catch (error) {
    // One of our handlers never throws, but another function may.
    await ignoringErrors(() => (typeof next === "function" ? next(error) : fail(rawResponse, error)));
  }
}

function noResponse(): TypeError {
  return mistake(
    "invalid_argument",
    "nodeHandler must be called with Node's request and response. This call has no response, so it fails, and a queue keeps its message.",
  );
}

function unwrap<Raw extends object>(given: Raw | Around<Raw>): Raw {
  try {
    const { raw } = (given ?? {}) as Partial<Around<Raw>>;
    return typeof raw === "object" && raw !== null ? raw : (given as Raw);
  } catch {
    return given as Raw;
  }
}

function fail(response: NodeResponse, error: unknown): void {
  log(error);
  if (response.headersSent) {
    breakOff(response);
  } else {
    response.statusCode = 500;
    response.end();
  }
}

async function ignoringErrors(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing else can report it.
  }
}
