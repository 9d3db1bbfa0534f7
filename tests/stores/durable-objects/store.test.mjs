// The store in Durable Objects, which run in workerd.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { Miniflare } from "miniflare";
import { delivery, load, outcome, project, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { testStore } from "../contract.mjs";

const { durableObjectStore, IdempotencyObject } = await load("/cloudflare");
const webhook = new Webhook(SECRET);

/** The class as it is, and one that also tells how much it remembers, and can be down. */
const WORKER = `
import { IdempotencyObject } from "./cloudflare.js";
export { IdempotencyObject };
export class KeyValue extends IdempotencyObject {}
export class Watched extends IdempotencyObject {
  constructor(state, env) { super(state, env); this.state = state; }
  async fetch(request) {
    if (request.method === "GET") return new Response(String((await this.state.storage.list()).size));
    if (request.url.endsWith("/down")) throw new Error("down");
    return super.fetch(request);
  }
}
export default {
  fetch(request, env) {
    const [, kind, name] = new URL(request.url).pathname.split("/");
    return env[kind].get(env[kind].idFromName(decodeURIComponent(name))).fetch(request);
  },
};`;

const miniflare = new Miniflare({
  modules: [
    { type: "ESModule", path: "worker.mjs", contents: WORKER },
    {
      type: "ESModule",
      path: "cloudflare.js",
      contents: readFileSync(join(project, "node_modules/@preswald/webhooks/cloudflare.js"), "utf8"),
    },
  ],
  compatibilityDate: "2026-04-01",
  durableObjects: {
    SQLITE: { className: "IdempotencyObject", useSQLite: true },
    KEY_VALUE: { className: "KeyValue" },
    WATCHED: { className: "Watched", useSQLite: true },
  },
});
after(() => miniflare.dispose());
const namespace = (name) => miniflare.getDurableObjectNamespace(name);

/** The objects by way of the Worker: Miniflare's own way to them blocks this process. */
const throughWorker = (kind) => ({
  idFromName: encodeURIComponent,
  get: (name) => ({ fetch: (_url, init) => miniflare.dispatchFetch(`http://worker/${kind}/${name}`, init) }),
});

for (const kind of ["SQLITE", "KEY_VALUE"]) {
  testStore(`Durable Objects, ${kind}`, () => durableObjectStore(throughWorker(kind)), { lease: 3 });
}

const size = (objects, name) =>
  objects
    .get(objects.idFromName(name))
    .fetch("https://object/")
    .then((answer) => answer.text());

test("an object deletes what it stored when that expires", async () => {
  const objects = await namespace("WATCHED");
  const store = durableObjectStore(objects);
  for (const act of [(id) => store.claim(id, 0.3), (id) => store.complete(id, 0.3)]) {
    const id = randomUUID();
    await act(id);
    assert.equal(await size(objects, id), "1");
    for (let tries = 0; tries < 50 && (await size(objects, id)) !== "0"; tries++) await sleep(50);
    assert.equal(await size(objects, id), "0");
  }
});

test("an object keeps an expired event that was claimed again before its alarm", async () => {
  const objects = await namespace("WATCHED");
  const store = durableObjectStore(objects);
  const id = randomUUID();
  await store.claim(id, 0.3);
  await store.release(id);
  assert.equal(await size(objects, id), "0");
  await store.claim(id, 60);
  await sleep(500);
  assert.equal(await store.claim(id, 60), "busy");
});

test("the prefix option separates two handlers", async () => {
  const objects = await namespace("WATCHED");
  const id = randomUUID();
  await durableObjectStore(objects, { prefix: "a:" }).claim(id, 60);
  assert.deepEqual([await size(objects, `a:${id}`), await size(objects, id)], ["1", "0"]);
  assert.equal(await durableObjectStore(objects, { prefix: "b:" }).claim(id, 60), "claimed");
});

test("an object that fails: 503 with Retry-After, and the listener is not called", async () => {
  const objects = await namespace("WATCHED");
  const answering = (fetch) => ({ idFromName: (name) => name, get: () => ({ fetch }) });
  const failing = {
    throws: answering(async (url, init) => objects.get(objects.idFromName("x")).fetch("https://object/down", init)),
    "answers 500": answering(async () => new Response("claimed", { status: 500 })),
  };
  for (const [how, objects] of Object.entries(failing)) {
    const handler = webhook.handler(() => assert.fail("called"), { store: durableObjectStore(objects), onError: () => {} });
    const response = await handler(delivery());
    assert.match(response.headers.get("Retry-After"), /^\d+$/, how);
    assert.equal(await outcome(response), "503 store_unavailable", how);
  }
});

test("an alarm does not delete a new claim", async () => {
  const entries = new Map();
  const storage = {
    get: async (key) => entries.get(key),
    put: async (key, value) => void entries.set(key, value),
    setAlarm: async () => {},
    deleteAll: async () => entries.clear(),
  };
  const object = new IdempotencyObject({ storage });
  await durableObjectStore({
    idFromName: (name) => name,
    get: () => ({ fetch: (url, init) => object.fetch(new Request(url, init)) }),
  }).claim("1", 0.05);
  await object.alarm();
  assert.equal(entries.size, 1);
  await sleep(60);
  await object.alarm();
  assert.equal(entries.size, 0);
});
