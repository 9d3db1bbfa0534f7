// `preswald webhooks dashboard`, as people install it, and what a test asks of it.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { folder, read, SECRET, start as startCommand } from "../cli/preswald.mjs";

export const WEBHOOK_SECRET = "the-secret-of-the-webhook-0123456789";

let states = 0;

/** A state folder of its own. */
export function freshState() {
  const home = join(folder, `state-${++states}`);
  const logs = join(home, "preswald");
  return { env: { XDG_STATE_HOME: home }, logs, kept: join(logs, "dashboard") };
}

/** Starts a dashboard, and waits until it is ready. */
export async function dashboard(words = [], { state = freshState(), env = {} } = {}) {
  const command = startCommand(["dashboard", "--port", "0", "--no-open", "--json", ...words], { env: { ...state.env, ...env } });
  await command.until(/"type":"ready".*\n/);
  const ready = JSON.parse(command.said.stdout.split("\n")[0]);
  const { url, api_base, api_key } = ready;
  const opened = await fetch(url);
  const [cookie] = opened.headers.get("set-cookie").split(";");
  const ask = async (method, path, body, headers) => {
    const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(api_base + path, { method, body: text, headers: { "Content-Type": "application/json", ...headers } });
    const answered = await response.text();
    return { status: response.status, headers: response.headers, body: answered === "" ? undefined : JSON.parse(answered) };
  };
  const found = {
    ready,
    state,
    command,
    cookie,
    base: api_base,
    v1: (method, path, body) => ask(method, `/v1${path}`, body, { Authorization: `Bearer ${api_key}` }),
    api: (method, path, body) => ask(method, `/api${path}`, body, { Cookie: cookie, Origin: api_base }),
    /** What the table shows, newest first. */
    async rows() {
      const { body } = await found.api("GET", "/state");
      return body.rows.sort((one, two) => two.time.localeCompare(one.time));
    },
    async row(id) {
      return (await found.rows()).find((row) => row.id === id);
    },
    async webhook(url, more = {}) {
      const { status, body } = await found.v1("POST", "/webhooks", {
        url,
        events: ["app.deployed", "data.processed"],
        secret: WEBHOOK_SECRET,
        ...more,
      });
      assert.equal(status, 201, JSON.stringify(body));
      return body;
    },
    async send(webhook, more = {}) {
      const { status, body } = await found.api("POST", "/send", { to: [webhook.id], types: ["app.deployed"], ...more });
      assert.equal(status, 200, JSON.stringify(body));
      return body.ids;
    },
    /** Asks until a delivery is as it should be. */
    until: (id, isAsWanted) => until(async () => (await found.api("GET", `/deliveries/${id}`)).body, isAsWanted),
    stop() {
      command.child.kill("SIGTERM");
      return command.ended;
    },
    kill() {
      command.child.kill("SIGKILL");
      return command.ended;
    },
  };
  return found;
}

/** Asks again and again; the test's own limit of time ends it. */
export async function until(ask, isAsWanted) {
  for (;;) {
    const answer = await ask();
    if (isAsWanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const settled = ({ row }) => row.outcome !== "waiting" && row.outcome !== "retrying";

/** A request whose every header is the test's own. */
export function rawRequest(base, { method = "GET", path = "/", headers = {}, body } = {}) {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, setHost: false, agent: false });
    sent.on("error", reject);
    sent.on("response", async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, headers: response.headers, text });
    });
    sent.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode, headers: response.headers, text: "" });
    });
    sent.end(body);
  });
}

/** The lines of all files in a folder whose names begin so. */
export const linesIn = (path, prefix) =>
  readdirSync(path)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .flatMap((name) =>
      read(join(path, name))
        .split("\n")
        .filter((line) => line !== ""),
    );

export { SECRET };
