// What all stores share: holders of calls that pass none, times, keys and the clean-up. Over the server and the
// clock of tests/model, which nothing but the test moves.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { OTHER_CLIENTS, SERVERS } from "../model/servers.mjs";
import { World } from "../model/world.mjs";
import { load } from "./package.mjs";

const { postgresStore } = await load("/postgres");

/** Runs a test with a store over a server in memory. `network` does what it likes to a message. */
async function withStore(work, network = (perform) => perform(), makeServer = SERVERS.postgres) {
  const world = new World(1);
  const statements = [];
  const callNow = (_worker, perform, { statement }) => {
    statements.push(statement);
    return network(perform, statement, world);
  };
  const call = async (...each) => callNow(...each);
  const store = makeServer(world, { call, callNow }).storeFor({ crashed: false, sessions: new Set() });
  let result;
  world.after(0, () => {
    result = work(store, world, statements);
    result.catch(() => {}).then(() => world.after(0, () => {}));
  });
  await world.run(() => false);
  return result;
}

const STORES = Object.entries({ ...SERVERS, ...OTHER_CLIENTS }).filter(([name]) => !name.endsWith("transactional"));
for (const [name, makeServer] of STORES) {
  test(`${name}: a claim is extended and released by its holder, and by nobody else`, () =>
    withStore(
      async (store, world) => {
        const [one, other] = ["one", "other"].map((holder) => ({ holder, timeoutSeconds: 5, report: assert.fail }));
        assert.equal(await store.claim("a", 1, one), "claimed");
        assert.equal(await store.claim("a", 1, other), "busy");
        assert.equal(await store.extend("a", 60, other), false);
        assert.equal(await store.extend("a", 60, one), true);
        await store.release("a", other);
        await world.sleep(30_000);
        assert.equal(await store.claim("a", 60, other), "busy");
        await store.release("a", one);
        assert.equal(await store.extend("a", 60, one), false);
        assert.equal(await store.claim("a", 60, other), "claimed");
        await store.complete("a", 10, other);
        await store.release("a", other);
        assert.equal(await store.extend("a", 60, other), false);
        assert.equal(await store.claim("a", 60, one), "done");
        await world.sleep(10_001);
        assert.equal(await store.claim("a", 60, one), "claimed");
      },
      undefined,
      makeServer,
    ));
}

test("a claim without a holder is released and extended by the store that made it", () =>
  withStore(async (store) => {
    assert.equal(await store.claim("a", 60), "claimed");
    assert.equal(await store.claim("a", 60), "busy");
    assert.equal(await store.extend("a", 60), true);
    await store.release("a");
    assert.equal(await store.extend("a", 60), false);
    assert.equal(await store.claim("a", 60), "claimed");
    await store.complete("a", 60);
    assert.equal(await store.claim("a", 60), "done");
    await store.release("a");
    assert.equal(await store.claim("a", 60), "done");
  }));

test("a call with a holder changes nothing of a claim without one", () =>
  withStore(async (store) => {
    const call = { holder: "b", timeoutSeconds: 5, report() {} };
    assert.equal(await store.claim("a", 60), "claimed");
    assert.equal(await store.claim("a", 60, call), "busy");
    await store.release("a", call);
    assert.equal(await store.extend("a", 60, call), false);
    assert.equal(await store.claim("a", 60), "busy");
    await store.release("a");
    assert.equal(await store.claim("a", 60, call), "claimed");
    await store.release("a");
    assert.equal(await store.claim("a", 60), "busy");
  }));

test("what was never claimed is released and extended without a question to the server", () =>
  withStore(async (store, _world, statements) => {
    await store.release("a");
    assert.equal(await store.extend("a", 60), false);
    assert.deepEqual(statements, []);
  }));

test("the holder of an extended claim is known until the new lease ends, whatever else is claimed", () =>
  withStore(async (store, world) => {
    await store.claim("a", 1);
    await store.extend("a", 60);
    await world.sleep(30_000);
    await store.claim("b", 1);
    await store.release("a");
    assert.equal(await store.claim("a", 60), "claimed");
  }));

