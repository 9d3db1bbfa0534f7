import { digits } from "#carried";
import { builtin } from "./builtin.js";

/** Compiles the wasm file that the JavaScript carries: for every runtime that can compile bytes. */
export function compile(): WebAssembly.Module {
  return atStart ?? new WebAssembly.Module(bytesOf(digits));
}

/**
 * A Worker of Cloudflare may compile bytes while it starts, from the compatibility date 2025-06-01 on,
 * and not in a request. Bundlers that do not know the condition `workerd` build this file for it.
 */
const atStart = /* @__PURE__ */ compiledAtStart();

function compiledAtStart(): WebAssembly.Module | undefined {
  try {
    return navigator.userAgent === "Cloudflare-Workers" ? new WebAssembly.Module(bytesOf(digits)) : undefined;
  } catch {
    // It is compiled when it is needed: if that fails too, the error says why.
    return undefined;
  }
}

interface Decoders {
  Buffer?: { from(text: string, encoding: "hex"): Uint8Array<ArrayBuffer> };
  Uint8Array: { fromHex?(digits: string): Uint8Array<ArrayBuffer> };
}

/**
 * Decodes hexadecimal digits by the host's own code where it has any: this runs once, while JavaScript is
 * still interpreted. No minifier, transpiler, charset or HTML parser changes hexadecimal digits. Base64
 * would hide the bytes' pattern from gzip.
 */
function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
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
