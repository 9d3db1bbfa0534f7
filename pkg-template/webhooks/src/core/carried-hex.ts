import { builtin } from "./builtin.js";

interface Decoders {
  Buffer?: { from(text: string, encoding: "hex"): Uint8Array<ArrayBuffer> };
  Uint8Array: { fromHex?(digits: string): Uint8Array<ArrayBuffer> };
}

/**
 * Decodes hexadecimal digits by the host's own code where it has any: this runs once, while JavaScript is
 * still interpreted. No minifier, transpiler, charset or HTML parser changes hexadecimal digits. Base64
 * would hide the bytes' pattern from gzip.
 */
export function decode(digits: string): Uint8Array<ArrayBuffer> {
  const { Uint8Array: host, Buffer = (builtin("node:buffer") as Decoders | undefined)?.Buffer } = globalThis as unknown as Decoders;
  return host.fromHex?.(digits) ?? Buffer?.from(digits, "hex") ?? decoded(digits);
}

function decoded(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (digitAt(digits, 2 * at) << 4) | digitAt(digits, 2 * at + 1);
  return bytes;
}

/** A digit is 0x30 to 0x39; a letter is 0x61 to 0x66. */
function digitAt(digits: string, at: number): number {
  const code = digits.charCodeAt(at);
  return (code & 15) + (code >> 6) * 9;
}
