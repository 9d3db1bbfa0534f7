// Modules that the build provides.

/** The wasm file as text: `carry` in xtask/bundle.mjs makes it, `wasm-inline.ts` reads it. */
declare module "#carried" {
  export const text: string;
  /** In hexadecimal digits, as the decoder. */
  export const tables: string;
  export const decoder: string;
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
