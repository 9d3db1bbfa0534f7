// The packed package in workerd, bundled under the conditions that wrangler sets, with the wasm file
// as a module that workerd compiles: a worker may not compile one itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { FILES } from "../../vectors/runner.mjs";
import { bundle } from "../bundle.mjs";
import { add, corpus, inProject, withoutDiagnoses } from "../project.mjs";
import { expectVerdicts, inEachWayOfHashing, platformProgram, runIn } from "../verdict.mjs";

const workerd = platformProgram(fileURLToPath(new URL(".", import.meta.url)), "@cloudflare", "bin/workerd");

test("the corpus, in a module worker", () =>
  inProject(corpus(FILES), async (project) => expectVerdicts("workerd", await run(project, "config.capnp"))));

test("the corpus without diagnoses, in a module worker with Node's modules, whoever hashes", () =>
  inEachWayOfHashing("workerd", (project) => run(project, "node.capnp"), withoutDiagnoses()));

async function run(project, config) {
  const conditions = ["workerd", "worker", "browser"];
  const worker = add(project, new URL("worker.mjs", import.meta.url));
  await bundle(worker, join(project, "worker.js"), { conditions, external: ["*.wasm"] });
  const plain = readFileSync(new URL("config.capnp", import.meta.url), "utf8");
  writeFileSync(join(project, "config.capnp"), plain);
  writeFileSync(
    join(project, "node.capnp"),
    plain.replace("compatibilityDate", 'compatibilityFlags = ["nodejs_compat"],\n  compatibilityDate'),
  );
  const verdicts = await runIn(workerd, ["test", join(project, config)], { cwd: project });
  assert.equal(verdicts.hasNode, config === "node.capnp");
  const [, version] = execFileSync(workerd, ["--version"], { encoding: "utf8" }).trim().split(" ");
  return { ...verdicts, version };
}
