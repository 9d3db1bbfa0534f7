// The engines of SQLite that this runtime has. Each opens one file, as often as it is asked to. `place` says
// where a server keeps the file, which is what is opened then.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createClient } from "@libsql/client";
import { hasServer, serve } from "./sqld.mjs";

const require = createRequire(import.meta.url);

/** Downloads it, or compiles it: without optimizing, which would take the compiler two minutes instead of half a minute. */
const BUILD = "prebuild-install || node-gyp rebuild --debug";

/** `cargo xtask test` runs no install scripts, and this package is compiled or downloaded by one. */
function betterSqlite3() {
  const load = () => {
    const Database = require("better-sqlite3");
    new Database(":memory:").close();
    return Database;
  };
  // It is built for the Node that installed it.
  if (!process.versions.node.startsWith("20.")) return undefined;
  try {
    return load();
  } catch {
    return alone(() => {
      try {
        return load();
      } catch {
        console.log(`# npm explore better-sqlite3 -- "${BUILD}"`);
      }
      try {
        execFileSync("npm", ["explore", "better-sqlite3", "--", BUILD], {
          cwd: fileURLToPath(new URL(".", import.meta.url)),
          stdio: "ignore",
        });
        return load();
      } catch (error) {
        console.log(`# better-sqlite3 is not tested here: ${error.message}`);
        return undefined;
      }
    });
  }
}

/** The tests of several files run at once, and one of them builds. A process that was killed leaves the folder: it ends the wait after ten minutes. */
function alone(work) {
  const lock = fileURLToPath(new URL("node_modules/.building", import.meta.url));
  for (let tries = 0; tries < 600; tries++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** All engines are, or the one that `ENGINES_ONLY` names. */
const isWanted = (name) => [undefined, name].includes(process.env.ENGINES_ONLY);

const sqlite = process.getBuiltinModule?.("node:sqlite");
const Better = isWanted("better-sqlite3") ? betterSqlite3() : undefined;

const libsql = {
  isLibsql: true,
  rows: async (client, sql, ...args) => (await client.execute({ sql, args })).rows,
  run: (client, sql) => client.executeMultiple(sql),
  /** A transaction that has begun: a remote one begins with its first statement. */
  async lock(client) {
    const transaction = await client.transaction("write");
    await transaction.execute("SELECT 1");
    return transaction;
  },
};

const ALL = {
  ...(Better && {
    "better-sqlite3": {
      open: (file, options) => new Better(file, options),
      rows: (database, sql, ...values) => database.prepare(sql).all(...values),
      run: (database, sql) => database.exec(sql),
    },
  }),
  ...(sqlite && {
    "node:sqlite": {
      open: (file, options = {}) => new sqlite.DatabaseSync(file, options),
      rows: (database, sql, ...values) => database.prepare(sql).all(...values),
      run: (database, sql) => database.exec(sql),
    },
  }),
  "@libsql/client": { ...libsql, open: (file, options) => createClient({ url: `file:${file}`, ...options }) },
  ...(hasServer() && {
    "@libsql/client over HTTP": { ...libsql, place: serve, open: (url, options) => createClient({ url, ...options }) },
    "@libsql/client over WebSocket": {
      ...libsql,
      place: async (path) => (await serve(path)).replace(/^http/, "ws"),
      open: (url, options) => createClient({ url, ...options }),
    },
  }),
};

/**
 * @type {{ [name: string]: { isLibsql?: boolean, lock?(client: object): Promise<any>, place?(path: string): Promise<string>, open(file: string, options?: object): object, rows(database: object, sql: string, ...values: any[]): any, run(database: object, sql: string): any } }}
 */
export const ENGINES = Object.fromEntries(Object.entries(ALL).filter(([name]) => isWanted(name)));
