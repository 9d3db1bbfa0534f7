// Hostile values in the options of every adapter and of every store: what is thrown is ours, when it is made or
// to `onError`; a handler never rejects, and acknowledges nothing that no listener got.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { install, remove } from "../project.mjs";
import { boom, hostileValues, SECRET } from "./hostile-values.mjs";

const project = install();
after(() => remove(project));

const load = (name) => import(pathToFileURL(join(project, "node_modules/@preswald/webhooks", `${name}.js`)).href);
const { Webhook, createTestEvent, memoryStore } = await load("index");
const { explainRefusals } = await load("diagnose");
const { nodeHandler } = await load("node");
const { koaHandler } = await load("koa");
const { preswaldWebhooks } = await load("fastify");
const { lambdaHandler } = await load("aws-lambda");
const { redisStore } = await load("redis");
const postgres = await load("postgres");
const mysql = await load("mysql");
const sqlite = await load("sqlite");
const { dynamoStore } = await load("dynamodb");
const { durableObjectStore } = await load("cloudflare");

const webhook = new Webhook(SECRET);
const { body } = createTestEvent("app.deployed", { id: "evt_1" });
const header = webhook.sign(body);
const forged = body.replace("evt_1", "evt_2");

// ---- Clients that work as far as construction sees

const foreign = () => Promise.reject(new Error("foreign"));
const CLIENTS = {
  redis: { eval: foreign, EVAL: foreign },
  postgres: { query: foreign, connect: foreign },
  mysql: { getConnection: foreign, query: foreign, execute: foreign },
  sqlite: { exec: boom, prepare: boom, close() {} },
  dynamodb: { putItem: foreign, getItem: foreign, updateItem: foreign, deleteItem: foreign },
  cloudflare: { get: boom, idFromName: boom },
};
const receive = webhook.handler(() => {});
const scope = { removeAllContentTypeParsers() {}, addContentTypeParser() {}, all() {} };

/** Each makes a store, or a listener of `transactional`, of one value. */
const listener = (make) => ({ listener: make, options: {} });
const store = (make) => ({ listener: () => {}, options: { store: make } });
const STORES = {
  redisStore: (value) => store(redisStore(value)),
  postgresStore: (value) => store(postgres.postgresStore(value)),
  mysqlStore: (value) => store(mysql.mysqlStore(value)),
  sqliteStore: (value) => store(sqlite.sqliteStore(value)),
  dynamoStore: (value) => store(dynamoStore(value, { table: "t" })),
  durableObjectStore: (value) => store(durableObjectStore(value)),
  "transactional of postgres": (value) => listener(postgres.transactional(value, () => {})),
  "transactional of mysql": (value) => listener(mysql.transactional(value, () => {})),
  "transactional of sqlite": (value) => listener(sqlite.transactional(value, () => {})),
};

/** Options of each, and what makes it of them. */
const TABLE = ["prefix", "table"];
const ONCE = [...TABLE, "keepSeconds", "storeTimeoutSeconds", "onError"];
const OPTIONS = {
  redisStore: [["prefix"], (options) => store(redisStore(CLIENTS.redis, options))],
  postgresStore: [TABLE, (options) => store(postgres.postgresStore(CLIENTS.postgres, options))],
  mysqlStore: [TABLE, (options) => store(mysql.mysqlStore(CLIENTS.mysql, options))],
  sqliteStore: [TABLE, (options) => store(sqlite.sqliteStore(CLIENTS.sqlite, options))],
  dynamoStore: [TABLE, (options) => store(dynamoStore(CLIENTS.dynamodb, options))],
  durableObjectStore: [["prefix"], (options) => store(durableObjectStore(CLIENTS.cloudflare, options))],
  memoryStore: [["maxEntries"], (options) => store(memoryStore(options))],
  "transactional of postgres": [ONCE, (options) => listener(postgres.transactional(CLIENTS.postgres, () => {}, options))],
  "transactional of mysql": [ONCE, (options) => listener(mysql.transactional(CLIENTS.mysql, () => {}, options))],
  "transactional of sqlite": [ONCE, (options) => listener(sqlite.transactional(CLIENTS.sqlite, () => {}, options))],
  handler: [
    ["onError", "onRefused", "timeoutSeconds", "store", "onStoreError", "leaseSeconds", "keepSeconds", "storeTimeoutSeconds"],
    (options) => ({ listener: () => {}, options: { onError() {}, ...options } }),
  ],
  explainRefusals: [["everySeconds", "log"], (options) => ({ listener() {}, options: { onRefused: explainRefusals(SECRET, options) } })],
};

