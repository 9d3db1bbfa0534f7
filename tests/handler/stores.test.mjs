// What each store makes of its client: which it refuses when it is made, which errors it tries again, and which
// answers it does not believe. The clients have no more than the functions by which the store knows them; those of
// the real libraries are tried in tests/stores.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./package.mjs";

const { redisStore } = await load("/redis");
const { postgresStore, transactional: inPostgres } = await load("/postgres");
const { mysqlStore, transactional: inMysql } = await load("/mysql");
const { sqliteStore, transactional: inSqlite } = await load("/sqlite");
const { dynamoStore } = await load("/dynamodb");
const { durableObjectStore, IdempotencyObject } = await load("/cloudflare");

const f = () => {};
const g = async () => {};
const functions = (...names) => Object.fromEntries(names.map((name) => [name, f]));
const CALL = { holder: "holder", timeoutSeconds: 0.3, report: f };
const failing = (fields, message = "x") => Object.assign(new Error(message), fields);

// ---- Stores over a client that answers as it is told

const answered = (answer) => [{ preswald_answer: answer }];
const PROOF = ["InnoDB", "YES", "utf8mb4_bin", "datetime", 3, "id"];
/** A pool of mysql2 whose table is `proof`. */
function mysqlPool(answer, { proof = PROOF, connect = f, seen = [], member = {} } = {}) {
  const rows = (...rows) => [rows, [{ name: "column" }]];
  const connection = {
    query: async (sql) => (seen.push(sql), [{}, undefined]),
    async execute({ sql }, values) {
      seen.push(sql);
      if (/information_schema/.test(sql)) return proof === null ? rows() : rows(proof);
      if (/^SELECT (GET|RELEASE)_LOCK/.test(sql)) return rows([1]);
      return /^SELECT/.test(sql) ? answer(sql, values) : [{}, undefined];
    },
    release: () => void seen.push("release"),
    destroy: () => void seen.push("destroy"),
    ...member,
  };
  return { ...functions("query", "execute"), pool: functions("getConnection"), getConnection: async () => (connect(), connection) };
}
const D1 = (answer) => ({
  prepare: () => ({ bind: () => ({}) }),
  batch: async () => [{ success: true, results: [] }, answer()],
});

/** A store whose first call is answered by `answer`. */
const STORES = {
  redis: (answer) => redisStore({ ...functions("defineCommand"), eval: async () => answer() }),
  postgres: (answer) => postgresStore({ query: async () => ({ rows: answered(answer()) }) }),
  mysql: (answer) => mysqlStore(mysqlPool(() => [[[answer()]], [{ name: "preswald_answer" }]])),
  sqlite: (answer) => sqliteStore(D1(() => ({ success: true, results: answered(answer()) }))),
  dynamodb: (answer) =>
    dynamoStore({ putItem: async () => (answer(), { $metadata: {} }), getItem: g, updateItem: g, deleteItem: g }, { table: "t" }),
  "durable objects": (answer) =>
    durableObjectStore({ idFromName: f, get: () => ({ fetch: async () => ({ ok: true, status: 200, text: async () => answer() }) }) }),
};

/** How often a claim is asked for whose first answer is this error. */
async function claimsAfter(name, error) {
  let calls = 0;
  const answer = () => {
    if (calls++ === 0) throw error;
    return "claimed";
  };
  try {
    assert.equal(await STORES[name](answer).claim("evt_1", 60, CALL), "claimed");
  } catch (thrown) {
    if (thrown !== error && thrown.cause !== error) throw thrown;
  }
  return calls;
}

// ---- Errors

const deep = (depth, error) => Array.from({ length: depth }).reduce((cause) => failing({ cause }), error);
const reset = failing({ code: "ECONNRESET" });
/** Errors of a connection, and what only looks like them. */
const OF_THE_NETWORK = [
  reset,
  failing({ code: "UND_ERR_SOCKET" }),
  failing({ code: "UND_ERR_CONNECT_TIMEOUT" }),
  ...["ECONNREFUSED", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTCONN", "EAI_AGAIN"].map((code) =>
    failing({ code }),
  ),
  failing({}, "fetch failed"),
  failing({}, "Failed to fetch"),
  failing({}, "Network connection lost."),
  failing({}, "socket hang up"),
  failing({}, "Connection terminated unexpectedly"),
  failing({}, "the connection is closed"),
  failing({}, "terminating connection due to administrator command"),
  failing({}, "timeout exceeded when trying to connect"),
  failing({ cause: reset }),
  failing({ sourceError: reset }),
  failing({ errors: [failing({}), reset] }),
  { code: "ECONNRESET" },
  deep(4, reset),
];
const NOT_OF_IT = [
  failing({ code: "UND_ERR_INVALID_ARG" }),
  failing({ code: "XUND_ERR_" }),
  failing({ code: 104 }),
  failing({ code: ["ECONNRESET"] }),
  failing({}, "the fetch failed"),
  failing({}, "no socket hang up"),
  failing({ message: ["connection lost"] }),
  failing({ errors: "ECONNRESET" }),
  deep(5, reset),
  Object.defineProperty(failing({}), "code", { get: () => assert.fail("read") }),
  "ECONNRESET",
  "fetch failed",
  null,
  undefined,
];
const loop = failing({});
loop.cause = loop;
NOT_OF_IT.push(loop);

