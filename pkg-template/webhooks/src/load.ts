import * as glue from "#glue";
import { compile } from "#wasm";

/** What the core exports, as far as the shell needs it by hand. */
export interface Exports {
  memory: { buffer: ArrayBuffer };
}

let exports: Exports | undefined;

/**
 * Starts the core, the first time it is needed: synchronously, and not when the package is
 * imported, so that an import costs nothing and works where nothing may be compiled yet.
 */
export function start(): void {
  if (exports !== undefined) return;
  const instance = new WebAssembly.Instance(compile(), { "./preswald_webhooks_bg.js": glue as unknown as WebAssembly.ModuleImports });
  exports = instance.exports as unknown as Exports;
  glue.__wbg_set_wasm(exports);
  (exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
}

/** The running core. */
export function wasm(): Exports {
  if (exports === undefined) start();
  return exports!;
}
