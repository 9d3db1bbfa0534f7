// What every runtime runs: the corpus, against the package as it finds it.
import * as webhooks from "@preswald/webhooks";
import corpus from "./corpus.mjs";
import { runCorpus } from "./runner.mjs";

export const run = () => runCorpus(webhooks, corpus);
