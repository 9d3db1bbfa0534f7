// Reports a delivery: a line or two for a person, a record for a program, an entry for the log.
import { createHash } from "node:crypto";
import { redactedUrl } from "../delivery/redact.js";
import { clock, duration, rounded } from "../output/numbers.js";
import type { Fields, Output } from "../output/output.js";
import { fitted, type Cell } from "../output/fitted.js";
import { shortExplanation } from "../output/explanation.js";
import { visible } from "../output/visible.js";
import { eventCells } from "../sending/attempt.js";
import { identityOf } from "../sending/delivery.js";
import type { Delivered, Refused } from "./receiver.js";

/** Events that are older, or newer, are worth a word. */
const FRESH_MS = 5 * 60_000;

/** Milliseconds since the event happened, if it is known. */
export function ageOf({ result, time }: Delivered): number | undefined {
  return result.ok ? time.getTime() - Date.parse(result.event.created) : undefined;
}

/** What the log keeps. */
export function deliveryFields(delivery: Delivered): Fields {
  const { time, path, body, result, status, latencyMs } = delivery;
  const { eventId, eventType } = identityOf(body);
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
  const age = ageOf(delivery);
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

/** What came of sending it on; undefined if it was not. */
export function forwardFields({ body, exchange }: Delivered, target: URL): Fields | undefined {
  if (exchange === undefined) return undefined;
  const { answer, error, latencyMs, reused } = exchange;
  const { eventId, eventType } = identityOf(body);
  return {
    time: new Date().toISOString(),
    event_id: eventId,
    event_type: eventType,
    url: redactedUrl(target),
    response: answer === undefined ? null : { status: answer.status },
    error: error === undefined ? null : { kind: error.kind, code: error.code, message: error.message },
    reused,
    latency_ms: rounded(latencyMs),
  };
}

export function deliveryLines(delivery: Delivered, saved: string | undefined, { out, columns }: Output): string[] {
  const { time, body, result, status, latencyMs, exchange, diagnosis } = delivery;
  const cells: Cell[] = [
    { text: clock(time), style: out.dim, rank: 6 },
    ...eventCells(identityOf(body)),
    { text: result.ok ? "verified" : result.error.code, width: 20, style: result.ok ? out.good : out.bad, rank: 1 },
    { text: `answered ${status} in ${duration(latencyMs)}`, rank: 3 },
  ];
  const lines = [fitted(cells, columns)];
  if (diagnosis !== undefined) lines.push(...shortExplanation(diagnosis, out));
  else if (!result.ok) lines.push(...problemLines(delivery));
  const age = ageOf(delivery);
  if (age !== undefined && Math.abs(age) > FRESH_MS) {
    lines.push(
      `${out.warn("warning:")} created ${duration(Math.abs(age))} ${age > 0 ? "ago" : "from now"}: an old event, or a clock that is wrong`,
    );
  }
  if (exchange?.error !== undefined) lines.push(`${out.bad("not forwarded:")} ${exchange.error.message}`);
  else if (exchange?.answer !== undefined)
    lines.push(`${out.dim("forwarded:")} ${exchange.answer.status} ${visible(exchange.answer.reason)} in ${duration(exchange.latencyMs)}`);
  if (saved !== undefined) lines.push(out.dim(`saved: ${saved}`));
  return lines.map((line, at) => (at === 0 ? line : `  ${line}`));
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
    response: { status },
    latency_ms: 0,
  };
}

export function refusedLine({ time, status, code, message }: Refused, { out }: Output): string {
  return `${out.dim(clock(time))}  ${out.bad(code)}: ${message}; answered ${status}`;
}

/** Counts for the summary. */
export class Counts {
  received = 0;
  verified = 0;
  forwarded = 0;
  failed = 0;

  addRefused(): void {
    this.received++;
    this.failed++;
  }

  add({ result, exchange }: Delivered): void {
    this.received++;
    if (result.ok) this.verified++;
    const passedOn = exchange?.answer !== undefined && exchange.error === undefined;
    if (passedOn) this.forwarded++;
    if (!result.ok || (exchange !== undefined && !passedOn)) this.failed++;
  }
}
