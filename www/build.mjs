// Builds the pages, bundled and minified: the playground into dist/www, the dashboard into dist/dashboard.
// `node www/build.mjs [playground|dashboard]`
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { readFrameworks } from "./frameworks.mjs";
import { DASHBOARD_POLICY, POLICY } from "./policy.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "../dist");
const library = join(dist, "npm/webhooks");

// The build's tools are installed once, in xtask.
const { build } = createRequire(new URL("../xtask/package.json", import.meta.url))("esbuild");

const options = {
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

const PAGES = { dashboard: buildDashboard, playground: buildPlayground };
const [wanted] = process.argv.slice(2);
for (const [name, make] of Object.entries(PAGES)) if (wanted === undefined || wanted === name) await make();

/** The command line serves it, and judges: the page loads no WebAssembly. */
async function buildDashboard() {
  const out = join(dist, "dashboard");
  await fresh(out);
  const files = await bundled(out, pageOf("dashboard"), {
    // The command line's package names the licenses of what is in it.
    onInputs: (inputs) => writeFile(join(dist, "dashboard.inputs.json"), JSON.stringify(inputs)),
  });
  const html = await readFile(join(here, "src/dashboard/index.html"), "utf8");
  await writeFile(join(out, "index.html"), filled(html, { ...(await textsOf("dashboard")), files, policy: DASHBOARD_POLICY }));
}

async function buildPlayground() {
  const out = join(dist, "www");
  await fresh(out);
  const workers = "src/playground/workers";
  const { check, explain } = await bundled(out, { check: `${workers}/check.ts`, explain: `${workers}/explain.ts` });
  // The same worker for processors and browsers without SIMD, which load it instead.
  const { "check-scalar": scalar } = await bundled(
    out,
    { "check-scalar": `${workers}/check.ts` },
    { alias: { ...options.alias, "@preswald/webhooks": join(library, "scalar.js") } },
  );
  const define = { CHECK: JSON.stringify(check), CHECK_SCALAR: JSON.stringify(scalar), EXPLAIN: JSON.stringify(explain) };
  const files = await bundled(out, pageOf("playground"), {
    define,
    plugins: [
      { name: "snippets", setup: asText },
      { name: "frameworks", setup: fromDocs },
    ],
  });
  await keepOffline(out, files, define);
  await compress(out);
}

async function fresh(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** The parts of a page, by the names that its index.html knows them by. */
function pageOf(name) {
  return {
    page: `src/${name}/main.ts`,
    start: "src/shared/start.ts",
    style: `src/${name}/style.css`,
    favicon: "static/favicon.svg",
  };
}

/** The names of the files that are made of these entry points. */
async function bundled(outdir, entries, { onInputs = () => {}, ...changes } = {}) {
  const entryPoints = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(here, file)]));
  const { metafile } = await build({ ...options, outdir, ...changes, entryPoints });
  await onInputs(Object.keys(metafile.inputs));
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

/** `import frameworks from "docs:frameworks"` is what the documentation says of each. */
function fromDocs({ onResolve, onLoad }) {
  onResolve({ filter: /^docs:frameworks$/ }, ({ path }) => ({ path, namespace: "docs" }));
  onLoad({ filter: /.*/, namespace: "docs" }, async () => ({
    contents: JSON.stringify(await readFrameworks(join(here, "../docs"))),
    loader: "json",
  }));
}

async function textsOf(page) {
  const contents = `export { texts } from "./${page}/texts.js"; export { cannotStart } from "./shared/texts.js";`;
  const stdin = { contents, resolveDir: join(here, "src") };
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
  const { texts, cannotStart } = await import(module);
  return { cannotStart, ...texts };
}

/** Puts a text, the policy or a file's name in the place of each `{{page.title}}`. */
function filled(html, values) {
  return html.replace(/\{\{([\w.]+)\}\}/g, (_, path) => {
    const text = path.split(".").reduce((value, name) => value?.[name], values);
    if (typeof text !== "string") throw new Error(`index.html names ${path}, which is no text of this page`);
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  });
}

/** The page, and the service worker that keeps it with all files of this build: one release, named by a hash of all. */
async function keepOffline(out, files, define) {
  const html = await readFile(join(here, "src/playground/index.html"), "utf8");
  const values = { ...(await textsOf("playground")), files, policy: POLICY };
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
    outdir: out,
    entryNames: "[name]",
    entryPoints: { sw: join(here, "offline/sw.ts") },
    define: { ...define, FILES: JSON.stringify(integrity), VERSION: JSON.stringify(version) },
  });
}

/** A static server picks the file that the browser accepts; see serve.mjs. */
async function compress(folder) {
  for (const file of await readdir(folder)) {
    const content = await readFile(join(folder, file));
    await writeFile(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
    await writeFile(join(folder, `${file}.br`), brotliCompressSync(content));
  }
}
