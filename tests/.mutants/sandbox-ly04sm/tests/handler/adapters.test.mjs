// The adapters' own faults, each with its smallest input.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request as connect } from "node:http";
import { connect as connectHttp2, createServer as createHttp2Server } from "node:http2";
import { Readable } from "node:stream";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import Koa from "koa";
import { createTestEvent, load, SECRET, sign, Webhook } from "./package.mjs";

const { nodeHandler } = await load("/node");
const { koaHandler } = await load("/koa");
const { lambdaHandler } = await load("/aws-lambda");
const { preswaldWebhooks } = await load("/fastify");
const webhook = new Webhook(SECRET);
const { body: BODY } = createTestEvent("app.created");
const headers = { "x-preswald-signature": sign(BODY, SECRET) };

/** The status of a request that something has read before, and the codes that onError was told. */
async function answerTo(members, chunks = []) {
  const codes = [];
  const request = Object.assign(Readable.from(chunks), { method: "POST", headers, ...members });
  if (chunks.length === 0) for await (const _ of request);
  const response = { statusCode: 0, headersSent: false, setHeader() {}, once() {}, end() {} };
  await nodeHandler(webhook.handler(() => {}, { onError: ({ code }) => codes.push(code) }))(request, response);
  return [response.statusCode, ...codes].join(" ");
}

test("a parser's raw body may be bytes of another realm", async () => {
  const rawBody = runInNewContext("Uint8Array.from(bytes)", { bytes: [...Buffer.from(BODY)] });
  assert.ok(!(rawBody instanceof Uint8Array));
  assert.equal(await answerTo({ rawBody }), "200");
});

test("text with a lone surrogate is not verified as U+FFFD", async () => {
  const lone = BODY.replace("evt_", "evt_\ud800");
  const replaced = { "x-preswald-signature": sign(lone.replace("\ud800", "\ufffd"), SECRET) };
  assert.match(await answerTo({ rawBody: lone, headers: replaced }), /^40[01]$/);
  const own = webhook.handler(() => assert.fail("called"));
  const event = { httpMethod: "POST", path: "/", requestContext: {}, headers: replaced, body: lone };
  for (const handler of [own, (request) => own(request)]) {
    assert.match(String((await lambdaHandler(handler)(event)).statusCode), /^40[01]$/);
  }
});