const messages = (...texts) => texts.map((text) => failing({}, text));
const codes = (...all) => all.map((code) => failing({ code }));
const names = (...all) => all.map((name) => failing({ name }));
const numbers = (...all) => all.map((errno) => failing({ errno }));
/** What a database says when another attempt may succeed. */
const RETRIED = {
  redis: messages(
    ...["READONLY", "MOVED", "ASK", "CLUSTERDOWN", "LOADING", "TRYAGAIN", "MASTERDOWN", "BUSY", "NOREPLICAS"].map(
      (word) => `${word} of it`,
    ),
    "-READONLY of it",
    "ERR of a script: READONLY of it",
    "ReplyError: -MOVED 1",
    "Connection is closed.",
    "Stream isn't writeable and enableOfflineQueue options is false",
    "Cluster isn't ready and enableOfflineQueue options is false",
    "Command timed out",
    "None of the sentinels are available",
  ),
  postgres: codes("08000", "08P01", "40001", "40P01", "53300", "25006", "57P01", "57P02", "57P03"),
  mysql: [
    ...numbers(1020, 1040, 1047, 1053, 1205, 1213, 1290, 1317, 1836, 1927, 2006, 2013, 3101, 45012, 45013, 45028),
    failing({ sqlState: "40001" }),
    failing({ code: "PROTOCOL_CONNECTION_LOST" }),
    ...messages(
      "Can't add new command when connection is in closed state",
      "it is a connection in closed state",
      "socket has unexpectedly been closed",
    ),
  ],
  sqlite: [
    ...codes("SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED", "SQLITE_PROTOCOL", "HRANA_WEBSOCKET_ERROR", "HRANA_CLOSED_ERROR"),
    ...codes("STREAM_EXPIRED", "STREAM_CLOSED", "TRANSACTION_ACTIVE", "TRANSACTION_TIMEOUT", "SERVER_ERROR"),
    ...[5, 6, 15, 261, 517].map((errcode) => failing({ errcode })),
    ...messages(
      "D1_ERROR: it was reset",
      "D1_ERROR: Network connection lost.",
      "D1_ERROR: a transient issue",
      "cannot start a transaction within a transaction",
      "database is locked",
      "database table is locked",
    ),
  ],
  dynamodb: [
    ...names(
      "ProvisionedThroughputExceededException",
      "ThrottlingException",
      "InternalServerError",
      "TransactionConflictException",
      "TimeoutError",
    ),
    failing({ $retryable: {} }),
    ...[500, 503].map((httpStatusCode) => failing({ $metadata: { httpStatusCode } })),
  ],
  "durable objects": [failing({ retryable: true }), failing({ overloaded: true }), failing({ status: 500 }), failing({ status: 503 })],
};
const NOT_RETRIED = {
  redis: [
    ...messages("OOM command not allowed", "it is READONLY", "ERR READONLYX", "NOAUTH", "UNREADONLY: x", "READONLYX", "x--READONLY"),
    failing({ code: "store_client" }, "READONLY of it"),
  ],
  postgres: [...codes("42501", "X40001", "400011", "57P04", "0800", "408001", "x57P01", "57P012", 40001), failing({ code: ["40001"] })],
  mysql: [
    ...numbers(1064, 1142, "1213"),
    ...codes("PROTOCOL_SEQUENCE_TIMEOUT"),
    failing({ message: ["connection in closed state"] }),
    failing({ sqlState: "42000" }),
  ],
  sqlite: [
    ...codes(
      "SQLITE_FULL",
      "XSQLITE_BUSY",
      "HRANA_CLOSED_ERRORS",
      "STREAM_EXPIREDS",
      "TRANSACTION_TIMEOUTS",
      "SERVER_ERRORS",
      "TRANSACTION_CLOSED",
      ["SQLITE_BUSY"],
    ),
    ...[1, 7, 4, 16].map((errcode) => failing({ errcode })),
    ...messages("it is D1_ERROR: reset", "D1_ERROR: no such table", "reset", "database of tables is locked"),
    failing({ message: ["database is locked"] }),
  ],
  dynamodb: [
    ...names("ValidationException"),
    ...[400, 499].map((httpStatusCode) => failing({ $metadata: { httpStatusCode } })),
    failing({ $metadata: undefined }),
  ],
  "durable objects": [
    failing({ retryable: false, overloaded: false }),
    failing({ retryable: "yes", overloaded: "yes" }),
    failing({ status: 499 }),
    failing({ status: undefined }),
  ],
};