test("a claim whose answer comes after its lease does not hide the claim that followed", () =>
  withStore(
    async (store, world) => {
      const late = store.claim("a", 1);
      await world.sleep(1500);
      assert.equal(await store.claim("a", 60), "claimed");
      assert.equal(await late, "claimed");
      await store.release("a");
      assert.equal(await store.claim("a", 60), "claimed");
    },
    async (perform, _statement, world) => {
      const answer = perform();
      if (world.time === 0) await world.sleep(2000);
      return answer;
    },
  ));

const WRONG = { 0: 0, "below 0": -1, NaN: Number.NaN, Infinity: Infinity, "a second more than a hundred years": 3_153_600_001 };
for (const [name, seconds] of Object.entries(WRONG)) {
  test(`a time in seconds that is ${name} is refused, and no statement is sent`, () =>
    withStore(async (store, _world, statements) => {
      for (const work of [() => store.claim("a", seconds), () => store.extend("a", seconds), () => store.complete("a", seconds)]) {
        await assert.rejects(work, { code: "invalid_argument", message: /above 0 and at most 3153600000 seconds/ });
      }
      assert.deepEqual(statements, []);
    }));
}

test("a hundred years are accepted, and less than a millisecond is one", () =>
  withStore(async (store, world) => {
    await store.claim("a", 3_153_600_000);
    assert.equal(await store.claim("b", 0.0001), "claimed");
    assert.equal(await store.claim("b", 1), "busy");
    await world.sleep(1);
    assert.equal(await store.claim("b", 1), "claimed");
  }));

test("one in 64 completed events cleans up", () =>
  withStore(async (store, _world, statements) => {
    for (let event = 0; event < 6400; event++) await store.complete("a", 60);
    const count = statements.filter((statement) => statement === "clean-up").length;
    assert.ok(count > 70 && count < 130, `${count} times`);
  }));

const down = new Error("down");
const CLEAN_UPS = {
  "is refused": { cleanUp: () => Promise.reject(down), milliseconds: 0, reported: [down] },
  "is not answered": { cleanUp: () => new Promise(() => {}), milliseconds: 1000, reported: [] },
};
for (const [name, { cleanUp, milliseconds, reported }] of Object.entries(CLEAN_UPS)) {
  for (const how of ["with", "without"]) {
    test(`a clean-up that ${name}, of a call ${how} a holder: the event is done`, () =>
      withStore(
        async (store, world, statements) => {
          const errors = [];
          const call = { holder: "a", timeoutSeconds: 5, report: (error) => errors.push(error) };
          while (!statements.includes("clean-up")) await store.complete("a", 600, how === "with" ? call : undefined);
          assert.equal(world.time, milliseconds);
          assert.deepEqual(errors, how === "with" ? reported : []);
          assert.equal(await store.claim("a", 60), "done");
        },
        (perform, statement) => (statement === "clean-up" ? cleanUp() : perform()),
      ));
  }
}

/** A store whose answers can be held back, and the holders of its releases. */
function heldBack() {
  const [waiting, released] = [[], []];
  const query = async (text, [, holder]) => {
    const answer = /'(claimed|extended|released)'|completed/.exec(text)[0].replaceAll("'", "");
    if (answer === "released") released.push(holder);
    const isHeld = answer === "extended" && waiting.isHolding;
    if (isHeld) await new Promise((resolve) => waiting.push(resolve));
    return { rows: [{ preswald_answer: answer }] };
  };
  return { store: postgresStore({ query }), waiting, released };
}

