// The same tests in newer Nodes, which have `node:sqlite`.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

for (const line of [22, 26]) {
  const node = here(`node_modules/node-${line}-linux-${process.arch}/bin/node`);
  test(`node:sqlite in Node ${line}`, { skip: !existsSync(node) && "no such Node for this platform" }, () => {
    const files = ["store.test.mjs", "transactional.test.mjs"].map(here);
    // Without it, Node takes the tests inside for its own and runs none of them.
    const { NODE_TEST_CONTEXT, ...environment } = process.env;
    const { status, stdout } = spawnSync(node, ["--test", "--test-reporter=tap", ...files], {
      env: { ...environment, ENGINES_ONLY: "node:sqlite" },
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /node:sqlite/);
  });
}
