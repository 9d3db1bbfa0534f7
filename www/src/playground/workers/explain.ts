/** The worker that says why a signature does not match. It loads the diagnosing core, which most visits never need. */
import { extractDeliveries, repair, type Diagnosis, type RepairedDelivery } from "@preswald/webhooks/diagnose";
import { fromBytes, type Delivery, type Payload } from "../../shared/delivery.js";
import { formatSecret, listKeys, findPlaces } from "../../shared/secretBytes.js";
import { serve } from "./tasks.js";

export interface Explained {
  diagnosis: Diagnosis;
  /** The delivery as it verifies, if the fields can hold it. */
  repaired: Delivery | undefined;
}

function explain(given: Delivery): Explained {
  const { diagnosis, repair: repaired } = repair(given.payload, given.header, listKeys(given.secrets));
  return { diagnosis, repaired: repaired && inFields(given, repaired) };
}

/** An empty payload is a field that was not filled in. */
function inFields(given: Delivery, { payload, header, secret, secretIndex = 0 }: RepairedDelivery): Delivery | undefined {
  if (payload.length === 0) return undefined;
  const secrets = secret ? given.secrets.with(findPlaces(given.secrets)[secretIndex]!, formatSecret(secret)) : given.secrets;
  return { payload: fromBytes(payload), header, secrets };
}

/** A delivery in what was copied. */
export interface Extracted {
  /** Undefined if the copy has headers only. */
  payload: Payload | undefined;
  /** Empty if the copy has no signature. */
  header: string;
  /** How it was found, in sentences; none if the text is taken as it stands. */
  steps: string[];
}

/** The deliveries in some copies, one after the other. */
function extract(copies: readonly Payload[]): Extracted[] {
  return copies.flatMap((copied) =>
    extractDeliveries(copied).map(({ payload, headers, steps }) => ({
      payload: payload === null ? undefined : fromBytes(payload),
      header: [headers["x-preswald-signature"] ?? []].flat().join(", "),
      steps: steps.some(({ code }) => code === "as_it_stands") ? [] : steps.map(({ message }) => message),
    })),
  );
}

const tasks = { explain, extract };

export type ExplainTasks = typeof tasks;

serve(tasks);
