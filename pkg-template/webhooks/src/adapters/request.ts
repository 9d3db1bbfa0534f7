// What the adapters have in common: from a platform's own request to what a handler needs.

import type { Delivery, Source } from "../handler/delivery.js";

/** A request, as an adapter knows it. */
export interface RequestParts {
  method: string;
  /** As the request line has it. */
  path: string;
  headers: { readonly [name: string]: string | readonly string[] | undefined };
  body: Uint8Array | Source;
}

export function deliveryOf(parts: RequestParts): Delivery {
  const { method, headers, body } = parts;
  return { method, headers, body, request: () => requestOf(parts) };
}

/** Makes a `Request`, whatever a sender has put into the parts. */
function requestOf({ method, path, headers, body }: RequestParts): Request {
  const init: RequestInit & { duplex: "half" } = { method: known(method), headers: headersOf(headers), duplex: "half" };
  if (init.method !== "GET" && init.method !== "HEAD") init.body = "next" in body ? streamOf(body) : (body as BodyInit);
  return new Request(urlOf(path), init);
}

/** The Fetch API has no such methods; a handler makes of them what it makes of `GET`. */
function known(method: string): string {
  return /^(trace|connect|track)$/i.test(method) ? "GET" : method;
}

/** The host is the sender's word, which nothing here relies on. */
function urlOf(path: string): string {
  return URL.canParse(path, "http://localhost") ? new URL(path, "http://localhost").href : "http://localhost/";
}

function headersOf(headers: RequestParts["headers"]): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const each of Array.isArray(value) ? value : [value]) if (typeof each === "string") append(result, name, each);
  }
  return result;
}

/** A header that HTTP does not allow is none. */
function append(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    // Such as `:method`, or a value beyond Latin-1.
  }
}

/** Reads no further than it is asked to. */
function streamOf(source: Source): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array);
      },
      cancel: () => source.cancel(),
    },
    { highWaterMark: 0 },
  );
}
