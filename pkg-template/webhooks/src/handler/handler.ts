import { guarded } from "../core/foreign.js";
import { expect, ownOptions } from "../core/options.js";
import { WebhookError } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import type { FetchRequest, RequestLike, WebhookHandler } from "../platform.js";
import type { Body, SignatureSource } from "../types.js";
import { busy, done, failed, methodNotAllowed, refused, timedOut, unavailable } from "./answers.js";
import { BodyError, bytesOfBody, readRequest, readBody } from "./body.js";
import type { SizeLimit } from "./body-buffer.js";
import { seconds, within } from "./clock.js";
import { isSource, withRespond, type Answer, type Delivery } from "./delivery.js";
import { makeOnce, readSeconds, type IdempotencyOptions } from "./idempotency.js";
import type { ReportError } from "./store.js";
import { readListeners, type Listener, type ListenerMap } from "./listeners.js";
import { logErrors, type OnError } from "./on-error.js";
import { answerWrongCall, isRequest } from "./wrong-call.js";

/** The options of {@link Webhook.handler}. */
export interface HandlerOptions extends IdempotencyOptions {
  /**
   * Receives every error that is not the sender's: what a listener or the store throws, a listener
   * that exceeds `timeoutSeconds`, a body that could not be read, a handler that is called in a wrong
   * way. It is awaited before the answer is sent; what it throws is ignored.
   *
   * Default: `console.error`, so limited that a sender cannot fill the log. Before the signature is
   * verified, an error of the same kind is logged at most once a minute, and a connection that breaks
   * while the body is read is not logged. Everything else is.
   *
   * @param event the event, if its signature was verified
   */
  onError?: OnError | undefined;
  /**
   * Receives every delivery that is refused with 400, 401 or 413. It is awaited before the answer is
   * sent; what it throws goes to `onError`. The answer holds only the error's code and message.
   */
  onRefused?: OnRefused | undefined;
  /**
   * The longest time for an answer, in seconds; Preswald waits 30. When a listener takes longer, the
   * answer is 503 with `Retry-After`, `onError` receives an error, and the listener goes on: when it
   * ends, the store is told so, and the retry is answered with 200 if it succeeded. `Infinity` turns
   * the limit off; otherwise it is at most 2,147,483. Default: 25.
   */
  timeoutSeconds?: number | undefined;
}

/** See {@link HandlerOptions.onRefused}. */
export type OnRefused = (error: WebhookError, delivery: RefusedDelivery) => unknown;

/** A delivery that was refused. */
export interface RefusedDelivery {
  /** The request. Its body has been read: use `body`. */
  readonly request: FetchRequest;
  /** The request headers, as the platform has them. */
  readonly headers: SignatureSource;
  /** The raw bytes; undefined if the body was too large to read, or is text that has no UTF-8. */
  readonly body: Uint8Array | undefined;
}

/** The verified event of a delivery, or the answer to a delivery that holds none. */
type Received = { event: WebhookEvent } | { answer: Answer };

/** The part of a `Webhook` that a handler uses. */
export interface Verifier extends SizeLimit {
  verify(body: Body, headers: SignatureSource): WebhookEvent;
}

/** Seconds after which a store that failed may work again. */
const STORE_RETRY = 10;

/** See {@link Webhook.handler}. */
export function makeHandler(webhook: Verifier, listener: Listener | ListenerMap, given: HandlerOptions): WebhookHandler {
  const options = ownOptions(given);
  const { onError, onRefused } = options;
  expect("onError", onError, "function");
  expect("onRefused", onRefused, "function");
  const timeoutSeconds = options.timeoutSeconds === Infinity ? Infinity : seconds("timeoutSeconds", options.timeoutSeconds, 25);
  const find = readListeners(listener);
  const once = makeOnce(options);
  const { leaseSeconds } = readSeconds(options);

  const log = onError === undefined ? logErrors() : undefined;
  const report = (error: unknown, event?: WebhookEvent, isOfBody?: boolean) =>
    quietly(() => (log ? log(error, event, isOfBody) : onError!(error, event)));

  /** Calls a function that cannot change the answer. What it throws is reported: an empty log would hide it. */
  async function tell(call: () => unknown): Promise<void> {
    try {
      await call();
    } catch (error) {
      await report(error);
    }
  }

  async function receive({ method, headers, body, request }: Delivery): Promise<Received> {
    if (method !== "POST") {
      if (isSource(body)) body.release();
      return { answer: methodNotAllowed() };
    }
    let raw: Body | undefined;
    try {
      raw = isSource(body) ? await readBody(body, webhook) : body;
      return { event: webhook.verify(raw, headers) };
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      if (onRefused !== undefined) {
        const bytes = error.code === "payload_too_large" ? undefined : bytesOfBody(raw);
        const delivery: RefusedDelivery = {
          headers,
          body: bytes,
          get request() {
            return request();
          },
        };
        await within(
          timeoutSeconds,
          tell(() => onRefused(error, delivery)),
        );
      }
      return { answer: refused(error) };
    }
  }

  async function process(event: WebhookEvent, context: unknown[], report: ReportError): Promise<Answer> {
    const listener = find(event);
    if (listener === undefined) return done();
    try {
      const outcome = await once(event.id, async () => void (await listener(event, ...context)), report);
      if (outcome === "busy") return busy(leaseSeconds);
      if (outcome === "unavailable") return unavailable(STORE_RETRY);
      return done();
    } catch (error) {
      await report(error);
      return failed();
    }
  }

  async function answer(delivery: Delivery, context: unknown[]): Promise<Answer> {
    delivery.report = (error) => void report(error);
    let received: Received;
    try {
      received = await receive(delivery);
    } catch (error) {
      const isOfBody = error instanceof BodyError;
      await within(timeoutSeconds, report(isOfBody ? error.error : error, undefined, isOfBody));
      return failed();
    }
    if ("answer" in received) return received.answer;
    const { event } = received;
    delivery.report = (error) => void report(error, event);
    const work = process(event, context, (error) => report(error, event));
    return within(timeoutSeconds, work, () => {
      const message = `the listener has not finished within ${timeoutSeconds} seconds (timeoutSeconds): it goes on, and Preswald is asked to retry`;
      void report(new Error(message), event);
      return timedOut(leaseSeconds);
    });
  }

  /** Where the platform's promises or timers were replaced, anything may be thrown or returned. */
  async function respond(delivery: Delivery, context: unknown[]): Promise<Answer> {
    try {
      const given = await answer(delivery, context);
      if (typeof given?.status === "number") return given;
    } catch (error) {
      await report(error);
    }
    return failed();
  }

  const handler = async (request: RequestLike, ...context: unknown[]) => {
    if (!isRequest(request)) return answerWrongCall([request, ...context], (error) => within(timeoutSeconds, report(error)));
    const { status, headers, body } = await respond(readRequest(request), context);
    return guarded(() => new Response(body === "" ? null : body, { status, headers }));
  };
  return withRespond(handler, respond);
}

/** A function that only receives reports cannot change the answer. */
async function quietly(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Nothing more to report.
  }
}
