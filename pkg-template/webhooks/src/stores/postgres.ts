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
import { keyOf, storeOf } from "./claims.js";

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
  if (typeof pool?.query !== "function") {
    throw mistake(
      "invalid_argument",
      "postgresStore needs a pool or client with query(text, values): of `pg`, `@neondatabase/serverless`, `@vercel/postgres` or PGlite",
    );
  }
  const prefix = prefixOf(options);
  const { CLAIM, EXTEND, COMPLETE, RELEASE } = statements(tableOf(options));
  const run = async (text: string, id: string, ...rest: unknown[]) => rowsOf(await pool.query(text, [await keyOf(prefix, id), ...rest]));
  return storeOf({
    claim: async (id, holder, leaseMs) => String((await run(CLAIM, id, holder, leaseMs))[0]?.claim),
    extend: async (id, holder, leaseMs) => (await run(EXTEND, id, holder, leaseMs)).length === 1,
    complete: (id, keepMs) => run(COMPLETE, id, keepMs),
    release: (id, holder) => run(RELEASE, id, holder),
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
      const ask = async (text: string, ...values: unknown[]) => rowsOf(await transaction.query(text, values)).length === 1;
      // With the lock, a duplicate does not wait for the first. The primary key decides.
      if (!(await ask(TRY_LOCK, key))) throw busyError();
      if (await ask(IS_DONE, key)) return;
      await listener(event, transaction as TransactionOf<Pool>, ...context);
      if (!(await ask(COMPLETE_ONCE, key, keepMs))) throw busyError();
    });
  };
}

/** `$1` is the key; times are in milliseconds, by the clock of the database. */
function statements(table: string) {
  const after = (parameter: string) => `clock_timestamp() + ${parameter}::double precision * interval '1 millisecond'`;
  const done = (condition: string) => `
WITH expired AS (
  DELETE FROM ${table} WHERE id IN (
    SELECT id FROM ${table} WHERE expires <= clock_timestamp() AND id <> $1 ORDER BY expires LIMIT 2 FOR UPDATE SKIP LOCKED))
INSERT INTO ${table} AS known (id, holder, expires) VALUES ($1, NULL, ${after("$2")})
ON CONFLICT (id) DO UPDATE SET holder = NULL, expires = ${after("$2")}${condition}
RETURNING known.id`;
  return {
    CLAIM: `
WITH claimed AS (
  INSERT INTO ${table} AS known (id, holder, expires) VALUES ($1, $2, ${after("$3")})
  ON CONFLICT (id) DO UPDATE SET holder = $2, expires = ${after("$3")}
  WHERE known.expires <= clock_timestamp() OR known.holder = $2
  RETURNING known.id)
SELECT CASE
  WHEN EXISTS (SELECT FROM claimed) THEN 'claimed'
  WHEN EXISTS (SELECT FROM ${table} WHERE id = $1 AND holder IS NULL) THEN 'done'
  ELSE 'busy' END AS claim`,
    EXTEND: `
UPDATE ${table} SET expires = ${after("$3")}
WHERE id = $1 AND holder = $2 AND expires > clock_timestamp() RETURNING id`,
    RELEASE: `DELETE FROM ${table} WHERE id = $1 AND holder = $2`,
    COMPLETE: done(""),
    /** Changes nothing if the event has been completed in the meantime. */
    COMPLETE_ONCE: done("\nWHERE known.holder IS NOT NULL OR known.expires <= clock_timestamp()"),
    TRY_LOCK: `SELECT 1 WHERE pg_try_advisory_xact_lock(hashtextextended('${table}' || $1, 0))`,
    IS_DONE: `SELECT 1 FROM ${table} WHERE id = $1 AND holder IS NULL AND expires > clock_timestamp()`,
  };
}

/** Neon's `neon()` returns the rows themselves, every other client a result with `rows`. */
function rowsOf(result: unknown): { [name: string]: unknown }[] {
  return Array.isArray(result) ? result : (result as { rows: { [name: string]: unknown }[] }).rows;
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
    await connection.query("COMMIT", []);
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
