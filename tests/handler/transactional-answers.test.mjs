// What `transactional` makes of each answer that PostgreSQL can give, and of a listener that forgets an `await`.
// The answers are scripted, because most of them need a race with another process.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestEvent, load, SECRET, sign, Webhook } from "./package.mjs";

const { transactional } = await load("/postgres");
const RESPOND = Symbol.for("@preswald/webhooks respond");
const webhook = new Webhook(SECRET);
const { body } = createTestEvent("app.created");
const delivery = { method: "POST", headers: sign(body, SECRET), body: Buffer.from(body), request: () => undefined };

const down = Object.assign(new Error("down"), { code: "42501" });
const rolledBack = Object.assign(new Error("deadlock detected"), { code: "40P01" });
const fails = (error) => () => {
  throw error;
};

/** The words by which a statement says what it asks for. */
const NAMES = { pg_try_advisory: "lock", "'finished'": "finish", "'cleaned'": "clean-up", "'done'": "state" };

/**
 * Handles one delivery. `answers` says what a statement answers: a text, or a function; of a list, one each time.
 * `random` is what `Math.random` gives: 0 makes it time to clean up.
 */
async function run({
  answers = {},
  members = {},
  listener = (_event, transaction) => transaction.query("EFFECT"),
  random = 0.99,
  store,
  ...options
}) {
  const seen = { statements: [], errors: [], reports: [], releases: [] };
  const given = { lock: "7", state: "7", finish: "finished", "clean-up": "cleaned", EFFECT: "1", ...answers };
  const times = {};
  function answerTo(name) {
    const answer = given[name] ?? { command: name };
    times[name] = (times[name] ?? -1) + 1;
    const each = Array.isArray(answer) ? answer[Math.min(times[name], answer.length - 1)] : answer;
    const value = typeof each === "function" ? each() : each;
    return typeof value === "string" ? { rows: [{ preswald_answer: value }] } : value;
  }
  const connection = {
    ...members,
    async query(text) {
      const name = Object.entries(NAMES).find(([word]) => text.includes(word))?.[1] ?? text;
      seen.statements.push(name);
      return answerTo(name);
    },
    release: (broken) => void seen.releases.push(broken),
  };
  const onError = (error, event) => void seen.reports.push([error.message, event.type]);
  const inTransaction = transactional({ connect: async () => connection }, listener, { onError, ...options });
  const respond = webhook.handler(inTransaction, { store, onError: (error) => void seen.errors.push(error) })[RESPOND];
  const { random: real } = Math;
  Math.random = () => random;
  try {
    const answer = await respond(delivery, []);
    seen.answer = answer.body === "" ? `${answer.status}` : `${answer.status} ${JSON.parse(answer.body).error.code}`;
  } finally {
    Math.random = real;
  }
  return seen;
}

const TAG = { command: "ROLLBACK" };
const TRANSACTION = ["BEGIN", "lock", "state", "EFFECT", "finish"];
const ENDED = /^the listener of transactional has ended its transaction/;
const ROLLED_BACK = /^the database has rolled the transaction back instead of committing it/;

