// Sends a request, byte for byte as it is given, and reads the answer. Redirects are not followed.
import { Agent as HttpAgent, request as httpRequest, type Agent, type ClientRequest, type IncomingMessage } from "node:http";
import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { encodeCredentials, withoutCredentials } from "./credentials.js";
import { readBody } from "./body.js";
import { transportError } from "./failure.js";
import { pairs, chooseReason, type Answer, type Exchange, type HeaderList, type Outgoing, type TransportError } from "./message.js";
import { chooseTarget, proxyFor, refuseProxyAnswer, shownProxy, tunnelThrough } from "./proxy.js";

/** What is read of an answer's body, unless an option says less. */
export const MOST_BYTES = 8 * 1024 * 1024;

export interface ClientOptions {
  timeoutMs: number;
  /** Certificates to trust instead of the public ones. */
  ca?: Buffer;
  insecure?: boolean;
  /** How many connections to keep open; without it each request has its own. */
  connections?: number;
  /** What is read of an answer's body, at most. */
  mostBytes?: number;
}

export class Client {
  readonly #agents: { http: HttpAgent; https: HttpsAgent } | undefined;

  constructor(readonly options: ClientOptions) {
    const { connections } = options;
    if (connections === undefined) return;
    const kept = { keepAlive: true, maxSockets: connections };
    this.#agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
  }

  /** Returns how the request ended. Never throws because of the network. */
  async send(outgoing: Outgoing, outside?: AbortSignal): Promise<Exchange> {
    const start = performance.now();
    const proxy = proxyFor(outgoing.url);
    const { signal, timedOut, release } = limitTime(this.options.timeoutMs, outside);
    let answer: Answer | undefined;
    let error: TransportError | undefined;
    let reused = false;
    const onAnswer = (found: Answer, again = false) => {
      answer = found;
      reused = again;
    };
    try {
      await this.#exchangeSurely(outgoing, await this.#wayTo(outgoing.url, proxy, signal), signal, onAnswer);
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

  /** The way to a URL: directly, through a tunnel, or by asking a proxy. */
  async #wayTo(url: URL, proxy: string | undefined, signal: AbortSignal): Promise<Way> {
    // Node would fail for credentials with a percent sign that escapes nothing; they are in a header.
    const to = withoutCredentials(url);
    if (proxy === undefined) return { agent: this.#agentFor(url), to, headers: [] };
    if (isSecure(url)) return { agent: await tunnelThrough(proxy, signal), to, headers: [] };
    return { agent: false, ...chooseTarget(proxy, url) };
  }

  /** The agent that keeps connections open; without it each request has a connection of its own. */
  #agentFor(url: URL): Agent | false {
    return this.#agents?.[isSecure(url) ? "https" : "http"] ?? false;
  }

  /**
   * Tries again in two cases in which the endpoint has not failed: all addresses took longer than the
   * attempt for each of them, and a connection that was kept open was closed just as it was used.
   */
  async #exchangeSurely(outgoing: Outgoing, way: Way, signal: AbortSignal, onAnswer: OnAnswer): Promise<void> {
    let patienceMs = PATIENCE_MS;
    for (;;) {
      try {
        return await this.#exchange(outgoing, way, patienceMs, signal, onAnswer);
      } catch (error) {
        if (signal.aborted) throw error;
        if (isLateConnection(error)) patienceMs *= 4;
        else if (isClosedReuse(error)) way = { ...way, agent: false };
        else throw error;
      }
    }
  }

