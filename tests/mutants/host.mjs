// Loads the tests once, and runs one of them whenever it is asked: see runner.mjs.
import { register } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { filesOf, hear, runTest, testsOf } from "./node-test.mjs";

// Tests import `node:test`, and get ours.
const OURS = new URL("node-test.mjs", import.meta.url).href;
register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (name, context, next) =>
      name === "node:test" && context.parentURL !== "${OURS}" ? { url: "${OURS}", shortCircuit: true } : next(name, context);
  `)}`,
);

const stryker = (globalThis.__stryker__ ??= {});
const { setImmediate, performance } = globalThis;
const turn = () => new Promise((done) => setImmediate(done));

let imports = 0;
/** Imports a file of tests once more: what it makes while it is loaded is made anew. */
const importAgain = (file) => import(`${pathToFileURL(resolve(file))}?again=${imports++}`);

async function load(files) {
  // The package first, so that only its own constants count as read while it is loaded.
  const { load } = await import(pathToFileURL(resolve("tests/handler/package.mjs")).href);
  for (const entry of ["/node", "/koa", "/fastify", "/aws-lambda", "/redis", "/postgres", "/mysql", "/sqlite", "/dynamodb", "/cloudflare"])
    await load(entry);
  const hits = { ...stryker.mutantCoverage?.static };
  for (const file of files) {
    stryker.currentTestId = file;
    await filesOf(file, () => importAgain(file));
  }
  return { tests: [...testsOf().keys()], hits, perFile: { ...stryker.mutantCoverage?.perTest } };
}

async function run({ id, mutant, hitLimit, isCovering }) {
  stryker.currentTestId = isCovering ? id : undefined;
  // A mutation of something that a module reads while it is loaded stays active.
  if (!process.env.__STRYKER_ACTIVE_MUTANT__) stryker.activeMutant = mutant;
  Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
  const begun = performance.now();
  let failure = await runTest(id, importAgain);
  await turn();
  await turn();
  failure ??= hear();
  const time = performance.now() - begun;
  if (hitLimit !== undefined && stryker.hitCount > hitLimit) return { failure: "it does not end", isEndless: true, isCounted: true };
  return { failure, time, hits: isCovering ? stryker.mutantCoverage?.perTest[id] : undefined };
}

process.on("disconnect", () => process.exit());
process.on("message", async (question) => {
  try {
    process.send(await (question.files ? load(question.files) : run(question)));
  } catch (error) {
    process.send({ failure: String(error?.stack ?? error) });
  }
});
