import { mistake } from "./errors.js";
import { requestOf } from "./request.js";

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

/** A `Request` of Node's. */
export function nodeRequestOf(request: NodeRequest): Request {
  return requestOf({
    method: request.method ?? "GET",
    path: (request as Parsed).originalUrl ?? request.url ?? "/",
    headers: Object.entries(request.headers),
    body: bodyOf(request),
  });
}

/** The body's bytes, if somebody has read them before us and kept them; else the stream. */
function bodyOf(request: NodeRequest): ReadableStream<Uint8Array> | Uint8Array {
  if (!request.readableDidRead && !request.readableEnded) return streamOf(request);
  const { rawBody, body } = request as Parsed;
  for (const kept of [rawBody, body]) {
    if (typeof kept === "string") return new TextEncoder().encode(kept);
    if (kept instanceof Uint8Array) return kept;
  }
  // Ended without having been read: there was nothing to read.
  return request.readableDidRead ? failing(alreadyParsed()) : new Uint8Array();
}

/** Reads no further than it is asked to. */
function streamOf(request: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array);
      },
    },
    { highWaterMark: 0 },
  );
}

/** So the handler hears of it when it reads, and tells its `onError`. */
function failing(error: unknown): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.error(error) });
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
