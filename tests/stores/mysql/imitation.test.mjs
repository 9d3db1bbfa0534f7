// The server in memory of tests/model answers as this server does: the same statements, in several sessions,
// with the same rows, counts and errors.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createConnection } from "mysql2/promise";
import { load } from "../../handler/package.mjs";
import { MysqlServer, MysqlSession } from "../../model/mysql-server.mjs";
import { startMysql } from "./server.mjs";
import { TABLE } from "./table.mjs";

const { mysqlStore, transactional } = await load("/mysql");

const server = await startMysql("--innodb-lock-wait-timeout=1");
after(() => server.stop());
const owner = await createConnection(server.connection);
after(() => owner.end());
await owner.query(TABLE);
await owner.query("CREATE TABLE effects (event varchar(255) NOT NULL) ENGINE=InnoDB");

/** What the store sends, by names. It is taken from the store itself. */
const SQL = await statements();

async function statements() {
  const sent = new Set();
  const own = {
    query: async (sql) => (sent.add(sql), [{}, undefined]),
    async execute({ sql }) {
      sent.add(sql);
      if (sql.includes("information_schema")) return [[["InnoDB", "YES", "utf8mb4_bin", "datetime", 3, "id"]], [{ name: "x" }]];
      if (/^SELECT (GET|RELEASE)_LOCK/.test(sql)) return [[[1]], [{ name: "x" }]];
      return [sql.startsWith("SELECT") ? [["claimed"]] : { affectedRows: 1 }, sql.startsWith("SELECT") ? [{ name: "x" }] : undefined];
    },
    release() {},
    destroy() {},
  };
  const pool = { getConnection: async () => own, query() {}, execute() {}, pool: { getConnection() {} } };
  const store = mysqlStore(pool);
  await store.claim("evt_1", 1);
  await store.extend("evt_1", 1);
  await store.release("evt_1").catch(() => {});
  await store.complete("evt_1", 1).catch(() => {});
  await transactional(pool, () => {})({ id: "evt_1" }).catch(() => {});
  const find = (pattern) => [...sent].find((sql) => pattern.test(sql)) ?? assert.fail(String(pattern));
  return {
    prove: find(/information_schema/),
    begin: "START TRANSACTION",
    commit: "COMMIT",
    rollback: "ROLLBACK",
    savepoint: find(/^SAVEPOINT/),
    "release savepoint": find(/^RELEASE SAVEPOINT/),
    "autocommit off": find(/^SET @/),
    "autocommit back": find(/^SET autocommit/),
    lock: find(/^SELECT GET_LOCK/),
    unlock: find(/^SELECT RELEASE_LOCK/),
    claim: find(/^INSERT .*VALUES \(\?, \?,/s),
    complete: find(/^INSERT .*VALUES \(\?, NULL,/s),
    extend: find(/SET expires = /),
    finish: find(/SET holder = NULL/),
    release: find(/^DELETE .*AND holder/),
    state: find(/^SELECT COALESCE/),
    effect: "INSERT INTO effects VALUES (?)",
    effects: "SELECT COUNT(*) FROM effects",
    define: "CREATE TABLE IF NOT EXISTS other (id int)",
  };
}

const claim = (holder, milliseconds = 60_000) => ["claim", "evt_1", holder, milliseconds, holder, milliseconds];
const state = (holder) => ["state", holder, "evt_1"];

/** Each step: the session, the statement and its values. */
const SCRIPTS = {
  "the proof of the table": [["a", "prove"]],
  "a claim, by its holder and by another": [
    ["a", ...claim("one")],
    ["a", ...state("one")],
    ["a", ...state("two")],
    ["a", ...claim("one")],
    ["a", ...claim("two")],
    ["a", ...state("two")],
  ],
  "a claim that has expired": [["a", ...claim("one", 1)], ["wait"], ["a", ...claim("two")], ["a", ...state("two")]],
  "the life of an event": [
    ["a", ...claim("one")],
    ["a", "extend", 60_000, "evt_1", "one"],
    ["a", "extend", 60_000, "evt_1", "two"],
    ["a", "complete", "evt_1", 60_000, 60_000],
    ["a", ...state("one")],
    ["a", ...claim("two")],
    ["a", ...state("two")],
    ["a", "release", "evt_1", "one"],
    ["a", ...state("one")],
  ],
  "a release": [
    ["a", "release", "evt_1", "one"],
    ["a", ...claim("one")],
    ["a", "release", "evt_1", "two"],
    ["a", "release", "evt_1", "one"],
    ["a", ...state("one")],
  ],
  "a completion without a claim, which is over": [["a", "complete", "evt_1", 1, 1], ["wait"], ["a", ...state("one")]],
  "writes that are not committed are seen by their session alone": [
    ["a", "begin"],
    ["a", ...claim("one")],
    ["a", ...state("one")],
    ["b", ...state("one")],
    ["a", "rollback"],
    ["a", ...state("one")],
  ],
  "a row that another transaction has": [
    ["a", "begin"],
    ["a", ...claim("one")],
    ["b", "begin"],
    ["b", ...claim("two")],
    ["b", ...state("two")],
    ["b", "commit"],
    ["a", "commit"],
    ["b", ...state("two")],
  ],
  "a finish of a claim, and of none": [
    ["a", ...claim("one")],
    ["a", "finish", 60_000, "evt_1", "two"],
    ["a", "finish", 60_000, "evt_1", "one"],
    ["a", ...state("one")],
  ],
  "a savepoint is gone with its transaction": [
    ["a", "release savepoint"],
    ["a", "begin"],
    ["a", "savepoint"],
    ["a", "commit"],
    ["a", "release savepoint"],
    ["a", "begin"],
    ["a", "savepoint"],
    ["a", "release savepoint"],
    ["a", "release savepoint"],
    ["a", "savepoint"],
    ["a", "rollback"],
    ["a", "release savepoint"],
  ],
  "a statement that commits implicitly": [
    ["a", "begin"],
    ["a", "savepoint"],
    ["a", "effect", "1"],
    ["a", "define"],
    ["a", "effect", "2"],
    ["a", "release savepoint"],
    ["a", "rollback"],
    ["a", "effects"],
  ],
  "a statement that commits implicitly, without autocommit": [
    ["a", "begin"],
    ["a", "autocommit off"],
    ["a", "savepoint"],
    ["a", "effect", "1"],
    ["a", "define"],
    ["a", "effect", "2"],
    ["a", "release savepoint"],
    ["a", "rollback"],
    ["a", "effects"],
    ["a", "rollback"],
    ["a", "autocommit back"],
    ["a", "effect", "3"],
    ["b", "effects"],
  ],
  "autocommit that is turned off in a transaction, and on again": [
    ["a", "begin"],
    ["a", "effect", "1"],
    ["a", "autocommit off"],
    ["b", "effects"],
    ["a", "savepoint"],
    ["a", "release savepoint"],
    ["a", "autocommit back"],
    ["b", "effects"],
  ],
  "a transaction that begins commits the one before": [
    ["a", "begin"],
    ["a", "effect", "1"],
    ["a", "begin"],
    ["a", "rollback"],
    ["a", "effects"],
  ],
  "named locks": [
    ["a", "lock", "evt_1"],
    ["a", "lock", "evt_1"],
    ["b", "lock", "evt_1"],
    ["b", "unlock", "evt_1"],
    ["a", "begin"],
    ["a", "commit"],
    ["b", "lock", "evt_1"],
    ["a", "end"],
    ["b", "lock", "evt_1"],
    ["b", "unlock", "evt_1"],
    ["b", "unlock", "evt_1"],
  ],
  "what a connection that ends leaves": [
    ["a", "begin"],
    ["a", ...claim("one")],
    ["a", "effect", "1"],
    ["a", "end"],
    ["b", ...state("one")],
    ["b", "effects"],
  ],
};

/** Runs a script; gives the answer to each step. */
async function answers(script, open, wait) {
  const sessions = new Map();
  const result = [];
  for (const [name, what, ...values] of script) {
    if (name === "wait") {
      await wait();
      continue;
    }
    if (!sessions.has(name)) sessions.set(name, await open());
    const session = sessions.get(name);
    if (what === "end") {
      await session.end();
      continue;
    }
    try {
      result.push([what, await session.run(SQL[what], values)]);
    } catch (error) {
      result.push([what, { errno: error.errno, sqlState: error.sqlState, code: error.code }]);
    }
  }
  for (const session of sessions.values()) await session.end();
  return result;
}

async function openReal() {
  const connection = await createConnection(server.connection);
  await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
  let ended;
  return {
    async run(sql, values) {
      const [first] =
        values.length === 0
          ? await connection.query({ sql, rowsAsArray: true })
          : await connection.execute({ sql, rowsAsArray: true }, values);
      return Array.isArray(first) ? { rows: first } : { affectedRows: first.affectedRows };
    },
    async end() {
      ended ??= connection.end().then(() => gone(connection.threadId));
      await ended;
    },
  };
}

/** A server notices the end of a connection a little later. */
async function gone(thread) {
  for (;;) {
    const [rows] = await owner.query("SELECT id FROM information_schema.PROCESSLIST WHERE id = ?", [thread]);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function imitated() {
  let now = 1000;
  const timers = [];
  const inMemory = new MysqlServer({ now: () => now, after: (delay, happen) => void timers.push({ at: now + delay, happen }) });
  async function open() {
    const session = new MysqlSession(inMemory);
    return {
      async run(sql, values) {
        if (sql === SQL.effects) return { rows: [[session.countEffects()]] };
        const answer = session.run(sql, values);
        // Nobody unlocks the row in these scripts while a statement waits for it.
        const waiting = setTimeout(() => {
          now += 100_000;
          for (const { happen } of timers.splice(0)) happen();
        }, 50);
        const { rows, affectedRows } = await answer.finally(() => clearTimeout(waiting));
        return rows === undefined ? { affectedRows } : { rows };
      },
      end: async () => session.die(),
    };
  }
  return { open, wait: async () => (now += 50) };
}

const sleep = () => new Promise((resolve) => setTimeout(resolve, 50));
for (const [name, script] of Object.entries(SCRIPTS)) {
  test(`${name}: the answers are those of the server in memory`, async () => {
    await owner.query("DELETE FROM preswald_webhooks");
    await owner.query("DELETE FROM effects");
    const { open, wait } = imitated();
    assert.deepEqual(await answers(script, open, wait), await answers(script, openReal, sleep));
  });
}

test("a deadlock rolls the transaction back: what follows is committed at once, unless autocommit is off", async () => {
  for (const isOff of [false, true]) {
    await owner.query("DELETE FROM effects");
    await owner.query("DELETE FROM preswald_webhooks");
    await owner.query("INSERT INTO preswald_webhooks VALUES ('x', NULL, NOW(3)), ('y', NULL, NOW(3))");
    const [one, other] = [await createConnection(server.connection), await createConnection(server.connection)];
    const take = (connection, id) =>
      connection.execute("UPDATE preswald_webhooks SET expires = NOW(3) + INTERVAL 1 DAY WHERE id = ?", [id]);
    await one.query("START TRANSACTION");
    await other.query("START TRANSACTION");
    if (isOff) await one.query(SQL["autocommit off"]);
    await one.query(SQL.savepoint);
    // The transaction that has written less is ended.
    await other.query("INSERT INTO effects VALUES ('a'), ('b'), ('c')");
    await take(one, "x");
    await take(other, "y");
    const waits = take(other, "x");
    await assert.rejects(take(one, "y"), { errno: 1213, sqlState: "40001", code: "ER_LOCK_DEADLOCK" });
    await waits;
    await other.query("ROLLBACK");
    await one.query("INSERT INTO effects VALUES ('after')");
    await assert.rejects(one.query(SQL["release savepoint"]), { errno: 1305 });
    await one.query("ROLLBACK");
    const [rows] = await owner.query("SELECT event FROM effects");
    assert.deepEqual(rows, isOff ? [] : [{ event: "after" }]);
    await one.end();
    await other.end();
  }
});

test("a server that is read-only refuses writes, and a connection that was killed says so", async () => {
  await owner.query("CREATE USER IF NOT EXISTS app@localhost");
  await owner.query("GRANT ALL ON hooks.* TO app@localhost");
  const connection = await createConnection({ ...server.connection, user: "app" });
  await owner.query("SET GLOBAL read_only = 1");
  await assert.rejects(connection.execute(SQL.complete, ["evt_1", 1, 1]), {
    errno: 1290,
    code: "ER_OPTION_PREVENTS_STATEMENT",
    sqlState: "HY000",
  });
  await owner.query("SET GLOBAL read_only = 0");
  await owner.query("KILL ?", [connection.threadId]);
  // mysql2 may have seen already that the connection is closed, and sends nothing then.
  await assert.rejects(
    connection.query("SELECT 1"),
    ({ errno, code, message }) =>
      errno === 1927 || ["PROTOCOL_CONNECTION_LOST", "EPIPE", "ECONNRESET"].includes(code) || message.endsWith("in closed state"),
  );
  connection.destroy();
});
