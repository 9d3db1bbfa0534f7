import { lastIssues, validatePayload as coreValidatePayload } from "#glue";
import { isWellFormed, parse, putBody, rawBody } from "./core/memory.js";
import { start } from "./core/start.js";
import type { WebhookEvent } from "./events.js";
import type { Body, Issue } from "./types.js";

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
