// SQLite for the schedules: the real engine (sql.js), whose file several processes share, behind the shapes
// of its clients. better-sqlite3 and node:sqlite run in the process; libSQL's server and D1 are called over
// the network of the `call` that they are given.
import initSqlJs from "sql.js";
import { load } from "../../handler/package.mjs";
import { TABLE } from "../../stores/sqlite/table.mjs";
import { connected } from "../connection.mjs";

const { sqliteStore, transactional } = await load("/sqlite");

const engine = new (await initSqlJs()).Database();
/** The clock of the world that runs: milliseconds since 1970. */
let clock = () => 0;
engine.create_function("julianday", (_now) => 2440587.5 + clock() / 86_400_000);
engine.exec(TABLE);
engine.exec("CREATE TABLE effects (event TEXT NOT NULL)");
const prepared = new Map();

function rowsOf(sql, values) {
  if (!prepared.has(sql)) prepared.set(sql, engine.prepare(sql));
  const statement = prepared.get(sql);
  try {
    statement.bind(values);
    const rows = [];
    while (statement.step()) rows.push(statement.get());
    return { columns: statement.getColumnNames(), rows };
  } finally {
    statement.reset();
  }
}

const CODES = {
  1: "SQLITE_ERROR",
  5: "SQLITE_BUSY",
  10: "SQLITE_IOERR",
  13: "SQLITE_FULL",
  517: "SQLITE_BUSY_SNAPSHOT",
  778: "SQLITE_IOERR_WRITE",
};
const MESSAGES = {
  5: "database is locked",
  10: "disk I/O error",
  13: "database or disk is full",
  517: "database is locked",
  778: "disk I/O error",
};

/** An error of the engine, which each client wraps in its own way. */
class EngineError extends Error {
  constructor(errcode, message = MESSAGES[errcode]) {
    super(message);
    this.errcode = errcode;
  }
}

/** What all connections share: the engine has one of its own, so the lock of the writer is kept here. */
class File {
  /** The connection that is in a transaction. All begin with BEGIN IMMEDIATE. */
  writer;

  constructor(now) {
    clock = now;
    try {
      engine.exec("ROLLBACK");
    } catch {
      // The last world has left no transaction.
    }
    engine.exec("DELETE FROM preswald_webhooks; DELETE FROM effects");
  }

  forget(id) {
    if (this.writer === undefined) engine.run("DELETE FROM preswald_webhooks WHERE id = ?", [id]);
  }

  /** How often each effect was committed. */
  effects() {
    return new Map(rowsOf("SELECT event, COUNT(*) FROM effects GROUP BY event", []).rows);
  }
}

class Connection {
  isClosed = false;

  constructor(file) {
    this.file = file;
  }

  run(sql, values = []) {
    if (this.isClosed) throw new EngineError(21, "bad parameter or other API misuse");
    if (sql === "PRAGMA busy_timeout") return { columns: ["timeout"], rows: [[0]] };
    if (sql === "PRAGMA journal_mode") return { columns: ["journal_mode"], rows: [["delete"]] };
    if (sql.startsWith("PRAGMA ")) return { columns: [], rows: [] };
    const { writer } = this.file;
    if (writer !== undefined && writer !== this) throw new EngineError(5);
    let mayEnd = /^(BEGIN|COMMIT|ROLLBACK)/.test(sql);
    try {
      return rowsOf(sql, values);
    } catch ({ errcode, message }) {
      mayEnd = true;
      throw new EngineError(errcode, message);
    } finally {
      if (mayEnd) this.file.writer = isInTransaction() ? this : undefined;
    }
  }

  get isInTransaction() {
    return this.file.writer === this;
  }

  /** As SQLite does by itself after some errors, and when a connection ends. */
  rollBack() {
    if (this.isInTransaction) this.run("ROLLBACK");
  }

  die() {
    this.rollBack();
    this.isClosed = true;
  }
}

/** The engine says it only by refusing to begin another one. */
function isInTransaction() {
  try {
    rowsOf("BEGIN", []);
  } catch {
    return true;
  }
  rowsOf("ROLLBACK", []);
  return false;
}

