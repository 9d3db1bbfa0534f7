// A handler that is called with something else than a Request: 500, and onError is told the line to write.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { test } from "node:test";
import { createTestEvent, delivery, outcome, SECRET, sign, Webhook } from "./package.mjs";

const webhook = new Webhook(SECRET);
const stream = (rest) => ({ method: "POST", url: "/", headers: {}, pipe() {}, ...rest });
const { body: BODY } = createTestEvent("app.created");

const CALLS = {
  nothing: [undefined, "receive(request)"],
  null: [null, "receive(request)"],
  text: ["POST", "receive(request)"],
  "an empty object": [{}, "receive(request)"],
  "a context with a Request": [{ request: delivery(), params: {} }, "({ request }) => receive(request)"],
  "Hono's context": [{ req: { raw: delivery() } }, "(c) => receive(c.req.raw)"],
  "h3's event": [{ req: delivery(), res: {} }, "(event) => receive(event.req)"],
  "the event of h3 1": [{ node: { req: stream() }, path: "/" }, "(event) => receive(toWebRequest(event))"],
  "Koa's context": [{ req: stream(), res: {}, request: {}, response: {} }, "koaHandler(receive)"],
  "Fastify's request": [{ raw: stream(), headers: {} }, "app.register(preswaldWebhooks, { path, handler: receive })"],
  "Express' request": [stream({ app() {}, res: {} }), "app.all(path, nodeHandler(receive))"],
  "Node's request": [stream(), "createServer(nodeHandler(receive))"],
  "Lambda's event, HTTP API": [
    { version: "2.0", rawPath: "/", requestContext: { http: { method: "POST" } }, headers: {} },
    "lambdaHandler(receive)",
  ],
  "Lambda's event, REST API": [{ httpMethod: "POST", headers: {} }, "lambdaHandler(receive)"],
  "node-fetch's Request": [
    { ...stream(), pipe: undefined, headers: new Headers(), body: { pipe() {} }, arrayBuffer() {} },
    "receive(new Request(",
  ],
  "what throws when it is looked at": [
    new Proxy(
      {},
      {
        get() {
          throw new Error("mine");
        },
        has() {
          throw new Error("mine");
        },
      },
    ),
    "receive(request)",
  ],
};

for (const [name, [argument, line]] of Object.entries(CALLS)) {
  test(`called with ${name}: 500, and onError receives the fix`, async () => {
    const told = [];
    const response = await webhook.handler(() => assert.fail("called"), { onError: (error) => told.push(error) })(argument);
    assert.equal(await outcome(response), "500 internal_error");
    assert.ok(told[0] instanceof TypeError && told.length === 1);
    assert.equal(told[0].code, "invalid_argument");
    assert.ok(told[0].message.includes(line), told[0].message);
  });
}

test("called by Lambda: the result has status 500", async () => {
  const result = await webhook.handler(() => {}, { onError() {} })({ httpMethod: "POST" }, {});
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
