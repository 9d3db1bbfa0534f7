import type { Body, Diagnosis, Secrets, SignatureSource } from "./types.js";
export type { Body, Cause, CauseCode, Diagnosis, Secret, Secrets, SignatureSource, Verdict } from "./types.js";
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
 * A proof is no authentication: it says with which bytes a signature was made, not who made it.
 * Never accept a delivery because of a diagnosis.
 *
 * @param signature the header's value, or the request's headers
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export declare function diagnose(payload: Body, signature: SignatureSource, secrets: Secrets): Diagnosis;
