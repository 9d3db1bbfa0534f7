// A delivery as a curl command for a POSIX shell, byte for byte.
import { isUtf8 } from "node:buffer";
import type { Signed } from "./delivery.js";

export function curlOf(url: URL, { method, headers, body }: Signed, { cacert, insecure }: { cacert?: string; insecure?: boolean }): string {
  const words = ["curl", "--request", method, quoted(url.href)];
  for (const [name, value] of headers) words.push("--header", quoted(value === "" ? `${name};` : `${name}: ${value}`));
  if (cacert !== undefined) words.push("--cacert", quoted(cacert));
  if (insecure) words.push("--insecure");
  const text = isUtf8(body) && !body.includes(0) ? body.toString() : undefined;
  // `--data` would drop line ends of what it reads, and take a leading `@` for a file's name.
  if (text !== undefined) return [...words, "--data-raw", quoted(text)].join(" ");
  return `printf ${quoted(octal(body))} | ${[...words, "--data-binary", "@-"].join(" ")}`;
}

/** A word that the shell takes as it is. */
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** Bytes as `printf` reads them in every shell. */
const octal = (bytes: Buffer) => Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
