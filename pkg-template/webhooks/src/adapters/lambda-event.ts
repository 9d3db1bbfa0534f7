// The HTTP events that AWS Lambda is called with. Everything else that calls a function (queues, topics,
// schedules, streams, other services) is not in this table, and must not be taken for a request: Lambda
// acknowledges such an event as soon as the function returns anything.

import { isObject } from "./request.js";

/** The parts of an HTTP event that are used here. */
export interface HttpEvent {
  method: string;
  path: string;
  headers: { [name: string]: string | string[] | undefined };
  /** Null for an empty body. Undefined if it is missing where AWS always sends it. */
  body: unknown;
  isBase64: unknown;
  /** A load balancer with multi-value headers enabled sends and accepts only those. */
  hasOnlyMultiValueHeaders: boolean;
}

/** An event, before it is known what it is. */
type Loose = Record<string, unknown>;

interface Form {
  /** Whether the event has the members that AWS documents for this form, and that no other event has. */
  matches(event: Loose, context: Loose): boolean;
  method(event: Loose, context: Loose): unknown;
  path: string;
  base64: string;
  /** Whether AWS leaves the body out if it is empty. */
  omitsEmptyBody: boolean;
}

/** The members that API Gateway adds when it asks an authorizer, or passes a message of a WebSocket. */
const isProxied = (event: Loose, context: Loose) => !("type" in event) && !("connectionId" in context) && !("eventType" in context);

const isText = (value: unknown): value is string => typeof value === "string";

const ARNS = ["serviceNetworkArn", "serviceArn", "targetGroupArn"];

/**
 * After AWS's documentation of each: "Create AWS Lambda proxy integrations for HTTP APIs" (both payload
 * formats), "Lambda proxy integrations in API Gateway" (REST APIs), "Invoking Lambda function URLs",
 * "Use Lambda functions as targets of an Application Load Balancer", "Lambda functions as targets in VPC
 * Lattice" (both event structures); and Netlify's of its Lambda-compatible functions.
 */
const FORMS: readonly Form[] = [
  // An HTTP API of API Gateway (payload 2.0), or a function URL.
  {
    matches: (event, context) =>
      isVersion(event, "2.0") && isObject(context.http) && isText(context.http.method) && isProxied(event, context),
    method: (_event, context) => (context.http as Loose).method,
    path: "rawPath",
    base64: "isBase64Encoded",
    omitsEmptyBody: true,
  },
  // VPC Lattice (2.0).
  {
    matches: (event, context) => event.version === "2.0" && isText(event.method) && ARNS.some((name) => isText(context[name])),
    method: (event) => event.method,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: true,
  },
  // VPC Lattice (1.0).
  {
    matches: (event) => isText(event.raw_path) && isText(event.method),
    method: (event) => event.method,
    path: "raw_path",
    base64: "is_base64_encoded",
    omitsEmptyBody: false,
  },
  // A REST API of API Gateway, an HTTP API (payload 1.0), or a load balancer.
  {
    matches: (event, context) =>
      isVersion(event, "1.0") &&
      isText(event.httpMethod) &&
      isText(event.path) &&
      isObject(event.requestContext) &&
      isProxied(event, context),
    method: (event) => event.httpMethod,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: false,
  },
  // Netlify.
  {
    matches: (event) => isText(event.httpMethod) && isText(event.path) && isText(event.rawUrl),
    method: (event) => event.httpMethod,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: false,
  },
];

/** Events that people write for a test may lack the version. */
const isVersion = (event: Loose, version: string) => event.version === undefined || event.version === version;

/** Reads an event; undefined if it is not an HTTP event of a form that is known. */
export function readHttpEvent(event: unknown): HttpEvent | undefined {
  if (!isObject(event) || Array.isArray(event)) return undefined;
  const context = isObject(event.requestContext) ? event.requestContext : {};
  const form = FORMS.find(({ matches }) => matches(event, context));
  if (form === undefined) return undefined;
  const { headers, multiValueHeaders, body } = event;
  if (!isHeaders(headers) || !isHeaders(multiValueHeaders) || (headers === undefined && multiValueHeaders === undefined)) return undefined;
  return {
    method: form.method(event, context) as string,
    path: isText(event[form.path]) ? (event[form.path] as string) : "/",
    headers: (hasMembers(multiValueHeaders) ? multiValueHeaders : (headers ?? {})) as HttpEvent["headers"],
    body: body === undefined && form.omitsEmptyBody ? null : body,
    isBase64: event[form.base64],
    hasOnlyMultiValueHeaders: !headers && Boolean(multiValueHeaders),
  };
}

/** API Gateway's console sends null for no headers. */
function isHeaders(value: unknown): boolean {
  return value === undefined || value === null || (isObject(value) && !Array.isArray(value));
}

function hasMembers(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}

/** The service that an event of a queue, topic or stream comes from, such as `aws:sqs`. */
export function sourceOfRecords(event: unknown): string | undefined {
  const records: unknown = isObject(event) ? event.Records : undefined;
  const first: unknown = Array.isArray(records) ? records[0] : undefined;
  const source = isObject(first) ? (first.eventSource ?? first.EventSource) : undefined;
  return isText(source) && /^aws:[a-z0-9:-]{1,40}$/.test(source) ? source : undefined;
}
