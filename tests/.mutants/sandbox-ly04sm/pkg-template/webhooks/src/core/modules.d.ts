// Modules that the build provides.

/** The wasm file in hexadecimal digits: xtask/bundle.mjs writes them, `wasm-inline.ts` reads them. */
declare module "#carried" {
  export const digits: string;
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
