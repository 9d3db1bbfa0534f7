// Senders without a secret, at each adapter and at the command's receiver: many tiny chunks, many connections, bodies
// that never end, many header lines. What the server keeps for them is compared with the bound of SECURITY.md.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { connect as connectHttp2 } from "node:http2";
import { createConnection } from "node:net";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { binary } from "../cli/preswald.mjs";
import { provide } from "../examples/run.mjs";
import { project, SECRET, sleep } from "../handler/package.mjs";

const MAX_BYTES = Number(process.env.MAX_BYTES ?? 131_072);
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 8);
const MANY = CONNECTIONS * 12;

/** What SECURITY.md promises for a connection whose body is being read. */
const BOUND = 2 * MAX_BYTES + 65_536;
/** What Node and its frameworks keep for a connection: the socket, the parser, the request, what they read ahead. */
const NODE = 131_072;
/** The same where each request becomes a `Request` with its `Headers` and stream. */
const FETCH = 393_216;
/** What would end the process if every chunk were kept. */
const HEAP_MB = Math.ceil((BOUND * CONNECTIONS) / 1_000_000) + 100;

for (const name of ["express", "fastify", "koa"]) provide(name);
copyFileSync(new URL("servers.mjs", import.meta.url), join(project, "servers.mjs"));
const probe = fileURLToPath(new URL("probe.mjs", import.meta.url));

const KINDS = {
  "node's http": [NODE, "servers.mjs", "node"],
  "a function around the handler": [FETCH, "servers.mjs", "node, a function around the handler"],
  "node's http2": [NODE, "servers.mjs", "http2"],
  Express: [NODE, "servers.mjs", "express"],
  Koa: [NODE, "servers.mjs", "koa"],
  Fastify: [NODE, "servers.mjs", "fastify"],
  "the Fetch API": [FETCH, "servers.mjs", "fetch"],
  "the command": [NODE, binary, "webhooks", "listen", "--port", "0", "--body-limit", `${MAX_BYTES}`, "--json"],
};

const children = new Set();
after(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** Starts a server; gives its port, and how to measure and to stop it. */
async function start(words) {
  const flags = [`--max-old-space-size=${HEAP_MB}`, "--import", probe];
  const child = spawn(process.execPath, [...flags, ...words], {
    cwd: project,
    env: { ...process.env, PRESWALD_WEBHOOK_SECRET: SECRET, MAX_BYTES: `${MAX_BYTES}`, XDG_STATE_HOME: join(project, "state") },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  children.add(child);
  let said = "";
  const port = await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    child.stdout.on("data", (data) => {
      said = `${said}${data}`.slice(-2000);
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
      if (found) resolve(Number(found[1]));
    });
  });
  const died = once(child, "exit").then(([code, signal]) => assert.fail(`the server died: ${code ?? signal}`));
  died.catch(() => {});
  const measure = async () => {
    child.send("measure");
    const [bytes] = await Promise.race([once(child, "message"), died]);
    return bytes;
  };
  return { port, died, settled: () => settled(measure), stop: () => child.kill("SIGKILL") };
}

/** The memory in use, when it does not change any more: what was sent has been read. */
async function settled(measure) {
  let last = await measure();
  for (let same = 0; same < 3; ) {
    await sleep(50);
    const now = await measure();
    same = Math.abs(now - last) < 50_000 ? same + 1 : 0;
    last = now;
  }
  return last;
}

/** Sends bytes at the pace at which they are read. */
async function pour(socket, pieces) {
  for (const piece of pieces) if (!socket.write(piece)) await Promise.race([once(socket, "drain"), once(socket, "close")]);
}

const HEAD = `POST / HTTP/1.1\r\nHost: x\r\nX-Preswald-Signature: sha256=${"0".repeat(64)}\r\n`;
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n`;
const TINY = Buffer.from("1\r\nx\r\n");

/** What a sender writes over HTTP/1.1, and then keeps its connection open. */
const ATTACKS = {
  "chunks of one byte": {
    connections: CONNECTIONS,
    bound: BOUND,
    *pieces() {
      yield CHUNKED;
      for (let sent = 0; sent + 4096 < MAX_BYTES; sent += 4096) yield Buffer.concat(Array(4096).fill(TINY));
    },
  },
  "chunks of two sizes": {
    connections: CONNECTIONS,
    bound: BOUND,
    *pieces() {
      yield CHUNKED;
      const large = Buffer.concat([Buffer.from("1000\r\n"), Buffer.alloc(4096, "x"), Buffer.from("\r\n")]);
      for (let sent = 0; sent + 8192 < MAX_BYTES; sent += 4608) yield Buffer.concat([large, ...Array(512).fill(TINY)]);
    },
  },
  "many bodies that never end": {
    connections: MANY,
    // One byte each, whatever was announced.
    bound: 65_536,
    *pieces() {
      yield `${HEAD}Content-Length: ${MAX_BYTES}\r\n\r\nx`;
    },
  },
  "many header lines": {
    connections: MANY,
    bound: 65_536,
    *pieces() {
      yield `${HEAD}${Array.from({ length: 900 }, (_, at) => `x${at}: y\r\n`).join("")}Content-Length: ${MAX_BYTES}\r\n\r\nx`;
    },
  },
};

async function overHttp1(port, { connections, pieces }) {
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = createConnection(port, "127.0.0.1");
      socket.on("error", () => {});
      await pour(socket, pieces());
      return socket;
    }),
  );
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

/** The same over HTTP/2, where a chunk is a DATA frame. */
async function overHttp2(port, { connections, frames }) {
  const session = connectHttp2(`http://127.0.0.1:${port}`);
  session.on("error", () => {});
  const headers = { ":path": "/", ":method": "POST", "x-preswald-signature": `sha256=${"0".repeat(64)}` };
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const stream = session.request(headers);
      stream.on("error", () => {}).resume();
      for (let sent = 0; sent < frames; sent++) await new Promise((resolve) => stream.write("x", resolve));
    }),
  );
  return () => session.destroy();
}

const HTTP2_ATTACKS = {
  "frames of one byte": { connections: CONNECTIONS, bound: BOUND, frames: MAX_BYTES / 16 },
  "many bodies that never end": { connections: Math.min(MANY, 90), bound: 65_536, frames: 1 },
};

describe("what a connection costs", { concurrency: 2 }, () => {
  for (const [kind, [platform, ...words]] of Object.entries(KINDS)) {
    const isHttp2 = kind === "node's http2";
    const attacking = isHttp2 ? overHttp2 : overHttp1;
    test(kind, { timeout: 600_000 }, async (context) => {
      const server = await start(words);
      // What is loaded at the first request is no part of the growth.
      (await attacking(server.port, { connections: 1, frames: 1, pieces: () => [CHUNKED, TINY] }))();
      for (const [name, attack] of Object.entries(isHttp2 ? HTTP2_ATTACKS : ATTACKS)) {
        await context.test(name, async () => {
          const before = await server.settled();
          const close = await Promise.race([attacking(server.port, attack), server.died]);
          const grown = (await server.settled()) - before;
          close();
          const { connections, bound } = attack;
          const each = Math.round(grown / connections);
          context.diagnostic(
            `${name}: ${connections} connections, ${each} bytes each; at most ${bound} of ours and ${platform} of the platform's`,
          );
          assert.ok(each <= bound + platform, `${each} bytes for a connection`);
        });
      }
      server.stop();
    });
  }
});
