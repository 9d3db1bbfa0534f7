/**
 * A store in MySQL or MariaDB, and listeners whose writes to the database happen exactly once.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import { newHolder } from "../handler/holder.js";
import type { IdempotencyStore } from "../handler/store.js";
import { awaitAnswer, has, readMember, wrongClient } from "./answer.js";
import { exactlyOnce, type ExactlyOnceOptions, type Ledger, type TransactionListener } from "./exactly-once.js";
import { refuseOthers } from "./others.js";
import { isNetworkError, someError } from "./retry.js";
import {
  ANSWER,
  judgeBegin,
  commonStatements,
  judgeFinish,
  isDone,
  MARKED_MS,
  NOBODY,
  onlyValue,
  RELEASE_SAVEPOINT,
  SAVEPOINT,
  readState,
  tableStore,
  type State,
  type Statement,
  type Statements,
} from "./rows.js";
import { readPrefix, quoteTable, type TableOptions } from "./table.js";

/** A pool of `mysql2` (of promises or of callbacks), or of `mariadb`. */
export type MysqlPool =
  | { getConnection(): Promise<any>; query(...words: any[]): Promise<any>; execute(...words: any[]): Promise<any> }
  | { promise(): { getConnection(): Promise<any> } };

/** What a listener gets: a connection of the pool, with its own type. */
export type ConnectionOf<Pool> = Pool extends { promise(): { getConnection(): Promise<infer Connection> } }
  ? Connection
  : Pool extends { getConnection(): Promise<infer Connection> }
    ? Connection
    : never;

export interface MysqlStoreOptions extends TableOptions {}

export interface TransactionalOptions extends TableOptions, ExactlyOnceOptions {}

/**
 * Makes a store in a table of MySQL or MariaDB. A row is a claim, or, if its `holder` is null, a
 * processed event. Expired rows are deleted a few at a time. Create the table first:
 *
 * ```sql
 * CREATE TABLE preswald_webhooks (
 *   id varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
 *   holder varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
 *   expires datetime(3) NOT NULL,
 *   INDEX preswald_webhooks_expires (expires)
 * ) ENGINE=InnoDB;
 * ```
 *
 * @param pool a pool of `mysql2` or `mariadb`
 * @throws TypeError with the code `invalid_argument` for anything else
 *
 * @example
 * ```ts
 * import { createPool } from "mysql2/promise";
 * import { mysqlStore } from "@preswald/webhooks/mysql";
 *
 * const pool = createPool({ uri: process.env.DATABASE_URL ?? "mysql://localhost/app" });
 * const receive = webhook.handler(listener, { store: mysqlStore(pool) });
 * ```
 */
export function mysqlStore(pool: MysqlPool, options: MysqlStoreOptions = {}): IdempotencyStore {
  const database = new Database(pool, options, STORE_EXPECTS);
  return tableStore({
    statements: database.statements,
    prefix: readPrefix(options),
    transact: (write, question) => database.transact(write, question),
    cleanUp: () => database.cleanUp(),
    isRetryable,
  });
}

/**
 * Makes a listener whose writes to the database happen exactly once for each event, even if the
 * process is killed at any moment. The listener gets a connection with a transaction, and its writes
 * are committed together with the record that the event is processed. If it throws, everything is
 * rolled back.
 *
 * A duplicate is answered with 409 while the first is being processed, and with 200 afterwards. The
 * handler needs no `store`. Effects outside of the transaction, such as sending mail, can happen
 * again; so can writes to tables whose engine has no transactions, and statements that commit
 * implicitly, such as `CREATE TABLE`.
 *
 * @param pool a pool of `mysql2` or `mariadb`
 * @throws TypeError with the code `invalid_argument` for anything else
 *
 * @example
 * ```ts
 * import { createPool } from "mysql2/promise";
 * import { transactional } from "@preswald/webhooks/mysql";
 *
 * const pool = createPool({ uri: process.env.DATABASE_URL ?? "mysql://localhost/app" });
 * const receive = webhook.handler(transactional(pool, async (event, connection) => {
 *   await connection.execute("INSERT INTO deployments (event_id) VALUES (?)", [event.id]);
 * }));
 * ```
 */
