/** How a payload's text may have been written before something changed it. */
import { createTestEvent, EVENT_TYPES } from "@preswald/webhooks";
import { fromBytes, isWellFormed, toBytes, type Payload } from "../delivery.js";
import { respaced } from "../json.js";
import { ENDINGS } from "../payloadFacts.js";
import { fromBase64 } from "../secretBytes.js";

const LAYOUTS = ["compact", "spaced", 2, 4, 8, "\t"] as const;

export const indented = (text: string): string[] => [2, 4, "\t"].map((unit) => respaced(text, unit));

/** The same JSON from other serializers: layout, escapes, member order, and numbers as JavaScript writes them. */
export function serialized(given: string): string[] {
  const parsed = parse(given);
  const parsedOnce =
    parsed === undefined ? [] : [parsed, sorted(parsed, byName), sorted(parsed, asDocumented)].map((value) => JSON.stringify(value));
  const documents = [given, ...parsedOnce];
  const laidOut = documents.flatMap((text) => [text, ...LAYOUTS.map((layout) => respaced(text, layout))]);
  return [...new Set(laidOut.flatMap((text) => [text, ...escapedOtherwise(text)]))];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Compare = (one: string, two: string) => number;

function sorted(value: unknown, order: Compare): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => sorted(element, order));
  const members = Object.entries(value).sort(([one], [two]) => order(one, two));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member, order)]));
}

const byName: Compare = (one, two) => (one < two ? -1 : 1);

/** The order of the documentation's examples; members that it does not name come last, in their own order. */
const asDocumented: Compare = (one, two) => placeOf(one) - placeOf(two);

const placeOf = (name: string): number => {
  const place = documentedNames().indexOf(name);
  return place < 0 ? documentedNames().length : place;
};

const namesIn = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.entries(value).flatMap(([name, member]) => [name, ...namesIn(member)]) : [];

let documented: string[] | undefined;

/** Not when the worker is loaded: where WebAssembly cannot start, the worker says so. */
const documentedNames = (): string[] => (documented ??= [...new Set(EVENT_TYPES.flatMap((type) => namesIn(createTestEvent(type).event)))]);

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
const upper = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
const unescaped = (_: string, digits: string): string => String.fromCharCode(parseInt(digits, 16));

const NOT_ASCII = /[\u0080-\uffff]/g;
const slashed = (text: string): string => text.replaceAll("\\/", "/").replaceAll("/", "\\/");
const plain = (text: string): string =>
  text.replaceAll("\\/", "/").replace(/\\u(00[2-7][0-9a-f]|00[89a-f].|0[1-9a-f]..|[1-9a-f]...)/gi, unescapedSafe);

/** A quote and a backslash stay escaped. */
const unescapedSafe = (whole: string, digits: string): string => (/^00(22|5c)$/i.test(digits) ? whole : unescaped(whole, digits));

