// One attempt to deliver: its record for programs, its entry in the log, and its lines for a person.
import { createHash } from "node:crypto";
import { redactedUrl } from "../delivery/redact.js";
import { EXIT } from "../exit.js";
import { isClosed } from "../http/failure.js";
import type { Exchange, TransportError } from "../http/message.js";
import { withoutSecrets } from "../output/hidden.js";
import { bytes, clock, duration, rounded } from "../output/numbers.js";
import type { Fields, Output } from "../output/output.js";
import { fitted, folded, type Cell } from "../output/fitted.js";
import { shortened, visible, visibleLines } from "../output/visible.js";
import type { Expectation } from "../input/values.js";
import type { Signed } from "./delivery.js";
import { explainAnswer, showStatus } from "./meaning.js";

export interface Attempt {
  time: Date;
  /** From 1. */
  number: number;
  url: URL;
  signed: Signed;
  exchange: Exchange;
  /** Whether the answer is one of those expected. */
  delivered: boolean;
  willRetry: boolean;
}

/** Whether an exchange brought a whole answer with a status that was expected. */
export const isDelivered = ({ answer, error }: Exchange, expected: Expectation) =>
  answer !== undefined && error === undefined && expected.matches(answer.status);

export function chooseExitCode({ delivered, exchange: { error } }: Pick<Attempt, "delivered" | "exchange">): number {
  if (delivered) return EXIT.ok;
  if (error?.kind === "timeout") return EXIT.timeout;
  if (error?.kind === "connect") return EXIT.connect;
  return EXIT.unexpected;
}

/** What the log keeps: no body, no headers, no signature. */
export function metadata({ time, number, url, signed, exchange, delivered, willRetry }: Attempt): Fields {
  const { answer, error, latencyMs, reused } = exchange;
  return {
    time: time.toISOString(),
    event_id: signed.eventId,
    event_type: signed.eventType,
    attempt: number,
    url: redactedUrl(url),
    request: { bytes: signed.body.length, sha256: createHash("sha256").update(signed.body).digest("hex") },
    response: answer === undefined ? null : { status: answer.status, bytes: answer.body.length, truncated: answer.truncated },
    delivered,
    reused,
    latency_ms: rounded(latencyMs),
    error: error === undefined ? null : { kind: error.kind, code: error.code, message: error.message },
    will_retry: willRetry,
  };
}

/** What `--json` prints: the log's fields, the signature, and the answer as it came. */
export function details(attempt: Attempt): Fields {
  const fields = metadata(attempt);
  const { answer } = attempt.exchange;
  const response =
    answer === undefined
      ? null
      : { status: answer.status, headers: answer.headers, body_b64: answer.body.toString("base64"), truncated: answer.truncated };
  return { ...fields, request: { ...(fields.request as object), signature: attempt.signed.signature }, response };
}

/** What stands in the place of a status. */
const KINDS = {
  connect: "not connected",
  timeout: "timed out",
  malformed: "not HTTP",
  broken: "answer broke off",
  interrupted: "interrupted",
  loop: "forwarded in a circle",
} as const;

/** A connection that was closed was there. */
export const nameFailure = ({ kind, code }: TransportError) => (kind === "connect" && isClosed(code) ? "no answer" : KINDS[kind]);

/** One line: time, event, status, latency. */
export function attemptLine(attempt: Attempt, { out, columns }: Output): string {
  const { time, number, signed, exchange, delivered } = attempt;
  const { answer, error } = exchange;
  const status =
    answer !== undefined && error === undefined
      ? `${answer.status} ${visible(answer.reason)}`.trim()
      : error === undefined
        ? ""
        : nameFailure(error);
  const cells: Cell[] = [
    { text: clock(time), style: out.dim, rank: 6 },
    ...eventCells(signed),
    { text: status, width: 25, style: delivered ? out.good : out.bad, rank: 1 },
    { text: duration(exchange.latencyMs), rank: 3 },
    { text: number > 1 ? `attempt ${number}` : "", style: out.dim, rank: 4 },
  ];
  return fitted(cells, columns);
}

/** An event's type and id. */
export function eventCells({ eventId, eventType }: { eventId: string | null; eventType: string | null }): Cell[] {
  if (eventType === null) return [{ text: "(not an event)", width: 32, rank: 5 }];
  return [
    { text: visible(shortened(eventType, 40)), width: 16, rank: 5 },
    { text: visible(shortened(eventId ?? "", 40)), width: 14, rank: 2 },
  ];
}

/** What a failed attempt means, and the start of the answer's body. */
export function failureLines({ exchange: { answer, error } }: Attempt, expected: Expectation, output: Output): string[] {
  const { bad } = output.explaining;
  const lines = error === undefined ? [] : [bad(error.message), ...(error.hint === undefined ? [] : [error.hint])];
  if (answer !== undefined) {
    const was = showStatus(answer);
    const meaning =
      answer.status < 300
        ? `${expected.text.includes(",") ? `one of ${expected.text}` : `a ${expected.text}`} was expected`
        : explainAnswer(answer);
    lines.push(error === undefined ? `${bad(was)}: ${meaning}` : `the answer began with ${was}`, ...bodyStart(answer.body, 3, output));
  }
  return lines.map(indented);
}

/** The first lines of a body, safe to print. On a terminal a long line goes on in the next. */
export function bodyStart(body: Buffer, most: number, { columns = Infinity }: Output, indent = 2): string[] {
  // First without secrets, so that none is cut into a part that is shown.
  if (body[0] === 0x1f && body[1] === 0x8b) return [`(${bytes(body.length)}, compressed with gzip)`];
  const text = visibleLines(withoutSecrets(body.subarray(0, 20_000).toString()).slice(0, 2000)).trimEnd();
  const lines = text === "" ? [] : text.split("\n").slice(0, most);
  return lines.flatMap((line) => folded(shortened(line, 200), Math.max(10, columns - indent))).slice(0, most);
}

const indented = (line: string) => `  ${line}`;
