// The packed package in workerd, bundled under the conditions that wrangler sets, with the wasm file
// as a module that workerd compiles: a worker may not compile one itself.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundle } from "../bundle.mjs";
import { add, install, remove } from "../project.mjs";
import { expectVerdicts, platformProgram, runIn } from "../verdict.mjs";

const project = install();
after(() => remove(project));

const workerd = platformProgram(fileURLToPath(new URL(".", import.meta.url)), "@cloudflare", "bin/workerd");

test("the corpus, in a module worker", async () => {
  const conditions = ["workerd", "worker", "browser"];
  const worker = add(project, new URL("worker.mjs", import.meta.url));
  await bundle(worker, join(project, "worker.js"), { conditions, external: ["*.wasm"] });
  const run = await runIn(workerd, ["test", add(project, new URL("config.capnp", import.meta.url))], { cwd: project });
  const [, version] = execFileSync(workerd, ["--version"], { encoding: "utf8" }).trim().split(" ");
  expectVerdicts("workerd", { ...run, version });
});
