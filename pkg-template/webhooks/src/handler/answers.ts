// What a handler answers. A code of a `WebhookError` is told as it is, with its message, which never
// holds a value of the payload, a secret or an expected signature; of what went wrong on our side,
// nothing is told but that it did.

import type { Answer } from "./delivery.js";
import type { AnswerCode, ErrorCode } from "../codes.js";
import type { WebhookError } from "../errors.js";

/** The listener is done, or was before. */
export function done(): Answer {
  return { status: 200, headers: {}, body: "" };
}

/** Sent as it was, it would be refused again. */
export function refused({ status, code, message }: WebhookError): Answer {
  return answer(status, code, message);
}

export function methodNotAllowed(): Answer {
  return answer(405, "method_not_allowed", "webhooks are sent with POST", { Allow: "POST" });
}

/** Another delivery of the event is being worked on. */
export function busy(retryAfterSeconds: number): Answer {
  return answer(409, "event_in_progress", "this event is being processed", retryAfter(retryAfterSeconds));
}

/** Not processed: Preswald is to try again. */
export function failed(): Answer {
  return answer(500, "internal_error", "the event could not be processed");
}

/** Not even tried. */
export function unavailable(retryAfterSeconds: number): Answer {
  return answer(503, "store_unavailable", "the event could not be processed yet", retryAfter(retryAfterSeconds));
}

function retryAfter(seconds: number): Answer["headers"] {
  return { "Retry-After": String(Math.ceil(seconds)) };
}

function answer(status: number, code: ErrorCode | AnswerCode, message: string, headers: Answer["headers"] = {}): Answer {
  return { status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify({ error: { code, message } }) };
}
