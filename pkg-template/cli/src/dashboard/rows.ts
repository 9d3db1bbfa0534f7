// A delivery as one line of the table: what came of it, and why.
import { isForgery, type AttemptView, type Outcome, type Row } from "../../../shared/dashboard.js";
import { shortened } from "../output/visible.js";
import type { Delivery, Received, Sent, SuiteRun } from "./delivery.js";

/** A reason is read at a glance. */
const LONGEST_WHY = 160;

export function makeRow(delivery: Delivery): Row {
  if (delivery.kind === "log") return delivery.row;
  const { id, kind, time, eventId, eventType } = delivery;
  const row = { id, kind, time, event_id: eventId, event_type: eventType, webhook_id: null, manner: null, next_at: null };
  if (delivery.kind === "sent") return { ...row, ...sentRow(delivery) };
  return { ...row, ...(delivery.kind === "suite" ? suiteRow(delivery) : receivedRow(delivery)) };
}

type Rest = Pick<Row, "url" | "outcome" | "status" | "why" | "attempts" | "latency_ms" | "bytes"> & Partial<Row>;

function sentRow(sent: Sent): Rest {
  const last = sent.attempts.at(-1);
  const outcome = chooseOutcome(sent, last);
  return {
    webhook_id: sent.webhookId,
    url: sent.request.url,
    manner: sent.manner,
    outcome,
    status: last?.status ?? null,
    why: ["failed", "retrying", "accepted_forgery"].includes(outcome) ? explainRow(sent, last) : "",
    attempts: sent.attempts.length,
    next_at: sent.nextAt,
    latency_ms: last?.latency_ms ?? null,
    bytes: sent.request.body.length,
  };
}

function chooseOutcome({ manner, nextAt, stopped }: Sent, last: AttemptView | undefined): Outcome {
  if (last === undefined) return stopped === null ? "waiting" : "failed";
  if (isForgery(manner)) {
    if (last.delivered) return "accepted_forgery";
    if (last.status !== null && last.status >= 400 && last.status < 500) return "refused_forgery";
  }
  if (last.delivered) return "delivered";
  return nextAt === null ? "failed" : "retrying";
}

function explainRow({ manner, stopped }: Sent, last: AttemptView | undefined): string {
  if (last === undefined) return stopped ?? "";
  if (isForgery(manner) && last.delivered) return `answered ${last.status}: a delivery that must be refused was accepted`;
  return shortened(last.error === null ? last.meaning : last.error.message, LONGEST_WHY);
}

function receivedRow(received: Received): Rest {
  const { request, status, latencyMs, verified, error, diagnosis, forward } = received;
  const failedAtTarget = forward !== null && (forward.error !== null || !(forward.status !== null && forward.status < 300));
  const [cause] = diagnosis?.causes ?? [];
  const why = error === null ? "" : cause === undefined ? error.message : cause.message;
  return {
    url: request?.url ?? "-",
    outcome: !verified ? "refused" : failedAtTarget ? "failed_at_target" : "verified",
    status,
    why: shortened(verified && failedAtTarget ? (forward.error ?? `the target answered ${forward.status}`) : why, LONGEST_WHY),
    attempts: 1,
    latency_ms: latencyMs,
    bytes: request?.body.length ?? null,
  };
}

function suiteRow({ webhookId, url, cases, findings, done }: SuiteRun): Rest {
  const failed = cases.filter(({ passed }) => !passed).length;
  const [finding] = findings;
  return {
    webhook_id: webhookId,
    url,
    outcome: !done ? "waiting" : failed === 0 ? "passed" : "not_passed",
    status: null,
    why: failed === 0 ? "" : shortened(finding === undefined ? `${failed} of ${cases.length} cases failed` : finding.message, LONGEST_WHY),
    attempts: cases.length,
    latency_ms: cases.length === 0 ? null : Math.max(...cases.map(({ latency_ms }) => latency_ms)),
    bytes: null,
  };
}
