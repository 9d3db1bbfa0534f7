// Workers cannot compile bytes: the bundler provides the compiled module.
import module from "#file";

export function compile(): WebAssembly.Module {
  return module;
}
