// What `transactional` of MySQL makes of each answer to its commands, and of the connection afterwards. The answers
// are scripted; tests/stores/mysql has real servers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./package.mjs";

const { transactional } = await load("/mysql");

const failing = (errno, fields = {}) => Object.assign(new Error(`error ${errno}`), { errno, ...fields });
const PROOF = ["InnoDB", "YES", "utf8mb4_bin", "datetime", 3, "id"];
const NAMES = [
  [/information_schema/, "table"],
  [/GET_LOCK/, "lock"],
  [/RELEASE_LOCK/, "unlock"],
  [/^SET @/, "autocommit off"],
  [/^SET autocommit/, "autocommit back"],
  [/^SAVEPOINT/, "savepoint"],
  [/^RELEASE SAVEPOINT/, "release savepoint"],
  [/^INSERT/, "claim"],
  [/^UPDATE .* SET holder = NULL/, "finish"],
  [/^SELECT COALESCE/, "state"],
];
const nameOf = (sql) => NAMES.find(([pattern]) => pattern.test(sql))?.[1] ?? sql;
const BEGINS = ["START TRANSACTION", "lock", "autocommit off", "savepoint", "claim", "state"];
const FINISHES = ["release savepoint", "finish", "state", "COMMIT"];
const GIVES_BACK = ["autocommit back", "unlock", "release"];
const ASKS = ["START TRANSACTION", "state", "COMMIT", "release"];
const WELL = [...BEGINS, "EFFECT", ...FINISHES, ...GIVES_BACK, ...ASKS];

/** `answers` has, by the name of a statement, what each time is answered: a list, whose last counts from then on. */
async function run(answers, listener = (_event, connection) => connection.query("EFFECT")) {
  const seen = [];
  const given = { table: [PROOF], lock: [1], unlock: [1], state: ["claimed", "done"], ...answers };
  const times = {};
  async function answer(sql) {
    const name = nameOf(sql);
    if (name !== "table") seen.push(name);
    const each = given[name] ?? [undefined];
    times[name] = (times[name] ?? -1) + 1;
    const value = each[Math.min(times[name], each.length - 1)];
    if (value instanceof Error) throw value;
    if (!sql.startsWith("SELECT")) return [{}, undefined];
    return [[name === "table" ? value : [value]], [{ name: "column" }]];
  }
  const connection = {
    query: (sql) => answer(sql),
    execute: ({ sql }) => answer(sql),
    release: () => void seen.push("release"),
    destroy: () => void seen.push("destroy"),
  };
  const pool = { getConnection: async () => connection, query() {}, execute() {}, pool: { getConnection() {} } };
  let thrown;
  const { random } = Math;
  Math.random = () => 0.99;
  try {
    await transactional(pool, listener, { storeTimeoutSeconds: 0.2 })({ id: "evt_1" });
  } catch (error) {
    thrown = error;
  } finally {
    Math.random = random;
  }
  return { seen, thrown };
}

const mine = new Error("mine");
const fails = () => Promise.reject(mine);
const reset = failing(undefined, { code: "ECONNRESET" });
const CASES = {
  "all is well": [{}, WELL],
  "the event is done": [{ state: ["done"] }, [...BEGINS, "COMMIT", ...GIVES_BACK]],
  "another transaction has the row": [{ state: ["busy"] }, [...BEGINS, "ROLLBACK", ...GIVES_BACK], /processed by another/],
  "another transaction has the lock": [{ lock: [0] }, ["START TRANSACTION", "lock", "ROLLBACK", "release"], /processed by another/],
  "the lock is not known": [{ lock: [null] }, ["START TRANSACTION", "lock", "ROLLBACK", "release"], /processed by another/],
  "the listener throws": [{}, [...BEGINS, "ROLLBACK", ...GIVES_BACK], mine, fails],
  "the rollback fails": [{ ROLLBACK: [failing(1)] }, [...BEGINS, "ROLLBACK", "destroy"], mine, fails],
  "autocommit cannot be set back": [{ "autocommit back": [failing(1)] }, [...WELL.slice(0, -6), "destroy", ...ASKS]],
  "the lock cannot be given back": [{ unlock: [failing(1)] }, [...WELL.slice(0, -5), "destroy", ...ASKS]],
  "the lock was lost": [{ unlock: [0] }, [...WELL.slice(0, -5), "destroy", ...ASKS]],
  "the transaction has ended": [
    { "release savepoint": [failing(1305)] },
    [...BEGINS, "EFFECT", "release savepoint", "ROLLBACK", ...GIVES_BACK],
    /has ended its transaction/,
  ],
  "the savepoint fails otherwise": [
    { "release savepoint": [failing(1)] },
    [...BEGINS, "EFFECT", "release savepoint", "ROLLBACK", ...GIVES_BACK],
    /^error 1$/,
  ],
  "the connection breaks": [{ finish: [reset] }, [...BEGINS, "EFFECT", "release savepoint", "finish", "ROLLBACK", "destroy"], reset],
  "another has recorded the event": [
    { state: ["claimed", "busy"] },
    [...BEGINS, "EFFECT", ...FINISHES.slice(0, 3), "ROLLBACK", ...GIVES_BACK],
    /processed by another/,
  ],
  "its own row is gone": [
    { state: ["claimed", "free"] },
    [...BEGINS, "EFFECT", ...FINISHES.slice(0, 3), "ROLLBACK", ...GIVES_BACK],
    /has ended its transaction/,
  ],
  "it was done, and is forgotten": [{ state: ["claimed", "over"] }, WELL],
  "the commit was none": [{ state: ["claimed", "done", "free"] }, WELL, /rolled the transaction back/],
  "the table is not as it must be": [{ table: [["MyISAM", "NO", null, "datetime", 3, "id"]] }, ["release"], /could not|database failed/],
};
const AGAIN = { 1213: {}, 1020: {}, 3999: { sqlState: "40001" } };
for (const [errno, fields] of Object.entries(AGAIN)) {
  const error = failing(Number(errno), fields);
  const undone = [...BEGINS, "EFFECT", "release savepoint", "finish", "ROLLBACK", ...GIVES_BACK];
  CASES[`the database undoes it, with ${errno}`] = [
    { finish: [error, undefined], state: ["claimed", "claimed", "done"] },
    [...undone, ...WELL],
  ];
}
for (const [name, [answers, statements, error, listener]] of Object.entries(CASES)) {
  test(name, async () => {
    const { seen, thrown } = await run(answers, listener);
    assert.deepEqual(seen, statements);
    if (error instanceof RegExp) assert.match(thrown?.message ?? "", error);
    else assert.equal(thrown, error);
  });
}

test("a listener may not end the connection, and its queries are followed", async () => {
  for (const name of ["release", "destroy", "end", "close", "changeUser", "reset"]) {
    const { thrown } = await run({}, (_event, connection) => Object.assign(connection, { [name]() {} })[name]());
    assert.match(thrown.message, new RegExp(`must not call ${name}\\(\\)`));
  }
  for (const name of ["query", "execute", "batch", "prepare", "queryStream", "importFile", "beginTransaction", "commit", "rollback"]) {
    const listener = (_event, connection) => {
      Object.assign(connection, { [name]: fails });
      // Without an await.
      connection[name]();
    };
    assert.equal((await run({}, listener)).thrown, mine, name);
  }
});
