const webhooks = { ...require("@preswald/webhooks"), ...require("@preswald/webhooks/diagnose") };

(async () => {
  const { default: corpus } = await import("./corpus.mjs");
  const { runCorpus } = await import("./runner.mjs");
  console.log(JSON.stringify({ ...(await runCorpus(webhooks, corpus)), version: process.versions.node }));
})();
