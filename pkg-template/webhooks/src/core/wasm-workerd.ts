// Workers refuse to compile from bytes: the bundler gives the compiled module.
import module from "#file";

export function compile(): WebAssembly.Module {
  return module;
}
