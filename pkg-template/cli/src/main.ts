// The binary `preswald`. It sets the exit code and lets Node end by itself: ending it at once would
// lose what is still on its way into a pipe.
import { CommanderError } from "commander";
import { completeCommand } from "./commands/completion.js";
import { EXIT, Failure, outcomeCode } from "./exit.js";
import { interruptionCode } from "./interrupt.js";
import { Output } from "./output/output.js";
import { watchStreams } from "./output/streams.js";
import { isDone, makeProgram } from "./program.js";

void main();

async function main(): Promise<void> {
  watchStreams(report);
  process.on("uncaughtException", (error) => process.exit(report(error)));
  // Standard output may fail after the command has finished.
  process.once("exit", () => {
    process.exitCode = interruptionCode() ?? process.exitCode ?? EXIT.internal;
  });
  // A command that has not finished has failed.
  process.exitCode = EXIT.internal;
  process.once("beforeExit", reportUnfinished);
  try {
    await makeProgram().addCommand(completeCommand(makeProgram), { hidden: true }).parseAsync();
    process.exitCode = outcomeCode();
  } catch (error) {
    process.exitCode = report(error);
  }
  process.off("beforeExit", reportUnfinished);
}

/** Node ends when nothing is left that could still happen, also if the command waits for it. */
function reportUnfinished(): void {
  report(new Error("the command waits for something that can no longer happen"));
}

/** Shows an error, and gives its exit code. */
function report(error: unknown): number {
  const output = new Output(process.argv.includes("--json"));
  if (error instanceof CommanderError) {
    if (isDone(error)) return EXIT.ok;
    // The help was shown because there is no command.
    if (error.code === "commander.help") return EXIT.usage;
    output.error(explainUsage(error));
    return EXIT.usage;
  }
  if (error instanceof Failure) {
    if (error.code !== "interrupted") output.error(error);
    return error.exitCode;
  }
  if (error instanceof TypeError && "code" in error && ["invalid_secret", "invalid_argument"].includes(String(error.code))) {
    output.error(new Failure(EXIT.usage, String(error.code), error.message));
    return EXIT.usage;
  }
  const { message, stack } = error as Error;
  if ((error as { code?: unknown }).code === "wasm_unavailable") {
    output.error(new Failure(EXIT.internal, "wasm_unavailable", message));
    return EXIT.internal;
  }
  const hints = [
    "This is a fault of the command itself. Please report it, with PRESWALD_DEBUG=1 set: https://github.com/preswald/webhooks/issues",
  ];
  output.error(new Failure(EXIT.internal, "internal", message, process.env.PRESWALD_DEBUG ? [String(stack)] : hints));
  return EXIT.internal;
}

/** Commander's words, and where the help is. */
function explainUsage({ code, message }: CommanderError): Failure {
  const [first = "", ...rest] = message.replace(/^error: /, "").split("\n");
  const [group, command] = process.argv.slice(2);
  const place = code === "commander.unknownCommand" || command === undefined ? "webhooks" : `webhooks ${command}`;
  const path = group === "webhooks" ? `${place} ` : "";
  return new Failure(EXIT.usage, "usage", first, [...rest, `Run \`preswald ${path}--help\` to see what there is.`]);
}