for (const name of Object.keys(STORES)) {
  const cases = [
    [2, [...OF_THE_NETWORK, ...RETRIED[name]]],
    [1, [...NOT_OF_IT, ...NOT_RETRIED[name]]],
  ];
  test(`${name}: what can succeed is tried again, and nothing else`, async () => {
    for (const [times, errors] of cases) {
      for (const error of errors) {
        const { code, errno, message } = Object(
          error === reset ? { code: "ECONNRESET" } : typeof error === "string" ? { message: error } : {},
        );
        const what = `${code ?? errno ?? message ?? errors.indexOf(error)} of ${times}`;
        assert.equal(await claimsAfter(name, error), times, what);
      }
    }
  });
}

// ---- Answers

/** Answers that a statement cannot have, of any store. */
const NONSENSE = [undefined, null, true, 1, "", "yes", ["claimed"], { claimed: true }];
for (const name of Object.keys(STORES).filter((each) => each !== "dynamodb")) {
  test(`${name}: an answer that it did not ask for is store_client, and says of what kind it was`, async () => {
    for (const answer of NONSENSE) {
      const kind = answer === undefined || answer === null ? `${answer}` : Array.isArray(answer) ? "an array" : `an? ${typeof answer}`;
      const error = { name: "TypeError", code: "store_client", message: new RegExp(`answered ${kind} instead of "\\w+" or "\\w+"`) };
      await assert.rejects(STORES[name](() => answer).claim("evt_1", 60, CALL), error, `${answer}`);
    }
  });
}

const result = (rows) => () => postgresStore({ query: async () => rows });
const mysqlResult = (rows) => () => mysqlStore(mysqlPool(() => rows));
const d1Result = (results) => () => sqliteStore({ prepare: () => ({ bind: () => ({}) }), batch: async () => results });
const libsqlResult = (results) => () =>
  sqliteStore({ ...functions("executeMultiple", "transaction"), execute: async () => ({ rows: [] }), batch: async () => results });
const dynamoResult = (output) => () =>
  dynamoStore({ putItem: async () => output, getItem: g, updateItem: g, deleteItem: g }, { table: "t" });
const objectResult = (response) => () => durableObjectStore({ idFromName: f, get: () => ({ fetch: async () => response }) });
const good = { success: true, results: answered("claimed") };
/** Results of another shape, and what is returned in place of a promise. */
const SHAPES = {
  "postgres: no promise": () => postgresStore({ query: () => ({ rows: answered("claimed") }) }),
  "postgres: nothing": () => postgresStore({ query: f }),
  "postgres: no rows": result({}),
  "postgres: two rows": result({ rows: [...answered("claimed"), ...answered("claimed")] }),
  "postgres: a row of two columns": result([["claimed", "claimed"]]),
  "postgres: rows that are none": result({ rows: { length: 1, 0: answered("claimed")[0] } }),
  "mysql: no promise": () => mysqlStore({ ...mysqlPool(f), getConnection: f }),
  "mysql: two rows": mysqlResult([[["claimed"], ["claimed"]], [{ name: "a" }]]),
  "mysql: a row of two columns": mysqlResult([[["claimed", "claimed"]], [{ name: "a" }, { name: "b" }]]),
  "mysql: rows that are objects": mysqlResult([[{ preswald_answer: "claimed" }], [{ name: "a" }]]),
  "mysql: no rows": mysqlResult([{}, undefined]),
  "mysql: nothing": mysqlResult(undefined),
  "mysql: a column without a name": mysqlResult([[["claimed"]], [{ name: "a" }, {}]]),
  "mysql: no columns": mysqlResult([[["claimed"]], []]),
  "mysql: a connection without functions": () => mysqlStore(mysqlPool(f, { member: { destroy: undefined } })),
  "D1: nothing": d1Result(undefined),
  "D1: results that failed": d1Result([{ success: false, results: [] }, good]),
  "D1: a result that is none": d1Result([good]),
  "D1: two rows": d1Result([good, { success: true, results: [...answered("claimed"), ...answered("claimed")] }]),
  "D1: no statements": () => sqliteStore({ prepare: () => ({}), batch: async () => [good, good] }),
  "libSQL: nothing": libsqlResult(undefined),
  "libSQL: two rows": libsqlResult([{ rows: [] }, { rows: [["claimed"], ["claimed"]] }]),
  "libSQL: rows that are none": libsqlResult([{ rows: [] }, { rows: { length: 1, 0: ["claimed"] } }]),
  "dynamodb: no metadata": dynamoResult({}),
  "dynamodb: nothing": dynamoResult(undefined),
  "durable objects: no response": objectResult({ ok: true, status: 200 }),
  "redis: no promise": () => redisStore({ ...functions("defineCommand"), eval: () => "claimed" }),
};
for (const [name, make] of Object.entries(SHAPES)) {
  test(`not believed: ${name}`, async () => {
    await assert.rejects(make().claim("evt_1", 60, CALL), { name: "TypeError", code: "store_client" });
  });
}

