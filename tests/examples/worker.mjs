// Runs examples/cloudflare in workerd, by its own Wrangler configuration.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Miniflare } from "miniflare";
import { SECRET } from "../handler/package.mjs";
import { example } from "./run.mjs";

/** As `wrangler deploy` would bundle it. */
async function bundle(main) {
  const wasm = [];
  const modules = {
    name: "modules",
    setup: ({ onResolve }) =>
      onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
        wasm.push(join(resolveDir, path));
        return { path, external: true };
      }),
  };
  const { outputFiles } = await build({
    entryPoints: [main],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*"],
    plugins: [modules],
  });
  return [
    { type: "ESModule", path: "worker.mjs", contents: outputFiles[0].text },
    ...wasm.map((file) => ({ type: "CompiledWasm", path: basename(file), contents: readFileSync(file) })),
  ];
}

/** JSON with comments and trailing commas, as Wrangler reads it. */
function wrangler(file) {
  const text = readFileSync(file, "utf8");
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, "").replace(/,(\s*[}\]])/g, "$1"));
}

/** @param program a file beside the configuration, instead of its own */
export async function startWorker(program) {
  const folder = example("cloudflare");
  const { main, compatibility_date, durable_objects, migrations } = wrangler(join(folder, "wrangler.jsonc"));
  const stored = migrations.flatMap(({ new_sqlite_classes = [] }) => new_sqlite_classes);
  const said = [];
  const objects = durable_objects.bindings.map(({ name, class_name }) => [
    name,
    { className: class_name, useSQLite: stored.includes(class_name) },
  ]);
  const miniflare = new Miniflare({
    host: "127.0.0.1",
    port: 0,
    modules: await bundle(join(folder, program ?? main)),
    compatibilityDate: compatibility_date,
    durableObjects: Object.fromEntries(objects),
    bindings: { PRESWALD_WEBHOOK_SECRET: SECRET },
    handleRuntimeStdio: (stdout) => stdout.on("data", (text) => said.push(...String(text).split("\n"))),
  });
  const url = new URL("/webhooks/preswald", await miniflare.ready).href;
  return { url, said, stop: () => miniflare.dispose() };
}
