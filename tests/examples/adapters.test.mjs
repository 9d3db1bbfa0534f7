// nodeHandler among body parsers, whose traps it must know, and whatever else may call it.
import assert from "node:assert/strict";
import { once } from "node:events";
import { request as connect } from "node:http";
import { connect as connectHttp2, createServer as createHttp2Server } from "node:http2";
import { createConnection } from "node:net";
import { Readable } from "node:stream";
import { describe, test } from "node:test";
import connectApp from "connect";
import express5 from "express";
import express4 from "express4";
import fastify from "fastify";
import Koa from "koa";
import { createTestEvent, load, SECRET, sign, sleep, Webhook } from "../handler/package.mjs";
import { listen } from "../server.mjs";
import { answerOf, signedPost } from "./cases.mjs";
import { post } from "./post.mjs";

const { nodeHandler } = await load("/node");
const { koaHandler } = await load("/koa");
const { preswaldWebhooks } = await load("/fastify");
const webhook = new Webhook(SECRET);
const BODY = createTestEvent("app.deployed", { title: "Übersicht 📊" }).body;

/** Serves an app for as long as `use` runs. */
async function serving(app, use) {
  const { origin, close } = await listen(app);
  try {
    return await use(`${origin}/`);
  } finally {
    await close();
  }
}

/** What a signed delivery comes to behind these middlewares, and what onError was told. */
async function behind(make, middlewares, delivery = signedPost(BODY)) {
  const straight = await behindOne(make, middlewares, delivery, (handler) => handler);
  // A function around the handler gets a Request, and comes to the same.
  const wrapped = await behindOne(
    make,
    middlewares,
    delivery,
    (handler) =>
      (request, ...context) =>
        handler(request, ...context),
  );
  assert.deepEqual({ ...wrapped, errors: [] }, { ...straight, errors: [] });
  assert.deepEqual(
    wrapped.errors.map(({ code }) => code),
    straight.errors.map(({ code }) => code),
  );
  return straight;
}

async function behindOne(make, middlewares, delivery, wrap) {
  const errors = [];
  const heard = [];
  const app = make();
  for (const middleware of middlewares) app.use(middleware);
  const handler = webhook.handler((event) => heard.push(event), { onError: (error) => errors.push(error) });
  app.use("/", nodeHandler(wrap(handler)));
  const answer = await serving(app, (url) => post(url, delivery));
  return { answer: answerOf(answer), errors, heard: heard.map((event) => event.data.object.title) };
}

const WORKS = { answer: "200", errors: [], heard: ["Übersicht 📊"] };
const keep = (request, response, bytes) => {
  request.rawBody = bytes;
};
const readAll = async (request, response, next) => {
  for await (const _ of request);
  next();
};
const keepText = (request, response, bytes) => {
  request.rawBody = bytes.toString();
};

