import { bodyArea as addressOfBody, bodyMistake, forget, headerArea } from "#glue";
import { BLOCK, BODY_ROOM, HEADER_ROOM, LARGEST_BODY, NO_HEADER, SECRET_LENGTH_BYTES } from "./boundary.js";
import { call, gaveUp, instance, memory, whenReplaced } from "./start.js";
import { mistake, toldBy } from "../errors.js";
import { hear } from "./foreign.js";
import type { Body } from "../types.js";
import {
  getBuffer,
  getByteLength,
  encode,
  encodeInto,
  exec,
  fill,
  isArray,
  isWellFormedText,
  getLength,
  getOffset,
  set,
  subarray,
  getTag,
  getValues,
} from "./intrinsics.js";

const encoder = new TextEncoder();

/** Views of the areas of an instance. They are detached when its memory grows. */
let viewed = 0;
let keyedView = new Uint8Array();
let bodyView = new Uint8Array();
let headerView = new Uint8Array();

function settle(): void {
  const running = instance();
  if (viewed === running && getLength(bodyView) > 0) return;
  const body = addressOfBody(0);
  const header = headerArea();
  keyedView = new Uint8Array(memory(), body - BLOCK, BLOCK + BODY_ROOM);
  bodyView = new Uint8Array(memory(), body, BODY_ROOM);
  headerView = new Uint8Array(memory(), header, HEADER_ROOM);
  // Not what runs now: a `Uint8Array` that was replaced may have called this package.
  viewed = running;
  whenReplaced(dropViews);
}

/** A view keeps the memory that it shows. */
function dropViews(): void {
  keyedView = bodyView = headerView = new Uint8Array();
}

/** A body: text or bytes. */
export type Raw = string | Uint8Array;

/** Throws for a value that is neither text nor bytes. */
export function rawBody(body: Body): Raw {
  if (typeof body === "string") return body;
  if (getTag(body) === "Uint8Array") return attached(body as Uint8Array, "body");
  if (isArrayBuffer(body)) return viewMemory(body);
  void hear(body);
  throw toldBy(call(() => bodyMistake(isParsed(body))));
}

/** Bytes whose buffer has not been transferred, nor shrunk below their end. */
function attached(bytes: Uint8Array, what: "body" | "secret"): Uint8Array {
  if (getLength(bytes) > 0) return bytes;
  try {
    // Every method of a typed array throws on such bytes, but their length is 0.
    getValues(bytes);
    return bytes;
  } catch {
    throw detached(what);
  }
}

function viewMemory(buffer: ArrayBuffer): Uint8Array {
  try {
    return attached(new Uint8Array(buffer), "body");
  } catch {
    throw detached("body");
  }
}

const detached = (what: "body" | "secret") =>
  mistake(
    what === "body" ? "invalid_argument" : "invalid_secret",
    `the ${what}'s buffer is detached or shrunk: it was transferred to another owner before it was read`,
  );

function isArrayBuffer(body: unknown): body is ArrayBuffer {
  try {
    getByteLength(body as ArrayBuffer);
    return true;
  } catch {
    return false;
  }
}

/** Whether a value looks like a result of JSON.parse or a body parser, not a promise, stream or request. */
function isParsed(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  try {
    return isArray(body) || Object.prototype.toString.call(body) === "[object Object]";
  } catch {
    return false;
  }
}

/** Whether a body can be encoded as UTF-8: a string with a lone surrogate cannot. */
export function isWellFormed(body: Raw): boolean {
  if (typeof body !== "string") return true;
  return isWellFormedText !== undefined ? isWellFormedText(body) : exec(/\p{Surrogate}/u, body) === null;
}

/** Throws for a body that the core certainly cannot read. A `Webhook` refuses such a body for its size. */
export function expectRoom(body: Raw): void {
  if (measure(body) > LARGEST_BODY) throw noRoom();
}

