// xtask/bundle.mjs puts these in place of the globals, in the glue of wasm-bindgen too: Jest's jsdom
// environment lacks the globals, but runs in Node, which has both in a module.

declare const process: { getBuiltinModule?(name: string): typeof globalThis } | undefined;

function find<Name extends "TextEncoder" | "TextDecoder">(name: Name): (typeof globalThis)[Name] {
  const inModule = () => (typeof process === "object" ? process.getBuiltinModule?.("node:util")[name] : undefined);
  return globalThis[name] ?? inModule();
}

// Marked as pure, so that bundlers drop them where they are not used.
export const TextEncoder = /* @__PURE__ */ find("TextEncoder");
export const TextDecoder = /* @__PURE__ */ find("TextDecoder");
