// What onRefused gets, and what a sender can write to the log: nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { delivery, load, memoryStore, outcome, SECRET, sign, URL_, Webhook } from "./package.mjs";

const { redisStore } = await load("/redis");
const { postgresStore, transactional } = await load("/postgres");
const { dynamoStore } = await load("/dynamodb");
const { durableObjectStore } = await load("/cloudflare");
const { explainRefusals } = await load("/diagnose");
const webhook = new Webhook(SECRET);
const post = (body, headers = {}, init = {}) => new Request(URL_, { method: "POST", body, headers, duplex: "half", ...init });

/** What onRefused is told of a request. */
async function refusal(request, of = webhook) {
  let told;
  await of.handler(() => assert.fail("called"), {
    onRefused: (error, delivery) => {
      told = { error, ...delivery, request: delivery.request };
    },
  })(request);
  return told;
}

test("onRefused receives the request, its headers and the raw body", async () => {
  const bytes = Uint8Array.of(0x7b, 0xff, 0x0d, 0x0a, 0x7d);
  const request = post(bytes, { "X-Preswald-Signature": "sha256=" + "0".repeat(64), "X-Other": "1" });
  const told = await refusal(request);
  assert.equal(told.error.code, "signature_mismatch");
  assert.equal(told.request, request);
  assert.equal(told.headers.get("X-Other"), "1");
  assert.deepEqual(told.body, bytes);
});

test("what onRefused throws reaches onError, and changes no answer", async () => {
  for (const onRefused of [
    () => {
      throw new Error("telemetry");
    },
    async () => Promise.reject(new Error("telemetry")),
    explainRefusals(() => {
      throw new Error("telemetry");
    }),
  ]) {
    const told = [];
    const handler = webhook.handler(() => {}, { onRefused, onError: (error) => void told.push(error) });
    const request = post("{}", { "X-Preswald-Signature": `sha256=${"0".repeat(64)}` });
    assert.equal((await handler(request)).status, 401);
    assert.match(String(told.map(({ message }) => message)), /telemetry/);
  }
});

test("onRefused receives no body if it was too large", async () => {
  const told = await refusal(post("12345678901"), new Webhook(SECRET, { maxBytes: 10 }));
  assert.equal(told.error.code, "payload_too_large");
  assert.equal(told.body, undefined);
});

test("onRefused receives an empty body as no bytes", async () => {
  assert.deepEqual((await refusal(post(undefined))).body, new Uint8Array());
});

test("a polluted Object.prototype sets no option of a handler", async () => {
  const odd = {
    onError: 1,
    onRefused: () => assert.fail("called"),
    timeoutSeconds: "x",
    keepSeconds: -1,
    leaseSeconds: -1,
    storeTimeoutSeconds: -1,
    store: 1,
    onStoreError: 1,
  };
  Object.assign(Object.prototype, odd);
  try {
    assert.equal(await outcome(await webhook.handler(() => {})(post("{}"))), "401 missing_signature");
  } finally {
    for (const name of Object.keys(odd)) delete Object.prototype[name];
  }
});

/** What makes a store or a report of options, each with none that are its own. */
const FACTORIES = {
  memoryStore: () => memoryStore({}),
  redisStore: () => redisStore({ EVAL() {}, eval() {} }, {}),
  postgresStore: () => postgresStore({ query() {} }, {}),
  transactional: () => transactional({ connect() {} }, () => {}, {}),
  dynamoStore: () => dynamoStore({ putItem() {}, getItem() {}, updateItem() {}, deleteItem() {} }, { table: "events" }),
  durableObjectStore: () => durableObjectStore({ get() {}, idFromName() {} }, {}),
  explainRefusals: () => explainRefusals(SECRET, {}),
};
for (const [name, make] of Object.entries(FACTORIES)) {
  test(`a polluted Object.prototype sets no option of ${name}`, () => {
    const odd = { prefix: 1, table: 1, maxEntries: -1, keepSeconds: -1, everySeconds: -1, log: 1 };
    Object.assign(Object.prototype, odd);
    try {
      make();
    } finally {
      for (const name of Object.keys(odd)) delete Object.prototype[name];
    }
  });
}

