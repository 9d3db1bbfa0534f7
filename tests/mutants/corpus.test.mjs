// The corpus over a package whose wasm has been changed: as it is, and with a host that hashes every body.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { corpus, hashFrom, install, remove } from "../packages/project.mjs";
import { FILES, runCorpus } from "../vectors/runner.mjs";

const all = corpus(FILES);
/** Most of the time is that of the diagnosis, which the host takes no part in. */
const verdicts = { ...all, diagnose: { cases: [] } };

for (const from of [undefined, "0"]) {
  const project = install();
  after(() => remove(project));
  if (from !== undefined) hashFrom(project, from);
  const load = (name) => import(pathToFileURL(join(project, "node_modules/@preswald/webhooks", name)).href);
  test(from === undefined ? "as it is" : "the host hashes", async () => {
    const run = await runCorpus({ ...(await load("index.js")), ...(await load("diagnose.js")) }, from === undefined ? all : verdicts);
    assert.deepEqual(run.failures, []);
  });
}
