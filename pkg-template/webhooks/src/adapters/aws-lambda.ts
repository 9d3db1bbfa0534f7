/**
 * Handlers in AWS Lambda, behind API Gateway (HTTP APIs and REST APIs), a function URL or an
 * application load balancer.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import { answerOf, type Answer, type Delivery } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";
import { deliveryOf, expectHandler, isBytes, isObject, reading, textOf, unreadableDelivery } from "./request.js";

/** Lambda's JavaScript is Node's. */
declare const Buffer: { from(text: string, encoding: "base64"): Uint8Array };

/** The members of the four events that are used here. Each event lacks some of them. */
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

/** A result that all four accept. */
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
 * The function answers whatever it is called with, and never rejects because of it.
 *
 * @throws TypeError with `code` `invalid_argument` if the handler is not a function
 */
export function lambdaHandler(handler: FetchHandler): (event: LambdaEvent, context?: unknown) => Promise<LambdaResult> {
  expectHandler(handler);
  return async (event, context) => {
    let multiValue = false;
    const delivery = reading(() => {
      multiValue = hasOnlyMultiValueHeaders(event);
      return lambdaDeliveryOf(event);
    });
    return resultOf(await answerOf(handler, delivery, [event, context]), multiValue);
  };
}

function lambdaDeliveryOf(event: LambdaEvent): Delivery {
  if (!isObject(event)) return unreadableDelivery(notAnEvent());
  const { rawPath, path, headers, multiValueHeaders } = event;
  const body = bodyOf(event);
  if (body === undefined) return unreadableDelivery(alreadyParsed());
  return deliveryOf({
    method: methodOf(event),
    path: textOf(rawPath ?? path, "/"),
    headers: hasMembers(multiValueHeaders) ? multiValueHeaders : isObject(headers) ? headers : {},
    body,
  });
}

function hasMembers<T>(value: T): value is T & {} {
  return isObject(value) && Object.keys(value).length > 0;
}

function methodOf({ requestContext, httpMethod }: LambdaEvent): string {
  const { http } = (requestContext ?? {}) as { http?: { method?: unknown } | null };
  return textOf(http?.method ?? httpMethod, "GET");
}

/** The raw body. Undefined if something has parsed it. */
function bodyOf({ body, isBase64Encoded }: { body?: unknown; isBase64Encoded?: boolean | undefined }): string | Uint8Array | undefined {
  if (body === undefined || body === null) return "";
  if (typeof body === "string") return isBase64Encoded ? Buffer.from(body, "base64") : body;
  return isBytes(body) ? body : undefined;
}

function notAnEvent(): TypeError {
  return mistake(
    "invalid_argument",
    "lambdaHandler was called without an HTTP event: put the function behind API Gateway, a function URL or an application load balancer.",
  );
}

function alreadyParsed(): TypeError {
  return mistake(
    "body_already_parsed",
    "event.body is not the raw body any more: something has parsed it before the webhook handler. The signature covers the raw bytes. " +
      "middy: remove httpJsonBodyParser() (or another body parser) from this function. API Gateway: use a proxy integration, without a mapping template.",
  );
}

/** A load balancer with multi-value headers enabled sends and accepts only those. */
function hasOnlyMultiValueHeaders(event: LambdaEvent | null | undefined): boolean {
  return !event?.headers && Boolean(event?.multiValueHeaders);
}

function resultOf({ status, headers, body }: Answer, multiValue: boolean): LambdaResult {
  const result = { statusCode: status, headers, body, isBase64Encoded: false };
  if (!multiValue) return result;
  const multiValueHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { ...result, multiValueHeaders };
}
