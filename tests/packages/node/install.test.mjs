// What an install of the tarball does to a project.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { install, npm, remove } from "../project.mjs";

const project = install();
after(() => remove(project));

test("an install adds exactly one package", () => {
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  assert.deepEqual(Object.keys(packages), ["", "node_modules/@preswald/webhooks"]);
  const { dependencies } = JSON.parse(npm(project, "ls", "--all", "--json"));
  assert.deepEqual(Object.keys(dependencies), ["@preswald/webhooks"]);
});

test("it runs no script, and brings the licences, the README and the changelog", () => {
  const folder = join(project, "node_modules/@preswald/webhooks");
  const { scripts, bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  assert.deepEqual([scripts, bin], [undefined, undefined]);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "CHANGELOG.md"]) assert.ok(existsSync(join(folder, name)), name);
});

test("every file that package.json names is there, and no source is", () => {
  const folder = join(project, "node_modules/@preswald/webhooks");
  const { exports, main, module, types } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
  for (const file of [main, module, types, ...named(exports)]) assert.ok(existsSync(join(folder, file)), file);
  const isSource = (name) => /(?<!\.d)\.[cm]?ts$|\.map$|^tsconfig/.test(name);
  assert.deepEqual(readdirSync(folder, { recursive: true }).filter(isSource), []);
});
