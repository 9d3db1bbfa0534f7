// All deliveries that the dashboard knows: in memory, and in the journal, from which a restart reads them again.
import { setImmediate } from "node:timers/promises";
import type { AttemptView, HeaderPair, Row } from "../../../shared/dashboard.js";
import { isObject } from "../input/endpoint.js";
import type { Delivery, Kept, Logged, RequestKept, Sent, SuiteRun } from "./delivery.js";
import type { Journal } from "./journal.js";
import { makeRow } from "./rows.js";

/** What is kept, at most; the oldest go first. */
export const MOST_DELIVERIES = 20_000;
export const MOST_BYTES = 96 * 1024 * 1024;

/** What is shown of the delivery log, besides. */
const MOST_LOGGED = 5000;

/** Of one delivery; the oldest go first. The schedule makes far fewer. */
const MOST_ATTEMPTS = 100;

interface Place {
  delivery: Kept;
  /** The journal's files that have its records. */
  files: number[];
  size: number;
}

export class Deliveries {
  /** In the order in which they came. */
  readonly #places = new Map<string, Place>();
  /** Those that are being written, and are not shown yet. */
  readonly #adding = new Set<string>();
  /** Those of the delivery log: the log keeps them. */
  readonly #logged = new Map<string, Logged>();
  #bytes = 0;
  /** How many were dropped since the start. */
  dropped = 0;
  /** Told of each delivery that was added or changed, and of each that was dropped. */
  onChange: (delivery: Delivery) => void = () => {};
  onDrop: (delivery: Delivery) => void = () => {};

  constructor(
    readonly journal: Journal,
    readonly keepDays: number,
  ) {}

  get(id: string): Delivery | undefined {
    return this.#places.get(id)?.delivery ?? this.#logged.get(id);
  }

  *all(): Generator<Delivery> {
    for (const { delivery } of this.#places.values()) yield delivery;
    yield* this.#logged.values();
  }

  rows(): Row[] {
    return Array.from(this.all(), makeRow);
  }

  /** Adds what is new, once it is on the disk. */
  async add(delivery: Kept): Promise<void> {
    this.#adding.add(delivery.id);
    try {
      const file = await this.journal.append(makeRecord(delivery));
      this.#put(delivery, file);
    } finally {
      this.#adding.delete(delivery.id);
    }
  }

  /** Whether a delivery will be shown once it is on the disk. The delivery log may have it earlier. */
  isAdding(id: string): boolean {
    return this.#adding.has(id);
  }

  /** Adds what is in the delivery log, and so on the disk already. */
  addLogged(delivery: Logged): void {
    this.#logged.set(delivery.id, delivery);
    this.onChange(delivery);
    if (this.#logged.size > MOST_LOGGED) this.#removeLogged(this.#logged.values().next().value!);
  }

  /** Adds an attempt, once it is on the disk. One of a delivery that was dropped meanwhile is not kept. */
  async addAttempt(sent: Sent, attempt: AttemptView): Promise<void> {
    await this.#change(sent, { v: 1, type: "attempt", id: sent.id, attempt }, () => applyAttempt(sent, attempt));
  }

  /** Changes when the next attempt is due, once that is on the disk. */
  async plan(sent: Sent, nextAt: string | null, why: string | null): Promise<void> {
    await this.#change(sent, { v: 1, type: "plan", id: sent.id, next_at: nextAt, why }, () => applyPlan(sent, nextAt, why));
  }

  /** Writes a run of the suite again, with what it has found since. */
  async update(run: SuiteRun): Promise<void> {
    await this.#change(run, makeRecord(run), () => {});
  }

  /** What changes in memory alone. */
  touch(delivery: Delivery): void {
    if (this.get(delivery.id) === delivery) this.onChange(delivery);
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    this.#bytes -= place.size;
    for (const file of place.files) this.journal.release(file);
    this.dropped++;
    this.onDrop(place.delivery);
  }

  /** Drops what is older than the days that are kept. */
  dropOld(): void {
    const first = new Date(Date.now() - this.keepDays * 86_400_000).toISOString();
    for (const { delivery } of this.#places.values()) {
      if (delivery.time >= first) break;
      this.remove(delivery.id);
    }
    for (const each of this.#logged.values()) if (each.time < first) this.#removeLogged(each);
  }

  #removeLogged(delivery: Logged): void {
    this.#logged.delete(delivery.id);
    this.onDrop(delivery);
  }

  /**
   * Reads the journal.
   *
   * @param onDamaged is told of each record that cannot be read
   */
  async load(onDamaged: (place: string) => void): Promise<void> {
    let count = 0;
    for (const { record, file } of this.journal.read(onDamaged)) {
      try {
        this.#take(record, file);
      } catch {
        onDamaged(`a record of journal ${file}`);
      }
      if (++count % 500 === 0) await setImmediate();
    }
    this.dropOld();
    this.journal.clean();
    this.dropped = 0;
  }

  #take(record: unknown, file: number): void {
    if (!isObject(record) || record.v !== 1) throw new Error("not a record");
    if (record.type === "attempt" || record.type === "plan") {
      const place = this.#places.get(record.id as string);
      // Of a delivery that was dropped.
      if (place?.delivery.kind !== "sent") return;
      if (record.type === "attempt") applyAttempt(place.delivery, readAttempt(record.attempt));
      else applyPlan(place.delivery, record.next_at as string | null, record.why as string | null);
      this.#grow(place, file);
    } else {
      this.#put(readDelivery(record), file);
    }
  }

  async #change(delivery: Delivery, record: object, apply: () => void): Promise<void> {
    const file = await this.journal.append(record);
    const place = this.#places.get(delivery.id);
    if (place === undefined) return;
    apply();
    this.#grow(place, file);
    this.onChange(delivery);
    this.#bound();
  }