test("after request.setEncoding(): 500, and the error names that call", async () => {
  const errors = [];
  const receive = nodeHandler(webhook.handler(() => {}, { onError: (error) => errors.push(error) }));
  const server = createServer((request, response) => receive(request.setEncoding("utf8"), response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const response = await fetch(`http://127.0.0.1:${server.address().port}/`, { method: "POST", headers, body: BODY });
  server.close();
  assert.equal(response.status, 500);
  assert.equal(errors[0].code, "body_already_parsed");
  assert.match(errors[0].message, /setEncoding\("utf8"\)/);
});

test("the promise of nodeHandler is fulfilled when the answer was sent or the connection was closed", { timeout: 10_000 }, async () => {
  const settled = [];
  const receive = nodeHandler(webhook.handler(() => {}, { onError() {} }));
  const server = createServer(async (request, response) => {
    await receive(request, response);
    settled.push(response.writableFinished || request.destroyed);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/`;
  assert.equal((await fetch(url, { method: "POST", headers, body: BODY })).status, 200);
  const broken = connect(url, { method: "POST", headers: { "Content-Length": 100 } }).on("error", () => {});
  broken.write("{");
  await new Promise((resolve) => setTimeout(resolve, 50));
  broken.destroy();
  while (settled.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  server.close();
  assert.deepEqual(settled, [true, true]);
});

test("lambdaHandler: no event, a parsed body, and empty multi-value headers", async () => {
  const errors = [];
  const serve = lambdaHandler(webhook.handler(() => {}, { onError: (error) => errors.push(error) }));
  const event = { httpMethod: "POST", path: "/", requestContext: {}, headers, body: BODY };
  await assert.rejects(serve(null), { code: "invalid_argument" });
  assert.equal((await serve({ ...event, body: JSON.parse(BODY) })).statusCode, 500);
  assert.equal((await serve({ ...event, multiValueHeaders: {} })).statusCode, 200);
  assert.deepEqual(
    errors.map(({ code }) => code),
    ["invalid_argument", "body_already_parsed"],
  );
  assert.match(errors[1].message, /middy: remove httpJsonBodyParser\(\)/);
});

test("an adapter refuses anything but a function", () => {
  for (const adapter of [nodeHandler, koaHandler, lambdaHandler]) {
    for (const wrong of [undefined, webhook, {}]) assert.throws(() => adapter(wrong), { name: "TypeError", code: "invalid_argument" });
  }
  assert.throws(() => preswaldWebhooks({}, { handler: () => {} }, () => {}), { code: "invalid_argument" });
});

/** Frameworks look at these: restify takes no async function with three parameters, Lambda no function with three. */
const FORMS = {
  nodeHandler: [nodeHandler(() => {}), 3, "Function"],
  koaHandler: [koaHandler(() => {}), 1],
  lambdaHandler: [lambdaHandler(() => {}), 2],
  preswaldWebhooks: [preswaldWebhooks, 3, "Function"],
  "the handler": [webhook.handler(() => {}), 1],
};
for (const [name, [adapted, length, kind]] of Object.entries(FORMS)) {
  test(`the form of ${name}`, () => {
    assert.equal(adapted.length, length);
    if (kind !== undefined) assert.equal(adapted.constructor.name, kind);
  });
}

/** A request that was never a request. */
const NO_REQUESTS = {
  "no method": { headers, on() {} },
  "a method that is null": { method: null, headers, on() {} },
  "no headers": { method: "POST", on() {} },
  "no stream": { method: "POST", headers },
  "an event of a queue": { Records: [] },
  nothing: undefined,
};
for (const [name, request] of Object.entries(NO_REQUESTS)) {
  test(`nodeHandler and koaHandler, called with a request that has ${name}: 500`, async () => {
    const codes = [];
    const receive = webhook.handler(() => assert.fail("called"), { onError: ({ code }) => codes.push(code) });
    const response = { statusCode: 0, headersSent: false, setHeader() {}, once() {}, end() {} };
    await nodeHandler(receive)(request, response);
    const context = { req: request, res: response, request: {}, set() {} };
    await koaHandler(receive)(context);
    assert.deepEqual([response.statusCode, context.status, ...codes], [500, 500, "invalid_argument", "invalid_argument"]);
  });
}

/** Calls of queues, subscriptions and schedules, where nobody has a response: any result would acknowledge the message. */
const NO_RESPONSES = {
  "nodeHandler, a CloudEvent": [nodeHandler, [{ specversion: "1.0", data: {} }]],
  "nodeHandler, a background function": [nodeHandler, [{ data: "e30=" }, { eventId: "1" }]],
  "nodeHandler, Lambda": [nodeHandler, [{ Records: [] }, { awsRequestId: "1" }, () => assert.fail("told of a success")]],
  "nodeHandler, Azure's timer": [nodeHandler, [{ isPastDue: false }, { invocationId: "1" }]],
  "nodeHandler, a signed request alone": [nodeHandler, [Object.assign(Readable.from([BODY]), { method: "POST", headers })]],
  "nodeHandler, nothing": [nodeHandler, []],
  "koaHandler, nothing": [koaHandler, []],
  "koaHandler, text": [koaHandler, ["x"]],
};
for (const [name, [adapter, values]] of Object.entries(NO_RESPONSES)) {
  test(`${name}: it rejects, and onError receives the reason`, async () => {
    const told = [];
    const call = adapter(webhook.handler(() => assert.fail("called"), { onError: (error) => told.push(error) }));
    await assert.rejects(call(...values), (error) => error === told[0] && error.code === "invalid_argument");
    assert.equal(told.length, 1);
  });
}

/** Listeners that answer by themselves, in ways that go wrong at once or later. */
const LATE = {
  "a write after its own end": (_event, _request, response) => void response.end("mine").write("late"),
  "a write long after its own end": (_event, _request, response) => {
    response.end("mine");
    setTimeout(() => response.write("late"), 20);
  },
  "a write after our end": (_event, _request, response) => void setTimeout(() => response.write("late"), 20),
  "an emitted error": (_event, _request, response) => void setTimeout(() => response.emit("error", new Error("late")), 20),
};
const SERVERS = {
  http: (receive) => createServer(nodeHandler(receive)),
  http2: (receive) => createHttp2Server(nodeHandler(receive)),
  Koa: (receive) => createServer(new Koa().use(koaHandler(receive)).callback()),
};

for (const [server, make] of Object.entries(SERVERS)) {
  for (const [name, listener] of Object.entries(LATE)) {
    test(`${server}: ${name} is reported with its event, and the process lives`, { timeout: 20_000 }, async (context) => {
      const warnings = [];
      const hear = (warning) => warnings.push(warning.name);
      process.on("warning", hear);
      context.after(() => process.off("warning", hear));
      let tell;
      const told = new Promise((resolve) => (tell = (error, event) => resolve({ error, event })));
      const own = (event, first, second) => {
        const response = first.res ?? second;
        response.statusCode = 200;
        listener(event, first, response);
      };
      const listening = make(webhook.handler(own, { onError: tell })).listen(0, "127.0.0.1");
      await once(listening, "listening");
      context.after(() => listening.close());
      const { port } = listening.address();
      assert.equal(await (server === "http2" ? postHttp2(port) : postHttp(port)), 200);
      const { error, event } = await told;
      assert.match(error.code ?? error.message, /ERR_STREAM_WRITE_AFTER_END|ERR_HTTP2_INVALID_STREAM|late/);
      assert.equal(event.type, "app.created");
      assert.deepEqual(warnings, []);
    });
  }
}

async function postHttp(port) {
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: BODY });
  await response.text();
  return response.status;
}

async function postHttp2(port) {
  const session = connectHttp2(`http://127.0.0.1:${port}`);
  try {
    const stream = session.request({ ":path": "/", ":method": "POST", ...headers });
    stream.on("error", () => {}).resume();
    stream.end(BODY);
    const [answer] = await once(stream, "response");
    await new Promise((resolve) => setTimeout(resolve, 50));
    return answer[":status"];
  } finally {
    session.destroy();
  }
}

test("a listener that throws in the middle of its own answer: the connection breaks, so that nobody takes it for whole", async (context) => {
  const errors = [];
  const listener = (_event, _request, response) => {
    response.writeHead(200).write("half");
    throw new Error("mine");
  };
  const server = createServer(nodeHandler(webhook.handler(listener, { onError: ({ message }) => errors.push(message) }))).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  context.after(() => server.close());
  await assert.rejects(postHttp(server.address().port));
  assert.deepEqual(errors, ["mine"]);
});

test("an error of a function that is no handler of ours is logged where nothing else sees it", async (context) => {
  const { mock } = context.mock.method(console, "error", () => {});
  const server = createServer(nodeHandler(() => Promise.reject(new Error("mine")))).listen(0, "127.0.0.1");
  await once(server, "listening");
  context.after(() => server.close());
  assert.equal(await postHttp(server.address().port), 500);
  assert.equal(mock.calls[0].arguments[0].message, "mine");
});

test("adapters and handlers are called without `this`, bound, and as methods", async () => {
  const receive = webhook.handler(() => {});
  const response = () => ({ statusCode: 0, headersSent: false, setHeader() {}, once() {}, end() {} });
  const request = () => Object.assign(Readable.from([Buffer.from(BODY)]), { method: "POST", headers });
  const serve = nodeHandler(receive);
  const koa = koaHandler(receive);
  for (const bind of [(f) => (0, f), (f) => f.bind(undefined), (f) => f.bind({}), (f) => Object.assign([], { f }).f]) {
    const answered = response();
    await bind(serve)(request(), answered);
    const context = { req: request(), res: response(), request: {}, set() {} };
    await bind(koa)(context);
    assert.deepEqual([answered.statusCode, context.status], [200, 200]);
    assert.equal((await bind(receive)(new Request("http://localhost/", { method: "POST", headers, body: BODY }))).status, 200);
  }
});
