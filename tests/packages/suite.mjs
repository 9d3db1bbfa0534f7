// Every runtime runs this: the corpus, against the package as the runtime resolves it.
import * as webhooks from "@preswald/webhooks";
import { diagnose } from "@preswald/webhooks/diagnose";
import corpus from "./corpus.mjs";
import { runCorpus } from "./runner.mjs";

export const run = () => runCorpus({ ...webhooks, diagnose }, corpus);
