// The crate without wasm, in a process of its own: see native/main.rs.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Starts the program. */
export function native(program) {
  const folder = mkdtempSync(join(tmpdir(), "preswald-bench-"));
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let files = 0;
  return {
    /** A timed loop, as those of measure.mjs are: the program itself takes the time. */
    loop(work, body) {
      const file = join(folder, String(files++));
      writeFileSync(file, body);
      return async (count) => {
        child.stdin.write(`${work} ${count} ${file}\n`);
        const { value, done } = await lines.next();
        if (done) throw new Error("the native program has ended");
        return Number(value);
      };
    },
    end() {
      child.stdin.end();
      rmSync(folder, { recursive: true });
    },
  };
}
