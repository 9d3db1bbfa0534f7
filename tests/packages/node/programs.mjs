// The corpus in one Node: by import, by require, and by both in one process.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { add, inEachWayOfHashing } from "../project.mjs";
import { expectVerdicts, runIn } from "../verdict.mjs";

const program = (name) => new URL(name, import.meta.url);

export function testNode(node, version, project) {
  const run = (name, folder = project) => runIn(node, [add(folder, program(name))], { cwd: folder });

  describe(`Node ${version}`, { concurrency: true }, () => {
    test("require", async () => expectVerdicts("node require", await run("requires.cjs")));
    test("both in one process", async () => {
      const both = await run("both.cjs");
      // One instance, and so one class of errors; in older Nodes `require` has an instance of its own.
      assert.equal(both.oneInstance, requiresModules(version));
      assert.equal(both.instanceOf, requiresModules(version));
      assert.ok(both.sameDigest);
      expectVerdicts("node both", both);
    });
    test("import, whoever hashes", () =>
      inEachWayOfHashing(async (folder) => expectVerdicts("node import", await run("imports.mjs", folder))));
  });
}

/** From 20.19, 22.12 and 23 on: there `import` and `require` both follow the condition `module-sync`. */
function requiresModules(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}
