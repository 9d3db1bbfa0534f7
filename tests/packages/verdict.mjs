// Checks the result of a run of the corpus, in any runtime.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { digest, record } from "./project.mjs";

/** Keeps a run for the table, and asserts that no case failed and that the digest is right. */
export function expectVerdicts(runtime, run) {
  record(runtime, run);
  assert.ok(run.cases > 3000, `only ${run.cases} cases`);
  assert.deepEqual(run.failures.slice(0, 20), []);
  assert.equal(run.digest, digest());
}

/** Runs a program that prints its run of the corpus, as JSON, on its last line. */
export async function runIn(program, words, options = {}) {
  const { stdout } = await promisify(execFile)(program, words, { timeout: 300_000, maxBuffer: 1 << 26, ...options });
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/**
 * The program in the only package of a scope. The scope has a package for each platform, and npm
 * installs the one for this machine. Install scripts did not run, so the program has no other path.
 */
export function platformProgram(folder, scope, path) {
  const packages = join(folder, "node_modules", scope);
  const [name] = readdirSync(packages);
  return join(packages, name, path);
}