/** Adapters take a handler; these are called with hostile requests too. */
const ADAPTERS = {
  nodeHandler: (value) => nodeHandler(value),
  koaHandler: (value) => koaHandler(value),
  lambdaHandler: (value) => lambdaHandler(value),
  "preswaldWebhooks, handler": (value) => preswaldWebhooks(scope, { path: "/", handler: value }, () => {}),
  "preswaldWebhooks, path": (value) => preswaldWebhooks(scope, { path: value, handler: receive }, () => {}),
  preswaldWebhooks: (value) => preswaldWebhooks(scope, value, () => {}),
  "webhook.handler, options": (value) => webhook.handler(() => {}, value),
  "webhook.handler": (value) => webhook.handler(value),
  "a listener for a type": (value) => webhook.handler({ "app.deployed": value, default() {} }),
};

const values = (members) => Object.entries(hostileValues(header, members)).filter(([what]) => !/GiB/.test(what));
const isOurs = (error) => error instanceof TypeError && ["invalid_argument", "invalid_secret", "store_client"].includes(error.code);
const assertOurs = (error, what) => assert.ok(isOurs(error), `${what}: ${error?.stack ?? String(error)}`);

/** What it makes; undefined if it refuses, which must be by an error of ours. */
function made(make, what) {
  try {
    return make();
  } catch (error) {
    assertOurs(error, what);
  }
}

const request = (body) => new Request("http://localhost/", { method: "POST", body, headers: { "X-Preswald-Signature": header } });

/** Sends a good delivery and a forged one to a handler of what was made. */
async function serve({ listener, options }, what) {
  const errors = [];
  let done = 0;
  const counted = typeof listener === "function" ? async (...given) => (await listener(...given), void done++) : listener;
  const given = { onError: (error) => void errors.push(error), timeoutSeconds: 5, storeTimeoutSeconds: 0.05, ...options };
  const handler = made(() => webhook.handler(counted, given), what);
  if (handler === undefined) return;
  const good = await handler(request(body));
  assert.ok(good.status < 300 ? done === 1 : [500, 503].includes(good.status), `${what}: ${good.status} after ${done} calls`);
  if (good.status >= 300 && given.onError !== undefined && options.onError === undefined)
    assert.ok(errors.length > 0, `${what}: onError was not told`);
  for (const error of errors) assert.ok(isOurs(error) || isSaid(error), `${what}: ${error?.stack ?? String(error)}`);
  assert.equal((await handler(request(forged))).status, 401, what);
}

/** What a client throws by itself is passed on as it is; so is what a handler says of a store that is too slow. */
const isSaid = (error) => error?.message === "foreign" || /^the store did not answer/.test(error?.message);

for (const [name, make] of Object.entries(STORES)) {
  test(`hostile clients: ${name}`, async () => {
    for (const [what, value] of values(["query", "eval", "prepare", "connect", "putItem"])) {
      const result = made(() => make(value()), what);
      if (result !== undefined) await serve(result, what);
    }
  });
}

for (const [name, [options, make]] of Object.entries(OPTIONS)) {
  test(`hostile options: ${name}`, async () => {
    for (const [what, value] of values(options)) {
      // Those of a handler are among the adapters below.
      const whole = name === "handler" ? undefined : made(() => make(value()), what);
      if (whole !== undefined) await serve(whole, what);
      for (const option of options) {
        const rest = option !== "table" && name === "dynamoStore" ? { table: "t" } : {};
        const result = made(() => make({ ...rest, [option]: value() }), `${option}: ${what}`);
        if (result !== undefined) await serve(result, `${option}: ${what}`);
      }
    }
  });
}

for (const [name, make] of Object.entries(ADAPTERS)) {
  test(`hostile handlers: ${name}`, () => {
    for (const [what, value] of values(["path", "handler", "app.deployed"])) made(() => make(value()), what);
  });
}
