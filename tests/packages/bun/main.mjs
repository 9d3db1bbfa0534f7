import { createRequire } from "node:module";
import { WebhookError } from "@preswald/webhooks";
import { run } from "./suite.mjs";

const required = createRequire(import.meta.url)("@preswald/webhooks");
const oneInstance = required.WebhookError === WebhookError;
console.log(JSON.stringify({ ...(await run()), version: Bun.version, oneInstance }));