test("without a holder, what ended is not released", async (context) => {
  let time = 1000;
  context.mock.method(performance, "now", () => time);
  context.mock.method(Math, "random", () => 0.99);
  const call = { holder: "mine", timeoutSeconds: 5, report() {} };
  const { store, waiting, released } = heldBack();
  // Done, or released: then there is nothing to release.
  await store.claim("1", 60);
  await store.complete("1", 60);
  await store.release("1");
  await store.claim("1", 60);
  await store.release("1");
  await store.release("1");
  assert.equal(released.length, 1);
  // A call with a holder of its own leaves the last one as it is.
  await store.claim("2", 60);
  await store.complete("2", 60, call);
  await store.release("2", call);
  await store.release("2");
  assert.equal(released.length, 3);
  assert.ok(released[1] === "mine" && released[2] !== "mine");
  // An answer that comes late does not bring a holder back.
  await store.claim("3", 60);
  waiting.isHolding = true;
  const late = store.extend("3", 60);
  await new Promise((resolve) => setImmediate(resolve));
  await store.release("3");
  await store.claim("3", 60);
  for (const answer of waiting) answer();
  assert.equal(await late, true);
  await store.release("3");
  assert.notEqual(released[4], released[3]);
  // What has ended is forgotten when another event is claimed, in the order in which it ends.
  for (const [id, lease] of [
    ["4", 1],
    ["5", 1.001],
    ["6", 60],
  ])
    await store.claim(id, lease);
  time += 1000;
  await store.claim("7", 60);
  const before = released.length;
  for (const id of ["4", "5", "6"]) await store.release(id);
  assert.equal(released.length, before + 2);
});

const hashed = (id) => `sha256:${createHash("sha256").update(id).digest("hex")}`;
const KEYS = {
  evt_1: "evt_1",
  "!~": "!~",
  [`${"a".repeat(200)}`]: "a".repeat(200),
  [`${"a".repeat(201)}`]: hashed("a".repeat(201)),
  "": hashed(""),
  "a b": hashed("a b"),
  "a\n": hashed("a\n"),
  "\0a": hashed("\0a"),
  "\x7f": hashed("\x7f"),
  é: hashed("é"),
  "sha256:a": hashed("sha256:a"),
  "a sha256:": hashed("a sha256:"),
};
test("the key of an event is its id, or the id's SHA-256", async () => {
  const keys = [];
  const query = async (_text, [key]) => {
    keys.push(key);
    return { rows: [{ preswald_answer: "claimed" }] };
  };
  const [plain, prefixed] = [postgresStore({ query }), postgresStore({ query }, { prefix: "p:" })];
  for (const id of Object.keys(KEYS)) {
    await plain.claim(id, 60);
    await prefixed.claim(id, 60);
  }
  assert.deepEqual(
    keys,
    Object.values(KEYS).flatMap((key) => [key, `p:${key}`]),
  );
});

test("a Durable Object's alarm deletes what has ended, and nothing else", async () => {
  const { IdempotencyObject } = await load("/cloudflare");
  const entries = new Map();
  const alarms = [];
  const storage = {
    get: async (key) => entries.get(key),
    put: async (key, value) => void entries.set(key, value),
    deleteAll: async () => entries.clear(),
    setAlarm: async (time) => void alarms.push(time),
  };
  const object = new IdempotencyObject({ storage });
  const ask = async (question) =>
    (await object.fetch(new Request("https://object/", { method: "POST", body: JSON.stringify(question) }))).text();
  await object.alarm();
  assert.equal(await ask({ claim: { holder: "one", leaseMs: 60_000 } }), "claimed");
  assert.equal(await ask({ complete: { keepMs: 600_000 } }), "ok");
  // The alarm of the claim, which comes although a later one was set.
  await object.alarm();
  assert.equal(await ask({ claim: { holder: "other", leaseMs: 60_000 } }), "done");
  assert.equal(entries.get("entry").end, alarms.at(-1));
  entries.get("entry").end = Date.now();
  await object.alarm();
  assert.equal(entries.size, 0);
});

test("DynamoDB gets the end of an entry in milliseconds, and in the seconds of its TTL", async () => {
  const { dynamoStore } = await load("/dynamodb");
  const items = [];
  const answer = async ({ Item }) => (items.push(Item), { $metadata: {} });
  const store = dynamoStore({ putItem: answer, getItem: answer, updateItem: answer, deleteItem: answer }, { table: "events" });
  const before = Date.now() + 1_500;
  await store.complete("a", 1.5);
  const { id, expires, ttl } = items[0];
  const end = Number(expires.N);
  assert.ok(id.S === "a" && end >= before && end <= Date.now() + 1_500, JSON.stringify(items));
  assert.equal(Number(ttl.N), Math.ceil(end / 1000));
});
