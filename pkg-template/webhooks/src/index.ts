/**
 * Verify, validate and type Preswald webhooks. One synchronous API, no `init()`.
 *
 * @packageDocumentation
 */
import type { KnownEventType } from "./events.js";

export type * from "./types.js";
export type * from "./events.js";
export type * from "./platform.js";
export type * from "./listeners.js";
export type { HandlerOptions } from "./handler.js";
export type { Claim, IdempotencyOptions, IdempotencyStore } from "./idempotency.js";
export { memoryStore, type MemoryStoreOptions } from "./memory-store.js";
export { SIGNATURE_HEADER } from "./headers.js";
export { Webhook, type CheckResult } from "./webhook.js";
export { WebhookError } from "./errors.js";
export {
  verifySignature,
  sign,
  diagnose,
  validatePayload,
  createTestEvent,
  createTestRequest,
  validateEndpoint,
  type PayloadReport,
  type TestEventOptions,
  type EndpointReport,
  type EndpointIssue,
  type EndpointIssueCode,
} from "./functions.js";

/** The six event types, in the order of the documentation. */
export const EVENT_TYPES: readonly KnownEventType[] = /* @__PURE__ */ Object.freeze([
  "app.created",
  "app.updated",
  "app.deployed",
  "app.deleted",
  "data.processed",
  "user.interaction",
] as const);
