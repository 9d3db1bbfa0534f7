import { toBytes, type Payload } from "./delivery.js";

const URL = "https://your-app.com/webhooks/preswald";

/** A command's argument has at most 128 KiB on Linux. */
const LONGEST_ARGUMENT = 100_000;

/** Survives a paste into a terminal: printable characters and line feeds. */
const PLAIN = /^(?:[\n\x20-\x7e]|[^\0-\xad\u061c\u180e\u2000-\u206f\u3000\ufeff\ufff9-\uffff])*$/u;

/** A command for any POSIX shell that sends exactly these bytes. */
export function curlFor(payload: Payload, header: string): string {
  const lines = [
    `curl ${quoted(URL)}`,
    `--header ${quoted("Content-Type: application/json")}`,
    `--header ${quoted(`X-Preswald-Signature: ${header.replace(/[\r\n]/g, "")}`)}`,
  ];
  const isPlain = typeof payload === "string" && payload.length < LONGEST_ARGUMENT && PLAIN.test(payload);
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
