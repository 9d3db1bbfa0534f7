// Requests and bodies that lie: members that throw or change when they are read again, iterators and chunks that
// are none, lengths that are not the bytes'. None is accepted, each is answered or fails with an error of ours, and
// the next good delivery is accepted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestEvent, load, SECRET, sign, Webhook } from "./package.mjs";

const { nodeHandler } = await load("/node");
const { koaHandler } = await load("/koa");
const { lambdaHandler } = await load("/aws-lambda");
const { preswaldWebhooks } = await load("/fastify");

const MAX_BYTES = 4096;
const { body: TEXT } = createTestEvent("app.created");
const GOOD = new TextEncoder().encode(TEXT);
const SIGNATURE = sign(TEXT, SECRET);
const FORGED = new TextEncoder().encode(TEXT.replace("app.created", "app.deleted"));
const HEADERS = { "x-preswald-signature": SIGNATURE };

const boom = () => {
  throw new Error("foreign");
};
const getter = (name, get) => Object.defineProperty({}, name, { get, enumerable: true, configurable: true });
/** Another value each time that it is read. */
const changing = (name, ...values) => {
  let reads = 0;
  return getter(name, () => values[Math.min(reads++, values.length - 1)]);
};
const withMembers = (object, ...members) => {
  for (const each of members) Object.defineProperties(object, Object.getOwnPropertyDescriptors(each));
  return object;
};
const detached = () => {
  const bytes = FORGED.slice();
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
};
const lying = (name, value) => Object.defineProperty(FORGED.slice(), name, { value });

/** What a body's iterator gives. `next` is called with the number of the call. */
const STEPS = {
  "a forged body": (at) => ({ done: at > 0, value: FORGED }),
  "an empty chunk without end": (at) => ({ done: at > 1000, value: new Uint8Array() }),
  "more than maxBytes": () => ({ done: false, value: new Uint8Array(1000) }),
  "one chunk more than maxBytes": () => ({ done: false, value: new Uint8Array(MAX_BYTES + 1) }),
  "a next that throws": boom,
  "a next that throws nothing": () => {
    throw undefined;
  },
  "no step": () => undefined,
  null: () => null,
  "a number": () => 7,
  "a done that throws": () => getter("done", boom),
  "a value that throws": () => getter("value", boom),
  "a then that throws": () => getter("then", boom),
  "a then that gives another step": (at) => getter("then", () => (resolve) => resolve({ done: at > 0, value: FORGED })),
  "a proxy that throws": () => new Proxy({}, { get: boom }),
  text: (at) => ({ done: at > 0, value: TEXT }),
  numbers: (at) => ({ done: at > 0, value: [...FORGED] }),
  "no value": () => ({ done: false }),
  "a Uint16Array": (at) => ({ done: at > 0, value: new Uint16Array(10) }),
  "an ArrayBuffer": (at) => ({ done: at > 0, value: FORGED.slice().buffer }),
  "what only says that it is bytes": (at) => ({
    done: at > 0,
    value: { [Symbol.toStringTag]: "Uint8Array", length: 3, buffer: new ArrayBuffer(3) },
  }),
  "a proxy of bytes": (at) => ({ done: at > 0, value: new Proxy(FORGED.slice(), {}) }),
  "detached bytes": (at) => ({ done: at > 0, value: detached() }),
  "a length of 0": (at) => ({ done: at > 1, value: lying("length", 0) }),
  "a length that is too short": (at) => ({ done: at > 1, value: lying("length", 1) }),
  "a length that is no number": (at) => ({ done: at > 1, value: lying("length", "many") }),
  "a length below 0": (at) => ({ done: at > 1, value: lying("length", -1) }),
  "a length of a gigabyte": (at) => ({ done: at > 1, value: lying("length", 2 ** 30) }),
  "a length that throws": (at) => ({ done: at > 1, value: withMembers(FORGED.slice(), getter("length", boom)) }),
  "a buffer that is another": (at) => ({ done: at > 1, value: lying("buffer", GOOD.buffer) }),
  "a buffer that throws": (at) => ({ done: at > 1, value: withMembers(FORGED.slice(), getter("buffer", boom)) }),
  "a subarray that gives the good body": (at) => ({ done: at > 1, value: lying("subarray", () => GOOD) }),
  "a set that throws": (at) => ({ done: at > 1, value: lying("set", boom) }),
};
/** Bytes that are the signed ones, whatever they say of themselves, are accepted as such or refused. */
const ITS_OWN = {
  "a length that is too short": goodThatLies("length", 1),
  "a length of a gigabyte": goodThatLies("length", 2 ** 30),
  "a length that throws": withMembers(GOOD.slice(), getter("length", boom)),
  "a buffer that is another": goodThatLies("buffer", FORGED.buffer),
};
function goodThatLies(name, value) {
  return Object.defineProperty(GOOD.slice(), name, { value });
}

