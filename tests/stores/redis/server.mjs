// A Redis server of our own, on a socket in a folder of its own, which can be stopped and started again.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `cargo xtask test` finds one of the programs that package.json names. */
const PROGRAM = process.env.SERVER ?? "redis-server";

export async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), "preswald-redis-"));
  const socket = join(folder, "redis.sock");
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  let server;

  async function start() {
    // What it has said to have stored is there when it comes back.
    const words = ["--port", "0", "--unixsocket", socket, "--dir", folder, "--appendonly", "yes", "--appendfsync", "always", "--save", ""];
    server = spawn(PROGRAM, words, { stdio: "ignore" });
    const failed = once(server, "error").then(([error]) => Promise.reject(error));
    await Promise.race([failed, listening(socket)]);
  }

  async function stop(signal = "SIGTERM") {
    const exited = once(server, "exit");
    server.kill(signal);
    await exited;
  }

  await start();
  return { socket, start, stop };
}

/** It answers PING with PONG when it has read what it had stored. */
async function listening(socket) {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await ping(socket).catch(() => "");
    if (answer.startsWith("+PONG")) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("redis-server does not listen");
}

async function ping(path) {
  const connection = createConnection({ path });
  try {
    connection.write("PING\r\n");
    const [answer] = await once(connection, "data");
    return String(answer);
  } finally {
    connection.destroy();
  }
}
