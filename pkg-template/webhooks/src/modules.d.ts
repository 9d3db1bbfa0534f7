// What the build puts in place of names that are no files here.

/** The wasm file as base64. */
declare module "#base64" {
  const base64: string;
  export default base64;
}

declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}
