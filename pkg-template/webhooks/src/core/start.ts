import * as glue from "#glue";
import { compile } from "#wasm";
import { unavailable } from "./unavailable.js";

/** The name of the wasm file of this entry; xtask/bundle.mjs defines it. */
declare const CORE: string;

/** The exports of the core that are used without the glue. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_start(): void;
}

/** Not named `exports`, which is another variable in a CommonJS file. */
let core: Exports | undefined;

/** The number of instances so far. */
let instances = 0;

/** Whether a call of the core has not returned yet. */
let isRunning = false;

/**
 * Begins a call of the core, which {@link leave} ends. No code of the caller's runs in between.
 *
 * It starts the core the first time it is needed: synchronously, and not when the package is
 * imported, so that an import costs nothing and works where nothing may be compiled yet. It also
 * replaces an instance in which an exception from outside ended a call halfway (the stack was
 * exhausted, a script was terminated), because its state may be broken.
 */
export function enter(): void {
  if (core === undefined || isRunning) restart();
  isRunning = true;
}

/** Ends a call of the core. */
export function leave(): void {
  isRunning = false;
}

/** Starts the core, if it has not been started. */
export function ensureStarted(): void {
  enter();
  leave();
}

/**
 * Calls the core only if an instance is running. For code that nobody called, such as a finalizer: it
 * starts nothing and throws nothing.
 */
export function callIfRunning(work: () => void): void {
  if (core === undefined || isRunning) return;
  isRunning = true;
  try {
    work();
    isRunning = false;
  } catch {
    // The call ended halfway, so the next one replaces the instance.
  }
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
  // Nothing refers to the old memory any more: a process may have addresses for one only.
  glue.__wbg_set_wasm(undefined);
  core = instantiate();
  instances++;
}

/** @throws Error with `code` `wasm_unavailable` */
function instantiate(): Exports {
  try {
    const imports = { [`./${CORE}_bg.js`]: glue as unknown as WebAssembly.ModuleImports };
    const exports = new WebAssembly.Instance(compiled(), imports).exports as unknown as Exports;
    glue.__wbg_set_wasm(exports);
    exports.__wbindgen_start();
    return exports;
  } catch (error) {
    throw unavailable(error);
  }
}

let module: WebAssembly.Module | undefined;

function compiled(): WebAssembly.Module {
  return (module ??= compile());
}

/** The number of the running instance. A new instance does not have the webhooks of the old one. */
export function instance(): number {
  return instances;
}

/** The memory of the running core. */
export function memory(): ArrayBuffer {
  return core!.memory.buffer;
}
