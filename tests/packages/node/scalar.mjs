import * as webhooks from "@preswald/webhooks/scalar";
import { diagnose } from "@preswald/webhooks/diagnose";
import corpus from "./corpus.mjs";
import { runCorpus } from "./runner.mjs";

console.log(JSON.stringify({ ...(await runCorpus({ ...webhooks, diagnose }, corpus)), version: process.versions.node }));
