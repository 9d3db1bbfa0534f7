// The clients of PostgreSQL that people use. Each works, or is refused when the store is made.
import "reflect-metadata";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createConnection, createServer } from "node:net";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import createDatabases from "@databases/pg";
import { PGlite } from "@electric-sql/pglite";
import { live } from "@electric-sql/pglite/live";
import { Client as NeonClient, Pool as NeonPool, neon, neonConfig } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import knex from "knex";
import { Kysely, PostgresDialect } from "kysely";
import mysql from "mysql2/promise";
import pg from "pg";
import pgPromise from "pg-promise";
import postgresJs from "postgres";
import { Sequelize } from "sequelize";
import { createPool as createSlonik } from "slonik";
import { DataSource } from "typeorm";
import { WebSocket } from "ws";
import { load } from "../../handler/package.mjs";
import { testClients } from "../clients.mjs";
import { startNeon } from "./neon.mjs";
import { startPostgres } from "./server.mjs";
import { TABLE } from "./table.mjs";

const require = createRequire(import.meta.url);
/** As CommonJS, so that its driver is the one that is set up below. */
const vercel = require("@vercel/postgres");
const { postgresStore, transactional } = await load("/postgres");
const postgres = await startPostgres();
const proxy = await startNeon(postgres.connection);
/** Vercel's package has a driver of its own. */
const { neonConfig: vercelConfig } = createRequire(require.resolve("@vercel/postgres"))("@neondatabase/serverless");
for (const configuration of [neonConfig, vercelConfig]) proxy.configure(configuration, WebSocket);
const open = [];
after(async () => {
  for (const close of open) await close();
  await proxy.stop();
  await postgres.stop();
});

/** The server by TCP, for a client that connects when it is made. */
const tcp = createServer((socket) => {
  const database = createConnection(join(postgres.connection.host, ".s.PGSQL.5432"));
  socket.pipe(database).pipe(socket);
  for (const each of [socket, database]) each.on("error", () => {});
}).listen(0, "127.0.0.1");
await once(tcp, "listening");
after(() => tcp.close());

/** Connects to nothing, because a client that is refused is never asked. */
const NOWHERE = "postgres://user:password@127.0.0.1:1/nowhere";
const NEON = "postgres://tester:password@ep-cool.example.com/postgres";

function closed(client, close = () => client.end()) {
  client.on?.("error", () => {});
  open.push(close);
  return client;
}
const pool = (options = {}) => closed(new pg.Pool({ ...postgres.connection, max: 5, ...options }));
const lite = async (options = {}) => {
  const client = await PGlite.create(options);
  await client.exec(TABLE);
  return closed(client, () => client.close());
};
const connected = async (client) => {
  await client.connect();
  return closed(client);
};
const setup = pool();
await setup.query(TABLE);

/** Values that come as no client's default has them. */
const odd = { getTypeParser: (oid) => (value) => (oid === 25 ? value : { oid, value }) };

