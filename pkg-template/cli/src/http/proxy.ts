// Requests through a proxy: the one thing that Node's own client cannot do.
import { getProxyForUrl } from "proxy-from-env";
import { pairs, reasonOf, type Answer, type Outgoing } from "./message.js";
import { readBody } from "./body.js";

export const isLoopback = (host: string) => /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i.test(host);

/** The proxy that the environment names for a URL; never one for this machine itself. */
export function proxyFor(url: URL): string | undefined {
  return isLoopback(url.hostname) ? undefined : getProxyForUrl(url) || undefined;
}

export interface ProxyOptions {
  proxy: string;
  ca?: Buffer;
  insecure: boolean;
}

export async function sendThroughProxy(
  { method, url, headers, body }: Outgoing,
  { proxy, ca, insecure }: ProxyOptions,
  signal: AbortSignal,
  most: number,
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  const { ProxyAgent, request } = await import("undici");
  // The signal is the only limit of time.
  const agent = new ProxyAgent({
    uri: proxy,
    requestTls: { rejectUnauthorized: !insecure, ...(ca !== undefined && { ca }) },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: method as "POST",
      headers: headers.flat(),
      body: body.length > 0 ? body : null,
      signal,
      // As pairs, in their order and case. The types call the option `responseHeader`.
      ...({ responseHeaders: "raw" } as object),
    });
    const { statusCode: status } = answer;
    const found: Answer = {
      status,
      reason: reasonOf(status),
      headers: pairs(answer.headers as unknown as string[]),
      body: Buffer.alloc(0),
      truncated: false,
    };
    onAnswer(found);
    await readBody(answer.body, found, most);
  } finally {
    await agent.destroy();
  }
}

/** A proxy as it may be shown. */
export function shownProxy(proxy: string): string {
  return URL.canParse(proxy) ? new URL(proxy).host : "of the environment";
}
