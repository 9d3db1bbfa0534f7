// JSON.parse. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md.
import { readFileSync } from "node:fs";

const utf16 = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");
const bits = (number) => new BigUint64Array(new Float64Array([number]).buffer)[0].toString(16).padStart(16, "0");

function line(value) {
  if (value === null) return "n";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return `d${bits(value)}`;
  if (typeof value === "string") return `s${utf16(value)}`;
  if (Array.isArray(value)) return `[${value.map(line).join(",")}]`;
  const members = Object.entries(value).map(([name, each]) => `${utf16(name)}:${line(each)}`);
  return `{${members.sort().join(",")}}`;
}

function read(hex) {
  try {
    return line(JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(hex, "hex"))));
  } catch (error) {
    return `!${error.message}`.replaceAll("\n", " ");
  }
}

const documents = readFileSync(0, "latin1").trimEnd().split("\n");
process.stdout.write(`${documents.map(read).join("\n")}\n`);
