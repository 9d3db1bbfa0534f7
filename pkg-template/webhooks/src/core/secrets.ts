import { mistake } from "../errors.js";
import { bytesOf, isRaw, isWellFormed } from "./memory.js";
import type { Secret } from "../types.js";

/** Secrets as the core takes them: their bytes, and whether all of them have UTF-8. */
export function secretsOf(secret: Secret | readonly Secret[] | undefined): [bytes: Uint8Array[], wellFormed: boolean] {
  const secrets: readonly unknown[] = Array.isArray(secret) ? [...secret] : [secret];
  if (!secrets.every(isRaw)) {
    throw mistake("invalid_secret", "a secret must be a string or a Uint8Array: is the environment variable set?");
  }
  return [secrets.map(bytesOf), secrets.every(isWellFormed)];
}
