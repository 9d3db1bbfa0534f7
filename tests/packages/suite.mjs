// What every runtime runs: the corpus, against the package as it finds it.
import * as webhooks from "@preswald/webhooks";
import { diagnose } from "@preswald/webhooks/diagnose";
import corpus from "./corpus.mjs";
import { runCorpus } from "./runner.mjs";

export const run = () => runCorpus({ ...webhooks, diagnose }, corpus);
