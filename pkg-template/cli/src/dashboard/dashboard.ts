// The dashboard's parts, and what needs several of them.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Settings, WebhookView } from "../../../shared/dashboard.js";
import type { Listener } from "../receiving/addresses.js";
import { api } from "./api.js";
import { assets } from "./assets.js";
import type { Deliveries } from "./deliveries.js";
import { answer, answerError, SAFE_HEADERS } from "./exchange.js";
import type { Gate } from "./gate.js";
import type { Inbox } from "./inbox.js";
import type { Secrets } from "./judging.js";
import type { Live } from "./live.js";
import type { Outbox } from "./outbox.js";
import { Refusal } from "./refusal.js";
import { routed, type Route } from "./routes.js";
import type { Suites } from "./suites.js";
import { v1 } from "./v1.js";
import type { Webhooks } from "./webhooks.js";

export interface Parts {
  gate: Gate;
  webhooks: Webhooks;
  deliveries: Deliveries;
  outbox: Outbox;
  inbox: Inbox;
  suites: Suites;
  live: Live;
  settings: Settings;
  /** The secret of the start. */
  secret: Buffer | undefined;
}

export const isInbox = (path: string) => /^\/inbox(\/|$)/.test(path);

export class Dashboard implements Listener {
  readonly gate: Gate;
  readonly webhooks: Webhooks;
  readonly deliveries: Deliveries;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly suites: Suites;
  readonly live: Live;
  readonly settings: Settings;
  readonly headers = SAFE_HEADERS;
  readonly #parts: Parts;
  readonly #assets = assets();
  readonly #v1: readonly Route[];
  readonly #api: readonly Route[];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.gate = parts.gate;
    this.webhooks = parts.webhooks;
    this.deliveries = parts.deliveries;
    this.outbox = parts.outbox;
    this.inbox = parts.inbox;
    this.suites = parts.suites;
    this.live = parts.live;
    this.settings = parts.settings;
    this.#v1 = v1(this);
    this.#api = api(this);
  }

  get secrets(): Secrets {
    return { inbox: this.inbox.secrets, start: this.#parts.secret };
  }

  /** What changes more than one part. */
  readonly changes = {
    view: (id: string): WebhookView => {
      this.webhooks.get(id);
      return this.webhooks.views.find((each) => each.id === id)!;
    },
    /** Its retries end with it. */
    deleteWebhook: async (id: string): Promise<void> => {
      this.webhooks.delete(id);
      const pending = Array.from(this.deliveries.all()).filter(
        (each) => each.kind === "sent" && each.webhookId === id && each.nextAt !== null,
      );
      await Promise.all(pending.map((each) => each.kind === "sent" && this.outbox.stop(each, "the webhook was deleted")));
    },
    refuseIfFull: (): void => {
      if (this.deliveries.journal.isFull)
        throw new Refusal(503, "too_busy", "the disk is too slow for so many deliveries: try again later");
    },
  };

  receive(request: IncomingMessage, response: ServerResponse): void {
    response.on("error", () => {});
    request.on("error", () => {});
    this.#answer(request, response).catch((error: unknown) => answerError(response, error));
  }

  receiveConnect(_request: IncomingMessage, socket: Duplex): void {
    socket.on("error", () => {});
    socket.end("HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", () => socket.destroy());
  }

  receiveUnparsed(error: Error, socket: Duplex): void {
    this.inbox.receiver.receiveUnparsed(error, socket);
  }

  finished(): Promise<void> {
    return this.inbox.receiver.finished();
  }

  giveUp(): void {
    this.inbox.receiver.giveUp();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { gate } = this;
    const target = request.url ?? "/";
    if (!target.startsWith("/") || !URL.canParse(target, "http://dashboard"))
      throw new Refusal(400, "bad_path", "the path is not one of HTTP");
    const url = new URL(`http://dashboard${target}`);
    if (isInbox(url.pathname)) {
      gate.refuseBrowsers(request);
      this.changes.refuseIfFull();
      return this.inbox.receiver.receive(request, response);
    }
    gate.refuseForeign(request);
    if (url.pathname.startsWith("/v1/")) {
      gate.requireBearer(request);
      return this.#routed(this.#v1, request, response, url);
    }
    if (url.pathname === "/" && (url.searchParams.has("key") || url.searchParams.has("once"))) return this.#open(request, response, url);
    gate.refuseCrossSite(request);
    gate.requireCookie(request);
    if (url.pathname.startsWith("/api/")) return this.#routed(this.#api, request, response, url);
    this.#file(request, response, url.pathname);
  }

  /** The address with the key: the browser keeps the cookie in place of it, and the page removes it from the address. */
  #open(request: IncomingMessage, response: ServerResponse, url: URL): void {
    if (!this.gate.hasKey(url))
      throw new Refusal(
        401,
        "wrong_key",
        "this key is not, or no longer, the dashboard's: open the address that `preswald webhooks dashboard` printed",
      );
    this.#file(request, response, "/", { "Set-Cookie": this.gate.cookie });
  }

  #file({ method }: IncomingMessage, response: ServerResponse, path: string, headers: { [name: string]: string } = {}): void {
    const asset = this.#assets.get(path);
    if (asset === undefined) throw new Refusal(404, "not_found", "there is nothing at this path");
    if (method !== "GET" && method !== "HEAD") throw new Refusal(405, "method_not_allowed", "this path takes GET");
    const { content, type } = asset;
    response.writeHead(200, { ...SAFE_HEADERS, "Content-Type": type, "Content-Length": String(content.length), ...headers });
    response.end(method === "HEAD" ? undefined : content);
  }

  async #routed(routes: readonly Route[], request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { answer: found, id } = routed(routes, request.method ?? "GET", url.pathname);
    const value = await found({ request, response, url, id });
    if (!response.headersSent) answer(response, value === undefined ? 204 : 200, value);
  }
}
