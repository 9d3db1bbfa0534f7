/**
 * Handlers in Node: `http`, Express, Connect, and whatever calls with their request and response.
 *
 * @packageDocumentation
 */
import { answerOf } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";
import { nodeDeliveryOf, type NodeRequest } from "./node-request.js";

export type { NodeRequest };

/** What there is of `http.ServerResponse` here. */
export interface NodeResponse {
  statusCode: number;
  readonly headersSent: boolean;
  setHeader(name: string, value: string): unknown;
  write(chunk: string): unknown;
  end(chunk?: string): unknown;
  once(event: "close", listener: () => void): unknown;
}

/** A request listener of `http.createServer`, a route or a middleware of Express and Connect. */
export type NodeHandler = (request: NodeRequest, response: NodeResponse, next?: (error?: unknown) => void) => void;

/** How long a sender that is not heard any more may take to read its answer, in milliseconds. */
const HANGING_UP = 1000;

/**
 * Makes a handler a request listener, a route or a middleware. The listener gets Node's request
 * and response after the event.
 *
 * ```ts
 * app.post("/webhooks/preswald", nodeHandler(webhook.handler(listener)));
 * ```
 */
export function nodeHandler(handler: FetchHandler): NodeHandler {
  return (request, response, next) => {
    answer(handler, request, response).catch((error) => (next === undefined ? fail(response) : next(error)));
  };
}

async function answer(handler: FetchHandler, request: NodeRequest, response: NodeResponse): Promise<void> {
  const { status, headers, body } = await answerOf(handler, nodeDeliveryOf(request), [request, response]);
  // A listener that has the response may have used it.
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.complete === false) hangUp(response, body);
  else response.end(body);
}

/**
 * Answers a sender that has not sent all, and will not be listened to. If the connection were
 * closed at once, the answer could get lost with what is still under way.
 */
function hangUp(response: NodeResponse, body: string): void {
  response.setHeader("Connection", "close");
  response.setHeader("Content-Length", String(new TextEncoder().encode(body).length));
  response.write(body);
  const timer = setTimeout(() => response.end(), HANGING_UP);
  response.once("close", () => clearTimeout(timer));
}

/** Only a handler that is not ours comes to this. */
function fail(response: NodeResponse): void {
  if (!response.headersSent) response.statusCode = 500;
  response.end();
}
