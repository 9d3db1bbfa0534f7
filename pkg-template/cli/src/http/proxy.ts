// The way through a proxy: the one thing that Node's own client cannot do.
import type { Agent, ClientRequest } from "node:http";
import { getProxyForUrl } from "proxy-from-env";

export const isLoopback = (host: string) => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i.test(host);

/** The proxy that the environment names for a URL; never one for this machine itself. */
export function proxyFor(url: URL): string | undefined {
  return isLoopback(url.hostname) ? undefined : getProxyForUrl(url) || undefined;
}

/** An agent that makes a tunnel through the proxy for one request. The signal also ends a tunnel that is still being made. */
export async function tunnelThrough(proxy: string, signal: AbortSignal): Promise<Agent> {
  const { HttpsProxyAgent } = await import("https-proxy-agent");
  return new HttpsProxyAgent(proxy, { signal });
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
