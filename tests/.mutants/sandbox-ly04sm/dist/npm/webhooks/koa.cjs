"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name of Object.keys(all))
    __defProp(target, name, { get: all[name], enumerable: !0 });
}, __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

// pkg-template/webhooks/src/adapters/koa.ts
var koa_exports = {};
__export(koa_exports, {
  koaHandler: () => koaHandler
});
module.exports = __toCommonJS(koa_exports);

// pkg-template/webhooks/src/errors.ts
var made = /* @__PURE__ */ new WeakSet(), markOurs = /* @__PURE__ */ made.add.bind(made);
function coded(error, code) {
  markOurs(error);
  let marked = error;
  return marked.code = code, marked;
}
function mistake(code, message) {
  return coded(new TypeError(message), code);
}

// pkg-template/webhooks/src/handler/delivery.ts
function isSource(body) {
  return typeof body == "object" && "next" in body;
}
function unreadable(error) {
  return { announced: 0, next: () => Promise.reject(error), release() {
  } };
}
var RESPOND = /* @__PURE__ */ Symbol.for("@preswald/webhooks respond");
async function answerOf(handler, delivery, context) {
  let respond = handler[RESPOND];
  if (respond !== void 0) return respond(delivery, context);
  let response = await handler(delivery.request(), ...context);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

// pkg-template/webhooks/src/adapters/request.ts
function expectHandler(handler) {
  if (typeof handler != "function") throw mistake("invalid_argument", "an adapter takes a handler: webhook.handler(listener)");
}
function isBytes(value) {
  return ArrayBuffer.isView(value) && value[Symbol.toStringTag] === "Uint8Array";
}
function isObject(value) {
  return typeof value == "object" && value !== null;
}
function textOf(value, otherwise) {
  return typeof value == "string" ? value : otherwise;
}
function deliveryOf(parts) {
  let { method, headers, body } = parts;
  return { method, headers, body, request: () => requestOf(parts) };
}
function reading(read2) {
  try {
    return read2();
  } catch (error) {
    return unreadableDelivery(error);
  }
}
function unreadableDelivery(error) {
  return deliveryOf({ method: "POST", path: "/", headers: {}, body: unreadable(error) });
}
function requestOf({ method, path, headers, body }) {
  let init = { method: allowed(method), headers: headersOf(headers), duplex: "half" };
  return init.method !== "GET" && init.method !== "HEAD" && (init.body = isSource(body) ? streamOf(body) : bytesOf(body)), new Request(urlOf(path), init);
}
function allowed(method) {
  return /^(?!trace$|connect$|track$)[!#$%&'*+.^`|~\w-]+$/i.test(method) ? method : "GET";
}
function urlOf(path) {
  return URL.canParse(path, "http://localhost") ? new URL(path, "http://localhost").href : "http://localhost/";
}
function headersOf(headers) {
  let result = new Headers();
  return ignoringErrors(() => {
    for (let [name, value] of Object.entries(headers))
      for (let each of Array.isArray(value) ? value : [value])
        typeof each == "string" && ignoringErrors(() => result.append(name, each));
  }), result;
}
function ignoringErrors(call) {
  try {
    call();
  } catch {
  }
}
function bytesOf(body) {
  return typeof body == "string" && /\p{Surrogate}/u.test(body) ? Uint8Array.of(255) : body;
}
function streamOf(source) {
  return new ReadableStream(
    {
      async pull(controller) {
        let { done, value } = await source.next();
        done ? controller.close() : controller.enqueue(value);
      }
    },
    { highWaterMark: 0 }
  );
}

// pkg-template/webhooks/src/adapters/node-request.ts
function nodeDeliveryOf(request, own = request) {
  return reading(() => read(request, own));
}
function read(request, own) {
  if (!isNodeRequest(request)) return unreadableDelivery(notARequest());
  let { method, url, headers } = request, { originalUrl } = request;
  return deliveryOf({
    method,
    path: textOf(originalUrl ?? url, "/"),
    headers,
    body: bodyOf(request, isObject(own) ? own : request)
  });
}
function isNodeRequest(request) {
  return isObject(request) && typeof request.method == "string" && isObject(request.headers) && (typeof request[Symbol.asyncIterator] == "function" || typeof request.on == "function");
}
function bodyOf(request, own) {
  let { readableDidRead, readableEnded, readableEncoding } = request, isStream = typeof request[Symbol.asyncIterator] == "function", isMock = isMockOf(request);
  if (isStream && !isMock && !readableDidRead && !readableEnded)
    return readableEncoding ? unreadable(decoded(readableEncoding)) : sourceOf(request);
  let restored = restoredBody(request);
  if (restored !== void 0) return restored;
  let places = [own, request], kept = [...places.map(({ rawBody }) => rawBody), ...places.map(({ body }) => body)];
  for (let each of kept) if (typeof each == "string" || isBytes(each)) return each;
  let parsed = () => alreadyParsed(request, own);
  return isStream && isMock && !kept.some(isParsed) ? mockSourceOf(request, parsed) : isStream && !isMock && !readableDidRead ? new Uint8Array() : unreadable(parsed());
}
function isMockOf(request) {
  return typeof request.read != "function" || Object.hasOwn(request, Symbol.asyncIterator);
}
var isParsed = (body) => isObject(body) && Object.keys(body).length > 0;
function restoredBody(request) {
  if (!Object.hasOwn(request, "read") || !Object.hasOwn(request, "on")) return;
  let bytes = request.read();
  return isBytes(bytes) ? bytes : void 0;
}
function sourceOf(request) {
  let chunks = request[Symbol.asyncIterator]();
  return { announced: Number(request.headers["content-length"] ?? 0), next: () => chunks.next(), release() {
  } };
}
var MOCK_SENDS = 100;
function mockSourceOf(request, noBody) {
  let source = sourceOf(request), timer, silence = new Promise((_resolve, reject) => timer = setTimeout(() => reject(noBody()), MOCK_SENDS));
  return silence.catch(() => {
  }), { ...source, next: () => Promise.race([source.next(), silence]).finally(() => clearTimeout(timer)) };
}
function notARequest() {
  return mistake(
    "invalid_argument",
    `nodeHandler must be called with Node's request and response. Elsewhere, use koaHandler (from "@preswald/webhooks/koa"), lambdaHandler (from "@preswald/webhooks/aws-lambda"), or the handler itself where there is a Request.`
  );
}
function decoded(encoding) {
  return mistake(
    "body_already_parsed",
    `request.setEncoding(${JSON.stringify(encoding)}) was called before the webhook handler, which needs the raw bytes: remove that call for this route.`
  );
}
var FIXES = [
  {
    framework: "node-mocks-http",
    matches: (request) => "_setBody" in request,
    fix: 'createRequest({ method: "POST", headers, body }), where body is the text or the bytes that were signed'
  },
  {
    framework: "Fastify",
    matches: (request, own) => own !== request && "raw" in own,
    fix: 'app.register(preswaldWebhooks, { path, handler }) from "@preswald/webhooks/fastify". NestJS on Fastify: NestFactory.create(AppModule, adapter, { rawBody: true })'
  },
  {
    framework: "Koa",
    matches: (_request, own) => "ctx" in own,
    fix: "put this middleware before the body parser"
  },
  {
    framework: "Next.js pages",
    matches: (request) => "previewData" in request,
    fix: "export const config = { api: { bodyParser: false } }"
  },
  {
    framework: "Express",
    matches: (request) => "app" in request && "res" in request,
    fix: 'put this route before app.use(express.json()), or give it express.raw({ type: "*/*" }) before any other parser, or let the parser keep the bytes: express.json({ verify: (request, response, bytes) => { request.rawBody = bytes; } }). NestJS: NestFactory.create(AppModule, { rawBody: true })'
  },
  {
    framework: "Vercel functions",
    matches: (request) => "query" in request && "cookies" in request,
    fix: "export the handler itself, which takes a Request: export const POST = receive"
  }
];
function alreadyParsed(request, own) {
  let found = FIXES.filter(({ matches: matches2 }) => matches2(request, own)).slice(0, 1), fixes = found.length > 0 ? found : FIXES;
  return mistake(
    "body_already_parsed",
    "a body parser has read the body before the webhook handler and has not kept the raw bytes, which the signature covers. " + fixes.map(({ framework, fix }) => `${framework}: ${fix}.`).join(" ")
  );
}

// pkg-template/webhooks/src/handler/connection-error.ts
var CODES = /^(E(CONNRESET|CONNABORTED|PIPE|TIMEDOUT|NOTCONN)|ABORT_ERR|ERR_(STREAM_PREMATURE_CLOSE|HTTP_REQUEST_TIMEOUT|SOCKET_CLOSED|HTTP2_(STREAM_(ERROR|CANCEL)|SESSION_ERROR|GOAWAY_SESSION))|UND_ERR_(SOCKET|ABORTED|BODY_TIMEOUT)|HPE_\w+)$/, NAMES = /^(AbortError|ConnectionReset|ConnectionAborted|BrokenPipe|UnexpectedEof|Interrupted|Http|BadResource)$/, MESSAGES = [
  /^(aborted|reset|terminated|premature close|socket hang up)$/i,
  /\b(connection|client|request|operation|session|socket)\b.*\b(aborted|closed|disconnected|lost|reset|terminated|timed out)\b/i,
  /\b(EOF|invalid HTTP\/\d)\b/i
];
function isConnectionError(error, depth = 0) {
  if (typeof error == "string") return isMessage(error);
  if (typeof error != "object" || error === null || depth > 5) return !1;
  try {
    let { code, name, message, cause } = error;
    return matches(CODES, code) || matches(NAMES, name) || isMessage(message) || isConnectionError(cause, depth + 1);
  } catch {
    return !1;
  }
}
var isMessage = (message) => MESSAGES.some((pattern) => matches(pattern, message)), matches = (pattern, value) => typeof value == "string" && value.length < 1e3 && pattern.test(value);

// pkg-template/webhooks/src/handler/clock.ts
function now() {
  return globalThis.performance?.now() ?? Date.now();
}

// pkg-template/webhooks/src/handler/console.ts
function write(level, what) {
  try {
    globalThis.console[level](what);
  } catch {
  }
}

// pkg-template/webhooks/src/handler/on-error.ts
var QUIET = 6e4, MOST_OF_A_NAME = 10, MOST_KINDS = 100, COMPARED = 200;
function logErrors() {
  let mayLog = limiter();
  return (error, event, isOfBody = !1) => {
    event === void 0 && (isOfBody && isConnectionError(error) || !mayLog(error)) || write("error", error);
  };
}
function limiter() {
  let logged = /* @__PURE__ */ new Map();
  return (error) => {
    let time = now();
    for (let [kind2, { since }] of logged) time - since >= QUIET && logged.delete(kind2);
    let { name, kind } = kindOf(error), ofName = [...logged.values()].filter((each) => each.name === name).length;
    return logged.has(kind) || ofName >= MOST_OF_A_NAME || logged.size >= MOST_KINDS ? !1 : (logged.set(kind, { name, since: time }), !0);
  };
}
function kindOf(error) {
  try {
    let { name, code, message = error } = Object(error), group = `${typeof error} ${short(name)} ${short(code)}`;
    return { name: group, kind: `${group} ${short(message)}` };
  } catch {
    return { name: typeof error, kind: typeof error };
  }
}
var short = (value) => String(value).slice(0, COMPARED).replace(/\S*\d\S*/g, "#");

// pkg-template/webhooks/src/adapters/node-response.ts
var HANGING_UP = 1e3, NO_ERROR = 0, log = /* @__PURE__ */ logErrors();
function isNodeResponse(value) {
  try {
    return typeof value?.end == "function";
  } catch {
    return !1;
  }
}
function watch(response, delivery) {
  let report = (error) => {
    isConnectionError(error) || (delivery.report ?? log)(error);
  }, { on } = response;
  typeof on == "function" && on.call(response, "error", report), streamOf2(response)?.on("error", report), response.once("close", () => {
    response.writableEnded && reportWrites(response, report);
  });
}
function reportWrites(response, report) {
  for (let name of ["write", "end"]) {
    let original = response[name];
    response[name] = (...values) => ((typeof values[0] == "string" || isBytes(values[0])) && report(writeAfterEnd()), Reflect.apply(original, response, values));
  }
}
function writeAfterEnd() {
  return Object.assign(new Error("write after end: the response to the webhook has been sent"), { code: "ERR_STREAM_WRITE_AFTER_END" });
}
async function send(answer, request, response) {
  if (response.headersSent) return answer.status === 500 ? breakOff(response) : void 0;
  let { status, headers, body } = answer, onSent = () => {
  }, sent = new Promise((resolve) => onSent = resolve);
  response.once("finish", onSent), response.once("close", onSent), response.statusCode = status;
  for (let [name, value] of Object.entries(headers)) response.setHeader(name, value);
  isIncomplete(request) ? hangUp(response, body) : response.end(body), response.writableFinished === !1 && !response.destroyed && await sent;
}
function breakOff(response) {
  response.writableEnded === !1 && response.destroy?.();
}
function isIncomplete(request) {
  try {
    return request.complete === !1;
  } catch {
    return !1;
  }
}
function hangUp(response, body) {
  let stream = streamOf2(response);
  if (stream !== void 0) {
    stream.once("finish", () => {
      stream.close(NO_ERROR), stream.destroy();
    }), response.end(body);
    return;
  }
  response.setHeader("Connection", "close"), response.setHeader("Content-Length", String(Buffer.byteLength(body))), response.write(body);
  let timer = setTimeout(() => response.end(), HANGING_UP);
  response.once("close", () => clearTimeout(timer));
}
function streamOf2(response) {
  let { stream } = response;
  return typeof stream?.close == "function" && typeof stream.on == "function" ? stream : void 0;
}

// pkg-template/webhooks/src/adapters/koa.ts
function koaHandler(handler) {
  return expectHandler(handler), async (context) => {
    let delivery = nodeDeliveryOf(context?.req, context?.request);
    if (!isObject(context)) {
      let error = mistake("invalid_argument", "koaHandler must be called with Koa's context. This call has none, so it fails.");
      throw await answerOf(handler, unreadableDelivery(error), [context]), error;
    }
    isNodeResponse(context.res) && watch(context.res, delivery), await answerIn(context, await answerOf(handler, delivery, [context]));
  };
}
async function answerIn(context, answer) {
  let { req, res } = context;
  if (context.respond !== !1) {
    if (res?.headersSent) return answer.status === 500 ? breakOff(res) : void 0;
    if (isIncomplete(req))
      return context.respond = !1, send(answer, req, res);
    context.status = answer.status, context.body = answer.body;
    for (let [name, value] of Object.entries(answer.headers)) context.set(name, value);
  }
}
