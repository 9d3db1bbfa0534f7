// esbuild strips types without reading them; this reads them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./page.mjs";

for (const project of ["www", "www/offline"]) {
  test(`${project} uses the package and the browser as their types say`, () => {
    const tsc = join(root, "xtask", "node_modules", "typescript", "bin", "tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, stdout);
  });
}
