// The packed package in Bun, by `import` and by `require`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { add } from "../project.mjs";
import { inEachWayOfHashing, platformProgram, runIn } from "../verdict.mjs";

const bun = platformProgram(fileURLToPath(new URL(".", import.meta.url)), "@oven", "bin/bun");

test("the corpus, whoever hashes; import and require give one instance", () =>
  inEachWayOfHashing("bun", async (project) => {
    const run = await runIn(bun, ["run", add(project, new URL("main.mjs", import.meta.url))], { cwd: project });
    assert.ok(run.oneInstance);
    return run;
  }));
