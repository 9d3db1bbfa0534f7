// What adapters make of a platform's request: which of Lambda's events are requests, where a body stands, and the
// `Request` for a function that is no handler of ours. Real servers are in tests/frameworks.
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import { test } from "node:test";
import { createTestEvent, load, SECRET, sign, Webhook } from "./package.mjs";

const { nodeHandler } = await load("/node");
const { koaHandler } = await load("/koa");
const { lambdaHandler } = await load("/aws-lambda");
const { preswaldWebhooks } = await load("/fastify");

const { body: BODY } = createTestEvent("app.created");
const BYTES = Buffer.from(BODY);
const headers = { "x-preswald-signature": sign(BODY, SECRET) };
const f = () => {};

/** Delivers to one of our handlers; `context` is what the listener got after the event. */
async function delivered(adapt, send) {
  const seen = { context: undefined, errors: [], status: undefined };
  const receive = new Webhook(SECRET).handler((_event, ...context) => void (seen.context = context), {
    onError: (error) => seen.errors.push(error),
  });
  try {
    seen.status = await send(adapt(receive));
  } catch (error) {
    seen.thrown = error;
  }
  return seen;
}
/** What a function that is none of ours is given, as the adapter makes it. */
async function requested(adapt, send) {
  let request;
  await send(
    adapt(async (given, ...context) => {
      request = { method: given.method, url: given.url, headers: Object.fromEntries(given.headers), text: await given.text(), context };
      return new Response("answer", { status: 202, headers: { "X-Mine": "1" } });
    }),
  );
  return request;
}

// ---- Lambda

const payload = { headers, body: BODY, isBase64Encoded: false };
const V2 = { version: "2.0", rawPath: "/p2", requestContext: { http: { method: "POST" } }, ...payload };
const V1 = { version: "1.0", httpMethod: "POST", path: "/p1", requestContext: {}, ...payload };
const LATTICE = { version: "2.0", method: "POST", path: "/pl", requestContext: { serviceArn: "arn" }, ...payload };
const LATTICE_1 = { raw_path: "/pl1", method: "POST", headers, body: BODY, is_base64_encoded: false };
const NETLIFY = { httpMethod: "POST", path: "/pn", rawUrl: "https://example.com/pn", ...payload };
const multi = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
const without = (event, ...names) => Object.fromEntries(Object.entries(event).filter(([name]) => !names.includes(name)));

/** Events that are requests, with the path of the `Request`. */
const EVENTS = {
  "an HTTP API": [V2, "/p2"],
  "an HTTP API, without its version": [without(V2, "version"), "/p2"],
  "an HTTP API, without a path": [without(V2, "rawPath"), "/"],
  "an HTTP API whose path is no text": [{ ...V2, rawPath: 7 }, "/"],
  "a REST API": [V1, "/p1"],
  "a REST API, without its version": [without(V1, "version"), "/p1"],
  "VPC Lattice, by serviceArn": [LATTICE, "/pl"],
  "VPC Lattice, by serviceNetworkArn": [{ ...LATTICE, requestContext: { serviceNetworkArn: "arn" } }, "/pl"],
  "VPC Lattice, by targetGroupArn": [{ ...LATTICE, requestContext: { targetGroupArn: "arn" } }, "/pl"],
  "VPC Lattice 1.0": [LATTICE_1, "/pl1"],
  Netlify: [NETLIFY, "/pn"],
  "headers of several values": [{ ...without(V1, "headers"), multiValueHeaders: multi }, "/p1"],
  "headers of both kinds": [{ ...V1, headers: {}, multiValueHeaders: multi }, "/p1"],
  "no headers of several values": [{ ...V1, multiValueHeaders: null }, "/p1"],
  "empty headers of several values": [{ ...V1, multiValueHeaders: {} }, "/p1"],
  "a base64 body": [{ ...V2, body: BYTES.toString("base64"), isBase64Encoded: true }, "/p2"],
  "a base64 body of VPC Lattice 1.0": [{ ...LATTICE_1, body: BYTES.toString("base64"), is_base64_encoded: true }, "/pl1"],
  "no word of base64": [without(V2, "isBase64Encoded"), "/p2"],
  bytes: [{ ...V2, body: new Uint8Array(BYTES) }, "/p2"],
};
for (const [name, [event, path]] of Object.entries(EVENTS)) {
  test(`Lambda, ${name}: a request`, async () => {
    const context = { awsRequestId: "1" };
    const seen = await delivered(lambdaHandler, async (serve) => (await serve(event, context)).statusCode);
    assert.deepEqual([seen.status, seen.errors, seen.context], [200, [], [event, context]]);
    const request = await requested(lambdaHandler, (serve) => serve(event, context));
    assert.deepEqual(request, {
      method: "POST",
      url: `http://localhost${path}`,
      headers: { ...request.headers, ...headers },
      text: BODY,
      context: [event, context],
    });
  });
}

