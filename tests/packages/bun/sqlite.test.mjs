// `bun:sqlite`, which only Bun has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { add, install, remove } from "../project.mjs";
import { platformProgram, runIn } from "../verdict.mjs";

const bun = platformProgram(fileURLToPath(new URL(".", import.meta.url)), "@oven", "bin/bun");

test("a store and an exactly-once listener over bun:sqlite, in each of its modes", async () => {
  const project = install();
  try {
    const results = await runIn(bun, ["run", add(project, new URL("sqlite.mjs", import.meta.url))], { cwd: project });
    const expected = { once: [200, 200, 1], retried: [500, 200, 200], together: [200, 200, 409], effects: 3 };
    assert.deepEqual(results, [expected, expected, expected]);
  } finally {
    remove(project);
  }
});
