import type { WebhookEvent } from "../events.js";
import type { IdempotencyStore } from "../handler/idempotency.js";
import { type ExactlyOnceOptions } from "./exactly-once.js";
import { type TableOptions } from "./table.js";
/** A pool of `mysql2` (of promises or of callbacks), or of `mariadb`. */
export type MysqlPool = {
    getConnection(): Promise<any>;
    query(...words: any[]): Promise<any>;
    execute(...words: any[]): Promise<any>;
} | {
    promise(): {
        getConnection(): Promise<any>;
    };
};
/** What a listener gets: a connection of the pool, with its own type. */
export type ConnectionOf<Pool> = Pool extends {
    promise(): {
        getConnection(): Promise<infer Connection>;
    };
} ? Connection : Pool extends {
    getConnection(): Promise<infer Connection>;
} ? Connection : never;
export interface MysqlStoreOptions extends TableOptions {
}
export interface TransactionalOptions extends TableOptions, ExactlyOnceOptions {
}
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
export declare function mysqlStore(pool: MysqlPool, options?: MysqlStoreOptions): IdempotencyStore;
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
export declare function transactional<Pool extends MysqlPool, Event extends WebhookEvent = WebhookEvent>(pool: Pool, listener: (event: Event, connection: ConnectionOf<Pool>, ...context: any[]) => unknown, options?: TransactionalOptions): (event: Event, ...context: any[]) => Promise<void>;
