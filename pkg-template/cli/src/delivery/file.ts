// A delivery as `listen --save` writes it: one JSON file, whole, for nobody else to read.
//
//   { "v": 1, "type": "saved_delivery", "time", "method", "url", "headers": [["Name", "value"], …], "body_base64" }
//
// Headers are in the order and case in which they came; credentials are redacted.
import { SIGNATURE_HEADER } from "@preswald/webhooks";
import { join } from "node:path";
import { validateHeaderName, validateHeaderValue } from "node:http";
import { usage } from "../exit.js";
import { TOKEN } from "../input/values.js";
import { visible } from "../output/visible.js";
import { readFile } from "../input/payload.js";
import { makeFolder, writeNew, writeNewFile } from "./files.js";
import { redactedHeaders, redactedUrl } from "./redact.js";

export interface SavedDelivery {
  time: string;
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: Buffer;
}

/** The last number of each file that has several: the next delivery need not try all of them again. */
const numbers = new Map<string, number>();

/** Writes a delivery into a folder, and gives the file's path. */
export function saveDelivery(folder: string, delivery: SavedDelivery, label: string): string {
  makeFolder(folder);
  const text = writeDocument(delivery);
  // The label comes from outside, so it must not name another folder. A duplicate gets a number.
  const base =
    label
      .replace(/[^\w.-]/g, "_")
      .replace(/^\.+/, "_")
      .slice(0, 100) || "delivery";
  const path = join(folder, base);
  for (let number = (numbers.get(path) ?? 0) + 1; ; number++) {
    const file = number === 1 ? `${path}.json` : `${path}-${number}.json`;
    try {
      writeNewFile(file, text);
      if (number > 1) numbers.set(path, number);
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

/** Writes a delivery into a new file, with its signature header in place of those that it had. */
export function writeSigned(path: string, delivery: SavedDelivery, signature: string): void {
  const others = delivery.headers.filter(([name]) => !isSignature(name));
  writeNew(path, writeDocument({ ...delivery, headers: [...others, [SIGNATURE_HEADER, signature]] }));
}

/** The text of a saved delivery. */
export function writeDocument({ time, method, url, headers, body }: SavedDelivery): string {
  const document = {
    v: 1,
    type: "saved_delivery",
    time,
    method,
    url: redactedUrl(url),
    headers: redactedHeaders(headers),
    body_base64: body.toString("base64"),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Reads a saved delivery. */
export const readDelivery = (path: string): SavedDelivery => parseDelivery(readFile(path).toString("utf8"), path);

/** @param name what messages call it */
export function parseDelivery(text: string, name: string): SavedDelivery {
  const refuse = (what: string) => usage(`${name} is not a saved delivery: ${what}`, "`preswald webhooks listen --save DIR` writes them.");
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw refuse("it is not JSON");
  }
  if (typeof document !== "object" || document === null) throw refuse("it is not an object");
  const { type, time = "", method = "POST", url = "", headers, body_base64 } = document as { [name: string]: unknown };
  if (type !== "saved_delivery") throw refuse('its `type` is not "saved_delivery"');
  if (typeof body_base64 !== "string") throw refuse("`body_base64` is missing");
  if (!Array.isArray(headers) || !headers.every(isPair)) throw refuse("`headers` must be a list of [name, value] pairs");
  if (typeof time !== "string" || typeof method !== "string" || typeof url !== "string")
    throw refuse("`time`, `method` and `url` must be strings");
  const body = Buffer.from(body_base64, "base64");
  // What is not base64 would be left out.
  if (body.toString("base64") !== body_base64) throw refuse("`body_base64` is not base64");
  if (!TOKEN.test(method)) throw refuse("its `method` is not one of HTTP");
  for (const header of headers) if (!isSendable(header)) throw refuse(`\`headers\` has one that HTTP cannot carry: ${visible(header[0])}`);
  return { time, method, url, headers, body };
}

function isSendable([name, value]: readonly [string, string]): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}

const isPair = (pair: unknown): pair is [string, string] =>
  Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string");

/** The values of a delivery's signature header; several is an error that the library names. */
export const findSignatures = ({ headers }: SavedDelivery): string[] =>
  headers.filter(([name]) => isSignature(name)).map(([, value]) => value);

const isSignature = (name: string): boolean => name.toLowerCase() === SIGNATURE_HEADER.toLowerCase();

/** Reads the saved delivery of `--delivery`, which is given in place of a payload's file. */
export function readDeliveryInPlaceOf(file: string | undefined, path: string): SavedDelivery {
  if (file !== undefined) throw usage("a file and `--delivery` are two payloads: give one");
  return readDelivery(path);
}
