/** The worker that says why a signature does not match. It loads the diagnosing core, which most visits never need. */
import { repair, type Diagnosis, type RepairedDelivery } from "@preswald/webhooks/diagnose";
import { fromBytes, type Delivery } from "../../shared/delivery.js";
import { inputOf, keysOf, placesOf } from "../../shared/secretBytes.js";
import { serve } from "./tasks.js";

export interface Explained {
  diagnosis: Diagnosis;
  /** The delivery as it verifies, if the fields can hold it. */
  repaired: Delivery | undefined;
}

function explain(given: Delivery): Explained {
  const { diagnosis, repair: repaired } = repair(given.payload, given.header, keysOf(given.secrets));
  return { diagnosis, repaired: repaired && inFields(given, repaired) };
}

/** An empty payload is a field that was not filled in. */
function inFields(given: Delivery, { payload, header, secret, secretIndex = 0 }: RepairedDelivery): Delivery | undefined {
  if (payload.length === 0) return undefined;
  const secrets = secret ? given.secrets.with(placesOf(given.secrets)[secretIndex]!, inputOf(secret)) : given.secrets;
  return { payload: fromBytes(payload), header, secrets };
}

const tasks = { explain };

export type ExplainTasks = typeof tasks;

serve(tasks);
