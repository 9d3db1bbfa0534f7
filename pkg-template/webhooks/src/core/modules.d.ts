// Modules that the build provides.

/** The wasm file as text: xtask/bundle.mjs writes it, `#decoder` reads it. */
declare module "#carried" {
  export const carried: string;
}

/** `carried-hex.ts` or `carried-lzma.ts`. */
declare module "#decoder" {
  export function decode(carried: string): Uint8Array<ArrayBuffer>;
}

/** The wasm file itself. */
declare module "#file" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "#file?module" {
  const module: WebAssembly.Module;
  export default module;
}
