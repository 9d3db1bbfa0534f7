interface Process {
  getBuiltinModule?(name: string): unknown;
  versions?: { node?: string; deno?: string };
}

/** Node's `process`, in any runtime that has one. Not the global name: bundlers replace that. */
export const hostProcess = (): Process | undefined => (globalThis as { process?: Process }).process;

/**
 * A module of Node: in Node from 20.16 and 22.3 on, Bun, Deno, and workerd with `nodejs_compat`.
 * Undefined elsewhere. Next.js' edge runtime has a `process` that throws when it is asked.
 */
export function builtin(name: string): unknown {
  try {
    return hostProcess()?.getBuiltinModule?.(name);
  } catch {
    return undefined;
  }
}
