import * as glue from "#glue";
import { compile } from "#wasm";
import { mistake } from "../errors.js";

/** What the wasm file of this entry is called: xtask/bundle.mjs says. */
declare const CORE: string;

/** What the core exports, as far as the shell needs it by hand. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_start(): void;
}

/** Not called `exports`: in a CommonJS file that name is taken, and never undefined. */
let core: Exports | undefined;

/** How many instances there have been. */
let instances = 0;

/** Whether a call of the core has begun and has not returned. */
let isRunning = false;

/**
 * Begins a call of the core, which {@link leave} ends. Nothing of the caller's runs in between.
 *
 * It starts the core the first time it is needed: synchronously, and not when the package is
 * imported, so that an import costs nothing and works where nothing may be compiled yet. And it
 * replaces an instance that an exception from outside has ended halfway (the stack was exhausted, a
 * script was terminated): whatever state that left behind, nobody sees it.
 */
export function enter(): void {
  if (core === undefined || isRunning) restart();
  isRunning = true;
}

/** Ends a call of the core. */
export function leave(): void {
  isRunning = false;
}

/** Calls the core: {@link enter} and {@link leave} in one. */
export function call<T>(work: () => T): T {
  enter();
  const result = work();
  leave();
  return result;
}

function restart(): void {
  // The glue keeps views of the memory until they are detached: growing detaches them.
  core?.memory.grow(0);
  core = undefined;
  const exports = instantiate();
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  instances++;
  core = exports;
}

function instantiate(): Exports {
  if (typeof WebAssembly !== "object") {
    throw mistake(
      "invalid_argument",
      "@preswald/webhooks needs WebAssembly, which this runtime does not have (was Node started with --jitless?)",
    );
  }
  const imports = { [`./${CORE}_bg.js`]: glue as unknown as WebAssembly.ModuleImports };
  return new WebAssembly.Instance(compiled(), imports).exports as unknown as Exports;
}

let module: WebAssembly.Module | undefined;

function compiled(): WebAssembly.Module {
  return (module ??= compile());
}

/** The number of the running instance: what was given to another one has to be given again. */
export function instance(): number {
  return instances;
}

/** The memory of the running core. */
export function memory(): ArrayBuffer {
  return core!.memory.buffer;
}
