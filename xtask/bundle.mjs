// Bundles the shell, the glue and a loader into one file an entry.
// With the glue in a file of its own, bundlers drop the statement that sets the wasm.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [root] = process.argv.slice(2).map((path) => resolve(path));
const dist = join(root, "dist");
const source = join(root, "pkg-template/webhooks/src");
const out = join(dist, "npm/webhooks");

/** The two cores: the main entry's, and that of `diagnose`. xtask/src/build/wasm.rs makes them. */
const CORE = "preswald_webhooks";
const DIAGNOSE = "preswald_webhooks_diagnose";

/** Bytes as ASCII: src/wasm-inline.ts reads them again. Its two marks are bytes that wasm seldom has. */
const asText = (bytes) => Array.from(bytes, (byte) => mark(byte) + String.fromCharCode(byte & 0x7f)).join("");

const mark = (byte) => (byte >= 0x80 ? "^" : byte === 0x5e || byte === 0x57 ? "W" : "");

/** Puts the build's parts in place of the names that stand for them in the sources. */
const parts = (core, loader) => ({
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: join(dist, `wasm/${core}_bg.js`), sideEffects: true }));
    onResolve({ filter: /^#load$/ }, () => ({ path: join(source, "load.ts") }));
    onResolve({ filter: /^#wasm$/ }, () => ({ path: join(source, `wasm-${loader}.ts`) }));
    onResolve({ filter: /^#text$/ }, ({ path }) => ({ path, namespace: "text" }));
    onResolve({ filter: /^#file(\?module)?$/ }, ({ path }) => ({ path: path.replace("#file", `./${core}.wasm`), external: true }));
    onLoad({ filter: /.*/, namespace: "text" }, () => ({
      contents: `export default ${JSON.stringify(asText(readFileSync(join(dist, `wasm/${core}_bg.wasm`))))}`,
    }));
  },
});

const entry = (from, file, core, loader) =>
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
    define: {
      CORE: JSON.stringify(core ?? ""),
      // A CommonJS file has another name for where it is.
      ...(file.endsWith(".cjs") && { "import.meta.url": "__filename" }),
    },
    plugins: [parts(core, loader)],
    logLevel: "warning",
  });

const withCore = (name, core) =>
  Promise.all([
    entry(`${name}.ts`, `${name}.js`, core, "inline"),
    entry(`${name}.ts`, `${name}.cjs`, core, "inline"),
    entry(`${name}.ts`, `${name}.workerd.js`, core, "workerd"),
    entry(`${name}.ts`, `${name}.edge.js`, core, "edge"),
  ]);

await withCore("index", CORE);
await withCore("diagnose", DIAGNOSE);

// They take a handler, and so bring no core of their own.
const ADAPTERS = ["node", "fastify", "aws-lambda", "redis", "cloudflare"];

await Promise.all(ADAPTERS.flatMap((name) => [entry(`${name}.ts`, `${name}.js`), entry(`${name}.ts`, `${name}.cjs`)]));