/** The name of a statement in a report. */
export function nameOf(sql) {
  const known = [
    [/^BEGIN|^COMMIT|^ROLLBACK|^SAVEPOINT|^RELEASE|^PRAGMA \w+/, undefined],
    [/^INSERT INTO effects/, "EFFECT"],
    [/\(\?, NULL,/, "complete"],
    [/^INSERT/, "claim"],
    [/SET holder = NULL/, "finish"],
    [/^UPDATE/, "extend"],
    [/^DELETE .* LIMIT/, "clean-up"],
    [/^DELETE/, "release"],
    [/^SELECT COALESCE/, "state"],
  ];
  const [pattern, name] = known.find(([pattern]) => pattern.test(sql)) ?? [];
  return name ?? pattern?.exec(sql)[0] ?? "other";
}

const BUSY = [5, 517];
/** After these, SQLite has undone the statement, or the whole transaction. */
const FAILURES = [10, 13, 778];

/** The clients whose functions are synchronous, with the names of their errors and the rows that they return. */
const SYNCHRONOUS = {
  "better-sqlite3": {
    error: ({ errcode, message }) => Object.assign(new Error(message), { name: "SqliteError", code: CODES[errcode] ?? "SQLITE_ERROR" }),
    wrongCounts: { changes: 7, lastInsertRowid: 0 },
    state: "inTransaction",
  },
  "node:sqlite": {
    error: ({ errcode, message }) => Object.assign(new Error(message), { code: "ERR_SQLITE_ERROR", errcode, errstr: message }),
    wrongCounts: { changes: 7n, lastInsertRowid: 0n },
    state: "isTransaction",
  },
};

function synchronous(client, file, worker, callNow) {
  const { error, wrongCounts, state } = SYNCHRONOUS[client];
  const connection = new Connection(file);
  connection.isLocal = true;
  worker.sessions.add(connection);
  const raised = (errcode) => () => error(new EngineError(errcode));
  const raisedAfterRollback = (errcode) => () => (connection.rollBack(), error(new EngineError(errcode)));
  function run(sql, values, shape) {
    const perform = () => {
      try {
        return shape(connection.run(sql, values));
      } catch (raised) {
        throw raised instanceof EngineError ? error(raised) : raised;
      }
    };
    // SQLite waits for locks, or gives up, only where it takes them.
    const takesLock = /^(BEGIN|COMMIT)/.test(sql);
    const isRead = /^(SELECT|PRAGMA)/.test(sql);
    return callNow(worker, perform, {
      statement: nameOf(sql),
      isLocal: true,
      refusals: takesLock ? BUSY.map(raised) : [],
      failures: sql === "ROLLBACK" || isRead ? [] : [...FAILURES.map(raised), ...FAILURES.map(raisedAfterRollback)],
      wrongCounts: isRead || values.length === 0 ? undefined : () => wrongCounts,
      doNothing: sql === "COMMIT" ? () => shape(connection.run("ROLLBACK")) : undefined,
    });
  }
  const first = ({ columns, rows }) => rows[0] && Object.fromEntries(columns.map((name, index) => [name, rows[0][index]]));
  return {
    exec: (sql) => run(sql, [], () => undefined),
    prepare: (sql) => ({
      get: (...values) => run(sql, values, first),
      run: (...values) => run(sql, values, () => ({ changes: 1, lastInsertRowid: 1 })),
    }),
    close() {},
    get [state]() {
      return connection.isInTransaction;
    },
  };
}

/** What a server of SQLite refuses, without an effect. */
const refusalsOf = (...errors) =>
  errors.map(
    ([message, fields]) =>
      () =>
        Object.assign(new Error(message), fields),
  );

const LIBSQL_REFUSALS = refusalsOf(
  ["SQLITE_BUSY: database is locked", { name: "LibsqlError", code: "SQLITE_BUSY" }],
  ["Server returned HTTP status 502", { name: "LibsqlError", code: "SERVER_ERROR" }],
  ["The WebSocket was closed", { name: "LibsqlError", code: "HRANA_WEBSOCKET_ERROR" }],
  ["fetch failed", { cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }) }],
);
const LIBSQL_FAILURES = refusalsOf(
  ["SQLITE_FULL: database or disk is full", { name: "LibsqlError", code: "SQLITE_FULL" }],
  ["SQLITE_IOERR: disk I/O error", { name: "LibsqlError", code: "SQLITE_IOERR" }],
  ["Authorization failed", { name: "LibsqlError", code: "AUTH_JWT_EXPIRED" }],
);

