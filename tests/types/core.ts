// What needs neither DOM nor Node types. It is compiled as ESM and as CommonJS, and never run.
import {
  createTestEvent,
  type EVENT_TYPES,
  sign,
  type SIGNATURE_HEADER,
  validateEndpoint,
  validatePayload,
  verifySignature,
  Webhook,
  WebhookError,
  type Body,
  type CheckResult,
  type ErrorCode,
  type Issue,
  type IssueCode,
  type KnownEvent,
  type KnownEventType,
  type PayloadReport,
  type Position,
  type Secret,
  type Secrets,
  type SignatureSource,
  type TestEventOptions,
  type UnknownEvent,
  type WebhookEvent,
  type WebhookOptions,
} from "@preswald/webhooks";

/** True only of types that nothing can tell apart. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

declare function holds<Claim extends true>(): Claim;
declare function fail(never: never): never;
declare const webhook: Webhook;

// The tables of codes: these, and no others.

holds<
  Same<
    ErrorCode,
    | "payload_too_large"
    | "missing_signature"
    | "malformed_signature"
    | "signature_mismatch"
    | "malformed_text"
    | "invalid_json"
    | "invalid_payload"
    | "stale_event"
  >
>();

holds<
  Same<
    IssueCode,
    | "syntax"
    | "invalid_utf8"
    | "byte_order_mark"
    | "duplicate_key"
    | "lone_surrogate"
    | "number_out_of_range"
    | "too_deep"
    | "trailing_data"
    | "empty_body"
    | "missing_field"
    | "wrong_type"
    | "empty_string"
    | "invalid_timestamp"
    | "invalid_url"
    | "unknown_event_type"
    | "unknown_field"
    | "unexpected_id_prefix"
    | "number_precision"
  >
>();

holds<Same<KnownEventType, "app.created" | "app.updated" | "app.deployed" | "app.deleted" | "data.processed" | "user.interaction">>();

// The names and shapes that the documentation promises.

holds<Same<Body, string | Uint8Array | ArrayBuffer>>();
holds<Same<Secret, string | Uint8Array>>();
holds<Same<Secrets, Secret | readonly Secret[] | undefined | (() => Secret | readonly Secret[] | undefined)>>();
holds<Same<typeof SIGNATURE_HEADER, "X-Preswald-Signature">>();
holds<Same<typeof EVENT_TYPES, readonly KnownEventType[]>>();
holds<Same<WebhookEvent, KnownEvent | UnknownEvent>>();
holds<Same<Webhook["verify"], (body: Body, headers: SignatureSource) => WebhookEvent>>();
holds<Same<Webhook["check"], (body: Body, headers: SignatureSource) => CheckResult>>();
holds<Same<Webhook["sign"], (body: Body) => string>>();
holds<Same<ConstructorParameters<typeof Webhook>, Parameters<(secret: Secrets, options?: WebhookOptions) => void>>>();
holds<Same<typeof sign, (payload: Body, secret: Secret) => string>>();
holds<
  Same<Parameters<typeof verifySignature>, [payload: Body, signature: string | null | undefined, secret: Secret | readonly Secret[]]>
>();
holds<Same<ReturnType<typeof verifySignature>, boolean>>();
holds<Same<typeof validatePayload, (payload: Body, options?: { strict?: boolean }) => PayloadReport>>();
holds<Same<keyof PayloadReport, "valid" | "event" | "issues">>();
holds<Same<PayloadReport["event"], WebhookEvent | null>>();
holds<Same<PayloadReport["issues"], Issue[]>>();
holds<Same<keyof Issue, "severity" | "code" | "path" | "message" | "start" | "end">>();
holds<Same<Issue["severity"], "error" | "warning">>();
holds<Same<Issue["code"], IssueCode>>();
holds<Same<Issue["start"], Position>>();
holds<Same<Issue["end"], Position>>();
holds<Same<Position, { offset: number; index: number; line: number; column: number }>>();
holds<Same<keyof WebhookOptions, "strict" | "maxBytes" | "maxAgeSeconds" | "now">>();
holds<Same<keyof TestEventOptions, "id" | "created" | "appId" | "title" | "userId" | "accountId" | "accountName" | "object">>();
holds<Same<Parameters<typeof validateEndpoint>, [config: unknown]>>();

// An event narrows by its type, to exactly that event.

export function narrows(event: WebhookEvent): string {
  switch (event.type) {
    case "app.created":
    case "app.updated":
    case "app.deleted": {
      holds<Same<typeof event, Extract<KnownEvent, { type: "app.created" | "app.updated" | "app.deleted" }>>>();
      holds<Same<typeof event.data.object.title, string | undefined>>();
      // @ts-expect-error: the documentation shows a deployment in app.deployed alone
      const deployment: { url: string } = event.data.object.deployment;
      return event.data.object.id ?? deployment;
    }
    case "app.deployed":
      holds<Same<typeof event, Extract<KnownEvent, { type: "app.deployed" }>>>();
      holds<Same<typeof event.data.object.title, string>>();
      holds<Same<typeof event.account.name, string>>();
      return event.data.object.deployment.url;
    case "data.processed":
      holds<Same<typeof event, Extract<KnownEvent, { type: "data.processed" }>>>();
      holds<Same<typeof event.data.object.app_id, string | undefined>>();
      return event.id;
    case "user.interaction":
      holds<Same<typeof event, Extract<KnownEvent, { type: "user.interaction" }>>>();
      // @ts-expect-error: the documentation's own example has no account
      event.account.name;
      return event.data.object.interaction_type;
    default: {
      // A type that Preswald adds later: its `type` is still a string.
      holds<Same<typeof event, UnknownEvent>>();
      const type: string = event.type;
      return type + event.account.id;
    }
  }
}

export function narrowsWithIf(event: WebhookEvent): void {
  if (event.type === "app.deployed") holds<Same<typeof event.data.object.deployment.status, string>>();
  // @ts-expect-error: not before it is known which event it is
  event.data.object.deployment.url;
  // @ts-expect-error: no event is called so
  if (event.type === "app.deployd") return;
}

export function exhausts(event: KnownEvent): string {
  switch (event.type) {
    case "app.created":
    case "app.updated":
    case "app.deployed":
    case "app.deleted":
    case "data.processed":
    case "user.interaction":
      return event.id;
    default:
      return fail(event);
  }
}

// The result of `check` is one thing or the other.

export function discriminates(result: CheckResult): number {
  // @ts-expect-error: not before it is known that it is one
  result.event;
  if (result.ok) {
    holds<Same<typeof result.event, WebhookEvent>>();
    holds<Same<typeof result.secretIndex, number>>();
    holds<Same<typeof result.warnings, Issue[]>>();
    // @ts-expect-error: there is none
    result.error;
    return result.secretIndex;
  }
  // @ts-expect-error: there is none
  result.event;
  holds<Same<typeof result.error, WebhookError>>();
  return result.error.status;
}

export function errors(error: unknown): void {
  if (!(error instanceof WebhookError)) return;
  const isError: Error = error;
  holds<Same<typeof error.code, ErrorCode>>();
  holds<Same<typeof error.status, 400 | 401 | 413>>();
  holds<Same<typeof error.issues, readonly Issue[]>>();
  // @ts-expect-error: it is told, not set
  error.status = 400;
  void isError;
}

// What may be given, and what may not.

webhook.check("text", "sha256=…");
webhook.check(new Uint8Array(), null);
webhook.check(new ArrayBuffer(8), undefined);
webhook.check("", {});
webhook.check("", { "x-preswald-signature": "sha256=…", "set-cookie": ["a", "b"], host: undefined });
webhook.check("", { get: (name: string): string | null => name });
// @ts-expect-error: a parsed body has lost its bytes
webhook.check({ id: "evt_1234567890" }, null);
// @ts-expect-error: a body is never missing
webhook.verify(undefined, null);
// @ts-expect-error: a promise of a body is none yet
webhook.verify(Promise.resolve(""), null);
// @ts-expect-error: the headers are not optional, or they would be forgotten
webhook.verify("");
// @ts-expect-error: a number is no header
webhook.check("", 7);
// @ts-expect-error: nor is a number in an object
webhook.check("", { "x-preswald-signature": 7 });

new Webhook("secret");
new Webhook(new Uint8Array(32), {});
new Webhook(["new", new Uint8Array(32)] as const, { strict: true, maxBytes: 1, maxAgeSeconds: 0, now: () => new Date() });
// An environment variable may be missing: that throws `invalid_secret`, and needs no check before.
new Webhook(undefined as string | undefined);
new Webhook(undefined as readonly string[] | undefined);
new Webhook(() => undefined as string | undefined);
// @ts-expect-error: null is not what a missing environment variable is
new Webhook(null);
// @ts-expect-error: the documented functions take a secret
sign("", undefined as string | undefined);
// @ts-expect-error: a secret that comes later is no secret yet
new Webhook(async () => "secret");
// @ts-expect-error: no such option
new Webhook("secret", { maxByte: 1 });
// @ts-expect-error: a clock gives a Date
new Webhook("secret", { now: () => 0 });
// @ts-expect-error: there is a class, and no function
Webhook("secret");

verifySignature("", null, ["new", "old"]);
// @ts-expect-error: the documented function takes the header's value
verifySignature("", {}, "secret");
// @ts-expect-error: one signs with one secret
sign("", ["new", "old"]);

const made = createTestEvent("app.deployed", { appId: "app_1", object: { any: "thing" } });
holds<Same<typeof made.body, string>>();
holds<Same<typeof made.event.data.object.deployment.url, string>>();
holds<Same<(typeof made)["event"], Extract<KnownEvent, { type: "app.deployed" }>>>();
// @ts-expect-error: no event is called so
createTestEvent("app.exploded");
// @ts-expect-error: no such option
createTestEvent("app.created", { app_id: "app_1" });

const report = validatePayload("", { strict: true });
if (report.event?.type === "app.deployed") report.event.data.object.deployment.url;
// @ts-expect-error: an event that is not valid is null
report.event.id;

const endpoint = validateEndpoint({});
holds<Same<typeof endpoint.valid, boolean>>();
for (const issue of endpoint.issues) holds<Same<typeof issue.path, string>>();
