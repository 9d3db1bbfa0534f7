// What SQLite's store and `transactional` make of each answer of their client. The answers are scripted;
// tests/stores/sqlite has the real libraries.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./package.mjs";

const { sqliteStore, transactional } = await load("/sqlite");

const CALL = { holder: "holder", timeoutSeconds: 0.1, report() {} };
const failing = (message, fields = {}) => Object.assign(new Error(message), fields);
const NAMES = [
  [/^PRAGMA busy_timeout$/, "timeout?"],
  [/^PRAGMA busy_timeout = /, "timeout"],
  [/^PRAGMA journal_mode$/, "journal"],
  [/^SAVEPOINT/, "savepoint"],
  [/^RELEASE/, "release savepoint"],
  [/^INSERT .*NULL/, "complete"],
  [/^INSERT/, "claim"],
  [/^UPDATE .* SET holder = NULL/, "finish"],
  [/^SELECT COALESCE/, "state"],
  [/^DELETE FROM .* LIMIT/, "clean-up"],
];
const nameOf = (sql) => NAMES.find(([pattern]) => pattern.test(sql))?.[1] ?? sql;

/** Answers by the name of a statement: a list for each, whose last counts from then on. */
function scripted(answers) {
  const seen = [];
  const given = { "timeout?": [{ timeout: 5000 }], journal: [{ journal_mode: "wal" }], state: ["claimed", "done"], ...answers };
  const times = {};
  function answer(sql) {
    const name = nameOf(sql);
    seen.push(name === "timeout" ? sql.replace("PRAGMA busy_", "") : name);
    const each = given[name] ?? [undefined];
    times[name] = (times[name] ?? -1) + 1;
    const value = each[Math.min(times[name], each.length - 1)];
    if (value instanceof Error) throw value;
    return name === "state" && typeof value === "string" ? { preswald_answer: value } : value;
  }
  return { seen, answer };
}
function better(answers, members = {}) {
  const { seen, answer } = scripted(answers);
  const database = {
    exec: answer,
    prepare: (sql) => ({ get: () => answer(sql), run: () => answer(sql) }),
    close() {},
    ...members,
  };
  return { seen, database };
}
const quiet = (seen) => seen.filter((name) => !/^(timeout|journal)/.test(name));

async function process(database, listener, options = {}) {
  const { random } = Math;
  Math.random = () => options.random ?? 0.99;
  try {
    await transactional(database, listener, { storeTimeoutSeconds: 0.1, onError() {}, ...options })({ id: "evt_1" });
    return undefined;
  } catch (error) {
    return error;
  } finally {
    Math.random = random;
  }
}
const effect = (_event, database) => void database.exec("EFFECT");
const BEGINS = ["BEGIN IMMEDIATE", "savepoint", "claim", "state"];
const FINISHES = ["release savepoint", "finish", "state", "COMMIT"];
const ASKS = ["BEGIN IMMEDIATE", "state", "COMMIT"];
const WELL = [...BEGINS, "EFFECT", ...FINISHES, ...ASKS];
const mine = new Error("mine");
const broken = failing("disk I/O error");

const CASES = {
  "all is well": [{}, WELL],
  "the event is done": [{ state: ["done"] }, [...BEGINS, "COMMIT"]],
  "another has the row": [{ state: ["busy"] }, [...BEGINS, "ROLLBACK"], /processed by another/],
  "the listener throws": [{}, [...BEGINS, "ROLLBACK"], mine, () => Promise.reject(mine)],
  "the transaction was begun, and the timeout cannot be set back": [
    { timeout: [undefined, broken] },
    ["BEGIN IMMEDIATE", "ROLLBACK"],
    /database failed/,
  ],
  "the transaction cannot begin": [{ "BEGIN IMMEDIATE": [broken] }, ["BEGIN IMMEDIATE"], /database failed/],
  "the transaction cannot be committed": [{ COMMIT: [broken] }, [...BEGINS, "EFFECT", ...FINISHES, "ROLLBACK"], broken],
  "the savepoint is gone": [
    { "release savepoint": [failing("no such savepoint: preswald_webhooks")] },
    [...BEGINS, "EFFECT", "release savepoint", "ROLLBACK"],
    /has ended its transaction/,
  ],
  "the transaction is closed": [
    { "release savepoint": [failing("the transaction is already closed")] },
    [...BEGINS, "EFFECT", "release savepoint", "ROLLBACK"],
    /has ended its transaction/,
  ],
  "the savepoint fails otherwise": [{ "release savepoint": [broken] }, [...BEGINS, "EFFECT", "release savepoint", "ROLLBACK"], broken],
  "another has recorded the event": [
    { state: ["claimed", "busy"] },
    [...BEGINS, "EFFECT", ...FINISHES.slice(0, 3), "ROLLBACK"],
    /processed by another/,
  ],
  "its own row is gone": [{ state: ["claimed", "free"] }, [...BEGINS, "EFFECT", ...FINISHES.slice(0, 3), "ROLLBACK"], /has ended/],
  "the commit was none": [{ state: ["claimed", "done", "free"] }, WELL, /rolled the transaction back/],
  "nothing can be rolled back": [{ journal: [{ journal_mode: "off" }] }, ["BEGIN IMMEDIATE", "ROLLBACK"], /database failed/],
};
for (const [name, [answers, statements, error, listener = effect]] of Object.entries(CASES)) {
  test(name, async () => {
    const { seen, database } = better(answers);
    const thrown = await process(database, listener);
    assert.deepEqual(quiet(seen), statements);
    if (error instanceof RegExp) assert.match(thrown?.message ?? "", error);
    else assert.equal(thrown, error);
  });
}

