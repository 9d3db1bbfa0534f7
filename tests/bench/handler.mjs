// Requests a second of our handler, of one written by hand, of a bare server and of Octokit's middleware.
// Runs alone, too: node tests/bench/handler.mjs
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createConnection } from "node:net";
import { fileURLToPath } from "node:url";
import { spread } from "./measure.mjs";
import { example, SECRET } from "./payloads.mjs";

const CONNECTIONS = 32;
const ROUNDS = 9;
const ROUND_MS = 500;
const HERE = fileURLToPath(import.meta.url);
const SIGNATURE = `sha256=${createHmac("sha256", SECRET).update(example).digest("hex")}`;

/** Each server, by the listener that it needs; each in a process of its own. */
const SERVERS = {
  /** Reads the body, and answers. */
  bare: async () => async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(200, { "Content-Length": "0" }).end();
    return Buffer.concat(chunks);
  },
  /** The same checks as ours, written by hand. */
  written: async () => {
    const { nodeAndZod, Refused } = await import("./peers.mjs");
    const [, verify] = nodeAndZod;
    return async (request, response) => {
      const answer = (status) => response.writeHead(status, { "Content-Length": "0" }).end();
      if (request.method !== "POST") return answer(405);
      const header = request.headers["x-preswald-signature"];
      if (header === undefined) return answer(401);
      const chunks = [];
      let size = 0;
      for await (const chunk of request) {
        size += chunk.length;
        if (size > 1_048_576) return answer(413);
        chunks.push(chunk);
      }
      try {
        await verify(Buffer.concat(chunks), header);
      } catch (error) {
        return answer(error instanceof Refused ? 401 : 400);
      }
      return answer(200);
    };
  },
  preswald: async () => {
    const { Webhook } = await import("../../dist/npm/webhooks/index.js");
    const { nodeHandler } = await import("../../dist/npm/webhooks/node.js");
    return nodeHandler(new Webhook(SECRET).handler(() => {}));
  },
  octokit: async () => {
    const { createNodeMiddleware, Webhooks } = await import("@octokit/webhooks");
    const webhooks = new Webhooks({ secret: SECRET });
    webhooks.onAny(() => {});
    webhooks.onError(() => {}); // else it prints them
    // It writes what it refuses to stderr, with the payload.
    const quiet = { debug() {}, info() {}, warn() {}, error() {} };
    return createNodeMiddleware(webhooks, { path: "/", log: quiet });
  },
};

function requestOf(body) {
  const head = [
    "POST / HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/json",
    "X-GitHub-Event: push",
    "X-GitHub-Delivery: 1",
    `X-Hub-Signature-256: ${SIGNATURE}`,
    `X-Preswald-Signature: ${SIGNATURE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from([...head, "", body].join("\r\n"));
}

/** Requests a second: `rates` of each server, and ours as a share of the others'. */
export async function handlerThroughput() {
  const servers = {};
  for (const name of Object.keys(SERVERS)) servers[name] = await start(name);
  try {
    return await inTurns(servers);
  } finally {
    for (const { child } of Object.values(servers)) child.kill();
  }
}

async function inTurns(servers) {
  for (const name of ["written", "preswald", "octokit"]) await expectRefusal(name, servers[name].port);
  const rounds = [];
  for (let round = -2; round < ROUNDS; round++) {
    const rates = {};
    for (const [name, { port }] of Object.entries(servers)) rates[name] = await measure(port);
    if (round >= 0) rounds.push(rates);
  }
  const rates = Object.fromEntries(Object.keys(servers).map((name) => [name, spread(rounds.map((round) => round[name])).median]));
  const against = (name) => spread(rounds.map((round) => round.preswald / round[name]));
  return { rates, againstWritten: against("written"), againstBare: against("bare"), againstOctokit: against("octokit") };
}

/** Who accepts anything is not compared. */
async function expectRefusal(name, port) {
  const socket = createConnection({ port, host: "127.0.0.1" });
  socket.write(requestOf(example.replace("live", "dead")));
  const [answer] = await once(socket, "data");
  socket.destroy();
  if (!/^HTTP\/1\.1 4/.test(String(answer))) throw new Error(`${name} accepts a changed body: there is nothing to compare`);
}

async function start(name) {
  const child = spawn(process.execPath, [HERE, "serve", name], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(child.stdout, "data");
  return { child, port: Number(port) };
}

async function serve(name) {
  const server = createServer(await SERVERS[name]());
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
}

/** Each connection sends its next request as soon as it is answered; all answers must be 200. */
async function measure(port) {
  let answers = 0;
  let open = true;
  const request = requestOf(example);
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    const socket = createConnection({ port, host: "127.0.0.1", noDelay: true });
    let answer = "";
    socket.on("data", (data) => {
      answer += data.toString("latin1");
      if (!isWhole(answer)) return;
      if (!answer.startsWith("HTTP/1.1 200")) throw new Error(answer);
      answer = "";
      answers++;
      if (open) socket.write(request);
    });
    socket.on("connect", () => socket.write(request));
    return socket;
  });
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
  const rate = (answers * 1000) / (performance.now() - began);
  open = false;
  for (const socket of sockets) socket.destroy();
  return rate;
}

/** Whether an answer is all there. */
function isWhole(answer) {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(answer);
  return length ? answer.length >= end + 4 + Number(length[1]) : answer.endsWith("\r\n0\r\n\r\n");
}

if (process.argv[1] === HERE) {
  const [command, name] = process.argv.slice(2);
  if (command === "serve") await serve(name);
  else console.log(await handlerThroughput());
}
