// The answers of a handler. A `WebhookError` is answered with its code and message, which never hold
// a value of the payload, a secret or an expected signature. Of a failure on the receiver's side, the
// answer says only that there was one.

import type { AnswerCode, ErrorCode } from "../codes.js";
import type { WebhookError } from "../errors.js";
import type { Answer } from "./delivery.js";

/** The listener is done, now or in an earlier delivery. */
export function done(): Answer {
  return { status: 200, headers: {}, body: "" };
}

/** Sending the same delivery again would not help. */
export function refused({ status, code, message }: WebhookError): Answer {
  return answer(status, code, message);
}

export function methodNotAllowed(): Answer {
  return answer(405, "method_not_allowed", "webhooks are sent with POST", { Allow: "POST" });
}

/** Another delivery of the event is being processed. */
export function busy(retryAfterSeconds: number): Answer {
  return answer(409, "event_in_progress", "this event is being processed", retryAfter(retryAfterSeconds));
}

/** Not processed: Preswald retries. */
export function failed(): Answer {
  return answer(500, "internal_error", "the event could not be processed");
}

/** The store failed, and the listener was not called. */
export function unavailable(retryAfterSeconds: number): Answer {
  return answer(503, "store_unavailable", "the event could not be processed yet", retryAfter(retryAfterSeconds));
}

/** The listener is still running. */
export function timedOut(retryAfterSeconds: number): Answer {
  return answer(503, "timed_out", "the event has not been processed yet", retryAfter(retryAfterSeconds));
}

function retryAfter(seconds: number): Answer["headers"] {
  return { "Retry-After": String(Math.ceil(seconds)) };
}

function answer(status: number, code: ErrorCode | AnswerCode, message: string, headers: Answer["headers"] = {}): Answer {
  return { status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify({ error: { code, message } }) };
}
