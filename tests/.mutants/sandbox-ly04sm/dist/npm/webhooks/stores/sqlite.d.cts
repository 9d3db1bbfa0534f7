import type { WebhookEvent } from "../events.cjs";
import { type IdempotencyStore } from "../handler/idempotency.cjs";
import { type ExactlyOnceOptions } from "./exactly-once.cjs";
import { type TableOptions } from "./table.cjs";
/** A database of `better-sqlite3`, `node:sqlite` or `bun:sqlite`. */
export interface SyncDatabase {
    exec(sql: string): unknown;
    prepare(sql: string): {
        get(...values: any[]): unknown;
        run(...values: any[]): unknown;
    };
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
    prepare(sql: string): {
        bind(...values: any[]): unknown;
    };
    batch(statements: any[]): Promise<unknown[]>;
}
/** What a listener gets: the database itself, or the transaction of `@libsql/client`, with its own type. */
export type TransactionOf<Database> = Database extends {
    transaction(mode?: "write"): Promise<infer Transaction>;
} ? Transaction : Database;
export interface SqliteStoreOptions extends TableOptions {
}
export interface TransactionalOptions extends TableOptions, ExactlyOnceOptions {
}
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
export declare function sqliteStore(database: SyncDatabase | LibsqlClient | D1, options?: SqliteStoreOptions): IdempotencyStore;
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
export declare function transactional<Database extends SyncDatabase | LibsqlClient, Event extends WebhookEvent = WebhookEvent>(database: Database, listener: (event: Event, transaction: TransactionOf<Database>, ...context: any[]) => unknown, options?: TransactionalOptions): (event: Event, ...context: any[]) => Promise<void>;
