import { decoder, tables, text } from "#carried";

/** Compiles the wasm file that the JavaScript carries: for every runtime that can compile bytes. */
export function compile(): WebAssembly.Module {
  return new WebAssembly.Module(decode());
}

/**
 * Reads the text that xtask/bundle.mjs writes: one character or two for each byte, the most frequent
 * bytes first. It is printable ASCII without quotes and escapes, so that minifiers, transpilers,
 * charsets and HTML parsers do not change it. decoder.wat does the work.
 */
function decode(): Uint8Array<ArrayBuffer> {
  const start = tables.length / 2;
  const end = start + text.length;
  const memory = new WebAssembly.Memory({ initial: (end >>> 16) + 1 });
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(bytesOf(tables));
  new TextEncoder().encodeInto(text, bytes.subarray(start));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(decoder)), { "": { memory } });
  const { decode } = instance.exports as unknown as { decode(end: number): number };
  return bytes.subarray(start, decode(end));
}

/** A loop, because this runs once and is interpreted: a regular expression with a callback takes longer. */
function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
