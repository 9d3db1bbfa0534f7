// The corpus in one Node: by import, by require, and by both in one process. Where `require` loads the same
// files as `import`, only a part of it again.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FILES, HASHED } from "../../vectors/runner.mjs";
import { add, corpus, inProject } from "../project.mjs";
import { expectIn, expectVerdicts, inEachWayOfHashing, runIn } from "../verdict.mjs";

const program = (name) => new URL(name, import.meta.url);

export function testNode(node, version) {
  const run = (name) => (folder) => runIn(node, [add(folder, program(name))], { cwd: folder });
  const isOneInstance = requiresModules(version);
  const hashed = corpus(HASHED);

  describe(`Node ${version}`, { concurrency: true }, () => {
    test("import, whoever hashes", () => inEachWayOfHashing("node import", run("imports.mjs")));
    test("require", () =>
      isOneInstance
        ? expectIn(hashed, run("requires.cjs"))
        : inProject(corpus(FILES), async (folder) => expectVerdicts("node require", await run("requires.cjs")(folder))));
    test("both in one process", () =>
      expectIn(hashed, async (folder) => {
        const both = await run("both.cjs")(folder);
        // One instance, and so one class of errors; in older Nodes `require` has an instance of its own.
        assert.equal(both.oneInstance, isOneInstance);
        assert.equal(both.instanceOf, isOneInstance);
        assert.ok(both.sameDigest);
        return both;
      }));
  });
}

/** From 20.19, 22.12 and 23 on: there `import` and `require` both follow the condition `module-sync`. */
function requiresModules(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}
