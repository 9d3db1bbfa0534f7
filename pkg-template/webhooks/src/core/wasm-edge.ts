// As on workerd, with the suffix by which Vercel's edge knows a module.
import module from "#file?module";

export function compile(): WebAssembly.Module {
  return module;
}
