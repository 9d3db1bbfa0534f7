/** Reads a curl command as its shell (POSIX, cmd or PowerShell) and curl would, as far as headers and body go. */
import { joined } from "./intake.js";
import { windowsWords } from "./windows.js";

export interface CurlCommand {
  headers: string[];
  body: Uint8Array<ArrayBuffer> | undefined;
  /** The files that the command reads its body from. */
  files: string[];
}

const HEADER_OPTIONS = new Set(["-H", "--header"]);
const DATA_OPTIONS = new Set(["-d", "--data", "--data-ascii", "--data-binary", "--data-raw", "--json"]);

export function readCurl(text: string): CurlCommand | undefined {
  const command = text.slice(text.search(/curl/));
  const words = windowsWords(command)?.map((word) => new TextEncoder().encode(word)) ?? shellWords(command);
  if (!words) return undefined;
  const headers: string[] = [];
  const files: string[] = [];
  const bodies: Uint8Array[] = [];
  for (let at = 1; at < words.length; at++) {
    const [option, inline] = split(utf8(words[at]!));
    const isHeader = HEADER_OPTIONS.has(option);
    if (!isHeader && !DATA_OPTIONS.has(option)) continue;
    const value = inline === undefined ? words[++at] : new TextEncoder().encode(inline);
    if (!value) break;
    if (isHeader) headers.push(utf8(value));
    else if (option !== "--data-raw" && value[0] === 0x40) files.push(utf8(value.subarray(1)));
    else bodies.push(...(bodies.length > 0 && option !== "--json" ? [Uint8Array.of(0x26)] : []), value);
  }
  return { headers, files, body: bodies.length > 0 ? joined(bodies) : undefined };
}

/** `--data=x`, `-dx` and `-Hx` hold option and value in one word. */
function split(word: string): [option: string, value: string | undefined] {
  const long = /^(--[\w-]+)=(.*)$/s.exec(word);
  if (long) return [long[1]!, long[2]!];
  const short = /^(-[dH])(.+)$/s.exec(word);
  return short ? [short[1]!, short[2]!] : [word, undefined];
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const QUOTED = /'([^']*)'/y;
const DOUBLE = /"((?:[^"\\]|\\.)*)"/sy;
const ANSI = /\$'((?:[^'\\]|\\.)*)'/sy;
const CONTINUED = /\\\r?\n/y;
const ESCAPED = /\\(.)/sy;
const BARE = /[^\s'"\\]/uy;
const SPACE = /\s+/y;

/** The words as bytes, because `$'\xff'` is a byte; undefined if a quote is not closed. */
function shellWords(text: string): Uint8Array[] | undefined {
  const words: Uint8Array[] = [];
  let word: Uint8Array[] | undefined;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const add = (part: string | Uint8Array): void =>
    void (word ??= []).push(typeof part === "string" ? new TextEncoder().encode(part) : part);
  const end = (): void => {
    if (word) words.push(joined(word));
    word = undefined;
  };
  let match: RegExpExecArray | null;
  while (at < text.length) {
    if (take(CONTINUED)) continue;
    if ((match = take(SPACE))) {
      if (match[0].includes("\n") && words.length > 0) break; // the command ends with its line
      end();
    } else if ((match = take(QUOTED))) add(match[1]!);
    else if ((match = take(DOUBLE))) add(match[1]!.replace(/\\\r?\n/g, "").replace(/\\([$`"\\])/g, "$1"));
    else if ((match = take(ANSI))) add(ansi(match[1]!));
    else if ((match = take(ESCAPED))) add(match[1]!);
    else if ((match = take(BARE))) add(match[0]);
    else return undefined;
  }
  end();
  return words;
}

const ANSI_ESCAPE = /\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8})|([0-7]{1,3})|(.))/gis;
const LETTERS: Record<string, string> = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b", e: "\x1b", f: "\f", v: "\v" };

function ansi(text: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  const plain = (part: string): void => void parts.push(new TextEncoder().encode(part));
  // Two \u escapes can be one character.
  const paired = text.replace(/\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/gi, (_, high: string, low: string) =>
    String.fromCharCode(parseInt(high, 16), parseInt(low, 16)),
  );
  for (const match of paired.matchAll(ANSI_ESCAPE)) {
    plain(paired.slice(from, match.index));
    from = match.index + match[0].length;
    const [, hex, u4, u8, octal, letter] = match;
    if (hex !== undefined) parts.push(Uint8Array.of(parseInt(hex, 16)));
    else if (octal !== undefined) parts.push(Uint8Array.of(parseInt(octal, 8)));
    else if (letter !== undefined) plain(LETTERS[letter] ?? letter);
    else plain(String.fromCodePoint(parseInt((u4 ?? u8)!, 16)));
  }
  plain(paired.slice(from));
  return joined(parts);
}
