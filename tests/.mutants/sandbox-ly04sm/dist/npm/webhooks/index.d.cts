/**
 * Verifies, validates and types Preswald webhooks. One synchronous API, no `init()`.
 *
 * @packageDocumentation
 */
export type * from "./types.cjs";
export type * from "./events.cjs";
export type * from "./platform.cjs";
export type { Listener, ListenerMap } from "./handler/listeners.cjs";
export type { HandlerOptions, OnRefused, RefusedDelivery } from "./handler/handler.cjs";
export type { OnError } from "./handler/on-error.cjs";
export type { Claim, IdempotencyOptions, IdempotencyStore, StoreCall } from "./handler/idempotency.cjs";
export { memoryStore, type MemoryStoreOptions } from "./stores/memory.cjs";
export { EVENT_TYPES } from "./events.cjs";
export { SIGNATURE_HEADER } from "./core/headers.cjs";
export { Webhook, type CheckResult } from "./webhook.cjs";
export { WebhookError } from "./errors.cjs";
export { verifySignature, sign } from "./signature.cjs";
export { validatePayload, type PayloadReport } from "./payload.cjs";
export { createTestEvent, createTestRequest, type TestEventOptions } from "./test-event.cjs";
export { validateEndpoint, type EndpointIssue, type EndpointIssueCode, type EndpointReport } from "./endpoint.cjs";
