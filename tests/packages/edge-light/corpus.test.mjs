// The packed package in the edge runtime, under the condition `edge-light`. Next.js gives a worker its
// `*.wasm?module` compiled, and so does this: in there no code may be made from strings or bytes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { bundle } from "../bundle.mjs";
import { add, install, remove } from "../project.mjs";
import { expectVerdicts } from "../verdict.mjs";

const require = createRequire(import.meta.url);
const { EdgeRuntime } = require("edge-runtime");

const project = install();
after(() => remove(project));

const MODULE = "preswald_webhooks_module";

/** What Next.js makes of the import: a global that holds the module. */
const wasmModules = {
  name: "wasm modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({ path, namespace: "wasm" }));
    onLoad({ filter: /.*/, namespace: "wasm" }, () => ({ contents: `export default ${MODULE}` }));
  },
};

const compile = () => new WebAssembly.Module(readFileSync(join(project, "node_modules/@preswald/webhooks/preswald_webhooks.wasm")));

test("the corpus, where nothing may be compiled", async () => {
  const file = join(project, "edge.js");
  const main = add(project, new URL("main.mjs", import.meta.url));
  await bundle(main, file, { format: "iife", conditions: ["edge-light", "worker", "browser"], plugins: [wasmModules] });
  const runtime = new EdgeRuntime({
    codeGeneration: { strings: false, wasm: false },
    extend: (context) => Object.assign(context, { [MODULE]: compile() }),
  });
  await assert.rejects(async () => runtime.evaluate("new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))"));
  runtime.evaluate(readFileSync(file, "utf8"));
  const run = JSON.parse(await runtime.evaluate("verdicts"));
  expectVerdicts("edge-light", { ...run, version: require("edge-runtime/package.json").version });
});
