// esbuild strips types without reading them; this reads them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./page.mjs";

test("the page uses the package as its types say", () => {
  const tsc = join(root, "xtask", "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "www"], { cwd: root, encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
