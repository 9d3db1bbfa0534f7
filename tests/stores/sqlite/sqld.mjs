// sqld, the server of libSQL. No registry has a package of it: it is tested where it is on PATH, or `SQLD` is its path.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../../server.mjs";

const PROGRAM = process.env.SQLD ?? "sqld";

export function hasServer() {
  const has = spawnSync(PROGRAM, ["--version"]).status === 0;
  if (!has) console.log("# sqld is not on PATH: libSQL is tested with a file alone");
  return has;
}

/** Starts a server of its own for a database, and returns its URL. It ends with this process. */
export async function serve(path) {
  const address = `127.0.0.1:${await freePort()}`;
  const words = ["--no-welcome", "--db-path", `${path}.sqld`, "--http-listen-addr", address];
  const server = spawn(PROGRAM, words, { stdio: "ignore" });
  process.on("exit", () => server.kill("SIGKILL"));
  server.unref();
  const failed = once(server, "exit").then(([code]) => Promise.reject(new Error(`sqld ended with ${code}`)));
  await Promise.race([failed, listening(`http://${address}/health`)]);
  failed.catch(() => {});
  return `http://${address}`;
}

async function listening(url) {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("sqld does not listen");
}
