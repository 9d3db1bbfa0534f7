import * as glue from "#glue";
import { compile } from "#wasm";

/** What the wasm file of this entry is called: xtask/bundle.mjs says. */
declare const CORE: string;

/** What the core exports, as far as the shell needs it by hand. */
export interface Exports {
  memory: { buffer: ArrayBuffer };
}

/** Not called `exports`: in a CommonJS file that name is taken, and never undefined. */
let core: Exports | undefined;

/**
 * Starts the core, the first time it is needed: synchronously, and not when the package is
 * imported, so that an import costs nothing and works where nothing may be compiled yet.
 */
export function start(): void {
  if (core !== undefined) return;
  const instance = new WebAssembly.Instance(compile(), { [`./${CORE}_bg.js`]: glue as unknown as WebAssembly.ModuleImports });
  core = instance.exports as unknown as Exports;
  glue.__wbg_set_wasm(core);
  (core as unknown as { __wbindgen_start(): void }).__wbindgen_start();
}

/** The running core. */
export function wasm(): Exports {
  if (core === undefined) start();
  return core!;
}