test("durable objects: another status than 200 is an error that says so", async () => {
  const store = objectResult({ ok: false, status: 404, text: async () => "claimed" })();
  await assert.rejects(store.claim("evt_1", 60, CALL), { message: "the Durable Object answered 404", status: 404 });
});

test("redis: answers can be bytes; before connect, the error says what to write", async () => {
  const client = (run) => redisStore({ ...functions("EVAL"), isOpen: true, eval: run });
  assert.equal(await client(async () => Buffer.from("claimed")).claim("evt_1", 60, CALL), "claimed");
  const closed = failing({}, "The client is closed");
  const store = client(async () => Promise.reject(closed));
  await assert.rejects(
    store.claim("evt_1", 60, CALL),
    (error) => error.code === "store_client" && /connect\(\)/.test(error.message) && error.cause === closed,
  );
});

test("redis: each library gets the key and the values in its own way", async () => {
  const seen = [];
  const run = async (_script, ...given) => (seen.push(given), "claimed");
  for (const name of ["EVAL", "defineCommand", "createScript"]) {
    await redisStore({ ...functions(name), isOpen: true, eval: run }, { prefix: "p:" }).claim("evt_1", 60, CALL);
  }
  const values = ["holder", "60000"];
  assert.deepEqual(seen, [[{ keys: ["p:evt_1"], arguments: values }], [1, "p:evt_1", ...values], [["p:evt_1"], values]]);
});

// ---- Clients that are refused

