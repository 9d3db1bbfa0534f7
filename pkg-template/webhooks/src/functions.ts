import { eventTypes, lastIssues, testEvent, validateEndpoint as coreValidateEndpoint, validatePayload as coreValidatePayload } from "#glue";
import { start } from "#load";
import { mistake } from "./errors.js";
import type { EventOf, KnownEvent, KnownEventType, WebhookEvent } from "./events.js";
import { SIGNATURE_HEADER } from "./headers.js";
import { isWellFormed, parse, putBody, rawBody } from "./memory.js";
import type { FetchRequest, UrlLike } from "./platform.js";
import type { Body, Diagnosis, Issue, Secret, SignatureSource } from "./types.js";
import { Webhook } from "./webhook.js";

/**
 * Whether a signature header is this payload's under this secret: the function that the
 * documentation shows. False for every header that is not exactly right.
 *
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export function verifySignature(
  payload: Body,
  signature: string | null | undefined,
  secret: Secret | readonly Secret[],
): boolean {
  return webhookOf(secret).authenticates(payload, signature);
}

/**
 * Signs a payload, as Preswald does.
 *
 * @returns the header's value, `sha256=…`
 */
export function sign(payload: Body, secret: Secret): string {
  return webhookOf(secret).sign(payload);
}

/**
 * Says why a signature does not match: {@link Webhook.diagnose} without a webhook.
 *
 * @param signature the header's value, or the request's headers
 */
export function diagnose(payload: Body, signature: SignatureSource, secret: Secret | readonly Secret[]): Diagnosis {
  return webhookOf(secret).diagnose(payload, signature);
}

/** The documented function knows no limit of size. */
const UNLIMITED = { maxBytes: Infinity };

/** The webhook of the last secret: keying it costs as much as verifying a short body. */
let last: { secret: string; webhook: Webhook } | undefined;

function webhookOf(secret: Secret | readonly Secret[]): Webhook {
  // Bytes and lists may be changed by their owner.
  if (typeof secret !== "string") return new Webhook(secret, UNLIMITED);
  if (last?.secret !== secret) last = { secret, webhook: new Webhook(secret, UNLIMITED) };
  return last.webhook;
}

/** What {@link validatePayload} has to say. */
export interface PayloadReport {
  /** Whether no issue is an error. */
  valid: boolean;
  /** The event, if the payload is valid. It is not authenticated. */
  event: WebhookEvent | null;
  /** All issues, in the order of their places; at most a thousand. */
  issues: Issue[];
}

/** Validates a payload: is it I-JSON, and an event? No signature is involved. */
export function validatePayload(payload: Body, options: { strict?: boolean } = {}): PayloadReport {
  const raw = rawBody(payload);
  start();
  const malformed = isWellFormed(raw) ? undefined : (raw as string);
  const strict = typeof options === "object" && options?.strict === true;
  const verdict = coreValidatePayload(putBody(raw), malformed, strict);
  const valid = verdict < 2;
  return {
    valid,
    event: valid ? (parse(raw) as WebhookEvent) : null,
    issues: verdict === 0 ? [] : (lastIssues() as Issue[]),
  };
}

/** What of a test event can be set; what is not is the documentation's. It is not checked. */
export interface TestEventOptions {
  /** Default: a fresh one. */
  id?: string;
  /** Default: now. */
  created?: string;
  appId?: string;
  title?: string;
  userId?: string;
  accountId?: string;
  accountName?: string;
  /** Replaces `data.object`. */
  object?: { [name: string]: unknown };
}

/** In the core's order; there comes `object`, as JSON text, behind them. */
const TEST_EVENT_OPTIONS = ["id", "created", "appId", "title", "userId", "accountId", "accountName"] as const;

/**
 * Makes a valid event, after the documentation's examples.
 *
 * @returns the event, and the body to sign and send
 */
export function createTestEvent<Type extends KnownEventType>(
  type: Type,
  options: TestEventOptions = {},
): { event: EventOf<Type>; body: string } {
  start();
  const values: (string | undefined)[] = TEST_EVENT_OPTIONS.map((name) => {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== "string") throw mistake("invalid_argument", `${name} must be a string`);
    return value;
  });
  if (options.object !== undefined) values.push(jsonOf(options.object) ?? refuseObject());
  const body = testEvent(String(type), values, Date.now());
  if (body === undefined) throw mistake("invalid_argument", `the type must be one of ${eventTypes().join(", ")}`);
  return { event: JSON.parse(body) as KnownEvent as EventOf<Type>, body };
}

function refuseObject(): never {
  throw mistake("invalid_argument", "object must be something that JSON can hold");
}

/** JSON text, or undefined for what has none. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Makes a signed POST of a test event, ready for `fetch` or for a handler. */
export function createTestRequest(
  type: KnownEventType,
  options: TestEventOptions & { url: string | UrlLike; secret: Secret },
): FetchRequest {
  const { body } = createTestEvent(type, options);
  const headers = { "Content-Type": "application/json", [SIGNATURE_HEADER]: sign(body, options.secret) };
  try {
    return new Request(options.url as string, { method: "POST", headers, body });
  } catch {
    throw mistake("invalid_argument", "url must be an absolute URL");
  }
}

/** What an endpoint's configuration can have wrong; the last two are warnings. */
export type EndpointIssueCode =
  | "invalid_json"
  | "missing_field"
  | "wrong_type"
  | "empty_string"
  | "empty_list"
  | "invalid_url"
  | "unknown_event_type"
  | "duplicate_event"
  | "unknown_field"
  | "weak_secret";

/** One thing that is wrong with a configuration, or worth a look. */
export interface EndpointIssue {
  severity: "error" | "warning";
  code: EndpointIssueCode;
  /** The member, as a JSON Pointer (RFC 6901). */
  path: string;
  message: string;
}

/** What {@link validateEndpoint} has to say. */
export interface EndpointReport {
  valid: boolean;
  /** The configuration without its secret, so that the report can be logged. Null if not valid. */
  endpoint: { url: string; events: KnownEventType[]; active: boolean } | null;
  issues: EndpointIssue[];
}

/**
 * Checks a webhook's configuration before it is posted to `/v1/webhooks`: `url` (absolute
 * https, a host, no credentials, no fragment), `events` (known types, at least one, none
 * twice), `secret` (not empty; weak ones are warned of), `active` (default true).
 */
export function validateEndpoint(config: unknown): EndpointReport {
  start();
  return coreValidateEndpoint(jsonOf(config)) as EndpointReport;
}
