/**
 * A store in PostgreSQL, and listeners whose writes to the database happen exactly once.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import { expect, ownOptions } from "../core/options.js";
import { seconds } from "../handler/clock.js";
import { busyError, LONGEST_MEMORY, type IdempotencyStore } from "../handler/idempotency.js";
import { answerOf, has, memberOf, oneOf } from "./answer.js";
import { keyOf, storeOf } from "./claims.js";
import { isNetworkError, someError } from "./retry.js";

/** Runs a statement: a pool or client of `pg`, of Neon or Vercel, or a PGlite. */
export interface Queryable {
  query(text: string, values: any[]): Promise<unknown>;
}

/** A pool of `pg`, Neon or Vercel, or a PGlite, which has `transaction`. */
export type TransactionPool = { connect(): Promise<any> } | { transaction(run: (transaction: any) => Promise<void>): Promise<unknown> };

/** What a listener gets: a connection of the pool, or PGlite's transaction, with its own type. */
export type TransactionOf<Pool> = Pool extends { transaction(run: (transaction: infer Transaction) => any): any }
  ? Transaction
  : Pool extends { connect: { (): Promise<infer Connection>; (...rest: any[]): any } }
    ? unknown extends Connection
      ? Single<Pool>
      : Connection
    : Single<Pool>;

/** `pg` has a second `connect`, for callbacks; other pools have one. */
type Single<Pool> = Pool extends { connect(): Promise<infer Connection> } ? Connection : Queryable;

/** The part of a pool's connection that is used here. */
interface Connection extends Queryable {
  release(broken?: boolean): void;
  on?(event: "error", listener: () => void): unknown;
  off?(event: "error", listener: () => void): unknown;
}

export interface PostgresStoreOptions {
  /** The table, with or without its schema: `webhooks.events`. Default: `preswald_webhooks`. */
  table?: string;
  /** The prefix of every key. Two handlers that must each process every event need two prefixes. Default: none. */
  prefix?: string;
}

export interface TransactionalOptions extends PostgresStoreOptions {
  /** How long a processed event is remembered, in seconds; at most 3,153,600,000 (100 years). Default: 259,200 (three days). */
  keepSeconds?: number;
}

/**
 * Makes a store in a PostgreSQL table. A row is a claim, or, if its `holder` is null, a processed
 * event. Expired rows are deleted a few at a time. Create the table first:
 *
 * ```sql
 * CREATE TABLE preswald_webhooks (id text PRIMARY KEY, holder text, expires timestamptz NOT NULL);
 * CREATE INDEX preswald_webhooks_expires ON preswald_webhooks (expires);
 * ```
 *
 * @param pool an object with `query(text, values)`. Use a pool, so that a claim does not wait for your queries
 * @throws TypeError with the code `invalid_argument` for anything else
 */
export function postgresStore(pool: Queryable, options: PostgresStoreOptions = {}): IdempotencyStore {
  refuseKnown(pool, STORE_EXPECTS);
  if (!has(pool, "query")) throw mistake("invalid_argument", `${STORE_EXPECTS}: this has no function query`);
  const prefix = prefixOf(options);
  const { CLAIM, EXTEND, COMPLETE, RELEASE, CLEAN_UP } = statements(tableOf(options));
  async function ask<Answer extends string>(text: string, id: string, values: unknown[], ...answers: Answer[]): Promise<Answer> {
    return answerTo(pool, STORE_EXPECTS, text, [await keyOf(prefix, id), ...values], answers);
  }
  return storeOf({
    claim: (id, holder, leaseMs) => ask(CLAIM, id, [holder, leaseMs], "claimed", "busy", "done"),
    extend: async (id, holder, leaseMs) => (await ask(EXTEND, id, [holder, leaseMs], "extended", "lost")) === "extended",
    complete: (id, keepMs) => ask(COMPLETE, id, [keepMs], "completed"),
    release: (id, holder) => ask(RELEASE, id, [holder], "released", "lost"),
    cleanUp: () => answerTo(pool, STORE_EXPECTS, CLEAN_UP, [], ["cleaned"]),
    isRetryable,
  });
}

