// The packed package in Deno, which may do nothing: no reading, no network, no environment.
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { add } from "../project.mjs";
import { inEachWayOfHashing, platformProgram, runIn } from "../verdict.mjs";

const deno = platformProgram(fileURLToPath(new URL(".", import.meta.url)), "@deno", "deno");

test("the corpus, without permissions, whoever hashes", () => inEachWayOfHashing("deno", run));

function run(project) {
  const main = add(project, new URL("main.mjs", import.meta.url));
  const env = { DENO_DIR: `${project}/.deno`, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
  return runIn(deno, ["run", "--no-prompt", "--no-remote", "--cached-only", main], { cwd: project, env });
}
