// Real frameworks, with and without their body parsers: a signed delivery, a tampered one, and a body
// that was parsed before the webhook.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import "reflect-metadata";
import { bodyParser } from "@koa/bodyparser";
import { Router as KoaRouter } from "@koa/router";
import { All, Controller, Module, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter } from "@nestjs/platform-fastify";
import * as h3 from "h3";
import * as h3v1 from "h3-1";
import Koa from "koa";
import Koa2 from "koa2";
import { Request as NodeFetchRequest } from "node-fetch";
import serverless from "serverless-http";
import { answerOf, signedPost } from "../../examples/cases.mjs";
import { post } from "../../examples/post.mjs";
import { createTestEvent, load, outcome, SECRET, sign, Webhook } from "../../handler/package.mjs";
import { tryPlatform } from "../../platforms.mjs";
import { listen } from "../../server.mjs";

const { nodeHandler } = await load("/node");
const { koaHandler } = await load("/koa");
const webhook = new Webhook(SECRET);
const BODY = createTestEvent("app.deployed", { title: "Übersicht 📊" }).body;

/** A handler, and what it tells. */
function listening() {
  const errors = [];
  const heard = [];
  const receive = webhook.handler((event) => void heard.push(event.data.object.title), { onError: (error) => errors.push(error) });
  return { receive, errors, heard };
}

const koa = (make) => (receive) => {
  const App = make.of ?? Koa;
  const app = new App();
  app.silent = true;
  make(app, receive);
  return listen(app.callback());
};

/** NestJS without the compiler that its decorators need. */
const nest = (adapter, options) => async (receive) => {
  const serve = nodeHandler(receive);
  class Webhooks {
    receive(request, response) {
      return serve(request, response);
    }
  }
  All()(Webhooks.prototype, "receive", Object.getOwnPropertyDescriptor(Webhooks.prototype, "receive"));
  Req()(Webhooks.prototype, "receive", 0);
  Res()(Webhooks.prototype, "receive", 1);
  Controller("/")(Webhooks);
  class App {}
  Module({ controllers: [Webhooks] })(App);
  const app = await NestFactory.create(App, ...(adapter ? [adapter()] : []), { logger: false, ...options });
  await app.listen(0, "127.0.0.1");
  return { port: app.getHttpServer().address().port, close: () => app.close() };
};

const withRouter = (app, receive) => {
  const router = new KoaRouter();
  router.all("/", koaHandler(receive));
  app.use(router.routes());
};

/** Those that work, and how each is served. */
const WORKS = {
  Koa: koa((app, receive) => app.use(koaHandler(receive))),
  "Koa 2": koa(Object.assign((app, receive) => app.use(koaHandler(receive)), { of: Koa2 })),
  "Koa, with a router": koa(withRouter),
  "Koa, behind a body parser that keeps the text": koa((app, receive) => app.use(bodyParser()).use(koaHandler(receive))),
  "Koa, nodeHandler": koa((app, receive) => app.use((context) => nodeHandler(receive)(context.req, context.res))),
  "NestJS on Express, rawBody": nest(undefined, { rawBody: true }),
  "NestJS on Express, without its body parser": nest(undefined, { bodyParser: false }),
  "NestJS on Fastify, rawBody": nest(() => new FastifyAdapter(), { rawBody: true }),
  h3: (receive) => {
    const app = new h3.H3();
    app.all("/", (event) => receive(event.req));
    return listen(h3.toNodeHandler(app));
  },
  "h3 1": (receive) => {
    const app = h3v1.createApp().use(
      "/",
      h3v1.defineEventHandler((event) => receive(h3v1.toWebRequest(event))),
    );
    return listen(h3v1.toNodeListener(app));
  },
  "h3 1, nodeHandler": (receive) => listen(h3v1.toNodeListener(h3v1.createApp().use("/", h3v1.fromNodeMiddleware(nodeHandler(receive))))),
};

/** Those that the table of platforms shows. The others run as pasted, in tests/snippets. */
const PAGES = {
  "Koa 2": { page: "koa.md", packages: ["koa2"] },
  // Fastify's own limit is the same as the handler's.
  "NestJS on Fastify, rawBody": { page: "nestjs.md", packages: ["@nestjs/core", "@nestjs/platform-fastify"], answers: { 413: "413" } },
  "h3 1": { page: "h3.md", packages: ["h3-1"] },
};

for (const [name, serve] of Object.entries(WORKS)) {
  test(name, async (context) => {
    const { receive, errors, heard } = listening();
    const { port, close } = await serve(receive);
    context.after(close);
    const send = async (rest) => answerOf(await post(`http://127.0.0.1:${port}/`, signedPost(BODY, rest)));
    assert.equal(await send(), "200");
    assert.deepEqual(heard, ["Übersicht 📊"]);
    assert.equal(await send({ body: Buffer.from(BODY.replace("live", "dead")) }), "401 signature_mismatch");
    assert.equal(await send({ signature: undefined }), "401 missing_signature");
    assert.deepEqual(errors, []);
    if (!(name in PAGES)) return;
    const { page, packages, answers } = PAGES[name];
    const files = packages.map((each) => fileURLToPath(new URL(`node_modules/${each}/package.json`, import.meta.url)));
    await tryPlatform(name, { page, packages: files, url: `http://127.0.0.1:${port}/`, answers });
  });
}

