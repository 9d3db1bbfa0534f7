// Ten thousand odd requests and events at each adapter: each is answered, or fails with our error where there
// is nothing to answer; none ends the process.
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { test } from "node:test";
import fastify from "fastify";
import { createTestEvent, load, SECRET, sign, Webhook } from "./package.mjs";

const { nodeHandler } = await load("/node");
const { koaHandler } = await load("/koa");
const { lambdaHandler } = await load("/aws-lambda");
const { preswaldWebhooks } = await load("/fastify");
const ROUNDS = 10_000;

const webhook = new Webhook(SECRET, { maxBytes: 5000 });
const BODY = createTestEvent("app.created").body;
const own = () => webhook.handler(() => {}, { onError() {}, timeoutSeconds: Infinity });
/** Ours directly, and behind a function that makes it take a Request. */
const HANDLERS = {
  direct: own(),
  wrapped: (
    (handler) =>
    (request, ...context) =>
      handler(request, ...context)
  )(own()),
};

/** A generator of numbers that is the same in every run. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const thrower = () => {
  throw new Error("odd");
};
const ODD = [
  undefined,
  null,
  true,
  false,
  0,
  -1,
  NaN,
  "",
  "x",
  "\ud800",
  "POST",
  "é—\u0000\r\n",
  1n,
  Symbol("odd"),
  [],
  {},
  [[]],
  () => {},
  thrower,
  Object.create(null),
  new Map(),
  new Date(NaN),
  new Uint8Array(3),
  Uint8Array.of(0xff),
  new ArrayBuffer(2),
  Buffer.from(BODY),
  BODY,
  Promise.resolve(1),
  new Proxy({}, { get: thrower }),
  new Proxy({}, { ownKeys: thrower }),
  { toString: 1, valueOf: 1 },
  { get: thrower },
  { toString: thrower },
  "x".repeat(6000),
  { "X-Preswald-Signature": sign(BODY, SECRET) },
  { "x-preswald-signature": [1] },
  {
    get x() {
      return thrower();
    },
  },
  /x/,
  Infinity,
  "http://[",
  "//",
];

/** The answers to each kind of call. */
const ANSWERS = {};

function answered(adapter, status) {
  assert.ok([200, 400, 401, 405, 413, 500].includes(status), `${adapter}: ${status}`);
  (ANSWERS[adapter] ??= new Set()).add(status);
}