const pg = (rest) => ({ ...functions("query", "connect"), ...rest });
const REFUSED = [
  // The client, the functions that refuse it, and a word of the reason.
  ...[
    [functions("selectFrom", "insertInto"), "Kysely"],
    [{ ...functions("select", "insert", "execute"), dialect: {} }, "Drizzle"],
    [functions("getQueryInterface"), "Sequelize"],
    [functions("none", "oneOrNone", "tx"), "pg-promise"],
    [functions("oneFirst", "maybeOne"), "slonik"],
    [{ ...functions("raw", "transaction"), client: {} }, "knex"],
    [functions("unsafe", "begin"), "postgres.js"],
    [functions("createQueryRunner"), "TypeORM"],
    [functions("startTransaction", "getTable"), "TypeORM"],
    [functions("getRepository"), "TypeORM"],
    [functions("$queryRawUnsafe"), "Prisma"],
    [functions("getUnitOfWork"), "MikroORM"],
    [{ em: {} }, "MikroORM"],
    [functions("querySync"), "pg-native"],
    [functions("getConnection"), "mysql2"],
    [functions("unprepare"), "mysql2"],
    [functions("task", "tx", "dispose"), "@databases/pg"],
  ].map(([members, word]) => ["postgres", pg(members), [postgresStore, (client) => inPostgres(client, f)], word]),
  ["no query", {}, [postgresStore], "no function query"],
  ["a single connection", pg({ processID: 7 }), [(client) => inPostgres(client, f)], "single connection"],
  ["nothing", {}, [(client) => inPostgres(client, f)], "neither connect"],
  [
    "a function with transaction",
    Object.assign(() => {}, functions("transaction")),
    [(client) => inPostgres(client, f)],
    "neither connect",
  ],
  ...[
    [functions("selectFrom", "insertInto"), "Kysely"],
    [{ ...functions("select", "insert"), dialect: {} }, "Drizzle"],
    [functions("getQueryInterface"), "Sequelize"],
    [functions("createQueryRunner"), "TypeORM"],
    [functions("startTransaction", "getTable"), "TypeORM"],
    [functions("getRepository"), "TypeORM"],
    [functions("$queryRawUnsafe"), "Prisma"],
    [functions("getUnitOfWork"), "MikroORM"],
    [{ em: functions("getUnitOfWork") }, "MikroORM"],
    [{ ...functions("raw", "transaction"), client: {} }, "knex"],
  ].flatMap(([members, word]) => [
    ["mysql", { ...mysqlPool(f), ...members }, [mysqlStore, (client) => inMysql(client, f)], word],
    ["sqlite", { ...functions("prepare", "exec", "close"), ...members }, [sqliteStore, (client) => inSqlite(client, f)], word],
  ]),
  ...[
    [functions("getConnection", "query", "execute", "totalConnections"), "callbacks. Take the pool of `mariadb`"],
    [
      { ...functions("query", "execute", "totalConnections", "batch"), getConnection: (_callback) => {} },
      "callbacks. Take the pool of `mariadb`",
    ],
    [functions("getConnection", "of", "add"), "cluster"],
    [functions("getConnection", "escapeId"), "pool of `mysql`"],
    [functions("query", "beginTransaction"), "single connection"],
    [functions("promise", "getConnection", "threadId", "query", "execute"), "no getConnection"],
    [{ ...functions("getConnection"), promise: () => ({}) }, "no getConnection"],
    [{}, "no getConnection"],
  ].map(([client, word]) => ["mysql", client, [mysqlStore, (client) => inMysql(client, f)], word]),
  ...[
    [functions("parallelize", "serialize"), "`sqlite3`"],
    [functions("getDatabaseInstance"), "`sqlite`"],
    [functions("getRowsModified", "export"), "`sql.js`"],
    [functions("selectValue", "exec"), "sqlite-wasm"],
    [functions("execAsync"), "expo-sqlite"],
    [{ databaseSize: 0, ...functions("exec") }, "storage of a Durable Object"],
    [functions("exec"), "none of them"],
    [{ ...functions("prepare", "exec", "close"), readonly: true }, "read-only"],
    [{}, "none of them"],
  ].map(([client, word]) => ["sqlite", client, [sqliteStore, (client) => inSqlite(client, f)], word]),
  ["D1", D1(f), [(client) => inSqlite(client, f)], "no interactive transactions"],
  ...[
    [{ ...functions("eval", "EVAL"), isPipeline: true }, "pipeline"],
    [functions("eval", "EVAL", "execAsPipeline"), "pipeline"],
    [functions("eval", "EVAL", "send_command"), "node-redis 3"],
    [{ ...functions("eval", "EVAL"), v4: {} }, "legacy mode"],
    [functions("eval", "EVAL", "multi"), "legacy()"],
    [functions("eval"), "none of them"],
    [{}, "none of them"],
  ].map(([client, word]) => ["redis", client, [redisStore], word]),
  ...["putItem", "getItem", "updateItem", "deleteItem"].map((missing) => [
    "dynamodb",
    { ...functions("putItem", "getItem", "updateItem", "deleteItem"), [missing]: undefined },
    [(client) => dynamoStore(client, { table: "t" })],
    `no function ${missing}`,
  ]),
  [
    "dynamodb",
    functions("putItem", "getItem", "updateItem", "deleteItem", "makeRequest"),
    [(client) => dynamoStore(client, { table: "t" })],
    "version 2",
  ],
  ...["get", "idFromName"].map((missing) => [
    "durable objects",
    { ...functions("get", "idFromName"), [missing]: 1 },
    [durableObjectStore],
    "binding",
  ]),
  ...[null, undefined, 7, new Proxy({}, { get: () => assert.fail("read") })].flatMap((client) => [
    ["what is no client", client, [postgresStore, (client) => inPostgres(client, f)], "expects"],
    ["what is no client", client, [mysqlStore, (client) => inMysql(client, f)], "expects"],
    ["what is no client", client, [sqliteStore, (client) => inSqlite(client, f), redisStore], "expects"],
    ["what is no client", client, [durableObjectStore, (client) => dynamoStore(client, { table: "t" })], "needs"],
  ]),
];
test("clients that take callbacks, or are of another library, are refused when the store is made", () => {
  for (const [name, client, makes, word] of REFUSED) {
    for (const make of makes) {
      const isRight = (error) => error.code === "invalid_argument" && error instanceof TypeError && error.message.includes(word);
      assert.throws(() => make(client), isRight, `${name}: ${word}`);
    }
  }
});

