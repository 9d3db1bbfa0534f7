import { fromBytes, type SecretInput } from "./delivery.js";

/** The key: text as it is, or the bytes that hex or base64 stand for; undefined if they stand for none. */
export function decodeSecret({ text, encoding }: SecretInput): string | Uint8Array | undefined {
  if (encoding === "hex") return fromHex(text);
  return encoding === "base64" ? fromBase64(text) : text;
}

/** The places of the secrets that are filled in and readable. */
export function findPlaces(secrets: readonly SecretInput[]): number[] {
  return secrets.flatMap((secret, place) => (decodeSecret(secret)?.length ? place : []));
}

/** The keys of these secrets, newest first. */
export function listKeys(secrets: readonly SecretInput[]): (string | Uint8Array)[] {
  return findPlaces(secrets).map((place) => decodeSecret(secrets[place]!)!);
}

/** How a field of one line can hold a key: as text, or in hex where it is no text or has a control character. */
export function formatSecret(key: Uint8Array): SecretInput {
  const text = fromBytes(key);
  return typeof text === "string" && !/\p{Cc}/u.test(text) ? { text, encoding: "utf8" } : { text: toHex(key), encoding: "hex" };
}

export function fromHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 2 === 1 || !/^[0-9a-f]*$/i.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (digits) => parseInt(digits, 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Both alphabets, with or without padding. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
