// Deliveries as an HTTP archive (HAR 1.2), which browsers and other tools open:
// http://www.softwareishard.com/blog/har-12-spec/. No kept package writes one outside of a browser; the types are one.
import type { Entry as HarEntry, Har } from "har-format";
import { isUtf8 } from "node:buffer";
import type { AttemptView, HeaderPair } from "../../../shared/dashboard.js";
import type { Delivery, Received, RequestKept, Sent } from "./delivery.js";

declare const VERSION: string;

interface Entry {
  time: string;
  latencyMs: number;
  url: string;
  request: RequestKept;
  response: { status: number; reason: string; headers: readonly HeaderPair[]; text: string; bytes: number; error?: string };
}

/** One entry for each attempt, and for each delivery that was received. */
export function writeHar(deliveries: Iterable<Delivery>, inbox: string): Har {
  const entries = Array.from(deliveries).flatMap((each) =>
    each.kind === "sent"
      ? each.attempts.map((attempt) => sentEntry(each, attempt))
      : each.kind === "received"
        ? receivedEntries(each, inbox)
        : [],
  );
  return { log: { version: "1.2", creator: { name: "preswald webhooks dashboard", version: VERSION }, entries: entries.map(writeEntry) } };
}

const sentEntry = ({ request }: Sent, { time, latency_ms, url, status, reason, headers, text, bytes, error }: AttemptView): Entry => ({
  time,
  latencyMs: latency_ms,
  url,
  request,
  response: { status: status ?? 0, reason, headers, text, bytes, ...(error !== null && { error: error.message }) },
});

function receivedEntries({ time, latencyMs, request, status, error }: Received, inbox: string): Entry[] {
  if (request === null || request.method === "-") return [];
  const response = { status: status ?? 0, reason: "", headers: [], text: "", bytes: -1, ...(error !== null && { error: error.message }) };
  return [{ time, latencyMs, url: URL.canParse(request.url, inbox) ? new URL(request.url, inbox).href : inbox, request, response }];
}

function writeEntry({ time, latencyMs, url, request, response }: Entry): HarEntry {
  const { method, headers, body } = request;
  const findType = (all: readonly HeaderPair[]) => all.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  return {
    startedDateTime: time,
    time: latencyMs,
    request: {
      method,
      url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: headers.map(named),
      queryString: [...new URL(url).searchParams].map(named),
      // The format has text alone: bytes that are none are in base64, and that is said.
      postData: {
        mimeType: findType(headers),
        ...(isUtf8(body) ? { text: body.toString() } : { text: body.toString("base64"), comment: "base64" }),
      },
      headersSize: -1,
      bodySize: body.length,
    },
    response: {
      status: response.status,
      statusText: response.reason,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: response.headers.map(named),
      content: { size: response.bytes, mimeType: findType(response.headers), text: response.text },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
      ...(response.error !== undefined && { comment: response.error }),
    },
    cache: {},
    timings: { send: 0, wait: latencyMs, receive: 0 },
  };
}

const named = ([name, value]: HeaderPair | [string, string]) => ({ name, value });
