// The way through a proxy: a thing that Node's own client cannot do.
import type { Agent, ClientRequest } from "node:http";
import { getProxyForUrl } from "proxy-from-env";
import { encodeCredentials, escapedCredentials, withoutCredentials } from "./credentials.js";
import type { HeaderList } from "./message.js";

export const isLoopback = (host: string) => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i.test(host);

/** The proxy that the environment names for a URL; never one for this machine itself. */
export function proxyFor(url: URL): string | undefined {
  return isLoopback(url.hostname) ? undefined : getProxyForUrl(url) || undefined;
}

/** An agent that makes a tunnel through the proxy for one request. The signal also ends a tunnel that is still being made. */
export async function tunnelThrough(proxy: string, signal: AbortSignal): Promise<Agent> {
  const url = httpProxy(proxy);
  const { HttpsProxyAgent } = await import("https-proxy-agent");
  return new HttpsProxyAgent(escapedCredentials(url), { signal });
}

/** Where a request for an `http:` URL goes: most proxies allow no tunnel to port 80, and want to be asked for the URL. */
export function chooseTarget(proxy: string, asked: URL): { to: URL; path: string; headers: HeaderList } {
  const url = httpProxy(proxy);
  const path = `${asked.origin}${asked.pathname}${asked.search}`;
  const credentials = encodeCredentials(url);
  const headers: HeaderList = credentials === undefined ? [] : [["Proxy-Authorization", credentials]];
  return { to: withoutCredentials(url), path, headers };
}

function httpProxy(proxy: string): URL {
  if (!URL.canParse(proxy))
    throw Object.assign(new Error("its address is not a URL. Correct HTTP_PROXY or HTTPS_PROXY"), { code: "PROXY_UNSUPPORTED" });
  if (!/^https?:/.test(proxy)) throw unsupported(proxy);
  return new URL(proxy);
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