test("10,000 odd requests to each adapter: each is answered, and no exception or rejection is unhandled", async () => {
  const unhandled = [];
  process.on("unhandledRejection", (error) => unhandled.push(error));
  process.on("uncaughtException", (error) => unhandled.push(error));
  for (const [name, handler] of Object.entries(HANDLERS)) {
    await lambda(lambdaHandler(handler), name);
    await node(nodeHandler(handler), name);
    await koa(koaHandler(handler), name);
    await fastifyRoute(routeOf(handler), name);
    await fastifyServer(handler, name);
    if (name === "direct") await fetchApi(handler);
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(unhandled, []);
  // The calls are odd, but not all alike.
  for (const [adapter, seen] of Object.entries(ANSWERS))
    assert.ok(
      [200, 401, 500].every((status) => seen.has(status)),
      `${adapter}: ${[...seen]}`,
    );
});

/** An object of which each member is, by chance, as it should be or odd. */
function mixed(next, members) {
  const pick = (from) => from[Math.floor(next() * from.length)];
  const result = {};
  for (const [name, good] of Object.entries(members)) {
    const chance = next();
    if (chance < 0.5) result[name] = typeof good === "function" ? good(pick) : good;
    else if (chance < 0.9) result[name] = pick(ODD);
  }
  return result;
}

const headers = (pick) => ({
  "x-preswald-signature": pick([sign(BODY, SECRET), "sha256=", pick(ODD)]),
  [pick(["a", ":b", "c\n", "content-length"])]: pick(ODD),
});

async function lambda(serve, name) {
  const next = random(1);
  const members = {
    httpMethod: "POST",
    path: "/",
    rawPath: "/",
    headers,
    body: BODY,
    isBase64Encoded: false,
    multiValueHeaders: (pick) => pick([{}, null, undefined, { "X-Preswald-Signature": [sign(BODY, SECRET)] }]),
    requestContext: { http: { method: "POST" } },
  };
  for (let i = 0; i < ROUNDS; i++) {
    const event = i < ODD.length ? ODD[i] : mixed(next, members);
    const result = await orRefused(serve(event, ODD[i % ODD.length]));
    if (result !== undefined) answered(`lambdaHandler, ${name}`, result.statusCode);
  }
}

/** A call that is none of a request fails, with an error of ours. */
async function orRefused(result) {
  try {
    return await result;
  } catch (error) {
    assert.equal(error.code, "invalid_argument");
    return undefined;
  }
}

/** A response as Node's, which must have been ended. */
function nodeResponse() {
  return Object.assign(new EventEmitter(), {
    statusCode: 200,
    headersSent: false,
    writableFinished: false,
    setHeader() {},
    write() {},
    end() {
      this.headersSent = true;
      this.writableFinished = true;
      this.emit("finish");
      this.emit("close");
    },
  });
}

function nodeRequest(next) {
  const members = {
    method: "POST",
    url: "/",
    originalUrl: "/",
    headers,
    body: BODY,
    rawBody: BODY,
    readableDidRead: false,
    readableEnded: false,
    readableEncoding: null,
    raw: undefined,
  };
  const { ...request } = mixed(next, members);
  if (next() < 0.3) return request;
  const body = Readable.from(next() < 0.5 ? [Buffer.from(BODY)] : [ODD[Math.floor(next() * ODD.length)]].filter((chunk) => chunk !== null));
  for (const [name, value] of Object.entries(request)) Object.defineProperty(body, name, { value, configurable: true });
  return body;
}

async function node(serve, name) {
  const next = random(2);
  for (let i = 0; i < ROUNDS; i++) {
    const response = nodeResponse();
    await serve(i < ODD.length ? ODD[i] : nodeRequest(next), response);
    assert.ok(response.writableFinished, `${name}: not answered`);
    answered(`nodeHandler, ${name}`, response.statusCode);
  }
  // Where there is no response, there is nothing to answer.
  for (const response of ODD) await orRefused(serve(nodeRequest(next), response, ODD[Math.floor(next() * ODD.length)]));
}

async function koa(serve, name) {
  const next = random(3);
  for (let i = 0; i < ROUNDS; i++) {
    const req = i < ODD.length ? ODD[i] : nodeRequest(next);
    const context = { req, res: nodeResponse(), request: ODD[i % ODD.length], set() {}, status: 404 };
    await serve(context);
    const status = context.respond === false ? context.res.statusCode : context.status;
    answered(`koaHandler, ${name}`, status);
  }
  for (const context of [undefined, null]) await orRefused(serve(context));
}

/** The route that the plugin adds to Fastify. */
function routeOf(handler) {
  let route;
  const scope = { removeAllContentTypeParsers() {}, addContentTypeParser() {}, all: (_path, serve) => (route = serve) };
  preswaldWebhooks(scope, { path: "/", handler }, () => {});
  return route;
}

async function fastifyRoute(serve, name) {
  const next = random(5);
  for (let i = 0; i < ROUNDS; i++) {
    const raw = nodeResponse();
    const sent = new Promise((resolve) => raw.once("finish", resolve));
    serve({ raw: i < ODD.length ? ODD[i] : nodeRequest(next) }, { raw, hijack() {} });
    await sent;
    answered(`preswaldWebhooks, ${name}`, raw.statusCode);
  }
}

/** Odd requests to a real Fastify, as far as they are HTTP. */
async function fastifyServer(handler, name) {
  const next = random(6);
  const pick = (from) => from[Math.floor(next() * from.length)];
  const app = fastify();
  app.register(preswaldWebhooks, { path: "/*", handler });
  for (let i = 0; i < ROUNDS; i++) {
    const payload = pick([BODY, `${BODY} `, "", "{", "\ud800", Buffer.of(0xff), "x".repeat(6000), () => Readable.from([BODY, BODY])]);
    const { statusCode } = await app.inject({
      method: pick(["POST", "POST", "POST", "PUT", "GET", "DELETE", "OPTIONS", "PATCH", "HEAD", "TRACE"]),
      url: pick(["/", "//", "/a?b=c", "/%00", "/%2e%2e/", "/é", "/%e9"]),
      headers: {
        ...pick([
          {},
          { "x-preswald-signature": sign(BODY, SECRET) },
          { "X-Preswald-Signature": pick(["", "sha256=", "é", ["a", "b"], 1]) },
        ]),
        ...pick([{}, { "content-type": pick(["application/json", "text/plain", "multipart/form-data", "x", "", "a/b; c"]) }]),
        ...pick([{}, {}, { "content-length": pick(["0", "-1", "x", "1e9", "99999999"]) }, { "transfer-encoding": "chunked" }]),
      },
      payload: typeof payload === "function" ? payload() : payload,
      // A connection that breaks in the middle of the body.
      simulate: pick([{}, {}, {}, { split: true }, { error: true }, { close: true }]),
    });
    // Fastify itself answers 415 to a content type that is not valid, and 404 to a path that it cannot decode.
    if (statusCode !== 404 && statusCode !== 415) answered(`Fastify, ${name}`, statusCode);
  }
  await app.close();
}

async function fetchApi(handler) {
  const next = random(4);
  const members = {
    method: "POST",
    url: "/",
    headers: (pick) => new Headers(pick([{}, { "X-Preswald-Signature": sign(BODY, SECRET) }])),
    arrayBuffer: () => async () => new ArrayBuffer(1),
    body: (pick) => pick([null, undefined, new Response(BODY).body]),
  };
  for (let i = 0; i < ROUNDS; i++) {
    const response = await orRefused(handler(i < ODD.length ? ODD[i] : mixed(next, members), ODD[i % ODD.length]));
    if (response !== undefined) answered("the handler itself", response.status);
  }
}
