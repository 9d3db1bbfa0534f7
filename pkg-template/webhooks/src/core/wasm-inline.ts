import text from "#text";

/** The wasm file, carried in the JavaScript: for every runtime that compiles from bytes. */
export function compile(): WebAssembly.Module {
  return new WebAssembly.Module(decode());
}

/** A mark before a byte that is not ASCII, without its eighth bit; and one before a byte that is a mark. */
const EIGHTH_BIT = 0x5e;
const ITSELF = 0x57;

/**
 * A byte a character, or two: xtask/bundle.mjs writes them. Base64 would hide the bytes' pattern
 * from gzip. Characters beyond ASCII would be lost where a minifier writes them out and a page does
 * not say that its scripts are UTF-8.
 */
function decode(): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const { length } = bytes;
  let end = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    bytes[end++] = byte === EIGHTH_BIT ? bytes[++i]! | 0x80 : byte === ITSELF ? bytes[++i]! : byte;
  }
  return bytes.subarray(0, end);
}
