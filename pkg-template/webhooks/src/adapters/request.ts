// Shared by the adapters: makes the delivery that a handler needs from a platform's own request.

import { mistake } from "../errors.js";
import { isSource, unreadable, type Delivery, type Source } from "../handler/delivery.js";
import type { FetchHandler } from "../platform.js";

/** The parts of a request that an adapter reads. */
export interface RequestParts {
  method: string;
  /** As in the request line. */
  path: string;
  headers: { readonly [name: string]: string | readonly string[] | undefined };
  body: string | Uint8Array | Source;
}

/** Throws unless the handler is a function. */
export function expectHandler(handler: FetchHandler): void {
  if (typeof handler !== "function") throw mistake("invalid_argument", "an adapter takes a handler: webhook.handler(listener)");
}

/** Whether a value is bytes, of this or another realm: Jest's jsdom has a `Uint8Array` of its own. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && (value as Partial<Uint8Array>)[Symbol.toStringTag] === "Uint8Array";
}

export function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}

export function readText(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

export function makeDelivery(parts: RequestParts): Delivery {
  const { method, headers, body } = parts;
  return { method, headers, body, request: () => makeRequest(parts) };
}

/** Reads a platform's request. Every part of it may be invalid. */
export function reading(read: () => Delivery): Delivery {
  try {
    return read();
  } catch (error) {
    return unreadableDelivery(error as Error);
  }
}

/** A delivery that cannot be read. The handler answers 500 and passes the error to its `onError`. */
export function unreadableDelivery(error: Error): Delivery {
  return makeDelivery({ method: "POST", path: "/", headers: {}, body: unreadable(error) });
}

/** Makes a `Request`, even from parts that are invalid. */
function makeRequest({ method, path, headers, body }: RequestParts): Request {
  const init: RequestInit & { duplex: "half" } = { method: allowed(method), headers: makeHeaders(headers), duplex: "half" };
  if (init.method !== "GET" && init.method !== "HEAD") init.body = isSource(body) ? makeStream(body) : (toBytes(body) as BodyInit);
  return new Request(makeUrl(path), init);
}

/** Not every HTTP method is one of the Fetch API. A handler answers 405 to the others as to `GET`. */
function allowed(method: string): string {
  return /^(?!trace$|connect$|track$)[!#$%&'*+.^`|~\w-]+$/i.test(method) ? method : "GET";
}

/** The host comes from the sender. Nothing relies on it. */
function makeUrl(path: string): string {
  return URL.canParse(path, "http://localhost") ? new URL(path, "http://localhost").href : "http://localhost/";
}

function makeHeaders(headers: RequestParts["headers"]): Headers {
  const result = new Headers();
  ignoringErrors(() => {
    for (const [name, value] of Object.entries(headers)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        // The Fetch API does not allow `:method`, or a value beyond Latin-1: such a header is left out.
        if (typeof each === "string") ignoringErrors(() => result.append(name, each));
      }
    }
  });
  return result;
}

function ignoringErrors(call: () => void): void {
  try {
    call();
  } catch {
    // An invalid header is left out, and so counts as missing.
  }
}

/**
 * A `Request` would replace a lone surrogate by U+FFFD, and then the signature of another text would
 * match. One byte that is not UTF-8 has no such signature.
 */
function toBytes(body: string | Uint8Array): string | Uint8Array {
  return typeof body === "string" && /\p{Surrogate}/u.test(body) ? Uint8Array.of(0xff) : body;
}

/** Reads only as far as its reader wants. */
function makeStream(source: Source): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array);
      },
    },
    { highWaterMark: 0 },
  );
}
