// Who may ask for what. Websites can reach a port of this machine through a browser; none of them gets past here.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { isLoopback } from "../http/proxy.js";
import { Refusal } from "./refusal.js";

/** How long the address that opens the browser is good for. It can be seen in the list of processes. */
const ONCE_MS = 60_000;

export class Gate {
  /** The page's key, in the address that is printed. */
  readonly key = randomBytes(24).toString("base64url");
  /** The bearer of `/v1`. */
  readonly apiKey = `pk_local_${randomBytes(24).toString("base64url")}`;
  /** What the browser keeps. */
  readonly #session = randomBytes(24).toString("base64url");
  #once: { key: string; until: number } | undefined;

  /** @param host the address of `--host`; without it, the dashboard is for this machine alone */
  constructor(
    readonly port: number,
    readonly host: string | undefined,
  ) {}

  /** A key that is good for one request. */
  once(): string {
    this.#once = { key: randomBytes(24).toString("base64url"), until: Date.now() + ONCE_MS };
    return this.#once.key;
  }

  /**
   * The `Host` and the `Origin` of a request: a website whose name leads to this machine (DNS rebinding) has its own
   * name in both, and any other website has its own in `Origin`.
   */
  refuseForeign(request: IncomingMessage): void {
    if (!this.#isOwnHost(request.headers.host))
      throw new Refusal(421, "wrong_host", `the Host header must be that of this dashboard, such as 127.0.0.1:${this.port}`);
    const { origin } = request.headers;
    if (origin !== undefined && !this.#isOwnOrigin(origin, request.headers.host!))
      throw new Refusal(403, "cross_origin", "another website must not use the dashboard");
  }

  /** What only this page's own requests may do. */
  refuseCrossSite(request: IncomingMessage): void {
    const site = request.headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none")
      throw new Refusal(403, "cross_site", "another website must not use the dashboard");
    const changes = request.method !== "GET" && request.method !== "HEAD";
    if (changes && request.headers.origin === undefined)
      throw new Refusal(403, "no_origin", "the page's own requests have an Origin header");
    // A form cannot send this type without asking first.
    if (changes && !/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
      throw new Refusal(415, "wrong_type", "the Content-Type must be application/json");
  }

  /** A sender is no browser, which sends `Origin` with every POST. Behind a tunnel, `Host` is the tunnel's. */
  refuseBrowsers(request: IncomingMessage): void {
    const { origin, host } = request.headers;
    if (origin !== undefined || request.headers["sec-fetch-site"] !== undefined)
      throw new Refusal(403, "cross_origin", "websites cannot use the inbox: it is for the sender of webhooks");
    if (request.method !== "POST" && !this.#isOwnHost(host)) throw new Refusal(421, "wrong_host", "the inbox takes a POST");
  }

  /** Whether an address has the key. */
  hasKey(url: URL): boolean {
    const key = url.searchParams.get("key");
    if (key !== null) return isSame(key, this.key);
    const given = url.searchParams.get("once");
    const once = this.#once;
    if (given === null || once === undefined || Date.now() > once.until || !isSame(given, once.key)) return false;
    this.#once = undefined;
    return true;
  }

  /** For the answer to an address that has the key. */
  get cookie(): string {
    return `${this.#cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
  }

  requireCookie({ headers }: IncomingMessage): void {
    const cookies = (headers.cookie ?? "").split(";").map((each) => each.trim());
    const name = `${this.#cookieName}=`;
    if (!cookies.some((each) => each.startsWith(name) && isSame(each.slice(name.length), this.#session)))
      throw new Refusal(401, "no_key", "open the address that `preswald webhooks dashboard` printed: it has the key");
  }

  requireBearer({ headers }: IncomingMessage): void {
    const [, key = ""] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "") ?? [];
    if (!isSame(key, this.apiKey))
      throw new Refusal(
        401,
        "invalid_api_key",
        "the API key must be the one that `preswald webhooks dashboard` printed, as `Authorization: Bearer KEY`",
      );
  }

  /** Cookies are for all ports of a host: two dashboards must not overwrite each other's. */
  get #cookieName(): string {
    return `preswald-dashboard-${this.port}`;
  }

  #isOwnHost(value: string | undefined): boolean {
    const [, name = "", port = "80"] = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d+))?$/i.exec(value ?? "") ?? [];
    if (Number(port) !== this.port) return false;
    if (/^(localhost|127\.0\.0\.1|\[::1\])$/i.test(name)) return true;
    // A website has a name: an address in its place is what somebody has typed.
    return this.host !== undefined && (name === this.host || isIP(name.replace(/^\[|\]$/g, "")) > 0);
  }

  #isOwnOrigin(origin: string, host: string): boolean {
    return origin.toLowerCase() === `http://${host.toLowerCase()}`;
  }

  /** Whether a URL leads to the dashboard itself, as far as its host's name says it. */
  isOwnUrl(url: URL): boolean {
    const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
    return port === this.port && (isLoopback(url.hostname) || url.hostname === this.host);
  }
}

/** In a time that does not depend on where they differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
