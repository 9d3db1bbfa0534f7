import { lastIssues, validatePayload as coreValidatePayload } from "#glue";
import { doneWithBody, isWellFormed, putBody, rawBody } from "./core/memory.js";
import { own } from "./core/options.js";
import { enter, leave } from "./core/start.js";
import { acceptedText } from "./core/text.js";
import type { WebhookEvent } from "./events.js";
import type { Body, Issue } from "./types.js";

/** The result of {@link validatePayload}. */
export interface PayloadReport {
  /** Whether no issue is an error. */
  valid: boolean;
  /** The event, if the payload is valid. It is not authenticated. */
  event: WebhookEvent | null;
  /** All issues, in the order of their places; at most 1,000. */
  issues: Issue[];
}

/** Checks that a payload is strict JSON (I-JSON) and a Preswald event. It checks no signature. */
export function validatePayload(payload: Body, options: { strict?: boolean } = {}): PayloadReport {
  const raw = rawBody(payload);
  const malformed = isWellFormed(raw) ? undefined : (raw as string);
  const strict = typeof options === "object" && options !== null && own(options, "strict") === true;
  enter();
  const length = putBody(raw);
  const verdict = coreValidatePayload(length, malformed, strict);
  const text = verdict < 2 ? acceptedText(raw, length) : undefined;
  const issues = verdict === 0 ? [] : (lastIssues() as Issue[]);
  doneWithBody(length);
  leave();
  const event = text === undefined ? null : (JSON.parse(text) as WebhookEvent);
  return { valid: event !== null, event, issues };
}
