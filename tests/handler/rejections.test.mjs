// A promise where a value belongs: the mistake has a code, and nobody's rejection ends the process.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { delivery, load, memoryStore, SECRET, URL_, Webhook } from "./package.mjs";

const { createTestRequest, sign, validatePayload, verifySignature } = await load();
const { diagnose } = await load("/diagnose");
const { sqliteStore, transactional } = await load("/sqlite");
const postgres = await load("/postgres");

/** As libraries of promises do: whoever does not ask for the result gets an unhandled rejection. */
class Eager {
  constructor() {
    setImmediate(() => this.isHeard || Promise.reject(new Error("nobody hears this object")));
  }
  // biome-ignore lint/suspicious/noThenProperty: it is one.
  then(_done, failed) {
    this.isHeard = true;
    failed(new Error("mine"));
  }
}

const REJECTIONS = {
  "a promise": () => Promise.reject(new Error("mine")),
  "a promise of another realm": () => runInNewContext('Promise.reject(new Error("mine"))'),
  "an object with a function then": () => new Eager(),
  // biome-ignore lint/suspicious/noThenProperty: the same.
  "a function with a function then": () => Object.assign(() => {}, { then: (_done, failed) => failed(new Error("mine")) }),
  "a promise of a class": () => new (class extends Promise {})((_done, failed) => failed(new Error("mine"))),
};

