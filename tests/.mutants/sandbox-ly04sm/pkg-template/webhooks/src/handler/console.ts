/** Writes to the console, where there is one. What it throws must not change an answer. */
export function write(level: "error" | "warn", what: unknown): void {
  try {
    globalThis.console[level](what);
  } catch {
    // There is nowhere else to say it.
  }
}
