import { Webhook } from "@preswald/webhooks";
import { run } from "./suite.mjs";

// A worker may make its webhook when it is loaded, and when it is asked.
const webhook = new Webhook("your-webhook-secret");

export default {
  async test() {
    webhook.check("{}", webhook.sign("{}"));
    const hasNode = globalThis.process?.getBuiltinModule?.("node:crypto") !== undefined;
    console.log(JSON.stringify({ ...(await run()), hasNode }));
  },
};
