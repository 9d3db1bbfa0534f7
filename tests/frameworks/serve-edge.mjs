// Serves a function of Vercel's build output with the edge runtime, as Vercel does: `node serve-edge.mjs PORT FOLDER`.
// No code may be made from strings or bytes there. A file that is imported as `*.wasm?module` is compiled before.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { EdgeRuntime, runServer } from "edge-runtime";
import { build } from "esbuild";

const [port, folder] = process.argv.slice(2);
const { entrypoint } = JSON.parse(readFileSync(join(folder, ".vc-config.json"), "utf8"));

/** The modules of Node that the edge runtime has. */
const BUILTIN = /^(node:)?(async_hooks|buffer|events|util|assert)$/;
const require = createRequire(import.meta.url);

const wasm = [];
const asVercel = {
  name: "Vercel",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.wasm\?module$/ }, ({ path, importer }) => ({
      path: resolve(dirname(importer), path.replace("?module", "")),
      namespace: "wasm",
    }));
    onLoad({ filter: /.*/, namespace: "wasm" }, ({ path }) => ({ contents: `module.exports = $wasm[${wasm.push(path) - 1}];` }));
    onResolve({ filter: BUILTIN }, ({ path }) => ({ path, namespace: "builtin" }));
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({ contents: `module.exports = $builtin(${JSON.stringify(path)});` }));
  },
};

const START = `import handle from "./${entrypoint}";
addEventListener("fetch", (event) => event.respondWith(handle(event.request, event)));
`;
const built = await build({
  stdin: { contents: START, resolveDir: resolve(folder) },
  bundle: true,
  write: false,
  format: "iife",
  logLevel: "error",
  plugins: [asVercel],
});

const { PRESWALD_WEBHOOK_SECRET } = process.env;
const runtime = new EdgeRuntime({
  codeGeneration: { strings: false, wasm: false },
  extend: (context) =>
    Object.assign(context, {
      process: { env: { PRESWALD_WEBHOOK_SECRET } },
      $builtin: require,
      $wasm: wasm.map((path) => new WebAssembly.Module(readFileSync(path))),
    }),
  initialCode: built.outputFiles[0].text,
});
await runServer({ runtime, host: "127.0.0.1", port: Number(port) });
