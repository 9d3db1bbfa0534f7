/**
 * Handlers in AWS Lambda: behind API Gateway (HTTP APIs and REST APIs), a function URL or an
 * application load balancer.
 *
 * @packageDocumentation
 */
import { answerOf, type Answer } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";
import { deliveryOf } from "./request.js";

/** Lambda's JavaScript is Node's. */
declare const Buffer: { from(text: string, encoding: "base64"): Uint8Array };

/** What there is of the four events here; of each, some is missing. */
export interface LambdaEvent {
  /** REST APIs and load balancers. */
  httpMethod?: string | undefined;
  path?: string | undefined;
  multiValueHeaders?: { [name: string]: string[] | undefined } | null | undefined;
  /** HTTP APIs and function URLs. */
  rawPath?: string | undefined;
  requestContext?: object | undefined;
  /** All. */
  headers?: { [name: string]: string | undefined } | null | undefined;
  body?: string | null | undefined;
  isBase64Encoded?: boolean | undefined;
}

/** What all four take. */
export interface LambdaResult {
  statusCode: number;
  headers: { [name: string]: string };
  multiValueHeaders?: { [name: string]: string[] };
  body: string;
  isBase64Encoded: boolean;
}

/**
 * Makes a handler a Lambda function. The listener gets Lambda's event and context after the event.
 *
 * ```ts
 * export const handler = lambdaHandler(webhook.handler(listener));
 * ```
 */
export function lambdaHandler(handler: FetchHandler): (event: LambdaEvent, context?: unknown) => Promise<LambdaResult> {
  return async (event, context) => {
    const body = bodyOf(event);
    if (body === undefined) return resultOf(malformedText(), event);
    const delivery = deliveryOf({
      method: methodOf(event),
      path: event.rawPath ?? event.path ?? "/",
      headers: event.multiValueHeaders ?? event.headers ?? {},
      body,
    });
    return resultOf(await answerOf(handler, delivery, [event, context]), event);
  };
}

function methodOf({ requestContext, httpMethod }: LambdaEvent): string {
  const { http } = (requestContext ?? {}) as { http?: { method: string } };
  return http?.method ?? httpMethod ?? "GET";
}

/** The bytes that were sent; none for text that has no UTF-8. */
function bodyOf({ body, isBase64Encoded }: LambdaEvent): Uint8Array | undefined {
  if (!body) return new Uint8Array();
  if (isBase64Encoded) return Buffer.from(body, "base64");
  return /\p{Surrogate}/u.test(body) ? undefined : new TextEncoder().encode(body);
}

/** No gateway makes such an event: it would not know the bytes that were sent. */
function malformedText(): Answer {
  const error = { code: "malformed_text", message: "the body is a string with a lone surrogate, which has no UTF-8" };
  return { status: 400, headers: { "Content-Type": "application/json" }, body: JSON.stringify({ error }) };
}

function resultOf({ status, headers, body }: Answer, event: LambdaEvent): LambdaResult {
  const result = { statusCode: status, headers, body, isBase64Encoded: false };
  // A load balancer that sends its headers so takes them only so.
  if (event.headers || !event.multiValueHeaders) return result;
  const multiValueHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { ...result, multiValueHeaders };
}
