import { chooseTone, type Row } from "../../../../pkg-template/shared/dashboard.js";
import { element, one } from "../../shared/dom.js";
import type { Rows } from "../deliveries.js";
import { clock, countdown, duration } from "../format.js";
import { texts } from "../texts.js";

const { table: words } = texts;

/** Rows above and below those that can be seen. */
const MARGIN = 6;

/**
 * A table that draws only the rows that can be seen. Every row has the same height, so it needs no library: the place of
 * a row is its number times that height.
 */
export class DeliveryTable extends HTMLElement {
  #rows: readonly Row[] = [];
  #source!: Rows;
  #chosen: string | undefined;
  #height = 0;
  #frame = 0;
  onChoose: (id: string, open: boolean) => void = () => {};

  connectedCallback(): void {
    const grid = this.#grid;
    grid.addEventListener("scroll", () => this.#later());
    grid.addEventListener("click", (event) => {
      const row = (event.target as Element).closest<HTMLElement>("[data-id]");
      if (row) this.choose(row.dataset.id!, true);
    });
    new ResizeObserver(() => {
      this.#height = 0;
      this.#later();
    }).observe(grid);
  }

  show(rows: readonly Row[], source: Rows): void {
    const grid = this.#grid;
    // What is being looked at stays where it is when newer rows come.
    const above = grid.scrollTop > 0 ? this.#rows[Math.floor(grid.scrollTop / this.#rowHeight)] : undefined;
    const before = above && this.#rows.indexOf(above);
    this.#rows = rows;
    this.#source = source;
    one(".none", this).hidden = rows.length > 0;
    grid.ariaRowCount = String(rows.length + 1);
    one(".space", this).style.height = `${rows.length * this.#rowHeight}px`;
    if (above && before !== undefined) {
      const now = rows.findIndex(({ id }) => id === above.id);
      if (now >= 0 && now !== before) grid.scrollTop += (now - before) * this.#rowHeight;
    }
    // At once, so that the rows never disagree with the count and the filters.
    this.#draw();
  }

  get chosen(): string | undefined {
    return this.#chosen;
  }

  /** Chooses the row that is so many rows further down. */
  move(by: number): void {
    const at = this.#rows.findIndex(({ id }) => id === this.#chosen);
    const next = this.#rows[Math.min(this.#rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    // A screen reader reads the chosen row of the table that has the focus.
    this.#grid.focus({ preventScroll: true });
    if (next) this.choose(next.id, false);
  }

  choose(id: string, open: boolean): void {
    this.#chosen = id;
    const at = this.#rows.findIndex((row) => row.id === id);
    const grid = this.#grid;
    if (at >= 0) {
      const top = at * this.#rowHeight;
      const room = grid.clientHeight - one(".head", this).offsetHeight;
      if (top < grid.scrollTop) grid.scrollTop = top;
      else if (top + this.#rowHeight > grid.scrollTop + room) grid.scrollTop = top + this.#rowHeight - room;
    }
    this.#draw();
    this.onChoose(id, open);
  }

  override focus(): void {
    this.#grid.focus();
  }

  /** Draws the countdowns again. */
  tick(): void {
    for (const each of this.querySelectorAll<HTMLElement>("[data-next]")) each.textContent = describeNext(each.dataset.next!, this.#source);
  }

  get #grid(): HTMLElement {
    return one(".grid", this);
  }

  get #rowHeight(): number {
    this.#height ||= Number.parseFloat(getComputedStyle(this).getPropertyValue("--row")) * 16 || 44;
    return this.#height;
  }

  #later(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const grid = this.#grid;
    const height = this.#rowHeight;
    const first = Math.max(0, Math.floor(grid.scrollTop / height) - MARGIN);
    const last = Math.min(this.#rows.length, Math.ceil((grid.scrollTop + grid.clientHeight) / height) + MARGIN);
    one(".space", this).style.height = `${this.#rows.length * height}px`;
    const drawn = this.#rows.slice(first, last).map((row, at) => this.#row(row, first + at, height));
    one(".space", this).replaceChildren(...drawn);
    const chosen = drawn.find((row) => row.dataset.id === this.#chosen);
    if (chosen) grid.setAttribute("aria-activedescendant", chosen.id);
    else grid.removeAttribute("aria-activedescendant");
  }

  #row(row: Row, at: number, height: number): HTMLElement {
    const isChosen = row.id === this.#chosen;
    const tone = chooseTone(row.outcome);
    const made = element(
      "div",
      { className: `row ${tone}`, id: `row-${row.id}`, role: "row" },
      cell("outcome", texts.outcomes[row.outcome]),
      cell("status", row.status === null ? "" : String(row.status)),
      cell("event", describeEvent(row)),
      cell("why", row.why.replaceAll("`", ""), row.next_at === null ? undefined : this.#next(row.next_at)),
      cell("to", this.#source.webhook(row.webhook_id)?.url ?? row.url),
      cell("tries", row.attempts > 1 && row.kind !== "suite" ? `${row.attempts}×` : ""),
      cell("latency", row.latency_ms === null ? "" : duration(row.latency_ms)),
      cell("time", clock(row.time)),
    );
    made.dataset.id = row.id;
    made.style.top = `${at * height}px`;
    made.ariaRowIndex = String(at + 2);
    made.ariaSelected = String(isChosen);
    return made;
  }

  #next(time: string): HTMLElement {
    const next = element("span", { className: "next", textContent: describeNext(time, this.#source) });
    next.dataset.next = time;
    return next;
  }
}

const describeNext = (time: string, source: Rows): string => words.next(countdown(source.secondsTo(time)));

function cell(name: string, text: string, more?: HTMLElement): HTMLElement {
  const made = element("div", { className: name, role: "gridcell" }, element("span", {}, text), more);
  if (text.length > 24) made.title = text;
  return made;
}

function describeEvent({ kind, event_type }: Row): string {
  if (kind === "suite") return words.suite;
  const type = event_type ?? words.notAnEvent;
  return kind === "received" ? `${type} → ${words.received}` : kind === "log" ? `${type} (${words.logged})` : type;
}
