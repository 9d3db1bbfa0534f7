// Delivers what is due, and again by the schedule while it fails.
import type { AttemptView } from "../../../shared/dashboard.js";
import type { DeliveryLog } from "../delivery/log.js";
import { redactedHeaders, redactedUrl } from "../delivery/redact.js";
import type { Client } from "../http/client.js";
import { findHeader, type Exchange } from "../http/message.js";
import { retryAfter } from "../http/retry.js";
import { SUCCESS } from "../input/values.js";
import { interrupted } from "../interrupt.js";
import { withoutSecrets } from "../output/hidden.js";
import { rounded } from "../output/numbers.js";
import { visibleLines } from "../output/visible.js";
import { isDelivered, metadata } from "../sending/attempt.js";
import { explainAnswer, showStatus } from "../sending/meaning.js";
import { isForgery } from "../../../shared/dashboard.js";
import type { Deliveries } from "./deliveries.js";
import type { Sent } from "./delivery.js";

/** How many attempts are under way at once. */
export const AT_ONCE = 50;

/** When an attempt that could not be recorded is made again: the disk may have room by then. */
const NOT_RECORDED_MS = 10_000;

/** What is kept of an answer's body, in characters. */
const KEPT_TEXT = 16 * 1024;

/** What is kept of an answer's headers, each and in number. */
const LONGEST_HEADER = 1024;
const MOST_HEADERS = 64;

/** A longer wait is not planned, whatever `Retry-After` says. */
const LONGEST_WAIT = 86_400_000;

export class Outbox {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #queue: Sent[] = [];
  /** Queued or under way. */
  readonly #busy = new Set<string>();
  #underWay = 0;

  constructor(
    readonly client: Client,
    readonly schedule: readonly number[],
    readonly deliveries: Deliveries,
    readonly log: DeliveryLog,
    readonly onFault: (message: string) => void,
  ) {}

  /** Resolves when the delivery is on the disk: from then on it is attempted, also after a restart. */
  async send(sent: Sent): Promise<void> {
    await this.deliveries.add(sent);
    this.plan(sent);
  }

  /** Sets the timer for the next attempt of a delivery. */
  plan(sent: Sent): void {
    this.forget(sent.id);
    if (sent.nextAt === null || this.#busy.has(sent.id)) return;
    const wait = Date.parse(sent.nextAt) - Date.now();
    if (wait > 0)
      this.#timers.set(
        sent.id,
        setTimeout(() => this.#due(sent), Math.min(wait, LONGEST_WAIT)),
      );
    else this.#due(sent);
  }

  /** Attempts it at once. */
  async retryNow(sent: Sent): Promise<void> {
    await this.deliveries.plan(sent, new Date().toISOString(), null);
    this.plan(sent);
  }

  async stop(sent: Sent, why: string): Promise<void> {
    this.forget(sent.id);
    await this.deliveries.plan(sent, null, why);
  }

  /** Of a delivery that was dropped. */
  forget(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Nothing is attempted any more. */
  end(): void {
    for (const id of this.#timers.keys()) this.forget(id);
    this.#queue.length = 0;
  }

  #due(sent: Sent): void {
    this.#timers.delete(sent.id);
    this.#busy.add(sent.id);
    this.#queue.push(sent);
    this.#next();
  }

  #next(): void {
    while (this.#underWay < AT_ONCE && this.#queue.length > 0 && !interrupted.aborted) {
      const sent = this.#queue.shift()!;
      this.#underWay++;
      void this.#attempt(sent)
        .catch((error: unknown) => {
          // It stays due: the endpoint gets it again, since nobody would know what came of it.
          this.onFault(`an attempt of ${sent.id} could not be recorded: ${(error as Error).message}`);
          this.#timers.set(
            sent.id,
            setTimeout(() => this.#due(sent), NOT_RECORDED_MS),
          );
          return false;
        })
        .then((recorded) => {
          this.#underWay--;
          this.#busy.delete(sent.id);
          if (recorded) this.plan(sent);
          this.#next();
        });
    }
  }

  /** Whether there was an attempt, and it is on the disk. */
  async #attempt(sent: Sent): Promise<boolean> {
    // It may have been stopped or dropped while it waited.
    if (sent.nextAt === null || this.deliveries.get(sent.id) !== sent) return false;
    const { method, headers, body } = sent.request;
    const url = new URL(sent.request.url);
    const time = new Date();
    const exchange = await this.client.send({ method, url, headers, body }, interrupted);
    if (exchange.error?.kind === "interrupted") return false;
    const number = (sent.attempts.at(-1)?.number ?? 0) + 1;
    const delivered = isDelivered(exchange, SUCCESS);
    const wait = delivered || isForgery(sent.manner) || wasStopped(sent) ? undefined : this.#waitAfter(number, exchange);
    const nextAt = wait === undefined ? null : new Date(Date.now() + wait).toISOString();
    const signature = null;
    const logged = { method, headers, body, signature, eventId: sent.eventId, eventType: sent.eventType };
    const fields = metadata({ time, number, url, signed: logged, exchange, delivered, willRetry: nextAt !== null });
    this.log.add("attempt", { ...fields, delivery_id: sent.id });
    await this.deliveries.addAttempt(sent, {
      number,
      time: time.toISOString(),
      url: redactedUrl(url),
      delivered,
      ...makeView(exchange),
      next_at: nextAt,
    });
    return true;
  }

  /** Undefined after the schedule's end. */
  #waitAfter(number: number, { answer }: Exchange): number | undefined {
    const scheduled = this.schedule[number - 1];
    if (scheduled === undefined) return undefined;
    const asked = answer && retryAfter(findHeader(answer.headers, "retry-after"), Date.now());
    return Math.min(asked ?? scheduled, LONGEST_WAIT);
  }
}

/** `stop` while the attempt was under way. */
const wasStopped = ({ stopped }: Sent) => stopped !== null;

function makeView({ answer, error, latencyMs }: Exchange): Omit<AttemptView, "number" | "time" | "url" | "delivered" | "next_at"> {
  const headers = (answer?.headers ?? [])
    .slice(0, MOST_HEADERS)
    .map(([name, value]) => [name, shown(value).slice(0, LONGEST_HEADER)] as const);
  return {
    latency_ms: rounded(latencyMs),
    status: answer?.status ?? null,
    reason: shown(answer?.reason ?? ""),
    headers: redactedHeaders(headers),
    text: showBody(answer?.body),
    bytes: answer?.body.length ?? 0,
    truncated: answer?.truncated ?? false,
    error: error === undefined ? null : { code: error.code, message: shown(error.message), hint: error.hint ?? null },
    meaning: answer === undefined || error !== undefined ? "" : shown(`${showStatus(answer)}: ${explainAnswer(answer)}`),
  };
}

const shown = (text: string) => visibleLines(withoutSecrets(text));

/** The start of a body as text that can be shown anywhere. */
export function showBody(body: Buffer | undefined): string {
  if (body === undefined || body.length === 0) return "";
  // First without secrets, so that none is cut into a part that is shown.
  return visibleLines(withoutSecrets(body.subarray(0, 4 * KEPT_TEXT).toString()).slice(0, KEPT_TEXT));
}