export function transactional<Pool extends MysqlPool, Event extends WebhookEvent = WebhookEvent>(
  pool: Pool,
  listener: (event: Event, connection: ConnectionOf<Pool>, ...context: any[]) => unknown,
  options: TransactionalOptions = {},
): (event: Event, ...context: any[]) => Promise<void> {
  const database = new Database(pool, options, TRANSACTIONAL_EXPECTS);
  return exactlyOnce(makeLedger(database), listener as TransactionListener<Event, OwnConnection>, options);
}

function makeLedger(database: Database): Ledger<OwnConnection> {
  const { statements } = database;
  const connections = new WeakMap<OwnConnection, Connection>();
  const of = (own: OwnConnection) => connections.get(own)!;
  return {
    expected: TRANSACTIONAL_EXPECTS,
    functions: {
      queries: ["query", "execute", "batch", "prepare", "queryStream", "importFile", "beginTransaction", "commit", "rollback"],
      reserved: ["release", "destroy", "end", "close", "changeUser", "reset"],
    },
    async transaction(work) {
      await database.connected((connection) => {
        connections.set(connection.own, connection);
        return connection.inTransaction(() => work(connection.own));
      });
      // A commit of a transaction that was rolled back is answered in the same way.
      return "not said";
    },
    async begin(own, key) {
      const [connection, mark] = [of(own), newHolder()];
      // With the lock, a duplicate does not wait for the first. The primary key decides.
      if (!(await connection.tryLock(key))) return { state: "busy" };
      await connection.turnAutocommitOff();
      await connection.command(SAVEPOINT);
      await connection.run(statements.claim(key, mark, MARKED_MS));
      return judgeBegin(await connection.state(statements.state(key, mark)), mark);
    },
    async finish(own, key, mark, keepMs) {
      const connection = of(own);
      try {
        await connection.command(RELEASE_SAVEPOINT);
      } catch (error) {
        if (someError(error, ({ errno }) => errno === ER_SP_DOES_NOT_EXIST)) return "ended";
        throw error;
      }
      await connection.run(statements.finish(key, mark, keepMs));
      return judgeFinish(await connection.state(statements.state(key, mark)));
    },
    isDone: async (own, key) => isDone(await of(own).state(statements.state(key, NOBODY))),
    cleanUp: (own) => database.cleanUpIn(of(own)),
    isRetryable,
    isRolledBack,
  };
}

const CLIENTS = "a pool of `mysql2` or `mariadb`";
const STORE_EXPECTS = `mysqlStore expects ${CLIENTS}`;
const TRANSACTIONAL_EXPECTS = `transactional expects ${CLIENTS}`;

const NOW = "UTC_TIMESTAMP(3)";
/** Computed from UTC, so that neither the server's zone nor the connection's matters. */
const AFTER = `${NOW} + INTERVAL ? * 1000 MICROSECOND`;

function writeStatements(table: string): Statements {
  return {
    ...commonStatements(table, NOW, AFTER),
    // The time is assigned last, and alone decides: assignments may see those before them, or not.
    claim: (key, holder, leaseMs) => ({
      sql: `INSERT INTO ${table} (id, holder, expires) VALUES (?, ?, ${AFTER}) ON DUPLICATE KEY UPDATE holder = IF(expires <= ${NOW}, ?, holder), expires = IF(expires <= ${NOW}, ${AFTER}, expires)`,
      values: [key, holder, leaseMs, holder, leaseMs],
    }),
    complete: (key, keepMs) => ({
      sql: `INSERT INTO ${table} (id, holder, expires) VALUES (?, NULL, ${AFTER}) ON DUPLICATE KEY UPDATE holder = NULL, expires = ${AFTER}`,
      values: [key, keepMs, keepMs],
    }),
  };
}

/** How many expired rows are deleted at once: more than are made between two times. */
const CLEANED_AT_ONCE = 128;

/** The tables that have been proven, by pool. */
const PROVEN = new WeakMap<object, Set<string>>();

/** A table, and the pool that leads to it. */
class Database {
  readonly statements: Statements;
  readonly #table: string;
  readonly #connect: () => Promise<unknown>;
  readonly #expected: string;
  /** The tables of this pool that are as they must be. Each is asked for once. */
  readonly #proven: Set<string>;

