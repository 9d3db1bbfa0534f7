// Bundles the shell, the glue and a loader into one file an entry: node xtask/bundle.mjs ROOT [ENTRY...]
// With the glue in a file of its own, bundlers drop the statement that sets the wasm.
import { build, transform } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [folder, ...names] = process.argv.slice(2);
const root = resolve(folder);
const dist = join(root, "dist");
const source = join(root, "pkg-template/webhooks/src");
const out = join(dist, "npm/webhooks");

/**
 * wasm-bindgen's glue, so changed that nothing of one instance is left when another replaces it. It keeps
 * views of the memory, and asks whether their buffer is detached: under SES lockdown, Node 20 says that a
 * detached buffer is not. So each view is compared with the memory that there is, and setting an instance
 * sets all other variables as they were at first.
 */
function glueOf(core) {
  const glue = readFileSync(join(dist, `wasm/${core}_bg.js`), "utf8");
  const variables = Array.from(glue.matchAll(/^let (\w+)( = .+)?;$/gm), ([, name, value = " = undefined"]) => name + value);
  const changed = glue
    .replace(/if \((cached\w+Memory0) === null \|\| .*\) \{$/gm, "if ($1?.buffer !== wasm.memory.buffer) {")
    .replace(/^( *)wasm = val;$/m, (_, indent) => [...variables, "wasm = val"].map((statement) => `${indent}${statement};`).join("\n"));
  const isChanged = variables.length > 1 && changed.includes(`${variables[0]};`) && !/detached|byteLength === 0/.test(changed);
  if (!isChanged || /^var /m.test(glue)) throw new Error("wasm-bindgen's glue has changed: see `glueOf`");
  return changed;
}

/** How an entry carries its core as text: each has a decoder, `core/carried-….ts`. */
const CARRIED = {
  hex: (core) => readFileSync(`${core}.wasm`).toString("hex"),
  lzma: (core) => readFileSync(`${core}.lzma`).toString("base64"),
};

/** Puts the build's parts in place of the names that stand for them in the sources. */
const parts = (core, loader, carried = "hex") => ({
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, ({ path }) => ({ path, namespace: "glue", sideEffects: true }));
    onResolve({ filter: /^#wasm$/ }, () => ({ path: join(source, `core/wasm-${loader}.ts`) }));
    onResolve({ filter: /^#decoder$/ }, () => ({ path: join(source, `core/carried-${carried}.ts`) }));
    onResolve({ filter: /^#carried$/ }, ({ path }) => ({ path, namespace: "carried" }));
    onResolve({ filter: /^#file(\?module)?$/ }, ({ path }) => ({ path: path.replace("#file", `./${core}.wasm`), external: true }));
    onLoad({ filter: /.*/, namespace: "glue" }, () => ({ contents: glueOf(core), loader: "js", resolveDir: join(dist, "wasm") }));
    onLoad({ filter: /.*/, namespace: "carried" }, () => ({
      contents: JSON.stringify({ carried: CARRIED[carried](join(dist, `wasm/${core}_bg`)) }),
      loader: "json",
    }));
  },
});

/** Changes the bundle before it is written. */
const finished = {
  name: "finished",
  setup({ onEnd }) {
    onEnd(async ({ outputFiles }) => {
      for (const { path, text } of outputFiles) writeFileSync(path, await withoutComments(withOwnNames(text)));
    });
  },
};

/** esbuild's helper goes through inherited names too, which fails where `Object.prototype` is polluted. */
function withOwnNames(text) {
  const inherited = "for (var name in all)";
  if (/\bin all\)/.test(text.replace(inherited, ""))) throw new Error("esbuild's helper has changed: see `withOwnNames`");
  return text.replace(inherited, "for (var name of Object.keys(all))");
}

/** Removes the lines of comments, which are a fortieth of the main entry. Of all comments, esbuild can only keep some. */
async function withoutComments(text) {
  const code = text.replace(/^ *(\/\/ .*|\/\*\*[\s\S]*?\*\/)\n/gm, "");
  const [before, after] = await Promise.all([text, code].map((each) => transform(each, { minifyWhitespace: true })));
  if (after.code !== before.code) throw new Error("what looks like a comment is code");
  return code;
}

const entry = (from, file, core, loader, carried) =>
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
    define: { CORE: JSON.stringify(core ?? "") },
    // Not for workers, which have both globals: Next.js warns of Node's `process` in an edge route.
    inject: loader === "inline" ? [join(source, "core/text-encoding.ts")] : [],
    plugins: [parts(core, loader, carried), finished],
    write: false,
    logLevel: "warning",
  });

/** An entry with a core is built once for each way of loading it; one without a core is the same everywhere. */
const filesOf = ({ name, source, core, carried }) =>
  core === undefined
    ? [entry(source, `${name}.js`), entry(source, `${name}.cjs`)]
    : [
        entry(source, `${name}.js`, core, "inline", carried),
        entry(source, `${name}.cjs`, core, "inline", carried),
        entry(source, `${name}.workerd.js`, core, "workerd"),
        entry(source, `${name}.edge.js`, core, "edge"),
      ];

const entries = JSON.parse(readFileSync(join(root, "pkg-template/webhooks/entries.json"), "utf8"));
await Promise.all(entries.filter(({ name }) => names.length === 0 || names.includes(name)).flatMap(filesOf));
