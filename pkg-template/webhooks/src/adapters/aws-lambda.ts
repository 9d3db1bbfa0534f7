/**
 * Handlers in AWS Lambda, behind API Gateway (HTTP APIs and REST APIs), a function URL, an application
 * load balancer or VPC Lattice.
 *
 * @packageDocumentation
 */
import { guarded } from "../core/foreign.js";
import { mistake } from "../errors.js";
import { callHandler, unreadable, type Answer, type Delivery } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";
import { readHttpEvent, sourceOfRecords, type HttpEvent } from "./lambda-event.js";
import { makeDelivery, expectHandler, isBytes, reading, unreadableDelivery } from "./request.js";

/** Lambda's JavaScript is Node's. */
declare const Buffer: { from(text: string, encoding: "base64"): Uint8Array & { toString(encoding: "base64"): string } };

/** The members of the events that are used here. Each event lacks some of them. */
export interface LambdaEvent {
  /** "2.0": HTTP APIs, function URLs and VPC Lattice; "1.0": HTTP APIs with the older payload. */
  version?: string | undefined;
  /** REST APIs and load balancers. */
  httpMethod?: string | undefined;
  path?: string | undefined;
  multiValueHeaders?: { [name: string]: string[] | undefined } | null | undefined;
  /** HTTP APIs and function URLs. */
  rawPath?: string | undefined;
  /** VPC Lattice; the names with underscores are those of its events 1.0. */
  method?: string | undefined;
  raw_path?: string | undefined;
  is_base64_encoded?: boolean | undefined;
  /** All but VPC Lattice 1.0. */
  requestContext?: object | undefined;
  isBase64Encoded?: boolean | undefined;
  /** All. */
  headers?: { [name: string]: string | string[] | undefined } | null | undefined;
  body?: string | null | undefined;
}

/** A result that all of them accept. */
export interface LambdaResult {
  statusCode: number;
  headers: { [name: string]: string };
  multiValueHeaders?: { [name: string]: string[] };
  body: string;
  isBase64Encoded: boolean;
}

/**
 * Makes a Lambda function of a handler. The listener receives Lambda's event and context after the
 * Preswald event.
 *
 * ```ts
 * export const handler = lambdaHandler(webhook.handler(listener));
 * ```
 *
 * Called with anything but an HTTP event (a message of a queue or topic, a schedule, a body without its
 * request), the function rejects after `onError` was told: Lambda would take any result for a success,
 * and the event would be lost.
 *
 * @throws TypeError with `code` `invalid_argument` if the handler is not a function
 */
export function lambdaHandler(handler: FetchHandler): (event: LambdaEvent, context?: unknown) => Promise<LambdaResult> {
  expectHandler(handler);
  return async (event, context) => {
    const http = attempt(() => readHttpEvent(event));
    if (http === undefined) {
      const error = notAnHttpEvent(event);
      await callHandler(handler, unreadableDelivery(error), [event, context]);
      throw error;
    }
    const answer = await callHandler(
      handler,
      reading(() => readLambdaEvent(http)),
      [event, context],
    );
    return guarded(() => makeResult(answer, http.hasOnlyMultiValueHeaders));
  };
}

/** Reading an event may throw: then it is none that is known. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function readLambdaEvent(event: HttpEvent): Delivery {
  const { method, path, headers } = event;
  const body = readBody(event);
  return makeDelivery({ method, path, headers, body: typeof body === "string" || isBytes(body) ? body : unreadable(body) });
}

/** The raw body, or why there is none. */
function readBody({ body, isBase64 }: HttpEvent): string | Uint8Array | Error {
  if (body === null) return "";
  if (body === undefined) return mistake("invalid_argument", "event.body is missing: something has removed it before the webhook handler.");
  if (typeof body !== "string") return isBytes(body) ? body : alreadyParsed();
  if (isBase64 === undefined || isBase64 === false) return body;
  const bytes = isBase64 === true ? Buffer.from(body, "base64") : undefined;
  // Node skips what is not base64, and would give other bytes.
  return bytes?.toString("base64") === body ? bytes : notBase64();
}

function notAnHttpEvent(event: unknown): TypeError {
  const source = attempt(() => sourceOfRecords(event));
  return mistake(
    "invalid_argument",
    `lambdaHandler was called without an HTTP event${source === undefined ? "" : ` (by ${source})`}, so the call fails, and a queue keeps the event. ` +
      "Put the function behind API Gateway with a proxy integration, a function URL, an application load balancer or VPC Lattice. " +
      "Where a queue carries deliveries, verify each: webhook.verify(body, signature), and let what it throws end the function.",
  );
}

function notBase64(): TypeError {
  return mistake(
    "invalid_argument",
    "event.body is not the base64 that the event says it is: something has changed it before the webhook handler.",
  );
}

function alreadyParsed(): TypeError {
  return mistake(
    "body_already_parsed",
    "event.body is not the raw body any more: something has parsed it before the webhook handler. The signature covers the raw bytes. " +
      "middy: remove httpJsonBodyParser() (or another body parser) from this function. API Gateway: use a proxy integration, without a mapping template.",
  );
}

function makeResult({ status, headers, body }: Answer, multiValue: boolean): LambdaResult {
  const result = { statusCode: status, headers, body, isBase64Encoded: false };
  if (!multiValue) return result;
  const multiValueHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { ...result, multiValueHeaders };
}
