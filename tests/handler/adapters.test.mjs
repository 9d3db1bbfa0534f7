// The adapters' own faults, each with its smallest input.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request as connect } from "node:http";
import { Readable } from "node:stream";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
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
  const event = { httpMethod: "POST", headers: replaced, body: lone };
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
  assert.equal((await serve(null)).statusCode, 500);
  assert.equal((await serve({ httpMethod: "POST", headers, body: JSON.parse(BODY) })).statusCode, 500);
  assert.equal((await serve({ httpMethod: "POST", headers, multiValueHeaders: {}, body: BODY })).statusCode, 200);
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
