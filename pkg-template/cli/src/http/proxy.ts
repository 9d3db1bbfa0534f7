// The way through a proxy: a thing that Node's own client cannot do.
import type { Agent, ClientRequest } from "node:http";
import { getProxyForUrl } from "proxy-from-env";
import type { HeaderList } from "./message.js";

export const isLoopback = (host: string) => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i.test(host);

/** The proxy that the environment names for a URL; never one for this machine itself. */
export function proxyFor(url: URL): string | undefined {
  return isLoopback(url.hostname) ? undefined : getProxyForUrl(url) || undefined;
}

/** An agent that makes a tunnel through the proxy for one request. The signal also ends a tunnel that is still being made. */
export async function tunnelThrough(proxy: string, signal: AbortSignal): Promise<Agent> {
  expectHttp(proxy);
  const { HttpsProxyAgent } = await import("https-proxy-agent");
  return new HttpsProxyAgent(proxy, { signal });
}

/** Where a request for an `http:` URL goes: most proxies allow no tunnel to port 80, and want to be asked for the URL. */
export function askedOf(proxy: string, url: URL): { to: URL; path: string; headers: HeaderList } {
  expectHttp(proxy);
  const to = new URL(proxy);
  const path = `${url.origin}${url.pathname}${url.search}`;
  const credentials = `${decodeURIComponent(to.username)}:${decodeURIComponent(to.password)}`;
  const headers: HeaderList = to.username === "" ? [] : [["Proxy-Authorization", `Basic ${Buffer.from(credentials).toString("base64")}`]];
  to.username = to.password = "";
  return { to, path, headers };
}

function expectHttp(proxy: string): void {
  if (!/^https?:/.test(proxy)) throw unsupported(proxy);
}

function unsupported(proxy: string): Error {
  const kind = URL.canParse(proxy) ? new URL(proxy).protocol.slice(0, -1) : "unknown";
  const message = `proxies of the kind \`${kind}\` are not supported. Set HTTPS_PROXY to an HTTP proxy, or add the host to NO_PROXY`;
  return Object.assign(new Error(message), { code: "PROXY_UNSUPPORTED" });
}

/** Ends a request whose tunnel the proxy refuses: the proxy's answer is not the endpoint's. */
export function refuseProxyAnswer(request: ClientRequest): void {
  request.once("proxyConnect", ({ statusCode }: { statusCode: number }) => {
    if (statusCode !== 200) request.destroy(Object.assign(new Error(`it answered ${statusCode}`), { code: "PROXY_REFUSED" }));
  });
}

/** A proxy as it may be shown. */
export function shownProxy(proxy: string): string {
  return URL.canParse(proxy) ? new URL(proxy).host : "of the environment";
}
