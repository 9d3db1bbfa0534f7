/**
 * A store in SQLite, and listeners whose writes to the database happen exactly once.
 *
 * @packageDocumentation
 */
import { mistake } from "../errors.js";
import type { WebhookEvent } from "../events.js";
import { newHolder } from "../handler/holder.js";
import { busyError } from "../handler/idempotency.js";
import type { IdempotencyStore } from "../handler/store.js";
import { exactlyOnce, type ExactlyOnceOptions, type Ledger, type TransactionListener } from "./exactly-once.js";
import {
  judgeBegin,
  commonStatements,
  judgeFinish,
  isDone,
  MARKED_MS,
  NOBODY,
  RELEASE_SAVEPOINT,
  SAVEPOINT,
  tableStore,
  type Statements,
} from "./rows.js";
import { recognizeEngine, isRetryable, isRolledBack, type Engine, type Session } from "./sqlite-engines.js";
import { readPrefix, quoteTable, type TableOptions } from "./table.js";

/** A database of `better-sqlite3`, `node:sqlite` or `bun:sqlite`. */
export interface SyncDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): { get(...values: any[]): unknown; run(...values: any[]): unknown };
  close(): unknown;
}

/** A client of `@libsql/client`. */
export interface LibsqlClient {
  execute(statement: any): Promise<unknown>;
  batch(statements: any[], mode?: any): Promise<unknown[]>;
  transaction(mode?: "write"): Promise<any>;
}

/** A database of Cloudflare D1, or a session of it. */
export interface D1 {
  prepare(sql: string): { bind(...values: any[]): unknown };
  batch(statements: any[]): Promise<unknown[]>;
}

/** What a listener gets: the database itself, or the transaction of `@libsql/client`, with its own type. */
export type TransactionOf<Database> = Database extends { transaction(mode?: "write"): Promise<infer Transaction> } ? Transaction : Database;

export interface SqliteStoreOptions extends TableOptions {}

export interface TransactionalOptions extends TableOptions, ExactlyOnceOptions {}

/**
 * Makes a store in a table of SQLite. A row is a claim, or, if its `holder` is null, a processed event.
 * Expired rows are deleted a few at a time. Create the table first:
 *
 * ```sql
 * CREATE TABLE preswald_webhooks (id TEXT PRIMARY KEY NOT NULL, holder TEXT, expires INTEGER NOT NULL);
 * CREATE INDEX preswald_webhooks_expires ON preswald_webhooks (expires);
 * ```
 *
 * @param database of `better-sqlite3`, `node:sqlite`, `bun:sqlite`, `@libsql/client` or Cloudflare D1
 * @throws TypeError with the code `invalid_argument` for anything else
 *
 * @example
 * ```ts
 * import Database from "better-sqlite3";
 * import { sqliteStore } from "@preswald/webhooks/sqlite";
 *
 * const receive = webhook.handler(listener, { store: sqliteStore(new Database("events.db")) });
 * ```
 */
export function sqliteStore(database: SyncDatabase | LibsqlClient | D1, options: SqliteStoreOptions = {}): IdempotencyStore {
  const engine = recognizeEngine(database, STORE_EXPECTS);
  const table = quoteTable(options);
  return tableStore({
    statements: writeStatements(table),
    prefix: readPrefix(options),
    transact: (write, question) => engine.transact(write, question),
    cleanUp: () => engine.write(makeCleanUp(table)),
    isRetryable,
  });
}

/**
 * Makes a listener whose writes to the database happen exactly once for each event, even if the
 * process is killed at any moment. Its writes are committed together with the record that the event is
 * processed. If it throws, everything is rolled back.
 *
 * SQLite has one writer at a time, so events are processed one after the other. A duplicate is answered
 * with 409 while the first is being processed, and with 200 afterwards. The handler needs no `store`.
 *
 * A database of `better-sqlite3`, `node:sqlite` or `bun:sqlite` is one connection: while a listener
 * waits for something, everything that uses the same object runs in its transaction. Give
 * `transactional` an object of its own, unless the listener is synchronous.
 *
 * @param database of `better-sqlite3`, `node:sqlite`, `bun:sqlite` or `@libsql/client`
 * @throws TypeError with the code `invalid_argument` for anything else. Cloudflare D1 has no interactive transactions
 *
 * @example
 * ```ts
 * import Database from "better-sqlite3";
 * import { transactional } from "@preswald/webhooks/sqlite";
 *
 * const receive = webhook.handler(transactional(new Database("events.db"), (event, database) => {
 *   database.prepare("INSERT INTO deployments (event_id) VALUES (?)").run(event.id);
 * }));
 * ```
 */