/**
 * Makes a listener whose writes to the database happen exactly once for each event, even if the
 * process is killed at any moment. The listener gets a transaction, and its writes are committed
 * together with the record that the event is processed. If it throws, everything is rolled back.
 *
 * A duplicate is answered with 409 while the first is being processed, and with 200 afterwards. The
 * handler needs no `store`. Effects outside of the transaction, such as sending mail, can happen
 * again.
 *
 * @param pool a pool of `pg`, Neon or Vercel, or a PGlite
 * @throws TypeError with the code `invalid_argument` for anything else
 *
 * @example
 * ```ts
 * const receive = webhook.handler(transactional(pool, async (event, transaction) => {
 *   await transaction.query("INSERT INTO deployments (event_id) VALUES ($1)", [event.id]);
 * }));
 * ```
 */
export function transactional<Pool extends TransactionPool, Event extends WebhookEvent = WebhookEvent>(
  pool: Pool,
  listener: (event: Event, transaction: TransactionOf<Pool>, ...context: any[]) => unknown,
  options: TransactionalOptions = {},
): (event: Event, ...context: any[]) => Promise<void> {
  const run = transactionsOf(pool);
  if (typeof listener !== "function") throw mistake("invalid_argument", "the listener of transactional must be a function");
  const prefix = prefixOf(options);
  const { TRY_LOCK, IS_DONE, COMPLETE_ONCE } = statements(tableOf(options));
  const keepMs = Math.ceil(seconds("keepSeconds", ownOptions(options).keepSeconds, 259_200, LONGEST_MEMORY) * 1000);

  return async (event, ...context) => {
    const key = await keyOf(prefix, event.id);
    await run(async (transaction) => {
      const ask = <Answer extends string>(text: string, values: unknown[], ...answers: Answer[]) =>
        answerTo(transaction, TRANSACTIONAL_EXPECTS, text, [key, ...values], answers);
      // With the lock, a duplicate does not wait for the first. The primary key decides.
      if ((await ask(TRY_LOCK, [], "locked", "busy")) === "busy") throw busyError();
      if ((await ask(IS_DONE, [], "done", "new")) === "done") return;
      await listener(event, transaction as TransactionOf<Pool>, ...context);
      if ((await ask(COMPLETE_ONCE, [keepMs], "completed", "known")) === "known") throw busyError();
    });
  };
}

/**
 * `$1` is the key; times are in milliseconds, by the clock of the database. Each statement returns one
 * row with one column of a name that nothing else has, whose text says what was done.
 */
