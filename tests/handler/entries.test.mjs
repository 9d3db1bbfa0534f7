// The adapters' entries: small, alike by import and by require, and each at work with the other's handler.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { delivery, load, memoryStore, outcome, project, SECRET, Webhook } from "./package.mjs";

const require = createRequire(join(project, "index.js"));
const list = JSON.parse(readFileSync(new URL("../../pkg-template/webhooks/entries.json", import.meta.url), "utf8"));
const entries = list.filter(({ core }) => core === undefined);

for (const { name: module, exports: names } of entries) {
  const entry = `/${module}`;
  test(`@preswald/webhooks${entry}, by import and by require`, async () => {
    const [imported, required] = [await load(entry), require(`@preswald/webhooks${entry}`)];
    for (const api of [imported, required]) {
      assert.deepEqual(Object.keys(api).sort(), names);
      for (const name of names) assert.equal(typeof api[name], "function");
    }
  });

  test(`@preswald/webhooks${entry} does not contain the WebAssembly`, () => {
    for (const extension of ["js", "cjs"]) {
      const file = join(project, "node_modules/@preswald/webhooks", `${entry}.${extension}`);
      assert.ok(statSync(file).size < 32_768, `${file} has ${statSync(file).size} bytes`);
      // An error of the core may be recognized by its class.
      assert.doesNotMatch(readFileSync(file, "utf8"), /WebAssembly(?!\.RuntimeError)/);
    }
  });
}

test("an adapter by require works with a handler by import, and the reverse", async () => {
  const common = require("@preswald/webhooks");
  const pairs = [
    [Webhook, require("@preswald/webhooks/aws-lambda")],
    [common.Webhook, await load("/aws-lambda")],
  ];
  for (const [Webhook, { lambdaHandler }] of pairs) {
    const request = delivery();
    const event = {
      version: "2.0",
      requestContext: { http: { method: "POST" } },
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    };
    assert.equal((await lambdaHandler(new Webhook(SECRET).handler(() => {}))(event)).statusCode, 200);
  }
});

test("a store by require works with a handler by import, and the reverse", async () => {
  const common = require("@preswald/webhooks");
  let calls = 0;
  const store = common.memoryStore();
  for (const [Webhook, each] of [
    [common.Webhook, store],
    [(await load()).Webhook, store],
    [common.Webhook, memoryStore()],
  ]) {
    const handler = new Webhook(SECRET).handler(() => void calls++, { store: each });
    assert.equal(await outcome(await handler(delivery("app.created", { id: "evt_1" }))), "200");
  }
  assert.equal(calls, 2);
});
