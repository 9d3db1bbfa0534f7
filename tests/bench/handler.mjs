// What a handler costs beside a bare server and beside Octokit's middleware, in requests a second.
// Runs alone, too: node tests/bench/handler.mjs
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createConnection } from "node:net";
import { createHmac } from "node:crypto";
import { fileURLToPath } from "node:url";

const SECRET = "your-webhook-secret";
const CONNECTIONS = 32;
const ROUNDS = 7;
const ROUND_MS = 700;
const HERE = fileURLToPath(import.meta.url);

/** The documented example, compact. */
const BODY = JSON.stringify({
  id: "evt_1234567890",
  type: "app.deployed",
  created: "2023-06-01T12:00:00Z",
  data: { object: { id: "app_123456", title: "Sales Dashboard", deployment: { id: "dep_789012", url: "https://app-123456.preswald.app", status: "live", deployed_at: "2023-06-01T12:00:00Z" } } },
  account: { id: "acc_345678", name: "Acme Corp" },
});
const SIGNATURE = `sha256=${createHmac("sha256", SECRET).update(BODY).digest("hex")}`;

/** Each server, by the listener that it needs; each in a process of its own. */
const SERVERS = {
  /** Reads the body, and answers. */
  bare: async () => async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(200, { "Content-Length": "0" }).end();
    return Buffer.concat(chunks);
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
    return createNodeMiddleware(webhooks, { path: "/" });
  },
};

const REQUEST = Buffer.from(
  [
    "POST / HTTP/1.1",
    "Host: localhost",
    "Content-Type: application/json",
    "X-GitHub-Event: push",
    "X-GitHub-Delivery: 1",
    `X-Hub-Signature-256: ${SIGNATURE}`,
    `X-Preswald-Signature: ${SIGNATURE}`,
    `Content-Length: ${Buffer.byteLength(BODY)}`,
    "",
    BODY,
  ].join("\r\n"),
);

/** Requests a second of each, by their names: medians of rounds taken in turn. */
export async function handlerThroughput() {
  const servers = {};
  for (const name of Object.keys(SERVERS)) servers[name] = await start(name);
  const rates = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, { port }] of Object.entries(servers)) {
      const rate = await measure(port);
      if (round >= 0) rates[name].push(rate);
    }
  }
  for (const { child } of Object.values(servers)) child.kill();
  return Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
}

/** The same as lines for a person. */
export function lines({ bare, preswald, octokit }) {
  const rate = (value) => `${Math.round(value).toLocaleString("en")} a second`;
  return [
    `bare node:http            ${rate(bare)}`,
    `nodeHandler               ${rate(preswald)}  ${(preswald / bare).toFixed(2)} of bare, ${(preswald / octokit).toFixed(2)} times Octokit's`,
    `Octokit's middleware      ${rate(octokit)}  ${(octokit / bare).toFixed(2)} of bare`,
  ];
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
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    const socket = createConnection({ port, host: "127.0.0.1", noDelay: true });
    let answer = "";
    socket.on("data", (data) => {
      answer += data.toString("latin1");
      if (!isWhole(answer)) return;
      if (!answer.startsWith("HTTP/1.1 200")) throw new Error(answer);
      answer = "";
      answers++;
      if (open) socket.write(REQUEST);
    });
    socket.on("connect", () => socket.write(REQUEST));
    return socket;
  });
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
  const rate = (answers * 1000) / (performance.now() - began);
  open = false;
  sockets.forEach((socket) => socket.destroy());
  return rate;
}

/** Whether an answer is all there. */
function isWhole(answer) {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /content-length: (\d+)/i.exec(answer);
  return length ? answer.length >= end + 4 + Number(length[1]) : answer.endsWith("\r\n0\r\n\r\n");
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

if (process.argv[1] === HERE) {
  const [command, name] = process.argv.slice(2);
  if (command === "serve") await serve(name);
  else console.log(lines(await handlerThroughput()).join("\n"));
}