function statements(table: string) {
  const after = (parameter: string) => `clock_timestamp() + ${parameter}::double precision * interval '1 millisecond'`;
  /** Says whether a statement that writes found its row. */
  const found = (write: string, yes: string, no: string) =>
    `WITH found AS (${write} RETURNING 1)\nSELECT CASE WHEN EXISTS (SELECT FROM found) THEN '${yes}' ELSE '${no}' END AS ${ANSWER}`;
  const done = `
INSERT INTO ${table} AS known (id, holder, expires) VALUES ($1, NULL, ${after("$2")})
ON CONFLICT (id) DO UPDATE SET holder = NULL, expires = ${after("$2")}`;
  return {
    CLAIM: `
WITH claimed AS (
  INSERT INTO ${table} AS known (id, holder, expires) VALUES ($1, $2, ${after("$3")})
  ON CONFLICT (id) DO UPDATE SET holder = $2, expires = ${after("$3")}
  WHERE known.expires <= clock_timestamp() OR known.holder = $2
  RETURNING 1)
SELECT CASE
  WHEN EXISTS (SELECT FROM claimed) THEN 'claimed'
  WHEN EXISTS (SELECT FROM ${table} WHERE id = $1 AND holder IS NULL) THEN 'done'
  ELSE 'busy' END AS ${ANSWER}`,
    EXTEND: found(
      `UPDATE ${table} SET expires = ${after("$3")} WHERE id = $1 AND holder = $2 AND expires > clock_timestamp()`,
      "extended",
      "lost",
    ),
    RELEASE: found(`DELETE FROM ${table} WHERE id = $1 AND holder = $2`, "released", "lost"),
    COMPLETE: `${done} RETURNING 'completed' AS ${ANSWER}`,
    /** Apart from the others, so that it conflicts with none of them. Rows that are being changed are left alone. */
    CLEAN_UP: found(
      `DELETE FROM ${table} WHERE id IN (
  SELECT id FROM ${table} WHERE expires <= clock_timestamp() ORDER BY expires LIMIT ${CLEANED_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
      "cleaned",
      "cleaned",
    ),
    /** Changes nothing if the event has been completed in the meantime. */
    COMPLETE_ONCE: found(`${done}\nWHERE known.holder IS NOT NULL OR known.expires <= clock_timestamp()`, "completed", "known"),
    TRY_LOCK: `SELECT CASE WHEN pg_try_advisory_xact_lock(hashtextextended('${table}' || $1, 0)) THEN 'locked' ELSE 'busy' END AS ${ANSWER}`,
    IS_DONE: `
SELECT CASE WHEN EXISTS (SELECT FROM ${table} WHERE id = $1 AND holder IS NULL AND expires > clock_timestamp())
THEN 'done' ELSE 'new' END AS ${ANSWER}`,
  };
}

/** The name of the column of every answer. */
const ANSWER = "preswald_answer";

/** Many more than are completed between two clean-ups. */
const CLEANED_AT_ONCE = 500;

/** Runs a statement, and reads its answer. */
async function answerTo<Answer extends string>(
  client: Queryable,
  expected: string,
  text: string,
  values: unknown[],
  answers: readonly Answer[],
): Promise<Answer> {
  return oneOf(answers, onlyValueOf(await answerOf(client.query(text, values), expected)), expected);
}

/**
 * The only value of a result. Neon's `neon()` returns the rows themselves, every other client a result
 * with `rows`; both can be set to return rows as arrays.
 */
function onlyValueOf(result: unknown): unknown {
  const rows = Array.isArray(result) ? result : memberOf(result, "rows");
  if (!Array.isArray(rows) || rows.length !== 1) return undefined;
  const [row] = rows as unknown[];
  return Array.isArray(row) ? (row.length === 1 ? row[0] : undefined) : memberOf(row, ANSWER);
}

const CLIENTS = "`pg`, `@neondatabase/serverless`, `@vercel/postgres` or `@electric-sql/pglite`";
const STORE_EXPECTS = `postgresStore expects a pool or client of ${CLIENTS}`;
const TRANSACTIONAL_EXPECTS = `transactional expects a pool of ${CLIENTS}`;

/** Libraries that are used with PostgreSQL and have other functions of the same names. The first match counts. */
const OTHERS: readonly { name: string; matches(client: unknown): boolean }[] = [
  { name: "Kysely", matches: (client) => has(client, "selectFrom", "insertInto") },
  { name: "Drizzle", matches: (client) => has(client, "select", "insert", "execute") && memberOf(client, "dialect") !== undefined },
  { name: "Sequelize", matches: (client) => has(client, "getQueryInterface") },
  { name: "pg-promise", matches: (client) => has(client, "none", "oneOrNone", "tx") },
  { name: "slonik", matches: (client) => has(client, "oneFirst", "maybeOne") },
  { name: "knex", matches: (client) => has(client, "raw", "transaction") && memberOf(client, "client") !== undefined },
  { name: "postgres.js", matches: (client) => has(client, "unsafe") && has(client, "begin") },
  {
    name: "TypeORM",
    matches: (client) => has(client, "createQueryRunner") || has(client, "startTransaction", "getTable") || has(client, "getRepository"),
  },
  { name: "Prisma", matches: (client) => has(client, "$queryRawUnsafe") },
  { name: "MikroORM", matches: (client) => has(client, "getUnitOfWork") || memberOf(client, "em") !== undefined },
  { name: "pg-native", matches: (client) => has(client, "querySync") },
  { name: "mysql2", matches: (client) => has(client, "getConnection") || has(client, "unprepare") },
  { name: "@databases/pg", matches: (client) => has(client, "task", "tx", "dispose") },
];

function refuseKnown(client: unknown, expected: string): void {
  const other = OTHERS.find(({ matches }) => matches(client));
  if (other !== undefined) {
    throw mistake("invalid_argument", `${expected}: this is of ${other.name}. Pass the pool that it was made with, or a pool of its own`);
  }
}

/**
 * Errors after which the same statement can succeed: connection errors (08), too many connections,
 * serialization failures and deadlocks, a server that is read-only after a failover, shuts down, or
 * starts.
 */
const RETRYABLE = /^(08...|40001|40P01|53300|25006|57P0[123])$/;

function isRetryable(error: unknown): boolean {
  return isNetworkError(error) || someError(error, ({ code }) => typeof code === "string" && RETRYABLE.test(code));
}

type RunTransaction = (work: (transaction: Queryable) => Promise<void>) => Promise<void>;

function transactionsOf(pool: TransactionPool): RunTransaction {
  const has = (name: string) => typeof (pool as { [name: string]: unknown } | null | undefined)?.[name] === "function";
  // A single connection of `pg` connects too, but two events at once would share a transaction.
  if (has("connect") && !("processID" in pool)) return (work) => inConnection(pool as { connect(): Promise<Connection> }, work);
  if (has("transaction") && typeof pool !== "function") {
    return async (work) => void (await (pool as { transaction: RunTransaction }).transaction(work));
  }
  throw mistake(
    "invalid_argument",
    "transactional needs a pool with connect(), of `pg`, `@neondatabase/serverless` or `@vercel/postgres`, or a PGlite: a single connection cannot run two transactions at once",
  );
}

async function inConnection(pool: { connect(): Promise<Connection> }, work: (transaction: Queryable) => Promise<void>): Promise<void> {
  const connection = await pool.connect();
  let broken = false;
  // `pg` emits an error event if a connection in use breaks, and an error event without a listener
  // ends the process. The query that fails reports the error.
  const hear = () => (broken = true);
  connection.on?.("error", hear);
  try {
    await connection.query("BEGIN", []);
    await work(connection);
    const committed = await connection.query("COMMIT", []);
    if (memberOf(committed, "command") !== "COMMIT")
      throw new Error("the database rolled the transaction back, because one of its statements had failed");
  } catch (error) {
    await connection.query("ROLLBACK", []).catch(() => (broken = true));
    throw error;
  } finally {
    connection.off?.("error", hear);
    connection.release(broken);
  }
}

/** Letters, digits and `_` alone, so that no name can be anything else than a name. */
function tableOf(options: PostgresStoreOptions): string {
  const { table = "preswald_webhooks" } = ownOptions(options);
  if (typeof table !== "string" || !/^[A-Za-z_][A-Za-z0-9_]{0,62}(\.[A-Za-z_][A-Za-z0-9_]{0,62})?$/.test(table)) {
    throw mistake("invalid_argument", "table must be a name of letters, digits and `_`, perhaps after a schema and a dot");
  }
  return table
    .split(".")
    .map((name) => `"${name}"`)
    .join(".");
}

function prefixOf(options: PostgresStoreOptions): string {
  const { prefix = "" } = ownOptions(options);
  expect("prefix", prefix, "string");
  return prefix;
}
