import { mistake } from "./errors.js";
import type { Body, Diagnosis, Secret, SignatureSource } from "./types.js";

/** What the entry `diagnose` does. */
export type Diagnose = (payload: Body, signature: SignatureSource, secret: Secret | readonly Secret[]) => Diagnosis;

/** Where that entry leaves it: its file and this one may be an ES module and a CommonJS one. */
export const DIAGNOSE: unique symbol = Symbol.for("@preswald/webhooks/diagnose") as never;

declare const process: { getBuiltinModule(name: "module"): { createRequire(from: string): (name: string) => unknown } };

/** The diagnosing core: there if its entry was imported; Node and Bun find it themselves. */
export function engine(): Diagnose {
  const found = () => (globalThis as { [DIAGNOSE]?: Diagnose })[DIAGNOSE];
  return found() ?? (required(), found()) ?? missing();
}

function required(): void {
  try {
    process.getBuiltinModule("module").createRequire(import.meta.url)("@preswald/webhooks/diagnose");
  } catch {
    // A runtime that loads nothing while it runs, or a bundle.
  }
}

function missing(): never {
  throw mistake("invalid_argument", 'to diagnose here, first import "@preswald/webhooks/diagnose": it has a core of its own');
}
