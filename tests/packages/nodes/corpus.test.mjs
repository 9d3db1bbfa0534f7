// The packed package in other Nodes than the one at hand.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { testLockdowns } from "../node/lockdowns.mjs";
import { testNode } from "../node/programs.mjs";
import { install, remove } from "../project.mjs";

const modules = fileURLToPath(new URL("node_modules/", import.meta.url));
const project = install();
after(() => remove(project));

for (const name of readdirSync(modules).filter((name) => name.startsWith("node-"))) {
  const node = join(modules, name, "bin/node");
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1);
  testNode(node, version);
  await testLockdowns(node, version, project);
}
