// The local receiver: reads a delivery, verifies its raw bytes, answers, and says what it found.
import { Webhook, type CheckResult } from "@preswald/webhooks";
import { diagnose, type Diagnosis } from "@preswald/webhooks/diagnose";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Client } from "../http/client.js";
import { pairs, type Exchange } from "../http/message.js";
import { pause } from "../http/retry.js";
import { interrupted } from "../interrupt.js";
import { drain, readBody } from "./body.js";
import { failedForward, forward, jsonReply, replyOf, type ReceivedRequest, type Reply } from "./forward.js";

export interface ReceiverOptions {
  secret: Buffer;
  bodyLimit: number;
  /** Statuses to answer with, one after the other; the last one stays. */
  respond?: readonly number[];
  delayMs: number;
  forwardTo?: URL;
  client: Client;
  onDelivery(delivery: Delivered): void;
  /** Told of a request that is no delivery: it was refused before it was verified, or handling it failed. */
  onRefused(refused: Refused): void;
}

export interface Refused {
  time: Date;
  path: string;
  status: 405 | 413 | 502;
  code: string;
  message: string;
}

/** A delivery with all that is known of it. */
export interface Delivered extends ReceivedRequest {
  time: Date;
  result: CheckResult;
  /** Why the signature does not match, where that is what is wrong. */
  diagnosis?: Diagnosis;
  exchange?: Exchange;
  /** What was answered. */
  status: number;
  latencyMs: number;
}

export class Receiver {
  readonly #webhook: Webhook;
  #answered = 0;

  constructor(readonly options: ReceiverOptions) {
    this.#webhook = new Webhook(options.secret, { maxBytes: options.bodyLimit });
  }

  /** Nothing that a sender or a target sends ends the receiver: what is thrown is the answer to this request. */
  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
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
    const received = await readBody(request, this.options.bodyLimit);
    if (received === "gone") return;
    const { method = "", url: path = "/" } = request;
    if (received === "too_large") {
      const message = `the body is larger than ${this.options.bodyLimit} bytes`;
      this.#refuse(response, { time, path, status: 413, code: "payload_too_large", message }, ["Connection", "close"]);
      return drain(request);
    }
    const delivery = { method, path, headers: pairs(request.rawHeaders), body: received.body };
    if (method !== "POST" && this.options.forwardTo === undefined) {
      return this.#refuse(
        response,
        { time, path, status: 405, code: "method_not_allowed", message: `a delivery is a POST, not a ${method}` },
        ["Allow", "POST"],
      );
    }
    await this.#answer(delivery, request, response, time, start);
  }

  async #answer(received: ReceivedRequest, request: IncomingMessage, response: ServerResponse, time: Date, start: number): Promise<void> {
    const result = this.#webhook.check(received.body, request.headersDistinct);
    const { delayMs, forwardTo, client } = this.options;
    if (delayMs > 0) await pause(delayMs, interrupted);
    const exchange = forwardTo === undefined ? undefined : await forward(client, forwardTo, received, interrupted);
    const answer = exchange === undefined ? this.#ownReply(result) : replyOf(exchange);
    reply(response, answer);
    const latencyMs = performance.now() - start;
    // After the answer: it takes up to a few hundred milliseconds.
    const diagnosis = isSignatureError(result) ? diagnose(received.body, request.headersDistinct, this.options.secret) : undefined;
    this.options.onDelivery({
      ...received,
      time,
      result,
      status: answer.status,
      latencyMs,
      ...(exchange && { exchange }),
      ...(diagnosis && { diagnosis }),
    });
  }

  #refuse(response: ServerResponse, refused: Refused, header: readonly [string, string]): void {
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
