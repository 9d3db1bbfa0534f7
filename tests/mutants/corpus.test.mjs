// The corpus over a package whose wasm has been changed: as it is, with a host that hashes every body, and at
// last the diagnosis, which takes most of the time. The first difference ends the program.
import assert from "node:assert/strict";
import crypto from "node:crypto";
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

// A core to which the host's hash is no help finds that out by itself, and does without it.
let hashes = 0;
const { update } = crypto.Hash.prototype;
crypto.Hash.prototype.update = function (bytes, ...rest) {
  hashes++;
  return update.call(this, bytes, ...rest);
};
const { hash } = crypto;
if (hash) crypto.hash = (...given) => (hashes++, hash(...given));
await run("0", verdicts);
assert.ok(hashes > 1000, `the host has hashed ${hashes} times`);

await run(undefined, diagnoses);
