// The store in SQLite, over each engine of this runtime, and in Cloudflare D1.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { delivery, load, outcome, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { testStore } from "../contract.mjs";
import { ENGINES } from "./engines.mjs";
import { TABLE } from "./table.mjs";

const { sqliteStore, transactional } = await load("/sqlite");
const webhook = new Webhook(SECRET);
const folder = mkdtempSync(join(tmpdir(), "preswald-sqlite-"));
const open = [];
after(async () => {
  for (const database of open) await (database.close ?? database.dispose).call(database);
  rmSync(folder, { recursive: true, force: true });
});
const closed = (database) => (open.push(database), database);

/** The steps of an event's life, in short. */
async function lives(one, other = one) {
  const id = `evt_'"\\${randomUUID()}`;
  const steps = [await one.claim(id, 60), await other.claim(id, 60), await one.extend(id, 60)];
  await one.release(id);
  steps.push(await other.claim(id, 60));
  await other.complete(id, 60);
  steps.push(await one.claim(id, 60));
  const short = randomUUID();
  await one.claim(short, 0.05);
  await sleep(100);
  steps.push(await other.claim(short, 60), await one.claim(short, 60));
  assert.deepEqual(steps, ["claimed", "busy", true, "claimed", "done", "claimed", "busy"]);
}

/** Modes of the engines that change how they return rows and values. */
const MODES = {
  "better-sqlite3": {
    "integers as BigInt": (open) => open().defaultSafeIntegers(true),
    "the journal WAL": (open) => (open().pragma("journal_mode = WAL"), open()),
  },
  "node:sqlite": {
    "integers as BigInt": (open) => open({ readBigInts: true }),
    "rows as arrays": (open) => open({ returnArrays: true }),
  },
  "@libsql/client": {
    "integers as BigInt": (open) => open({ intMode: "bigint" }),
    "integers as strings": (open) => open({ intMode: "string" }),
    "one connection": (open) => open({ concurrency: 1 }),
  },
};

for (const [name, engine] of Object.entries(ENGINES)) {
  const path = join(folder, `${name.replace(/\W/g, "_")}.db`);
  const file = (await engine.place?.(path)) ?? path;
  const made = (options) => closed(engine.open(file, options));
  const database = made();
  await engine.run(database, TABLE);
  const rows = async (table = "preswald_webhooks") =>
    (await engine.rows(database, `SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);

  testStore(name, () => sqliteStore(database), { lease: 3 });
  const second = made();
  let turn = 0;
  testStore(`${name}, two connections`, () => sqliteStore(turn++ % 2 ? second : database), { lease: 3 });

  for (const [what, make] of Object.entries(MODES[engine.isLibsql ? "@libsql/client" : name])) {
    test(`${name} with ${what}`, () => lives(sqliteStore(make(made), { prefix: what })));
  }

  test(`${name}: the options prefix and table`, async () => {
    await engine.run(database, TABLE.replaceAll("preswald_webhooks", "events"));
    const [one, other] = [sqliteStore(database, { table: "main.events" }), sqliteStore(database, { table: "events", prefix: "other:" })];
    assert.deepEqual([await one.claim("evt_1", 60), await other.claim("evt_1", 60)], ["claimed", "claimed"]);
    assert.deepEqual(await rows("events"), ["evt_1", "other:evt_1"]);
  });

  test(`${name}: times are milliseconds of UTC`, async () => {
    await sqliteStore(database, { prefix: "utc:" }).claim("1", 60);
    const [{ left }] = await engine.rows(
      database,
      "SELECT expires / 1000.0 - CAST(strftime('%s', 'now') AS INTEGER) AS left FROM preswald_webhooks WHERE id = 'utc:1'",
    );
    assert.ok(Number(left) > 50 && Number(left) <= 61, left);
  });

  test(`${name}: ids that differ in case, accents or spaces at the end are different events`, async () => {
    const store = sqliteStore(database, { prefix: "É " });
    for (const id of ["evt_a", "evt_A", "evt_ä", "evt_a ", "evt_a\t", "evt_ａ", "evt_a\0"]) {
      assert.equal(await store.claim(id, 60), "claimed", JSON.stringify(id));
    }
  });

  for (const [what, statement] of Object.entries({
    "a collation for which letters of two cases are equal": TABLE.replace("id TEXT", "id TEXT COLLATE NOCASE"),
    "a collation that ignores spaces at the end": TABLE.replace("id TEXT", "id TEXT COLLATE RTRIM"),
    "no primary key": TABLE.replace("PRIMARY KEY", ""),
  })) {
    test(`${name}: a table with ${what} takes no event`, async () => {
      const table = `wrong_${what.length}`;
      await engine.run(database, statement.replaceAll("preswald_webhooks", table));
      await assert.rejects(sqliteStore(database, { table }).claim("1", 60), /ON CONFLICT/);
      assert.deepEqual(await rows(table), []);
    });
  }

  test(`${name}: expired rows are deleted now and then, and no others`, async () => {
    await engine.run(database, TABLE.replaceAll("preswald_webhooks", "cleaned"));
    const store = sqliteStore(database, { table: "cleaned" });
    for (let i = 0; i < 20; i++) await store.claim(`expired_${i}`, 0.001);
    await store.claim("claimed", 60);
    await sleep(20);
    const { random } = Math;
    Math.random = () => 0;
    await store.complete("done", 60).finally(() => {
      Math.random = random;
    });
    assert.deepEqual(await rows("cleaned"), ["claimed", "done"]);
  });

  test(`${name}: a database that another connection has locked is waited for, and this process goes on meanwhile`, async () => {
    const holder = made();
    const lock = engine.isLibsql ? await engine.lock(holder) : holder;
    if (lock === holder) holder.exec("BEGIN IMMEDIATE");
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    const answer = sqliteStore(second, { prefix: "locked:" }).claim(randomUUID(), 60);
    await sleep(200);
    clearInterval(timer);
    assert.ok(ticks > 3, `${ticks} ticks`);
    if (lock === holder) holder.exec("COMMIT");
    else await lock.commit();
    assert.equal(await answer, "claimed");
  });

  test(`${name}: a database without the table: 503 with Retry-After, and the listener is not called`, async () => {
    const handler = webhook.handler(() => assert.fail("called"), {
      store: sqliteStore(database, { table: "nowhere" }),
      onError: () => {},
    });
    assert.equal(await outcome(await handler(delivery())), "503 store_unavailable");
  });

  if (!engine.place) {
    test(`${name}: a database in memory`, async () => {
      const memory = closed(engine.open(":memory:"));
      await engine.run(memory, TABLE);
      await lives(sqliteStore(memory));
    });
  }

  if (!engine.isLibsql) {
    test(`${name}: a database inside the program's own transaction takes no event, and its timeout stays`, async () => {
      const own = made();
      own.exec("PRAGMA busy_timeout = 1234");
      own.exec("BEGIN");
      const store = sqliteStore(own, { prefix: "own:" });
      const call = { holder: "x", timeoutSeconds: 0.2, report() {} };
      await assert.rejects(store.claim("1", 60, call), /within a transaction/);
      own.exec("COMMIT");
      assert.equal(await store.claim("1", 60), "claimed");
      assert.equal(Number(engine.rows(own, "PRAGMA busy_timeout")[0].timeout), 1234);
    });

    test(`${name}: a read-only database takes no event`, async () => {
      const made = async () => {
        const readOnly = closed(engine.open(file, { readonly: true, readOnly: true }));
        await sqliteStore(readOnly).claim("1", 60);
      };
      await assert.rejects(made());
    });
  }
}

