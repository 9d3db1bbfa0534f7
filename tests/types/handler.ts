// Handlers and stores, where there is the Fetch API.
import {
  memoryStore,
  type Webhook,
  type FetchHandler,
  type IdempotencyStore,
  type Listener,
  type WebhookError,
  type WebhookEvent,
  type WebhookOptions,
} from "@preswald/webhooks";
import { lambdaHandler } from "@preswald/webhooks/aws-lambda";
import { durableObjectStore, IdempotencyObject } from "@preswald/webhooks/cloudflare";
import { dynamoStore } from "@preswald/webhooks/dynamodb";
import { nodeHandler } from "@preswald/webhooks/node";
import { mysqlStore, transactional as transactionalMysql } from "@preswald/webhooks/mysql";
import { postgresStore, transactional } from "@preswald/webhooks/postgres";
import { sqliteStore, transactional as transactionalSqlite } from "@preswald/webhooks/sqlite";

declare const webhook: Webhook;
declare const request: Request;

/** Whether two types are one. */
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const same = <One, Other>(_: Same<One, Other>) => undefined;

const receive = webhook.handler((event) => {
  same<typeof event, WebhookEvent>(true);
  if (event.type === "app.deployed") event.data.object.deployment.url.toUpperCase();
});
const handler: FetchHandler = receive;
const response: Promise<Response> = receive(request);
export const POST: (request: Request) => Promise<Response> = receive;
receive(request, { env: 1 }, "context");

// Each listener gets its own event.
webhook.handler({
  "app.created": (event) => void (event.data.object.title satisfies string | undefined),
  "app.deployed": (event) => {
    same<(typeof event)["type"], "app.deployed">(true);
    event.data.object.deployment.deployed_at.toUpperCase();
    // @ts-expect-error: an app that was deployed is no interaction
    event.data.object.interaction_type.toUpperCase();
  },
  "user.interaction": async (event, env: { name: string }) => {
    await Promise.resolve(env.name);
    // @ts-expect-error: the one event that may have no account
    event.account.id;
  },
  default: (event) => same<typeof event, WebhookEvent>(true),
});
// @ts-expect-error: there is no such type
webhook.handler({ "app.deploy": () => {} });
// @ts-expect-error: a listener is a function
webhook.handler({ "app.created": 1 });
// @ts-expect-error: nor is nothing one
webhook.handler();

const listener: Listener = (event, first, second) => [event.id, first, second];
webhook.handler(listener, {
  store: memoryStore({ maxEntries: 10 }),
  leaseSeconds: 1,
  keepSeconds: 2,
  storeTimeoutSeconds: 3,
  timeoutSeconds: Infinity,
  onStoreError: "proceed",
  onError: (error, event) => {
    same<typeof error, unknown>(true);
    event?.id.toUpperCase();
  },
  onRefused: (error, { request, headers, body }) => {
    same<typeof error, WebhookError>(true);
    request.headers.get("x");
    webhook.check(body ?? "", headers);
  },
});
// @ts-expect-error: it is to proceed or to refuse
webhook.handler(listener, { onStoreError: "ignore" });
// @ts-expect-error: a store can complete, too
webhook.handler(listener, { store: { claim: async () => "claimed", release: async () => {} } });

export const own: IdempotencyStore = {
  claim: async (id, leaseSeconds) => (id.length > leaseSeconds ? "busy" : "done"),
  complete: async () => 1,
  release: async () => {},
};
// @ts-expect-error: no claim comes to this
export const wrong: IdempotencyStore = { ...own, claim: async () => "taken" };

// What the adapters take and give, without any framework's types.
export const lambda = lambdaHandler(handler);
export const node = nodeHandler(receive);
export { IdempotencyObject, durableObjectStore, response };
// @ts-expect-error: an adapter takes a handler, and no webhook
nodeHandler(webhook);

// A listener in a transaction gets the pool's own type of connection.
interface Connection {
  query(text: string, values: unknown[]): Promise<{ rows: object[] }>;
  release(): void;
  own: string;
}
declare const pool: { connect(): Promise<Connection>; query: Connection["query"] };
declare const poolWithCallbacks: { connect(): Promise<Connection>; connect(callback: (connection: Connection) => void): void };
declare const single: { transaction<T>(run: (transaction: Connection) => Promise<T>): Promise<T> };
for (const each of [
  transactional(pool, (_event, transaction) => transaction.own.toUpperCase()),
  transactional(poolWithCallbacks, (_event, transaction) => transaction.own.toUpperCase()),
  transactional(single, (_event, transaction) => transaction.own.toUpperCase()),
]) {
  webhook.handler(each, { store: postgresStore(pool) });
}
webhook.handler({ "app.deployed": transactional(pool, (event) => event.data.object.deployment.url.toUpperCase()) });

// The connection of a pool of MySQL has its own type, from a pool of promises or of callbacks.
interface MysqlConnection {
  execute(sql: string, values: unknown[]): Promise<unknown>;
  own: string;
}
declare const mysqlPool: {
  getConnection(): Promise<MysqlConnection>;
  query(sql: string): Promise<unknown>;
  execute(sql: string): Promise<unknown>;
};
declare const mysqlCallbacks: { getConnection(callback: () => void): void; promise(): typeof mysqlPool };
transactionalMysql(mysqlPool, (event, connection) => [event.id, connection.own.toUpperCase()]);
transactionalMysql(mysqlCallbacks, (_event, connection) => connection.own.toUpperCase());
mysqlStore(mysqlPool, { table: "a.b", prefix: "c" });
mysqlStore(mysqlCallbacks);
// @ts-expect-error: a single connection
transactionalMysql({ execute: async () => {}, query: async () => {} }, () => {});

// A listener in SQLite gets the database itself, or libSQL's transaction.
interface Sqlite {
  exec(sql: string): void;
  prepare(sql: string): { get(...values: unknown[]): unknown; run(...values: unknown[]): unknown };
  transaction(run: () => void): () => void;
  close(): void;
  own: string;
}
declare const sqlite: Sqlite;
declare const libsql: {
  execute(statement: string): Promise<unknown>;
  batch(statements: string[]): Promise<unknown[]>;
  transaction(mode?: "write" | "read"): Promise<{ execute(statement: string): Promise<unknown>; own: string }>;
};
declare const d1: { prepare(sql: string): { bind(...values: unknown[]): object }; batch(statements: object[]): Promise<unknown[]> };
transactionalSqlite(sqlite, (_event, database) => database.own.toUpperCase());
transactionalSqlite(libsql, (_event, transaction) => transaction.own.toUpperCase());
sqliteStore(sqlite);
sqliteStore(libsql);
sqliteStore(d1);
// @ts-expect-error: D1 has no interactive transactions
transactionalSqlite(d1, () => {});

// @ts-expect-error: a client that only sends commands
dynamoStore({ send: async () => ({}) }, { table: "events" });

// An option that is undefined is one that is not given, also with `exactOptionalPropertyTypes`.
declare const unset: undefined;
declare const options: WebhookOptions;
({ strict: unset, maxBytes: unset, maxAgeSeconds: unset, now: unset }) satisfies typeof options;
webhook.handler({ "app.deployed": unset, default: listener }, { store: unset, onError: unset, onRefused: unset, timeoutSeconds: unset });
memoryStore({ maxEntries: unset });
