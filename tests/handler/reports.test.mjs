// What onRefused gets, and what a sender can write to the log: nothing.
import assert from "node:assert/strict";
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

const ABORTED = () => post(new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) }));
const READ = async () => {
  const request = delivery();
  await request.text();
  return request;
};
test("no sender can write to the log through the default onError", async (context) => {
  const { mock } = context.mock.method(console, "error", () => {});
  const handler = webhook.handler(() => {});
  for (let i = 0; i < 100; i++) {
    assert.equal(await outcome(await handler(ABORTED())), "500 internal_error");
    assert.equal(await outcome(await handler(post("{}"))), "401 missing_signature");
    assert.equal(await outcome(await handler(post("x", { "X-Preswald-Signature": sign("x", SECRET) }))), "400 invalid_json");
  }
  assert.equal(mock.callCount(), 0);
});

test("a mistake in the program is logged once", async (context) => {
  const { mock } = context.mock.method(console, "error", () => {});
  const handler = webhook.handler(() => {});
  for (let i = 0; i < 100; i++) await handler(await READ());
  assert.deepEqual(
    mock.calls.map(({ arguments: [error] }) => error.code),
    ["body_already_parsed"],
  );
});

test("an error of a signed event is logged each time", async (context) => {
  const { mock } = context.mock.method(console, "error", () => {});
  const handler = webhook.handler(() => {
    throw new Error("mine");
  });
  for (let i = 0; i < 3; i++) await handler(delivery());
  assert.equal(mock.callCount(), 3);
});

test("an onError of one's own receives every error", async () => {
  const told = [];
  const handler = webhook.handler(() => {}, { onError: (error) => told.push(error.message) });
  for (let i = 0; i < 3; i++) await handler(ABORTED());
  assert.deepEqual(told, ["reset", "reset", "reset"]);
});
