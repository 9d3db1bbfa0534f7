/**
 * Why a signature does not match. An entry with a core of its own, so that a handler which never
 * diagnoses need not load it.
 *
 * @packageDocumentation
 */
import { diagnose as coreDiagnose } from "#glue";
import { orThrow } from "./core/or-throw.js";
import { call } from "./core/start.js";
import { signatureOf } from "./core/headers.js";
import { isWellFormed, putBody, putHeader, rawBody } from "./core/memory.js";
import { secretsOf } from "./core/secrets.js";
import type { Body, Diagnosis, Secret, SignatureSource } from "./types.js";

export type { Body, Cause, CauseCode, Diagnosis, Secret, SignatureSource, Verdict } from "./types.js";
export { explainRefusals, type ExplainOptions } from "./explain-refusals.js";

/**
 * Says why a signature does not match, by trying what really goes wrong: a match is a proof. For
 * people, not for programs. It takes some milliseconds, a few hundred at most.
 *
 * ```ts
 * const { verdict, causes } = diagnose(rawBody, request.headers, secret);
 * for (const { message, fix } of causes) console.log(`${verdict}: ${message}. ${fix}`);
 * ```
 *
 * @param signature the header's value, or the request's headers
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export function diagnose(payload: Body, signature: SignatureSource, secret: Secret | readonly Secret[]): Diagnosis {
  const raw = rawBody(payload);
  const [secrets, wellFormed] = secretsOf(secret);
  // Whatever a headers object does when it is read, it does before the body is written.
  const header = signatureOf(signature);
  return call(() => orThrow(() => coreDiagnose(putBody(raw), isWellFormed(raw), putHeader(header), secrets, wellFormed))) as Diagnosis;
}