const record = (members) => ({ Records: [members] });
/** Events that are none, and the service that the error names. */
const NO_REQUESTS = {
  "of an authorizer": [{ ...V2, type: "REQUEST" }],
  "of a REST API's authorizer": [{ ...V1, type: "REQUEST" }],
  "of a WebSocket": [{ ...V1, requestContext: { connectionId: "1" } }],
  "of a WebSocket's connection": [{ ...V2, requestContext: { ...V2.requestContext, eventType: "CONNECT" } }],
  "of a version to come": [{ ...V2, version: "3.0" }],
  "of a REST API's version to come": [{ ...V1, version: "3.0" }],
  "whose method is no text": [{ ...V2, requestContext: { http: { method: 7 } } }],
  "whose http is no object": [{ ...V2, requestContext: { http: "POST" } }],
  "without a context": [without(V1, "requestContext")],
  "without a path": [without(V1, "path")],
  "without a method": [without(V1, "httpMethod")],
  "of VPC Lattice, without an ARN": [{ ...LATTICE, requestContext: {} }],
  "of VPC Lattice, whose ARN is no text": [{ ...LATTICE, requestContext: { serviceArn: 7 } }],
  "of VPC Lattice, of another version": [{ ...LATTICE, version: "1.0" }],
  "of VPC Lattice, without a method": [without(LATTICE, "method")],
  "of VPC Lattice 1.0, without a method": [without(LATTICE_1, "method")],
  "of VPC Lattice 1.0, without a path": [without(LATTICE_1, "raw_path")],
  "of Netlify, without its URL": [without(NETLIFY, "rawUrl")],
  "of Netlify, without a path": [without(NETLIFY, "path")],
  "of Netlify, without a method": [without(NETLIFY, "httpMethod")],
  "whose headers are a list": [{ ...V1, headers: ["a"] }],
  "whose headers are text": [{ ...V1, headers: "a" }],
  "whose headers of several values are a list": [{ ...V1, multiValueHeaders: [] }],
  "without any headers": [without(V1, "headers")],
  "that is a list": [Object.assign([], V1)],
  "that is text": ["POST"],
  "that is null": [null],
  "of SQS": [record({ eventSource: "aws:sqs" }), "aws:sqs"],
  "of SNS": [record({ EventSource: "aws:sns" }), "aws:sns"],
  "of a source that goes on": [record({ eventSource: "aws:sqs!" })],
  "of a source that begins otherwise": [record({ eventSource: "xaws:sqs" })],
  "of a source without a name": [record({ eventSource: "aws:" })],
  "of a source with a long name": [record({ eventSource: `aws:${"a".repeat(40)}` }), `aws:${"a".repeat(40)}`],
  "of a source with a name that is too long": [record({ eventSource: `aws:${"a".repeat(41)}` })],
  "of a source that is no text": [record({ eventSource: ["aws:sqs"] })],
  "whose records are none": [{ Records: { 0: { eventSource: "aws:sqs" } } }],
  "whose record is none": [record(null)],
};
for (const [name, [event, source]] of Object.entries(NO_REQUESTS)) {
  test(`Lambda, an event ${name}: the function fails, and onError is told`, async () => {
    const seen = await delivered(lambdaHandler, (serve) => serve(event, {}));
    assert.equal(seen.thrown?.code, "invalid_argument");
    assert.deepEqual(seen.errors, [seen.thrown]);
    assert.equal(/\(by (.*?)\)/.exec(seen.thrown.message)?.[1], source);
    const given = [];
    await lambdaHandler(async (_request, ...context) => (given.push(...context), new Response()))(event, 7).catch(f);
    assert.deepEqual(given, [event, 7]);
  });
}

