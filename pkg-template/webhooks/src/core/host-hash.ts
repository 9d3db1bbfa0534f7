// The host's own SHA-256 hashes larger bodies: it has the processor's instructions for it, which
// WebAssembly does not have.
//
// HMAC hashes twice (RFC 2104): a block made of the secret, with the body; then another block, with
// the first hash. The host computes the first hash, of the copy in the core's memory. The core
// computes the second, compares, and does all the rest.
//
// What this promises: a host whose hash is wrong, missing, mocked or replaced can make the core
// refuse a good delivery, but cannot make it accept a forged one. A tag for a first hash, whatever
// that hash is, can be computed only with the secret. What nothing can stop is code in this process
// that remembers the first hash of a good delivery and gives it for another body: such code could as
// well replace `verify`.
import { addWebhook, keyBody, removeWebhook, verifySignature } from "#glue";
import { builtin } from "./builtin.js";
import { keyedBody, putBody, putHeader } from "./memory.js";
import { enter, leave } from "./start.js";

/** Gives 32 bytes as characters, which costs less than an array. */
type Sha256 = (bytes: Uint8Array) => string;

/** The host hashes bodies from this size on, in bytes: measured with `node tests/bench/threshold.mjs`. */
const HOST_HASH_FROM = 256;

/** The same in Deno and workerd, where a call costs more: most in workerd. */
const SLOW_HOST_HASH_FROM = 1536;

/** Loading the host's hash takes milliseconds. That pays off after bodies of this many bytes. */
const HOST_HASH_AFTER = 32_768;

/** What `check` of the core returns if no signature matches; src/wasm/webhook.rs says the same. */
export const MISMATCH = -2;

/** Null if the host has none, or a wrong one; undefined until it is loaded. */
let sha256: Sha256 | null | undefined;

/** The sizes of all bodies until then. */
let total = 0;

let isSlow = false;

/** Whether the host hashes a body of this size. Not between `enter` and `leave`. */
export function isHosted(size: number): boolean {
  if (size < HOST_HASH_FROM) return false;
  if (sha256 === undefined) {
    total += size;
    if (total < HOST_HASH_AFTER) return false;
    const { navigator } = globalThis as { navigator?: { userAgent?: string } };
    isSlow = /^(Deno|Cloudflare)/.test(navigator?.userAgent ?? "");
    sha256 = checked(sha256OfHost());
  }
  return sha256 !== null && (size >= SLOW_HOST_HASH_FROM || !isSlow);
}

/**
 * Calls a check with the index of each secret for which the host has hashed the body, until one
 * matches; or with -1 if the host has failed. Between `enter` and `leave`.
 */
export function withHash(number: number, length: number, secrets: number, check: (hashed: number) => number): number {
  let index = 0;
  let result: number;
  do result = check(hash(sha256!, number, length, index) ? index : -1);
  while (result === MISMATCH && ++index < secrets);
  return result;
}

function hash(host: Sha256, number: number, length: number, index: number): boolean {
  if (!keyBody(number, length, index)) return false;
  try {
    const keyed = keyedBody(length);
    const digest = host(keyed);
    if (digest.length !== 32) return false;
    // Where the core reads it: over the block, which is not needed any more.
    for (let at = 0; at < 32; at++) keyed[at] = digest.charCodeAt(at);
    return true;
  } catch {
    return false;
  }
}

interface Crypto {
  hash?(algorithm: string, bytes: Uint8Array, encoding: string): string;
  createHash(algorithm: string): Hash;
}

interface Hash {
  update(bytes: Uint8Array): unknown;
  digest(encoding: string): string;
}

/** Keeps the functions themselves, so that whoever replaces them later changes nothing. */
function sha256OfHost(): Sha256 | null {
  try {
    const { hash, createHash } = builtin("node:crypto") as Crypto;
    if (hash !== undefined) return (bytes) => hash("sha256", bytes, "latin1");
    const { update, digest } = createHash("sha256");
    return (bytes) => {
      const hash = createHash("sha256");
      Reflect.apply(update, hash, [bytes]);
      return Reflect.apply(digest, hash, ["latin1"]);
    };
  } catch {
    return null;
  }
}

/** Test case 2 of RFC 4231. */
const SECRET = "Jefe";
const BODY = "what do ya want for nothing?";
const HEADER = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

/** The hash if it is right. An exception from outside, such as an exhausted stack, leaves none that was not checked. */
function checked(host: Sha256 | null): Sha256 | null {
  return host !== null && isRight(host) ? host : null;
}

/** Whether a hash makes the core accept what RFC 4231 says, and nothing else. */
function isRight(host: Sha256): boolean {
  enter();
  const number = addWebhook([new TextEncoder().encode(SECRET)], true, false, Infinity, NaN);
  const accepts = (body: string) => {
    const length = putBody(body);
    return hash(host, number, length, 0) && verifySignature(number, length, true, putHeader(HEADER), 0);
  };
  const right = accepts(BODY) && !accepts(BODY.toUpperCase());
  removeWebhook(number);
  leave();
  return right;
}
