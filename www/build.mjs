// Builds the playground into dist/www: bundled, minified and compressed.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { POLICY } from "./policy.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = join(here, "../dist/www");
const library = join(here, "../dist/npm/webhooks");

// The build's tools are installed once, in xtask.
const { build } = createRequire(new URL("../xtask/package.json", import.meta.url))("esbuild");

const options = {
  outdir: out,
  // A file's name changes with its content, so that no cache can mix two releases.
  entryNames: "[name]-[hash]",
  metafile: true,
  bundle: true,
  format: "iife",
  target: ["chrome123", "firefox128", "safari17.5"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  loader: { ".svg": "copy" },
  alias: {
    "@preswald/webhooks/diagnose": join(library, "diagnose.js"),
    "@preswald/webhooks": join(library, "index.js"),
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const { check, explain } = await bundled({ check: "src/workers/check.ts", explain: "src/workers/explain.ts" });
// The same worker for processors and browsers without SIMD, which load it instead.
const { "check-scalar": scalar } = await bundled(
  { "check-scalar": "src/workers/check.ts" },
  { alias: { ...options.alias, "@preswald/webhooks": join(library, "scalar.js") } },
);
const define = { CHECK: JSON.stringify(check), CHECK_SCALAR: JSON.stringify(scalar), EXPLAIN: JSON.stringify(explain) };
const files = await bundled(
  { page: "src/main.ts", start: "src/start.ts", style: "style.css", favicon: "static/favicon.svg" },
  { define, plugins: [{ name: "snippets", setup: asText }] },
);
await buildPage();
await compress();

/** The names of the files that are made of these entry points. */
async function bundled(entries, changes = {}) {
  const entryPoints = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(here, file)]));
  const { metafile } = await build({ ...options, ...changes, entryPoints });
  const made = Object.keys(metafile.outputs).map((path) => basename(path));
  return Object.fromEntries(Object.keys(entries).map((name) => [name, made.find((file) => isNamed(file, name))]));
}

function isNamed(file, name) {
  return file.startsWith(`${name}-`) && /^[0-9A-Z]{8}\.\w+$/.test(file.slice(name.length + 1));
}

/** The snippets are shown, not run. */
function asText({ onLoad }) {
  onLoad({ filter: /[/\\]snippets[/\\]/ }, async ({ path }) => ({ contents: await readFile(path, "utf8"), loader: "text" }));
}

async function texts() {
  const { outputFiles } = await build({ entryPoints: [join(here, "src/texts.ts")], format: "esm", write: false });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
  const { texts, cannotStart } = await import(module);
  return { ...texts, cannotStart };
}

/** Puts a text, the policy or a file's name in the place of each `{{page.title}}`. */
function filled(html, texts) {
  const values = { ...texts, policy: POLICY };
  return html.replace(/\{\{([\w.]+)\}\}/g, (_, path) => {
    const text = path.split(".").reduce((value, name) => value?.[name], values);
    if (typeof text !== "string") throw new Error(`www/index.html names ${path}, which is no text in www/src/texts.ts`);
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  });
}

/** The page, and the service worker that keeps it with all files of this build: one release, named by a hash of all. */
async function buildPage() {
  const html = await readFile(join(here, "index.html"), "utf8");
  const values = { ...(await texts()), files };
  const release = createHash("sha256").update(filled(html, { ...values, release: "" }));
  const integrity = {};
  for (const file of (await readdir(out)).sort()) {
    const hash = createHash("sha256").update(await readFile(join(out, file)));
    integrity[file] = `sha256-${hash.digest("base64")}`;
    release.update(integrity[file]);
  }
  const version = release
    .update(await readFile(join(here, "offline/sw.ts")))
    .digest("hex")
    .slice(0, 16);
  await writeFile(join(out, "index.html"), filled(html, { ...values, release: version }));
  await build({
    ...options,
    entryNames: "[name]",
    entryPoints: { sw: join(here, "offline/sw.ts") },
    define: { ...define, FILES: JSON.stringify(integrity), VERSION: JSON.stringify(version) },
  });
}

/** A static server picks the file that the browser accepts; see serve.mjs. */
async function compress() {
  for (const file of await readdir(out)) {
    const content = await readFile(join(out, file));
    await writeFile(join(out, `${file}.gz`), gzipSync(content, { level: 9 }));
    await writeFile(join(out, `${file}.br`), brotliCompressSync(content));
  }
}