/** Bodies that are not what the event says, and the code of the error. */
const WRONG_BODIES = {
  "none where AWS sends one": [without(V1, "body"), "invalid_argument", /body is missing/],
  "none of VPC Lattice 1.0": [without(LATTICE_1, "body"), "invalid_argument", /body is missing/],
  "none of Netlify": [without(NETLIFY, "body"), "invalid_argument", /body is missing/],
  parsed: [{ ...V2, body: { id: 1 } }, "body_already_parsed", /mapping template/],
  "no base64": [{ ...V2, isBase64Encoded: true }, "invalid_argument", /not the base64/],
  "base64 in another form": [
    { ...V2, body: BYTES.toString("base64").replace(/=*$/, "\n"), isBase64Encoded: true },
    "invalid_argument",
    /not the base64/,
  ],
  "a flag that is text": [{ ...V2, body: BYTES.toString("base64"), isBase64Encoded: "true" }, "invalid_argument", /not the base64/],
};
for (const [name, [event, code, message]] of Object.entries(WRONG_BODIES)) {
  test(`Lambda, a body that is ${name}: 500, and onError is told`, async () => {
    const seen = await delivered(lambdaHandler, async (serve) => (await serve(event, {})).statusCode);
    assert.deepEqual([seen.status, seen.errors.length, seen.errors[0].code], [500, 1, code]);
    assert.match(seen.errors[0].message, message);
  });
}

/** Bodies that are empty, and so have another signature. */
for (const [name, event] of Object.entries({
  "left out by an HTTP API": without(V2, "body"),
  "left out by VPC Lattice": without(LATTICE, "body"),
  null: { ...V1, body: null },
})) {
  test(`Lambda, a body that is ${name} is empty: 401`, async () => {
    const seen = await delivered(lambdaHandler, async (serve) => (await serve(event, {})).statusCode);
    assert.deepEqual([seen.status, seen.errors], [401, []]);
  });
}

test("Lambda's result has headers of several values where the event has only those", async () => {
  const serve = lambdaHandler(new Webhook(SECRET).handler(f));
  const get = (event) => serve({ ...event, httpMethod: "GET" });
  const result = { statusCode: 405, headers: { "Content-Type": "application/json", Allow: "POST" }, isBase64Encoded: false };
  for (const event of [V1, { ...V1, multiValueHeaders: multi }]) {
    const { body, ...rest } = await get(event);
    assert.deepEqual([rest, JSON.parse(body).error.code], [result, "method_not_allowed"]);
  }
  for (const event of [
    { ...without(V1, "headers"), multiValueHeaders: multi },
    { ...V1, headers: null, multiValueHeaders: multi },
  ]) {
    const { body: _, ...rest } = await get(event);
    assert.deepEqual(rest, { ...result, multiValueHeaders: { "Content-Type": ["application/json"], Allow: ["POST"] } });
  }
});

// ---- Node

/** Node's response, as far as the adapters look. */
function nodeResponse(members = {}) {
  const response = Object.assign(new EventEmitter(), { headersSent: false, writableFinished: true, seen: {}, ...members });
  response.setHeader = (name, value) => void (response.seen[name] = value);
  response.write = f;
  response.end = (body) => void (response.body = body ?? "");
  return response;
}
const toNode =
  (request, { response = nodeResponse(), next, own } = {}) =>
  async (serve) => (await serve(own ?? request, response, next), response.statusCode);
/** A request that has been read, or is a stream. */
const read = (members) => ({ method: "POST", url: "/read", headers, on: f, ...members });
const stream = (members = {}, chunks = [BYTES]) =>
  Object.assign(Readable.from(chunks, { objectMode: false }), { method: "POST", url: "/stream", headers, ...members });
const consumed = async (members) => {
  const request = stream(members);
  for await (const _ of request);
  return request;
};

