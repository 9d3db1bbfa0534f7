// What installing the tarball adds to a project.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { join, sep } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installByNpm, newProject, npm, remove, tarball } from "../project.mjs";

const project = newProject({ type: "module" });
installByNpm(project, tarball());
after(() => remove(project));

test("an install adds exactly one package", () => {
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  assert.deepEqual(Object.keys(packages), ["", "node_modules/@preswald/webhooks"]);
  const { dependencies } = JSON.parse(npm(project, "ls", "--all", "--json"));
  assert.deepEqual(Object.keys(dependencies), ["@preswald/webhooks"]);
});

test("the package has no script, and contains the licences, the README and the changelog", () => {
  const folder = join(project, "node_modules/@preswald/webhooks");
  const { scripts, bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  assert.deepEqual([scripts, bin], [undefined, undefined]);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "CHANGELOG.md"]) assert.ok(existsSync(join(folder, name)), name);
});

test("the package contains every file that package.json names, and no source file", () => {
  const folder = join(project, "node_modules/@preswald/webhooks");
  const { exports, main, module, types } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
  for (const file of [main, module, types, ...named(exports)]) assert.ok(existsSync(join(folder, file)), file);
  const isSource = (name) => /(?<!\.d)\.[cm]?ts$|\.map$|^tsconfig/.test(name);
  assert.deepEqual(readdirSync(folder, { recursive: true }).filter(isSource), []);
});

test("no file contains a path of a build machine, nor `import.meta`, in whose place bundlers put one", () => {
  const folder = join(project, "node_modules/@preswald/webhooks");
  const paths = [fileURLToPath(new URL("../../../", import.meta.url)), homedir() + sep, tmpdir() + sep];
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|cjs|wasm)$/.test(name));
  assert.ok(files.length > 20);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "latin1");
    for (const path of ["import.meta", ...paths]) assert.ok(!text.includes(path), `${file}: ${path}`);
  }
});

/** The files that import WebAssembly as a module, by their own names: Node cannot load them. */
const isForWorkers = (entry) => /\.(workerd|edge)\.js$/.test(entry);

test("every entry exports the same names by import and by require", async () => {
  const { exports } = JSON.parse(readFileSync(join(project, "node_modules/@preswald/webhooks/package.json"), "utf8"));
  const entries = Object.keys(exports).filter((entry) => !/\.(wasm|json)$/.test(entry) && !isForWorkers(entry));
  assert.ok(entries.length > 0);
  const require = createRequire(join(project, "index.js"));
  for (const entry of entries) {
    const name = join("@preswald/webhooks", entry);
    const file = join(project, "entry.mjs");
    writeFileSync(file, `export * from "${name}";`);
    const imported = await import(`${pathToFileURL(file)}?${entry}`);
    assert.deepEqual(Object.keys(require(name)).sort(), Object.keys(imported).sort(), entry);
  }
});
