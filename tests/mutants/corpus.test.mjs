// The corpus over a package whose wasm has been changed: as it is, with a host that hashes every body, and at
// last the diagnosis, which takes most of the time. The first difference ends the program.
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { corpus, hashFrom, install, remove } from "../packages/project.mjs";
import { FILES, runCorpus } from "../vectors/runner.mjs";

const all = corpus(FILES);
const none = { cases: [] };
const verdicts = { ...all, diagnose: none };
const diagnoses = { ...Object.fromEntries(FILES.map((name) => [name, none])), diagnose: all.diagnose };

async function run(hashedFrom, cases) {
  const project = install();
  try {
    if (hashedFrom !== undefined) hashFrom(project, hashedFrom);
    const load = (name) => import(pathToFileURL(join(project, "node_modules/@preswald/webhooks", name)).href);
    const { failures } = await runCorpus({ ...(await load("index.js")), ...(await load("diagnose.js")) }, cases);
    // Not compared with an empty list: the difference of thousands takes minutes to print.
    assert.ok(failures.length === 0, failures.slice(0, 3).join("\n"));
  } finally {
    remove(project);
  }
}

await run(undefined, verdicts);
await run("0", verdicts);
await run(undefined, diagnoses);