export function transactional<Database extends SyncDatabase | LibsqlClient, Event extends WebhookEvent = WebhookEvent>(
  database: Database,
  listener: (event: Event, transaction: TransactionOf<Database>, ...context: any[]) => unknown,
  options: TransactionalOptions = {},
): (event: Event, ...context: any[]) => Promise<void> {
  const engine = recognizeEngine(database, TRANSACTIONAL_EXPECTS);
  if (engine.session === undefined) {
    throw mistake(
      "invalid_argument",
      `${TRANSACTIONAL_EXPECTS}: Cloudflare D1 has no interactive transactions. Use sqliteStore, or write a listener that can safely run twice`,
    );
  }
  const table = quoteTable(options);
  const prefix = readPrefix(options);
  const process = exactlyOnce(makeLedger(engine, engine.session, table), listener as TransactionListener<Event, object>, options);
  return async (event, ...context) => {
    const free = engine.reserve(`${table} ${prefix}${event.id}`);
    if (free === undefined) throw busyError();
    try {
      await process(event, ...context);
    } finally {
      free();
    }
  };
}

function makeLedger(engine: Engine, session: NonNullable<Engine["session"]>, table: string): Ledger<object> {
  const statements = writeStatements(table);
  const sessions = new WeakMap<object, Session>();
  const of = (own: object) => sessions.get(own)!;
  return {
    expected: TRANSACTIONAL_EXPECTS,
    functions: engine.functions,
    async transaction(work) {
      await session(async (each) => {
        sessions.set(each.own, each);
        await work(each.own);
      });
      // A commit of a transaction that was rolled back can be answered in the same way.
      return "not said";
    },
    async begin(own, key) {
      const [each, mark] = [of(own), newHolder()];
      await each.run({ sql: SAVEPOINT, values: [] });
      await each.run(statements.claim(key, mark, MARKED_MS));
      return judgeBegin(await each.ask(statements.state(key, mark)), mark);
    },
    async finish(own, key, mark, keepMs) {
      const each = of(own);
      try {
        await each.run({ sql: RELEASE_SAVEPOINT, values: [] });
      } catch (error) {
        if (/no such savepoint|transaction.*(closed|rolled back)/i.test(String((error as Error)?.message))) return "ended";
        throw error;
      }
      await each.run(statements.finish(key, mark, keepMs));
      return judgeFinish(await each.ask(statements.state(key, mark)));
    },
    isDone: async (own, key) => isDone(await of(own).ask(statements.state(key, NOBODY))),
    cleanUp: (own) => Promise.resolve(of(own).run(makeCleanUp(table))),
    isRetryable,
    isRolledBack,
  };
}

const DATABASES = "a database of `better-sqlite3`, `node:sqlite`, `bun:sqlite` or `@libsql/client`";
const STORE_EXPECTS = `sqliteStore expects ${DATABASES}, or Cloudflare D1`;
const TRANSACTIONAL_EXPECTS = `transactional expects ${DATABASES}`;

/** Milliseconds since 1970 in UTC, in every version of SQLite. */
const NOW = "CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)";

function writeStatements(table: string): Statements {
  // Fails if the primary key compares ids in another way than by their bytes, such as NOCASE.
  const upsert = `INSERT INTO ${table} (id, holder, expires) VALUES (?, ?, ${NOW} + ?) ON CONFLICT (id COLLATE BINARY) DO UPDATE SET holder = excluded.holder, expires = excluded.expires`;
  return {
    ...commonStatements(table, NOW, `${NOW} + ?`),
    claim: (key, holder, leaseMs) => ({
      sql: `${upsert} WHERE expires <= ${NOW} OR holder = excluded.holder`,
      values: [key, holder, leaseMs],
    }),
    complete: (key, keepMs) => ({
      sql: upsert.replace("(?, ?,", "(?, NULL,"),
      values: [key, keepMs],
    }),
  };
}

/** How many expired rows are deleted at once: more than are made between two times. */
const CLEANED_AT_ONCE = 500;

function makeCleanUp(table: string) {
  return {
    sql: `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE expires <= ${NOW} ORDER BY expires LIMIT ${CLEANED_AT_ONCE})`,
    values: [],
  };
}
