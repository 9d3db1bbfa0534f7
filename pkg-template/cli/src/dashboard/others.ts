// What other commands deliver meanwhile, and have delivered before: `test` and `listen` write it into the delivery log.
import { setImmediate } from "node:timers/promises";
import type { Outcome } from "../../../shared/dashboard.js";
import { History, summarizeStatus, type Entry } from "../delivery/history.js";
import type { Deliveries } from "./deliveries.js";
import type { Logged, Sent } from "./delivery.js";

/** How often the log is looked at. */
const EVERY_MS = 500;

/** Of how many deliveries another attempt is waited for. */
const MOST_RETRIED = 1000;

/** How many entries are taken before something else gets its turn. */
const AT_A_TIME = 500;

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  delivered: "delivered",
  retried: "retrying",
  failed: "failed",
  verified: "verified",
  refused: "refused",
  forwarded: "forwarded",
};

export class Others {
  readonly #history: History;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  /** The latest attempt of another command that will be tried again, by event and URL. */
  readonly #retried = new Map<string, Logged>();

  /** Of this dashboard's deliveries that are being written: shown from here only if the journal does not get them. */
  readonly #undecided: Entry[] = [];

  constructor(
    readonly deliveries: Deliveries,
    readonly sinceMs: number,
    onDamaged: (place: string, why: string) => void,
  ) {
    this.#history = new History(onDamaged);
  }

  /** Takes what is in the log, and then what is added to it. Nothing is attempted before it has resolved. */
  async start(): Promise<void> {
    await this.#take((sent, entry) => this.#adopt(sent, entry));
    this.#later();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  /** The process was killed after an attempt was in the log, and before its answer was kept: the log knows what came of it. */
  async #adopt(sent: Sent, { attempt: number = 1, time, url, delivered = false, latency_ms, response, error }: Entry): Promise<void> {
    const last = sent.attempts.at(-1);
    if (last !== undefined && last.time >= time) return;
    const status = response?.status ?? null;
    const meaning = error === null ? `${status}: the dashboard was ended before it kept the answer` : "";
    const failure = error && { code: error.code, message: error.message, hint: null };
    const unknown = { reason: "", headers: [], text: "", bytes: 0, truncated: false };
    const next_at = delivered ? null : sent.nextAt;
    await this.deliveries.addAttempt(sent, {
      number,
      time,
      url,
      delivered,
      latency_ms,
      status,
      meaning,
      error: failure,
      next_at,
      ...unknown,
    });
  }

  #later(): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => void this.#take(async () => {}).then(() => this.#later()), EVERY_MS);
  }

  /** @param onOwn is given the attempts of this dashboard's own deliveries */
  async #take(onOwn: (sent: Sent, entry: Entry) => Promise<void>): Promise<void> {
    for (const entry of this.#undecided.splice(0)) await this.#entry(entry, onOwn);
    let count = 0;
    for (const entry of this.#history.next(this.sinceMs, false)) {
      await this.#entry(entry, onOwn);
      if (++count % AT_A_TIME === 0) await setImmediate();
      if (this.#ended) return;
    }
  }

  async #entry(entry: Entry, onOwn: (sent: Sent, entry: Entry) => Promise<void>): Promise<void> {
    const { delivery_id: id } = entry;
    if (id !== undefined && this.deliveries.isAdding(id)) {
      this.#undecided.push(entry);
      return;
    }
    const own = id === undefined ? undefined : this.deliveries.get(id);
    if (own !== undefined) {
      if (own.kind === "sent" && entry.type === "attempt") await onOwn(own, entry);
      return;
    }
    const key = `${entry.event_id} ${entry.url}`;
    const before = entry.type === "attempt" && (entry.attempt ?? 1) > 1 ? this.#retried.get(key) : undefined;
    this.#retried.delete(key);
    const logged = addEntry(entry, before);
    if (logged.row.outcome === "retrying") this.#retried.set(key, logged);
    if (this.#retried.size > MOST_RETRIED) this.#retried.delete(this.#retried.keys().next().value!);
    this.deliveries.addLogged(logged);
  }
}

/** Numbers what is shown of the log. Random names for a long log would take a second. */
let entries = 0;

/** An attempt that follows another one is a line with it. */
function addEntry(entry: Entry, before: Logged | undefined): Logged {
  const { type, time, event_id, event_type, url, response, latency_ms, error, attempt = 1 } = entry;
  const id = before?.id ?? `log_${++entries}`;
  const outcome = OUTCOMES[summarizeStatus(entry)] ?? "failed";
  const request = (entry as { request?: { bytes?: unknown } | null }).request;
  const row = {
    id,
    kind: "log" as const,
    time: before?.time ?? time,
    event_id,
    event_type,
    webhook_id: null,
    url,
    manner: null,
    outcome,
    status: response?.status ?? null,
    why: error?.message ?? (outcome === "failed" || outcome === "retrying" ? `the answer was ${response?.status}` : ""),
    attempts: type === "attempt" ? attempt : 1,
    next_at: null,
    latency_ms,
    bytes: typeof request?.bytes === "number" ? request.bytes : null,
  };
  return { kind: "log", id, time: row.time, eventId: event_id, eventType: event_type, row };
}
