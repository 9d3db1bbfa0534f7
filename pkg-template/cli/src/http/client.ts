// Sends a request, byte for byte as it is given, and reads the answer. Redirects are not followed.
import { once } from "node:events";
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { readBody } from "./body.js";
import { transportError } from "./failure.js";
import { pairs, reasonOf, type Answer, type Exchange, type HeaderList, type Outgoing, type TransportError } from "./message.js";
import { proxyFor, sendThroughProxy, shownProxy } from "./proxy.js";

/** What is read of an answer's body, at most. */
export const MOST_BYTES = 8 * 1024 * 1024;

export interface ClientOptions {
  timeoutMs: number;
  /** Certificates to trust instead of the public ones. */
  ca?: Buffer;
  insecure?: boolean;
  /** How many connections to keep open; without it each request has its own. */
  connections?: number;
}

export class Client {
  readonly #agents: { http: HttpAgent; https: HttpsAgent } | undefined;

  constructor(readonly options: ClientOptions) {
    const { connections } = options;
    if (connections === undefined) return;
    const kept = { keepAlive: true, maxSockets: connections };
    this.#agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
  }

  /** Always gives how it ended; never throws for what a network does. */
  async send(outgoing: Outgoing, outside?: AbortSignal): Promise<Exchange> {
    const start = performance.now();
    const proxy = proxyFor(outgoing.url);
    const { signal, timedOut, release } = limitOf(this.options.timeoutMs, outside);
    let answer: Answer | undefined;
    let error: TransportError | undefined;
    let reused = false;
    const onAnswer = (found: Answer, again = false) => {
      answer = found;
      reused = again;
    };
    try {
      if (proxy === undefined) await this.#direct(outgoing, signal, onAnswer);
      else await sendThroughProxy(outgoing, { proxy, insecure: false, ...this.options }, signal, MOST_BYTES, onAnswer);
    } catch (thrown) {
      if (timedOut()) error = this.#timedOut(answer);
      else if (outside?.aborted) error = { kind: "interrupted", code: "ABORT_ERR", message: "interrupted" };
      else error = transportError(thrown, { answered: answer !== undefined, ...(proxy !== undefined && { proxy: shownProxy(proxy) }) });
    } finally {
      release();
    }
    return { latencyMs: performance.now() - start, reused, ...(answer && { answer }), ...(error && { error }) };
  }

  /** Closes the connections that are kept open. */
  close(): void {
    this.#agents?.http.destroy();
    this.#agents?.https.destroy();
  }

  async #direct(
    { method, url, headers, body }: Outgoing,
    signal: AbortSignal,
    onAnswer: (answer: Answer, reused: boolean) => void,
  ): Promise<void> {
    const secure = url.protocol === "https:";
    const { ca, insecure = false } = this.options;
    const agent = this.#agents?.[secure ? "https" : "http"] ?? false;
    const common = { method, headers: complete(headers, url, body, agent !== false).flat(), agent, signal, setHost: false };
    const request = secure
      ? httpsRequest(url, { ...common, rejectUnauthorized: !insecure, ...(ca !== undefined && { ca }) })
      : httpRequest(url, common);
    const answered = once(request, "response") as Promise<[IncomingMessage]>;
    request.end(body);
    const [response] = await answered;
    // The answer may come before the request is sent whole, and the rest of it may fail then.
    request.on("error", () => {});
    const status = response.statusCode ?? 0;
    const answer: Answer = {
      status,
      reason: reasonOf(status, response.statusMessage),
      headers: pairs(response.rawHeaders),
      body: Buffer.alloc(0),
      truncated: false,
    };
    onAnswer(answer, request.reusedSocket);
    await readBody(response, answer, MOST_BYTES);
  }

  #timedOut(answer: Answer | undefined): TransportError {
    const seconds = this.options.timeoutMs / 1000;
    const what = answer === undefined ? "no answer" : "the answer did not end";
    return {
      kind: "timeout",
      code: "TIMEOUT",
      message: `${what} within ${seconds} s`,
      hint: "Answer first, and do long work afterwards: Preswald waits 30 seconds.",
    };
  }
}

/** A signal that is aborted by time, or from outside. */
function limitOf(timeoutMs: number, outside?: AbortSignal): { signal: AbortSignal; timedOut: () => boolean; release: () => void } {
  const controller = new AbortController();
  let late = false;
  const abort = () => controller.abort();
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, timeoutMs);
  if (outside?.aborted) abort();
  outside?.addEventListener("abort", abort);
  const release = () => {
    clearTimeout(timer);
    outside?.removeEventListener("abort", abort);
  };
  return { signal: controller.signal, timedOut: () => late, release };
}

/** The headers with what a request must have, unless they are given. */
function complete(headers: HeaderList, url: URL, body: Buffer, keepAlive: boolean): HeaderList {
  const has = (name: string) => headers.some(([each]) => each.toLowerCase() === name);
  const more: [string, string][] = [];
  if (!has("host")) more.push(["Host", url.host]);
  if (url.username !== "" && !has("authorization")) {
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    more.push(["Authorization", `Basic ${Buffer.from(credentials).toString("base64")}`]);
  }
  const end: [string, string][] = [];
  if (!has("content-length")) end.push(["Content-Length", String(body.length)]);
  end.push(["Connection", keepAlive ? "keep-alive" : "close"]);
  return [...more, ...headers, ...end];
}
