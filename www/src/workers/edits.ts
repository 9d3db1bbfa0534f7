/**
 * The edits that can undo a cause. They are guesses, cheap and many: the core decides which of them makes the
 * signature match, and only that one is offered. What cannot be known here (the rest of a truncated body, say) has none.
 */
import type { CauseCode } from "@preswald/webhooks/diagnose";
import { fromBytes, toBytes, type Delivery, type Payload, type SecretInput } from "../delivery.js";
import { fromBase64, fromHex, secretOf, toBase64, toHex } from "../secretBytes.js";
import * as payloads from "./payloadEdits.js";

/** All ways in which a field may have been before the cause. */
export async function editsFor(code: CauseCode, delivery: Delivery): Promise<Delivery[]> {
  const { payload, secrets, header } = delivery;
  const headers = (HEADER[code]?.(header) ?? []).map((header) => ({ ...delivery, header }));
  const bodies = ((await PAYLOAD[code]?.(payload)) ?? []).map((payload) => ({ ...delivery, payload }));
  const keyed = secrets.flatMap((secret, at) =>
    (SECRET[code]?.(secret) ?? []).map((edited) => ({ ...delivery, secrets: secrets.with(at, edited) })),
  );
  return [...headers, ...keyed, ...bodies].filter((edited) => isChanged(edited, delivery));
}

function isChanged(edited: Delivery, given: Delivery): boolean {
  return (["payload", "secrets", "header"] as const).some((part) => edited[part] !== given[part]);
}

type Edits<Field, Edited = Field[]> = Partial<Record<CauseCode, (field: Field) => Edited>>;

const signatures = (header: string): string[] =>
  decodings(header.normalize("NFKC")).flatMap((text) => text.match(/sha256=[0-9a-f]{64}/g) ?? []);

/** Bare digits, perhaps with something between them. */
const digits = (header: string): string[] => {
  const found = /(?:[0-9a-f]{2}[^0-9a-f]?){31}[0-9a-f]{2}/i.exec(header)?.[0].replace(/[^0-9a-f]/gi, "");
  return found === undefined ? [] : [`sha256=${found}`];
};

const QUOTES = /^(?:[["'`(<{*_\\]|b(?=["']))+|[\]"'`)>}*_\\,;]+$/g;

const HEADER: Edits<string> = {
  header_prefix_missing: (header) => [`sha256=${header}`, `sha256=${header.slice(header.search(/[=:]/) + 1)}`, ...digits(header)],
  header_uppercase: (header) => [header.toLowerCase()],
  header_whitespace: (header) => [header.replace(/\s/g, "")],
  header_quoted: (header) => [header.replace(QUOTES, ""), ...signatures(header), ...digits(header)],
  header_name_included: (header) => [header.replace(/^[^:=]*[:=]\s*/, ""), ...signatures(header)],
  header_base64: (header) => {
    const bytes = fromBase64(header.replace(/^sha256=/i, "").trim());
    return bytes ? [`sha256=${toHex(bytes)}`, `sha256=${latin1(bytes)}`, latin1(bytes)] : [];
  },
  header_binary: (header) => [
    `sha256=${
      header
        .replace(/^sha256=/, "")
        .match(/../g)
        ?.toReversed()
        .join("") ?? ""
    }`,
    `sha256=${toHex(bytesOfLatin1(header))}`,
  ],
  header_algorithm: (header) => [header.replace(/^[^=:]*[=:]/, "sha256=")],
  header_surrounded: (header) => [...signatures(header), ...digits(header)],
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
const keyOf = (secret: SecretInput): Uint8Array<ArrayBuffer> => {
  const key = secretOf(secret) ?? "";
  return typeof key === "string" ? new TextEncoder().encode(key) : new Uint8Array(key);
};

/** The secret's text, if its bytes are text; a secret with a line break is given in hex. */
const textOf = (secret: SecretInput): string => {
  const key = fromBytes(keyOf(secret));
  return typeof key === "string" ? key : secret.text;
};

/** An edit of the secret's text. */
const edited = (edit: (given: string) => string[]) => (secret: SecretInput) => edit(textOf(secret)).map(text);

const LONGEST_SECRET = 300;

const PREFIXES = ["whsec_", "whsec_test_", "sk_", "sk_live_", "sk_test_", "key_", "base64:", "Bearer "];

const SECRET: Edits<SecretInput> = {
  secret_whitespace: edited((given) => [given.trim(), given.trimStart(), given.trimEnd(), `${given} `, ` ${given}`]),
  secret_newline: (secret) => [text(textOf(secret).trimEnd()), bytes(`${textOf(secret)}\n`), bytes(`${textOf(secret)}\r\n`)],
  secret_quoted: edited((given) => [
    given.replace(QUOTES, ""),
    given.replace(/^["'`]|["'`]$/g, ""),
    `"${given}"`,
    `'${given}'`,
    `\`${given}\``,
  ]),
  secret_env_line: edited((given) => [
    given.replace(/^\s*(?:\$env:|export\s+|set\s+)?\w+\s*[=:]\s*/i, ""),
    `PRESWALD_WEBHOOK_SECRET=${given}`,
  ]),
  secret_prefix: edited((given) => {
    const rests = [...given.matchAll(/[_: -]/g)].map(({ index }) => given.slice(index + 1));
    return [...rests, ...PREFIXES.map((prefix) => prefix + given)];
  }),
  secret_base64: (secret) => [
    { ...secret, encoding: "base64" },
    ...decoded(fromBase64(textOf(secret))),
    text(toBase64(keyOf(secret))),
    text(toBase64(bytesOf(`${textOf(secret)}\n`))),
  ],
  secret_hex: (secret) => [
    { ...secret, encoding: "hex" },
    { text: secret.text.replace(/^0x/i, ""), encoding: "hex" },
    ...decoded(fromHex(textOf(secret))),
    text(toHex(keyOf(secret))),
    text(toHex(keyOf(secret)).toUpperCase()),
  ],
  secret_escapes: (secret) => {
    const given = textOf(secret);
    const resolved = given.replaceAll("\\r", "\r").replaceAll("\\n", "\n").replaceAll("\\t", "\t").replaceAll("\\/", "/");
    const written = given.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t");
    return [bytes(resolved), ...[written, given.replaceAll("/", "\\/"), ...decodings(given), payloads.withEntities(given)].map(text)];
  },
  secret_invisible: edited((given) => [
    given.replace(/[\u00ad\ufeff\u200b-\u200f\u2060]/g, ""),
    given.replace(/[\u00a0\u202f]/g, " "),
    given.replace(/[^\x21-\x7e]/g, ""),
  ]),
  secret_encoded: edited((given) => [
    given.toLowerCase(),
    given.toUpperCase(),
    encodeURIComponent(given),
    given.normalize("NFC"),
    given.normalize("NFD"),
    ...decodings(given),
  ]),
  secret_structured: edited((given) => [
    ...given.split(/[\s,;|]+/),
    ...payloads.enclosed(given).filter((part) => typeof part === "string"),
    ...given.split(/[:=]\s*/),
  ]),
  secret_truncated: edited((given) =>
    Array.from({ length: Math.min(given.length, LONGEST_SECRET) }, (_, length) => given.slice(0, length)).reverse(),
  ),
};