/** What has some of the same members, and is none of the others. */
const TAKEN = {
  "a pool of pg": [pg({ select: f, insert: f, execute: f }), [postgresStore, (client) => inPostgres(client, f)]],
  "pg with a dialect": [pg({ dialect: "x", raw: f, transaction: f, unsafe: f }), [postgresStore]],
  "pg with begin": [pg({ begin: f, client: {} }), [postgresStore]],
  PGlite: [functions("query", "transaction"), [postgresStore, (client) => inPostgres(client, f)]],
  "a pool of mysql2": [{ ...mysqlPool(f), dialect: "x", client: {} }, [mysqlStore, (client) => inMysql(client, f)]],
  "a pool of mysql2 with callbacks": [
    { ...functions("getConnection"), promise: () => mysqlPool(f) },
    [mysqlStore, (client) => inMysql(client, f)],
  ],
  "a pool of mariadb": [functions("getConnection", "query", "execute", "totalConnections", "batch"), [mysqlStore]],
  "better-sqlite3": [
    { ...functions("prepare", "exec", "close"), readonly: false, databaseSize: 1 },
    [sqliteStore, (client) => inSqlite(client, f)],
  ],
  D1: [D1(f), [sqliteStore]],
  "node-redis": [{ ...functions("eval", "EVAL", "multi"), isOpen: false, v4: undefined }, [redisStore]],
  "a cluster of node-redis": [{ ...functions("eval", "EVAL", "multi"), isReady: false, isPipeline: false }, [redisStore]],
};
for (const [name, [client, makes]] of Object.entries(TAKEN)) {
  test(`${name} is taken`, () => {
    for (const make of makes) make(client);
  });
}

// ---- Options

/** Names of tables. */
const TABLES = {
  right: ["events", "_e1", "webhooks.events", "A".repeat(63), `${"a".repeat(63)}.${"b".repeat(63)}`],
  wrong: [
    "",
    "1a",
    "a-b",
    "a b",
    "a.b.c",
    "a.",
    ".a",
    "a.1b",
    "a;",
    "a\n",
    " a",
    '"a"',
    "a".repeat(64),
    `a.${"b".repeat(64)}`,
    "a.b-",
    7,
    null,
    ["events"],
  ],
};
test("a table is a name, perhaps with a schema; a prefix is text", () => {
  const makes = [
    (options) => postgresStore(pg(), options),
    (options) => mysqlStore(mysqlPool(f), options),
    (options) => sqliteStore(D1(f), options),
  ];
  for (const make of makes) {
    for (const table of TABLES.right) make({ table });
    for (const table of TABLES.wrong)
      assert.throws(() => make({ table }), { code: "invalid_argument", message: /^table must be/ }, `${table}`);
    assert.throws(() => make({ prefix: 7 }), { code: "invalid_argument", message: /prefix/ });
  }
  const client = functions("putItem", "getItem", "updateItem", "deleteItem");
  for (const table of ["", undefined, 7, null])
    assert.throws(() => dynamoStore(client, { table }), { code: "invalid_argument", message: /table/ });
});

/** What the table of MySQL may be, as information_schema says it. */
const PROOFS = {
  "the table of the documentation": [PROOF],
  "a binary collation": [["InnoDB", "YES", "binary", "datetime", 3, "id"]],
  "bytes, which have none": [["InnoDB", "YES", null, "datetime", 3, "id"]],
  microseconds: [["InnoDB", "YES", "utf8mb4_bin", "datetime", "6", "id"]],
  "no table that can be seen": [null],
  "an engine without transactions": [["MyISAM", "NO", "utf8mb4_bin", "datetime", 3, "id"], /engine MyISAM/],
  "an unknown engine": [["x", null, "utf8mb4_bin", "datetime", 3, "id"], /engine x/],
  "another collation": [["InnoDB", "YES", "utf8mb4_general_ci", "datetime", 3, "id"], /collation utf8mb4_general_ci/],
  "a collation that begins so": [["InnoDB", "YES", "utf8mb4_bin_ci", "datetime", 3, "id"], /collation/],
  "a collation that ends so": [["InnoDB", "YES", "xbinary", "datetime", 3, "id"], /collation/],
  "a key of a part": [["InnoDB", "YES", "utf8mb4_bin", "datetime", 3, "id10"], /primary key \(id10\)/],
  "no key": [["InnoDB", "YES", "utf8mb4_bin", "datetime", 3, null], /primary key \(\)/],
  "a timestamp": [["InnoDB", "YES", "utf8mb4_bin", "timestamp", 3, "id"], /datetime\(3\)/],
  "whole seconds": [["InnoDB", "YES", "utf8mb4_bin", "datetime", 0, "id"], /datetime\(3\)/],
  centiseconds: [["InnoDB", "YES", "utf8mb4_bin", "datetime", 2, "id"], /datetime\(3\)/],
};
for (const [name, [proof, message]] of Object.entries(PROOFS)) {
  test(`mysql, ${name}: ${message === undefined ? "taken" : "refused"}`, async () => {
    const seen = [];
    const store = mysqlStore(
      mysqlPool(() => [[["claimed"]], [{ name: "a" }]], { proof, seen }),
      { table: "s.events" },
    );
    const claim = store.claim("evt_1", 60, CALL);
    if (message) await assert.rejects(claim, { code: "invalid_argument", message });
    else assert.equal(await claim, "claimed");
    const asks = () => seen.filter((sql) => /information_schema/.test(sql));
    assert.match(asks()[0], /TABLE_SCHEMA = 's' AND TABLE_NAME = 'events'/);
    assert.match(asks()[0], /FROM information_schema.COLUMNS WHERE .* COLUMN_NAME = 'expires'/);
    // A table that is as it must be is asked for once.
    await store.claim("evt_1", 60, CALL).catch(f);
    assert.equal(asks().length, message === undefined && proof !== null ? 1 : 2);
  });
}

