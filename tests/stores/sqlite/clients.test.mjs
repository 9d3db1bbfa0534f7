// The libraries for SQLite that people use. Each works, or is refused when the store is made.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/libsql";
import knex from "knex";
import { Kysely, SqliteDialect } from "kysely";
import { load } from "../../handler/package.mjs";
import { testClients } from "../clients.mjs";
import { ENGINES } from "./engines.mjs";
import { TABLE } from "./table.mjs";

const require = createRequire(import.meta.url);
const { Miniflare } = createRequire(new URL("../../package.json", import.meta.url))("miniflare");
const { sqliteStore, transactional } = await load("/sqlite");
const folder = mkdtempSync(join(tmpdir(), "preswald-sqlite-"));
const open = [];
after(async () => {
  for (const close of open) await close();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
const make = (name, options) => async () => {
  const engine = ENGINES[name];
  const path = join(folder, `${count++}.db`);
  const file = (await engine.place?.(path)) ?? path;
  const setup = engine.open(file);
  await engine.run(setup, TABLE);
  setup.close();
  const database = engine.open(file, options);
  open.push(() => database.close());
  return database;
};
const libsql = make("@libsql/client");
async function d1() {
  const script = "export default { fetch: () => new Response() };";
  const miniflare = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01", d1Databases: { DB: "db" } });
  open.push(() => miniflare.dispose());
  const database = await miniflare.getD1Database("DB");
  for (const statement of TABLE.split(";").filter((each) => each.trim())) await database.prepare(statement).run();
  return database;
}

const works = { sqliteStore: "works", transactional: "works" };
const refused = { sqliteStore: "refused", transactional: "refused" };
const better = "better-sqlite3" in ENGINES;
const rows = [
  { client: "`better-sqlite3`", from: "better-sqlite3", make: make("better-sqlite3"), ...works },
  {
    client: "`better-sqlite3` with `defaultSafeIntegers()`",
    from: "better-sqlite3",
    make: async () => (await make("better-sqlite3")()).defaultSafeIntegers(true),
    ...works,
  },
  { client: "`better-sqlite3`, read-only", from: "better-sqlite3", make: make("better-sqlite3", { readonly: true }), ...refused },
  { client: "`@libsql/client`", from: "@libsql/client", type: 'import("@libsql/client").Client', make: libsql, ...works },
  {
    client: '`@libsql/client` with `intMode: "bigint"`',
    from: "@libsql/client",
    make: make("@libsql/client", { intMode: "bigint" }),
    ...works,
  },
  { client: "Cloudflare D1", from: "miniflare", make: d1, sqliteStore: "works", transactional: "refused" },
  {
    client: "Cloudflare D1: `withSession()`",
    from: "miniflare",
    make: async () => (await d1()).withSession(),
    sqliteStore: "works",
    transactional: "refused",
  },
  { client: "`sql.js`", from: "sql.js", make: async () => new (await require("sql.js")()).Database(), ...refused },
  { client: "Drizzle", from: "drizzle-orm", make: async () => drizzle(await libsql()), ...refused },
  { client: "Kysely", from: "kysely", make: () => new Kysely({ dialect: new SqliteDialect({ database: {} }) }), ...refused },
  {
    client: "knex",
    from: "knex",
    make: () => knex({ client: "better-sqlite3", connection: { filename: ":memory:" }, useNullAsDefault: true }),
    ...refused,
  },
];

// The documentation has the whole table, so it is compared only where better-sqlite3 could be built.
if (better)
  testClients({
    name: "SQLite",
    folder: fileURLToPath(new URL(".", import.meta.url)),
    columns: [
      { name: "sqliteStore", entry: "sqlite", use: (client, listener) => ({ listener, options: { store: sqliteStore(client) } }) },
      {
        name: "transactional",
        entry: "sqlite",
        rest: ", () => {}",
        use: (client, listener) => ({ listener: transactional(client, listener) }),
      },
    ],
    rows,
  });