const PLACES = {
  "a stream": () => stream(),
  "text in body": () => read({ body: BODY }),
  "bytes in body": () => read({ body: BYTES }),
  "text in rawBody": () => read({ rawBody: BODY, body: {} }),
  "bytes in rawBody": () => read({ rawBody: BYTES, body: "parsed" }),
  "bytes in rawBody, of a stream that was read": () => consumed({ rawBody: BYTES }),
  "bytes that Vercel's helpers put back": async () => {
    const request = await consumed();
    return Object.assign(request, { read: () => BYTES, on: f });
  },
  "a mock that sends": () => {
    const request = Object.assign(new EventEmitter(), { method: "POST", url: "/", headers, body: {} });
    request[Symbol.asyncIterator] = async function* () {
      yield BYTES;
    };
    return request;
  },
};
for (const [name, make] of Object.entries(PLACES)) {
  test(`Node, ${name}: the body is there`, async () => {
    const request = await make();
    const seen = await delivered(nodeHandler, toNode(request));
    assert.deepEqual([seen.status, seen.errors], [200, []]);
    assert.equal(seen.context[0], request);
  });
}

const parsed = { body: { id: 1 } };
const NAMES = ["node-mocks-http", "Fastify", "Koa", "Next.js pages", "Express", "Vercel functions"];
/** Requests whose body was parsed, and the frameworks whose fix is named. */
const PARSED = {
  Express: [async () => consumed({ ...parsed, app: f, res: {} }), ["Express"]],
  "Express without an app": [async () => consumed({ ...parsed, res: {} }), NAMES],
  "Express without a response": [async () => consumed({ ...parsed, app: f }), NAMES],
  "Next.js pages": [async () => consumed({ ...parsed, previewData: 1, query: {}, cookies: {} }), ["Next.js pages"]],
  "Vercel functions": [async () => consumed({ ...parsed, query: {}, cookies: {} }), ["Vercel functions"]],
  "a query alone": [async () => consumed({ ...parsed, query: {} }), NAMES],
  "cookies alone": [async () => consumed({ ...parsed, cookies: {} }), NAMES],
  "node-mocks-http": [async () => read({ ...parsed, _setBody: f }), ["node-mocks-http"]],
  "a mock with a parsed body": [async () => Object.assign(PLACES["a mock that sends"](), parsed), NAMES],
  "raw in Node's own request": [async () => consumed({ ...parsed, raw: undefined, "x-raw": 1 }), NAMES],
  "nobody knows what": [async () => consumed(parsed), NAMES],
  "no body at all": [async () => read({}), NAMES],
};
for (const [name, [make, frameworks]] of Object.entries(PARSED)) {
  test(`Node, a body that was parsed by ${name}: 500, and the fix`, async () => {
    const seen = await delivered(nodeHandler, toNode(await make()));
    assert.deepEqual([seen.status, seen.errors.map(({ code }) => code)], [500, ["body_already_parsed"]]);
    const named = NAMES.filter((each) => seen.errors[0].message.includes(` ${each}: `));
    assert.deepEqual(named, frameworks);
  });
}
test("Fastify's and Koa's own requests are asked for the body, and named", async () => {
  const raw = await consumed();
  const fastify = await delivered(nodeHandler, toNode(raw, { own: { raw, body: { id: 1 } } }));
  assert.match(fastify.errors[0].message, / Fastify: /);
  assert.equal((await delivered(nodeHandler, toNode(raw, { own: { raw, body: BODY } }))).status, 200);
  const koa = await delivered(koaHandler, (serve) =>
    serve({ req: raw, res: nodeResponse(), request: { ctx: 1, body: { id: 1 } }, set: f }),
  );
  assert.match(koa.errors[0].message, / Koa: /);
});

test("Node, an empty stream that has ended is an empty body: 401", async () => {
  const request = Object.assign(stream({}, []), {});
  Object.defineProperty(request, "readableEnded", { value: true });
  const seen = await delivered(nodeHandler, toNode(request));
  assert.deepEqual([seen.status, seen.errors], [401, []]);
});

test("Node, a stream of text: 500, and onError names the encoding", async () => {
  const seen = await delivered(nodeHandler, toNode(stream().setEncoding("latin1")));
  assert.deepEqual([seen.status, seen.errors[0].code], [500, "body_already_parsed"]);
  assert.match(seen.errors[0].message, /setEncoding\("latin1"\)/);
});

