// nodeHandler as a route as it stands: in frameworks that look at a function before they take it, and with
// requests that are no streams of Node.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { test } from "node:test";
import serverlessExpress from "@codegenie/serverless-express";
import hapi from "@hapi/hapi";
import makeEvent from "@serverless/event-mocks";
import { App as TinyHttp } from "@tinyhttp/app";
import findMyWay from "find-my-way";
import inject from "light-my-request";
import mocks from "node-mocks-http";
import polka from "polka";
import restify from "restify";
import supertest from "supertest";
import { answerOf, signedPost } from "../../examples/cases.mjs";
import { post } from "../../examples/post.mjs";
import { createTestEvent, load, SECRET, sign, Webhook } from "../../handler/package.mjs";
import { listen } from "../../server.mjs";

const { nodeHandler } = await load("/node");
const { koaHandler } = await load("/koa");
const { lambdaHandler } = await load("/aws-lambda");
const webhook = new Webhook(SECRET);
const BODY = createTestEvent("app.deployed", { title: "Übersicht 📊" }).body;
const HEADERS = { "content-type": "application/json", "x-preswald-signature": sign(BODY, SECRET) };

/** A handler, and what it tells. */
function listening() {
  const errors = [];
  const heard = [];
  const receive = webhook.handler((event) => void heard.push(event.data.object.title), { onError: (error) => errors.push(error) });
  return { receive, errors, heard };
}

/** Serves with something that listens by itself. */
const listenOn = async (server, address) => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: address().port, close: () => server.close() };
};

const restifyServer = (add) => (receive) => {
  const server = restify.createServer();
  add(server, receive);
  return listenOn(server, () => server.address());
};

const ROUTES = {
  restify: restifyServer((server, receive) => server.post("/", nodeHandler(receive))),
  "restify, as a middleware": restifyServer((server, receive) => {
    server.use(nodeHandler(receive));
    server.post("/", (_request, _response, next) => next());
  }),
  "restify, behind its body parser": restifyServer((server, receive) =>
    server.use(restify.plugins.bodyParser({ mapParams: false })).post("/", nodeHandler(receive)),
  ),
  "restify, in an async function": restifyServer((server, receive) =>
    server.post("/", async (request, response) => nodeHandler(receive)(request, response)),
  ),
  polka: (receive) => {
    const app = polka().post("/", nodeHandler(receive));
    return listen(app.handler.bind(app));
  },
  tinyhttp: (receive) => {
    const app = new TinyHttp().post("/", nodeHandler(receive));
    return listen(app.handler.bind(app));
  },
  "find-my-way": (receive) => {
    const router = findMyWay();
    router.on("POST", "/", nodeHandler(receive));
    return listen((request, response) => router.lookup(request, response));
  },
  hapi: async (receive) => {
    const server = hapi.server({ host: "127.0.0.1", port: 0 });
    const serve = nodeHandler(receive);
    const handler = async ({ raw }, h) => (await serve(raw.req, raw.res), h.abandon);
    server.route({ method: "POST", path: "/", handler, options: { payload: { parse: false, output: "stream" } } });
    await server.start();
    return { port: server.info.port, close: () => server.stop() };
  },
};

for (const [name, serve] of Object.entries(ROUTES)) {
  test(name, { timeout: 60_000 }, async (context) => {
    const { receive, errors, heard } = listening();
    const { port, close } = await serve(receive);
    context.after(close);
    const send = async (rest) => answerOf(await post(`http://127.0.0.1:${port}/`, signedPost(BODY, rest)));
    assert.equal(await send(), "200");
    assert.equal(await send({ chunked: true }), "200");
    assert.deepEqual(heard, ["Übersicht 📊", "Übersicht 📊"]);
    assert.equal(await send({ body: Buffer.from(BODY.replace("live", "dead")) }), "401 signature_mismatch");
    assert.equal(await send({ signature: undefined }), "401 missing_signature");
    assert.deepEqual(errors, []);
  });
}

test("restify: a route has ended when the answer was sent, also for its `after` event", { timeout: 60_000 }, async (context) => {
  const { receive } = listening();
  const server = restify.createServer();
  const after = new Promise((resolve) => server.on("after", (_request, response) => resolve(response.statusCode)));
  server.post("/", nodeHandler(receive));
  const { port, close } = await listenOn(server, () => server.address());
  context.after(close);
  await post(`http://127.0.0.1:${port}/`, signedPost(BODY));
  assert.equal(await after, 200);
  assert.equal(server.inflightRequests(), 0);
});