  async #exchange(
    { method, url, headers, body }: Outgoing,
    { agent, to, path, headers: more }: Way,
    autoSelectFamilyAttemptTimeout: number,
    signal: AbortSignal,
    onAnswer: OnAnswer,
  ): Promise<void> {
    const { ca, insecure = false } = this.options;
    const keptAlive = agent !== false && agent === this.#agentFor(url);
    const common = {
      method,
      headers: [...complete(headers, url, body, keptAlive), ...more].flat(),
      agent,
      signal,
      autoSelectFamilyAttemptTimeout,
      setHost: false,
      ...(isLocalhost(to) && { lookup: lookUpLoopback }),
      ...(path !== undefined && { path }),
    };
    const request = isSecure(to)
      ? httpsRequest(to, { ...common, rejectUnauthorized: !insecure, ...(ca !== undefined && { ca }) })
      : httpRequest(to, common);
    refuseProxyAnswer(request);
    const answered = answerTo(request);
    request.end(body);
    const response = await answered;
    const status = response.statusCode ?? 0;
    const answer: Answer = {
      status,
      reason: chooseReason(status, response.statusMessage),
      headers: pairs(response.rawHeaders),
      body: Buffer.alloc(0),
      truncated: false,
    };
    onAnswer(answer, request.reusedSocket);
    // What follows is another protocol, not a body.
    if (status !== 101) await readBody(response, answer, this.options.mostBytes ?? MOST_BYTES);
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

/** Where a request is sent to, and what that needs. */
interface Way {
  agent: Agent | false;
  to: URL;
  /** What is asked for, if it is not the path of `to`. */
  path?: string;
  headers: HeaderList;
}

type OnAnswer = (answer: Answer, reused: boolean) => void;

/** How long the first attempt for each of several addresses takes, as in Node. */
const PATIENCE_MS = 250;

/** Whether no address could be reached, and one of them only took too long. */
function isLateConnection(error: unknown): boolean {
  const { code, errors = [] } = error as { code?: string; errors?: { code?: string }[] };
  return [code, ...errors.map((each) => each.code)].includes("ETIMEDOUT");
}

/** Node's manual tells to try again then: https://nodejs.org/api/http.html#requestreusedsocket */
function isClosedReuse(error: unknown): boolean {
  const { code, reused } = error as { code?: string; reused?: boolean };
  return reused === true && (code === "ECONNRESET" || code === "EPIPE");
}

/** Waits for the answer. Whatever happens to the connection, the promise settles. */
function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    // Nothing has asked for another protocol (status 101).
    request.once("upgrade", (response, socket) => {
      socket.destroy();
      resolve(response);
    });
    // Also after the answer, which may come before the request is sent whole: the rest of it may fail then.
    const fail = (error: Error) => reject(Object.assign(error, { reused: request.reusedSocket }));
    request.on("error", fail);
    request.once("close", () => fail(Object.assign(new Error("the connection was closed"), { code: "ECONNRESET" })));
  });
}

const isSecure = ({ protocol }: URL) => protocol === "https:";

/** A signal that is aborted by time, or from outside. */
function limitTime(timeoutMs: number, outside?: AbortSignal): { signal: AbortSignal; timedOut: () => boolean; release: () => void } {
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

const isLocalhost = ({ hostname }: URL) => /(^|\.)localhost$/i.test(hostname);

const LOOPBACK: LookupAddress[] = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 },
];

/**
 * `localhost` is both loopback addresses (RFC 6761, section 6.3), whatever the system's file of hosts says: Node then
 * tries the one after the other.
 */
const lookUpLoopback: LookupFunction = (_hostname, { all, family }, done) => {
  const wanted = LOOPBACK.filter((each) => family === 0 || family === undefined || family === each.family);
  const [first] = wanted;
  if (all) done(null, wanted);
  else done(null, first?.address ?? "", first?.family);
};

/** Adds the headers that every request must have, unless they are given. */
function complete(headers: HeaderList, url: URL, body: Buffer, keepAlive: boolean): HeaderList {
  const has = (name: string) => headers.some(([each]) => each.toLowerCase() === name);
  const more: [string, string][] = [];
  if (!has("host")) more.push(["Host", url.host]);
  const credentials = encodeCredentials(url);
  if (credentials !== undefined && !has("authorization")) more.push(["Authorization", credentials]);
  const end: [string, string][] = [];
  if (!has("content-length")) end.push(["Content-Length", String(body.length)]);
  end.push(["Connection", keepAlive ? "keep-alive" : "close"]);
  return [...more, ...headers, ...end];
}
