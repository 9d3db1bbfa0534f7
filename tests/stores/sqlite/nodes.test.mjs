// The same tests in newer Nodes, which have `node:sqlite`.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

describe("newer Nodes", { concurrency: true }, () => {
  for (const line of [22, 26]) {
    const node = here(`node_modules/node-${line}-linux-${process.arch}/bin/node`);
    test(`node:sqlite in Node ${line}`, { skip: !existsSync(node) && "no such Node for this platform" }, () => testIn(node));
  }
});

async function testIn(node) {
  const files = ["store.test.mjs", "transactional.test.mjs"].map(here);
  // Without it, Node takes the tests inside for its own and runs none of them.
  const { NODE_TEST_CONTEXT, ...environment } = process.env;
  const run = promisify(execFile)(node, ["--test", "--test-reporter=tap", ...files], {
    env: { ...environment, ENGINES_ONLY: "node:sqlite" },
    maxBuffer: 1 << 26,
  });
  // The error of a failed test would not show what the tests inside printed.
  const { stdout } = await run.catch(({ stdout }) => assert.fail(stdout));
  assert.match(stdout, /node:sqlite/);
}