const noRoom = () => mistake("invalid_argument", "there is no memory for a body of this size");

/** Writes a body where the core reads it, and returns its length in bytes. Between `enter` and `leave`. */
export function putBody(body: Raw): number {
  settle();
  if (typeof body !== "string") return putBytes(attached(body, "body"));
  if (body.length * 3 > BODY_ROOM) return putCopy(copyBytes(body));
  return encodeInto(encoder, body, bodyView).written;
}

/** Writes bytes of our own, and overwrites them. */
function putCopy(bytes: Uint8Array): number {
  const length = putBytes(bytes);
  wipe(bytes);
  return length;
}

/** Whether a body of this size does not fit in the fixed area. */
const isLarge = (length: number) => length > BODY_ROOM;

function putBytes(bytes: Uint8Array): number {
  const length = getLength(bytes);
  copy(bytes, roomFor(length), length);
  return length;
}

/** A view of at least so many bytes, where the core reads a body of this length. */
function roomFor(length: number): Uint8Array {
  if (!isLarge(length)) return bodyView;
  const area = addressOfBody(length);
  if (area === 0) throw noRoom();
  largeArea = area;
  return new Uint8Array(memory(), area, length);
}

/** Where the last large body is. */
let largeArea = 0;

/** The length in bytes; of text, in UTF-16 units, which are never more than its bytes in UTF-8. */
export function measure(body: Raw): number {
  return typeof body === "string" ? body.length : getLength(body);
}

function copy(bytes: Uint8Array, target: Uint8Array, length: number): void {
  try {
    set(target, bytes);
  } catch {
    // Another thread has just made a shared buffer longer.
    set(target, new Uint8Array(getBuffer(bytes), getOffset(bytes), length));
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

/** A part of the area that begins with the block in front of the body. */
export function keyedBody(length: number, start: number, end: number): Uint8Array {
  if (isLarge(length)) return new Uint8Array(memory(), largeArea - BLOCK + start, end - start);
  settle();
  return subarray(keyedView, start, end);
}

/** Writes the header's value, and returns its length. */
export function putHeader(value: string | undefined): number {
  if (value === undefined) return NO_HEADER;
  settle();
  return encodeInto(encoder, value, headerView).written;
}

/** Overwrites what was written, and frees the memory of a large body. */
export function forgetInput(body: number, header: number): void {
  forget(body, header);
  if (isLarge(body)) shrink();
}

/** Gives up an instance that has grown too large, with the views that would keep its memory. */
export function shrink(): void {
  if (gaveUp()) dropViews();
}

/** Overwrites bytes of our own. */
export function wipe(bytes: Uint8Array): void {
  fill(bytes, 0, 0, getLength(bytes));
}

/** Writes secrets where bodies are written, each after its length, and returns how many bytes that is. */
export function putSecrets(secrets: readonly Uint8Array[]): number {
  settle();
  let length = 0;
  for (let index = 0; index < secrets.length; index++) length += SECRET_LENGTH_BYTES + getLength(secrets[index]!);
  const room = roomFor(length);
  let at = 0;
  for (let index = 0; index < secrets.length; index++) {
    const secret = secrets[index]!;
    const size = getLength(secret);
    for (let byte = 0; byte < SECRET_LENGTH_BYTES; byte++) room[at++] = size >>> (8 * byte);
    set(subarray(room, at, at + size), secret);
    at += size;
  }
  return length;
}

/** A copy of the bytes of a secret, which the caller cannot change. */
export function copyBytes(secret: Raw): Uint8Array {
  if (typeof secret === "string") return encode(encoder, secret);
  const length = getLength(attached(secret, "secret"));
  if (length > LARGEST_BODY) throw mistake("invalid_secret", "there is no memory for a secret of this size");
  const bytes = new Uint8Array(length);
  copy(secret, bytes, length);
  return bytes;
}

/** Whether something is text or bytes. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === "string" || getTag(value) === "Uint8Array";
}