/** The same characters with other escapes: none, of PHP, Python, Go and .NET, and of templates for HTML. */
export function escapedOtherwise(given: string): string[] {
  const text = plain(given);
  const html = (each: string): string => each.replace(/[<>&]/g, escaped);
  const strict = (each: string): string => each.replace(/[<>&'+`]/g, upper).replace(/\\"/g, "\\u0022");
  return [
    text,
    slashed(text),
    text.replace(NOT_ASCII, escaped),
    text.replace(NOT_ASCII, upper),
    slashed(text.replace(NOT_ASCII, escaped)),
    html(text),
    html(text).replace(/[\u2028\u2029]/g, escaped),
    strict(text),
    strict(text).replace(NOT_ASCII, upper),
    given.replaceAll("/", "\\/"),
    given.replace(NOT_ASCII, escaped),
    withEntities(given),
    withEntities(given, "&#x27;"),
    withoutEntities(given),
  ];
}

export const withEntities = (text: string, apostrophe = "&#39;"): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", apostrophe);

export const withoutEntities = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, unescaped)
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCharCode(Number(digits)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

export const withOtherEndings = (given: string): string[] => Object.values(ENDINGS).map((ending) => given.replace(/\r\n|\r|\n/g, ending));

/** As a form, and out of one. */
export function inForms(given: string): string[] {
  const search = (text: string): string => new URLSearchParams([["payload", text]]).toString();
  const encoded = isWellFormed(given) ? [encodeURIComponent(given), encodeURIComponent(given).replace(/[!'()*]/g, percent)] : [];
  const plus = search(given).slice("payload=".length);
  return [
    ...[...new URLSearchParams(given)].flatMap(([name, value]) => [value, name]),
    percentDecoded(given),
    percentDecoded(given.replaceAll("+", " ")),
    ...[...encoded, plus, plus.replaceAll("*", "%2A")].flatMap((text) => [`payload=${text}`, text]),
    `payload=${given}`,
    given.replace(/^payload=/, ""),
    given.replace(/=$/, ""),
    `${given}=`,
  ];
}

const percent = (unit: string): string => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`;

export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const MOST_ENCLOSED = 200;

/** What a document contains: its strings, perhaps of base64, and its objects as they are written. */
export function enclosed(given: string): Payload[] {
  const strings = [...given.matchAll(/"(?:[^"\\]|\\.)*"/gs)].slice(0, MOST_ENCLOSED).flatMap(([token]) => {
    const value = parse(token);
    return typeof value === "string" ? [value] : [];
  });
  const decoded = strings.flatMap((text) => {
    const bytes = text.length % 4 === 0 && text.length > 0 ? fromBase64(text) : undefined;
    return bytes === undefined ? [] : [fromBytes(bytes)];
  });
  const inner = strings.filter((text) => /^\s*[[{]/.test(text)).flatMap(objects);
  return [...strings, ...decoded, ...objects(given), ...inner];
}

/** The text of each object and list in a document. */
function objects(given: string): string[] {
  const found: string[] = [];
  const open: number[] = [];
  for (const { 0: token, index } of given.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === "{" || token === "[") open.push(index);
    else if (token === "}" || token === "]") found.push(given.slice(open.pop() ?? 0, index + 1));
    if (found.length === MOST_ENCLOSED) break;
  }
  return found.reverse();
}

/** The body out of other text: an HTTP message, multipart, chunk sizes, quoted lines, a log line. */
export function framed(given: string): string[] {
  const parts = given.split(/\r?\n\r?\n/).slice(1);
  const rests = parts.map((_, at) => parts.slice(at).join("\n\n"));
  const unchunked = given.replace(/(^|\r\n)[0-9a-f]+(?:;[^\r\n]*)?\r\n/gi, "").replace(/(?:\r\n)+$/, "");
  const lines = given.split("\n");
  const unquoted = lines.map((line) => line.replace(/^(?:> ?|\|\s?|\s*\d+[:|]?\s)/, "")).join("\n");
  const [first, last] = [given.search(/[[{]/), Math.max(given.lastIndexOf("}"), given.lastIndexOf("]"))];
  const inner = first < 0 ? [] : [given.slice(first, last + 1), given.slice(first)];
  const bodies = [...rests, ...rests.map((rest) => rest.replace(/\r?\n--[^\n]*\s*$/, "")), unchunked, unquoted, ...inner];
  return bodies.flatMap((body) => [body, body.trimEnd(), `${body}\n`]);
}

/** Out of quoted-printable (RFC 2045), as in an e-mail. */
export const unquotedPrintable = (given: string): Payload =>
  fromBytes(Uint8Array.from(given.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/gi, unescaped), (unit) => unit.charCodeAt(0)));

const WINDOWS = new TextDecoder("windows-1252");

/** The bytes of Windows-1252, by their characters. */
const CODES = new Map(Array.from({ length: 256 }, (_, byte) => [WINDOWS.decode(Uint8Array.of(byte)), byte]));

/** UTF-8 that was read or written as Latin-1 or Windows-1252, once, and what they cannot hold. */
export function inOtherCharsets(given: Payload): Payload[] {
  const bytes = toBytes(given);
  const read = [WINDOWS.decode(bytes), Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")];
  const utf16 = (["utf-16le", "utf-16be"] as const).map((name) => new TextDecoder(name).decode(bytes));
  if (typeof given !== "string") return [...read, ...utf16, new TextDecoder().decode(bytes)];
  const characters = [...given];
  const written = [(character: string) => CODES.get(character), (character: string) => character.charCodeAt(0)].flatMap((codeOf) => {
    const codes = characters.map((character) => (character.length > 1 ? undefined : codeOf(character)));
    return codes.every((code) => code !== undefined && code < 256) ? [fromBytes(Uint8Array.from(codes as number[]))] : [];
  });
  const lost = ["?", "\ufffd", ""].flatMap((mark) => [given.replace(/\P{ASCII}/gu, mark), given.replace(NOT_ASCII, mark)]);
  return [...written, ...read, ...lost, given.replace(/[^\p{ASCII}\u0080-\u00ff]/gu, "?")];
}

/** Decompressed, by each format that browsers know. */
export async function inflated(given: Payload): Promise<Payload[]> {
  const bytes = toBytes(given);
  const tried = (["gzip", "deflate", "deflate-raw"] as const).map((format) => inflate(bytes, format));
  return (await Promise.all(tried)).flatMap((found) => (found === undefined ? [] : [fromBytes(found)]));
}

/** A limit against compressed payloads that expand without end. */
const MOST_INFLATED = 8 * 1024 * 1024;

async function inflate(bytes: Uint8Array<ArrayBuffer>, format: CompressionFormat): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of new Blob([bytes])
      .stream()
      .pipeThrough(new DecompressionStream(format)) as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > MOST_INFLATED) return undefined;
      chunks.push(chunk);
    }
    return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
  } catch {
    return undefined;
  }
}
