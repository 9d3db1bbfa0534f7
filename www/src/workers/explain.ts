/** The worker that says why a signature does not match. It loads the diagnosing core, which most visits never need. */
import { diagnose, type Diagnosis } from "@preswald/webhooks/diagnose";
import type { Delivery } from "../delivery.js";
import { keysOf } from "../secretBytes.js";
import { serve } from "./tasks.js";

const tasks = {
  explain: ({ payload, secrets, header }: Delivery): Diagnosis => diagnose(payload, header, keysOf(secrets)),
};

export type ExplainTasks = typeof tasks;

serve(tasks);