const iteratorOf = (step) => {
  let calls = 0;
  return { next: async () => step(calls++) };
};
/** As Node's: its functions are inherited, so it is no mock. */
function nodeRequest(step, ...members) {
  const stream = { read() {}, on() {}, [Symbol.asyncIterator]: () => iteratorOf(step) };
  const own = { method: "POST", url: "/", headers: HEADERS, complete: true, readableDidRead: false, readableEnded: false };
  return withMembers(Object.assign(Object.create(stream), own), ...members);
}
function nodeResponse() {
  const response = { headersSent: false, writableFinished: true, setHeader() {}, write() {}, once() {}, on() {} };
  return Object.assign(response, { end: () => (response.isEnded = true) });
}
function fetchRequest(step, ...members) {
  const reader = { ...iteratorOf(step), releaseLock() {} };
  const body = { locked: false, getReader: () => ({ read: reader.next, releaseLock() {} }) };
  const own = {
    method: "POST",
    url: "https://example.com/",
    headers: { get: (name) => HEADERS[name.toLowerCase()] ?? null },
    body,
    bodyUsed: false,
    arrayBuffer: boom,
  };
  return withMembers(own, ...members);
}

/** How each adapter is called, and what it answered. */
const ADAPTERS = {
  node: (receive) => async (request) => {
    const response = nodeResponse();
    await nodeHandler(receive)(request, response);
    return response.isEnded ? response.statusCode : "no answer";
  },
  Koa: (receive) => async (req) => {
    const context = { req, res: nodeResponse(), request: {}, status: 404, set() {} };
    await koaHandler(receive)(context);
    return context.status;
  },
  Fastify: (receive) => async (request) => {
    let serve;
    const scope = { removeAllContentTypeParsers() {}, addContentTypeParser() {}, all: (_path, route) => (serve = route) };
    preswaldWebhooks(scope, { path: "/", handler: receive }, () => {});
    const raw = nodeResponse();
    await serve({ raw: request }, { raw, hijack() {} });
    return raw.statusCode;
  },
};

/** A handler of ours, or a function around it, for which the adapter makes a `Request`. */
const WAYS = {
  "": (receive) => receive,
  ", by a Request":
    (receive) =>
    (request, ...context) =>
      receive(request, ...context),
};

const CHANGES = /body that changes$/i;

/** Delivers, and checks that nothing but a refusal came of it. */
async function refuses(make, request, name) {
  const seen = { events: [], errors: [] };
  const webhook = new Webhook(SECRET, { maxBytes: MAX_BYTES });
  const receive = webhook.handler((event) => void seen.events.push(event.type), { onError: (error) => void seen.errors.push(error) });
  const send = make(receive);
  const status = await send(request);
  // What changes may be the signed body when it is read: then that is what the listener gets.
  if (status === 200 && CHANGES.test(name)) assert.deepEqual(seen.events.splice(0), ["app.created"], name);
  else assert.ok([400, 401, 405, 413, 500].includes(status), `${name}: ${status}`);
  assert.deepEqual(seen.events, [], name);
  if (status === 500) assert.ok(seen.errors.length > 0, `${name}: onError was not called`);
  return { seen, send };
}

for (const [adapter, of] of Object.entries(ADAPTERS)) {
  for (const [way, wrap] of Object.entries(WAYS)) {
    test(`${adapter}${way}: a body that is none is refused, and the next good delivery is accepted`, async () => {
      for (const [name, step] of Object.entries(STEPS)) {
        const { seen, send } = await refuses((receive) => of(wrap(receive)), nodeRequest(step), name);
        assert.equal(await send(nodeRequest((at) => ({ done: at > 0, value: GOOD.slice() }))), 200, name);
        assert.deepEqual(seen.events, ["app.created"], name);
      }
    });
  }
}

test("a Request whose body is none is refused", async () => {
  for (const [name, step] of Object.entries(STEPS)) {
    const of = (receive) => async (request) => (await receive(request)).status;
    await refuses(of, fetchRequest(step), name);
  }
});

test("what bytes say of themselves decides nothing: the bytes themselves do", async () => {
  const webhook = new Webhook(SECRET, { maxBytes: MAX_BYTES });
  for (const [name, bytes] of Object.entries(ITS_OWN)) {
    const step = (at) => ({ done: at > 0, value: bytes });
    const types = [];
    const send = ADAPTERS.node(webhook.handler((event) => void types.push(event.type), { onError() {} }));
    assert.deepEqual([await send(nodeRequest(step)), types], [200, ["app.created"]], name);
  }
});

