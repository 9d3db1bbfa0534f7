// The store in PostgreSQL, over a real server with `pg`, and in PGlite.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, test } from "node:test";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { delivery, load, outcome, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { testStore } from "../contract.mjs";
import { startPostgres } from "./server.mjs";
import { TABLE } from "./table.mjs";

const { postgresStore } = await load("/postgres");
const webhook = new Webhook(SECRET);

const postgres = await startPostgres();
const pool = new pg.Pool({ ...postgres.connection, max: 20 });
pool.on("error", () => {});
await pool.query(TABLE);
const client = new pg.Client(postgres.connection);
await client.connect();
const pglite = await PGlite.create();
await pglite.exec(TABLE);
after(async () => {
  await Promise.all([pool.end(), client.end(), pglite.close()]);
  await postgres.stop();
});

testStore("pg, pool", () => postgresStore(pool));
testStore("pg, client", () => postgresStore(client));
testStore("PGlite", () => postgresStore(pglite));
/** Neon's `neon()` is a function, whose `query` gives rows without a result around them. */
const rowsAlone = Object.assign(() => {}, { query: async (text, values) => (await pool.query(text, values)).rows });
testStore("rows alone, as of Neon's function", () => postgresStore(rowsAlone));

for (const level of ["repeatable read", "serializable"]) {
  const strict = new pg.Pool({ ...postgres.connection, options: `-c default_transaction_isolation=${level.replace(" ", "\\ ")}` });
  strict.on("error", () => {});
  after(() => strict.end());

  test(`isolation level ${level}: of 30 claims at once, one succeeds, and the others are busy or fail`, async () => {
    const store = postgresStore(strict);
    const id = randomUUID();
    const claims = await Promise.all(Array.from({ length: 30 }, () => store.claim(id, 60).catch((error) => error.code)));
    assert.equal(claims.filter((claim) => claim === "claimed").length, 1);
    assert.deepEqual(
      claims.filter((claim) => !["claimed", "busy", "40001"].includes(claim)),
      [],
    );
  });
}

const rows = async (table = "preswald_webhooks") => (await pool.query(`SELECT id FROM ${table} ORDER BY id`)).rows.map(({ id }) => id);

test("the options prefix and table", async () => {
  await pool.query(
    `CREATE SCHEMA hooks; ${TABLE.replaceAll("preswald_webhooks", "hooks.events").replace("INDEX hooks.events", "INDEX events")}`,
  );
  const [one, other] = [postgresStore(pool, { table: "hooks.events" }), postgresStore(pool, { table: "hooks.events", prefix: "other:" })];
  assert.deepEqual([await one.claim("evt_1", 60), await other.claim("evt_1", 60)], ["claimed", "claimed"]);
  assert.deepEqual(await rows("hooks.events"), ["evt_1", "other:evt_1"]);
});

/** The chance by which a store decides whether a completed event is followed by a clean-up. */
async function withChance(value, work) {
  const { random } = Math;
  Math.random = () => value;
  try {
    return await work();
  } finally {
    Math.random = random;
  }
}

test("expired rows are deleted now and then, after an event is completed, and no others", async () => {
  await pool.query("DELETE FROM preswald_webhooks");
  const store = postgresStore(pool);
  for (let i = 0; i < 20; i++) await store.claim(`expired_${i}`, 0.001);
  await store.claim("claimed", 60);
  await sleep(20);
  await withChance(0.99, () => store.complete("first", 60));
  assert.equal((await rows()).length, 22);
  await withChance(0, () => store.complete("second", 60));
  assert.deepEqual(await rows(), ["claimed", "first", "second"]);
});

test("a clean-up that fails is reported, and the event is done all the same", async () => {
  const failing = {
    query: (text, values) => (text.includes("SKIP LOCKED") ? Promise.reject(new Error("no clean-up")) : pool.query(text, values)),
  };
  const store = postgresStore(failing);
  const errors = [];
  const id = randomUUID();
  const handler = webhook.handler(() => {}, { store, onError: (error) => errors.push(error.message) });
  assert.equal(await withChance(0, async () => outcome(await handler(delivery("app.created", { id })))), "200");
  assert.deepEqual(errors, ["no clean-up"]);
  assert.equal(await store.claim(id, 60), "done");
});

test("an id that cannot be a key is stored as its SHA-256, and no other id gets the same key", async () => {
  await pool.query("DELETE FROM preswald_webhooks");
  const store = postgresStore(pool);
  await store.claim("\0", 60);
  const [key] = await rows();
  assert.equal(key, "sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  assert.equal(await store.claim(key, 60), "claimed");
});

const WRONG = {
  "no pool": () => postgresStore(undefined),
  "a URL": () => postgresStore("postgres://localhost"),
  "an object": () => postgresStore({}),
  "a table that is no name": () => postgresStore(pool, { table: 'x"; DROP TABLE y; --' }),
  "a table of three parts": () => postgresStore(pool, { table: "a.b.c" }),
  "a table that is a number": () => postgresStore(pool, { table: 1 }),
  "a prefix that is a number": () => postgresStore(pool, { prefix: 1 }),
  "options that are null": () => postgresStore(pool, null),
};
for (const [what, make] of Object.entries(WRONG)) {
  test(`refused: ${what}`, () => assert.throws(make, { name: "TypeError", code: "invalid_argument" }));
}

test("a database that fails: 503 with Retry-After, and the listener is not called", async () => {
  const failing = {
    "has no table": postgresStore(pool, { table: "nowhere" }),
    rejects: postgresStore({
      query: async () => {
        throw new Error("down");
      },
    }),
    "does not answer": postgresStore({ query: () => new Promise(() => {}) }),
    "answers without rows": postgresStore({ query: async () => ({}) }),
  };
  for (const [how, store] of Object.entries(failing)) {
    const handler = webhook.handler(() => assert.fail("called"), { store, storeTimeoutSeconds: 0.3, onError: () => {} });
    const response = await handler(delivery());
    assert.match(response.headers.get("Retry-After"), /^\d+$/, how);
    assert.equal(await outcome(response), "503 store_unavailable", how);
  }
});
