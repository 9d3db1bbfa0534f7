// Idempotency: the store in memory, and what a handler makes of a store that fails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { delivery, memoryStore, outcome, SECRET, sleep, Webhook } from "./package.mjs";
import { testStore } from "./store-contract.mjs";

const webhook = new Webhook(SECRET);

const shared = memoryStore();
testStore("memoryStore", () => shared);

test("memoryStore forgets what was done longest ago, and no claim", async () => {
  const store = memoryStore({ maxEntries: 3 });
  for (const id of ["1", "2", "3", "4"]) {
    await store.claim(id, 60);
    await store.complete(id, 60);
  }
  assert.equal(await store.claim("4", 60), "done");
  assert.equal(await store.claim("2", 60), "done");
  assert.equal(await store.claim("1", 60), "claimed");
  assert.equal(await store.claim("5", 0.01), "claimed");
  assert.equal(await store.claim("6", 60), "claimed");
  await assert.rejects(store.claim("7", 60), /full/);
  await sleep(20);
  assert.equal(await store.claim("7", 60), "claimed");
});

test("memoryStore: 300,000 events take no more memory than 20,000", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const store = memoryStore();
  const fill = async (name, count) => {
    for (let i = 0; i < count; i++) {
      await store.claim(name + i, 60);
      await store.complete(name + i, 60);
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await fill("a", 20_000);
  const growth = (await fill("b", 280_000)) - before;
  assert.ok(growth < 5_000_000, `${growth} bytes more`);
});

test("memoryStore takes a bound that is one", () => {
  for (const options of [null, 1, { maxEntries: 0 }, { maxEntries: "3" }, { maxEntries: Infinity }]) {
    assert.throws(() => memoryStore(options), { name: "TypeError", code: "invalid_argument" });
  }
});

const never = () => new Promise(() => {});
const working = { claim: async () => "claimed", complete: async () => {}, release: async () => {} };

/** What a handler comes to over a store, and whom it called. */
async function run(store, options = {}, listener = () => {}) {
  let calls = 0;
  const errors = [];
  const handler = webhook.handler(() => { calls++; return listener(); }, {
    store: { ...working, ...store },
    storeTimeoutSeconds: 0.05,
    onError: (error, event) => errors.push([error.message, event.type]),
    ...options,
  });
  const response = await handler(delivery());
  return { outcome: await outcome(response), retryAfter: response.headers.get("Retry-After"), calls, errors };
}

const down = new Error("down");
const FAILING = {
  throws: () => { throw down; },
  rejects: async () => { throw down; },
  "does not answer": never,
  "answers something else": async () => true,
};

for (const [how, claim] of Object.entries(FAILING)) {
  test(`a store whose claim ${how}: 503, and the listener is not called`, async () => {
    const { outcome, retryAfter, calls, errors } = await run({ claim });
    assert.equal(outcome, "503 store_unavailable");
    assert.match(retryAfter, /^[1-9][0-9]*$/);
    assert.equal(calls, 0);
    assert.equal(errors.length, 1);
    assert.equal(errors[0][1], "app.deployed");
  });

  test(`with "proceed", a store whose claim ${how}: the listener is called`, async () => {
    const { outcome, calls, errors } = await run({ claim }, { onStoreError: "proceed" });
    assert.deepEqual([outcome, calls, errors.length], ["200", 1, 1]);
  });
}

test("with \"proceed\", a listener that throws: 500", async () => {
  const { outcome, errors } = await run({ claim: FAILING.rejects }, { onStoreError: "proceed" }, () => { throw new Error("mine"); });
  assert.equal(outcome, "500 internal_error");
  assert.deepEqual(errors.map(([message]) => message), ["down", "mine"]);
});

for (const how of ["throws", "rejects", "does not answer"]) {
  test(`a store whose complete ${how}: what is done is done, and onError is told`, async () => {
    const { outcome, calls, errors } = await run({ complete: FAILING[how] });
    assert.deepEqual([outcome, calls, errors.length], ["200", 1, 1]);
  });

  test(`a store whose release ${how}: 500, and onError is told of both`, async () => {
    const { outcome, errors } = await run({ release: FAILING[how] }, {}, () => { throw new Error("mine"); });
    assert.equal(outcome, "500 internal_error");
    assert.equal(errors.length, 2);
    assert.equal(errors[1][0], "mine");
  });
}

test("busy: 409, to be tried again when the lease must have ended", async () => {
  const { outcome, retryAfter, calls } = await run({ claim: async () => "busy" }, { leaseSeconds: 1.5 });
  assert.deepEqual([outcome, retryAfter, calls], ["409 event_in_progress", "2", 0]);
});

test("a claim that comes too late is given back", async () => {
  const released = [];
  const claim = async () => { await sleep(100); return "claimed"; };
  const { outcome, calls } = await run({ claim, release: async (id) => released.push(id) });
  assert.deepEqual([outcome, calls, released.length], ["503 store_unavailable", 0, 0]);
  await sleep(100);
  assert.equal(released.length, 1);
});

test("the store is given the event's id, the lease and how long to keep it", async () => {
  const calls = [];
  const store = { claim: async (...args) => (calls.push(args), "claimed"), complete: async (...args) => calls.push(args), release: async () => {} };
  const handler = webhook.handler(() => {}, { store });
  await handler(delivery("app.created", { id: "evt_7" }));
  assert.deepEqual(calls, [["evt_7", 60], ["evt_7", 259_200]]);
});

test("an event that nobody listens to, and one that is refused, is not claimed", async () => {
  const store = { ...working, claim: () => assert.fail("claimed") };
  const handler = webhook.handler({ "app.created": () => {} }, { store });
  assert.equal(await outcome(await handler(delivery("app.deleted"))), "200");
  assert.equal(await outcome(await handler(new Request("https://example.com", { method: "POST", body: "" }))), "401 missing_signature");
});
