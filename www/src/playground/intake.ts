/**
 * Recognizes what people paste: a header line, a block of request headers, a whole HTTP request, or a command that sends one.
 * A payload is never mistaken for one of these, because JSON begins with none of them.
 */
import { fromBytes, isWellFormed, toBytes, type Payload } from "../shared/delivery.js";
import { readCurl, type CurlCommand } from "./curl.js";
import { texts } from "./texts.js";
import { readFetch, readPowerShell } from "./windows.js";

export interface Intake {
  header?: string;
  payload?: Payload;
  /** What was taken out, and what the person should know of it. */
  notes: string[];
}

const REQUEST_LINE = /^[A-Z]+ \S+ HTTP\/\d(?:\.\d)?\r?\n/;
/** HTTP/2 begins with headers such as `:method`. */
const HEADER_LINE = /^:?[!#$%&'*+.^_`|~\w-]+:[^\r\n]*(?:\r?\n|$)/;

/** A header in a line of its own: its value is taken as it is, without the space around it. */
const SIGNATURE_LINE = /^[ \t]*x-preswald-signature[ \t]*:[ \t]*([^\r\n]+?)[ \t]*$/gim;

/** A header in JSON, or in the way a language or a browser prints a map. */
const SIGNATURE_MEMBER = /x-preswald-signature["']?\s*(?::|=>?|\n)\s*\[?\s*["']?([^"'\r\n\]},]+)/gi;

const LONGEST_HEAD = 64 * 1024;

/** What a pasted or dropped request says, or undefined if this is a payload. */
export function readRequest(payload: Payload): Intake | undefined {
  if (typeof payload === "string") {
    if (/^\s*(?:\$ |(?:PS )?[A-Z]:\\[^>\n]*>\s*)?curl(?:\.exe)?\s/.test(payload)) return fromCurl(readCurl(payload));
    const copied = readPowerShell(payload) ?? readFetch(payload);
    if (copied) return fromCurl({ headers: copied.headers, body: copied.body === undefined ? undefined : toBytes(copied.body), files: [] });
    if (!isWellFormed(payload)) return undefined;
  }
  const bytes = toBytes(payload);
  // One character a byte, so that places in the text are places in the bytes.
  const head = headOf(new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_HEAD)));
  return head === undefined ? undefined : fromHead(head, bytes.subarray(head.length));
}

/** The request line and the headers, with the blank line if there is one; undefined if these are not headers. */
function headOf(binary: string): string | undefined {
  const requestLine = REQUEST_LINE.exec(binary)?.[0] ?? "";
  let at = requestLine.length;
  const line = (): string => HEADER_LINE.exec(binary.slice(at))?.[0] ?? "";
  for (let next = line(); next; next = line()) at += next.length;
  const blank = /^\r?\n/.exec(binary.slice(at))?.[0];
  if (blank === undefined && at < binary.length) return undefined;
  const head = binary.slice(0, at + (blank?.length ?? 0));
  const isRequest = requestLine !== "" || (at > 0 && /^x-preswald-signature[ \t]*:/im.test(head));
  return isRequest ? head : undefined;
}

function fromHead(head: string, rest: Uint8Array<ArrayBuffer>): Intake {
  const notes: string[] = [];
  let body = rest;
  if (/^transfer-encoding:\s*chunked/im.test(head)) {
    const whole = unchunked(body);
    if (whole) notes.push(texts.intake.chunked);
    body = whole ?? body;
  }
  const length = /^content-length:\s*(\d+)/im.exec(head)?.[1];
  if (length !== undefined && body.length > Number(length)) {
    notes.push(texts.intake.cut(Number(length)));
    body = body.subarray(0, Number(length));
  } else if (length !== undefined && body.length > 0 && body.length < Number(length)) {
    notes.push(texts.intake.short(Number(length), body.length));
  }
  const { header, several } = signatureIn(head);
  if (several) notes.push(several);
  if (body.length === 0)
    return header === undefined ? { notes: [texts.intake.noHeader] } : { header, notes: [texts.intake.headers, ...notes] };
  const payload = fromBytes(body);
  return header === undefined
    ? { payload, notes: [texts.intake.bodyOnly, ...notes] }
    : { payload, header, notes: [texts.intake.request, ...notes] };
}

function signatureIn(text: string): { header?: string; several?: string } {
  const lines = [...text.matchAll(SIGNATURE_LINE)];
  const found = (lines.length > 0 ? lines : [...text.matchAll(SIGNATURE_MEMBER)]).map((match) => match[1]!.trim());
  if (found.length === 0) return {};
  return found.length === 1 ? { header: found[0]! } : { header: found[0]!, several: texts.intake.several(found.length) };
}

/** A body without its chunk sizes; undefined if it is not in chunks. */
function unchunked(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const parts: Uint8Array[] = [];
  for (let at = 0; ; ) {
    const size = /^([0-9a-f]+)[^\r\n]*\r?\n/i.exec(String.fromCharCode(...bytes.subarray(at, at + 64)));
    if (!size) return undefined;
    const from = at + size[0].length;
    const to = from + parseInt(size[1]!, 16);
    if (to === from) return joined(parts);
    if (to > bytes.length) return undefined;
    parts.push(bytes.subarray(from, to));
    at = to + (bytes[to] === 0x0d ? 2 : 1);
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fromCurl(curl: CurlCommand | undefined): Intake | undefined {
  if (!curl) return undefined;
  const notes = curl.files.map((name) => texts.intake.dataFile(name));
  const { header, several } = signatureIn(curl.headers.join("\n"));
  if (several) notes.push(several);
  const payload = curl.body && fromBytes(curl.body);
  if (header === undefined && payload === undefined) return { notes: [texts.intake.noHeader, ...notes] };
  const what = header === undefined ? texts.intake.bodyOnly : payload === undefined ? texts.intake.headers : texts.intake.request;
  return { ...(header !== undefined && { header }), ...(payload !== undefined && { payload }), notes: [what, ...notes] };
}

/** What is pasted into the header's field: the bare value, or more than that, from which the value is taken. */
export function readHeaderField(text: string): Intake {
  const request = readRequest(text);
  if (request?.payload !== undefined) return request;
  const { header, several } = signatureIn(text);
  if (header !== undefined) {
    const isLine = /^[^\r\n]*[\r\n]*$/.test(text);
    return { header, notes: [isLine ? texts.intake.line : texts.intake.headers, ...(several ? [several] : [])] };
  }
  return /[\r\n]./.test(text) ? { notes: [texts.intake.noHeader] } : { header: text.replace(/[\r\n]+$/, ""), notes: [] };
}