const CASES = {
  "all is well": { statements: [...TRANSACTION, "COMMIT"], answer: "200" },
  "another transaction has the event": {
    answers: { lock: "busy" },
    statements: ["BEGIN", "lock", "ROLLBACK"],
    answer: "409 event_in_progress",
  },
  "the event is done": { answers: { state: "done" }, statements: ["BEGIN", "lock", "state", "COMMIT"], answer: "200" },
  "another process has recorded the event in the meantime": {
    answers: { finish: "known" },
    statements: [...TRANSACTION, "ROLLBACK"],
    answer: "409 event_in_progress",
  },
  "the listener has ended the transaction": {
    answers: { finish: "ended" },
    statements: [...TRANSACTION, "ROLLBACK"],
    answer: "500 internal_error",
    error: ENDED,
  },
  "the listener ignores an error, and the transaction has ended": {
    answers: { finish: "ended", EFFECT: fails(down) },
    listener: (_event, transaction) => transaction.query("EFFECT").catch(() => {}),
    statements: [...TRANSACTION, "ROLLBACK"],
    answer: "500 internal_error",
    error: ENDED,
    cause: down,
  },
  "the listener ignores an error after which nothing is recorded": {
    answers: { finish: fails(new Error("current transaction is aborted")), EFFECT: fails(down) },
    listener: (_event, transaction) => transaction.query("EFFECT").catch(() => {}),
    statements: [...TRANSACTION, "ROLLBACK"],
    answer: "500 internal_error",
    error: /^down$/,
  },
  "the listener ignores that the database has rolled back because of others: the whole is done again": {
    answers: { finish: ["ended", "finished"], EFFECT: [fails(rolledBack), "1"] },
    listener: (_event, transaction) => transaction.query("EFFECT").catch(() => {}),
    statements: [...TRANSACTION, "ROLLBACK", ...TRANSACTION, "COMMIT"],
    answer: "200",
  },
  "the same, and the record fails": {
    answers: { finish: [fails(new Error("current transaction is aborted")), "finished"], EFFECT: [fails(rolledBack), "1"] },
    listener: (_event, transaction) => transaction.query("EFFECT").catch(() => {}),
    statements: [...TRANSACTION, "ROLLBACK", ...TRANSACTION, "COMMIT"],
    answer: "200",
  },
  "the same, and the listener throws an error of its own": {
    answers: { EFFECT: [fails(rolledBack), "1"] },
    listener: async (_event, transaction) => {
      await transaction.query("EFFECT").catch(() => assert.fail("mine"));
    },
    statements: ["BEGIN", "lock", "state", "EFFECT", "ROLLBACK", ...TRANSACTION, "COMMIT"],
    answer: "200",
  },
  "the commit is answered with a rollback": {
    answers: { COMMIT: TAG },
    statements: [...TRANSACTION, "COMMIT", "BEGIN", "state", "COMMIT"],
    answer: "500 internal_error",
    error: ROLLED_BACK,
  },
  "the commit is answered with a rollback, after an error that was ignored": {
    answers: { COMMIT: TAG, EFFECT: fails(down) },
    listener: (_event, transaction) => transaction.query("EFFECT").catch(() => {}),
    statements: [...TRANSACTION, "COMMIT", "BEGIN", "state", "COMMIT"],
    answer: "500 internal_error",
    error: ROLLED_BACK,
    cause: down,
  },
  "the commit does not say what it did, and the event is done": {
    answers: { COMMIT: { command: "SET" }, state: ["7", "done"] },
    statements: [...TRANSACTION, "COMMIT", "BEGIN", "state", "COMMIT"],
    answer: "200",
  },
  "it is time to clean up": { random: 0, statements: [...TRANSACTION, "COMMIT", "BEGIN", "clean-up", "COMMIT"], answer: "200" },
  "it is time to clean up, and the event was done": {
    random: 0,
    answers: { state: "done" },
    statements: ["BEGIN", "lock", "state", "COMMIT"],
    answer: "200",
  },
  "a clean-up that fails": {
    random: 0,
    answers: { "clean-up": fails(down) },
    statements: [...TRANSACTION, "COMMIT", "BEGIN", "clean-up", "ROLLBACK"],
    answer: "200",
    reports: [["down", "app.created"]],
  },
  "a clean-up that fails, and an onError that throws": {
    random: 0,
    onError: fails(down),
    answers: { "clean-up": fails(down) },
    statements: [...TRANSACTION, "COMMIT", "BEGIN", "clean-up", "ROLLBACK"],
    answer: "200",
  },
};

for (const [name, { statements, answer, error, cause, reports = [], ...given }] of Object.entries(CASES)) {
  test(name, async () => {
    const seen = await run(given);
    assert.deepEqual([seen.answer, seen.statements, seen.reports], [answer, statements, reports]);
    assert.equal(seen.errors.length, error === undefined ? 0 : 1);
    if (error !== undefined) assert.match(seen.errors[0].message, error);
    assert.equal(seen.errors[0]?.cause, cause);
  });
}

test("a query without await belongs to the transaction, and one that comes after its end is refused and reported", async () => {
  let late;
  const listener = (_event, transaction) => {
    transaction.query("EFFECT");
    late = () => transaction.query("EFFECT");
  };
  const reports = [];
  const seen = await run({ listener, onError: ({ code, message }, { type }) => void reports.push([code, message, type]) });
  assert.deepEqual([seen.answer, seen.statements], ["200", [...TRANSACTION, "COMMIT"]]);
  await assert.rejects(late, { code: "invalid_argument" });
  const message = "a query came after the listener of transactional had ended, and was not run: is an `await` missing in the listener?";
  assert.deepEqual([seen.statements.length, reports], [TRANSACTION.length + 1, [["invalid_argument", message, "app.created"]]]);
});

test("a query without await that fails: the transaction is rolled back", async () => {
  const listener = (_event, transaction) => void transaction.query("EFFECT");
  const seen = await run({ listener, answers: { EFFECT: fails(down) } });
  assert.deepEqual([seen.answer, seen.statements], ["500 internal_error", ["BEGIN", "lock", "state", "EFFECT", "ROLLBACK"]]);
  assert.deepEqual(seen.errors, [down]);
});

