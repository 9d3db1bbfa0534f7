// Writes a request as a curl command for a POSIX shell, byte for byte. The page and the command line share it.

export interface CurlRequest {
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: Uint8Array;
  /** A file that has the body, if there is one: a long body is read from it. */
  file?: string | undefined;
  /** A file of certificates to trust. */
  cacert?: string | undefined;
  insecure?: boolean | undefined;
}

/** Windows takes 32,767 characters for a command with all its arguments, and Linux 128 KiB for one argument. */
const LONGEST_ARGUMENT = 20_000;

/** `printf` is no built-in of some shells, and so an argument too. */
const LONGEST_FORMAT = 100_000;

/** The command, with a line for each option. */
export function curlFor({ method, url, headers, body, file, cacert, insecure }: CurlRequest): string {
  // Without `--globoff`, curl takes `[1-3]` and `{a,b}` in a URL for several URLs.
  const options = ["curl --globoff", `--request ${quoted(method)} ${quoted(url)}`];
  for (const header of headers) options.push(`--header ${quotedBytes(latin1(writeHeader(header)))}`);
  // curl would call a body without a type a form.
  if (!headers.some(([name]) => name.toLowerCase() === "content-type")) options.push("--header 'Content-Type:'");
  if (cacert !== undefined) options.push(`--cacert ${quoted(cacert)}`);
  if (insecure) options.push("--insecure");
  const command = (data: string) => [...options, data].join(" \\\n  ");
  // `--data` would drop line ends of what it reads, and take a leading `@` for a file's name.
  if (body.length <= LONGEST_ARGUMENT && survivesTerminal(body)) return command(`--data-raw ${quotedBytes(body)}`);
  if (body.length > LONGEST_ARGUMENT && file !== undefined) return command(`--data-binary ${quoted(`@${file}`)}`);
  return `${printed(body)} | ${command("--data-binary @-")}`;
}

/** A semicolon stands for an empty value: with a colon, curl would send no such header. */
const writeHeader = ([name, value]: readonly [string, string]) => (value === "" ? `${name};` : `${name}: ${value}`);

/** The bytes of a header as HTTP's interfaces give it, each as one character. */
function latin1(text: string): Uint8Array {
  return /[^\0-\xff]/.test(text) ? new TextEncoder().encode(text) : Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Control characters, and characters that cannot be seen. A terminal takes a tab or a carriage return for a command. */
const UNSAFE = /(?![\n ])[\p{Cc}\p{Cf}\p{Z}]/u;

function survivesTerminal(bytes: Uint8Array): boolean {
  try {
    return !UNSAFE.test(utf8.decode(bytes));
  } catch {
    return false;
  }
}

/** A word that the shell takes as it is. */
function quoted(word: string): string {
  return quotedBytes(new TextEncoder().encode(word));
}

function quotedBytes(bytes: Uint8Array): string {
  if (!survivesTerminal(bytes)) return `"$(printf ${escapeForPrintf(bytes)})"`;
  const word = utf8.decode(bytes);
  return /^[\w@%+:./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A command that prints any bytes. */
function printed(bytes: Uint8Array): string {
  const formats: string[] = [];
  // A byte has four characters at most.
  const step = LONGEST_FORMAT / 4;
  for (let at = 0; at < bytes.length; at += step) formats.push(`printf ${escapeForPrintf(bytes.subarray(at, at + step))}`);
  return formats.length === 1 ? formats.join() : `{ ${formats.join("; ")}; }`;
}

/** Octal escapes are in POSIX. The first byte is always one, as a hyphen would begin an option. */
function escapeForPrintf(bytes: Uint8Array): string {
  let format = "";
  for (const byte of bytes) {
    const isPlain = format !== "" && byte >= 0x20 && byte < 0x7f && byte !== 0x25 && byte !== 0x27 && byte !== 0x5c;
    format += isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
  }
  return `'${format}'`;
}