const PAYLOAD: Edits<Payload, Payload[] | Promise<Payload[]>> = {
  payload_reserialized: onText(payloads.serialized),
  payload_final_newline: onText((given) => [given.replace(/\r?\n$/, ""), given.replace(/[\r\n]+$/, ""), `${given}\n`, `${given}\r\n`]),
  payload_line_endings: onText(payloads.withOtherEndings),
  payload_newlines_removed: onText((given) => [
    given.replace(/[\r\n]/g, ""),
    ...payloads.indented(given).flatMap((text) => [text, `${text}\n`]),
  ]),
  payload_whitespace: onText((given) => [
    given.trim(),
    given.trimStart(),
    given.trimEnd(),
    given.replace(/^[\s\u200b]+|[\s\u200b]+$/g, ""),
    `${given} `,
    ` ${given}`,
    `\u200b${given}`,
  ]),
  payload_bom: onText((given) => [given.replace(/^\ufeff/, ""), `\ufeff${given}`]),
  payload_charset: payloads.inOtherCharsets,
  payload_normalization: onText((given) => [given.normalize("NFC"), given.normalize("NFD")]),
  payload_base64: (given) => [
    ...(typeof given === "string" ? [...fromBinary(fromBase64(given.trim())), payloads.unquotedPrintable(given)] : []),
    toBase64(toBytes(given)),
    toBase64(toBytes(given)).replace(/.{76}/g, "$&\r\n"),
  ],
  payload_hex: (given) => [
    ...(typeof given === "string" ? fromBinary(fromHex(given.trim())) : []),
    toHex(toBytes(given)),
    toHex(toBytes(given)).toUpperCase(),
  ],
  payload_form: onText(payloads.inForms),
  payload_double_encoded: onText((given) => [...unquoted(given), JSON.stringify(given), JSON.stringify(given).replaceAll("/", "\\/")]),
  payload_escapes: onText(payloads.escapedOtherwise),
  payload_enveloped: onText(payloads.enclosed),
  payload_framed: onText(payloads.framed),
  payload_compressed: payloads.inflated,
};

/** Edits of text; bytes that are not UTF-8 have none. */
function onText(edit: (given: string) => Payload[]): (given: Payload) => Payload[] {
  return (given) => (typeof given === "string" ? edit(given) : []);
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const bytesOfLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const fromBinary = (bytes: Uint8Array<ArrayBuffer> | undefined): Payload[] => (bytes ? [fromBytes(bytes)] : []);

function unquoted(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? [value, ...unquoted(value)] : [];
  } catch {
    return [];
  }
}

/** A text without percent-encoding, entities of HTML and escapes of JSON. */
function decodings(text: string): string[] {
  return [text, payloads.percentDecoded(text), payloads.withoutEntities(text), ...unquoted(`"${text}"`)];
}
