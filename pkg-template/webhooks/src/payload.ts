import { lastIssues, validatePayload as coreValidatePayload } from "#glue";
import { CLEAN, INVALID, NO_HEADER } from "./core/boundary.js";
import { guarded } from "./core/foreign.js";
import { parse } from "./core/intrinsics.js";
import { expectRoom, forgetInput, isWellFormed, putBody, rawBody } from "./core/memory.js";
import { own } from "./core/options.js";
import { call } from "./core/start.js";
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
  return guarded(() => {
    const raw = rawBody(payload);
    expectRoom(raw);
    const malformed = isWellFormed(raw) ? undefined : (raw as string);
    const strict = typeof options === "object" && options !== null && own(options, "strict") === true;
    const { text, issues } = call(() => {
      const length = putBody(raw);
      const verdict = coreValidatePayload(length, malformed, strict);
      const text = verdict !== INVALID ? acceptedText(raw, length) : undefined;
      const issues = verdict === CLEAN ? [] : (lastIssues() as Issue[]);
      forgetInput(length, NO_HEADER);
      return { text, issues };
    });
    const event = text === undefined ? null : (parse(text) as WebhookEvent);
    return { valid: event !== null, event, issues };
  });
}
