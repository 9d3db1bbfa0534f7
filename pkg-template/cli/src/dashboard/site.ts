// What the dashboard answers at each address: the inbox, the API as it is documented, the page and its API.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Listener } from "../receiving/addresses.js";
import { api } from "./api.js";
import { assets } from "./assets.js";
import type { Dashboard } from "./dashboard.js";
import { answer, answerError, SAFE_HEADERS } from "./exchange.js";
import { Refusal } from "./refusal.js";
import { routed, type Route } from "./routes.js";
import { v1 } from "./v1.js";

export const isInbox = (path: string) => /^\/inbox(\/|$)/.test(path);

export class Site implements Listener {
  readonly #dashboard: Dashboard;
  readonly #assets = assets();
  readonly #v1: readonly Route[];
  readonly #api: readonly Route[];

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard;
    this.#v1 = v1(dashboard);
    this.#api = api(dashboard);
  }

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
    this.#dashboard.inbox.receiver.receiveUnparsed(error, socket);
  }

  finished(): Promise<void> {
    return this.#dashboard.inbox.receiver.finished();
  }

  giveUp(): void {
    this.#dashboard.inbox.receiver.giveUp();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { gate, changes, inbox } = this.#dashboard;
    const target = request.url ?? "/";
    if (!target.startsWith("/") || !URL.canParse(target, "http://dashboard"))
      throw new Refusal(400, "bad_path", "the path is not one of HTTP");
    const url = new URL(`http://dashboard${target}`);
    if (isInbox(url.pathname)) {
      gate.refuseBrowsers(request);
      changes.refuseIfFull();
      return inbox.receiver.receive(request, response);
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
    if (!this.#dashboard.gate.hasKey(url))
      throw new Refusal(
        401,
        "wrong_key",
        "this key is not, or no longer, the dashboard's: open the address that `preswald webhooks dashboard` printed",
      );
    this.#file(request, response, "/", { "Set-Cookie": this.#dashboard.gate.cookie });
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
