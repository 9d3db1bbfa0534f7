import type { FetchHandler, FetchRequest } from "../platform.js";
import type { SignatureSource } from "../types.js";

/** A body that is still to be read, piece by piece. */
export interface Source {
  /** How many bytes the sender has announced; not to be relied on. */
  announced: number;
  next(): Promise<{ done?: boolean; value?: unknown }>;
  /** No more is wanted. */
  cancel(): void;
}

/** A request, as far as a handler needs it: an adapter need not make a `Request` of it. */
export interface Delivery {
  method: string;
  headers: SignatureSource;
  body: Uint8Array | Source;
  /** The same as a `Request`, for those who want one. */
  request(): FetchRequest;
}

/** What to answer. */
export interface Answer {
  status: number;
  headers: { [name: string]: string };
  body: string;
}

/** Answers a delivery. */
export type Respond = (delivery: Delivery, context: unknown[]) => Promise<Answer>;

/** Where a handler keeps its way around `Request` and `Response`, which are slow in Node. */
const RESPOND = Symbol.for("@preswald/webhooks respond");

export function withRespond(handler: FetchHandler, respond: Respond): FetchHandler {
  return Object.assign(handler, { [RESPOND]: respond });
}

/** Has a delivery answered: straight by a handler of ours, as a `Request` by any other function. */
export async function answerOf(handler: FetchHandler, delivery: Delivery, context: unknown[]): Promise<Answer> {
  const respond = (handler as { [RESPOND]?: Respond })[RESPOND];
  if (respond !== undefined) return respond(delivery, context);
  const response: Response = await handler(delivery.request(), ...context);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}