test("mysql: the table without a schema is of the connection's database, and rows are arrays whatever the pool says", async () => {
  const given = [];
  const execute = async (options) => (
    given.push(options), /information_schema/.test(options.sql) ? [[PROOF], [{ name: "a" }]] : [[["claimed"]], [{ name: "a" }]]
  );
  await mysqlStore(mysqlPool(f, { member: { execute } })).claim("evt_1", 60, CALL);
  assert.match(given[0].sql, /TABLE_SCHEMA = DATABASE\(\) AND TABLE_NAME = 'preswald_webhooks'/);
  for (const { sql, typeCast, ...options } of given) {
    assert.deepEqual(options, { rowsAsArray: true, nestTables: false, namedPlaceholders: false, metaAsArray: false }, sql);
    assert.equal(
      typeCast({}, () => "next"),
      "next",
    );
  }
});

/** What becomes of MySQL's connection after an error. */
for (const [name, error, end] of [
  ["of the network", reset, "destroy"],
  ["of the statement", failing({ errno: 1064 }), "release"],
]) {
  test(`mysql: after an error ${name}, ${end} is called`, async () => {
    const seen = [];
    const answer = () => Promise.reject(error);
    await assert.rejects(mysqlStore(mysqlPool(answer, { seen })).claim("evt_1", 60, { ...CALL, timeoutSeconds: 0.01 }), error);
    assert.equal(seen.at(-1), end);
  });
}

test("mysql: the clean-up deletes the expired rows that it could lock", async (context) => {
  context.mock.method(Math, "random", () => 0);
  const seen = [];
  const answer = (sql, [key]) => {
    if (/SKIP LOCKED$/.test(sql)) return [key === "b" ? [] : [[key]], [{ name: "id" }]];
    if (/^SELECT id/.test(sql)) return [[["a"], ["b"], ["c"]], [{ name: "id" }]];
    return [[["done"]], [{ name: "a" }]];
  };
  const pool = mysqlPool(answer, { seen });
  const { getConnection } = pool;
  const deleted = [];
  pool.getConnection = async () => {
    const connection = await getConnection();
    const { execute } = connection;
    return { ...connection, execute: (options, values) => (/^DELETE/.test(options.sql) && deleted.push(values), execute(options, values)) };
  };
  const errors = [];
  await mysqlStore(pool).complete("evt_1", 60, { ...CALL, report: (error) => errors.push(error) });
  assert.deepEqual([errors, deleted], [[], [["a"], ["c"]]]);
  assert.ok(seen.filter((sql) => sql === "COMMIT").length === 2 && seen.filter((sql) => sql === "release").length === 2);
});

/** Galera has no locks by name, and says so; then the row alone decides. Any other error is one. */
for (const [errno, isCalled] of [
  [1235, true],
  [1064, false],
]) {
  test(`mysql: an error ${errno} of GET_LOCK, ${isCalled ? "and the listener is called" : "and it is not"}`, async () => {
    const seen = [];
    let isHeld = false;
    const answer = () => [[[isHeld ? "done" : "claimed"]], [{ name: "a" }]];
    const pool = mysqlPool(answer, { seen });
    const { getConnection } = pool;
    pool.getConnection = async () => {
      const connection = await getConnection();
      const { execute } = connection;
      const fails = (sql) => /GET_LOCK/.test(sql);
      return {
        ...connection,
        execute: (options, values) => (fails(options.sql) ? Promise.reject(failing({ errno })) : execute(options, values)),
      };
    };
    let calls = 0;
    const listener = inMysql(pool, () => void (calls++, (isHeld = true)), { storeTimeoutSeconds: 0.01 });
    const work = listener({ id: "evt_1" });
    if (isCalled) await work;
    else await assert.rejects(work);
    assert.equal(calls, isCalled ? 1 : 0);
    // No lock was taken, so none is given back.
    assert.equal(seen.filter((sql) => /RELEASE_LOCK/.test(sql)).length, 0);
  });
}

// ---- States of a row

