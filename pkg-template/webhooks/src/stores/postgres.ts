/**
 * A store in PostgreSQL, and listeners whose writes to the database happen exactly once.
 *
 * @packageDocumentation
 */
import { hear } from "../core/foreign.js";
import { mistake } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import type { IdempotencyStore } from "../handler/store.js";
import { awaitAnswer, has, readMember, wrongClient } from "./answer.js";
import { makeKey, makeStore } from "./claims.js";
import { exactlyOnce, type ExactlyOnceOptions, type Ledger, type TransactionListener } from "./exactly-once.js";
import {
  answerTo,
  isRetryable,
  isRolledBack,
  refuseKnown,
  STORE_EXPECTS,
  TRANSACTIONAL_EXPECTS,
  valueTo,
  type Queryable,
} from "./postgres-clients.js";
import { IS_MARK, statements } from "./postgres-statements.js";
import { readPrefix, quoteTable, type TableOptions } from "./table.js";

export type { Queryable };

/** A pool of `pg`, Neon or Vercel, or a PGlite, which has `transaction`. */
export type TransactionPool =
  | { connect(): Promise<PoolConnection> }
  | { transaction(run: (transaction: any) => Promise<void>): Promise<unknown> };

/** What a pool lends. A connection of its own, which nobody releases, would be shared by two events at once. */
export interface PoolConnection {
  query: (...values: any[]) => any;
  release: (...values: any[]) => any;
}

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

export interface PostgresStoreOptions extends TableOptions {}

export interface TransactionalOptions extends TableOptions, ExactlyOnceOptions {}

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
  const prefix = readPrefix(options);
  const { CLAIM, EXTEND, COMPLETE, RELEASE, CLEAN_UP } = statements(quoteTable(options));
  async function ask<Answer extends string>(text: string, id: string, values: unknown[], ...answers: Answer[]): Promise<Answer> {
    return answerTo(pool, STORE_EXPECTS, text, [await makeKey(prefix, id), ...values], answers);
  }
  return makeStore({
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
 * The database can roll a transaction back because of others. Then the listener is called again, in a
 * new transaction.
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
  return exactlyOnce(makeLedger(pool, quoteTable(options)), listener as TransactionListener<Event, Queryable>, options);
}

function makeLedger(pool: TransactionPool, table: string): Ledger<Queryable> {
  const { TRY_LOCK, IS_DONE, FINISH, CLEAN_UP } = statements(table);
  const expected = TRANSACTIONAL_EXPECTS;
  const wrongAnswer = () => wrongClient(expected, "answered something else than what the statement asks for");
  return {
    expected,
    functions: { queries: ["query", "exec", "sql"], reserved: ["release", "end"] },
    transaction: makeTransactions(pool),
    async begin(transaction, key) {
      // With the lock, a duplicate does not wait for the first. The primary key decides.
      const lock = await valueTo(transaction, expected, TRY_LOCK, [key]);
      if (lock === "busy") return { state: "busy" };
      const known = await valueTo(transaction, expected, IS_DONE, [key]);
      if (known === "done") return { state: "done" };
      if (!isMark(lock) || !isMark(known)) throw wrongAnswer();
      if (lock !== known) throw wrongClient(expected, "does not keep its statements in one transaction");
      return { state: "new", mark: lock };
    },
    finish: (transaction, key, mark, keepMs) =>
      answerTo(transaction, expected, FINISH, [key, keepMs, mark], ["finished", "known", "ended"]),
    async isDone(transaction, key) {
      const known = await valueTo(transaction, expected, IS_DONE, [key]);
      if (known !== "done" && !isMark(known)) throw wrongAnswer();
      return known === "done";
    },
    cleanUp: (transaction) => answerTo(transaction, expected, CLEAN_UP, [], ["cleaned"]),
    isRetryable,
    isRolledBack,
  };
}

function isMark(value: unknown): value is string {
  return typeof value === "string" && IS_MARK.test(value);
}

function makeTransactions(pool: TransactionPool): Ledger<Queryable>["transaction"] {
  refuseKnown(pool, TRANSACTIONAL_EXPECTS);
  // A single connection of `pg` connects too, but two events at once would share a transaction.
  if (readMember(pool, "processID") !== undefined) {
    throw mistake("invalid_argument", `${TRANSACTIONAL_EXPECTS}: a single connection cannot run two transactions at once`);
  }
  if (has(pool, "connect")) return (work) => inConnection(pool as { connect(): Promise<Connection> }, work);
  if (has(pool, "transaction") && typeof pool !== "function") {
    return async (work) => {
      await awaitAnswer((pool as { transaction(run: typeof work): Promise<unknown> }).transaction(work), TRANSACTIONAL_EXPECTS);
      // PGlite before 0.5 says nothing of a commit that the database answers with a rollback.
      return "not said";
    };
  }
  throw mistake("invalid_argument", `${TRANSACTIONAL_EXPECTS}: this has neither connect() nor interactive transactions`);
}

async function inConnection(
  pool: { connect(): Promise<Connection> },
  work: (transaction: Queryable) => Promise<void>,
): Promise<"committed" | "not said"> {
  const connection = (await awaitAnswer(pool.connect(), TRANSACTIONAL_EXPECTS)) as Connection;
  if (!has(connection, "query", "release")) throw wrongClient(TRANSACTIONAL_EXPECTS, "gave a connection without query() and release()");
  let broken = false;
  // `pg` emits an error event if a connection in use breaks, and an error event without a listener
  // ends the process. The query that fails reports the error.
  const broke = () => (broken = true);
  connection.on?.("error", broke);
  const run = (text: string) => awaitAnswer(connection.query(text, []), TRANSACTIONAL_EXPECTS);
  try {
    await run("BEGIN");
    await work(connection);
    // PostgreSQL answers the COMMIT of a failed transaction without an error, with the command ROLLBACK.
    return readMember(await run("COMMIT"), "command") === "COMMIT" ? "committed" : "not said";
  } catch (error) {
    await run("ROLLBACK").catch(() => (broken = true));
    throw error;
  } finally {
    connection.off?.("error", broke);
    void hear(connection.release(broken));
  }
}
