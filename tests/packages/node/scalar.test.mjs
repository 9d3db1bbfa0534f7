// The entry without SIMD: the same API, types and verdicts, on a core of its own.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { add, install, remove, withoutDiagnoses } from "../project.mjs";
import { inEachWayOfHashing, runIn } from "../verdict.mjs";

const project = install();
after(() => remove(project));

const folder = join(project, "node_modules/@preswald/webhooks");
const load = (file) => import(pathToFileURL(join(folder, file)).href);
const program = new URL("scalar.mjs", import.meta.url);

// `diagnose` is an entry of its own: here it is tested on an old processor alone.
for (const flags of [[], ["--no-enable-sse4-1"]]) {
  test(`the corpus, ${flags[0] ?? "on this processor"}, whoever hashes`, () =>
    inEachWayOfHashing(
      ["node scalar", ...flags].join(" "),
      (folder) => runIn(process.execPath, [...flags, add(folder, program)], { cwd: folder }),
      flags.length === 0 ? withoutDiagnoses() : undefined,
    ));
}

test("it has every form and every name of the main entry", async () => {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const named = JSON.stringify(exports["."])
    .replaceAll("./index", "./scalar")
    .replaceAll("preswald_webhooks.", "preswald_webhooks_scalar.");
  assert.equal(JSON.stringify(exports["./scalar"]), named);
  for (const file of named.match(/\.\/scalar\.[.\w]+/g)) assert.ok(existsSync(join(folder, file)), file);
  const names = Object.keys(await load("index.js")).sort();
  for (const api of [await load("scalar.js"), createRequire(import.meta.url)(join(folder, "scalar.cjs"))]) {
    assert.deepEqual(Object.keys(api).sort(), names);
  }
});

test("its wasm file has no instruction of SIMD", () => {
  const code = `const { readFileSync } = require("node:fs");
    for (const name of ["", "_scalar", "_diagnose"]) {
      console.log(WebAssembly.validate(readFileSync(${JSON.stringify(folder)} + "/preswald_webhooks" + name + ".wasm")));
    }`;
  const { stdout } = spawnSync(process.execPath, ["--no-enable-sse4-1", "--eval", code], { encoding: "utf8" });
  assert.equal(stdout, "false\ntrue\ntrue\n");
});

test("adapters and stores work with its webhooks", async () => {
  const { Webhook, createTestEvent } = await load("scalar.js");
  const { memoryStore } = await load("index.js");
  const { nodeHandler } = await load("node.js");
  const { lambdaHandler } = await load("aws-lambda.js");
  const webhook = new Webhook("your-webhook-secret");
  const ids = [];
  const receive = webhook.handler((event) => void ids.push(event.id), { store: memoryStore() });
  const { body, event } = createTestEvent("app.deployed", { title: "Übersicht" });
  const headers = { "x-preswald-signature": webhook.sign(body) };
  const server = createServer(nodeHandler(receive)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const sent = () => fetch(`http://127.0.0.1:${server.address().port}/`, { method: "POST", body, headers });
  assert.deepEqual([(await sent()).status, (await sent()).status], [200, 200]);
  server.close();
  server.closeAllConnections();
  const request = { version: "2.0", requestContext: { http: { method: "POST" } }, headers, body };
  assert.equal((await lambdaHandler(receive)(request)).statusCode, 200);
  assert.deepEqual(ids, [event.id], "once, whatever the way");
});
