// What a run of the corpus must come to, wherever it ran.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { digest, record } from "./project.mjs";

/** Keeps a run for the table, and asserts that all of it is as it must be. */
export function expectVerdicts(runtime, run) {
  record(runtime, run);
  assert.ok(run.cases > 3000, `only ${run.cases} cases`);
  assert.deepEqual(run.failures.slice(0, 20), []);
  assert.equal(run.digest, digest());
}

/** Runs a program that writes its run of the corpus as its last line. */
export async function runIn(program, words, options = {}) {
  const { stdout } = await promisify(execFile)(program, words, { timeout: 120_000, maxBuffer: 1 << 26, ...options });
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/**
 * The program in a scope's one package: npm installs, of a package for each platform, the one for
 * this. It is called by its own path, since the script that would put it elsewhere need not have run.
 */
export function platformProgram(folder, scope, path) {
  const packages = join(folder, "node_modules", scope);
  const [name] = readdirSync(packages);
  return join(packages, name, path);
}
