import { mistake } from "../errors.js";
import type { Secret, Secrets } from "../types.js";
import { hear, reading, threw } from "./foreign.js";
import { isArray } from "./intrinsics.js";
import { copyBytes, isRaw, isWellFormed, type Raw } from "./memory.js";

/** More secrets than any rotation needs. */
const MOST_SECRETS = 100;

/** Secrets as the core takes them: their bytes, and whether all of them have UTF-8. Calls a function for its secrets. */
export function readSecrets(source: Secrets): [bytes: Uint8Array[], wellFormed: boolean] {
  const secrets = toList(typeof source === "function" ? secretsFrom(source) : source);
  const bytes: Uint8Array[] = [];
  let wellFormed = true;
  for (let index = 0; index < secrets.length; index++) {
    const secret = secrets[index]!;
    bytes[index] = copyBytes(secret);
    wellFormed &&= isWellFormed(secret);
  }
  return [bytes, wellFormed];
}

function secretsFrom(source: () => Secret | readonly Secret[] | undefined): Secret | readonly Secret[] | undefined {
  try {
    return source();
  } catch (error) {
    throw threw("invalid_secret", "the function that returns the secret", error);
  }
}

/** A list of our own, so that the caller's, which may be a proxy, is read once. */
function toList(given: unknown): Raw[] {
  const secrets: unknown[] = reading("invalid_secret", "the secrets", () => (isArray(given) ? copyList(given) : [given]));
  for (let index = 0; index < secrets.length; index++) {
    if (!isRaw(secrets[index])) {
      secrets.forEach(hear);
      throw mistake(
        "invalid_secret",
        "a secret must be a string or a Uint8Array: is the environment variable set? (if it is a promise, await it)",
      );
    }
  }
  return secrets as Raw[];
}

function copyList(given: readonly unknown[]): unknown[] {
  const { length } = given;
  if (!(length <= MOST_SECRETS)) throw mistake("invalid_secret", `there are more than ${MOST_SECRETS} secrets`);
  const secrets: unknown[] = [];
  for (let index = 0; index < length; index++) secrets[index] = given[index];
  return secrets;
}
