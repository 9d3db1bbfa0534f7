// No bundler and no import map: the package's file, by its address.
import * as webhooks from "./node_modules/@preswald/webhooks/index.js";
import { diagnose } from "./node_modules/@preswald/webhooks/diagnose.js";
import corpus from "./corpus.mjs";
import { send } from "./send.mjs";
import { runCorpus } from "./runner.mjs";

send(() => runCorpus({ ...webhooks, diagnose }, corpus));
