import base64 from "#base64";

declare const Buffer: { from(text: string, encoding: "base64"): Uint8Array<ArrayBuffer> } | undefined;

/** The wasm file, carried in the JavaScript: for every runtime that compiles from bytes. */
export function compile(): WebAssembly.Module {
  return new WebAssembly.Module(decode());
}

function decode(): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as { fromBase64?(text: string): Uint8Array<ArrayBuffer> }).fromBase64;
  if (native !== undefined) return native.call(Uint8Array, base64);
  if (typeof Buffer !== "undefined") return Buffer.from(base64, "base64");
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
