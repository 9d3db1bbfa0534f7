// A handler that is called with something else than a Request: it answers 500 where somebody hears the answer,
// and rejects where nobody does. onError is told the line to write.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { test } from "node:test";
import { createTestEvent, delivery, outcome, SECRET, sign, Webhook } from "./package.mjs";

const webhook = new Webhook(SECRET);
const stream = (rest) => ({ method: "POST", url: "/", headers: {}, pipe() {}, ...rest });
const { body: BODY } = createTestEvent("app.created");

const HTTP_API = { version: "2.0", rawPath: "/", requestContext: { http: { method: "POST" } }, headers: {} };
const REST_API = { httpMethod: "POST", path: "/", headers: {}, requestContext: { httpMethod: "POST" }, body: null };
const thrower = () => {
  throw new Error("mine");
};

/** Calls by platforms that send a returned value to the sender: it is a 500. */
const ANSWERED = {
  "a context with a Request": [[{ request: delivery(), params: {} }], "({ request }) => receive(request)"],
  "Hono's context": [[{ req: { raw: delivery() } }], "(c) => receive(c.req.raw)"],
  "h3's event": [[{ req: delivery(), res: {} }], "(event) => receive(event.req)"],
  "the event of h3 1": [[{ node: { req: stream() }, path: "/" }], "(event) => receive(toWebRequest(event))"],
  "Fastify's request": [[{ raw: stream(), headers: {} }, {}], "app.register(preswaldWebhooks, { path, handler: receive })"],
  "the request of Fastify 3": [
    [{ raw: stream(), req: stream(), headers: {} }, {}],
    "app.register(preswaldWebhooks, { path, handler: receive })",
  ],
  "Lambda's event, HTTP API": [[HTTP_API, {}], "lambdaHandler(receive)"],
  "Lambda's event, REST API": [[REST_API, {}], "lambdaHandler(receive)"],
  "Lambda's event, VPC Lattice": [[{ raw_path: "/", method: "POST", headers: {}, body: "" }, {}], "lambdaHandler(receive)"],
  "node-fetch's Request": [
    [{ ...stream(), pipe: undefined, headers: new Headers(), body: { pipe() {} }, arrayBuffer() {} }],
    "receive(new Request(",
  ],
};

for (const [name, [values, line]] of Object.entries(ANSWERED)) {
  test(`called with ${name}: 500, and onError receives the fix`, async () => {
    const told = [];
    const response = await webhook.handler(() => assert.fail("called"), { onError: (error) => told.push(error) })(...values);
    assert.equal(await outcome(response), "500 internal_error");
    assert.ok(told[0] instanceof TypeError && told.length === 1);
    assert.equal(told[0].code, "invalid_argument");
    assert.ok(told[0].message.includes(line), told[0].message);
  });
}

/** Calls by platforms that ignore the returned value and have Node's response. */
const ENDED = {
  "Express' request": [(response) => [stream({ app() {}, res: {} }), response], "app.all(path, nodeHandler(receive))"],
  "Node's request": [(response) => [stream(), response], "createServer(nodeHandler(receive))"],
  "Koa's context": [(response) => [{ req: stream(), res: response, request: {}, response: {} }], "koaHandler(receive)"],
  "hapi's request": [(response) => [{ raw: { req: stream(), res: response }, headers: {} }, {}], "nodeHandler(receive)(raw.req, raw.res)"],
  "a mock of Node's request": [(response) => [{ method: "POST", headers: {}, on() {} }, response], "createServer(nodeHandler(receive))"],
};

for (const [name, [values, line]] of Object.entries(ENDED)) {
  test(`called with ${name}: the response is ended with 500`, async () => {
    const told = [];
    const ended = [];
    const response = {
      headersSent: false,
      writeHead: (status) => ended.push(status),
      end: (body) => ended.push(JSON.parse(body).error.code),
    };
    await webhook.handler(() => assert.fail("called"), { onError: (error) => told.push(error.message) })(...values(response));
    assert.deepEqual(ended, [500, "internal_error"]);
    assert.ok(told[0].includes(line), told[0]);
  });
}

