// As on workerd, with the suffix that marks a module for Vercel's edge runtime.
import module from "#file?module";

export function compile(): WebAssembly.Module {
  return module;
}