/** Those whose body is gone, and what the error names. */
const PARSED = {
  "Koa, behind a parser that keeps nothing": [
    koa((app, receive) =>
      app
        .use(async (context, next) => {
          for await (const _ of context.req);
          await next();
        })
        .use(koaHandler(receive)),
    ),
    /Koa: put this middleware before the body parser/,
  ],
  "NestJS on Express": [nest(undefined, {}), /NestJS: NestFactory\.create\(AppModule, \{ rawBody: true \}\)/],
  "NestJS on Fastify": [
    nest(() => new FastifyAdapter(), {}),
    /NestJS on Fastify: NestFactory\.create\(AppModule, adapter, \{ rawBody: true \}\)/,
  ],
};

for (const [name, [serve, fix]] of Object.entries(PARSED)) {
  test(`${name}: 500, and onError is told the fix`, async (context) => {
    const { receive, errors, heard } = listening();
    const { port, close } = await serve(receive);
    context.after(close);
    assert.equal(answerOf(await post(`http://127.0.0.1:${port}/`, signedPost(BODY))), "500 internal_error");
    assert.deepEqual(heard, []);
    assert.equal(errors[0].code, "body_already_parsed");
    assert.match(errors[0].message, fix);
  });
}

/** A handler as it stands, where it needs a line: 500, and the line is named. */
const WRONG = {
  Koa: [koa((app, receive) => app.use(receive)), /koaHandler\(receive\)/],
  h3: [(receive) => listen(h3.toNodeHandler(new h3.H3().all("/", receive))), /\(event\) => receive\(event\.req\)/],
  "h3 1": [
    (receive) => listen(h3v1.toNodeListener(h3v1.createApp().use("/", h3v1.defineEventHandler(receive)))),
    /receive\(toWebRequest\(event\)\)/,
  ],
};

for (const [name, [serve, line]] of Object.entries(WRONG)) {
  test(`${name}, without its line: 500, and the line is named`, async (context) => {
    const { receive, errors, heard } = listening();
    const { port, close } = await serve(receive);
    context.after(close);
    const { status } = await post(`http://127.0.0.1:${port}/`, signedPost(BODY));
    assert.equal(status, 500);
    assert.deepEqual(heard, []);
    assert.match(errors[0].message, line);
  });
}

test("node-fetch's Request: 500, and the line is named; with it, 200", async () => {
  const make = () =>
    new NodeFetchRequest("https://example.com/", { method: "POST", body: BODY, headers: { "X-Preswald-Signature": sign(BODY, SECRET) } });
  const { receive, errors } = listening();
  assert.equal(await outcome(await receive(make())), "500 internal_error");
  assert.match(errors[0].message, /receive\(new Request\(request\.url/);
  const request = make();
  const own = new Request(request.url, { method: request.method, headers: [...request.headers], body: await request.arrayBuffer() });
  assert.equal(await outcome(await receive(own)), "200");
});

test("serverless-http", async () => {
  const { receive, heard } = listening();
  const lambda = serverless(nodeHandler(receive));
  const event = (body) => ({
    version: "2.0",
    rawPath: "/",
    requestContext: { http: { method: "POST", path: "/" } },
    headers: { "x-preswald-signature": sign(BODY, SECRET), "content-type": "application/json" },
    body,
    isBase64Encoded: false,
  });
  assert.equal((await lambda(event(BODY), {})).statusCode, 200);
  assert.equal((await lambda(event(BODY + " "), {})).statusCode, 401);
  assert.equal(heard.length, 1);
});

test("middy, with and without its body parser", async () => {
  const { default: middy } = await import("@middy/core");
  const { default: httpJsonBodyParser } = await import("@middy/http-json-body-parser");
  const { lambdaHandler } = await load("/aws-lambda");
  const { receive, errors, heard } = listening();
  const event = (rest) => ({
    version: "2.0",
    rawPath: "/",
    requestContext: { http: { method: "POST" } },
    headers: { "x-preswald-signature": sign(BODY, SECRET), "content-type": "application/json" },
    body: BODY,
    isBase64Encoded: false,
    ...rest,
  });
  assert.equal((await middy(lambdaHandler(receive))(event(), {})).statusCode, 200);
  for (const rest of [{}, { body: Buffer.from(BODY).toString("base64"), isBase64Encoded: true }]) {
    assert.equal((await middy(lambdaHandler(receive)).use(httpJsonBodyParser())(event(rest), {})).statusCode, 500);
  }
  assert.deepEqual(
    errors.map(({ code }) => code),
    ["body_already_parsed", "body_already_parsed"],
  );
  assert.match(errors[0].message, /middy: remove httpJsonBodyParser\(\)/);
  assert.equal(heard.length, 1);
});
