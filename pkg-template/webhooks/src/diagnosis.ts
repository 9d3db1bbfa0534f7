// The functions of the diagnosing core.
import { diagnose as coreDiagnose, extractDeliveries as coreExtract, repair as coreRepair, forget, takeSecrets } from "#glue";
import { NO_HEADER } from "./core/boundary.js";
import { guarded } from "./core/foreign.js";
import { call } from "./core/start.js";
import { joinSignatures } from "./core/headers.js";
import { expectRoom, forgetInput, isWellFormed, putBody, putHeader, putSecrets, rawBody, shrink, wipe } from "./core/memory.js";
import { readSecrets } from "./core/secrets.js";
import type { Body, Diagnosis, ExtractedDelivery, Repair, Secrets, SignatureSource } from "./types.js";

/**
 * Says why a signature does not match, by trying what really goes wrong: a match is a proof. For
 * people, not for programs. It takes some milliseconds, a few hundred at most.
 *
 * ```ts
 * const { verdict, causes } = diagnose(rawBody, request.headers, secret);
 * for (const { message, fix } of causes) console.log(`${verdict}: ${message}. ${fix}`);
 * ```
 *
 * A proof is no authentication: it says with which bytes a signature was made, not who made it.
 * Never accept a delivery because of a diagnosis.
 *
 * @param signature the header's value, or the request's headers
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export function diagnose(payload: Body, signature: SignatureSource, secrets: Secrets): Diagnosis {
  return examine(coreDiagnose, payload, signature, secrets) as Diagnosis;
}

/**
 * Does what {@link diagnose} does, and also returns the delivery as it verifies: the payload, the header and, where the
 * secret was the mistake, the secret. There is none where nothing was proven, or where no payload, header and secret can
 * express the proof: a plain hash, or another algorithm.
 *
 * For pages and tools that hold the delivery anyway. Never log what it returns, and never accept it as a delivery.
 *
 * ```ts
 * const { diagnosis, repair: repaired } = repair(rawBody, request.headers, secret);
 * if (repaired) console.log(`${diagnosis.causes.length} changes make the signature match`);
 * ```
 *
 * @param signature the header's value, or the request's headers
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export function repair(payload: Body, signature: SignatureSource, secrets: Secrets): Repair {
  return examine(coreRepair, payload, signature, secrets) as Repair;
}

/**
 * Finds the deliveries in what people copy when a webhook does not verify: a curl command, a request as text, a HAR file,
 * an event of AWS Lambda, a log, an object as a language prints it, a hex dump, a mail with any of these. docs/copies.md
 * has the table of kinds.
 *
 * The deliveries are in the order of the copy. Where some have a signature header, the others are left out. What is not
 * understood is one delivery without headers, whose payload is the text as it stands. A copy of nothing but white space
 * has none.
 *
 * ```ts
 * const [delivery] = extractDeliveries(copied);
 * if (delivery?.payload) console.log(diagnose(delivery.payload, delivery.headers, secret));
 * ```
 *
 * Nothing is verified. The payload and the headers come from the copy: never log them.
 *
 * @throws TypeError with `code` `body_already_parsed` or `invalid_argument`
 */
export function extractDeliveries(copied: Body): ExtractedDelivery[] {
  return guarded(() => {
    const raw = rawBody(copied);
    expectRoom(raw);
    const found = call(() => {
      const length = putBody(raw);
      const found = coreExtract(length, isWellFormed(raw));
      forgetInput(length, NO_HEADER);
      return found;
    });
    shrink();
    return found as ExtractedDelivery[];
  });
}

function examine(core: typeof coreDiagnose, payload: Body, signature: SignatureSource, secrets: Secrets): unknown {
  return guarded(() => {
    const raw = rawBody(payload);
    expectRoom(raw);
    const [keys, wellFormed] = readSecrets(secrets);
    // Whatever a headers object does when it is read, it does before the body is written.
    const header = joinSignatures(signature);
    const found = call(() => {
      const secretsLength = putSecrets(keys);
      keys.forEach(wipe);
      try {
        takeSecrets(secretsLength, wellFormed);
      } finally {
        forget(secretsLength, NO_HEADER);
      }
      const length = putBody(raw);
      const written = putHeader(header);
      const found = core(length, isWellFormed(raw), written);
      forgetInput(length, written);
      return found;
    });
    shrink();
    return found;
  });
}
