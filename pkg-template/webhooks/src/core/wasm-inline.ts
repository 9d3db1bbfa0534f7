import { carried } from "#carried";
import { decode } from "#decoder";

/** Compiles the wasm file that the JavaScript carries: for every runtime that can compile bytes. */
export function compile(): WebAssembly.Module {
  return atStart ?? new WebAssembly.Module(decode(carried));
}

/**
 * A Worker of Cloudflare may compile bytes while it starts, from the compatibility date 2025-06-01 on,
 * and not in a request. Bundlers that do not know the condition `workerd` build this file for it.
 */
const atStart = /* @__PURE__ */ compiledAtStart();

function compiledAtStart(): WebAssembly.Module | undefined {
  try {
    return navigator.userAgent === "Cloudflare-Workers" ? new WebAssembly.Module(decode(carried)) : undefined;
  } catch {
    // It is compiled when it is needed: if that fails too, the error says why.
    return undefined;
  }
}
