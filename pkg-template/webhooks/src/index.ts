/**
 * Verifies, validates and types Preswald webhooks. One synchronous API, no `init()`.
 *
 * @packageDocumentation
 */
export type * from "./types.js";
export type * from "./events.js";
export type * from "./platform.js";
export type { Listener, ListenerMap } from "./handler/listeners.js";
export type { HandlerOptions, OnRefused, RefusedDelivery } from "./handler/handler.js";
export type { OnError } from "./handler/on-error.js";
export type { IdempotencyOptions } from "./handler/idempotency.js";
export type { Claim, IdempotencyStore, StoreCall } from "./handler/store.js";
export { memoryStore, type MemoryStoreOptions } from "./stores/memory.js";
export { EVENT_TYPES } from "./events.js";
export { SIGNATURE_HEADER } from "./core/headers.js";
export { Webhook, type CheckResult } from "./webhook.js";
export { WebhookError } from "./errors.js";
export { verifySignature, sign } from "./signature.js";
export { validatePayload, type PayloadReport } from "./payload.js";
export { createTestEvent, createTestRequest, type TestEventOptions } from "./test-event.js";
export { validateEndpoint, type EndpointIssue, type EndpointIssueCode, type EndpointReport } from "./endpoint.js";
