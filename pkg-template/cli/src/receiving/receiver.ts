// The local receiver: reads a delivery, verifies its raw bytes, answers, and says what it found.
import { Webhook, type CheckResult } from "@preswald/webhooks";
import { diagnose, type Diagnosis } from "@preswald/webhooks/diagnose";
import { createHash } from "node:crypto";
import { once, setMaxListeners } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Client } from "../http/client.js";
import { pairs, type Exchange } from "../http/message.js";
import { pause } from "../http/retry.js";
import { interrupted } from "../interrupt.js";
import { plural } from "../output/numbers.js";
import { identify } from "../sending/delivery.js";
import { drain, readBody } from "./body.js";
import { findRoute, type Route } from "./routes.js";
import { refuseUnparsed, explainParserError, type Unparsed } from "./unparsed.js";
import { failedForward, forward, jsonReply, makeReply, type ReceivedRequest, type Reply } from "./forward.js";

export interface ReceiverOptions {
  /** The secrets to verify with, newest first. They may change, and there is at least one. */
  secrets(): readonly Buffer[];
  bodyLimit: number;
  /** Statuses to answer with, one after the other; the last one stays. */
  respond?: readonly number[];
  delayMs: number;
  routes: readonly Route[];
  client: Client;
  /** Whether a refused signature is diagnosed now, which takes up to a few hundred milliseconds. Without it, each is. */
  mayDiagnose?(): boolean;
  onDelivery(delivery: Delivered): void;
  /** Told of a request that is no delivery: it was refused before it was verified, or handling it failed. */
  onRefused(refused: Refused): void;
}

export interface Refused {
  time: Date;
  path: string;
  /** What was answered; null if the sender was gone. */
  status: number | null;
  code: string;
  message: string;
}

/** A delivery with all that is known of it. */
export interface Delivered extends ReceivedRequest {
  time: Date;
  result: CheckResult;
  /** Why the signature does not match, where that is what is wrong. */
  diagnosis?: Diagnosis;
  /** Where it was forwarded to, and how that ended. */
  forwarded?: { url: URL; exchange: Exchange };
  /** What was answered. */
  status: number;
  latencyMs: number;
}

export class Receiver {
  #verifying: { secrets: readonly Buffer[]; webhook: Webhook } | undefined;
  #answered = 0;
  readonly #underWay = new Set<Promise<void>>();
  readonly #late = new AbortController();
  /** Why the parser gave up a request whose body is being read. */
  readonly #unparsed = new WeakMap<Duplex, Unparsed>();
  readonly #open = new Map<Duplex, { request: IncomingMessage; response: ServerResponse }>();
  /** How often each body is being forwarded now. */
  readonly #forwarding = new Map<string, number>();

