import * as glue from "#glue";
import { compile } from "#wasm";
import { mistake, toldBy } from "../errors.js";
import { unbound } from "./intrinsics.js";
import { unavailable } from "./unavailable.js";

/** The name of the wasm file of this entry; xtask/bundle.mjs defines it. */
declare const CORE: string;

/** The exports of the core that are used without the glue. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_start(): void;
}

/** Makes an instance with these imports, and returns its exports. */
type Maker = (imports: WebAssembly.Imports) => Exports;

/** Not named `exports`, which is another variable in a CommonJS file. */
let core: Exports | undefined;

/** The number of instances so far. */
let instances = 0;

/** Whether a call of the core has not returned yet. */
let isRunning = false;

/** The number of calls so far. */
let calls = 0;

/** Where a call began: `calls` at that time. */
export type Ticket = number;

/**
 * Begins a call of the core, which {@link leave} ends. No code of the caller's runs in between.
 *
 * It starts the core the first time it is needed: synchronously, and not when the package is
 * imported, so that an import costs nothing and works where nothing may be compiled yet. It also
 * replaces an instance in which an exception from outside ended a call halfway (the stack was
 * exhausted, a script was terminated), because its state may be broken.
 */
export function enter(): Ticket {
  if (core === undefined || isRunning) restart();
  isRunning = true;
  return ++calls;
}

/**
 * Ends a call of the core, before its result is used. Throws if another call began in the middle of it:
 * that is possible where a function of the language was replaced by one that calls this package, and then
 * the core may have judged the delivery of the other call.
 */
export function leave(ticket: Ticket): void {
  // After an interruption, the older call has gone on in the newer instance: it is not used again.
  isRunning = isInterrupted(ticket);
  if (isRunning) throw mistake("invalid_argument", "this package was called in the middle of a call of its own");
}

/** Does work that begins with {@link enter}, and ends by itself with {@link leave}. */
export function entered<T>(work: (ticket: Ticket) => T): T {
  const ticket = enter();
  try {
    return work(ticket);
  } catch (error) {
    if (isInterrupted(ticket)) isRunning = true;
    throw error;
  }
}

/** Whether another call began after this one. What this one wrote into the core's memory may be overwritten. */
export function isInterrupted(ticket: Ticket): boolean {
  return calls !== ticket;
}

/** Lets code of the host run in the middle of a call: it may call the package, which interrupts this call. */
export function pause(): void {
  isRunning = false;
}

/** Goes on after {@link pause}. Not after an interruption. */
export function resume(): void {
  isRunning = true;
}

/** Starts the core, if it has not been started. */
export function ensureStarted(): void {
  leave(enter());
}

/** Whether the core has started, and no call has ended halfway. */
export function isIdle(): boolean {
  return core !== undefined && !isRunning;
}

/** An instance with more memory than this is given up: memory never shrinks. Bodies of the default limit need less. */
const LARGEST_MEMORY = 16_777_216;

/** Whether the instance was given up, because its memory had become too large. The next call starts another. */
export function gaveUp(): boolean {
  if (core === undefined || core.memory.buffer.byteLength <= LARGEST_MEMORY) return false;
  core = undefined;
  instances++;
  glue.__wbg_set_wasm(undefined);
  return true;
}

/** Calls the core: {@link enter} and {@link leave} in one. Throws the core's mistakes, which are plain objects, as errors. */
export function call<T>(work: () => T): T {
  return entered((ticket) => {
    let result: T;
    try {
      result = work();
    } catch (error) {
      throw explainFailure(error, ticket);
    }
    leave(ticket);
    return result;
  });
}

function explainFailure(error: unknown, ticket: Ticket): unknown {
  if (error instanceof Error) return error;
  // The core has returned, so its state is whole.
  leave(ticket);
  return toldBy(error);
}

let dropViews = () => {};

/** Sets what drops the views of the running instance's memory when another instance replaces it. */
export function whenReplaced(drop: () => void): void {
  dropViews = drop;
}

function restart(): void {
  core = undefined;
  // Nothing may refer to the old memory, not even a view: a process may have addresses for one only.
  glue.__wbg_set_wasm(undefined);
  dropViews();
  core = instantiate();
  instances++;
}

/** @throws Error with `code` `wasm_unavailable` */
function instantiate(): Exports {
  try {
    const imports = { [`./${CORE}_bg.js`]: glue as unknown as WebAssembly.ModuleImports };
    const make = maker ?? makeMaker(WebAssembly);
    const exports = make(imports);
    glue.__wbg_set_wasm(exports);
    exports.__wbindgen_start();
    maker = make;
    return exports;
  } catch (error) {
    throw unavailable(error);
  }
}

/** As the host was when the core first started: what is replaced later makes no other core. */
let maker: Maker | undefined;

function makeMaker({ Instance, Memory }: typeof WebAssembly): Maker {
  const getExports = makeReader(Instance.prototype, "exports");
  const getBuffer = makeReader(Memory.prototype, "buffer");
  return (imports) => {
    const exports = getExports(new Instance(compiled(), imports)) as unknown as Exports;
    const { memory } = exports;
    const own = {
      get buffer() {
        return getBuffer(memory);
      },
    };
    return { ...exports, memory: own as WebAssembly.Memory };
  };
}

/** Reads a member by the getter that the prototype has now, if it has one. */
function makeReader<Of extends object, Name extends keyof Of & string>(prototype: Of, name: Name): (of: Of) => Of[Name] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get === undefined ? (of) => of[name] : unbound(get);
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