/** As `@libsql/client` of a server is: a stream of statements for each transaction, which begins with its first statement. */
function libsql(file, world, worker, call) {
  const libsqlError = ({ errcode, message, code = CODES[errcode] ?? "SQLITE_ERROR" }) =>
    Object.assign(new Error(errcode === undefined ? message : `${code}: ${message}`), { name: "LibsqlError", code });
  const closed = (message) => libsqlError({ message, code: "TRANSACTION_CLOSED" });
  const resultOf = ({ columns, rows }) => ({
    columns,
    // Columns are there by their name and by their index.
    rows: rows.map((row) =>
      Object.defineProperties(
        {},
        Object.fromEntries(
          row.flatMap((value, index) => [
            [index, { value }],
            [columns[index], { value, enumerable: true }],
          ]),
        ),
      ),
    ),
    rowsAffected: rows.length === 0 ? 1 : 0,
    lastInsertRowid: undefined,
  });
  const performed = (work) => {
    try {
      return work();
    } catch (raised) {
      throw raised instanceof EngineError ? libsqlError(raised) : raised;
    }
  };
  const WRONG_COUNTS = { rowsAffected: 7 };
  const stream = () => {
    const connection = new Connection(file);
    worker.sessions.add(connection);
    return connection;
  };
  const batch = (statements, work) =>
    performed(() => {
      const connection = stream();
      try {
        connection.run("BEGIN IMMEDIATE");
        const results = statements.map(({ sql, args }) => resultOf(connection.run(sql, args)));
        work(connection);
        return results;
      } finally {
        connection.die();
        worker.sessions.delete(connection);
      }
    });
  const commit = (connection) => connection.run("COMMIT");
  return {
    protocol: "ws",
    batch: (statements) =>
      call(worker, () => batch(statements, commit), {
        statement: `batch: ${nameOf(statements[0].sql)}`,
        refusals: LIBSQL_REFUSALS,
        failures: LIBSQL_FAILURES,
        wrongCounts: (results) => results.map((result) => ({ ...result, ...WRONG_COUNTS })),
        doNothing: () => batch(statements, () => {}),
      }),
    execute: (statement) =>
      call(worker, () => batch([statement], commit)[0], {
        statement: nameOf(statement.sql),
        refusals: LIBSQL_REFUSALS,
        failures: LIBSQL_FAILURES,
      }),
    executeMultiple: async () => {},
    async transaction() {
      const connection = stream();
      const link = connected(world, call, worker, connection, () => closed("Cannot execute statements because the transaction is closed"));
      const cutting = (make) => () => {
        const error = make();
        if (error.code !== "SQLITE_BUSY") link.cut();
        return error;
      };
      const send = (statement, perform, more = {}) =>
        link.send(() => performed(perform), {
          statement,
          refusals: LIBSQL_REFUSALS.map(cutting),
          failures: [
            ...LIBSQL_FAILURES,
            () => (connection.rollBack(), LIBSQL_FAILURES[0]()),
            link.cutBy(() => libsqlError({ message: "The stream has expired due to inactivity", code: "STREAM_EXPIRED" })),
          ],
          ...more,
        });
      let hasBegun = false;
      return {
        execute: ({ sql, args }) =>
          send(nameOf(sql), () => {
            if (!hasBegun) connection.run("BEGIN IMMEDIATE");
            else if (!connection.isInTransaction)
              throw closed("Statement in a transaction was not executed, probably because the transaction has been rolled back");
            hasBegun = true;
            return resultOf(connection.run(sql, args));
          }),
        commit: () =>
          send("COMMIT", () => void connection.run("COMMIT"), { doNothing: () => connection.rollBack() }).finally(() => link.cut()),
        rollback: () => send("ROLLBACK", () => connection.rollBack()),
        close() {
          link.cut();
          worker.sessions.delete(connection);
        },
      };
    },
  };
}