test("without `performance`, the system's clock is used", async () => {
  const { performance } = globalThis;
  delete globalThis.performance;
  try {
    const logged = [];
    const onRefused = explainRefusals("another", { log: (text) => logged.push(text) });
    const handler = webhook.handler(() => {}, { store: memoryStore(), onRefused });
    assert.equal(await outcome(await handler(delivery())), "200");
    assert.equal(await outcome(await handler(post("{}", { "X-Preswald-Signature": sign("{}", "another") }))), "401 signature_mismatch");
    assert.equal(logged.length, 1);
  } finally {
    globalThis.performance = performance;
  }
});

const failing = (error) => post(new ReadableStream({ pull: (controller) => controller.error(error) }));
const ABORTED = () => failing(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
const READ = async () => {
  const request = delivery();
  await request.text();
  return request;
};

/** What the default onError logs, and a clock that stands still until it is moved. */
function logging(context) {
  const clock = { time: 1_000_000 };
  context.mock.method(performance, "now", () => clock.time);
  const { mock } = context.mock.method(console, "error", () => {});
  return { clock, logged: () => mock.calls.map(({ arguments: [error] }) => error) };
}

test("no sender can write to the log through the default onError", async (context) => {
  const { logged } = logging(context);
  const handler = webhook.handler(() => {});
  for (let i = 0; i < 100; i++) {
    assert.equal(await outcome(await handler(ABORTED())), "500 internal_error");
    assert.equal(await outcome(await handler(post("{}"))), "401 missing_signature");
    assert.equal(await outcome(await handler(post("x", { "X-Preswald-Signature": sign("x", SECRET) }))), "400 invalid_json");
  }
  assert.deepEqual(logged(), []);
});

const coded = (code, message = "x", more = {}) => Object.assign(new Error(message), { code, ...more });
const named = (name, message = "x") => Object.assign(new Error(message), { name });

/** As the platforms say it: see tests/handler/connections.test.mjs for real ones. */
const CONNECTION_ERRORS = {
  "Node: reset": coded("ECONNRESET", "aborted"),
  "Node: premature close": coded("ERR_STREAM_PREMATURE_CLOSE", "Premature close"),
  "Node: request timeout": coded("ERR_HTTP_REQUEST_TIMEOUT", "Request timeout"),
  "Node: broken pipe": coded("EPIPE", "write EPIPE"),
  "Node: the parser": coded("HPE_INVALID_CHUNK_SIZE", "Parse Error: Invalid character in chunk size"),
  "Node: HTTP/2": coded("ERR_HTTP2_STREAM_ERROR", "Stream closed with error code NGHTTP2_CANCEL"),
  "an aborted signal": new DOMException("This operation was aborted", "AbortError"),
  Bun: new DOMException("The connection was closed.", "AbortError"),
  "undici, with a cause": new TypeError("terminated", { cause: coded("UND_ERR_SOCKET", "other side closed") }),
  workerd: new Error("Network connection lost."),
  "workerd, the client": new TypeError("Can't read from request stream because client disconnected."),
  "Deno: HTTP": named("Http", "unexpected EOF while reading HTTP/1 body"),
  "Deno: resource": named("BadResource", "Cannot read request body as underlying resource unavailable"),
  "Deno: framing": new Error("invalid HTTP/1 request: Invalid"),
  "raw-body": coded("ECONNABORTED", "request aborted"),
  "words in between": new Error("the connection to the sender was closed"),
  "a string": "connection reset",
};
for (const [name, error] of Object.entries(CONNECTION_ERRORS)) {
  test(`a body that breaks off is not logged: ${name}`, async (context) => {
    const { logged } = logging(context);
    assert.equal(await outcome(await webhook.handler(() => {})(failing(error))), "500 internal_error");
    assert.deepEqual(logged(), []);
  });
}

/** What only looks like one: it is the receiver's own, and logged. */
const chain = (length) => Array.from({ length }).reduce((cause) => new Error("of the receiver", { cause }), coded("ECONNRESET"));
const NOT_OF_A_CONNECTION = {
  "a code that begins otherwise": coded("XECONNRESET"),
  "a code that goes on": coded("ECONNRESETS"),
  "another code of Node": coded("ERR_STREAM_DESTROYED"),
  "a code that is no text": coded(["ECONNRESET"]),
  "a name that begins otherwise": named("MyAbortError"),
  "a name that goes on": named("Https"),
  "a message that begins otherwise": new Error("it was aborted"),
  "a message that goes on": new Error("terminated by the policy"),
  "a message of other words": new Error("the session was closed by us".replace("session", "file")),
  "a word in another": new Error("geofence"),
  "a message that is too long to be one": new Error(`connection reset${" ".repeat(984)}`),
  "a cause that is too deep": chain(6),
  "what throws when it is read": new Proxy({}, { get: () => assert.fail("read") }),
  "a number": 7,
  "a function": () => {},
};
for (const [name, error] of Object.entries(NOT_OF_A_CONNECTION)) {
  test(`a body that fails otherwise is logged: ${name}`, async (context) => {
    const { logged } = logging(context);
    const handler = webhook.handler(() => {});
    const request = { ...bodyless(), body: { getReader: () => ({ read: () => Promise.reject(error), releaseLock() {} }) } };
    assert.equal(await outcome(await handler(request)), "500 internal_error");
    assert.equal(logged().length, 1);
  });
}
const bodyless = () => ({ method: "POST", headers: new Headers(), bodyUsed: false, arrayBuffer() {} });

test("a body that breaks off with a long message, or a deep cause, is not logged", async (context) => {
  const { logged } = logging(context);
  const handler = webhook.handler(() => {});
  for (const error of [new Error(`connection reset${" ".repeat(983)}`), chain(5)]) await handler(failing(error));
  assert.deepEqual(logged(), []);
});

test("an error of onRefused is no error of the body: one of a connection is logged", async (context) => {
  const { logged } = logging(context);
  const handler = webhook.handler(() => {}, { onRefused: () => Promise.reject(coded("ECONNRESET")) });
  await handler(post("{}"));
  assert.equal(logged().length, 1);
});

/** Pairs of messages, and whether they are of one kind: words with a digit are not compared, nor what follows after 200 characters. */
const KINDS = [
  ["a7b of it", "c8d of it", true],
  ["7b of it", "8d of it", true],
  ["a7 of it", "b8 of it", true],
  ["7 of it", "8 of it", true],
  ["a of it", "b of it", false],
  ["a 7 it", "b 7 it", false],
  ["7 it", "7 them", false],
  [`${"a".repeat(200)}b`, `${"a".repeat(200)}c`, true],
  [`${"a".repeat(199)}b`, `${"a".repeat(199)}c`, false],
];
for (const [one, other, isOne] of KINDS) {
  test(`"${one.slice(-8)}" and "${other.slice(-8)}" are ${isOne ? "one kind" : "two kinds"} of errors`, async (context) => {
    const { logged } = logging(context);
    const handler = webhook.handler(() => {});
    for (const message of [one, other]) await handler(failing(new Error(message)));
    assert.equal(logged().length, isOne ? 1 : 2);
  });
}

test("what throws when it is read is one kind of errors for each type", async (context) => {
  const { logged } = logging(context);
  const thrown = () => new Proxy(function mine() {}, { get: () => assert.fail("read") });
  const objects = () => new Proxy({}, { get: () => assert.fail("read") });
  const handler = webhook.handler(() => {});
  const request = (error) => ({ ...bodyless(), body: { getReader: () => ({ read: () => Promise.reject(error), releaseLock() {} }) } });
  for (let i = 0; i < 3; i++) for (const error of [thrown(), objects()]) await handler(request(error));
  assert.equal(logged().length, 2);
});

/** Secret functions that fail before any signature can be verified: nothing but the log would ever say why. */
const SECRETS = {
  "a mounted file that is missing": () => readFileSync("/no/such/secret"),
  "JSON.parse of plain text": () => JSON.parse("whsec_plain").secret,
  "a member of undefined": () => globalThis.noSuchConfig.secret,
  undefined: () => undefined,
  "an empty string": () => "",
  "a promise": async () => "a-secret",
  "a secret manager that cannot be reached": () => {
    throw coded("ECONNRESET", "socket hang up");
  },
  "a timeout of one": () => {
    throw new DOMException("The operation was aborted", "AbortError");
  },
  "a thrown string": () => {
    throw "connection reset";
  },
  "a thrown undefined": () => {
    throw undefined;
  },
  "a thrown symbol": () => {
    throw Symbol("mine");
  },
  "a thrown object that throws when it is read": () => {
    throw new Proxy({}, { get: () => assert.fail("read") });
  },
};
for (const [name, secret] of Object.entries(SECRETS)) {
  test(`a secret function that fails is logged, once a minute: ${name}`, async (context) => {
    const { clock, logged } = logging(context);
    const handler = new Webhook(secret).handler(() => assert.fail("called"));
    for (let i = 0; i < 20; i++) assert.equal(await outcome(await handler(delivery())), "500 internal_error");
    assert.equal(logged().length, 1);
    clock.time += 59_999;
    await handler(delivery());
    assert.equal(logged().length, 1);
    clock.time += 1;
    await handler(delivery());
    assert.equal(logged().length, 2);
  });
}

/** Other failures that come before the signature, and that are the receiver's own. */
const OWN = {
  "a body that was read before": READ,
  "a body that is no bytes": () => failing(new TypeError("Received non-Uint8Array chunk")),
  "a stream of the program's own that fails": () => failing(new Error("incorrect header check")),
  "a disk that is full": () => failing(coded("ENOSPC", "no space left on device")),
  "a wrong call": () => ({ Records: [] }),
};
for (const [name, request] of Object.entries(OWN)) {
  test(`is logged, once a minute: ${name}`, async (context) => {
    const { logged } = logging(context);
    const handler = webhook.handler(() => assert.fail("called"));
    for (let i = 0; i < 20; i++) await handler(await request()).catch(() => {});
    assert.equal(logged().length, 1);
  });
}

test("different failures are all logged", async (context) => {
  const { logged } = logging(context);
  const handler = webhook.handler(() => assert.fail("called"));
  for (let i = 0; i < 20; i++) for (const request of Object.values(OWN)) await handler(await request()).catch(() => {});
  assert.equal(logged().length, Object.keys(OWN).length);
});

test("messages that differ in a number are one kind; others are ten a minute, and push out no other error", async (context) => {
  const { clock, logged } = logging(context);
  const handler = webhook.handler(() => assert.fail("called"));
  for (let i = 0; i < 50; i++) await handler(failing(new Error(`request 7f3a${i} failed`)));
  assert.equal(logged().length, 1);
  const words = (i) => i.toString(2).replaceAll("0", "a").replaceAll("1", "b");
  for (let i = 0; i < 5000; i++) await handler(failing(new Error(`failed: ${words(i)}`)));
  assert.equal(logged().length, 10);
  await handler(failing(coded("ENOSPC")));
  assert.equal(logged().length, 11);
  for (let i = 0; i < 5000; i++) await handler(failing(named(words(i))));
  assert.equal(logged().length, 100);
  clock.time += 60_000;
  await handler(failing(new Error("again")));
  assert.equal(logged().length, 101);
});

for (const [name, console] of Object.entries({
  throws: { error: () => assert.fail("mine"), warn: () => assert.fail("mine") },
  "is no function": { error: 1, warn: 1 },
  "is missing": undefined,
})) {
  test(`console.error that ${name} changes no answer`, async () => {
    const real = globalThis.console;
    globalThis.console = console;
    try {
      const handler = webhook.handler(() => assert.fail("mine"));
      assert.equal(await outcome(await handler(delivery())), "500 internal_error");
      assert.equal(await outcome(await handler(await READ())), "500 internal_error");
      await assert.rejects(handler({}), { code: "invalid_argument" });
      webhook.handler({ "app.deploy": () => {} });
    } finally {
      globalThis.console = real;
    }
  });
}

test("an error of a signed event is logged each time", async (context) => {
  const { logged } = logging(context);
  const handler = webhook.handler(() => {
    throw coded("ECONNRESET", "mine");
  });
  for (let i = 0; i < 3; i++) await handler(delivery());
  assert.equal(logged().length, 3);
});

test("an error of the store is logged each time", async (context) => {
  const { logged } = logging(context);
  const store = { ...memoryStore(), claim: () => Promise.reject(coded("ECONNRESET", "mine")) };
  const handler = webhook.handler(() => assert.fail("called"), { store });
  for (let i = 0; i < 3; i++) assert.equal(await outcome(await handler(delivery())), "503 store_unavailable");
  assert.equal(logged().length, 3);
});

test("an onError of one's own receives every error", async () => {
  const told = [];
  const handler = webhook.handler(() => {}, { onError: (error) => told.push(error.message) });
  for (let i = 0; i < 3; i++) await handler(ABORTED());
  assert.deepEqual(told, ["aborted", "aborted", "aborted"]);
});

test("a secret's function that returns a promise which rejects: 500, a report, and the process goes on", async () => {
  const errors = [];
  const receive = new Webhook(() => Promise.reject(new Error("the vault is locked"))).handler(() => {}, {
    onError: (error) => errors.push(error.code),
  });
  assert.equal((await receive(delivery())).status, 500);
  assert.deepEqual(errors, ["invalid_secret"]);
  // A rejection that nobody has handled would fail this test.
  await new Promise((resolve) => setImmediate(resolve));
});
