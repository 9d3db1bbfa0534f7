// Which file each tool loads: the conditions that it sets, by esbuild's resolver.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { install, remove } from "../project.mjs";

const { build } = createRequire(new URL("../../../xtask/package.json", import.meta.url))("esbuild");

const project = install();
after(() => remove(project));

const { exports } = JSON.parse(readFileSync(join(project, "node_modules/@preswald/webhooks/package.json"), "utf8"));
const ENTRIES = JSON.parse(readFileSync(new URL("../../../pkg-template/webhooks/entries.json", import.meta.url), "utf8"));
const WITH_CORE = ENTRIES.filter(({ core }) => core !== undefined).map(({ name }) => name);

/** Nitro sets these for every edge runtime, after those of the preset. */
const NITRO = ["production", "wintercg", "worker", "web", "browser", "workerd", "edge-light", "netlify", "edge-routine", "deno"];

const IMPORTED = {
  "Node before 20.19": [["node"], ".js"],
  Node: [["node", "module-sync"], ".js"],
  Deno: [["deno", "node"], ".js"],
  Bun: [["bun", "node", "module-sync"], ".js"],
  "a bundler for browsers": [["browser", "module", "production"], ".js"],
  Jest: [["node", "node-addons"], ".js"],
  Netlify: [["deno", "netlify", "worker", "node"], ".js"],
  Wrangler: [["workerd", "worker", "browser"], ".workerd.js"],
  "Vite's Cloudflare plugin": [["workerd", "worker", "module", "browser", "production"], ".workerd.js"],
  "SvelteKit for Cloudflare": [["svelte", "workerd", "worker", "browser", "module"], ".workerd.js"],
  "OpenNext for Cloudflare": [["workerd", "node"], ".workerd.js"],
  "Next.js, edge": [["edge-light", "worker", "browser", "module", "production"], ".edge.js"],
  "Next.js, Node": [["node", "module-sync", "production"], ".js"],
  "Nitro for Cloudflare": [["workerd", ...NITRO], ".js"],
  "Nitro for Cloudflare, with wasm": [["workerd", ...NITRO, "wasm", "unwasm"], ".edge.js"],
  "Nitro for Netlify": [["netlify", ...NITRO], ".js"],
  "Nitro for Vercel's edge, with wasm": [["edge-light", ...NITRO, "wasm", "unwasm"], ".edge.js"],
  "Nitro on Node": [["production", "node"], ".js"],
  // Node loads the package by its own conditions there.
  "Nitro on Node, with wasm": [["production", "node", "wasm", "unwasm"], ".js"],
};

const REQUIRED = {
  "Node before 20.19": [["node"], ".cjs"],
  Node: [["node", "module-sync"], ".js"],
  Jest: [["node", "node-addons"], ".cjs"],
};

async function resolved(entry, conditions, statement) {
  const name = entry === "index" ? "@preswald/webhooks" : `@preswald/webhooks/${entry}`;
  const { metafile } = await build({
    stdin: { contents: statement(name), resolveDir: project },
    bundle: true,
    platform: "neutral",
    conditions,
    external: ["*.wasm", "*.wasm?module", "node:*"],
    metafile: true,
    write: false,
  });
  return basename(Object.keys(metafile.inputs).find((file) => file.includes("webhooks")));
}

for (const [way, tools, statement] of [
  ["import", IMPORTED, (name) => `import * as entry from "${name}"; console.log(entry);`],
  ["require", REQUIRED, (name) => `console.log(require("${name}"));`],
]) {
  for (const [tool, [conditions, file]] of Object.entries(tools)) {
    test(`${way} in ${tool}: NAME${file}`, async () => {
      for (const entry of WITH_CORE) assert.equal(await resolved(entry, conditions, statement), entry + file);
    });
  }
}

test("OpenNext copies only packages whose `workerd` is a string", () => {
  for (const entry of WITH_CORE) assert.equal(exports[entry === "index" ? "." : `./${entry}`].workerd, `./${entry}.workerd.js`);
});

test("an alias can name the files for workers", async () => {
  for (const entry of WITH_CORE) {
    for (const form of ["workerd.js", "edge.js"]) assert.equal(exports[`./${entry}.${form}`].default, `./${entry}.${form}`);
  }
});
