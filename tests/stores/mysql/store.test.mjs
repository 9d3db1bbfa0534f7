// The store in MySQL and MariaDB, over a real server.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, test } from "node:test";
import mariadb from "mariadb";
import mysqlCallbacks from "mysql2";
import mysql from "mysql2/promise";
import { delivery, load, outcome, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { testStore } from "../contract.mjs";
import { isMariaDB, startMysql } from "./server.mjs";
import { TABLE } from "./table.mjs";

const { mysqlStore } = await load("/mysql");
const webhook = new Webhook(SECRET);

const server = await startMysql();
const open = [];
const closed = (pool) => (open.push(pool), pool);
const pool = (options) => closed(mysql.createPool({ ...server.connection, connectionLimit: 10, ...options }));
const mariaPool = (options) => closed(mariadb.createPool({ ...server.connection, connectionLimit: 10, ...options }));
after(async () => {
  for (const each of open) await (each.promise?.() ?? each).end();
  await server.stop();
});

const setup = pool();
await setup.query(TABLE);
const rows = async (table = "preswald_webhooks") => (await setup.query(`SELECT id FROM ${table} ORDER BY id`))[0].map(({ id }) => id);

/** What a new connection of a pool does first, by the name of the situation. */
const SESSIONS = {
  "autocommit off": "SET autocommit = 0",
  "READ COMMITTED": "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
  SERIALIZABLE: "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE",
  "ANSI quotes, no backslash escapes": "SET SESSION sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES,TRADITIONAL,HIGH_NOT_PRECEDENCE'",
  "another zone": "SET SESSION time_zone = '+05:30'",
  "safe updates": "SET SESSION sql_safe_updates = 1",
  ...(isMariaDB && {
    "Oracle mode": "SET SESSION sql_mode = 'ORACLE'",
    "simultaneous assignment": "SET SESSION sql_mode = 'SIMULTANEOUS_ASSIGNMENT'",
  }),
};

function withSession(statement) {
  const created = mysql.createPool({ ...server.connection, connectionLimit: 10 });
  created.on("connection", (connection) => connection.query(statement));
  return closed(created);
}

/** Modes of the clients that change how they return rows and values. */
const MODES = {
  "rows as arrays": { rowsAsArray: true },
  "named placeholders": { namedPlaceholders: true },
  "nested tables": { nestTables: true },
  "nested tables, with a separator": { nestTables: "_" },
  "its own typeCast": { typeCast: () => "cast" },
  "several statements": { multipleStatements: true },
  "numbers and dates as strings": { decimalNumbers: true, dateStrings: true, supportBigNumbers: true, bigNumberStrings: true },
  "affected rows that count changes": { flags: ["-FOUND_ROWS"] },
  latin1: { charset: "latin1_swedish_ci" },
};

/** Long enough for a busy machine. */
const LEASE = { lease: 4 };

testStore("mysql2", () => mysqlStore(setup), LEASE);
const callbacks = closed(mysqlCallbacks.createPool({ ...server.connection, connectionLimit: 10 }));
testStore("mysql2, pool of callbacks", () => mysqlStore(callbacks), LEASE);
const maria = mariaPool();
testStore("mariadb", () => mysqlStore(maria), LEASE);
const noCommit = withSession(SESSIONS["autocommit off"]);
testStore("autocommit off", () => mysqlStore(noCommit), LEASE);

/** The steps of an event's life, in short. */
async function lives(make) {
  const [one, other] = [make(), make()];
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
  const claims = await Promise.all(Array.from({ length: 20 }, () => one.claim("all", 60)));
  await one.complete("all", 0.001);
  assert.equal(claims.filter((claim) => claim === "claimed").length, 1);
  await sleep(20);
}

for (const [what, statement] of Object.entries(SESSIONS)) {
  test(`a session with ${what}`, () => {
    const created = withSession(statement);
    return lives(() => mysqlStore(created));
  });
}
for (const [what, options] of Object.entries(MODES)) {
  test(`mysql2 with ${what}`, () => {
    const created = pool(options);
    return lives(() => mysqlStore(created));
  });
}
for (const [what, options] of Object.entries({
  "rows as arrays": { rowsAsArray: true },
  "columns beside the rows": { metaAsArray: true },
  "named placeholders": { namedPlaceholders: true },
  "nested tables": { nestTables: true },
  "its own typeCast": { typeCast: () => "cast" },
  "numbers as BigInt and strings": { bigIntAsNumber: false, decimalAsNumber: false, insertIdAsNumber: true, dateStrings: true },
})) {
  test(`mariadb with ${what}`, () => {
    const created = mariaPool(options);
    return lives(() => mysqlStore(created));
  });
}

test("times are those of UTC, in milliseconds", async () => {
  await mysqlStore(withSession(SESSIONS["another zone"]), { prefix: "utc:" }).claim("1", 60);
  const [[{ left }]] = await setup.query(
    "SELECT TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), expires) / 1000000 AS `left` FROM preswald_webhooks WHERE id = 'utc:1'",
  );
  assert.ok(Number(left) > 50 && Number(left) <= 60, left);
});

test("the options prefix and table", async () => {
  await setup.query("CREATE DATABASE other");
  await setup.query(TABLE.replaceAll("TABLE preswald_webhooks", "TABLE other.events"));
  const [one, other] = [
    mysqlStore(setup, { table: "other.events" }),
    mysqlStore(closed(mysql.createPool({ ...server.connection, database: undefined })), { table: "other.events", prefix: "other:" }),
  ];
  assert.deepEqual([await one.claim("evt_1", 60), await other.claim("evt_1", 60)], ["claimed", "claimed"]);
  assert.deepEqual(await rows("other.events"), ["evt_1", "other:evt_1"]);
});

test("ids that differ in case, accents or spaces at the end are different events", async () => {
  const store = mysqlStore(setup, { prefix: "É " });
  for (const id of ["evt_a", "evt_A", "evt_ä", "evt_a ", "evt_a  ", "evt_a\t", "evt_ａ", "evt_a\0"]) {
    assert.equal(await store.claim(id, 60), "claimed", JSON.stringify(id));
  }
  assert.equal(await mysqlStore(setup, { prefix: "E " }).claim("evt_a", 60), "claimed");
});

/** Tables that would make two events one, or keep nothing. */
const TABLES = {
  "an engine without transactions": TABLE.replace("InnoDB", "MyISAM").replaceAll("utf8mb4", "ascii"),
  "an engine that keeps nothing": TABLE.replace("InnoDB", "MEMORY"),
  "a collation for which letters of two cases are equal": TABLE.replace("utf8mb4_bin", "utf8mb4_general_ci"),
  "no primary key": TABLE.replace("PRIMARY KEY", ""),
  "a primary key of two columns": TABLE.replace("NOT NULL PRIMARY KEY", "NOT NULL").replace("INDEX", "PRIMARY KEY (id, expires), INDEX"),
  "a primary key that is the beginning of the id": TABLE.replace("NOT NULL PRIMARY KEY", "NOT NULL").replace(
    "INDEX",
    "PRIMARY KEY (id(8)), INDEX",
  ),
  "times in whole seconds": TABLE.replace("datetime(3)", "datetime"),
  "times in the connection's zone": TABLE.replace("datetime(3) NOT NULL", "timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)"),
};
for (const [index, [what, statement]] of Object.entries(TABLES).entries()) {
  test(`a table with ${what} is refused at its first use`, async () => {
    const table = `wrong_${index}`;
    await setup.query(statement.replaceAll("TABLE preswald_webhooks", `TABLE ${table}`));
    await assert.rejects(mysqlStore(setup, { table }).claim("1", 60), { name: "TypeError", code: "invalid_argument" });
    assert.deepEqual(await rows(table), []);
  });
}

test("a table with ids as bytes works", async () => {
  await setup.query(
    TABLE.replace("TABLE preswald_webhooks", "TABLE binary_ids").replace(
      "varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
      "varbinary(255)",
    ),
  );
  const store = mysqlStore(setup, { table: "binary_ids" });
  assert.deepEqual([await store.claim("a", 60), await store.claim("a", 60), await store.claim("A", 60)], ["claimed", "busy", "claimed"]);
});

async function withChance(value, work) {
  const { random } = Math;
  Math.random = () => value;
  try {
    return await work();
  } finally {
    Math.random = random;
  }
}

test("expired rows are deleted now and then, and no others, and rows in use are skipped", async () => {
  await setup.query(TABLE.replaceAll("TABLE preswald_webhooks", "TABLE cleaned"));
  const store = mysqlStore(setup, { table: "cleaned" });
  for (let i = 0; i < 20; i++) await store.claim(`expired_${i}`, 0.001);
  await store.claim("claimed", 60);
  await sleep(20);
  await withChance(0.99, () => store.complete("first", 60));
  assert.equal((await rows("cleaned")).length, 22);
  const user = await setup.getConnection();
  await user.query("START TRANSACTION");
  await user.query("SELECT * FROM cleaned WHERE id = 'expired_7' FOR UPDATE");
  await withChance(0, () => store.complete("second", 60));
  await user.query("COMMIT");
  user.release();
  assert.deepEqual(await rows("cleaned"), ["claimed", "expired_7", "first", "second"]);
});

test("a restart of the server is waited for", async () => {
  const store = mysqlStore(pool(), { prefix: "restart:" });
  await store.claim("1", 60);
  await server.stop("SIGKILL");
  const call = { holder: "x", timeoutSeconds: 30, report() {} };
  const answers = Promise.all([store.claim("1", 60, call), store.claim("2", 60, call)]);
  await server.start();
  assert.deepEqual(await answers, ["busy", "claimed"]);
});

test("a server that is read-only after a failover is waited for", async () => {
  const user = pool({ user: "webhooks" });
  await setup.query("CREATE USER webhooks@localhost");
  await setup.query("GRANT SELECT, INSERT, UPDATE, DELETE ON hooks.* TO webhooks@localhost");
  await setup.query("SET GLOBAL read_only = 1");
  const store = mysqlStore(user, { prefix: "failover:" });
  const answer = store.claim("1", 60, { holder: "x", timeoutSeconds: 30, report() {} });
  await sleep(200);
  await setup.query("SET GLOBAL read_only = 0");
  assert.equal(await answer, "claimed");
});

const WRONG = {
  "no pool": () => mysqlStore(undefined),
  "a URL": () => mysqlStore("mysql://localhost"),
  "an object": () => mysqlStore({}),
  "a table that is no name": () => mysqlStore(setup, { table: "x`; DROP TABLE y; --" }),
  "a table of three parts": () => mysqlStore(setup, { table: "a.b.c" }),
  "a prefix that is a number": () => mysqlStore(setup, { prefix: 1 }),
  "options that are null": () => mysqlStore(setup, null),
};
for (const [what, make] of Object.entries(WRONG)) {
  test(`refused: ${what}`, () => assert.throws(make, { name: "TypeError", code: "invalid_argument" }));
}

test("a database that fails: 503 with Retry-After, and the listener is not called", async () => {
  const fake = (connection) => ({ query() {}, execute() {}, batch() {}, totalConnections() {}, getConnection: () => connection });
  const connection = (answer) => Promise.resolve({ query: async () => {}, execute: answer, release() {}, destroy() {} });
  const failing = {
    "has no table": mysqlStore(setup, { table: "nowhere" }),
    "returns no promise": mysqlStore(fake({})),
    "has no connections": mysqlStore(fake(Promise.resolve({}))),
    "does not answer": mysqlStore(fake(new Promise(() => {}))),
    "answers without rows": mysqlStore(fake(connection(async () => ({ affectedRows: 1 })))),
    "answers with nothing": mysqlStore(fake(connection(async () => undefined))),
    "answers with other rows": mysqlStore(fake(connection(async () => [["claimed or not"]]))),
  };
  for (const [how, store] of Object.entries(failing)) {
    const handler = webhook.handler(() => assert.fail("called"), { store, storeTimeoutSeconds: 0.5, onError: () => {} });
    const response = await handler(delivery());
    assert.match(response.headers.get("Retry-After") ?? "", /^\d+$/, how);
    assert.equal(await outcome(response), "503 store_unavailable", how);
  }
});
