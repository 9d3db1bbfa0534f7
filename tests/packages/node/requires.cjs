const webhooks = require("@preswald/webhooks");
// Node finds it itself from 20.16 on.
require("@preswald/webhooks/diagnose");

(async () => {
  const { default: corpus } = await import("./corpus.mjs");
  const { runCorpus } = await import("./runner.mjs");
  console.log(JSON.stringify({ ...(await runCorpus(webhooks, corpus)), version: process.versions.node }));
})();
