// Checks the result of a run of the corpus, in any runtime.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { FILES, HASHED } from "../vectors/runner.mjs";
import { corpus, digest, hashFrom, inProject, record } from "./project.mjs";

/** Keeps a run of the whole corpus for the table, and asserts that no case failed and that the digest is right. */
export function expectVerdicts(runtime, run) {
  record(runtime, run);
  expectCases(run, corpus(FILES));
  assert.equal(run.digest, digest());
}

/** Asserts that every case of a part of the corpus was run, and that none failed. */
export function expectCases(run, part) {
  const cases = Object.values(part).reduce((sum, file) => sum + file.cases.length, 0);
  assert.equal(run.cases, cases);
  assert.deepEqual(run.failures.slice(0, 20), []);
}

/**
 * Runs the corpus, or a part of it, with the package as it is. Runs the cases that the host can take part in
 * with one whose host hashes every body, and with one whose host hashes none.
 */
export function inEachWayOfHashing(runtime, run, part) {
  const hashed = corpus(HASHED);
  return Promise.all([
    part ? expectIn(part, run) : inProject(corpus(FILES), async (project) => expectVerdicts(runtime, await run(project))),
    ...["0", "Infinity"].map((from) =>
      expectIn(hashed, (project) => {
        hashFrom(project, from);
        return run(project);
      }),
    ),
  ]);
}

/** Runs a part of the corpus in a project of its own. */
export const expectIn = (part, run) => inProject(part, async (project) => expectCases(await run(project), part));

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
