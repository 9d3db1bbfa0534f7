// As on workerd, with the suffix by which Vercel's edge knows a module.
import module from "./preswald_webhooks.wasm?module";

export function compile(): WebAssembly.Module {
  return module;
}