/** What the database says of its timeout, and what it is set back to. */
const TIMEOUTS = [
  [{ timeout: 5000 }, 5000],
  [[7], 7],
  [{}, 0],
  [undefined, 0],
  [null, 0],
  [{ timeout: "x" }, 0],
  [{ timeout: 1.5 }, 0],
];
test("no statement waits for another connection; then the timeout is as it was", async () => {
  for (const [answer, back] of TIMEOUTS) {
    const { seen, database } = better({ "timeout?": [answer] });
    assert.equal(await sqliteStore(database).claim("evt_1", 60, CALL), "claimed");
    const around = (statement) => ["timeout?", "timeout = 0", statement, `timeout = ${back}`];
    assert.deepEqual(seen, [...around("BEGIN IMMEDIATE"), "claim", "state", ...around("COMMIT")], JSON.stringify(answer));
  }
});

test("a transaction that could not be rolled back is rolled back before the next; one that is none is not", async () => {
  for (const [message, again] of [
    ["rows are being read", ["ROLLBACK"]],
    ["cannot rollback - no transaction is active", []],
  ]) {
    const { seen, database } = better({ COMMIT: [broken, undefined], ROLLBACK: [failing(message), undefined], state: ["claimed"] });
    const store = sqliteStore(database);
    await assert.rejects(store.claim("evt_1", 60, CALL), broken);
    for (let i = 0; i < 2; i++) assert.equal(await store.claim("evt_1", 60, CALL), "claimed");
    const one = ["BEGIN IMMEDIATE", "claim", "state", "COMMIT"];
    assert.deepEqual(quiet(seen), [...one, "ROLLBACK", ...again, ...one, ...one]);
  }
});

test("a clean-up is a transaction of its own", async (context) => {
  context.mock.method(Math, "random", () => 0);
  const { seen, database } = better({ state: ["done"] });
  await sqliteStore(database).complete("evt_1", 60, CALL);
  assert.deepEqual(quiet(seen), ["BEGIN IMMEDIATE", "complete", "state", "COMMIT", "BEGIN IMMEDIATE", "clean-up", "COMMIT"]);
  const other = better({});
  await process(other.database, effect, { random: 0 });
  assert.deepEqual(quiet(other.seen).slice(-3), ["BEGIN IMMEDIATE", "clean-up", "COMMIT"]);
});

test("what returns a promise is no synchronous database", async () => {
  for (const members of [{ exec: async () => {} }, { prepare: () => ({ get: async () => ({}), run: async () => {} }) }]) {
    const store = sqliteStore(better({}, members).database);
    await assert.rejects(store.claim("evt_1", 60, CALL), { code: "store_client", message: /returned a promise/ });
  }
});

test("a duplicate is told at once, and the event is free afterwards", async () => {
  const { database } = better({ state: ["claimed", "done", "done", "claimed", "done"] });
  let end;
  const first = process(database, () => new Promise((resolve) => (end = resolve)));
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.match((await process(database, effect)).message, /processed by another/);
  end();
  assert.equal(await first, undefined);
  assert.equal(await process(database, effect), undefined);
});

/** A listener whose transaction has ended, in the words of each library: its queries throw. */
for (const member of ["inTransaction", "isTransaction"]) {
  test(`after ${member} is false, no query is run, and close is refused`, async () => {
    const { seen, database } = better({}, { pragma() {}, query() {}, run() {} });
    const codes = [];
    const attempt = (call) => {
      try {
        call();
      } catch ({ code }) {
        codes.push(code);
      }
    };
    await process(database, (_event, own) => {
      attempt(() => own.close());
      database[member] = false;
      for (const name of ["prepare", "exec", "query", "run", "pragma"]) attempt(() => own[name]("EFFECT"));
      database[member] = true;
    });
    assert.deepEqual(codes, Array(6).fill("invalid_argument"));
    assert.ok(!seen.includes("EFFECT"));
  });
}