/** What is no request, and is told so. */
const NONE = {
  undefined,
  "no method": without(read(), "method"),
  "no headers": without(read(), "headers"),
  "headers that are null": read({ headers: null }),
  "no stream": without(read(), "on"),
};
for (const [name, request] of Object.entries(NONE)) {
  test(`Node, what is no request (${name}): 500, and onError is told`, async () => {
    const seen = await delivered(nodeHandler, toNode(request));
    assert.deepEqual([seen.status, seen.errors.length, seen.errors[0].code], [500, 1, "invalid_argument"]);
  });
}

// ---- The Request

/** Methods, and what the `Request` has. */
const METHODS = {
  POST: "POST",
  put: "PUT",
  PATCH: "PATCH",
  GET: "GET",
  HEAD: "HEAD",
  TRACE: "GET",
  connect: "GET",
  track: "GET",
  TRACES: "TRACES",
  tracking: "tracking",
  CONNECTS: "CONNECTS",
  "P T": "GET",
  "P@": "GET",
  "": "GET",
};
for (const [method, expected] of Object.entries(METHODS)) {
  test(`a Request of the method "${method}"`, async () => {
    const request = await requested(nodeHandler, toNode(stream({ method })));
    assert.deepEqual([request.method, request.text], [expected, ["GET", "HEAD"].includes(expected) ? "" : BODY]);
  });
}

const URLS = [
  [{ url: "/a?b=c" }, "http://localhost/a?b=c"],
  [{ url: "/a", originalUrl: "/mounted/a" }, "http://localhost/mounted/a"],
  [{ url: 7 }, "http://localhost/"],
  [{ url: "http://[" }, "http://localhost/"],
  [{ url: undefined }, "http://localhost/"],
];
test("a Request's URL and headers: what is no text or not allowed is left out", async () => {
  for (const [members, url] of URLS) assert.equal((await requested(nodeHandler, toNode(stream(members)))).url, url);
  const odd = {
    ":method": "POST",
    "x-list": ["1", "2"],
    "x-number": 7,
    "x-none": undefined,
    "x-text": "é",
    "x-far": "漢",
    "bad name": "1",
    "x-last": "1",
  };
  const request = await requested(nodeHandler, toNode(stream({ headers: odd })));
  assert.deepEqual(request.headers, { "x-list": "1, 2", "x-text": "é", "x-last": "1" });
  assert.deepEqual(
    (await requested(nodeHandler, toNode(read({ body: "x", headers: new Proxy({}, { ownKeys: () => assert.fail("read") }) })))).headers[
      "x-text"
    ],
    undefined,
  );
});

test("a Request's text without UTF-8 is no text of which there is a signature", async () => {
  for (const [body, text] of [
    ["\ud800", "\ufffd"],
    ["é", "é"],
  ]) {
    assert.equal((await requested(lambdaHandler, (serve) => serve({ ...V2, body }))).text, text);
  }
  const receive = new Webhook(SECRET).handler(f);
  const forged = { ...V2, body: "\ud800", headers: { "x-preswald-signature": sign("\ufffd", SECRET) } };
  assert.equal((await lambdaHandler((request) => receive(request))(forged)).statusCode, 401);
});

test("a Request's body is read only as far as its reader wants", async () => {
  let reads = 0;
  const request = stream();
  Object.defineProperty(Object.getPrototypeOf(request), "x", { value: 1, configurable: true });
  const chunks = { next: async () => ({ done: reads++ > 9, value: BYTES }) };
  const proto = { read: f, [Symbol.asyncIterator]: () => chunks };
  const lazy = Object.assign(Object.create(proto), { method: "POST", url: "/", headers, on: f });
  await toNode(lazy)(nodeHandler(async () => new Response(null, { status: 202 })));
  assert.equal(reads, 0);
  await toNode(lazy)(nodeHandler(async (given) => (await given.body.getReader().read(), new Response(null, { status: 202 }))));
  assert.equal(reads, 1);
});

// ---- Answers

test("a call without a response, or without Koa's context: a function gets what the platform passed, and the call fails", async () => {
  for (const [adapt, values, expected] of [
    [nodeHandler, [7], [7, undefined]],
    [nodeHandler, [{ raw: null, method: "POST" }, { raw: null }], [{ raw: null, method: "POST" }, { raw: null }]],
    [koaHandler, [null], [null]],
  ]) {
    const given = [];
    const serve = adapt(async (_request, ...context) => (given.push(...context), new Response()));
    await assert.rejects(serve(...values), { code: "invalid_argument" });
    assert.deepEqual(given, expected);
  }
  // What throws when it is asked for Node's own request is taken as it is.
  const response = nodeResponse();
  const request = Object.defineProperty(read({ body: BODY }), "raw", { get: () => assert.fail("mine") });
  await nodeHandler(new Webhook(SECRET).handler(f))(request, response);
  assert.equal(response.statusCode, 200);
});