/** Calls without a request: whatever was returned would acknowledge the message, so the call fails. */
const REJECTED = {
  nothing: [[], "receive(request)"],
  undefined: [[undefined], "receive(request)"],
  null: [[null], "receive(request)"],
  text: [["POST"], "receive(request)"],
  "an empty object": [[{}], "receive(request)"],
  bytes: [[Buffer.from("{}")], "receive(request)"],
  "an event of SQS": [[{ Records: [{ eventSource: "aws:sqs", body: "{}" }] }, {}], "lambdaHandler(receive)"],
  "an event of EventBridge": [[{ version: "0", source: "aws.events", detail: {} }, { awsRequestId: "1" }], "lambdaHandler(receive)"],
  "an event of SQS without a context": [[{ Records: [] }], "lambdaHandler(receive)"],
  "an event emitter": [[{ on() {}, headers: undefined }], "receive(request)"],
  "a Response": [[new Response("{}")], "receive(request)"],
  "a string, in Lambda": [["x", { awsRequestId: "1" }], "lambdaHandler(receive)"],
  "a batch of a Cloudflare queue": [
    [{ queue: "preswald", messages: [], ackAll() {} }, {}, { waitUntil() {} }],
    "export default { fetch: receive }",
  ],
  "a Cloudflare schedule": [
    [{ cron: "* * * * *", scheduledTime: 0, noRetry() {} }, {}, { waitUntil() {} }],
    "export default { fetch: receive }",
  ],
  "a Cloudflare email": [[{ from: "a@b.c", setReject() {}, headers: new Headers() }, {}, {}], "export default { fetch: receive }"],
  "a queue trigger of Azure": [[{ id: "evt_1" }, { invocationId: "1", triggerMetadata: {} }], 'app.http("preswald", { handler: receive })'],
  "a timer of Azure": [[{ isPastDue: false }, { invocationId: "1" }], 'app.http("preswald", { handler: receive })'],
  "a CloudEvent": [[{ specversion: "1.0", type: "google.cloud.pubsub.topic.v1.messagePublished", data: {} }], "functions.http("],
  "a background function of Google": [[{ data: "e30=" }, { eventId: "1", eventType: "x" }], "functions.http("],
  "a job of BullMQ": [[{ id: "1", name: "preswald", data: {}, updateProgress() {} }, "token"], "receive(request)"],
  "a message of Kafka": [[{ topic: "preswald", partition: 0, message: { value: Buffer.from("{}") } }], "receive(request)"],
  "Node's request without a response": [[stream()], "createServer(nodeHandler(receive))"],
  "what throws when it is looked at": [[new Proxy({}, { get: thrower, has: thrower })], "receive(request)"],
};

for (const [name, [values, line]] of Object.entries(REJECTED)) {
  test(`called with ${name}: it rejects, and onError receives the fix`, async () => {
    const told = [];
    const receive = webhook.handler(() => assert.fail("called"), { onError: (error) => told.push(error) });
    await assert.rejects(receive(...values), (error) => error === told[0] && error.code === "invalid_argument");
    assert.equal(told.length, 1);
    assert.ok(told[0].message.includes(line), told[0].message);
  });
}

test("called with a response that has been sent: it is left as it is, and the call does not reject", async () => {
  const response = { headersSent: true, writeHead: () => assert.fail("written"), end: () => assert.fail("ended") };
  const receive = webhook.handler(() => assert.fail("called"), { onError() {} });
  assert.equal(await outcome(await receive(stream(), response)), "500 internal_error");
});

test("where there is no `Response`, a wrong call rejects with the fix", async () => {
  const { Response } = globalThis;
  delete globalThis.Response;
  try {
    await assert.rejects(webhook.handler(() => {}, { onError() {} })(REST_API, {}), { code: "invalid_argument" });
  } finally {
    globalThis.Response = Response;
  }
});

test("called by Lambda: the result has status 500", async () => {
  const result = await webhook.handler(() => {}, { onError() {} })(REST_API, {});
  assert.equal(JSON.parse(JSON.stringify(result)).statusCode, 500);
});

test("called by createServer: 500", async () => {
  const told = [];
  const server = createServer(webhook.handler(() => assert.fail("called"), { onError: (error) => told.push(error.message) })).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const response = await fetch(`http://127.0.0.1:${server.address().port}/`, {
    method: "POST",
    body: BODY,
    headers: { "X-Preswald-Signature": sign(BODY, SECRET) },
  });
  assert.equal(await outcome(response), "500 internal_error");
  assert.match(told[0], /createServer\(nodeHandler\(receive\)\)/);
  server.close();
});

test("a Request of another realm or implementation is accepted", async () => {
  const request = delivery();
  const own = {
    method: "POST",
    headers: { get: (name) => request.headers.get(name) },
    body: request.body,
    arrayBuffer() {},
    bodyUsed: false,
  };
  assert.equal(await outcome(await webhook.handler(() => {})(own)), "200");
});

/** Request-likes whose body is not there: an empty body is null, and nothing else is. */
const NO_BODY = {
  "arrayBuffer() gives nothing": () => undefined,
  "arrayBuffer() gives null": () => null,
  "arrayBuffer() gives a number": () => 1e9,
  "arrayBuffer() gives text": () => "{}",
  "arrayBuffer() gives a parsed object": () => ({}),
};
for (const [name, arrayBuffer] of Object.entries(NO_BODY)) {
  test(`a request whose ${name}: 500`, async () => {
    const codes = [];
    const request = { method: "POST", headers: new Headers(), arrayBuffer: async () => arrayBuffer() };
    const response = await webhook.handler(() => assert.fail("called"), { onError: ({ code }) => codes.push(code) })(request);
    assert.equal(await outcome(response), "500 internal_error");
    assert.match(codes.join(), /^(invalid_argument|body_already_parsed)$/);
  });
}
