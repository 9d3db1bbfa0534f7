import { busy, done, failed, methodNotAllowed, refused, unavailable } from "./answers.js";
import { readBody, sourceOf } from "./body.js";
import { withRespond, type Answer, type Delivery } from "./delivery.js";
import { WebhookError } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import type { FetchHandler, FetchRequest } from "../platform.js";
import { onceOf, secondsOf, type IdempotencyOptions, type Report } from "./idempotency.js";
import { listenersOf, type Listener, type ListenerMap } from "./listeners.js";
import { expect, expectObject } from "../core/options.js";
import type { Body, SignatureSource } from "../types.js";

/** How a handler does its work. */
export interface HandlerOptions extends IdempotencyOptions {
  /**
   * Told of what a listener or the store throws, and of a body that cannot be read; awaited before
   * the answer is sent. Default: `console.error`.
   *
   * @param event the event, if it came so far
   */
  onError?: (error: unknown, event?: WebhookEvent) => unknown;
  /** Told of every delivery that is refused. The answer tells the sender no more than code and message. */
  onRefused?: (error: WebhookError, request: FetchRequest) => unknown;
}

/** What a handler needs of a `Webhook`. */
export interface Verifier {
  verify(body: Body, headers: SignatureSource): WebhookEvent;
  checkSize(bytes: number): void;
}

/** Seconds after which a store that has failed may be there again. */
const STORE_RETRY = 10;

/** See {@link Webhook.handler}. */
export function handlerOf(webhook: Verifier, listener: Listener | ListenerMap, options: HandlerOptions): FetchHandler {
  expectObject(options);
  const { onError = (error: unknown) => console.error(error), onRefused } = options;
  expect("onError", onError, "function");
  expect("onRefused", onRefused, "function");
  const find = listenersOf(listener);
  const once = onceOf(options);
  const { leaseSeconds } = secondsOf(options);

  /** The event, or what to answer to a request that brings none. */
  async function receive({ method, headers, body, request }: Delivery): Promise<{ event: WebhookEvent } | { answer: Answer }> {
    if (method !== "POST") {
      if ("cancel" in body) body.cancel();
      return { answer: methodNotAllowed() };
    }
    try {
      const bytes = "cancel" in body ? await readBody(body, (bytes) => webhook.checkSize(bytes)) : body;
      return { event: webhook.verify(bytes, headers) };
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      if (onRefused !== undefined) await quietly(() => onRefused(error, request()));
      return { answer: refused(error) };
    }
  }

  async function process(event: WebhookEvent, context: unknown[], report: Report): Promise<Answer> {
    const listener = find(event);
    if (listener === undefined) return done();
    const outcome = await once(event.id, async () => void (await listener(event, ...context)), report);
    if (outcome === "busy") return busy(leaseSeconds);
    if (outcome === "unavailable") return unavailable(STORE_RETRY);
    return done();
  }

  async function respond(delivery: Delivery, context: unknown[]): Promise<Answer> {
    let event: WebhookEvent | undefined;
    const report = (error: unknown) => quietly(() => onError(error, event));
    try {
      const received = await receive(delivery);
      if ("answer" in received) return received.answer;
      event = received.event;
      return await process(event, context, report);
    } catch (error) {
      await report(error);
      return failed();
    }
  }

  const handler = async (request: Request, ...context: unknown[]) => {
    const { method, headers } = request;
    const { status, headers: others, body } = await respond({ method, headers, body: sourceOf(request), request: () => request }, context);
    return new Response(body === "" ? null : body, { status, headers: others });
  };
  return withRespond(handler, respond);
}

/** Whoever is only told of something cannot change the answer. */
async function quietly(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch {
    // Told all there was to tell.
  }
}
