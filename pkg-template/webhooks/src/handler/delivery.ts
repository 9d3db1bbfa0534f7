import type { FetchHandler, FetchRequest, WebhookHandler } from "../platform.js";
import type { Body, SignatureSource } from "../types.js";

/** A body that has not been read yet. */
export interface Source {
  /** The `Content-Length`, in bytes. A sender may announce anything. */
  announced: number;
  next(): Promise<{ done?: boolean | undefined; value?: unknown }>;
  /**
   * Gives the rest of the body back to the platform. It does not cancel the stream: the streams of
   * Vercel's functions and of Next.js throw outside of any handler when data comes after that.
   */
  release(): void;
}

/** A request as the handler needs it. An adapter need not make a `Request`. */
export interface Delivery {
  method: string;
  headers: SignatureSource;
  body: Body | Source;
  /** Makes a `Request` of the delivery, for code that needs one. */
  request(): FetchRequest;
  /** Reports an error that comes after the answer. The handler sets it. */
  report?: (error: unknown) => void;
}

export function isSource(body: Body | Source): body is Source {
  return typeof body === "object" && "next" in body;
}

/** A body that cannot be read. The handler answers 500 and passes the error to its `onError`. */
export function unreadable(error: Error): Source {
  return { announced: 0, next: () => Promise.reject(error), release() {} };
}

/** The handler's answer. */
export interface Answer {
  status: number;
  headers: { [name: string]: string };
  body: string;
}

/** Answers a delivery. */
export type Respond = (delivery: Delivery, context: unknown[]) => Promise<Answer>;

/** The name of a handler's method for adapters that avoid `Request` and `Response`, which are slow in Node. */
const RESPOND = Symbol.for("@preswald/webhooks respond");

export function withRespond(handler: WebhookHandler, respond: Respond): WebhookHandler {
  return Object.assign(handler, { [RESPOND]: respond });
}

/** Calls one of our handlers directly, and any other function with a `Request`. */
export async function callHandler(handler: FetchHandler, delivery: Delivery, context: unknown[]): Promise<Answer> {
  const respond = (handler as { [RESPOND]?: Respond })[RESPOND];
  if (respond !== undefined) return respond(delivery, context);
  const response: Response = await handler(delivery.request(), ...context);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}
