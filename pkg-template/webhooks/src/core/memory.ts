import { bodyArea as addressOfBody, bodyMistake, freeBody, headerArea } from "#glue";
import { call, memory } from "./start.js";
import { mistake, type MistakeCode } from "../errors.js";
import type { Body } from "../types.js";

/** The sizes of the core's two fixed areas; src/wasm/memory.rs has the same. */
const BODY_ROOM = 65536;
const HEADER_ROOM = 4096;

/** In front of a body there is room for the block that HMAC hashes before it. */
const BLOCK = 64;

const encoder = new TextEncoder();

/** Views of the areas. They are detached when the memory grows or the instance is replaced. */
let keyedView = new Uint8Array();
let bodyView = new Uint8Array();
let headerView = new Uint8Array();

function settle(): void {
  if (bodyView.length > 0) return;
  const body = addressOfBody(0);
  const header = headerArea();
  keyedView = new Uint8Array(memory(), body - BLOCK, BLOCK + BODY_ROOM);
  bodyView = new Uint8Array(memory(), body, BODY_ROOM);
  headerView = new Uint8Array(memory(), header, HEADER_ROOM);
}

// The prototypes' own getters: an object cannot deceive them, and they accept other realms' objects.
const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
const getter = (of: object, name: string | symbol) => Object.getOwnPropertyDescriptor(of, name)!.get as (this: unknown) => unknown;
const tag = getter(typedArray, Symbol.toStringTag);
const lengthOf = getter(typedArray, "length") as (this: unknown) => number;
const byteLength = getter(ArrayBuffer.prototype, "byteLength");
const { values } = Uint8Array.prototype;

/** A body: text or bytes. */
export type Raw = string | Uint8Array;

/** Throws for a value that is neither text nor bytes. */
export function rawBody(body: Body): Raw {
  if (typeof body === "string") return body;
  if (Reflect.apply(tag, body, []) === "Uint8Array") return attached(body as Uint8Array);
  if (isArrayBuffer(body)) return attached(viewOf(body));
  const { code, message } = call(() => bodyMistake(isParsed(body))) as { code: MistakeCode; message: string };
  throw mistake(code, message);
}

/** Bytes whose buffer has not been transferred, nor shrunk behind their end. */
function attached(bytes: Uint8Array): Uint8Array {
  if (Reflect.apply(lengthOf, bytes, []) > 0) return bytes;
  try {
    // Every method of a typed array throws on such bytes, but their length is 0.
    Reflect.apply(values, bytes, []);
    return bytes;
  } catch {
    throw detached();
  }
}

function viewOf(buffer: ArrayBuffer): Uint8Array {
  try {
    return new Uint8Array(buffer);
  } catch {
    throw detached();
  }
}

const detached = () =>
  mistake("invalid_argument", "the body's buffer is detached: it was transferred to another owner before it was verified");

function isArrayBuffer(body: unknown): body is ArrayBuffer {
  try {
    Reflect.apply(byteLength, body, []);
    return true;
  } catch {
    return false;
  }
}

/** Whether a value looks like a result of JSON.parse or a body parser, not a promise, stream or request. */
function isParsed(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  try {
    return Array.isArray(body) || Object.prototype.toString.call(body) === "[object Object]";
  } catch {
    return false;
  }
}

/** Whether a body can be encoded as UTF-8: a string with a lone surrogate cannot. */
export function isWellFormed(body: Raw): boolean {
  if (typeof body !== "string") return true;
  return hasIsWellFormed ? (body as { isWellFormed?(): boolean }).isWellFormed!() : !/\p{Surrogate}/u.test(body);
}

const hasIsWellFormed = "isWellFormed" in String.prototype;

/** Writes a body where the core reads it, and returns its length in bytes. Between `enter` and `leave`. */
export function putBody(body: Raw): number {
  settle();
  if (typeof body !== "string") return putBytes(body);
  if (body.length * 3 > BODY_ROOM) return putBytes(encoder.encode(body));
  return encoder.encodeInto(body, bodyView).written;
}

/** Whether a body of this size does not fit in the fixed area. */
export const isLarge = (length: number) => length > BODY_ROOM;

function putBytes(bytes: Uint8Array): number {
  const length = sizeOf(bytes);
  if (!isLarge(length)) {
    copy(bytes, bodyView, length);
    return length;
  }
  const area = addressOfBody(length);
  if (area === 0) throw mistake("invalid_argument", "there is no memory for a body of this size");
  copy(bytes, new Uint8Array(memory(), area, length), length);
  largeArea = area;
  return length;
}

/** Where the last large body is. */
let largeArea = 0;

/** The length in bytes; of text, in UTF-16 units, which are never more than its bytes in UTF-8. */
export function sizeOf(body: Raw): number {
  return typeof body === "string" ? body.length : Reflect.apply(lengthOf, body, []);
}

function copy(bytes: Uint8Array, target: Uint8Array, length: number): void {
  try {
    target.set(bytes);
  } catch {
    // Another thread has just made a shared buffer longer.
    target.set(new Uint8Array(bytes.buffer, bytes.byteOffset, length));
  }
}

/**
 * The area that begins with the body as it was written and as the core has read it. Valid until the next
 * one is written.
 */
export function bodyArea(length: number): Uint8Array {
  if (isLarge(length)) return new Uint8Array(memory(), largeArea, length);
  settle();
  return bodyView;
}

/** The body, with the block in front of it. */
export function keyedBody(length: number): Uint8Array {
  if (isLarge(length)) return new Uint8Array(memory(), largeArea - BLOCK, BLOCK + length);
  settle();
  return keyedView.subarray(0, BLOCK + length);
}

/** Frees the memory of a large body. */
export function doneWithBody(length: number): void {
  if (isLarge(length)) freeBody();
}

/** Writes the header's value, and returns its length; -1 for none or several. */
export function putHeader(value: string | undefined): number {
  if (value === undefined) return -1;
  settle();
  return encoder.encodeInto(value, headerView).written;
}

/** A copy of the bytes of a secret, which the caller cannot change. */
export function bytesOf(secret: string | Uint8Array): Uint8Array {
  return typeof secret === "string" ? encoder.encode(secret) : Uint8Array.from(secret);
}

/** Whether something is text or bytes. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === "string" || Reflect.apply(tag, value, []) === "Uint8Array";
}
