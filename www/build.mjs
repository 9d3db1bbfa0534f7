// Builds the playground into dist/www: bundled, minified and compressed.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
  bundle: true,
  format: "esm",
  target: ["chrome123", "firefox128", "safari17.5"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  alias: {
    "@preswald/webhooks/diagnose": join(library, "diagnose.js"),
    "@preswald/webhooks": join(library, "index.js"),
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

await build({
  ...options,
  entryPoints: {
    page: join(here, "src/main.ts"),
    check: join(here, "src/workers/check.ts"),
    explain: join(here, "src/workers/explain.ts"),
    style: join(here, "style.css"),
  },
  plugins: [{ name: "snippets", setup: asText }],
});
// The same worker for processors and browsers without SIMD, which load it instead.
await build({
  ...options,
  entryPoints: { "check-scalar": join(here, "src/workers/check.ts") },
  alias: { ...options.alias, "@preswald/webhooks": join(library, "scalar.js") },
});
await build({ ...options, entryPoints: { theme: join(here, "src/theme.ts") }, format: "iife" });
await writeFile(join(out, "index.html"), filled(await readFile(join(here, "index.html"), "utf8"), await texts()));
for (const file of await readdir(join(here, "static"))) await copyFile(join(here, "static", file), join(out, file));
await buildServiceWorker();
await compress();

/** The snippets are shown, not run. */
function asText({ onLoad }) {
  onLoad({ filter: /[/\\]snippets[/\\]/ }, async ({ path }) => ({ contents: await readFile(path, "utf8"), loader: "text" }));
}

async function texts() {
  const { outputFiles } = await build({ entryPoints: [join(here, "src/texts.ts")], format: "esm", write: false });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
  return (await import(module)).texts;
}

/** Puts a text in the place of each `{{page.title}}`. */
function filled(html, texts) {
  const values = { ...texts, policy: POLICY };
  return html.replace(/\{\{([\w.]+)\}\}/g, (_, path) => {
    const text = path.split(".").reduce((value, name) => value?.[name], values);
    if (typeof text !== "string") throw new Error(`www/index.html names ${path}, which is no text in www/src/texts.ts`);
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  });
}

/** It keeps all files of this build, under the hash of their contents. */
async function buildServiceWorker() {
  const files = (await readdir(out)).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(out, file)));
  const FILES = ["./", ...files.filter((file) => file !== "index.html" && !file.startsWith("check"))];
  await build({
    ...options,
    entryPoints: { sw: join(here, "offline/sw.ts") },
    format: "iife",
    define: { FILES: JSON.stringify(FILES), VERSION: JSON.stringify(hash.digest("hex").slice(0, 16)) },
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
