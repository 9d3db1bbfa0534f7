/** What is signed: text, whose UTF-8 is the bytes, or bytes that are not UTF-8. */
export type Payload = string | Uint8Array<ArrayBuffer>;

/** How the text in a secret's field is turned into the key. */
export type Encoding = "utf8" | "hex" | "base64";

export interface SecretInput {
  text: string;
  encoding: Encoding;
}

/** Everything that a person enters. */
export interface Delivery {
  payload: Payload;
  /** Newest first. Empty ones were not filled in. */
  secrets: readonly SecretInput[];
  /** The value of X-Preswald-Signature. */
  header: string;
}

export type Input = keyof Delivery;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text if the bytes are exactly that text's UTF-8 (a byte order mark is kept), otherwise the bytes. */
export function fromBytes(bytes: Uint8Array): Payload {
  try {
    return utf8.decode(bytes);
  } catch {
    return new Uint8Array(bytes);
  }
}

/** The bytes that are signed. A lone surrogate has none; `isWellFormed` tells. */
export function toBytes(payload: Payload): Uint8Array<ArrayBuffer> {
  return typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
}

export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
