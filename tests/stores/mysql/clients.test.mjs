// The clients of MySQL and MariaDB that people use. Each works, or is refused when the store is made.
import "reflect-metadata";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/mysql2";
import knex from "knex";
import { Kysely, MysqlDialect } from "kysely";
import mariadb from "mariadb";
import mariadbCallbacks from "mariadb/callback";
import mysqlOld from "mysql";
import mysqlCallbacks from "mysql2";
import mysql from "mysql2/promise";
import { Sequelize } from "sequelize";
import serverlessMysql from "serverless-mysql";
import { DataSource } from "typeorm";
import { load } from "../../handler/package.mjs";
import { testClients } from "../clients.mjs";
import { startMysql } from "./server.mjs";
import { TABLE } from "./table.mjs";

const { mysqlStore, transactional } = await load("/mysql");
const server = await startMysql();
const open = [];
after(async () => {
  for (const close of open) await close();
  await server.stop();
});
const { connection } = server;
const settings = { ...connection, connectionLimit: 5 };

function closed(client, close = () => client.end()) {
  open.push(close);
  return client;
}
const pool = (options) => closed(mysql.createPool({ ...settings, ...options }));
const callbacks = () => {
  const client = mysqlCallbacks.createPool(settings);
  return closed(client, () => client.promise().end());
};
const setup = pool();
await setup.query(TABLE);

const refused = { mysqlStore: "refused", transactional: "refused" };
const works = { mysqlStore: "works", transactional: "works" };
const POOL = 'import("mysql2/promise").Pool';

const rows = [
  { client: "`mysql2/promise`: `createPool()`", from: "mysql2", type: POOL, make: () => pool(), ...works },
  { client: "`mysql2/promise` with `rowsAsArray`", from: "mysql2", make: () => pool({ rowsAsArray: true }), ...works },
  { client: "`mysql2/promise` with `namedPlaceholders`", from: "mysql2", make: () => pool({ namedPlaceholders: true }), ...works },
  { client: "`mysql2/promise` with `typeCast`", from: "mysql2", make: () => pool({ typeCast: () => null }), ...works },
  { client: "`mysql2/promise` without `FOUND_ROWS`", from: "mysql2", make: () => pool({ flags: ["-FOUND_ROWS"] }), ...works },
  { client: "`mysql2`: `createPool()`, of callbacks", from: "mysql2", type: 'import("mysql2").Pool', make: callbacks, ...works },
  { client: "`mysql2`: `createPool().promise()`", from: "mysql2", make: () => callbacks().promise(), ...works },
  {
    client: "`mariadb`: `createPool()`",
    from: "mariadb",
    type: 'import("mariadb").Pool',
    make: () => closed(mariadb.createPool(settings)),
    ...works,
  },
  {
    client: "`mariadb` with `metaAsArray`",
    from: "mariadb",
    make: () => closed(mariadb.createPool({ ...settings, metaAsArray: true })),
    ...works,
  },
  {
    client: "`mysql2/promise`: `createConnection()`",
    from: "mysql2",
    type: 'import("mysql2/promise").Connection',
    make: async () => closed(await mysql.createConnection(connection)),
    ...refused,
  },
  {
    client: "`mysql2`: `createConnection()`",
    from: "mysql2",
    make: () => {
      const client = mysqlCallbacks.createConnection(connection);
      return closed(client, () => client.promise().end());
    },
    ...refused,
  },
  { client: "`mysql2/promise`: `createPoolCluster()`", from: "mysql2", make: () => mysql.createPoolCluster(), ...refused },
  {
    client: "`mariadb`: `createConnection()`",
    from: "mariadb",
    make: async () => closed(await mariadb.createConnection(connection)),
    ...refused,
  },
  { client: "`mariadb`: `createPoolCluster()`", from: "mariadb", make: () => mariadb.createPoolCluster(), ...refused },
  { client: "`mariadb/callback`", from: "mariadb", make: () => closed(mariadbCallbacks.createPool(settings), () => {}), ...refused },
  { client: "`mysql`: `createPool()`", from: "mysql", make: () => mysqlOld.createPool(settings), ...refused },
  { client: "`mysql`: `createConnection()`", from: "mysql", make: () => mysqlOld.createConnection(connection), ...refused },
  { client: "`serverless-mysql`", from: "serverless-mysql", make: () => serverlessMysql({ config: connection }), ...refused },
  { client: "Drizzle", from: "drizzle-orm", make: () => drizzle(setup), ...refused },
  { client: "Kysely", from: "kysely", make: () => new Kysely({ dialect: new MysqlDialect({ pool: callbacks() }) }), ...refused },
  {
    client: "knex",
    from: "knex",
    make: () => {
      const client = knex({ client: "mysql2", connection: { ...connection } });
      return closed(client, () => client.destroy());
    },
    ...refused,
  },
  {
    client: "Sequelize",
    from: "sequelize",
    make: () => new Sequelize("mysql://nobody@127.0.0.1:1/nowhere", { logging: false }),
    ...refused,
  },
  {
    client: "TypeORM: `DataSource`",
    from: "typeorm",
    make: () => new DataSource({ type: "mysql", url: "mysql://nobody@127.0.0.1:1/x" }),
    ...refused,
  },
];

testClients({
  name: "MySQL",
  folder: fileURLToPath(new URL(".", import.meta.url)),
  columns: [
    { name: "mysqlStore", entry: "mysql", use: (client, listener) => ({ listener, options: { store: mysqlStore(client) } }) },
    {
      name: "transactional",
      entry: "mysql",
      rest: ", () => {}",
      use: (client, listener) => ({ listener: transactional(client, listener) }),
    },
  ],
  rows,
});
