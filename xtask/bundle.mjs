// Bundles the shell, the glue and a loader into one file an entry, and the playground's script.
// With the glue in a file of its own, bundlers drop the statement that sets the wasm.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [root] = process.argv.slice(2).map((path) => resolve(path));
const dist = join(root, "dist");
const source = join(root, "pkg-template/webhooks/src");
const out = join(dist, "npm/webhooks");
const WASM = join(dist, "wasm/preswald_webhooks_bg.wasm");

/** Puts the build's parts in place of the names that stand for them in the sources. */
const parts = (loader) => ({
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: join(dist, "wasm/preswald_webhooks_bg.js"), sideEffects: true }));
    onResolve({ filter: /^#load$/ }, () => ({ path: join(source, "load.ts") }));
    onResolve({ filter: /^#wasm$/ }, () => ({ path: join(source, `wasm-${loader}.ts`) }));
    onResolve({ filter: /^#binary$/ }, ({ path }) => ({ path, namespace: "binary" }));
    onResolve({ filter: /\.wasm(\?module)?$/ }, ({ path }) => ({ path, external: true }));
    // esbuild writes the bytes beyond ASCII as `\x80`: whoever serves or bundles the file next may
    // take it for any charset.
    onLoad({ filter: /.*/, namespace: "binary" }, () => ({
      contents: `export default ${JSON.stringify(readFileSync(WASM, "latin1"))}`,
    }));
  },
});

const entry = (file, format, loader) =>
  build({
    entryPoints: [join(source, "index.ts")],
    outfile: join(out, file),
    bundle: true,
    format,
    target: "es2022",
    platform: "neutral",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    plugins: [parts(loader)],
    logLevel: "warning",
  });

await Promise.all([
  entry("index.js", "esm", "inline"),
  entry("index.cjs", "cjs", "inline"),
  entry("index.workerd.js", "esm", "workerd"),
  entry("index.edge.js", "esm", "edge"),
]);

await build({
  entryPoints: [join(root, "www/src/main.ts")],
  outfile: join(dist, "www/playground.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  alias: { "@preswald/webhooks": join(out, "index.js") },
  logLevel: "warning",
});