/** Mock requests: what the test gives as a body, and what comes out. */
const post_ = (rest) => ({ method: "POST", url: "/", headers: HEADERS, ...rest });
const MOCKS = {
  "text as its body": [() => mocks.createRequest(post_({ body: BODY })), "200"],
  "bytes as its body": [() => mocks.createRequest(post_({ body: Buffer.from(BODY) })), "200"],
  "text that was set later": [
    () => {
      const request = mocks.createRequest(post_());
      request._setBody(BODY);
      return request;
    },
    "200",
  ],
  "the raw body beside the parsed one": [() => mocks.createRequest(post_({ body: JSON.parse(BODY), rawBody: Buffer.from(BODY) })), "200"],
  "a tampered body": [() => mocks.createRequest(post_({ body: `${BODY} ` })), "401"],
  "a parsed body": [() => mocks.createRequest(post_({ body: JSON.parse(BODY) })), "500 body_already_parsed"],
  "no body": [() => mocks.createRequest(post_()), "500 body_already_parsed"],
  "no method": [() => mocks.createRequest({ ...post_({ body: BODY }), method: undefined }), "405"],
  "a method that was taken away": [
    () => Object.assign(mocks.createRequest(post_({ body: BODY })), { method: undefined }),
    "500 invalid_argument",
  ],
  "another method": [() => mocks.createRequest({ ...post_(), method: "GET" }), "405"],
  "sent text": [() => mocks.createRequest(post_()), "200", (request) => request.send(BODY)],
  "sent bytes": [() => mocks.createRequest(post_()), "200", (request) => request.send(Buffer.from(BODY))],
  "sent text, once somebody reads": [
    () => {
      const request = mocks.createRequest(post_());
      request.on("async_iterator", () => request.send(BODY));
      return request;
    },
    "200",
  ],
  // Last, because this option stays for all requests that are made later.
  "a stream of Node's beneath": [() => mocks.createRequest(post_({ eventEmitter: Readable })), "200", (request) => request.send(BODY)],
  "a stream of Node's beneath, and text": [() => mocks.createRequest(post_({ body: BODY })), "200"],
  "a stream of Node's beneath, and nothing": [() => mocks.createRequest(post_()), "500 body_already_parsed"],
};

for (const [name, [make, expected, afterwards]] of Object.entries(MOCKS)) {
  test(`node-mocks-http, a request with ${name}: ${expected}`, { timeout: 20_000 }, async () => {
    const { receive, errors } = listening();
    const [request, response] = [make(), mocks.createResponse()];
    const done = nodeHandler(receive)(request, response);
    afterwards?.(request);
    await done;
    assert.equal([response.statusCode, ...errors.map(({ code }) => code)].join(" "), expected);
  });
}

test("node-mocks-http: the error says how to make the request", async () => {
  const { receive, errors } = listening();
  const request = mocks.createRequest(post_({ body: JSON.parse(BODY) }));
  await nodeHandler(receive)(request, mocks.createResponse());
  assert.match(errors[0].message, /node-mocks-http: createRequest\(\{ method: "POST", headers, body \}\)/);
});

test("node-mocks-http in a context of Koa", async () => {
  const { receive, heard } = listening();
  const context = { req: mocks.createRequest(post_({ body: BODY })), res: mocks.createResponse(), request: {}, set() {} };
  await koaHandler(receive)(context);
  assert.equal(context.status, 200);
  assert.equal(heard.length, 1);
});

test("light-my-request and supertest", async () => {
  const { receive, heard } = listening();
  const serve = nodeHandler(receive);
  assert.equal((await inject(serve, { method: "POST", url: "/", headers: HEADERS, payload: BODY })).statusCode, 200);
  assert.equal((await inject(serve, { method: "POST", url: "/", headers: HEADERS, payload: `${BODY} ` })).statusCode, 401);
  await supertest(createServer(serve)).post("/").set(HEADERS).send(BODY).expect(200);
  await supertest(createServer(serve)).post("/").set(HEADERS).send(JSON.parse(BODY)).expect(200);
  await supertest(createServer(serve)).get("/").expect(405);
  assert.equal(heard.length, 3);
});

test("serverless-express", async () => {
  const { receive, heard } = listening();
  const serve = serverlessExpress({ app: nodeHandler(receive) });
  const event = {
    version: "2.0",
    routeKey: "$default",
    rawPath: "/",
    rawQueryString: "",
    headers: HEADERS,
    requestContext: { http: { method: "POST", path: "/", sourceIp: "127.0.0.1" } },
    body: BODY,
    isBase64Encoded: false,
  };
  assert.equal((await serve(event, {})).statusCode, 200);
  assert.equal((await serve({ ...event, body: `${BODY} ` }, {})).statusCode, 401);
  assert.equal(heard.length, 1);
});

/** Events as AWS makes them, by a package that others test with. */
const make = makeEvent.default ?? makeEvent;
for (const source of [
  "aws:sqs",
  "aws:sns",
  "aws:scheduled",
  "aws:s3",
  "aws:dynamo",
  "aws:kinesis",
  "aws:cloudWatch",
  "aws:cloudWatchLog",
  "aws:alexaSkill",
  "aws:alexaSmartHome",
  "aws:cognitoUserPool",
  "aws:iot",
]) {
  test(`lambdaHandler, an event of ${source}: it fails`, async () => {
    const { receive, errors } = listening();
    await assert.rejects(lambdaHandler(receive)(make(source, {}), {}), { code: "invalid_argument" });
    assert.equal(errors.length, 1);
  });
}

test("lambdaHandler, an event of aws:apiGateway: 200", async () => {
  const { receive } = listening();
  const request = { headers: HEADERS, multiValueHeaders: {}, body: BODY, httpMethod: "POST", isBase64Encoded: false };
  assert.equal((await lambdaHandler(receive)(make("aws:apiGateway", request), {})).statusCode, 200);
});
