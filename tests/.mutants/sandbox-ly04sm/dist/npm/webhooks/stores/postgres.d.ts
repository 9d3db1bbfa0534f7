import type { WebhookEvent } from "../events.js";
import type { IdempotencyStore } from "../handler/idempotency.js";
import { type ExactlyOnceOptions } from "./exactly-once.js";
import { type TableOptions } from "./table.js";
/** Runs a statement: a pool or client of `pg`, of Neon or Vercel, or a PGlite. */
export interface Queryable {
    query(text: string, values: any[]): Promise<unknown>;
}
/** A pool of `pg`, Neon or Vercel, or a PGlite, which has `transaction`. */
export type TransactionPool = {
    connect(): Promise<PoolConnection>;
} | {
    transaction(run: (transaction: any) => Promise<void>): Promise<unknown>;
};
/** What a pool lends. A connection of its own, which nobody releases, would be shared by two events at once. */
export interface PoolConnection {
    query: (...values: any[]) => any;
    release: (...values: any[]) => any;
}
/** What a listener gets: a connection of the pool, or PGlite's transaction, with its own type. */
export type TransactionOf<Pool> = Pool extends {
    transaction(run: (transaction: infer Transaction) => any): any;
} ? Transaction : Pool extends {
    connect: {
        (): Promise<infer Connection>;
        (...rest: any[]): any;
    };
} ? unknown extends Connection ? Single<Pool> : Connection : Single<Pool>;
/** `pg` has a second `connect`, for callbacks; other pools have one. */
type Single<Pool> = Pool extends {
    connect(): Promise<infer Connection>;
} ? Connection : Queryable;
export interface PostgresStoreOptions extends TableOptions {
}
export interface TransactionalOptions extends TableOptions, ExactlyOnceOptions {
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
export declare function postgresStore(pool: Queryable, options?: PostgresStoreOptions): IdempotencyStore;
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
export declare function transactional<Pool extends TransactionPool, Event extends WebhookEvent = WebhookEvent>(pool: Pool, listener: (event: Event, transaction: TransactionOf<Pool>, ...context: any[]) => unknown, options?: TransactionalOptions): (event: Event, ...context: any[]) => Promise<void>;
export {};