for (const [name, express] of Object.entries({ "express 5": express5, "express 4": express4 })) {
  describe(name, () => {
    const SETUPS = {
      "no parser": [],
      "express.raw": [express.raw({ type: "*/*" })],
      "express.text": [express.text({ type: "*/*" })],
      "express.json that keeps the bytes": [express.json({ verify: keep })],
      "express.json that keeps the text": [express.json({ verify: keepText })],
      "parsers of other types": [express.urlencoded({ extended: false }), express.text(), express.raw()],
    };
    for (const [what, middlewares] of Object.entries(SETUPS)) {
      test(`after ${what}: 200`, async () => assert.deepEqual(await behind(express, middlewares), WORKS));
    }

    test("after express.json, a body of another type is not parsed", async () => {
      assert.deepEqual(await behind(express, [express.json()], signedPost(BODY, { contentType: "text/plain" })), WORKS);
    });

    test("after express.raw, maxBytes still applies", async () => {
      const { answer } = await behind(express, [express.raw({ type: "*/*", limit: "5mb" })], signedPost(" ".repeat(1_048_577)));
      assert.equal(answer, "413 payload_too_large");
    });

    test("after express.raw, an empty body is empty", async () => {
      assert.equal((await behind(express, [express.raw({ type: "*/*" })], signedPost(""))).answer, "400 invalid_json");
    });

    test("after middleware that reads the body, an empty body is empty", async () => {
      assert.equal((await behind(express, [readAll], signedPost(""))).answer, "400 invalid_json");
    });

    const PARSED = {
      "express.json": [[express.json()], signedPost(BODY)],
      "express.urlencoded": [
        [express.urlencoded({ extended: true })],
        signedPost("a=b", { contentType: "application/x-www-form-urlencoded" }),
      ],
      "a reader that keeps nothing": [[readAll], signedPost(BODY)],
    };
    for (const [what, [middlewares, delivery]] of Object.entries(PARSED)) {
      test(`after ${what}: 500, and onError receives the fix`, async () => {
        const { answer, errors, heard } = await behind(express, middlewares, delivery);
        assert.equal(answer, "500 internal_error");
        assert.deepEqual(heard, []);
        assert.equal(errors.length, 1);
        assert.ok(errors[0] instanceof TypeError);
        assert.equal(errors[0].code, "body_already_parsed");
        assert.match(errors[0].message, /express\.raw\(\{ type: "\*\/\*" \}\)/);
      });
    }

    test("mounted at a path, and with a router", async () => {
      const app = express();
      const paths = [];
      const router = express.Router();
      router.all(
        "/preswald",
        nodeHandler(webhook.handler(() => {}, { onRefused: (error, { request }) => paths.push(new URL(request.url).pathname) })),
      );
      app.use("/hooks", router);
      await serving(app, async (url) => {
        assert.equal(answerOf(await post(`${url}hooks/preswald`, signedPost(BODY))), "200");
        assert.equal(answerOf(await post(`${url}hooks/preswald`, signedPost(BODY, { signature: undefined }))), "401 missing_signature");
      });
      assert.deepEqual(paths, ["/hooks/preswald"]);
    });

    test("an error of a function that is not our handler goes to next", async () => {
      const app = express();
      app.post(
        "/",
        nodeHandler(async () => {
          throw new Error("mine");
        }),
      );
      app.use((error, request, response, next) => response.status(599).end(error.message));
      const { status, text } = await serving(app, (url) => post(url, signedPost(BODY)));
      assert.deepEqual([status, text], [599, "mine"]);
    });
  });
}

test("in Connect", async () => assert.deepEqual(await behind(connectApp, []), WORKS));

test("the listener receives Node's request and response, and may answer itself", async () => {
  const listener = (event, request, response) => response.writeHead(202, { "X-Path": request.url }).end();
  const handler = webhook.handler(listener);
  for (const each of [handler, (request, ...context) => handler(request, ...context)]) {
    const { status, headers } = await serving(nodeHandler(each), (url) => post(`${url}hook`, signedPost(BODY)));
    assert.deepEqual([status, headers["x-path"]], [202, "/hook"]);
  }
});

test("without next, an error of a function that is not our handler is answered with 500", async () => {
  const { status } = await serving(
    nodeHandler(async () => {
      throw new Error("mine");
    }),
    (url) => post(url, signedPost(BODY)),
  );
  assert.equal(status, 500);
});