test("a client that runs no second transaction has not said that the event is done", async () => {
  const given = { lock: "7", state: "7", finish: "finished" };
  const query = async (text) => {
    const name = Object.entries(NAMES).find(([word]) => text.includes(word))?.[1];
    return { rows: [{ preswald_answer: given[name] }] };
  };
  let transactions = 0;
  const pool = { transaction: async (work) => void (transactions++ === 0 && (await work({ query }))) };
  const errors = [];
  const onError = (error) => void errors.push(error);
  const respond = webhook.handler(
    transactional(pool, () => {}),
    { onError },
  )[RESPOND];
  const { status } = await respond(delivery, []);
  assert.deepEqual([status, transactions, errors.length], [500, 2, 1]);
  assert.match(errors[0].message, ROLLED_BACK);
});

/** Beside a store, which nobody needs, an event that was not processed is not recorded there either. */
const BESIDE_A_STORE = {
  processed: { answers: {}, calls: ["claim", "complete"], answer: "200" },
  "another transaction has the event": { answers: { lock: "busy" }, calls: ["claim", "release"], answer: "409 event_in_progress" },
  "the database fails before the listener": {
    answers: { lock: fails(down) },
    calls: ["claim", "release"],
    answer: "503 store_unavailable",
  },
  "the listener fails": { answers: { EFFECT: fails(down) }, calls: ["claim", "release"], answer: "500 internal_error" },
};
for (const [name, { answers, calls: expected, answer }] of Object.entries(BESIDE_A_STORE)) {
  test(`beside a store, ${name}: the store is told ${expected.at(-1)}`, async () => {
    const calls = [];
    const noting = (call, value) => async () => (calls.push(call), value);
    const store = { claim: noting("claim", "claimed"), complete: noting("complete"), release: noting("release") };
    const seen = await run({ answers, store });
    assert.deepEqual([seen.answer, calls], [answer, expected]);
  });
}

test("the listener gets the client's own transaction: its properties, and functions that are called with it", async () => {
  class Own {}
  const members = {
    name: "pg",
    constructor: Own,
    escape(value) {
      return this.name + value;
    },
    // With a callback, a client returns nothing.
    exec(done) {
      queueMicrotask(done);
    },
  };
  const listener = async (_event, transaction) => {
    assert.deepEqual([transaction.name, transaction.escape("!"), transaction.constructor, transaction.none], ["pg", "pg!", Own, undefined]);
    await new Promise((resolve) => assert.equal(transaction.exec(resolve), undefined));
  };
  const seen = await run({ listener, members });
  assert.deepEqual([seen.answer, seen.errors], ["200", []]);
});

test("a listener that gives the connection back: 500, and the transaction is rolled back", async () => {
  const listener = (_event, transaction) => transaction.release();
  const seen = await run({ listener });
  assert.deepEqual([seen.answer, seen.statements], ["500 internal_error", ["BEGIN", "lock", "state", "ROLLBACK"]]);
  assert.match(seen.errors[0].message, /must not call release\(\)/);
  assert.equal(seen.releases.length, 1);
});

test("without onError, a report goes to the console", async (context) => {
  const logged = context.mock.method(console, "error", () => {});
  const seen = await run({ random: 0, answers: { "clean-up": fails(down) }, onError: undefined });
  assert.equal(seen.answer, "200");
  assert.deepEqual(
    logged.mock.calls.map(({ arguments: [error] }) => error),
    [down],
  );
});

/** Answers that are none of the statement's, before the listener is called. */
const NO_ANSWERS = {
  "a lock that is no mark": { lock: "x" },
  "a lock that begins as a mark": { lock: "7.5x" },
  "a lock that ends as a mark": { lock: "x7" },
  "a lock that is a number": { lock: () => ({ rows: [{ preswald_answer: 7 }] }) },
  "a state that is no mark": { state: "x" },
  "the mark of another transaction": { state: "8" },
};
for (const [name, answers] of Object.entries(NO_ANSWERS)) {
  test(`${name}: 503, and the listener is not called`, async () => {
    const { answer, errors, statements } = await run({ answers });
    assert.deepEqual(
      [answer, errors.map(({ code }) => code), statements.includes("EFFECT")],
      ["503 store_unavailable", ["store_client"], false],
    );
  });
}

test("a mark can have microseconds", async () => {
  assert.equal((await run({ answers: { lock: "7.123456", state: "7.123456" } })).answer, "200");
});

test("a connection that broke, or could not roll back, does not go back to the pool", async () => {
  const heard = [];
  const members = { on: (_event, listener) => heard.push(listener), off: (_event, listener) => heard.splice(heard.indexOf(listener), 1) };
  assert.deepEqual((await run({ members })).releases, [false]);
  assert.deepEqual(heard, []);
  const listener = (_event, transaction) => {
    for (const hear of heard) hear();
    return transaction.query("EFFECT");
  };
  assert.deepEqual((await run({ members, listener })).releases, [true]);
  assert.deepEqual((await run({ answers: { EFFECT: fails(down), ROLLBACK: fails(down) } })).releases, [true]);
});
