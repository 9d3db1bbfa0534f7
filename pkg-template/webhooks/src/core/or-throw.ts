import { mistake, type MistakeCode } from "../errors.js";
import { leave } from "./start.js";

/** Calls the core, whose mistakes are plain objects, and throws them as errors. */
export function orThrow<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) throw error;
    // The core has returned, so its state is whole.
    leave();
    const { code, message } = error as { code: MistakeCode; message: string };
    throw mistake(code, message);
  }
}