// D1 does not depend on the Node.
if (process.env.ENGINES_ONLY === undefined) {
  const { Miniflare } = createRequire(new URL("../../package.json", import.meta.url))("miniflare");
  const miniflare = closed(
    new Miniflare({
      modules: true,
      script: "export default { fetch: () => new Response() };",
      compatibilityDate: "2026-04-01",
      d1Databases: { DB: "db" },
    }),
  );
  const d1 = await miniflare.getD1Database("DB");
  for (const statement of TABLE.split(";").filter((each) => each.trim())) await d1.prepare(statement).run();
  // Each of its writes waits for the disk.
  testStore("Cloudflare D1", () => sqliteStore(d1), { lease: 6, concurrency: 3 });
  test("Cloudflare D1, a session", () => lives(sqliteStore(d1.withSession("first-primary"), { prefix: "session:" })));
  test("Cloudflare D1 has no interactive transactions", () => {
    assert.throws(() => transactional(d1, () => {}), {
      name: "TypeError",
      code: "invalid_argument",
      message: /no interactive transactions/,
    });
  });
}

const anyDatabase = Object.values(ENGINES)[0].open(":memory:");
const sqlJs = async () => new (await createRequire(import.meta.url)("sql.js")()).Database();
const WRONG = {
  "no database": () => sqliteStore(undefined),
  "the name of a file": () => sqliteStore("events.db"),
  "an object": () => sqliteStore({}),
  "a table that is no name": () => sqliteStore(anyDatabase, { table: 'x"; DROP TABLE y; --' }),
  "a prefix that is a number": () => sqliteStore(anyDatabase, { prefix: 1 }),
  "options that are null": () => sqliteStore(anyDatabase, null),
};
for (const [what, make] of Object.entries(WRONG)) {
  test(`refused: ${what}`, () => assert.throws(make, { name: "TypeError", code: "invalid_argument" }));
}
test("refused: sql.js", async () => {
  const database = await sqlJs();
  assert.throws(() => sqliteStore(database), { name: "TypeError", code: "invalid_argument", message: /sql\.js/ });
});

test("a database that answers something else: store_client, and the listener is not called", async () => {
  const synchronous = (statement) => ({ exec() {}, close() {}, prepare: () => statement });
  const failing = {
    "returns promises": synchronous({ run: async () => {}, get: async () => {} }),
    "returns nothing": synchronous({ run() {}, get() {} }),
    "returns something else": synchronous({ run() {}, get: () => ({ preswald_answer: "yes" }) }),
    "libSQL without promises": { execute() {}, batch() {}, transaction() {}, executeMultiple() {} },
    "libSQL with other results": {
      async execute() {},
      batch: async () => [{}, { rows: [] }],
      async transaction() {},
      async executeMultiple() {},
    },
    "D1 that failed": { prepare: () => ({ bind: () => ({}) }), batch: async () => [{ success: false }, { success: true, results: [] }] },
  };
  for (const [how, database] of Object.entries(failing)) {
    const errors = [];
    const handler = webhook.handler(() => assert.fail("called"), {
      store: sqliteStore(database),
      storeTimeoutSeconds: 0.5,
      onError: (error) => errors.push(error.code),
    });
    assert.equal(await outcome(await handler(delivery())), "503 store_unavailable", how);
    assert.deepEqual(errors, ["store_client"], how);
  }
});
