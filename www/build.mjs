// Builds the playground into dist/www: bundled, minified and compressed.
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

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

await build({
  entryPoints: { playground: join(here, "src/main.ts") },
  outdir: out,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  alias: {
    "@preswald/webhooks/diagnose": join(library, "diagnose.js"),
    "@preswald/webhooks": join(library, "index.js"),
  },
  logLevel: "warning",
});

const page = await readFile(join(here, "index.html"), "utf8");
await writeFile(join(out, "index.html"), page.replace("{{policy}}", POLICY));
await copyFile(join(here, "style.css"), join(out, "style.css"));
for (const file of await readdir(join(here, "static"))) await copyFile(join(here, "static", file), join(out, file));

// A static server picks the file that the browser accepts; see serve.mjs.
for (const file of await readdir(out)) {
  const content = await readFile(join(out, file));
  await writeFile(join(out, `${file}.gz`), gzipSync(content, { level: 9 }));
  await writeFile(join(out, `${file}.br`), brotliCompressSync(content));
}
