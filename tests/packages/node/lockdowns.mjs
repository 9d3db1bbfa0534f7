// The package in one Node whose intrinsics are frozen: by the lockdown() of SES, by Node, by hand.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const program = fileURLToPath(new URL("lockdown.mjs", import.meta.url));
const ses = import.meta.resolve("ses");

const FLAGS = { "frozen intrinsics": ["--frozen-intrinsics"] };

export async function testLockdowns(node, version, project) {
  const run = async (...words) => JSON.parse((await promisify(execFile)(node, words)).stdout);
  const names = await run(program);
  describe(`Node ${version}, frozen`, { concurrency: 2 }, () => {
    for (const name of names) {
      test(name, async () => {
        const { done, problems } = await run(...(FLAGS[name] ?? []), program, name, join(project, "node_modules/@preswald/webhooks"), ses);
        assert.deepEqual(problems, []);
        assert.ok(done > 300, `${done} calls`);
      });
    }
  });
}
