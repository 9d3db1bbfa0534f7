import type { Delivery, Source } from "../handler/delivery.js";
import { mistake } from "../errors.js";
import { deliveryOf } from "./request.js";

/** What there is of `http.IncomingMessage` here, and of what Express and others add to it. */
export interface NodeRequest extends AsyncIterable<unknown> {
  method?: string | undefined;
  url?: string | undefined;
  headers: { [name: string]: string | string[] | undefined };
  /** False as long as a part of the request has not arrived. */
  complete?: boolean | undefined;
  readableDidRead?: boolean | undefined;
  readableEnded?: boolean | undefined;
}

/** What a body parser may have left. */
interface Parsed {
  originalUrl?: string;
  body?: unknown;
  rawBody?: unknown;
}

export function nodeDeliveryOf(request: NodeRequest): Delivery {
  return deliveryOf({
    method: request.method ?? "GET",
    path: (request as Parsed).originalUrl ?? request.url ?? "/",
    headers: request.headers,
    body: bodyOf(request),
  });
}

/** The body's bytes, if somebody has read them before us and kept them; else what is to be read. */
function bodyOf(request: NodeRequest): Uint8Array | Source {
  if (!request.readableDidRead && !request.readableEnded) return sourceOf(request);
  const { rawBody, body } = request as Parsed;
  for (const kept of [rawBody, body]) {
    if (typeof kept === "string") return new TextEncoder().encode(kept);
    if (kept instanceof Uint8Array) return kept;
  }
  // Ended without having been read: there was nothing to read.
  return request.readableDidRead ? parsed() : new Uint8Array();
}

/** Whoever leaves a `for await` early ends Node's connection with it; so this is none. */
function sourceOf(request: NodeRequest): Source {
  const chunks = request[Symbol.asyncIterator]();
  return { announced: Number(request.headers["content-length"] ?? 0), next: () => chunks.next(), cancel() {} };
}

/** So the handler hears of it when it reads, and tells its `onError`. */
function parsed(): Source {
  return { announced: 0, next: () => Promise.reject(alreadyParsed()), cancel() {} };
}

function alreadyParsed(): TypeError {
  return mistake(
    "body_already_parsed",
    "a body parser has read the body before the webhook, and kept only what it made of it: a signature covers " +
      "the bytes that were sent. " +
      'Express: put this route before app.use(express.json()), or give it express.raw({ type: "*/*" }) before any ' +
      "other parser, or let the parser keep the bytes: express.json({ verify: (request, response, bytes) => { request.rawBody = bytes; } }). " +
      "Next.js pages: export const config = { api: { bodyParser: false } }. " +
      "NestJS: NestFactory.create(AppModule, { rawBody: true }).",
  );
}
