import { alphabet, order, text } from "#carried";

/** Compiles the wasm file that the JavaScript carries: for every runtime that compiles from bytes. */
export function compile(): WebAssembly.Module {
  return new WebAssembly.Module(decode());
}

/** How many characters of the alphabet, the first ones, are marks: each begins a code of two characters. */
const MARKS = 2;

/**
 * Reads the text that xtask/bundle.mjs writes: one character or two for each byte, the most frequent
 * bytes first. It is printable ASCII without quotes and escapes, so that minifiers, transpilers,
 * charsets and HTML parsers leave it as it is.
 */
function decode(): Uint8Array<ArrayBuffer> {
  const ranks = new Uint8Array(128);
  for (let rank = 0; rank < alphabet.length; rank++) ranks[alphabet.charCodeAt(rank)] = rank;
  const byteOf = Uint8Array.from(order.match(/../g)!, (digits) => parseInt(digits, 16));
  const singles = alphabet.length - MARKS;
  // In place: the writing position never passes the reading position.
  const bytes = new TextEncoder().encode(text);
  const { length } = bytes;
  let end = 0;
  for (let at = 0; at < length; at++) {
    const rank = ranks[bytes[at]!]!;
    bytes[end++] = byteOf[rank < MARKS ? singles + rank * alphabet.length + ranks[bytes[++at]!]! : rank - MARKS]!;
  }
  return bytes.subarray(0, end);
}
