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

/** Bytes as ASCII: src/wasm-inline.ts reads them again. Its two marks are bytes that wasm seldom has. */
const asText = (bytes) => Array.from(bytes, (byte) => mark(byte) + String.fromCharCode(byte & 0x7f)).join("");

const mark = (byte) => (byte >= 0x80 ? "^" : byte === 0x5e || byte === 0x57 ? "W" : "");

/** Puts the build's parts in place of the names that stand for them in the sources. */
const parts = (loader) => ({
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: join(dist, "wasm/preswald_webhooks_bg.js"), sideEffects: true }));
    onResolve({ filter: /^#load$/ }, () => ({ path: join(source, "load.ts") }));
    onResolve({ filter: /^#wasm$/ }, () => ({ path: join(source, `wasm-${loader}.ts`) }));
    onResolve({ filter: /^#text$/ }, ({ path }) => ({ path, namespace: "text" }));
    onResolve({ filter: /\.wasm(\?module)?$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: "text" }, () => ({
      contents: `export default ${JSON.stringify(asText(readFileSync(WASM)))}`,
    }));
  },
});

const entry = (from, file, loader) =>
  build({
    entryPoints: [join(source, from)],
    outfile: join(out, file),
    bundle: true,
    format: file.endsWith(".cjs") ? "cjs" : "esm",
    target: "es2022",
    platform: "neutral",
    // Names and lines stay: an error that nobody catches shows the line that threw it.
    minifySyntax: true,
    legalComments: "none",
    plugins: [parts(loader)],
    logLevel: "warning",
  });

await Promise.all([
  entry("index.ts", "index.js", "inline"),
  entry("index.ts", "index.cjs", "inline"),
  entry("index.ts", "index.workerd.js", "workerd"),
  entry("index.ts", "index.edge.js", "edge"),
]);

// They take a handler, and so bring no core of their own.
const ADAPTERS = ["node", "fastify", "aws-lambda", "redis", "cloudflare"];

await Promise.all(ADAPTERS.flatMap((name) => [entry(`${name}.ts`, `${name}.js`), entry(`${name}.ts`, `${name}.cjs`)]));

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
