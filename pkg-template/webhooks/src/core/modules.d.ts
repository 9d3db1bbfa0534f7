// Modules that the build provides.

/** The wasm file as text: `carry` in xtask/bundle.mjs makes it, `wasm-inline.ts` reads it. */
declare module "#carried" {
  export const alphabet: string;
  export const order: string;
  export const text: string;
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