test("Koa: what its context throws is an error of ours", async () => {
  const set = () => {
    throw new Error("mine");
  };
  const receive = new Webhook(SECRET).handler(f);
  const context = { req: stream({ method: "PUT" }), res: nodeResponse(), request: {}, status: 404, set };
  await assert.rejects(koaHandler(receive)(context), (error) => error.code === "invalid_argument" && error.cause.message === "mine");
});

/** A body that has not all arrived: HTTP/2's stream is closed after the answer, and a connection is. */
test("a sender that has not sent everything is answered, and then hung up", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const part = () => stream({ complete: false, method: "PUT" });
  const receive = new Webhook(SECRET).handler(f);
  const plain = nodeResponse();
  let ends = 0;
  plain.end = () => void ends++;
  let body;
  plain.write = (text) => void (body = text);
  await nodeHandler(receive)(part(), plain);
  assert.deepEqual([plain.seen.Connection, plain.seen["Content-Length"], ends], ["close", String(Buffer.byteLength(body)), 0]);
  context.mock.timers.tick(1000);
  assert.equal(ends, 1);
  const closed = Object.assign(nodeResponse(), { end: () => assert.fail("ended after it was closed") });
  await nodeHandler(receive)(part(), closed);
  closed.emit("close");
  context.mock.timers.tick(1000);
  const calls = [];
  const http2 = Object.assign(new EventEmitter(), { close: (code) => calls.push(code), destroy: () => calls.push("destroy") });
  const second = nodeResponse({ stream: http2 });
  await nodeHandler(receive)(part(), second);
  assert.deepEqual([second.seen.Connection, calls, JSON.parse(second.body).error.code], [undefined, [], "method_not_allowed"]);
  http2.emit("finish");
  assert.deepEqual(calls, [0, "destroy"]);
  // What has only one of a stream's functions is none.
  for (const stream of [{ close: f }, { on: f }, null]) {
    const other = nodeResponse({ stream });
    await nodeHandler(receive)(part(), other);
    assert.equal(other.seen.Connection, "close");
    other.emit("close");
  }
});

test("an error of the response's connection is not reported; an empty write after the end is no loss", async () => {
  const errors = [];
  const response = nodeResponse({ writableEnded: true });
  await nodeHandler(new Webhook(SECRET).handler(f, { onError: (error) => errors.push(error) }))(stream(), response);
  response.emit("error", Object.assign(new Error("reset"), { code: "ECONNRESET" }));
  response.emit("close");
  response.end();
  response.end(f);
  assert.deepEqual(errors, []);
  response.write("late");
  response.end(Buffer.from("late"));
  assert.deepEqual(
    errors.map(({ code }) => code),
    Array(2).fill("ERR_STREAM_WRITE_AFTER_END"),
  );
});

test("a function's own answer is sent as it is; what it throws goes to next, or is a 500", async (context) => {
  const response = nodeResponse();
  await toNode(stream(), { response })(nodeHandler(async () => new Response("mine", { status: 202, headers: { "X-Mine": "1" } })));
  assert.deepEqual([response.statusCode, response.body, response.seen["x-mine"]], [202, "mine", "1"]);
  const { mock } = context.mock.method(console, "error", f);
  const mine = new Error("mine");
  const fails = nodeHandler(() => Promise.reject(mine));
  const passed = [];
  await toNode(stream(), { next: (error) => passed.push(error) })(fails);
  assert.deepEqual([passed, mock.calls.length], [[mine], 0]);
  const failed = nodeResponse();
  assert.equal(await toNode(stream(), { response: failed, next: 7 })(fails), 500);
  assert.deepEqual([failed.body, mock.calls[0].arguments], ["", [mine]]);
  let isDestroyed = false;
  const begun = nodeResponse({ headersSent: true, writableEnded: false, destroy: () => void (isDestroyed = true) });
  await toNode(stream(), { response: begun })(nodeHandler(() => Promise.reject(new Error("in the middle"))));
  assert.deepEqual([isDestroyed, begun.statusCode, begun.body], [true, undefined, undefined]);
});

