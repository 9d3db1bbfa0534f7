/** The rows that the process has told of, and which of them are shown. */
import { chooseTone, type Row, type Tone, type WebhookView } from "../../../pkg-template/shared/dashboard.js";

export interface Filters {
  text: string;
  type: string;
  webhook: string;
  /** A tone, or an outcome. */
  outcome: string;
  /** Milliseconds; 0 is any time. */
  within: number;
}

export const NO_FILTERS: Filters = { text: "", type: "", webhook: "", outcome: "", within: 0 };

export class Rows {
  readonly #all = new Map<string, Row>();
  webhooks: readonly WebhookView[] = [];
  dropped = 0;
  filters = NO_FILTERS;
  /** The ids that the text search has found; undefined if no text is searched for. */
  found: ReadonlySet<string> | undefined;
  /** How much later it is here than where the process runs. */
  #clockMs = 0;

  reset(rows: readonly Row[], now: string): void {
    this.#clockMs = Date.now() - Date.parse(now);
    this.#all.clear();
    for (const row of rows) this.#all.set(row.id, row);
  }

  change(rows: readonly Row[], removed: readonly string[]): void {
    for (const id of removed) this.#all.delete(id);
    for (const row of rows) this.#all.set(row.id, row);
  }

  get size(): number {
    return this.#all.size;
  }

  get(id: string): Row | undefined {
    return this.#all.get(id);
  }

  /** Newest first. */
  get shown(): Row[] {
    return [...this.#all.values()]
      .filter((row) => this.#isShown(row))
      .sort((one, two) => (one.time < two.time ? 1 : one.time > two.time ? -1 : 0));
  }

  get types(): string[] {
    return [...new Set(Array.from(this.#all.values(), ({ event_type }) => event_type ?? ""))].filter(Boolean).sort();
  }

  /** Seconds until then. */
  secondsTo(time: string): number {
    return (Date.parse(time) - Date.now() + this.#clockMs) / 1000;
  }

  webhook(id: string | null): WebhookView | undefined {
    return this.webhooks.find((webhook) => webhook.id === id);
  }

  #isShown(row: Row): boolean {
    const { type, webhook, outcome, within } = this.filters;
    if (type && row.event_type !== type) return false;
    if (webhook && row.webhook_id !== webhook) return false;
    if (outcome && row.outcome !== outcome && chooseTone(row.outcome) !== (outcome as Tone)) return false;
    if (within > 0 && -this.secondsTo(row.time) * 1000 > within) return false;
    return this.found === undefined || this.found.has(row.id);
  }
}
