// Runs the command on a pseudo-terminal.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { binary, environment, folder } from "./preswald.mjs";

const program = fileURLToPath(new URL("terminal.py", import.meta.url));

/** Runs `preswald webhooks …` with these of its streams on a pseudo-terminal of so many columns. */
export async function onTerminal(words, { terminal = ["stdin", "stdout", "stderr"], answers = [], env = {}, columns = 100 } = {}) {
  const spec = {
    argv: [binary, "webhooks", ...words],
    env: { TERM: "xterm-256color", ...environment(env) },
    cwd: folder,
    terminal,
    answers,
    columns,
  };
  const { stdout } = await promisify(execFile)("python3", [program, JSON.stringify(spec)], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}
