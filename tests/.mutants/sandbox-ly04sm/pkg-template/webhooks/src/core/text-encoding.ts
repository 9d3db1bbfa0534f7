// xtask/bundle.mjs puts these in place of the globals, in the glue of wasm-bindgen too: Jest's jsdom
// environment lacks the globals, but runs in Node, which has both in a module.

import { builtin } from "./builtin.js";

function find<Name extends "TextEncoder" | "TextDecoder">(name: Name): (typeof globalThis)[Name] {
  return globalThis[name] ?? (builtin("node:util") as typeof globalThis)[name];
}

// Marked as pure, so that bundlers drop them where they are not used.
export const TextEncoder = /* @__PURE__ */ find("TextEncoder");
export const TextDecoder = /* @__PURE__ */ find("TextDecoder");