/** What the state of a row says of each operation. */
const STATES = {
  free: { claim: "busy", extend: false, complete: /row is free/, release: undefined },
  claimed: { claim: "claimed", extend: true, complete: /row is claimed/, release: /has not released/ },
  busy: { claim: "busy", extend: false, complete: /row is busy/, release: undefined },
  done: { claim: "done", extend: false, complete: undefined, release: undefined },
  over: { claim: "busy", extend: false, complete: undefined, release: undefined },
};
for (const [state, expected] of Object.entries(STATES)) {
  test(`a row that is ${state}`, async () => {
    for (const name of ["mysql", "sqlite"]) {
      const store = STORES[name](() => state);
      const { random } = Math;
      Math.random = () => 0.99;
      try {
        assert.equal(await store.claim("evt_1", 60, CALL), expected.claim);
        assert.equal(await store.extend("evt_1", 60, CALL), expected.extend);
        for (const [operation, ...seconds] of [["complete", 60], ["release"]]) {
          const work = store[operation]("evt_1", ...seconds, CALL);
          if (expected[operation]) await assert.rejects(work, expected[operation]);
          else await work;
        }
      } finally {
        Math.random = random;
      }
    }
  });
}

// ---- The class of Durable Objects

/** A Durable Object over a storage that can be looked at. */
function objectOf(entry) {
  const storage = { entry, alarms: [] };
  const state = {
    storage: {
      get: async () => storage.entry,
      put: async (_key, value) => void (storage.entry = value),
      setAlarm: async (time) => void storage.alarms.push(time),
      deleteAll: async () => void (storage.entry = undefined),
    },
  };
  const object = new IdempotencyObject(state);
  const ask = async (question) => (await object.fetch({ json: async () => question })).text();
  return { object, storage, ask };
}
test("a Durable Object's class: what it answers in each state, at the same moment", async (context) => {
  context.mock.method(Date, "now", () => 1000);
  const claim = { claim: { holder: "me", leaseMs: 50 } };
  const extend = { extend: { holder: "me", leaseMs: 70 } };
  const release = { release: { holder: "me" } };
  const mine = (end) => ({ holder: "me", end });
  const CASES = [
    [undefined, claim, "claimed", mine(1050)],
    [mine(2000), claim, "claimed", mine(1050)],
    [{ holder: "other", end: 1001 }, claim, "busy", { holder: "other", end: 1001 }],
    [{ holder: "other", end: 1000 }, claim, "claimed", mine(1050)],
    [{ holder: null, end: 1001 }, claim, "done", { holder: null, end: 1001 }],
    [mine(1001), extend, "extended", mine(1070)],
    [mine(1000), extend, "lost", mine(1000)],
    [undefined, extend, "lost", undefined],
    [{ holder: "other", end: 2000 }, extend, "lost", { holder: "other", end: 2000 }],
    [mine(2000), release, "ok", undefined],
    [{ holder: "other", end: 2000 }, release, "ok", { holder: "other", end: 2000 }],
    [undefined, release, "ok", undefined],
    [mine(2000), { complete: { keepMs: 90 } }, "ok", { holder: null, end: 1090 }],
  ];
  for (const [entry, question, answer, after] of CASES) {
    const { ask, storage } = objectOf(entry);
    const what = `${JSON.stringify(entry)} ${JSON.stringify(question)}`;
    assert.equal(await ask(question), answer, what);
    assert.deepEqual(storage.entry, after, what);
    if (storage.entry?.end !== entry?.end && storage.entry) assert.deepEqual(storage.alarms, [storage.entry.end], what);
  }
  for (const [entry, isKept] of [
    [mine(1001), true],
    [mine(1000), false],
    [undefined, false],
  ]) {
    const { object, storage } = objectOf(entry);
    await object.alarm();
    assert.equal(storage.entry !== undefined, isKept);
  }
});

// ---- DynamoDB's items

test("dynamodb: a condition that is not met is no error; what the item says then counts", async () => {
  const notMet = failing({ name: "ConditionalCheckFailedException" });
  const items = [
    [undefined, "busy"],
    [{ holder: { S: "other" } }, "busy"],
    [{}, "done"],
  ];
  for (const [Item, claim] of items) {
    const inputs = [];
    const refuse = async (input) => (inputs.push(input), Promise.reject(notMet));
    const client = { putItem: refuse, updateItem: refuse, deleteItem: refuse, getItem: async () => ({ $metadata: {}, Item }) };
    const store = dynamoStore(client, { table: "t" });
    assert.equal(await store.claim("evt_1", 60, CALL), claim);
    assert.equal(await store.extend("evt_1", 60, CALL), false);
    await store.release("evt_1", CALL);
    assert.deepEqual(inputs[1].ExpressionAttributeNames, { "#ttl": "ttl" });
  }
  for (const error of [failing({ name: "ValidationException" }), null]) {
    const client = { putItem: async () => Promise.reject(error), getItem: g, updateItem: g, deleteItem: g };
    await assert.rejects(dynamoStore(client, { table: "t" }).claim("evt_1", 60, CALL), (thrown) => thrown === error);
  }
});