  constructor(readonly options: ReceiverOptions) {
    this.#webhook();
    // Every forward that is under way listens to it.
    setMaxListeners(0, this.#late.signal);
  }

  /** One for as long as the secrets are the same. It throws for a secret that is none. */
  #webhook(): Webhook {
    const secrets = this.options.secrets();
    if (this.#verifying?.secrets !== secrets)
      this.#verifying = { secrets, webhook: new Webhook(secrets, { maxBytes: this.options.bodyLimit }) };
    return this.#verifying.webhook;
  }

  /** How many requests are under way. */
  get pending(): number {
    return this.#underWay.size;
  }

  /** Ends when no request is under way any more, and each was reported. */
  async finished(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Ends the forwards that are under way. */
  giveUp(): void {
    this.#late.abort();
  }

  receive(request: IncomingMessage, response: ServerResponse): void {
    const answered = once(response, "close").catch(() => {});
    const { socket } = request;
    this.#open.set(socket, { request, response });
    const done: Promise<void> = this.#handle(request, response)
      .then(() => answered)
      .then(() => {
        this.#underWay.delete(done);
        if (this.#open.get(socket)?.request === request) this.#open.delete(socket);
      });
    this.#underWay.add(done);
  }

  /** A request for a tunnel, which has no body. */
  receiveConnect({ url: path = "/" }: IncomingMessage, socket: Duplex): void {
    const message = "a delivery is a POST, not a CONNECT: this is no proxy";
    socket.on("error", () => {});
    socket.end("HTTP/1.1 405 Method Not Allowed\r\nAllow: POST\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", () => socket.destroy());
    this.options.onRefused({ time: new Date(), path, status: 405, code: "method_not_allowed", message });
  }

  /** What the parser refuses. */
  receiveUnparsed(error: Error, socket: Duplex): void {
    const unparsed = explainParserError(error);
    if (unparsed === undefined || this.#unparsed.has(socket)) return void socket.destroy();
    this.#unparsed.set(socket, unparsed);
    const { request, response } = this.#open.get(socket) ?? {};
    // What came before it is whole, and gets its own answer first.
    if (request?.complete && response !== undefined) response.shouldKeepAlive = false;
    else refuseUnparsed(socket, unparsed);
    // The reader of the body reports why it ended too early.
    if (request === undefined || request.complete) this.options.onRefused({ time: new Date(), path: "-", ...unparsed });
  }

  /** Nothing that a sender or a target sends ends the receiver: what is thrown is the answer to this request. */
  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const time = new Date();
    try {
      await this.#receive(request, response, time);
    } catch (error) {
      const message = `this request could not be handled: ${(error as Error).message}`;
      const { code, status } = { code: "internal", status: 502 } as const;
      if (!response.headersSent) reply(response, failedForward(status, code, message));
      this.options.onRefused({ time, path: request.url ?? "/", status, code, message });
    }
  }

  async #receive(request: IncomingMessage, response: ServerResponse, time: Date): Promise<void> {
    const start = performance.now();
    // A sender that goes away is no fault of ours.
    response.on("error", () => {});
    const { method = "", url: path = "/", socket } = request;
    const received = await readBody(request, this.options.bodyLimit);
    if (received === "too_large") {
      const message = `the body is larger than ${this.options.bodyLimit} bytes`;
      this.#refuse(response, { time, path, status: 413, code: "payload_too_large", message }, ["Connection", "close"]);
      return drain(request);
    }
    if ("goneAfter" in received) {
      const length = request.headers["content-length"];
      const part = `${plural(received.goneAfter, "byte")}${length === undefined ? "" : ` of ${length}`}`;
      const message = `the sender closed the connection before the body's end, after ${part}`;
      const unparsed = this.#unparsed.get(socket);
      return this.options.onRefused({ time, path, ...(unparsed ?? { status: null, code: "broken_off", message }) });
    }
    const delivery = { method, path, headers: pairs(request.rawHeaders), body: received.body };
    const url = findRoute(this.options.routes, identify(received.body).eventType);
    if (method !== "POST" && url === undefined) {
      return this.#refuse(
        response,
        { time, path, status: 405, code: "method_not_allowed", message: `a delivery is a POST, not a ${method}` },
        ["Allow", "POST"],
      );
    }
    await this.#answer(delivery, url, request, response, time, start);
  }

  async #answer(
    received: ReceivedRequest,
    url: URL | undefined,
    request: IncomingMessage,
    response: ServerResponse,
    time: Date,
    start: number,
  ): Promise<void> {
    const result = this.#webhook().check(received.body, request.headersDistinct);
    const { delayMs } = this.options;
    if (delayMs > 0) await pause(delayMs, interrupted);
    const exchange = url === undefined ? undefined : await this.#forward(url, received);
    const answer = exchange === undefined ? this.#ownReply(result) : makeReply(exchange);
    reply(response, answer);
    const latencyMs = performance.now() - start;
    // After the answer: it takes up to a few hundred milliseconds.
    const diagnosis =
      isSignatureError(result) && (this.options.mayDiagnose?.() ?? true)
        ? diagnose(received.body, request.headersDistinct, this.options.secrets())
        : undefined;
    this.options.onDelivery({
      ...received,
      time,
      result,
      status: answer.status,
      latencyMs,
      ...(exchange && url && { forwarded: { url, exchange } }),
      ...(diagnosis && { diagnosis }),
    });
  }

  /** The same body that comes back again and again while it is forwarded goes round in a circle. */
  async #forward(url: URL, received: ReceivedRequest): Promise<Exchange> {
    const digest = createHash("sha256").update(received.body).digest("base64");
    const times = this.#forwarding.get(digest) ?? 0;
    if (times >= MOST_AT_ONCE) {
      const message = `this delivery is being forwarded ${times} times at once: does the target forward to this receiver?`;
      return { latencyMs: 0, reused: false, error: { kind: "loop", code: "LOOP", message } };
    }
    this.#forwarding.set(digest, times + 1);
    try {
      return await forward(this.options.client, url, received, this.#late.signal);
    } finally {
      const left = (this.#forwarding.get(digest) ?? 1) - 1;
      if (left === 0) this.#forwarding.delete(digest);
      else this.#forwarding.set(digest, left);
    }
  }

  #refuse(response: ServerResponse, refused: Refused & { status: number }, header: readonly [string, string]): void {
    const { status, code, message } = refused;
    reply(response, jsonReply(status, { error: { code, message } }, [header]));
    this.options.onRefused(refused);
  }

  #ownReply(result: CheckResult): Reply {
    const { respond } = this.options;
    if (respond !== undefined) {
      const status = respond[Math.min(this.#answered++, respond.length - 1)] ?? 200;
      return jsonReply(
        status,
        status < 300 ? { received: true } : { error: { code: "played", message: "`--respond` asked for this answer" } },
      );
    }
    if (result.ok) return jsonReply(200, { received: true });
    const { code, message, status } = result.error;
    return jsonReply(status, { error: { code, message } });
  }
}

/** More copies of one delivery at once are a circle. */
const MOST_AT_ONCE = 100;

const SIGNATURE_ERRORS = ["missing_signature", "malformed_signature", "signature_mismatch"];

const isSignatureError = (result: CheckResult) => !result.ok && SIGNATURE_ERRORS.includes(result.error.code);

function reply(response: ServerResponse, { status, reason, headers, body }: Reply): void {
  const hasNoBody = status === 204 || status === 304;
  const all = hasNoBody ? headers : [...headers, ["Content-Length", String(body.length)] as const];
  // What the target says of the time stays as it is.
  response.sendDate = !headers.some(([name]) => name.toLowerCase() === "date");
  response.writeHead(status, reason ?? "", all.flat());
  response.end(hasNoBody ? undefined : body);
}
