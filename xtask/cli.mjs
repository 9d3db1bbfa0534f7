// Bundles the command line into one file, with the library and all that it needs from npm, and
// writes its README and the licenses of what is bundled.
import { build } from "esbuild";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [root, version] = [resolve(process.argv[2]), process.argv[3]];
const source = join(root, "pkg-template/cli");
const library = join(root, "dist/npm/webhooks");
const out = join(root, "dist/npm/cli");

const bundle = (entry, outfile, rest) =>
  build({
    entryPoints: [join(source, "src", entry)],
    outfile,
    bundle: true,
    // Node starts a script sooner than a module, and a script loads Node's own modules only when it needs them.
    format: "cjs",
    platform: "node",
    target: "node20",
    // A package that has both brings one script that cannot be bundled.
    mainFields: ["module", "main"],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    define: { VERSION: JSON.stringify(version) },
    alias: {
      "@preswald/webhooks/diagnose": join(library, "diagnose.js"),
      "@preswald/webhooks/schema.json": join(library, "schema.json"),
      // One delivery at a time needs no SIMD, and so the command works on every processor.
      "@preswald/webhooks": join(library, "scalar.js"),
      // It would print a proxy's password when DEBUG is set.
      debug: join(source, "src/http/no-debug.ts"),
    },
    metafile: true,
    logLevel: "warning",
    ...rest,
  });

const { metafile } = await bundle("main.ts", join(out, "preswald.cjs"), { banner: { js: "#!/usr/bin/env node" } });
// npm does it when it installs; other installers and a symlink rely on it.
chmodSync(join(out, "preswald.cjs"), 0o755);
// The page that `dashboard` serves, and what of npm is in it.
cpSync(join(root, "dist/dashboard"), join(out, "dashboard"), { recursive: true });
const page = JSON.parse(readFileSync(join(root, "dist/dashboard.inputs.json"), "utf8"));
writeFileSync(join(out, "THIRD-PARTY-LICENSES.txt"), licenses([...Object.keys(metafile.inputs), ...page]));

const reference = join(root, "dist/cli-reference.cjs");
await bundle("reference.ts", reference);
const { writeReference } = await import(pathToFileURL(reference).href);
const readme = readFileSync(join(source, "README.md"), "utf8");
if (!readme.includes("<!-- reference -->")) throw new Error("the README of the command line has no place for the reference");
writeFileSync(
  join(out, "README.md"),
  readme.replace("<!-- reference -->", () => writeReference()),
);

/** The license of each package that the bundle contains. */
function licenses(inputs) {
  const folders = inputs.map((path) => /.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const packages = [...new Set(folders.filter((folder) => folder !== undefined))].sort();
  return packages.map((folder) => licenseOf(join(root, folder))).join("\n\n");
}

function licenseOf(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} is bundled, and cannot be found`);
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const text =
    file === undefined
      ? `License: ${license}. Author: ${author?.name ?? author ?? "see the package"}.`
      : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version}\n\n${text}\n`;
}