const rows = [
  { client: "`pg`: `Pool`", from: "pg", type: 'import("pg").Pool', make: pool, postgresStore: "works", transactional: "works" },
  {
    client: "`pg`: `Pool` with its own `types`",
    from: "pg",
    make: () => pool({ types: odd }),
    postgresStore: "works",
    transactional: "works",
  },
  {
    client: "`pg`: `Pool` with another `Promise`",
    from: "pg",
    make: () => pool({ Promise: class Other extends Promise {} }),
    postgresStore: "works",
    transactional: "works",
  },
  {
    client: "`pg`: `Client`",
    from: "pg",
    type: 'import("pg").Client',
    make: () => connected(new pg.Client(postgres.connection)),
    postgresStore: "works",
    transactional: "refused",
  },
  {
    client: "`pg`: what `pool.connect()` gives",
    from: "pg",
    type: 'import("pg").PoolClient',
    make: async () => {
      const client = await setup.connect();
      open.unshift(() => client.release());
      return client;
    },
    postgresStore: "works",
    transactional: "refused",
  },
  {
    client: "`@neondatabase/serverless`: `Pool`",
    from: "@neondatabase/serverless",
    type: 'import("@neondatabase/serverless").Pool',
    make: () => closed(new NeonPool({ connectionString: NEON })),
    postgresStore: "works",
    transactional: "works",
  },
  {
    client: "`@neondatabase/serverless`: `Client`",
    from: "@neondatabase/serverless",
    type: 'import("@neondatabase/serverless").Client',
    make: () => connected(new NeonClient(NEON)),
    postgresStore: "works",
    transactional: "refused",
  },
  {
    client: "`@neondatabase/serverless`: `neon(url)`",
    from: "@neondatabase/serverless",
    type: 'import("@neondatabase/serverless").NeonQueryFunction<false, false>',
    make: () => neon(NEON),
    postgresStore: "works",
    transactional: "refused",
  },
  {
    client: "`neon(url, { arrayMode: true })`",
    from: "@neondatabase/serverless",
    type: 'import("@neondatabase/serverless").NeonQueryFunction<true, false>',
    make: () => neon(NEON, { arrayMode: true }),
    postgresStore: "works",
    transactional: "refused",
  },
  {
    client: "`neon(url, { fullResults: true })`",
    from: "@neondatabase/serverless",
    type: 'import("@neondatabase/serverless").NeonQueryFunction<false, true>',
    make: () => neon(NEON, { fullResults: true }),
    postgresStore: "works",
    transactional: "refused",
  },
  {
    client: "`@vercel/postgres`: `createPool()`",
    from: "@vercel/postgres",
    type: 'import("@vercel/postgres").VercelPool',
    make: () => closed(vercel.createPool({ connectionString: NEON.replace("ep-cool", "ep-cool-pooler") })),
    postgresStore: "works",
    transactional: "works",
  },
  {
    client: "`@vercel/postgres`: `sql`, `db`",
    from: "@vercel/postgres",
    type: 'typeof import("@vercel/postgres").sql',
    make: () => {
      process.env.POSTGRES_URL = NEON.replace("ep-cool", "ep-cool-pooler");
      return closed(vercel.sql);
    },
    postgresStore: "works",
    transactional: "works",
  },
  {
    client: "`@vercel/postgres`: `createClient()`",
    from: "@vercel/postgres",
    type: 'import("@vercel/postgres").VercelClient',
    make: () => connected(vercel.createClient({ connectionString: NEON })),
    postgresStore: "works",
    transactional: "refused",
  },
  {
    client: "`@electric-sql/pglite`",
    from: "@electric-sql/pglite",
    type: 'import("@electric-sql/pglite").PGlite',
    make: lite,
    postgresStore: "works",
    transactional: "works",
  },
  {
    client: "`@electric-sql/pglite` with `live`",
    from: "@electric-sql/pglite",
    make: () => lite({ extensions: { live } }),
    postgresStore: "works",
    transactional: "works",
  },
  {
    client: "`postgres` (postgres.js)",
    from: "postgres",
    type: 'import("postgres").Sql',
    make: () => postgresJs(NOWHERE),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "Kysely",
    from: "kysely",
    type: 'import("kysely").Kysely<any>',
    make: () => new Kysely({ dialect: new PostgresDialect({ pool: pool() }) }),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "Drizzle",
    from: "drizzle-orm",
    type: 'import("drizzle-orm/node-postgres").NodePgDatabase',
    untyped: ["transactional"],
    make: () => drizzle(pool()),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "Drizzle on PGlite",
    from: "drizzle-orm",
    make: async () => drizzlePglite(await lite()),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "Sequelize",
    from: "sequelize",
    type: 'import("sequelize").Sequelize',
    untyped: ["transactional"],
    make: () => new Sequelize(NOWHERE, { logging: false }),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "pg-promise",
    from: "pg-promise",
    type: 'import("pg-promise").IDatabase<{}>',
    untyped: ["postgresStore"],
    make: () => pgPromise({ noWarnings: true })(NOWHERE),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "slonik",
    from: "slonik",
    type: 'import("slonik").DatabasePool',
    untyped: ["transactional"],
    make: async () => {
      const client = await createSlonik(`postgres://tester@127.0.0.1:${tcp.address().port}/postgres`);
      return closed(client);
    },
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "knex",
    from: "knex",
    type: 'import("knex").Knex',
    untyped: ["transactional"],
    make: () => knex({ client: "pg", connection: NOWHERE }),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "TypeORM: `DataSource`",
    from: "typeorm",
    type: 'import("typeorm").DataSource',
    untyped: true,
    make: () => new DataSource({ type: "postgres", url: NOWHERE }),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "TypeORM: `QueryRunner`",
    from: "typeorm",
    type: 'import("typeorm").QueryRunner',
    untyped: true,
    make: () => new DataSource({ type: "postgres", url: NOWHERE }).createQueryRunner(),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "TypeORM: `EntityManager`",
    from: "typeorm",
    type: 'import("typeorm").EntityManager',
    untyped: true,
    make: () => new DataSource({ type: "postgres", url: NOWHERE }).manager,
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "`@databases/pg`",
    from: "@databases/pg",
    type: 'import("@databases/pg").ConnectionPool',
    make: () => closed(createDatabases.default({ connectionString: NOWHERE, bigIntMode: "string" }), () => {}),
    postgresStore: "refused",
    transactional: "refused",
  },
  {
    client: "`mysql2`: a pool",
    from: "mysql2",
    type: 'import("mysql2/promise").Pool',
    untyped: ["postgresStore"],
    make: () => mysql.createPool("mysql://user:password@127.0.0.1:1/nowhere"),
    postgresStore: "refused",
    transactional: "refused",
  },
];

const columns = [
  { name: "postgresStore", entry: "postgres", use: (client, listener) => ({ listener, options: { store: postgresStore(client) } }) },
  {
    name: "transactional",
    entry: "postgres",
    rest: ", () => {}",
    use: (client, listener) => ({
      listener: transactional(client, async (event, transaction) => {
        await transaction.query("SELECT 1", []);
        await listener(event);
      }),
      options: {},
    }),
  },
];

testClients({ name: "PostgreSQL", folder: fileURLToPath(new URL(".", import.meta.url)), columns, rows });
