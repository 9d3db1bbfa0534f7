// The store in Redis, with both clients, over a real server.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, test } from "node:test";
import { Redis as Upstash } from "@upstash/redis";
import { Redis as Redis5 } from "ioredis";
import Mock from "ioredis-mock";
import { Redis } from "ioredis6";
import { createClient, createClientPool } from "redis";
import { createClient as createClient4 } from "redis4";
import { delivery, load, outcome, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { testStore } from "../contract.mjs";
import { startBridge } from "./bridge.mjs";
import { startRedis } from "./server.mjs";

const { redisStore } = await load("/redis");
const webhook = new Webhook(SECRET);

const redis = await startRedis();
const bridge = await startBridge(redis.socket);
const open = [];
after(async () => {
  for (const client of open) client.destroy ? await client.destroy() : await client.disconnect();
  bridge.stop();
  await redis.stop();
});

/** An error event that nobody hears ends the process. */
const kept = (client) => (open.push(client), client.on("error", () => {}), client);

const CLIENTS = {
  "node-redis": (options = {}) => kept(createClient({ socket: { path: redis.socket }, ...options })).connect(),
  "node-redis, pool": () => kept(createClientPool({ socket: { path: redis.socket } })).connect(),
  "node-redis 4": () => kept(createClient4({ socket: { path: redis.socket } })).connect(),
  ioredis: async (options = {}) => kept(new Redis(redis.socket, options)),
  "ioredis 5": async () => kept(new Redis5(redis.socket)),
  "@upstash/redis": async () => new Upstash({ url: bridge.url, token: bridge.token }),
  "@upstash/redis, one request a command": async () => new Upstash({ url: bridge.url, token: bridge.token, enableAutoPipelining: false }),
};

for (const [name, connect] of Object.entries(CLIENTS)) {
  testStore(name, async () => redisStore(await connect()));
}

testStore("ioredis-mock", async () => redisStore(new Mock()));

let turn = 0;
testStore("two libraries", async () => redisStore(await CLIENTS[turn++ % 2 ? "ioredis" : "node-redis"]()));

test("keys have a prefix and expire", async () => {
  const client = await CLIENTS.ioredis();
  const id = randomUUID();
  const store = redisStore(client);
  const other = redisStore(client, { prefix: "other:" });
  await store.claim(id, 60);
  assert.equal(await other.claim(id, 1.5), "claimed");
  const left = await client.pttl(`preswald:webhooks:${id}`);
  assert.ok(left > 50_000 && left <= 60_000, `${left} ms`);
  assert.ok((await client.pttl(`other:${id}`)) <= 1500);
  await store.complete(id, 600);
  assert.ok((await client.pttl(`preswald:webhooks:${id}`)) > 60_000);
  await other.release(id);
  assert.equal(await client.exists(`other:${id}`), 0);
});

test("a client that repeats a claim because the answer was lost gets `claimed` again", async () => {
  const client = await CLIENTS["node-redis"]();
  const resending = { EVAL() {}, eval: async (...words) => (await client.eval(...words), client.eval(...words)) };
  assert.equal(await redisStore(resending).claim(randomUUID(), 60), "claimed");
});

test("a release that arrives late does not release another process's claim", async () => {
  const client = await CLIENTS["node-redis"]();
  let delay = 0;
  const slow = { EVAL() {}, eval: async (...words) => (await sleep(delay), client.eval(...words)) };
  const [one, other] = [redisStore(slow), redisStore(client)];
  const id = randomUUID();
  await one.claim(id, 0.1);
  delay = 200;
  const releasing = one.release(id);
  await sleep(150);
  assert.equal(await other.claim(id, 60), "claimed");
  await releasing;
  assert.equal(await one.claim(id, 60), "busy");
});

test("two handlers in one process: the first runs longer than its lease", async () => {
  const store = redisStore(await CLIENTS["node-redis"]());
  const id = randomUUID();
  await store.claim(id, 0.05);
  await sleep(100);
  assert.equal(await store.claim(id, 60), "claimed");
  await store.complete(id, 60); // the first, late
  await store.release(id); // the second
  assert.equal(await store.claim(id, 60), "done");
});

/** Deliveries while the server is away, and after it is back. */
async function whileAway(connect, options) {
  let calls = 0;
  const handler = webhook.handler(() => void calls++, {
    store: redisStore(await connect()),
    storeTimeoutSeconds: 0.3,
    onError: () => {},
    ...options,
  });
  const deliver = async () => {
    const response = await handler(delivery());
    return [await outcome(response), response.headers.get("Retry-After") !== null, calls];
  };
  await redis.stop();
  const away = await deliver();
  await redis.start();
  let back;
  for (let tries = 0; tries < 100; tries++) {
    back = await deliver();
    if (back[0] === "200") break;
    await sleep(50);
  }
  return { away, back };
}

for (const [name, connect] of Object.entries(CLIENTS)) {
  test(`${name}: while Redis is down, 503 with Retry-After, and the listener is not called; afterwards it works again`, async () => {
    assert.deepEqual(await whileAway(connect, {}), { away: ["503 store_unavailable", true, 0], back: ["200", false, 1] });
  });
}

test('while Redis is away, with "proceed", the listener is called', async () => {
  const { away } = await whileAway(CLIENTS.ioredis, { onStoreError: "proceed" });
  assert.deepEqual(away, ["200", false, 1]);
});

const UNKNOWN = {
  nothing: undefined,
  null: null,
  "a URL": "redis://localhost",
  "an object": {},
  "an object that only evaluates": { eval: async () => "claimed" },
  "a client with `call`, which is no library's": { call: async () => "claimed", eval: async () => "claimed" },
  "node-redis 3": { eval() {}, EVAL() {}, send_command() {} },
};
for (const [what, client] of Object.entries(UNKNOWN)) {
  test(`refused as a client: ${what}`, () => {
    assert.throws(() => redisStore(client), {
      name: "TypeError",
      code: "invalid_argument",
      message: /node-redis 4 or newer.*ioredis.*@upstash\/redis/,
    });
  });
}

test("refused: options that are not an object", async () => {
  const client = await CLIENTS.ioredis();
  for (const options of [null, 1, { prefix: 1 }]) assert.throws(() => redisStore(client, options), { code: "invalid_argument" });
});
