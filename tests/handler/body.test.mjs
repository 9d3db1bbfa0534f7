// How a body is read: what is kept of it while it arrives, and what is told of a body that cannot be read or is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestEvent, delivery, load, memoryStore, outcome, SECRET, sign, Webhook } from "./package.mjs";

const { lambdaHandler } = await load("/aws-lambda");

const { body: TEXT } = createTestEvent("app.created", { object: { id: "app_1", title: "a".repeat(20_000) } });
const BYTES = new TextEncoder().encode(TEXT);
const SIGNED = { "x-preswald-signature": sign(TEXT, SECRET) };
const boom = () => {
  throw new Error("mine");
};

/** A request whose body arrives in these chunks. */
function requestOf(chunks, more = {}) {
  let at = 0;
  const reader = { read: async () => (at < chunks.length ? { value: chunks[at++] } : { done: true }), releaseLock() {} };
  const headers = { get: (name) => SIGNED[name.toLowerCase()] ?? null };
  return {
    method: "POST",
    url: "https://example.com/",
    headers,
    bodyUsed: false,
    arrayBuffer: boom,
    body: { getReader: () => reader },
    ...more,
  };
}

/** The lengths of the buffers that are made while the chunks arrive. */
async function buffersOf(chunks, maxBytes) {
  const made = [];
  const { Uint8Array: Real } = globalThis;
  const Counting = new Proxy(Real, {
    construct(target, given, newTarget) {
      const bytes = Reflect.construct(target, given, newTarget === Counting ? target : newTarget);
      if (bytes.length > 0) made.push(bytes.length);
      return bytes;
    },
  });
  const webhook = new Webhook(SECRET, { maxBytes });
  // The verification has its own.
  const verify = webhook.verify.bind(webhook);
  webhook.verify = (...given) => {
    globalThis.Uint8Array = Real;
    return verify(...given);
  };
  const receive = webhook.handler(() => {});
  await receive(requestOf([BYTES]));
  globalThis.Uint8Array = Counting;
  try {
    const response = await receive(requestOf(chunks));
    return { made, status: response.status };
  } finally {
    globalThis.Uint8Array = Real;
  }
}

/** The body in chunks that end at these places. */
const cut = (...ends) => [...ends, BYTES.length].map((end, at, all) => BYTES.slice(at === 0 ? 0 : all[at - 1], end));
/** The body in a part of a larger buffer. */
const within = (slack) => new Uint8Array(new ArrayBuffer(BYTES.length + slack), slack).fill(0);
const filled = (bytes) => (bytes.set(BYTES), [bytes]);
const LENGTH = BYTES.length;

/** What is read, and the buffers that it takes: none for the only chunk, else twice as much as there is, and at most maxBytes. */
const CHUNKS = {
  "one chunk": [cut(), []],
  "one chunk of 64 KiB more": [filled(within(65_536)), []],
  "one chunk of more than that": [filled(within(65_537)), [LENGTH]],
  "an empty chunk first": [[new Uint8Array(), ...cut()], []],
  "chunks of one byte": [cut(1, 2, 3), [4096, LENGTH]],
  "a second chunk that is larger": [cut(5000), [LENGTH]],
  "a second chunk that fits into twice as much": [cut(6000, 7000, 12_000), [12_000, 24_000]],
  "a chunk that fills it exactly": [cut(6000, 12_000), [12_000, 24_000]],
  "twice as much, more than maxBytes": [cut(15_000, 16_000), [LENGTH], LENGTH],
  "maxBytes above all": [cut(15_000, 16_000), [LENGTH + 1], LENGTH + 1],
  "no maxBytes": [cut(15_000, 16_000), [30_000], Infinity],
};
for (const [name, [chunks, buffers, maxBytes = 1_000_000]] of Object.entries(CHUNKS)) {
  test(`${name}: ${buffers.length} buffers`, async () => {
    assert.deepEqual(await buffersOf(chunks, maxBytes), { made: buffers, status: 200 });
  });
}

