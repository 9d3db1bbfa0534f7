// Runs the cases against an endpoint, one after the other.
import type { Client } from "../http/client.js";
import { findHeader, type Exchange } from "../http/message.js";
import { pause, retryAfter } from "../http/retry.js";
import { interrupted } from "../interrupt.js";
import type { Case, Sent } from "./cases.js";
import type { Effects } from "./effects.js";

export interface Result {
  case: Case;
  passed: boolean;
  exchanges: readonly Exchange[];
  /** The slowest answer. */
  latencyMs: number;
  /** How often an event that was sent twice was processed, if that can be asked. */
  effects?: number;
  /** Advice about a case that neither passes nor fails. */
  advice?: string;
}

/** How long an endpoint that is busy with the same event may ask for retries. */
const BUSY_MS = 10_000;

/** The suite retries sooner than `Retry-After` says, so that it stays quick. */
const AGAIN_MS = 500;

export async function runCases(
  client: Client,
  url: URL,
  cases: readonly Case[],
  effects: Effects | undefined,
  onResult: (result: Result) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const each of cases) {
    if (interrupted.aborted) break;
    // Only what is sent twice can be processed twice.
    const counter = each.requests.length > 1 ? effects : undefined;
    const before = await counter?.();
    const exchanges = await exchangeAll(client, url, each);
    if (exchanges.some(({ error }) => error?.kind === "interrupted")) break;
    const after = await counter?.();
    const result = judged(each, exchanges, before === undefined || after === undefined ? undefined : after - before);
    results.push(result);
    onResult(result);
  }
  return results;
}

async function exchangeAll(client: Client, url: URL, { requests, together }: Case): Promise<Exchange[]> {
  const send = (request: Sent) => client.send({ ...request, url }, interrupted);
  if (together) return Promise.all(requests.map((request) => untilDone(send, request)));
  const exchanges: Exchange[] = [];
  for (const request of requests) exchanges.push(await send(request));
  return exchanges;
}

/** A 409 or 503 with `Retry-After` means "later": it is sent again, as Preswald would. */
async function untilDone(send: (request: Sent) => Promise<Exchange>, request: Sent): Promise<Exchange> {
  const end = Date.now() + BUSY_MS;
  for (;;) {
    const exchange = await send(request);
    const { answer } = exchange;
    const wait =
      answer && [409, 503].includes(answer.status) ? retryAfter(findHeader(answer.headers, "retry-after"), Date.now()) : undefined;
    if (wait === undefined || Date.now() > end || !(await pause(Math.min(wait, AGAIN_MS), interrupted))) return exchange;
  }
}

function judged(each: Case, exchanges: readonly Exchange[], effects: number | undefined): Result {
  const latencyMs = Math.max(...exchanges.map(({ latencyMs }) => latencyMs));
  const within = (from: number, to: number) =>
    exchanges.every(({ answer, error }) => error === undefined && answer !== undefined && answer.status >= from && answer.status < to);
  const result = { case: each, exchanges, latencyMs, ...(effects !== undefined && { effects }) };
  if (each.wanted === "advice") return { ...result, passed: within(200, 600), ...(within(200, 300) && { advice: OLD }) };
  const answeredRight = each.wanted === "accept" ? within(200, 300) : within(400, 500);
  return { ...result, passed: answeredRight && (effects === undefined || effects === 1) };
}

const OLD =
  "accepted. The documentation does not ask for an age limit; with idempotency a replay does no harm, and `maxAgeSeconds` refuses it";

/** The status that decided: the first that was not as wanted. */
export function decisive({ case: { wanted }, exchanges }: Result): Exchange | undefined {
  const [from, to] = wanted === "refuse" ? [400, 500] : [200, 300];
  return (
    exchanges.find(({ answer, error }) => error !== undefined || answer === undefined || answer.status < from || answer.status >= to) ??
    exchanges[0]
  );
}
