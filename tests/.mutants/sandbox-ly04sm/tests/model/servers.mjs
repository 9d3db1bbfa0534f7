// Every store, over a server that answers each of its statements as the real one does, and a network that can
// do anything to a message. What the statements do on real servers is tested in tests/stores.
import { durableObjects } from "./durable-objects.mjs";
import { dynamo } from "./dynamo.mjs";
import { mysql, mysqlTransactions } from "./mysql.mjs";
import { postgres, postgresTransactions } from "./postgres.mjs";
import { redis } from "./redis.mjs";
import { sqlite, sqliteTransactions } from "./sqlite.mjs";

/**
 * @typedef Details of a call of a client.
 * @property {string} statement its name: `claim`, `complete` ...
 * @property {(() => Error)[]} [refusals] how the server refuses, without an effect, what can succeed later
 * @property {(() => Error)[]} [failures] how it refuses, without an effect, what cannot
 * @property {(answer: any) => any} [wrongCounts] the answer with other numbers of rows than those that were changed
 * @property {() => any} [doNothing] answers in the same way, and undoes the transaction
 * @property {boolean} [isLocal] whether there is no network in between
 *
 * @typedef Calls what a client does: sends, has the server perform, and waits for the answer.
 * @property {(worker: object, perform: () => unknown, details: Details) => Promise<unknown>} call
 * @property {(worker: object, perform: () => unknown, details: Details) => unknown} callNow of a database in the process itself
 *
 * A server is made from a world and its {@link Calls}. It has `storeFor(worker)`, `forget(id)`
 * and `messages`, if an operation is more than one, or `listenerFor(worker, listener)` and `effects()`: how often what a listener wrote was committed.
 */

/** Every store: a new one adds a line. */
export const SERVERS = {
  redis: redis("node-redis"),
  postgres: postgres("pg"),
  "postgres, transactional": postgresTransactions("pg"),
  mysql: mysql("mysql2"),
  "mysql, transactional": mysqlTransactions("mysql2"),
  sqlite: sqlite("better-sqlite3"),
  "sqlite, transactional": sqliteTransactions("better-sqlite3"),
  libsql: sqlite("libSQL"),
  "libsql, transactional": sqliteTransactions("libSQL"),
  d1: sqlite("D1"),
  dynamo,
  "durable objects": durableObjects,
};

/** The same over other clients, whose calls, answers or errors have other shapes. */
export const OTHER_CLIENTS = {
  "redis, node-redis, cluster": redis("node-redis, cluster"),
  "redis, node-redis, sentinel": redis("node-redis, sentinel"),
  "redis, node-redis that returns bytes": redis("node-redis that returns bytes"),
  "redis, ioredis": redis("ioredis"),
  "redis, ioredis, cluster": redis("ioredis, cluster"),
  "redis, upstash": redis("upstash"),
  "postgres, neon over HTTP": postgres("neon, over HTTP"),
  "postgres, neon over HTTP in arrays": postgres("neon, over HTTP, in arrays"),
  "postgres, PGlite": postgres("PGlite"),
  "postgres, PGlite, transactional": postgresTransactions("PGlite"),
  "mysql, mariadb": mysql("mariadb"),
  "mysql, mariadb, transactional": mysqlTransactions("mariadb"),
  "sqlite, node:sqlite": sqlite("node:sqlite"),
  "sqlite, node:sqlite, transactional": sqliteTransactions("node:sqlite"),
};