  #grow(place: Place, file: number): void {
    this.journal.need(file);
    place.files.push(file);
    this.#bytes -= place.size;
    place.size = measure(place.delivery);
    this.#bytes += place.size;
  }

  #put(delivery: Kept, file: number): void {
    const before = this.#places.get(delivery.id);
    const place = { delivery, files: before?.files ?? [], size: measure(delivery) };
    this.journal.need(file);
    place.files.push(file);
    this.#bytes += place.size - (before?.size ?? 0);
    this.#places.set(delivery.id, place);
    this.onChange(delivery);
    this.#bound();
  }

  #bound(): void {
    while (this.#places.size > MOST_DELIVERIES || this.#bytes > MOST_BYTES) {
      const [oldest] = this.#places.keys();
      this.remove(oldest!);
    }
  }
}

/** What objects and strings take besides their characters, about. */
const OVERHEAD = 1500;

function measure(delivery: Kept): number {
  const headersSize = (headers: readonly HeaderPair[]) => headers.reduce((sum, [name, value]) => sum + name.length + value.length + 64, 0);
  const request = "request" in delivery ? delivery.request : null;
  const requested = request === null ? 0 : request.body.length + request.url.length + headersSize(request.headers);
  const more =
    delivery.kind === "sent"
      ? delivery.attempts.reduce((sum, each) => sum + 500 + each.text.length + headersSize(each.headers), 0)
      : delivery.kind === "suite"
        ? delivery.cases.length * 300
        : (delivery.forward?.text.length ?? 0);
  return OVERHEAD + requested + more;
}

function applyAttempt(sent: Sent, attempt: AttemptView): void {
  sent.attempts.push(attempt);
  if (sent.attempts.length > MOST_ATTEMPTS) sent.attempts.shift();
  sent.nextAt = attempt.next_at;
  if (attempt.next_at !== null) sent.stopped = null;
}

function applyPlan(sent: Sent, nextAt: string | null, why: string | null): void {
  sent.nextAt = nextAt;
  sent.stopped = why;
}

const encoded = (request: RequestKept | null) =>
  request && { method: request.method, url: request.url, headers: request.headers, body: request.body.toString("base64") };

function makeRecord(delivery: Kept): object {
  const { kind, ...rest } = delivery;
  return { v: 1, type: kind, ...rest, ...("request" in delivery && { request: encoded(delivery.request) }) };
}

/** The kinds that the journal has. */
const KINDS = ["sent", "received", "suite"];

function readDelivery({ v, type, request, ...rest }: Record<string, unknown>): Kept {
  if (!KINDS.includes(type as string) || typeof rest.id !== "string" || typeof rest.time !== "string") throw new Error("not a delivery");
  const decoded = isObject(request) ? { ...request, body: Buffer.from(String(request.body), "base64") } : null;
  // A run of the suite that was broken off goes on no more.
  const delivery = { ...rest, kind: type, request: decoded, ...(type === "suite" && { done: true }) } as unknown as Kept;
  // One that cannot be shown is damaged.
  makeRow(delivery);
  return delivery;
}

function readAttempt(attempt: unknown): AttemptView {
  const isAttempt =
    isObject(attempt) && typeof attempt.number === "number" && typeof attempt.text === "string" && Array.isArray(attempt.headers);
  if (!isAttempt) throw new Error("not an attempt");
  return attempt as unknown as AttemptView;
}
