// Bundles the shell, the glue and a loader into one file an entry.
// With the glue in a file of its own, bundlers drop the statement that sets the wasm.
import binaryen from "binaryen";
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [root] = process.argv.slice(2).map((path) => resolve(path));
const dist = join(root, "dist");
const source = join(root, "pkg-template/webhooks/src");
const out = join(dist, "npm/webhooks");

/**
 * The characters that may carry the wasm: printable ASCII that no minifier escapes, no template
 * literal, HTML parser or charset changes. The first two are marks.
 */
const ALPHABET = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((char) => !"\\\"'`$<&".includes(char));
const [MARKS, SINGLES] = [ALPHABET.slice(0, 2), ALPHABET.slice(2)];

/**
 * Bytes as text, which src/core/wasm-inline.ts reads: the most frequent bytes have a character
 * each, the others a mark and a character. Base64 would hide the bytes' pattern from gzip.
 */
function carry(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const order = [...counts.keys()].sort((one, other) => counts[other] - counts[one]);
  const codes = [...SINGLES, ...MARKS.flatMap((mark) => ALPHABET.map((char) => mark + char))];
  const codeOf = new Map(order.map((byte, at) => [byte, codes[at]]));
  return {
    text: Array.from(bytes, (byte) => codeOf.get(byte)).join(""),
    tables: tablesOf(codeOf).toString("hex"),
    decoder: Buffer.from(binaryen.parseText(readFileSync(join(source, "core/decoder.wat"), "utf8")).emitBinary()).toString("hex"),
  };
}

/** What core/decoder.wat looks bytes up in: by character, and by character after each of the marks. */
function tablesOf(codeOf) {
  const tables = Buffer.alloc(128 * (1 + MARKS.length));
  for (const [byte, code] of codeOf) tables[128 * (MARKS.indexOf(code.at(-2)) + 1) + code.charCodeAt(code.length - 1)] = byte;
  return tables;
}

/** Puts the build's parts in place of the names that stand for them in the sources. */
const parts = (core, loader) => ({
  name: "parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: join(dist, `wasm/${core}_bg.js`), sideEffects: true }));
    onResolve({ filter: /^#wasm$/ }, () => ({ path: join(source, `core/wasm-${loader}.ts`) }));
    onResolve({ filter: /^#carried$/ }, ({ path }) => ({ path, namespace: "carried" }));
    onResolve({ filter: /^#file(\?module)?$/ }, ({ path }) => ({ path: path.replace("#file", `./${core}.wasm`), external: true }));
    onLoad({ filter: /.*/, namespace: "carried" }, () => ({
      contents: JSON.stringify(carry(readFileSync(join(dist, `wasm/${core}_bg.wasm`)))),
      loader: "json",
    }));
  },
});

/** esbuild's helper goes through inherited names too, which fails where `Object.prototype` is polluted. */
const ownNames = {
  name: "own names",
  setup({ onEnd }) {
    onEnd(({ outputFiles }) => {
      for (const { path, text } of outputFiles) {
        if (/\bin all\)/.test(text.replace(INHERITED, ""))) throw new Error("esbuild's helper has changed: see `ownNames`");
        writeFileSync(path, text.replace(INHERITED, "for (var name of Object.keys(all))"));
      }
    });
  },
};
const INHERITED = "for (var name in all)";

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
    define: { CORE: JSON.stringify(core ?? "") },
    // Not for workers, which have both globals: Next.js warns of Node's `process` in an edge route.
    inject: loader === "inline" ? [join(source, "core/text-encoding.ts")] : [],
    plugins: [parts(core, loader), ownNames],
    write: false,
    logLevel: "warning",
  });

/** An entry with a core is built once for each way of loading it; one without a core is the same everywhere. */
const filesOf = ({ name, source, core }) =>
  core === undefined
    ? [entry(source, `${name}.js`), entry(source, `${name}.cjs`)]
    : [
        entry(source, `${name}.js`, core, "inline"),
        entry(source, `${name}.cjs`, core, "inline"),
        entry(source, `${name}.workerd.js`, core, "workerd"),
        entry(source, `${name}.edge.js`, core, "edge"),
      ];

const entries = JSON.parse(readFileSync(join(root, "pkg-template/webhooks/entries.json"), "utf8"));
await Promise.all(entries.flatMap(filesOf));