/** Writes a request as it stands, and gives all that is answered. */
async function raw(url, text) {
  const socket = createConnection({ port: new URL(url).port, host: "127.0.0.1" });
  socket.end(text, "latin1");
  const chunks = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

for (const [how, wrap] of Object.entries({ straight: (handler) => handler, "as a Request": (handler) => (request) => handler(request) }))
  test(`odd request lines and headers are answered, ${how}`, async () => {
    const REQUESTS = {
      "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n": 405,
      "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n": 405,
      "POST // HTTP/1.1\r\nHost: [\r\nContent-Length: 0\r\n\r\n": 401,
      "POST http://[/ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n": 401,
      "POST / HTTP/1.1\r\nHost: x\r\nX-Preswald-Signature: sha256=\xe9\xff\r\nContent-Length: 2\r\n\r\n{}": 401,
      "POST / HTTP/1.1\r\nHost: x\r\nX-Preswald-Signature: a\r\nX-Preswald-Signature: b\r\nContent-Length: 2\r\n\r\n{}": 401,
      "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}": 401,
    };
    await serving(nodeHandler(wrap(webhook.handler(() => {}))), async (url) => {
      for (const [text, status] of Object.entries(REQUESTS)) {
        const answer = (await raw(url, text.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))).replace(
          "HTTP/1.1 100 Continue\r\n\r\n",
          "",
        );
        assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `), text);
      }
    });
  });

test("a Request with an endless body is read up to maxBytes", async () => {
  const handler = webhook.handler(() => {});
  await serving(
    nodeHandler((request) => handler(request)),
    async (url) => {
      const answer = await post(url, signedPost(" ".repeat(3_000_000), { chunked: true }));
      assert.equal(answerOf(answer), "413 payload_too_large");
      assert.equal(answer.headers.connection, "close");
    },
  );
});

test("a connection stays open for the next delivery, also after a refusal", async () => {
  await serving(nodeHandler(webhook.handler(() => {})), async (url) => {
    const delivery = `POST / HTTP/1.1\r\nHost: x\r\nX-Preswald-Signature: ${sign(BODY, SECRET)}\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\n`;
    const body = Buffer.from(BODY).toString("latin1");
    const unsigned = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
    const answer = await raw(url, `${delivery}\r\n${body}${unsigned}${delivery}Connection: close\r\n\r\n${body}`);
    assert.deepEqual(answer.match(/HTTP\/1\.1 \d+/g), ["HTTP/1.1 200", "HTTP/1.1 401", "HTTP/1.1 200"]);
  });
});

for (const connection of ["close", "keep-alive"]) {
  test(`a sender that is refused during its body can read the answer, and then the connection is closed: ${connection}`, {
    timeout: 20_000,
  }, async () => {
    await serving(nodeHandler(webhook.handler(() => {})), async (url) => {
      const socket = createConnection({ port: new URL(url).port, host: "127.0.0.1" });
      socket.on("error", () => {});
      socket.pause();
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\nConnection: ${connection}\r\nContent-Length: 20000000\r\n\r\n`);
      socket.write(Buffer.alloc(10_000_000));
      await sleep(300);
      let answer = "";
      socket.on("data", (data) => {
        answer += data;
      });
      const closed = new Promise((resolve) => socket.on("close", resolve));
      socket.resume();
      const began = performance.now();
      await closed;
      assert.match(answer, /^HTTP\/1\.1 413 .*\r\nConnection: close\r\n.*payload_too_large.*\}$/is);
      assert.ok(performance.now() - began < 3000, "it was not hung up on");
    });
  });
}