  constructor(pool: MysqlPool, options: TableOptions, expected: string) {
    this.#connect = recognizePool(pool, expected);
    this.#proven = PROVEN.get(pool) ?? new Set();
    PROVEN.set(pool, this.#proven);
    this.#table = quoteTable(options, "`");
    this.#expected = expected;
    this.statements = writeStatements(this.#table);
  }

  /** Gives the work a connection of its own. One whose state is not known does not go back to the pool. */
  async connected<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = new Connection(await this.#connect(), this.#table, this.#expected);
    try {
      if (!this.#proven.has(this.#table) && (await isProven(connection, this.#table))) this.#proven.add(this.#table);
      return await work(connection);
    } catch (error) {
      if (isNetworkError(error)) connection.isBroken = true;
      throw error;
    } finally {
      await connection.giveBack();
    }
  }

  /** An explicit transaction: the connections of a pool can have `autocommit` turned off. */
  async transact(write: Statement, question: Statement): Promise<State> {
    return this.connected((connection) =>
      connection.inTransaction(async () => {
        await connection.run(write);
        return connection.state(question);
      }),
    );
  }

  cleanUp(): Promise<void> {
    return this.connected((connection) => connection.inTransaction(() => this.cleanUpIn(connection)));
  }

  /**
   * Rows that another transaction has locked are skipped. Both statements find single rows by their
   * primary key, so no gap between rows is locked, and nobody waits for the clean-up.
   */
  async cleanUpIn(connection: Connection): Promise<void> {
    const expired = await connection.rows({
      sql: `SELECT id FROM ${this.#table} WHERE expires <= ${NOW} ORDER BY expires LIMIT ${CLEANED_AT_ONCE}`,
      values: [],
    });
    const lock = `SELECT id FROM ${this.#table} WHERE id = ? AND expires <= ${NOW} FOR UPDATE SKIP LOCKED`;
    for (const [id] of expired as string[][]) {
      const locked = await connection.rows({ sql: lock, values: [id!] });
      if (locked.length > 0) await connection.run({ sql: `DELETE FROM ${this.#table} WHERE id = ?`, values: [id!] });
    }
  }
}

/** The part of a connection that is used here. */
interface OwnConnection {
  query(sql: string): Promise<unknown>;
  execute(options: object, values: unknown[]): Promise<unknown>;
  release(): unknown;
  destroy(): unknown;
}

/**
 * A connection of a pool. Values go in prepared statements: text that a client puts together can be
 * read in another way by the server, such as with the mode NO_BACKSLASH_ESCAPES.
 */
class Connection {
  readonly own: OwnConnection;
  isBroken = false;
  readonly #table: string;
  readonly #expected: string;
  #lock: string | undefined;
  #isAutocommitOff = false;

  constructor(own: unknown, table: string, expected: string) {
    if (!has(own, "query", "execute", "release", "destroy")) throw wrongClient(expected, "has no connections with query and execute");
    this.own = own as OwnConnection;
    this.#table = table;
    this.#expected = expected;
  }

  async command(sql: string): Promise<void> {
    await awaitAnswer(this.own.query(sql), this.#expected);
  }

  async run({ sql, values }: Statement): Promise<unknown> {
    // The commands for transactions cannot be prepared.
    if (values.length === 0 && !sql.startsWith("SELECT")) return this.command(sql);
    return awaitAnswer(this.own.execute({ sql, ...PLAIN_ROWS }, values), this.#expected);
  }

  /** Rows, each an array. `mysql2` returns them in an array with the columns, `mariadb` returns them alone. */
  async rows(question: Statement): Promise<unknown[][]> {
    const result = await this.run(question);
    const [first, second] = Array.isArray(result) ? result : [];
    const rows = Array.isArray(second) && isColumns(second) ? first : result;
    if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw wrongClient(this.#expected, "did not answer with rows");
    return rows;
  }

  async state(question: Statement): Promise<State> {
    return readState(onlyValue(await this.rows(question)), this.#expected);
  }

  begin(): Promise<void> {
    return this.command("START TRANSACTION");
  }

  commit(): Promise<void> {
    return this.command("COMMIT");
  }

  async rollback(): Promise<void> {
    await this.command("ROLLBACK").catch(() => (this.isBroken = true));
  }

  async inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.begin();
    try {
      const result = await work();
      await this.commit();
      return result;
    } catch (error) {
      await this.rollback();
      throw error;
    }
  }

  /** With the lock, a duplicate does not wait for the first. The primary key decides. */
  async tryLock(key: string): Promise<boolean> {
    const name = `${this.#table} ${key}`;
    try {
      const locked = Number(onlyValue(await this.rows(lockQuestion("GET_LOCK", ", 0", name))));
      if (locked === 1) this.#lock = name;
      return locked === 1;
    } catch (error) {
      // Clusters of Galera have no such locks: there, a duplicate waits for the row.
      if (someError(error, ({ errno }) => errno === ER_NOT_SUPPORTED_YET)) return true;
      throw error;
    }
  }

  /**
   * A deadlock, or a statement that commits implicitly, ends the transaction. What the listener writes after
   * that would be committed at once, and again when the event is processed again. Now it begins another
   * transaction, which is rolled back.
   */
  async turnAutocommitOff(): Promise<void> {
    await this.command("SET @preswald_autocommit = @@autocommit, autocommit = 0");
    this.#isAutocommitOff = true;
  }

  async giveBack(): Promise<void> {
    if (this.#isAutocommitOff && !this.isBroken) {
      await this.command("SET autocommit = @preswald_autocommit").catch(() => (this.isBroken = true));
    }
    if (this.#lock !== undefined && !this.isBroken) {
      const unlocked = this.rows(lockQuestion("RELEASE_LOCK", "", this.#lock)).then(onlyValue);
      if (Number(await unlocked.catch(() => 0)) !== 1) this.isBroken = true;
    }
    try {
      await (this.isBroken ? this.own.destroy() : this.own.release());
    } catch {
      // The connection is closed already.
    }
  }
}

const ER_NOT_SUPPORTED_YET = 1235;
const ER_SP_DOES_NOT_EXIST = 1305;

/** The name of a lock has at most 64 characters, and holds for all databases of a server. */
function lockQuestion(name: string, rest: string, key: string): Statement {
  return { sql: `SELECT ${name}(SHA2(CONCAT(COALESCE(DATABASE(), ''), ' ', ?), 256)${rest}) AS ${ANSWER}`, values: [key] };
}

/** Whatever the pool was told to do with rows and values does not hold for these statements. */
const PLAIN_ROWS = {
  rowsAsArray: true,
  nestTables: false,
  namedPlaceholders: false,
  metaAsArray: false,
  typeCast: (_column: unknown, next: () => unknown) => next(),
};

/** Whether an array is what `mysql2` tells of the columns. */
function isColumns(array: unknown[]): boolean {
  return array.length > 0 && array.every((column) => readMember(column, "name") !== undefined);
}

/**
 * Checks what the promises of the store rest on: an engine with transactions, an id that is unique by its
 * bytes, and times in milliseconds without a zone. False if there is no such table.
 *
 * @throws TypeError with the code `invalid_argument`
 */
async function isProven(connection: Connection, table: string): Promise<boolean> {
  const [row] = await connection.rows(tableQuestion(table));
  // A table that does not exist, or that nobody may ask for: the statement that needs it says so.
  if (row === undefined) return false;
  const [engine, hasTransactions, collation, expires, precision, keys] = row;
  const refuse = (what: string) => mistake("invalid_argument", `the table ${table} ${what}. Create it as docs/idempotency.md says`);
  if (hasTransactions !== "YES") throw refuse(`has the engine ${engine}, which has no transactions`);
  if (collation !== null && !/(_bin|^binary)$/.test(String(collation))) {
    throw refuse(`compares ids by the collation ${collation}, for which different ids can be equal: id needs utf8mb4_bin`);
  }
  if (keys !== "id") throw refuse(`has the primary key (${keys ?? ""}), which must be id alone`);
  if (expires !== "datetime" || !(Number(precision) >= 3)) throw refuse("must have the type datetime(3) for expires");
  return true;
}

/** Each part names the table by constants: otherwise the server opens every table to answer. */
function tableQuestion(table: string): Statement {
  const [name, schema] = table.replaceAll("`", "").split(".").reverse();
  const place = `TABLE_SCHEMA = ${schema === undefined ? "DATABASE()" : `'${schema}'`} AND TABLE_NAME = '${name}'`;
  const column = (what: string, of: string) => `(SELECT ${what} FROM information_schema.COLUMNS WHERE ${place} AND COLUMN_NAME = '${of}')`;
  return {
    sql: `SELECT ENGINE, (SELECT TRANSACTIONS FROM information_schema.ENGINES engines WHERE engines.ENGINE = known.ENGINE),
${column("COLLATION_NAME", "id")}, ${column("DATA_TYPE", "expires")}, ${column("DATETIME_PRECISION", "expires")},
(SELECT GROUP_CONCAT(COLUMN_NAME, COALESCE(SUB_PART, '')) FROM information_schema.STATISTICS WHERE ${place} AND INDEX_NAME = 'PRIMARY')
FROM information_schema.TABLES known WHERE ${place}`,
    values: [],
  };
}

/** Recognizes a pool by functions that nothing else has, and returns its function that connects. */
function recognizePool(pool: unknown, expected: string): () => Promise<unknown> {
  refuseOthers(pool, expected);
  if (has(pool, "getConnection", "promise") && !has(pool, "threadId")) {
    const promising = (pool as { promise(): unknown }).promise();
    if (isPool(promising)) return connecting(promising, expected);
  }
  if (isPool(pool)) return connecting(pool, expected);
  throw mistake("invalid_argument", `${expected}: ${whatItIs(pool)}`);
}

interface Connecting {
  getConnection(): Promise<unknown>;
}

function connecting(pool: Connecting, expected: string): () => Promise<unknown> {
  return async () => awaitAnswer(pool.getConnection(), expected);
}

/** `mysql2`'s pool of promises has the pool of callbacks in it; `mariadb`'s counts its connections. */
function isPool(pool: unknown): pool is Connecting {
  if (!has(pool, "getConnection", "query", "execute")) return false;
  if (has(readMember(pool, "pool"), "getConnection")) return true;
  // `mariadb/callback` has the same functions, which take callbacks.
  return has(pool, "totalConnections", "batch") && (pool as Connecting).getConnection.length === 0;
}

function whatItIs(pool: unknown): string {
  if (has(pool, "getConnection", "totalConnections"))
    return "this pool takes callbacks. Take the pool of `mariadb`, not of `mariadb/callback`";
  if (has(pool, "getConnection", "of", "add")) return "this is a cluster, whose servers do not share the locks of an event";
  if (has(pool, "getConnection", "escapeId"))
    return "this is a pool of `mysql`, which takes callbacks. `mysql2` has the same functions, and promises";
  if (has(pool, "query", "beginTransaction")) return "this is a single connection, in which two events at once would share a transaction";
  return "this has no getConnection";
}

/**
 * Errors after which the same statement can succeed: deadlocks and lock waits, too many connections, a
 * server that shuts down, is read-only after a failover or not ready in its cluster, and statements that
 * were killed with their connection.
 */
const RETRYABLE = new Set([
  1020, 1040, 1047, 1053, 1152, 1158, 1159, 1160, 1161, 1180, 1203, 1205, 1213, 1290, 1317, 1836, 1927, 2006, 2013, 3100, 3101, 3572, 4031,
  // Of `mariadb`: connections that could not be made in time, or broke.
  45001, 45004, 45009, 45012, 45013, 45019, 45026, 45028, 45042,
]);

function isRetryable(error: unknown): boolean {
  return (
    isNetworkError(error) ||
    someError(
      error,
      ({ errno, code, sqlState, message }) =>
        RETRYABLE.has(errno) ||
        sqlState === "40001" ||
        code === "PROTOCOL_CONNECTION_LOST" ||
        (typeof message === "string" && /connection (is )?in closed state|socket has unexpectedly been closed/i.test(message)),
    )
  );
}

/** The database has undone the transaction because of others, and says so: a deadlock, or a change that it conflicts with. */
function isRolledBack(error: unknown): boolean {
  return someError(error, ({ errno, sqlState }) => errno === 1213 || errno === 1020 || sqlState === "40001");
}
