import { isWellFormed, type Payload, toBytes } from "./delivery.js";
import { INVISIBLE } from "./payloadFacts.js";

const URL = "https://your-app.com/webhooks/preswald";

/** A command's argument has at most 128 KiB on Linux. */
const LONGEST_ARGUMENT = 100_000;

/** A terminal takes some characters for commands: a tab completes, a carriage return ends the line. */
function survivesTerminal(text: string): boolean {
  return isWellFormed(text) && !INVISIBLE.test(text) && !/[\t\r]/.test(text);
}

/** A command for any POSIX shell that sends exactly these bytes. */
export function curlFor(payload: Payload, header: string): string {
  const lines = [
    `curl ${quoted(URL)}`,
    `--header ${quoted("Content-Type: application/json")}`,
    `--header ${quoted(`X-Preswald-Signature: ${header.replace(/[\r\n]/g, "")}`)}`,
  ];
  const isPlain = typeof payload === "string" && payload.length < LONGEST_ARGUMENT && survivesTerminal(payload);
  if (isPlain) return [...lines, `--data-raw ${quoted(payload)}`].join(" \\\n  ");
  return `printf ${printfFormat(toBytes(payload))} | ` + [...lines, "--data-binary @-"].join(" \\\n  ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** `printf` is built into shells, so that no limit of arguments applies; octal escapes are in POSIX. */
function printfFormat(bytes: Uint8Array): string {
  let out = "";
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x25 && byte !== 0x27 && byte !== 0x5c;
    out += isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
  }
  return `'${out}'`;
}