test("over HTTP/2", async () => {
  const server = createHttp2Server(nodeHandler(webhook.handler(() => {}))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const session = connectHttp2(`http://127.0.0.1:${server.address().port}`);
  const send = async (headers, body) => {
    const stream = session.request({ ":path": "/", ":method": "POST", ...headers });
    stream.resume();
    const answered = once(stream, "response");
    stream.end(body);
    return (await answered)[0][":status"];
  };
  try {
    assert.equal(await send({ "x-preswald-signature": sign(BODY, SECRET) }, BODY), 200);
    assert.equal(await send({}, BODY), 401);
    assert.equal(await send({}, Buffer.alloc(1_100_000)), 413);
    assert.equal(await send({ ":method": "GET" }), 405);
  } finally {
    session.destroy();
    server.close();
  }
});

test("over HTTP/2, a body that is refused in its middle stops alone: no header of HTTP/1, no warning, and the next one is served", {
  timeout: 60_000,
}, async (context) => {
  const warnings = [];
  const hear = (warning) => warnings.push(warning.message);
  process.on("warning", hear);
  context.after(() => process.off("warning", hear));
  const settled = [];
  const receive = nodeHandler(webhook.handler(() => {}));
  const server = createHttp2Server((request, response) => receive(request, response).then(() => settled.push(response.statusCode))).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  // Node's client keeps what it could not send.
  const session = connectHttp2(`http://127.0.0.1:${server.address().port}`, { maxSessionMemory: 1000 });
  context.after(() => {
    session.destroy();
    server.close();
  });
  const send = async (headers, body) => {
    const stream = session.request({ ":path": "/", ":method": "POST", ...headers });
    const [answered, ended] = [once(stream, "response"), once(stream, "end")];
    stream.resume();
    stream.end(body);
    const [answer] = await answered;
    await ended;
    assert.equal(answer.connection, undefined);
    assert.equal(stream.rstCode, 0);
    return answer[":status"];
  };
  for (let i = 0; i < 30; i++) assert.equal(await send({}, Buffer.alloc(1_500_000)), 413);
  assert.equal(await send({ ":method": "PUT" }, Buffer.alloc(1_500_000)), 405);
  assert.equal(await send({ "x-preswald-signature": sign(BODY, SECRET) }, BODY), 200);
  while (settled.length < 32) await sleep(10);
  assert.deepEqual(warnings, []);
});

/** Senders that go away, each over a real connection. */
const BREAKS = {
  "a reset": (socket) => socket.resetAndDestroy(),
  "an end": (socket) => socket.end(),
  "a chunk size that is none": (socket) => socket.write("zz\r\n"),
};
const BREAKING = {
  "node's http": (receive) => nodeHandler(receive),
  "a function around the handler": (receive) => nodeHandler((request) => receive(request)),
  Express: (receive) => express5().use(nodeHandler(receive)),
  // Koa logs by itself what its response emits.
  Koa: (receive) => Object.assign(new Koa().use(koaHandler(receive)), { silent: true }).callback(),
  "the Fetch API": (receive) => (request, response) =>
    receive(new Request("http://x/", { method: "POST", headers: request.headers, body: Readable.toWeb(request), duplex: "half" })).then(
      ({ status }) => response.writeHead(status).end(),
    ),
};
for (const [name, make] of Object.entries(BREAKING)) {
  test(`${name}: a connection that breaks is told to onError, and not to the log`, { timeout: 60_000 }, async (context) => {
    const { mock } = context.mock.method(console, "error", () => {});
    const told = [];
    const own = webhook.handler(() => assert.fail("called"), { onError: (error) => told.push(error.code) });
    const silent = webhook.handler(() => assert.fail("called"));
    for (const receive of [own, silent]) {
      await serving(make(receive), async (url) => {
        for (const act of Object.values(BREAKS)) {
          const socket = createConnection({ port: new URL(url).port, host: "127.0.0.1" }).on("error", () => {});
          const closed = new Promise((resolve) => socket.on("close", resolve));
          socket.resume();
          socket.write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
          await sleep(50);
          act(socket);
          await closed;
        }
        while (receive === own && told.length < Object.keys(BREAKS).length) await sleep(10);
        await sleep(50);
      });
    }
    assert.deepEqual(new Set(told), new Set(["ECONNRESET"]));
    assert.deepEqual(
      mock.calls.map(({ arguments: [error] }) => error),
      [],
    );
  });
}

test("a connection that breaks during the body: onError is called, and the listener is not", async () => {
  const errors = [];
  const handler = webhook.handler(() => assert.fail("called"), { onError: (error) => errors.push(error.code) });
  await serving(nodeHandler(handler), async (url) => {
    const request = connect(url, { method: "POST", headers: { "Content-Length": 1000 } });
    request.on("error", () => {});
    request.write("{");
    await new Promise((resolve) => setTimeout(resolve, 50));
    request.destroy();
    for (let tries = 0; tries < 100 && errors.length === 0; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
  });
  assert.deepEqual(errors, ["ECONNRESET"]);
});

test("Fastify: inject, which has no socket, is answered", async () => {
  const app = fastify();
  app.register(preswaldWebhooks, { path: "/hook", handler: webhook.handler(() => {}) });
  const inject = (headers) => app.inject({ method: "POST", url: "/hook", payload: BODY, headers });
  const { statusCode, headers } = await inject({ "X-Preswald-Signature": sign(BODY, SECRET) });
  assert.deepEqual([statusCode, headers.connection === "close"], [200, false]);
  assert.equal((await inject({})).json().error.code, "missing_signature");
  assert.equal((await app.inject({ method: "PUT", url: "/hook", payload: BODY })).statusCode, 405);
});

test("Fastify: the other routes keep their parsers, in either order of registration", async () => {
  for (const first of [true, false]) {
    const app = fastify();
    const register = () => app.register(preswaldWebhooks, { path: "/hook", handler: webhook.handler(() => {}) });
    if (first) register();
    app.addContentTypeParser("application/x-own", { parseAs: "string" }, (request, body, done) => done(null, `own ${body}`));
    app.post("/echo", async ({ body }) => ({ body }));
    if (!first) register();
    const echo = async (type, payload) =>
      (await app.inject({ method: "POST", url: "/echo", headers: { "Content-Type": type }, payload })).json();
    assert.deepEqual(await echo("application/json", "[1]"), { body: [1] });
    assert.deepEqual(await echo("text/plain", "[1]"), { body: "[1]" });
    assert.deepEqual(await echo("application/x-own", "1"), { body: "own 1" });
    assert.equal((await echo("application/unknown", "1")).statusCode, 415);
    const headers = { "X-Preswald-Signature": sign(BODY, SECRET), "Content-Type": "application/x-own" };
    assert.equal((await app.inject({ method: "POST", url: "/hook", headers, payload: BODY })).statusCode, 200);
  }
});
