import { mistake } from "../errors.js";
import { unreadable, type Delivery, type Source } from "../handler/delivery.js";
import { makeDelivery, isBytes, isObject, reading, readText, unreadableDelivery } from "./request.js";

/** The part of `http.IncomingMessage` that is used here. */
export interface NodeRequest extends AsyncIterable<unknown> {
  method?: string | undefined;
  url?: string | undefined;
  headers: { [name: string]: string | string[] | undefined };
  /** False as long as a part of the request has not arrived. */
  complete?: boolean | undefined;
  readableDidRead?: boolean | undefined;
  readableEnded?: boolean | undefined;
  /** Set by `setEncoding`. */
  readableEncoding?: string | null | undefined;
}

/** What frameworks add to Node's request, or to their own. */
interface Additions {
  originalUrl?: unknown;
  /** The result of a body parser; with some parsers, bytes or text. */
  body?: unknown;
  /** The raw body, where a body parser keeps it. */
  rawBody?: unknown;
}

/**
 * Reads Node's request.
 *
 * @param own the framework's own request, if it has one, where a body parser may put its result
 */
export function readNodeRequest(request: NodeRequest, own: object = request): Delivery {
  return reading(() => read(request, own));
}

function read(request: NodeRequest, own: object): Delivery {
  if (!isNodeRequest(request)) return unreadableDelivery(notARequest());
  const { method, url, headers } = request;
  const { originalUrl } = request as Additions;
  return makeDelivery({
    method,
    path: readText(originalUrl ?? url, "/"),
    headers,
    body: findBody(request, isObject(own) ? own : request),
  });
}

/** Whether it has a method and headers, and is a stream. A mock request may lack one of them. */
function isNodeRequest(request: unknown): request is NodeRequest & { method: string } {
  return (
    isObject(request) &&
    typeof request.method === "string" &&
    isObject(request.headers) &&
    (typeof request[Symbol.asyncIterator] === "function" || typeof request.on === "function")
  );
}

/** The body if a parser has read it and kept its bytes or text; otherwise the stream. */
function findBody(request: NodeRequest, own: NodeRequest | Additions): string | Uint8Array | Source {
  const { readableDidRead, readableEnded, readableEncoding } = request;
  const isStream = typeof request[Symbol.asyncIterator] === "function";
  const isMock = looksLikeMock(request);
  if (isStream && !isMock && !readableDidRead && !readableEnded) {
    return readableEncoding ? unreadable(decoded(readableEncoding)) : openStream(request);
  }
  // First, because the `body` of Vercel's helpers throws for what is not JSON.
  const restored = restoredBody(request);
  if (restored !== undefined) return restored;
  const places: Additions[] = [own as Additions, request as Additions];
  const kept = [...places.map(({ rawBody }) => rawBody), ...places.map(({ body }) => body)];
  for (const each of kept) if (typeof each === "string" || isBytes(each)) return each;
  const parsed = () => alreadyParsed(request, own);
  if (isStream && isMock && !kept.some(isParsed)) return openMock(request, parsed);
  // A stream that has ended without being read was empty.
  return isStream && !isMock && !readableDidRead ? new Uint8Array() : unreadable(parsed());
}

/** `node-mocks-http` makes an event emitter, or puts an iterator of its own on a stream. */
function looksLikeMock(request: NodeRequest): boolean {
  return typeof (request as { read?: unknown }).read !== "function" || Object.hasOwn(request, Symbol.asyncIterator);
}

/** `node-mocks-http` gives a request that has no body an empty object. */
const isParsed = (body: unknown) => isObject(body) && Object.keys(body).length > 0;

/**
 * The bytes that Vercel's helpers have read from Node's request and put back: they replace its `read`
 * by one of their own, which gives all bytes at once, and nothing if they have been read again.
 */
function restoredBody(request: NodeRequest & { read?: () => unknown }): Uint8Array | undefined {
  if (!Object.hasOwn(request, "read") || !Object.hasOwn(request, "on")) return undefined;
  const bytes = request.read!();
  return isBytes(bytes) ? bytes : undefined;
}

/** Without `for await`: leaving that early would end Node's connection. */
function openStream(request: NodeRequest): Source {
  const chunks = request[Symbol.asyncIterator]();
  return { announced: Number(request.headers["content-length"] ?? 0), next: () => chunks.next(), release() {} };
}

/** How long a mock request may take to send its body, in milliseconds. */
const MOCK_SENDS = 100;

/**
 * A mock of `node-mocks-http` is no stream: bytes come if the test calls `request.send()`, perhaps after it
 * has called the handler. If it never does, the handler would wait for ever.
 */
function openMock(request: NodeRequest, noBody: () => Error): Source {
  const source = openStream(request);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<void>((resolve) => (timer = setTimeout(resolve, MOCK_SENDS)));
  const silence = silent.then(() => Promise.reject(noBody()));
  silence.catch(() => {});
  const next = () => Promise.race([source.next(), silence]).finally(() => clearTimeout(timer));
  return { ...source, next };
}

function notARequest(): TypeError {
  return mistake(
    "invalid_argument",
    'nodeHandler must be called with Node\'s request and response. Elsewhere, use koaHandler (from "@preswald/webhooks/koa"), ' +
      'lambdaHandler (from "@preswald/webhooks/aws-lambda"), or the handler itself where there is a Request.',
  );
}

function decoded(encoding: string): TypeError {
  return mistake(
    "body_already_parsed",
    `request.setEncoding(${JSON.stringify(encoding)}) was called before the webhook handler, which needs the raw bytes: remove that call for this route.`,
  );
}

/** How to get the raw body in each framework. The first match is named; without one, all are. */
const FIXES: readonly { framework: string; matches(request: object, own: object): boolean; fix: string }[] = [
  {
    framework: "node-mocks-http",
    matches: (request) => "_setBody" in request,
    fix: 'createRequest({ method: "POST", headers, body }), where body is the text or the bytes that were signed',
  },
  {
    framework: "Fastify",
    matches: (request, own) => own !== request && "raw" in own,
    fix: 'app.register(preswaldWebhooks, { path, handler }) from "@preswald/webhooks/fastify". NestJS on Fastify: NestFactory.create(AppModule, adapter, { rawBody: true })',
  },
  {
    framework: "Koa",
    matches: (_request, own) => "ctx" in own,
    fix: "put this middleware before the body parser",
  },
  {
    framework: "Next.js pages",
    matches: (request) => "previewData" in request,
    fix: "export const config = { api: { bodyParser: false } }",
  },
  {
    framework: "Express",
    matches: (request) => "app" in request && "res" in request,
    fix:
      'put this route before app.use(express.json()), or give it express.raw({ type: "*/*" }) before any other parser, or let the parser ' +
      "keep the bytes: express.json({ verify: (request, response, bytes) => { request.rawBody = bytes; } }). NestJS: NestFactory.create(AppModule, { rawBody: true })",
  },
  {
    framework: "Vercel functions",
    matches: (request) => "query" in request && "cookies" in request,
    fix: "export the handler itself, which takes a Request: export const POST = receive",
  },
];

function alreadyParsed(request: object, own: object): TypeError {
  const found = FIXES.filter(({ matches }) => matches(request, own)).slice(0, 1);
  const fixes = found.length > 0 ? found : FIXES;
  return mistake(
    "body_already_parsed",
    "a body parser has read the body before the webhook handler and has not kept the raw bytes, which the signature covers. " +
      fixes.map(({ framework, fix }) => `${framework}: ${fix}.`).join(" "),
  );
}