/** Once more after the rejections are told: a rejection that nobody hears fails the test. */
async function settled() {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const thrown = (value) => {
  throw value;
};
const body = await delivery().text();
const header = new Webhook(SECRET).sign(body);
const aged = (now) => new Webhook(SECRET, { maxAgeSeconds: 60, now });

/** Where a caller's value, or what its function returns, is no promise. */
const CALLS = {
  "the secret": [(make) => new Webhook(make()), "invalid_secret"],
  "one of the secrets": [(make) => new Webhook([SECRET, make()]), "invalid_secret"],
  "each of the secrets": [(make) => new Webhook([make(), make(), make()]), "invalid_secret"],
  "what the secret's function returns": [(make) => new Webhook(make).sign("{}"), "invalid_secret"],
  "what the secret's function returns, in a list": [(make) => new Webhook(() => [make(), make()]).check(body, header), "invalid_secret"],
  "what the secret's function throws": [(make) => new Webhook(() => thrown(make())).verify(body, header), "invalid_secret"],
  "the secret of sign": [(make) => sign("{}", make()), "invalid_secret"],
  "the secret of verifySignature": [(make) => verifySignature("{}", header, make()), "invalid_secret"],
  "the secret of diagnose": [(make) => diagnose("{}", header, make()), "invalid_secret"],
  "the secret of createTestRequest": [(make) => createTestRequest("app.deployed", { url: URL_, secret: make() }), "invalid_secret"],
  "what now() returns": [(make) => aged(make).check(body, header), "invalid_argument"],
  "what now() throws": [(make) => aged(() => thrown(make())).check(body, header), "invalid_argument"],
  "the body": [(make) => new Webhook(SECRET).check(make(), header), /^(invalid_argument|body_already_parsed)$/],
  "the body of sign": [(make) => sign(make(), SECRET), /^(invalid_argument|body_already_parsed)$/],
  "the body of validatePayload": [(make) => validatePayload(make()), /^(invalid_argument|body_already_parsed)$/],
  "the headers": [(make) => new Webhook(SECRET).check(body, make()), "invalid_argument"],
  "the headers of diagnose": [(make) => diagnose("{}", make(), SECRET), "invalid_argument"],
};

for (const [place, [call, code]] of Object.entries(CALLS)) {
  for (const [what, make] of Object.entries(REJECTIONS)) {
    // A function is no body, and no headers: it is a mistake of another kind, or counts as no header.
    if (what.startsWith("a function") && /headers|body|secret/.test(place)) continue;
    test(`${place}: ${what} that rejects`, async () => {
      assert.throws(() => call(make), { name: "TypeError", code });
      await settled();
    });
  }
}

/** Where a function may return a promise: what it rejects with changes no answer, or is told. */
const HANDLERS = {
  "the listener": [500, (make) => [make]],
  "a listener of a map": [500, (make) => [{ default: make }]],
  onError: [500, (make) => [() => thrown(new Error("mine")), { onError: make }]],
  onRefused: [401, (make) => [() => assert.fail("called"), { onRefused: make }], true],
  "claim of a store": [503, (make) => [() => {}, { store: { ...memoryStore(), claim: make } }]],
  "complete of a store": [200, (make) => [() => {}, { store: { ...memoryStore(), complete: make } }]],
  "release of a store": [500, (make) => [() => thrown(new Error("mine")), { store: { ...memoryStore(), release: make } }]],
  "claim of a store, with onStoreError": [200, (make) => [() => {}, { store: { ...memoryStore(), claim: make }, onStoreError: "proceed" }]],
};

for (const [place, [status, make, forged]] of Object.entries(HANDLERS)) {
  for (const [what, reject] of Object.entries(REJECTIONS)) {
    test(`${place}: ${what} that rejects`, async () => {
      const [listener, options] = make(reject);
      const handler = new Webhook(SECRET).handler(listener, { onError() {}, ...options });
      const request = forged ? new Request(URL_, { method: "POST", body: "{}", headers: { "X-Preswald-Signature": header } }) : delivery();
      assert.equal((await handler(request)).status, status);
      await settled();
    });
  }
}

/** A database whose functions are synchronous in the libraries that the store knows. */
const database = (functions) => ({ close() {}, exec() {}, prepare: () => ({ get: () => ({ value: 0 }), run() {} }), ...functions });
const CLIENTS = {
  "prepare of SQLite": [(make) => sqliteStore(database({ prepare: make })), "store_client"],
  "exec of SQLite": [(make) => sqliteStore(database({ exec: make })), "store_client"],
  "get of SQLite": [(make) => sqliteStore(database({ prepare: () => ({ get: make, run: make }) })), "store_client"],
  "prepare of D1": [(make) => sqliteStore({ prepare: make, batch: async () => [] }), "store_client"],
};

for (const [place, [make, code]] of Object.entries(CLIENTS)) {
  for (const [what, reject] of Object.entries(REJECTIONS)) {
    test(`${place}: ${what} that rejects`, async () => {
      const errors = [];
      const handler = new Webhook(SECRET).handler(() => {}, {
        store: make(reject),
        storeTimeoutSeconds: 0.2,
        onError: (error) => errors.push(error.code),
      });
      assert.equal((await handler(delivery())).status, 503);
      assert.deepEqual(errors, [code]);
      await settled();
    });
  }
}

for (const [what, reject] of Object.entries(REJECTIONS)) {
  test(`release of a connection to PostgreSQL: ${what} that rejects`, async () => {
    const pool = { connect: async () => ({ query: async () => thrown(new Error("mine")), release: reject }) };
    const handler = new Webhook(SECRET).handler(
      postgres.transactional(pool, () => {}, { storeTimeoutSeconds: 0.2 }),
      { onError() {} },
    );
    assert.equal((await handler(delivery())).status, 503);
    await settled();
  });

  test(`a callback of a query that came too late: ${what} that rejects`, async () => {
    let late;
    const reports = [];
    const client = {
      execute: async () => ({ rows: [{ 0: "claimed" }] }),
      commit: async () => {},
      rollback: async () => {},
      close() {},
    };
    const libsql = { ...client, batch: async () => [], executeMultiple: async () => {}, transaction: async () => client };
    const listener = transactional(libsql, (_event, transaction) => void (late = transaction), { onError: (error) => reports.push(error) });
    await listener({ id: "evt_1" }).catch(() => {});
    assert.ok(late, "the listener was called");
    late.execute("SELECT 1", reject);
    await settled();
    assert.ok(reports.length >= 2, "the query, and what its callback rejected with");
  });
}
