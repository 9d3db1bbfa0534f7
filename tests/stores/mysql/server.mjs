// A MariaDB or MySQL server of our own, on a socket in a folder of its own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";

/** `cargo xtask test` finds one of the programs that package.json names. */
const PROGRAM = process.env.SERVER ?? "mariadbd";

/** The words of every call: no file of the machine's own server is read, and root is allowed to run it. */
const COMMON = ["--no-defaults", ...(userInfo().uid === 0 ? ["--user=root"] : [])];

export const isMariaDB = /mariadb/i.test(execFileSync(PROGRAM, ["--version"], { encoding: "utf8" }));

/** @param settings more words for the server, such as `--binlog-format=ROW` */
export async function startMysql(...settings) {
  const folder = mkdtempSync(join(tmpdir(), "preswald-mysql-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const [data, socketPath] = [join(folder, "data"), join(folder, "server.sock")];
  makeData(data, folder);

  const words = [
    `--datadir=${data}`,
    `--socket=${socketPath}`,
    `--pid-file=${join(folder, "pid")}`,
    `--log-error=${join(folder, "log")}`,
    "--skip-networking",
    "--max-connections=1000",
    // A commit that was acknowledged outlives the death of its client and of the server; the machine's own is not tested.
    "--innodb-flush-log-at-trx-commit=2",
    "--innodb-buffer-pool-size=32M",
    ...(isMariaDB ? [] : ["--mysqlx=OFF", "--secure-file-priv=NULL"]),
  ];
  const connection = { socketPath, user: "root", database: "hooks" };
  let server;

  async function start(...more) {
    // In a zone whose clocks change, so that a time that depends on the zone is noticed.
    const environment = { ...process.env, TZ: "America/New_York" };
    server = spawn(PROGRAM, [...COMMON, ...words, ...settings, ...more], { cwd: folder, stdio: "ignore", env: environment });
    process.on("exit", () => server.kill("SIGKILL"));
    await listening(server, socketPath);
  }

  async function stop(signal = "SIGTERM") {
    const exited = once(server, "exit");
    server.kill(signal);
    await exited;
  }

  await start();
  return { connection, start, stop };
}

function makeData(data, folder) {
  const options = { cwd: folder, stdio: ["ignore", "ignore", "pipe"] };
  if (!isMariaDB) {
    execFileSync(PROGRAM, [...COMMON, "--initialize-insecure", `--datadir=${data}`], options);
    return;
  }
  mkdirSync(data);
  const installer = PROGRAM.includes("/") ? join(realpathSync(PROGRAM), "../../bin/mariadb-install-db") : "mariadb-install-db";
  execFileSync(installer, [...COMMON, `--datadir=${data}`, "--auth-root-authentication-method=normal", "--skip-test-db"], options);
}

async function listening(server, socketPath) {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error(`the database server ended with ${server.exitCode}`);
    try {
      const connection = await createConnection({ socketPath, user: "root" });
      await connection.query("CREATE DATABASE IF NOT EXISTS hooks");
      await connection.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("the database server does not listen");
}
