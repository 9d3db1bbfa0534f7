// A PostgreSQL server of our own, on a socket in a folder of its own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** `cargo xtask test` finds the program that package.json names. A link to it leads to the folder of the others. */
const { SERVER } = process.env;

const program = (name) => (SERVER ? join(realpathSync(SERVER), "..", name) : name);

/** PostgreSQL refuses to run as root: there, Debian's package has made a user for it. */
const user = userInfo().uid === 0 ? idsOf("postgres") : {};

function idsOf(name) {
  const id = (what) => Number(execFileSync("id", [what, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), "preswald-postgres-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o700);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, stdio: ["ignore", "ignore", "inherit"] };
  execFileSync(
    program("initdb"),
    ["--pgdata", data, "--username", "tester", "--auth", "trust", "--encoding", "UTF8", "--no-sync"],
    options,
  );

  // A commit that was acknowledged outlives its client's death; the machine's own is not tested.
  const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, "fsync=off", "max_connections=100"];
  const server = spawn(program("postgres"), ["-D", data, ...settings.flatMap((each) => ["-c", each])], { ...options, stdio: "ignore" });
  process.on("exit", () => server.kill("SIGKILL"));
  const connection = { host: folder, user: "tester", database: "postgres" };
  await listening(server, connection);

  return {
    connection,
    async stop() {
      const exited = once(server, "exit");
      server.kill("SIGINT"); // "fast": open connections are closed
      await exited;
    },
  };
}

async function listening(server, { host, user, database }) {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    try {
      execFileSync(program("pg_isready"), ["--host", host, "--username", user, "--dbname", database], { stdio: "ignore" });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("postgres does not listen");
}
