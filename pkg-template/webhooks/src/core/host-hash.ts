// The host's own SHA-256 hashes larger bodies: it has the processor's instructions for it, which
// WebAssembly does not have.
//
// HMAC hashes twice (RFC 2104): a block made of the secret, with the body; then another block, with
// the first hash. The host computes the first hash. The core computes the second, compares, and does
// all the rest.
//
// What this promises: the host gets a copy outside of the core's memory, and the core takes nothing
// from it but 32 bytes. A hash that is wrong, missing, mocked, or that calls this package again can
// make the core refuse a good delivery, but cannot make it accept a forged one: a tag for a first hash,
// whatever that hash is, can be computed only with the secret.
//
// What nothing can stop is code that was the host's hash before it was first used here. It sees the
// block, which is as good as the secret, and so it can sign any body itself. SECURITY.md says so.
import { addWebhook, keyBody, removeWebhook, verifySignature } from "#glue";
import { BLOCK, BODY_ROOM, MISMATCH, NO_HEADER, NOT_HASHED } from "./boundary.js";
import { builtin } from "./builtin.js";
import { charCodeAt, fill, set, subarray } from "./intrinsics.js";
import { forgetInput, keyedBody, putBody, putHeader, putSecrets } from "./memory.js";
import { enter, isInterrupted, leave, pause, resume, type Ticket } from "./start.js";

/** The host hashes bodies from this size on, in bytes: measured with `node tests/bench/threshold.mjs`. */
const HOST_HASH_FROM = 320;

/** The same in Deno and workerd, where a call costs more: most in workerd. */
const SLOW_HOST_HASH_FROM = 1536;

/** Loading the host's hash takes milliseconds. That pays off after bodies of this many bytes. */
const HOST_HASH_AFTER = 32_768;

/** The host's SHA-256: of bytes in one piece, if it has that, or in several. It gives 32 bytes as characters, which costs less than an array. */
interface Host {
  hash?: ((bytes: Uint8Array) => unknown) | undefined;
  begin(): object;
  update(hash: object, bytes: Uint8Array): void;
  digest(hash: object): unknown;
}

/** Null if the host has none, or a wrong one; undefined until it is loaded. */
let host: Host | null | undefined;

/** The sizes of all bodies until then. */
let total = 0;

let isSlow = false;

/** Whether the host hashes a body of this size. Not between `enter` and `leave`. */
export function isHosted(size: number): boolean {
  if (size < HOST_HASH_FROM) return false;
  if (host === undefined) {
    total += size;
    if (total < HOST_HASH_AFTER) return false;
    load();
  }
  return host !== null && (size >= SLOW_HOST_HASH_FROM || !isSlow);
}

function load(): void {
  // None until it was checked: the host may call this package while it is.
  host = null;
  const found = findHost();
  if (found !== null && isRight(found)) host = found;
}

/**
 * Calls a check with the index of each secret for which the host has hashed the body, until one matches; or
 * with `NOT_HASHED` if the host has failed. Undefined if the host has called this package: the core's memory
 * has another delivery now. Between `enter` and `leave`.
 */
export function withHash(
  ticket: Ticket,
  number: number,
  length: number,
  secrets: number,
  check: (hashed: number) => number,
): number | undefined {
  let index = 0;
  let result: number;
  do {
    const isHashed = hash(host!, ticket, number, length, index);
    if (isInterrupted(ticket)) return undefined;
    result = check(isHashed ? index : NOT_HASHED);
  } while (result === MISMATCH && ++index < secrets);
  return result;
}

/** Whether the host has hashed the body with the block of a secret. Its hash is then where the block was. */
function hash(host: Host, ticket: Ticket, number: number, length: number, index: number): boolean {
  if (!keyBody(number, length, index)) return false;
  let digest: unknown;
  pause();
  try {
    digest = hashByHost(host, ticket, length);
  } catch {
    digest = undefined;
  }
  wipeCopy(BLOCK + length);
  if (isInterrupted(ticket)) return false;
  resume();
  if (typeof digest !== "string" || digest.length !== 32) return false;
  const block = keyedBody(length, 0, 32);
  for (let at = 0; at < 32; at++) block[at] = charCodeAt(digest, at);
  return true;
}

function hashByHost(host: Host, ticket: Ticket, length: number): unknown {
  const end = BLOCK + length;
  if (end <= ROOM && host.hash !== undefined) return host.hash(copied(length, 0, end));
  const hash = host.begin();
  for (let at = 0; at < end && !isInterrupted(ticket); at += ROOM) host.update(hash, copied(length, at, Math.min(at + ROOM, end)));
  return host.digest(hash);
}

/** Large bodies are copied in pieces of this size, so that they need no more memory. */
const ROOM = BLOCK + BODY_ROOM;

/** What the host hashes. It keeps neither block nor body. */
let copy: Uint8Array | undefined;

/** A copy of a part of the block and the body. */
function copied(length: number, start: number, end: number): Uint8Array {
  copy ??= new Uint8Array(ROOM);
  const part = subarray(copy, 0, end - start);
  set(part, keyedBody(length, start, end));
  return part;
}

function wipeCopy(size: number): void {
  if (copy === undefined) return;
  try {
    fill(copy, 0, 0, size);
  } catch {
    // The host has transferred its buffer.
    copy = undefined;
  }
}

interface Crypto {
  hash?(algorithm: string, bytes: Uint8Array, encoding: string): unknown;
  createHash(algorithm: string): Hash;
}

interface Hash {
  update(bytes: Uint8Array): unknown;
  digest(encoding: string): unknown;
}

/** Keeps the functions themselves, so that whoever replaces them later changes nothing. */
function findHost(): Host | null {
  try {
    const { navigator } = globalThis as { navigator?: { userAgent?: string } };
    isSlow = /^(Deno|Cloudflare)/.test(navigator?.userAgent ?? "");
    const { hash, createHash } = builtin("node:crypto") as Crypto;
    const { update, digest } = createHash("sha256");
    const { apply } = Reflect;
    return {
      hash: hash && ((bytes) => hash("sha256", bytes, "latin1")),
      begin: () => createHash("sha256"),
      update: (hash, bytes) => void apply(update, hash, [bytes]),
      digest: (hash) => apply(digest, hash, ["latin1"]),
    };
  } catch {
    return null;
  }
}

/** Test case 2 of RFC 4231. */
const SECRET = "Jefe";
const BODY = "what do ya want for nothing?";
const HEADER = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

/** Whether a hash makes the core accept what RFC 4231 says, and nothing else: in one piece and in several. */
function isRight(host: Host): boolean {
  return [host, { ...host, hash: undefined }].every((host) => accepts(host, BODY) && !accepts(host, BODY.toUpperCase()));
}

function accepts(host: Host, body: string): boolean {
  const ticket = enter();
  const secrets = putSecrets([new TextEncoder().encode(SECRET)]);
  const number = addWebhook(secrets, true, false, Infinity, NaN);
  forgetInput(secrets, NO_HEADER);
  const length = putBody(body);
  const header = putHeader(HEADER);
  const isHashed = hash(host, ticket, number, length, 0);
  if (isInterrupted(ticket)) return false;
  const isAccepted = isHashed && verifySignature(number, length, true, header, 0) >= 0;
  removeWebhook(number);
  forgetInput(length, header);
  leave(ticket);
  return isAccepted;
}
