// What stays in the core's memory, and in the copy that the host hashes, after each call: SECURITY.md says
// what may.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { install, remove } from "../project.mjs";

const project = install();
after(() => remove(project));

const program = fileURLToPath(new URL("memory.mjs", import.meta.url));
const entries = ["index.js", "diagnose.js"].map((name) => pathToFileURL(join(project, "node_modules/@preswald/webhooks", name)).href);
const { found, sizes } = JSON.parse(execFileSync(process.execPath, ["--expose-gc", program, ...entries], { encoding: "utf8" }));

/** What a webhook needs as long as it lives: the block that the host hashes before a body. */
const STAYS = { "a Webhook that is kept": { block: true, secret: false } };
/** A core that is built in little time, for tests/mutants, leaves more on its stack when the secret is read. */
const isQuickBuild = process.env.PRESWALD_MUTANT !== undefined;

for (const [name, left] of Object.entries(found)) {
  test(`nothing stays: ${name}`, { skip: isQuickBuild && name in STAYS }, () => {
    const nothing = Object.fromEntries(Object.keys(left).map((what) => [what, false]));
    assert.deepEqual(left, STAYS[name] ?? nothing);
  });
}

test("an instance that a large body has made large is given up", () => {
  assert.equal(sizes.instances, 1);
  assert.ok(sizes.newest < 2_000_000, `${sizes.newest} bytes`);
  assert.ok(sizes.runs > 0, "the host has hashed");
});
