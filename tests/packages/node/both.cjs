// One process that imports and requires, as an application and its dependency may.
const required = require("@preswald/webhooks");
const requiredDiagnose = require("@preswald/webhooks/diagnose");

(async () => {
  const imported = await import("@preswald/webhooks");
  const { diagnose } = await import("@preswald/webhooks/diagnose");
  const { default: corpus } = await import("./corpus.mjs");
  const { runCorpus } = await import("./runner.mjs");
  const oneInstance = diagnose === requiredDiagnose.diagnose && Object.keys(imported).every((name) => imported[name] === required[name]);
  const runs = [await runCorpus({ ...required, ...requiredDiagnose }, corpus)];
  if (!oneInstance) runs.push(await runCorpus({ ...imported, diagnose }, corpus));
  const { error } = new required.Webhook("secret").check("{}", null);
  console.log(
    JSON.stringify({
      ...runs[0],
      failures: runs.flatMap(({ failures }) => failures),
      sameDigest: runs.every(({ digest }) => digest === runs[0].digest),
      oneInstance,
      instanceOf: error instanceof imported.WebhookError,
      version: process.versions.node,
    }),
  );
})();
