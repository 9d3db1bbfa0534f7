// `listen … -- npm test`: a command that runs while the receiver does.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { isatty } from "node:tty";
import { EXIT, Failure } from "../exit.js";
import { interrupted, interruptingSignal } from "../interrupt.js";

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
  const hadTerminal = onTerminal();
  const pass = () => {
    const signal = interruptingSignal();
    // The terminal sends Ctrl-C, and its own end, to the command too: a second signal would cut its shutdown short.
    if (hadTerminal && (signal === "SIGINT" || (signal === "SIGHUP" && !onTerminal()))) return;
    child.kill(signal === undefined || signal === "SIGPIPE" ? "SIGTERM" : signal);
  };
  if (interrupted.aborted) pass();
  interrupted.addEventListener("abort", pass);
  return new Promise((resolve, reject) => {
    // Not only once: a signal that cannot be sent is an error too.
    child.on("error", ({ code }: NodeJS.ErrnoException) =>
      reject(new Failure(EXIT.usage, "cannot_run", `cannot run \`${program}\`: ${code === "ENOENT" ? "there is no such program" : code}`)),
    );
    child.once("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

const onTerminal = () => [0, 1, 2].some((descriptor) => isatty(descriptor));
