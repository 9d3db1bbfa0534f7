// Reports a delivery: a line or two for a person, a record for a program, an entry for the log.
import { createHash } from "node:crypto";
import { redactedUrl } from "../delivery/redact.js";
import { clock, duration, rounded } from "../output/numbers.js";
import type { Fields, Output } from "../output/output.js";
import { fitted, type Cell } from "../output/fitted.js";
import { shortExplanation } from "../output/explanation.js";
import { SUCCESS } from "../input/values.js";
import { visible } from "../output/visible.js";
import { bodyStart, eventCells } from "../sending/attempt.js";
import { identify } from "../sending/delivery.js";
import type { Delivered, Refused } from "./receiver.js";

/** Events that are older, or newer, are worth a word. */
const FRESH_MS = 5 * 60_000;

/** Milliseconds since the event happened, if it is known. */
export function measureAge({ result, time }: Delivered): number | undefined {
  return result.ok ? time.getTime() - Date.parse(result.event.created) : undefined;
}

/** What the log keeps. */
export function deliveryFields(delivery: Delivered): Fields {
  const { time, path, body, result, status, latencyMs } = delivery;
  const { eventId, eventType } = identify(body);
  return {
    time: time.toISOString(),
    event_id: eventId,
    event_type: eventType,
    url: redactedUrl(path),
    request: { bytes: body.length, sha256: createHash("sha256").update(body).digest("hex") },
    verified: result.ok,
    error: result.ok ? null : { code: result.error.code, message: result.error.message },
    response: { status },
    latency_ms: rounded(latencyMs),
  };
}

/** What `--json` prints besides. */
export function deliveryDetails(delivery: Delivered, saved: string | undefined): Fields {
  const { method, result, diagnosis } = delivery;
  const age = measureAge(delivery);
  return {
    ...deliveryFields(delivery),
    method,
    event: result.ok ? result.event : null,
    issues: result.ok ? result.warnings : result.error.issues,
    age_seconds: age === undefined ? null : Math.round(age / 1000),
    diagnosis: diagnosis ?? null,
    saved: saved ?? null,
  };
}

/** Whether the target has answered that it failed: it refused a delivery that is right, or broke at one that is wrong. */
export function isFailedAtTarget({ result, forwarded }: Delivered): boolean {
  const { answer, error } = forwarded?.exchange ?? {};
  if (answer === undefined || error !== undefined) return false;
  return answer.status >= 500 || (result.ok && !SUCCESS.matches(answer.status));
}

/** The outcomes that `--outcome` names. */
export const OUTCOMES = ["verified", "refused", "forwarded", "failed"] as const;

export function listOutcomes(delivery: Delivered): string[] {
  const { result, forwarded } = delivery;
  const failed = forwarded?.exchange.error !== undefined || isFailedAtTarget(delivery);
  return [result.ok ? "verified" : "refused", ...(forwarded === undefined ? [] : [failed ? "failed" : "forwarded"])];
}

/** What came of sending it on; undefined if it was not. */
export function forwardFields(delivery: Delivered): Fields | undefined {
  const { body, forwarded } = delivery;
  if (forwarded === undefined) return undefined;
  const { answer, error, latencyMs, reused } = forwarded.exchange;
  const { eventId, eventType } = identify(body);
  return {
    time: new Date().toISOString(),
    event_id: eventId,
    event_type: eventType,
    url: redactedUrl(forwarded.url),
    response: answer === undefined ? null : { status: answer.status },
    delivered: error === undefined && !isFailedAtTarget(delivery),
    error: error === undefined ? null : { kind: error.kind, code: error.code, message: error.message },
    reused,
    latency_ms: rounded(latencyMs),
  };
}

export function deliveryLines(delivery: Delivered, saved: string | undefined, output: Output): string[] {
  const { out, columns } = output;
  const { time, body, result, status, latencyMs, forwarded, diagnosis } = delivery;
  const cells: Cell[] = [
    { text: clock(time), style: out.dim, rank: 6 },
    ...eventCells(identify(body)),
    { text: result.ok ? "verified" : result.error.code, width: 20, style: result.ok ? out.good : out.bad, rank: 1 },
    { text: `answered ${status} in ${duration(latencyMs)}`, rank: 3 },
  ];
  const lines = [fitted(cells, columns)];
  if (diagnosis !== undefined) lines.push(...shortExplanation(diagnosis, out));
  else if (!result.ok) lines.push(...problemLines(delivery));
  const age = measureAge(delivery);
  if (age !== undefined && Math.abs(age) > FRESH_MS) {
    lines.push(
      `${out.warn("warning:")} created ${duration(Math.abs(age))} ${age > 0 ? "ago" : "from now"}: an old event, or a clock that is wrong`,
    );
  }
  if (forwarded !== undefined) lines.push(...forwardLines(delivery, forwarded, output));
  if (saved !== undefined) lines.push(out.dim(`saved: ${saved}`));
  return lines.map((line, at) => (at === 0 ? line : `  ${line}`));
}

function forwardLines(delivery: Delivered, { exchange }: NonNullable<Delivered["forwarded"]>, output: Output): string[] {
  const { out } = output;
  const { answer, error, latencyMs } = exchange;
  if (error !== undefined) return [`${out.bad("not forwarded:")} ${error.message}`];
  if (answer === undefined) return [];
  const answered = `${answer.status} ${visible(answer.reason)}`.trim();
  if (!isFailedAtTarget(delivery)) return [`${out.dim("forwarded:")} ${answered} in ${duration(latencyMs)}`];
  return [
    `${out.warn("failed at the target:")} ${answered} in ${duration(latencyMs)}`,
    ...bodyStart(answer.body, 3, output, 4).map((line) => `  ${line}`),
  ];
}

/** A body that is signed, and is not an event: its first issue. */
function problemLines({ result }: Delivered): string[] {
  if (result.ok) return [];
  const [issue] = result.error.issues;
  const place = issue === undefined ? "" : ` (line ${issue.start.line}, column ${issue.start.column})`;
  return [`${result.error.message}${place}`];
}

/** A request that was refused before it was verified, for programs and the log. */
export function refusedFields({ time, path, status, code, message }: Refused): Fields {
  return {
    time: time.toISOString(),
    event_id: null,
    event_type: null,
    url: redactedUrl(path),
    request: null,
    verified: false,
    error: { code, message },
    response: status === null ? null : { status },
    latency_ms: 0,
  };
}

export function refusedLine({ time, status, code, message }: Refused, { out }: Output): string {
  return `${out.dim(clock(time))}  ${out.bad(code)}: ${message}${status === null ? "" : `; answered ${status}`}`;
}

/** Counts for the summary. */
export class Counts {
  received = 0;
  verified = 0;
  forwarded = 0;
  failed = 0;
  failedAtTarget = 0;
  notSaved = 0;

  addRefused(): void {
    this.received++;
    this.failed++;
  }

  add(delivery: Delivered): void {
    const { result, forwarded } = delivery;
    const exchange = forwarded?.exchange;
    this.received++;
    if (isFailedAtTarget(delivery)) this.failedAtTarget++;
    if (result.ok) this.verified++;
    const passedOn = exchange?.answer !== undefined && exchange.error === undefined;
    if (passedOn) this.forwarded++;
    if (!result.ok || (exchange !== undefined && !passedOn)) this.failed++;
  }
}