// ---- libSQL

function libsql(answers, { protocol, transaction = {} } = {}) {
  const { seen, answer } = scripted(answers);
  const run = (sql) => {
    const value = answer(sql);
    const rows = value === undefined ? [] : [Object.values(value)];
    return { rows, columns: [] };
  };
  const own = {
    execute: async ({ sql }) => run(sql),
    commit: async () => answer("COMMIT"),
    rollback: async () => answer("ROLLBACK"),
    close: () => void seen.push("close"),
    batch() {},
    executeMultiple() {},
    ...transaction,
  };
  const database = {
    protocol,
    execute: async (statement) => run(typeof statement === "string" ? statement : statement.sql),
    batch: async (statements) => statements.map(({ sql }) => run(sql)),
    executeMultiple: async (sql) => void answer(sql),
    transaction: async () => own,
  };
  return { seen, database, own };
}
const UNLOCK = "BEGIN IMMEDIATE; COMMIT";

test("libSQL: a file is asked for its lock before each transaction, a server is not", async () => {
  for (const [protocol, unlock] of [
    ["file", [UNLOCK]],
    ["ws", []],
    [undefined, []],
  ]) {
    const { seen, database } = libsql({ state: ["claimed", "claimed", "done"] }, { protocol });
    assert.equal(await sqliteStore(database).claim("evt_1", 60, CALL), "claimed");
    assert.deepEqual(seen, [...unlock, "claim", "state"]);
    seen.length = 0;
    assert.equal(await process(database, (_event, own) => own.execute({ sql: "EFFECT" })), undefined);
    const expected = [...unlock, "savepoint", "claim", "state", "EFFECT", "release savepoint", "finish", "state", "COMMIT", "close"];
    assert.deepEqual(seen, [...expected, ...unlock, "state", "COMMIT", "close"]);
  }
});

test("libSQL: the clean-up of a store is one statement", async (context) => {
  context.mock.method(Math, "random", () => 0);
  const { seen, database } = libsql({ state: ["done"] });
  await sqliteStore(database).complete("evt_1", 60, CALL);
  assert.deepEqual(seen, ["complete", "state", "clean-up"]);
});

test("libSQL: after a query that failed, a server begins a transaction that is thrown away", async () => {
  for (const [protocol, follows] of [
    ["ws", ["BEGIN"]],
    ["file", []],
  ]) {
    const { seen, database } = libsql({ EFFECT: [broken] }, { protocol });
    assert.equal(await process(database, (_event, own) => own.execute({ sql: "EFFECT" })), broken);
    assert.deepEqual(seen.slice(seen.indexOf("EFFECT")), ["EFFECT", ...follows, "close"]);
  }
});

test("libSQL: a transaction that timed out is begun again; a client that gives none is refused", async () => {
  const timedOut = failing("timed out", { code: "TRANSACTION_TIMEOUT" });
  const { seen, database } = libsql({ finish: [timedOut, undefined], state: ["claimed", "claimed", "done"] });
  let calls = 0;
  assert.equal(await process(database, () => void calls++), undefined);
  assert.equal(calls, 2);
  assert.equal(seen.filter((name) => name === "close").length, 3);
  for (const missing of ["execute", "commit", "rollback", "close"]) {
    const none = libsql({}, { transaction: { [missing]: undefined } });
    const thrown = await process(none.database, effect);
    assert.equal(thrown.cause.code, "store_client", missing);
  }
});

test("libSQL: the functions that end its transaction are followed or refused", async () => {
  const { database } = libsql({});
  assert.match((await process(database, (_event, own) => own.close())).message, /must not call close\(\)/);
  for (const name of ["batch", "executeMultiple", "rollback"]) {
    const { database } = libsql({}, { transaction: { [name]: () => Promise.reject(mine) } });
    const listener = (_event, own) => {
      // Without an await.
      own[name]();
    };
    assert.equal(await process(database, listener), mine, name);
  }
});

// ---- D1

test("D1: values are bound where there are some, and a batch is a transaction", async (context) => {
  context.mock.method(Math, "random", () => 0);
  const batches = [];
  const bound = [];
  const database = {
    prepare: (sql) => ({ sql, bind: (...values) => (bound.push([nameOf(sql), values.length]), { sql }) }),
    batch: async (statements) => {
      batches.push(statements.map(({ sql }) => nameOf(sql)));
      return statements.map(() => ({ success: true, results: [{ preswald_answer: "done" }] }));
    },
  };
  await sqliteStore(database).complete("evt_1", 60, CALL);
  assert.deepEqual(batches, [["complete", "state"], ["clean-up"]]);
  assert.deepEqual(bound, [
    ["complete", 2],
    ["state", 2],
  ]);
});