/** The messages of Cloudflare's documentation: those of its table that say "retry", and others. */
const D1_REFUSALS = refusalsOf(
  ...[
    "D1 DB reset because its code was updated.",
    "Internal error while starting up D1 DB storage caused object to be reset.",
    "Network connection lost.",
    "Cannot resolve D1 DB due to transient issue on remote node.",
    "D1 DB is overloaded. Too many requests queued.",
    "D1 DB is overloaded. Requests queued for too long.",
    "D1 DB storage operation exceeded timeout which caused object to be reset.",
  ].map((message) => [`D1_ERROR: ${message}`, {}]),
);
const D1_FAILURES = refusalsOf(
  ["D1_ERROR: Exceeded maximum DB size.", {}],
  ["D1_ERROR: Your account has exceeded D1's maximum account storage limit, please contact Cloudflare to raise your limit.", {}],
  ["D1_ERROR: no such table: preswald_webhooks: SQLITE_ERROR", {}],
);

function d1(file, _world, worker, call) {
  const connection = new Connection(file);
  const perform = (statements, end) => {
    try {
      connection.run("BEGIN IMMEDIATE");
      const results = statements.map(({ sql, values }) => {
        const { columns, rows } = connection.run(sql, values);
        return {
          success: true,
          meta: { changes: 1, rows_written: 1 },
          results: rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]]))),
        };
      });
      connection.run(end);
      return results;
    } catch (raised) {
      connection.rollBack();
      throw raised instanceof EngineError ? new Error(`D1_ERROR: ${raised.message}: ${CODES[raised.errcode]}`) : raised;
    }
  };
  return {
    prepare: (sql) => ({ sql, values: [], bind: (...values) => ({ sql, values }) }),
    batch: (statements) =>
      call(worker, () => perform(statements, "COMMIT"), {
        statement: `batch: ${nameOf(statements[0].sql)}`,
        refusals: D1_REFUSALS,
        failures: D1_FAILURES,
        wrongCounts: (results) => results.map((result) => ({ ...result, meta: { changes: 7 } })),
        doNothing: () => perform(statements, "ROLLBACK"),
      }),
  };
}

/** A file of this machine has the clock of this machine, which can be set; a server has its own. */
const LOCAL = (client) => ({
  now: () => () => Date.now(),
  connect: (file, _world, worker, { callNow }) => synchronous(client, file, worker, callNow),
});
const REMOTE = (connect) => ({
  now: (world) => () => world.time,
  connect: (file, world, worker, { call }) => connect(file, world, worker, call),
});
const CLIENTS = {
  "better-sqlite3": LOCAL("better-sqlite3"),
  "node:sqlite": LOCAL("node:sqlite"),
  libSQL: REMOTE(libsql),
  D1: REMOTE(d1),
};

/** A store over one of the clients. */
const sqlite = (client) => (world, calls) => {
  const { now, connect } = CLIENTS[client];
  const file = new File(now(world));
  return {
    storeFor: (worker) => sqliteStore(connect(file, world, worker, calls)),
    forget: (id) => file.forget(id),
  };
};

/** `transactional` over one of the clients. */
const sqliteTransactions = (client) => (world, calls) => {
  const { now, connect } = CLIENTS[client];
  const file = new File(now(world));
  const insert = "INSERT INTO effects VALUES (?)";
  const write = (own, effect) => (own.execute ? own.execute({ sql: insert, args: [effect] }) : own.prepare(insert).run(effect));
  return {
    effects: () => file.effects(),
    listenerFor: (worker, listener) =>
      transactional(connect(file, world, worker, calls), (event, own) => listener(event, { effect: (effect) => write(own, effect) }), {
        onError() {},
      }),
  };
};

export const SERVERS = {
  sqlite: sqlite("better-sqlite3"),
  "sqlite, transactional": sqliteTransactions("better-sqlite3"),
  libsql: sqlite("libSQL"),
  "libsql, transactional": sqliteTransactions("libSQL"),
  d1: sqlite("D1"),
};

export const OTHER_CLIENTS = {
  "sqlite, node:sqlite": sqlite("node:sqlite"),
  "sqlite, node:sqlite, transactional": sqliteTransactions("node:sqlite"),
};