/** Requests whose body cannot be read, and the code of the error that onError gets. */
const UNREADABLE = {
  "a body that was read": [{ bodyUsed: true }, "body_already_parsed"],
  "a body that is locked": [{ body: { locked: true, getReader: boom } }, "body_already_parsed"],
  "a reader that cannot be had": [{ body: { getReader: boom } }, undefined],
  "a bodyUsed that throws": [Object.defineProperty({}, "bodyUsed", { get: boom, enumerable: true }), undefined],
  "a Content-Length that throws": [{ headers: { get: boom } }, undefined],
  "a body only as a whole, which fails": [{ body: undefined }, undefined],
};
for (const [name, [members, code]] of Object.entries(UNREADABLE)) {
  test(`${name}: 500, and onError is told`, async () => {
    const told = [];
    const receive = new Webhook(SECRET).handler(() => assert.fail("called"), { onError: (error) => told.push(error) });
    const request = Object.defineProperties(requestOf([BYTES]), Object.getOwnPropertyDescriptors(members));
    assert.equal(await outcome(await receive(request)), "500 internal_error");
    assert.deepEqual([told.length, told[0].code, told[0].message === "mine"], [1, code, code === undefined]);
  });
}

test("a body that is given only as a whole is read once", async () => {
  let reads = 0;
  const arrayBuffer = async () => (reads++, BYTES.slice().buffer);
  assert.equal(await outcome(await new Webhook(SECRET).handler(() => {})(requestOf([], { body: undefined, arrayBuffer }))), "200");
  assert.equal(reads, 1);
});

test("an answer without a body has no type", async () => {
  const response = await new Webhook(SECRET).handler(() => {})(delivery());
  assert.deepEqual([response.status, response.body, response.headers.get("Content-Type")], [200, null, null]);
});

const http = (more) => ({
  httpMethod: "POST",
  path: "/",
  headers: SIGNED,
  requestContext: {},
  isBase64Encoded: false,
  body: TEXT,
  ...more,
});
/** What onRefused gets of a body that is text. */
const REFUSED = {
  "another text": ["{}", "{}"],
  "text that has no UTF-8": ["\ud800", undefined],
  "text that is too long": ["a".repeat(30_001), undefined],
};
for (const [name, [body, expected]] of Object.entries(REFUSED)) {
  test(`${name} is refused: onRefused gets ${expected === undefined ? "no" : "its"} bytes`, async () => {
    const told = [];
    const onRefused = (_error, refused) => told.push(refused.body);
    await lambdaHandler(new Webhook(SECRET, { maxBytes: 30_000 }).handler(() => assert.fail("called"), { onRefused }))(http({ body }));
    assert.deepEqual(told, [expected && new TextEncoder().encode(expected)]);
  });
}

test("another method than POST, with a body that is text: 405", async () => {
  const result = await lambdaHandler(new Webhook(SECRET).handler(() => assert.fail("called")))(http({ httpMethod: "PUT" }));
  assert.equal(result.statusCode, 405);
});

/** Where holders of claims come from. */
const CRYPTO = {
  "by `crypto`": [globalThis.crypto, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/],
  "without `crypto.randomUUID`": [{}, /^[\da-z]+(-[\da-z.]+){3}$/],
  "without `crypto`": [undefined, /^[\da-z]+(-[\da-z.]+){3}$/],
};
for (const [name, [crypto, form]] of Object.entries(CRYPTO)) {
  test(`${name}, each delivery has a holder of its own`, async () => {
    const holders = [];
    const store = memoryStore();
    const claim = (id, seconds, call) => (holders.push(call.holder), store.claim(id, seconds, call));
    const receive = new Webhook(SECRET).handler(() => {}, { store: { ...store, claim } });
    const deliveries = [delivery(), delivery(), delivery()];
    const real = Object.getOwnPropertyDescriptor(globalThis, "crypto");
    Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true });
    try {
      for (const each of deliveries) await receive(each);
    } finally {
      Object.defineProperty(globalThis, "crypto", real);
    }
    assert.equal(new Set(holders).size, 3);
    for (const holder of holders) assert.match(holder, form);
  });
}