/** A listener that has answered by itself: what is done to the response if it then throws, or not. */
for (const [name, { fails, writableEnded, isDestroyed }] of Object.entries({
  "and ends well": { fails: false, writableEnded: false, isDestroyed: false },
  "and throws in the middle": { fails: true, writableEnded: false, isDestroyed: true },
  "and throws after the end": { fails: true, writableEnded: true, isDestroyed: false },
})) {
  for (const adapter of ["node", "Koa"]) {
    test(`${adapter}: a listener that answers by itself ${name}`, async () => {
      const seen = { isDestroyed: false };
      const response = nodeResponse({ writableEnded, destroy: () => void (seen.isDestroyed = true) });
      const receive = new Webhook(SECRET).handler(
        () => {
          response.headersSent = true;
          if (fails) throw new Error("mine");
        },
        { onError: f },
      );
      const context = { req: stream(), res: response, request: {}, status: 404, set: () => assert.fail("set") };
      if (adapter === "node") await nodeHandler(receive)(stream(), response);
      else await koaHandler(receive)(context);
      assert.deepEqual([seen.isDestroyed, response.statusCode, response.body, context.status], [isDestroyed, undefined, undefined, 404]);
    });
  }
}

test("Koa: respond = false leaves the answer to the listener; a body that has not all arrived is answered by Node's response", async () => {
  const context = (members = {}) => ({ req: stream(), res: nodeResponse(), request: {}, status: 404, set: f, ...members });
  const left = context();
  const listener = (_event, own) => void (own.respond = false);
  await koaHandler(new Webhook(SECRET).handler(listener))(left);
  assert.deepEqual([left.status, left.res.statusCode], [404, undefined]);
  for (const respond of [undefined, true]) {
    const whole = context({ respond });
    await koaHandler(new Webhook(SECRET).handler(f))(whole);
    assert.deepEqual([whole.status, whole.body, whole.respond], [200, "", respond]);
  }
  const part = context({ req: stream({ complete: false, method: "PUT" }) });
  await koaHandler(new Webhook(SECRET).handler(f))(part);
  assert.deepEqual([part.respond, part.status, part.res.statusCode, part.res.seen.Connection], [false, 404, 405, "close"]);
  part.res.emit("close");
  const bare = context({ res: undefined });
  await koaHandler(new Webhook(SECRET).handler(f))(bare);
  assert.equal(bare.status, 200);
});

test("Fastify: the plugin takes a path and a handler, lets no parser read, and serves all methods", async () => {
  const seen = { types: [], isDone: false };
  const scope = {
    removeAllContentTypeParsers: () => void (seen.isCleared = true),
    addContentTypeParser: (type, parse) => parse({}, {}, (error) => seen.types.push([type, error])),
    all: (path, route) => Object.assign(seen, { path, route }),
  };
  preswaldWebhooks(scope, { path: "/p", handler: new Webhook(SECRET).handler(f) }, () => void (seen.isDone = true));
  const raw = nodeResponse();
  let isHijacked = false;
  await seen.route({ raw: stream() }, { raw, hijack: () => void (isHijacked = true) });
  assert.deepEqual(
    [seen.types, seen.isDone, seen.isCleared, seen.path, raw.statusCode, isHijacked],
    [[["*", null]], true, true, "/p", 200, true],
  );
  for (const path of [undefined, 7]) assert.throws(() => preswaldWebhooks(scope, { path, handler: f }, f), { code: "invalid_argument" });
});

test("a response that is sent later: the promise waits for it, and no longer than until it is closed", async () => {
  for (const event of ["finish", "close"]) {
    const response = nodeResponse({ writableFinished: false });
    let isOver = false;
    const over = toNode(stream(), { response })(nodeHandler(new Webhook(SECRET).handler(f))).then(() => (isOver = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(isOver, false);
    response.emit(event);
    await over;
  }
  const destroyed = nodeResponse({ writableFinished: false, destroyed: true });
  await toNode(stream(), { response: destroyed })(nodeHandler(new Webhook(SECRET).handler(f)));
});
