// `listen … -- npm test`: a command that runs while the receiver does.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { EXIT, Failure } from "../exit.js";
import { interrupted } from "../interrupt.js";

/** Runs a command, and gives its exit code as a shell would. */
export async function runChild(
  [program = "", ...words]: readonly string[],
  variables: { [name: string]: string },
  json: boolean,
): Promise<number> {
  const child = spawn(program, words, {
    env: { ...process.env, ...variables },
    // Standard output is for records alone, if a program reads them.
    stdio: ["inherit", json ? 2 : "inherit", "inherit"],
    // On Windows, npm and similar programs are scripts, which need a shell.
    shell: process.platform === "win32",
  });
  interrupted.addEventListener("abort", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", ({ code }: NodeJS.ErrnoException) =>
      reject(new Failure(EXIT.usage, "cannot_run", `cannot run \`${program}\`: ${code === "ENOENT" ? "there is no such program" : code}`)),
    );
    child.once("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