/** Members of Node's request, over a forged body. */
const MEMBERS = {
  "a method that throws": getter("method", boom),
  "a method that changes": changing("method", "POST", "GET"),
  "headers that throw": getter("headers", boom),
  "headers that change": changing("headers", HEADERS, { "x-preswald-signature": sign(FORGED, SECRET).replace(/.$/, "x") }),
  "a proxy as headers": { headers: new Proxy(HEADERS, { get: boom }) },
  "headers without members": { headers: new Proxy(HEADERS, { ownKeys: boom }) },
  "a header that throws": { headers: getter("x-preswald-signature", boom) },
  "a url that throws": getter("url", boom),
  "an originalUrl that is none": { originalUrl: { toString: boom } },
  "a Content-Length that throws": { headers: withMembers({ ...HEADERS }, getter("content-length", boom)) },
  "a Content-Length that is none": { headers: { ...HEADERS, "content-length": { valueOf: boom } } },
  "a Content-Length below 0": { headers: { ...HEADERS, "content-length": "-5" } },
  "a Content-Length that is too small": { headers: { ...HEADERS, "content-length": "1" } },
  "a Content-Length that is a symbol": { headers: { ...HEADERS, "content-length": Symbol("7") } },
  "an iterator that throws": { [Symbol.asyncIterator]: boom },
  "an iterator without next": { [Symbol.asyncIterator]: () => ({}) },
  "no iterator": { [Symbol.asyncIterator]: () => null },
  "a body that throws": getter("body", boom),
  "a rawBody that changes": withMembers({ readableDidRead: true }, changing("rawBody", FORGED, GOOD)),
  "a good rawBody that changes": withMembers({ readableDidRead: true }, changing("rawBody", GOOD, FORGED)),
  "a rawBody that throws": withMembers({ readableDidRead: true }, getter("rawBody", boom)),
  "a readableEnded that throws": getter("readableEnded", boom),
  "a read that throws": { read: boom, on() {}, readableDidRead: true },
  "a read that gives what looks like bytes": { read: () => ({ [Symbol.toStringTag]: "Uint8Array" }), on() {}, readableDidRead: true },
  "a complete that throws": getter("complete", boom),
};
const forged = (at) => ({ done: at > 0, value: FORGED });

for (const [adapter, of] of Object.entries(ADAPTERS)) {
  test(`${adapter}: a request whose members lie is refused`, async () => {
    for (const [name, members] of Object.entries(MEMBERS)) {
      for (const wrap of Object.values(WAYS)) {
        await refuses((receive) => of(wrap(receive)), nodeRequest(forged, members), name);
      }
    }
    for (const trap of ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor", "set", "defineProperty"]) {
      const proxy = new Proxy(nodeRequest(forged), { [trap]: boom });
      await refuses(of, proxy, `a proxy whose ${trap} throws`);
    }
    const { proxy, revoke } = Proxy.revocable(nodeRequest(forged), {});
    revoke();
    await refuses(of, proxy, "a revoked proxy");
  });
}

/** Events of Lambda, over a forged body. Those that are no HTTP event any more fail with an error of ours. */
const EVENT = {
  httpMethod: "POST",
  path: "/",
  headers: HEADERS,
  body: TEXT.replace("app.created", "app.deleted"),
  isBase64Encoded: false,
  requestContext: {},
};
const EVENTS = {
  ...Object.fromEntries(Object.keys(EVENT).map((name) => [`a ${name} that throws`, withMembers({ ...EVENT }, getter(name, boom))])),
  "a body that changes": withMembers({ ...EVENT }, changing("body", EVENT.body, TEXT)),
  "a good body that changes": withMembers({ ...EVENT }, changing("body", TEXT, EVENT.body)),
  "a method that changes": withMembers({ ...EVENT }, changing("httpMethod", "POST", "POST", "GET")),
  "headers that change": withMembers({ ...EVENT }, changing("headers", HEADERS, {})),
  "a text that is an object": { ...EVENT, body: new String(TEXT) },
  "base64 that is none": { ...EVENT, isBase64Encoded: true },
  "a flag that is no flag": { ...EVENT, isBase64Encoded: "false" },
  "bytes that say something else": { ...EVENT, body: lying("length", 1) },
  "a proxy whose get throws": new Proxy(EVENT, { get: boom }),
  "a proxy whose has throws": new Proxy(EVENT, { has: boom }),
};

test("Lambda: an event whose members lie is refused, or the function fails with an error of ours", async () => {
  for (const [name, event] of Object.entries(EVENTS)) {
    for (const wrap of Object.values(WAYS)) {
      const of = (receive) => async (given) => {
        try {
          return (await lambdaHandler(wrap(receive))(given, {})).statusCode;
        } catch (error) {
          assert.equal(error.code, "invalid_argument", error.stack);
          return 500;
        }
      };
      await refuses(of, event, name);
    }
  }
});

/** Members of Node's response, at a good delivery: the listener runs, and nothing foreign leaves the adapter. */
const RESPONSES = {
  "a headersSent that throws": getter("headersSent", boom),
  "a setHeader that throws": { setHeader: boom },
  "an end that throws": { end: boom },
  "a once that throws": { once: boom },
  "an on that throws": { on: boom },
  "a stream that throws": getter("stream", boom),
  "a writableFinished that throws": getter("writableFinished", boom),
  "a status that cannot be set": {
    get statusCode() {
      return 200;
    },
    set statusCode(_value) {
      boom();
    },
  },
};

test("a response whose members lie: the adapter does not reject", async () => {
  for (const [name, members] of Object.entries(RESPONSES)) {
    const webhook = new Webhook(SECRET);
    const receive = webhook.handler(() => {}, { onError() {} });
    const response = withMembers(nodeResponse(), members);
    await assert.doesNotReject(
      nodeHandler(receive)(
        nodeRequest((at) => ({ done: at > 0, value: GOOD.slice() })),
        response,
      ),
      name,
    );
  }
});
