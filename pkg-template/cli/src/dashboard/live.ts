// Server-sent events: what changes, for every page that is open.
import type { ServerResponse } from "node:http";
import type { LiveEvents } from "../../../shared/dashboard.js";
import { makeRow } from "./rows.js";
import type { Deliveries } from "./deliveries.js";
import type { Delivery } from "./delivery.js";
import { Refusal } from "./refusal.js";

/** Changes are sent together: a page that is drawn more often is not easier to read. */
const TOGETHER_MS = 100;

/** A proxy, or a laptop that slept, ends a connection that nothing comes over. */
const HEARTBEAT_MS = 15_000;

const MOST_PAGES = 20;

/** A page that does not read is cut off. It comes back, and asks for everything. */
const MOST_UNREAD = 8 * 1024 * 1024;

export class Live {
  readonly #pages = new Set<ServerResponse>();
  readonly #changed = new Map<string, Delivery>();
  readonly #removed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  readonly #heartbeat = setInterval(() => this.#write(": \n\n"), HEARTBEAT_MS).unref();

  constructor(readonly deliveries: Deliveries) {}

  open(response: ServerResponse, headers: { [name: string]: string }): void {
    if (this.#pages.size >= MOST_PAGES) throw new Refusal(503, "too_many_pages", `${MOST_PAGES} pages are open: close one`);
    response.writeHead(200, { ...headers, "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 1000\n\n");
    this.#pages.add(response);
    response.on("close", () => this.#pages.delete(response));
    response.on("error", () => {});
  }

  changed(delivery: Delivery): void {
    this.#changed.set(delivery.id, delivery);
    this.#later();
  }

  removed({ id }: Delivery): void {
    this.#changed.delete(id);
    this.#removed.add(id);
    this.#later();
  }

  send<Name extends keyof LiveEvents>(name: Name, data: LiveEvents[Name]): void {
    this.#write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#timer);
    for (const page of this.#pages) page.end();
  }

  #later(): void {
    if (this.#pages.size === 0) {
      // A page that opens asks for everything.
      this.#changed.clear();
      this.#removed.clear();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const rows = Array.from(this.#changed.values(), makeRow);
      const removed = [...this.#removed];
      this.#changed.clear();
      this.#removed.clear();
      this.send("rows", { rows, removed, dropped: this.deliveries.dropped });
    }, TOGETHER_MS);
  }

  #write(text: string): void {
    for (const page of this.#pages) {
      if (page.writableLength > MOST_UNREAD) page.destroy();
      else page.write(text);
    }
  }
}
