/**
 * The edits that can undo a cause. They are guesses, cheap and many: the core decides which of them makes the
 * signature match, and only that one is offered. What cannot be known here (which bytes a serializer wrote) has none.
 */
import type { CauseCode } from "@preswald/webhooks/diagnose";
import { fromBytes, isWellFormed, type Delivery, type Payload, type SecretInput } from "../delivery.js";
import { respaced } from "../json.js";
import { ENDINGS } from "../payloadFacts.js";
import { fromBase64, fromHex, secretOf, toBase64, toHex } from "../secretBytes.js";

/** All ways in which a field may have been before the cause. */
export function editsFor(code: CauseCode, delivery: Delivery): Delivery[] {
  const { payload, secrets, header } = delivery;
  const headers = (HEADER[code]?.(header) ?? []).map((header) => ({ ...delivery, header }));
  const payloads = typeof payload === "string" ? (PAYLOAD[code]?.(payload) ?? []).map((payload) => ({ ...delivery, payload })) : [];
  const keyed = secrets.flatMap((secret, at) =>
    (SECRET[code]?.(secret) ?? []).map((edited) => ({ ...delivery, secrets: secrets.with(at, edited) })),
  );
  return [...headers, ...keyed, ...payloads].filter((edited) => isChanged(edited, delivery));
}

function isChanged(edited: Delivery, given: Delivery): boolean {
  return (["payload", "secrets", "header"] as const).some((part) => edited[part] !== given[part]);
}

type Edits<Field, Edited = Field> = Partial<Record<string, (field: Field) => Edited[]>>;

const signatures = (header: string): string[] => header.match(/sha256=[0-9a-f]{64}/g) ?? [];

const HEADER: Edits<string> = {
  header_prefix_missing: (header) => [`sha256=${header}`, `sha256=${header.slice(header.search(/[=:]/) + 1)}`],
  header_uppercase: (header) => [header.toLowerCase()],
  header_whitespace: (header) => [header.replace(/\s/g, "")],
  header_quoted: (header) => [header.replace(/^b?["'`]+|["'`]+$/g, "")],
  header_name_included: (header) => [header.replace(/^[^:=]*[:=]\s*/, "")],
  header_base64: (header) => {
    const bytes = fromBase64(header.replace(/^sha256=/i, "").trim());
    return bytes ? [`sha256=${toHex(bytes)}`] : [];
  },
  header_algorithm: (header) => [header.replace(/^[^=:]*[=:]/, "sha256=")],
  header_surrounded: signatures,
  header_several: signatures,
};

const text = (text: string): SecretInput => ({ text, encoding: "utf8" });

/** A field of one line holds no line break: such a secret is given in hex. */
const bytes = (text: string): SecretInput => ({ text: toHex(new TextEncoder().encode(text)), encoding: "hex" });

const decoded = (bytes: Uint8Array<ArrayBuffer> | undefined): SecretInput[] => {
  const secret = bytes && fromBytes(bytes);
  return typeof secret === "string" && !/[\r\n]/.test(secret) ? [text(secret)] : [];
};

/** The secret's bytes, whatever way they are given. */
const keyOf = (secret: SecretInput): Uint8Array => {
  const key = secretOf(secret) ?? "";
  return typeof key === "string" ? new TextEncoder().encode(key) : key;
};

const SECRET: Edits<SecretInput> = {
  secret_whitespace: ({ text: given }) => [given.trim(), given.trimStart(), given.trimEnd(), `${given} `, ` ${given}`].map(text),
  secret_newline: ({ text: given }) => [text(given.trimEnd()), bytes(`${given}\n`), bytes(`${given}\r\n`)],
  secret_quoted: ({ text: given }) => [given.replace(/^["'`]+|["'`]+$/g, ""), `"${given}"`, `'${given}'`].map(text),
  secret_env_line: ({ text: given }) => [text(given.replace(/^\s*(?:export\s+)?\w+=/, ""))],
  secret_prefix: ({ text: given }) => [given.replace(/^[a-z]+_/i, ""), `whsec_${given}`].map(text),
  secret_base64: (secret) => [{ ...secret, encoding: "base64" }, ...decoded(fromBase64(secret.text)), text(toBase64(keyOf(secret)))],
  secret_hex: (secret) => [{ ...secret, encoding: "hex" }, ...decoded(fromHex(secret.text)), text(toHex(keyOf(secret)))],
  secret_escapes: ({ text: given }) => [bytes(given.replaceAll("\\r", "\r").replaceAll("\\n", "\n").replaceAll("\\t", "\t"))],
  secret_invisible: ({ text: given }) => [
    text(given.replace(/[\ufeff\u00a0\u200b-\u200d\u2060]/g, "")),
    text(given.replaceAll("\u00a0", " ")),
  ],
  secret_encoded: ({ text: given }) =>
    [given.toLowerCase(), given.toUpperCase(), percentDecoded(given), encodeURIComponent(given)].map(text),
};

const PAYLOAD: Edits<string, Payload> = {
  payload_reserialized: (given) => ["compact", "spaced", 2, 4, "\t"].map((space) => respaced(given, space as never)),
  payload_final_newline: (given) => [given.replace(/\r?\n$/, ""), given.replace(/[\r\n]+$/, ""), `${given}\n`, `${given}\r\n`],
  payload_line_endings: (given) => Object.values(ENDINGS).map((ending) => given.replace(/\r\n|\r|\n/g, ending)),
  payload_newlines_removed: (given) => [given.replace(/[\r\n]/g, "")],
  payload_whitespace: (given) => [given.trim(), given.trimStart(), given.trimEnd(), `${given} `, ` ${given}`],
  payload_bom: (given) => [given.replace(/^\ufeff/, ""), `\ufeff${given}`],
  payload_normalization: (given) => [given.normalize("NFC"), given.normalize("NFD")],
  payload_base64: (given) => [
    ...fromBinary(fromBase64(given.trim())),
    isWellFormed(given) ? toBase64(new TextEncoder().encode(given)) : "",
  ],
  payload_hex: (given) => [...fromBinary(fromHex(given.trim())), toHex(new TextEncoder().encode(given))],
  payload_form: (given) => [new URLSearchParams(given).get("payload") ?? "", percentDecoded(given)],
  payload_double_encoded: (given) => [unquoted(given), JSON.stringify(given)],
  payload_escapes: (given) => [
    given.replaceAll("\\/", "/"),
    given.replaceAll("/", "\\/"),
    given.replace(/[\u0080-\uffff]/g, escaped),
    given.replace(/\\u(00[89a-f].|0[1-9a-f]..|[1-9a-f]...)/gi, unescaped),
  ],
};

const fromBinary = (bytes: Uint8Array<ArrayBuffer> | undefined): Payload[] => (bytes ? [fromBytes(bytes)] : []);
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
const unescaped = (_: string, digits: string): string => String.fromCharCode(parseInt(digits, 16));

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unquoted(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    return text;
  }
}
