import { bodyArea, bodyMistake, headerArea } from "#glue";
import { wasm } from "./start.js";
import { mistake, type MistakeCode } from "../errors.js";
import type { Body } from "../types.js";

/** The sizes of the core's two lasting areas; src/wasm/memory.rs has the same. */
const BODY_ROOM = 65536;
const HEADER_ROOM = 4096;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Views of the two areas, made anew when the memory has grown. */
let buffer: ArrayBuffer | undefined;
let bodyView: Uint8Array;
let headerView: Uint8Array;

function refresh(): void {
  const body = bodyArea(0);
  const header = headerArea();
  buffer = wasm().memory.buffer;
  bodyView = new Uint8Array(buffer, body, BODY_ROOM);
  headerView = new Uint8Array(buffer, header, HEADER_ROOM);
}

/** A view of memory that has grown has no length any more. */
function settle(): void {
  if (buffer === undefined || bodyView.length === 0) refresh();
}

// The prototypes' own getters: an object cannot lie to them, and they know other realms'.
const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
const getter = (of: object, name: string | symbol) =>
  Object.getOwnPropertyDescriptor(of, name)!.get as (this: unknown) => unknown;
const tag = getter(typedArray, Symbol.toStringTag);
const byteLength = getter(ArrayBuffer.prototype, "byteLength");

/** A body whose form is known: text, or bytes. */
export type Raw = string | Uint8Array;

/** Throws for what is neither text nor bytes. */
export function rawBody(body: Body): Raw {
  if (typeof body === "string") return body;
  if (Reflect.apply(tag, body, []) === "Uint8Array") return body as Uint8Array;
  if (isArrayBuffer(body)) return new Uint8Array(body);
  const { code, message } = bodyMistake(isParsed(body)) as { code: MistakeCode; message: string };
  throw mistake(code, message);
}

function isArrayBuffer(body: unknown): body is ArrayBuffer {
  try {
    Reflect.apply(byteLength, body, []);
    return true;
  } catch {
    return false;
  }
}

/** What JSON.parse and body parsers give, in contrast to a promise, a stream or a request. */
function isParsed(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  try {
    return Array.isArray(body) || Object.prototype.toString.call(body) === "[object Object]";
  } catch {
    return false;
  }
}

/** Whether text has a UTF-8: it has none if a surrogate stands alone. Bytes are what they are. */
export function isWellFormed(body: Raw): boolean {
  if (typeof body !== "string") return true;
  return hasIsWellFormed ? (body as { isWellFormed?(): boolean }).isWellFormed!() : !/\p{Surrogate}/u.test(body);
}

const hasIsWellFormed = "isWellFormed" in String.prototype;

/** Writes a body where the core reads it, and gives its length in bytes. */
export function putBody(body: Raw): number {
  settle();
  if (typeof body !== "string") return putBytes(body);
  if (body.length * 3 > BODY_ROOM) return putBytes(encoder.encode(body));
  return encoder.encodeInto(body, bodyView).written;
}

function putBytes(bytes: Uint8Array): number {
  const { length } = bytes;
  if (length <= BODY_ROOM) {
    bodyView.set(bytes);
    return length;
  }
  const area = bodyArea(length);
  if (area === 0) throw mistake("invalid_argument", "there is no memory for a body of this size");
  new Uint8Array(wasm().memory.buffer, area, length).set(bytes);
  return length;
}

/** Writes the header's value; -1 stands for none, and for several. */
export function putHeader(value: string | undefined): number {
  if (value === undefined) return -1;
  settle();
  return encoder.encodeInto(value, headerView).written;
}

/** The bytes of a secret. */
export function bytesOf(secret: string | Uint8Array): Uint8Array {
  return typeof secret === "string" ? encoder.encode(secret) : secret;
}

/** Whether something is text or bytes. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === "string" || Reflect.apply(tag, value, []) === "Uint8Array";
}

/** Reads a body that the core has accepted: every JSON parser sees what it saw. */
export function parse(body: Raw): unknown {
  return JSON.parse(typeof body === "string" ? body : decoder.decode(body));
}
