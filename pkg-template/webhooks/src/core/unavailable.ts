// WebAssembly cannot start in some places. This file says why, and what to do.

import { failure } from "../errors.js";

/** The name of the wasm file of this entry; xtask/bundle.mjs defines it. */
declare const CORE: string;

/** A module without anything in it. */
const EMPTY = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module whose one function computes with 16 bytes at once. */
const SIMD = [...EMPTY, 1, 5, 1, 0x60, 0, 1, 0x7b, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 0xfd, 15, 0xfd, 98, 11];

/** A reason, and what to do. The first that applies is the one. */
interface Reason {
  applies(error: Thrown): boolean;
  message: string;
}

/** What the host threw, as text. */
interface Thrown {
  name: string;
  message: string;
}

const FORBIDDEN =
  "compiling WebAssembly is forbidden here. In a page, add 'wasm-unsafe-eval' to script-src of the Content-Security-Policy; " +
  "in a worker, let the bundler resolve the condition workerd or edge-light; in Node's vm, set codeGeneration.wasm";

/** Frameworks that take the wrong file by default, and the setting of each. */
const FORBIDDEN_IN_WORKERS =
  "Cloudflare Workers may not compile WebAssembly from bytes, so the bundler must import it as a module. " +
  "Nitro and Nuxt: set experimental.wasm of Nitro to true; OpenNext: serverExternalPackages with webpack, or with Turbopack " +
  "turbopack.resolveAlias, as docs/next.md shows; any other bundler: set the condition workerd";

const FORBIDDEN_ON_VERCEL =
  "Vercel's edge runtime may not compile WebAssembly from bytes, so the bundler must import it with ?module. " +
  "Nitro and Nuxt: use the preset vercel instead of vercel-edge, or the plugin in docs/h3.md; any other bundler: set the condition edge-light";

const REASONS: readonly Reason[] = [
  {
    applies: () => typeof WebAssembly !== "object" || typeof WebAssembly.Instance !== "function",
    message: "this runtime has no WebAssembly. Is it turned off: by --jitless in Node, by a setting or a lockdown mode in a browser?",
  },
  {
    applies: ({ message }) => message.includes("main thread"),
    message: "this browser compiles large WebAssembly only in a worker. Call the package in a worker, or use a newer browser",
  },
  {
    applies: ({ name, message }) => /out of memory/i.test(message) || (name === "RangeError" && /memory|allocat/i.test(message)),
    message:
      "there is no memory for WebAssembly, which reserves 10 GB of addresses for each core. " +
      "Raise the limit of virtual memory (ulimit -v), or start Node with --disable-wasm-trap-handler",
  },
  {
    applies: ({ name, message }) => name === "TypeError" && /WebAssembly\.Module|first argument/i.test(message),
    message: `the bundler did not load ${CORE}.wasm as a compiled WebAssembly.Module. Set the bundler to do that for imports of .wasm files`,
  },
  { applies: () => navigator.userAgent === "Cloudflare-Workers" && !compiles(EMPTY), message: FORBIDDEN_IN_WORKERS },
  { applies: () => "EdgeRuntime" in globalThis && !compiles(EMPTY), message: FORBIDDEN_ON_VERCEL },
  { applies: ({ message }) => /content.security.policy|unsafe-eval|\bCSP\b/i.test(message), message: FORBIDDEN },
  { applies: () => !compiles(EMPTY), message: FORBIDDEN },
  {
    // Where the processor has no SIMD, the host refuses it when it validates a module.
    applies: () => CORE === "preswald_webhooks" && !WebAssembly.validate(Uint8Array.from(SIMD)),
    message: "this processor or browser has no SIMD. Import @preswald/webhooks/scalar instead, which has the same API",
  },
];

/** The error for what the host threw when WebAssembly started. An exhausted stack is no such reason. */
export function unavailable(error: unknown): unknown {
  const thrown = { name: readText(error, "name"), message: readText(error, "message") };
  if (/call stack|recursion/i.test(thrown.message)) return error;
  const reason = REASONS.find(({ applies }) => attempt(() => applies(thrown)));
  const message =
    reason?.message ?? `${thrown.message || "it threw"}. A tool may have changed the package's files, or the runtime is too old`;
  return failure("wasm_unavailable", `@preswald/webhooks cannot start WebAssembly: ${message}`, error);
}

function compiles(bytes: number[]): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.from(bytes)) !== undefined;
  } catch {
    return false;
  }
}

/** A member of whatever was thrown: anything may be. */
function readText(error: unknown, member: "name" | "message"): string {
  const value: unknown = attempt(() => (error as Error)[member]);
  return typeof value === "string" ? value : "";
}

/** Asking a hostile host may throw: then nothing is known. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
