// How a command is defined: what it does, its options, and examples that can be pasted.
import { Argument, Command, Help, Option } from "commander";

export interface Example {
  what: string;
  /** Works in bash and in PowerShell alike. */
  line: string;
}

const examples = new WeakMap<Command, readonly Example[]>();

export const listExamples = (command: Command): readonly Example[] => examples.get(command) ?? [];

/** A command with examples at the end of its help. */
export function define(name: string, description: string, given: readonly Example[]): Command {
  const command = new Command(name).description(description);
  examples.set(command, given);
  const lines = given.map(({ what, line }) => `  # ${what}\n  ${line}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}

export function withJson(command: Command): Command {
  return command.addOption(new Option("--json", "print only NDJSON on standard output"));
}

/** The argument of every command that reads a payload. */
export const withPayload = (command: Command): Command =>
  command.addArgument(new Argument("[file]", "the payload; `-`, or none, is standard input"));

/**
 * An option that must be given. Commander's own mandatory options are checked before unknown ones, so a mistyped
 * name would be reported as a missing option, without the nearest name.
 */
export function withRequired(command: Command, option: Option): Command {
  return command.addOption(option).hook("preAction", () => {
    if (command.getOptionValue(option.attributeName()) === undefined)
      command.error(`option '${option.flags}' is required`, { code: "commander.missingMandatoryOptionValue" });
  });
}

export const withStrict = (command: Command): Command => command.addOption(new Option("--strict", "treat warnings as errors"));

/** The options of a command without `--help`, as the reference in the README lists them. */
export const listOptions = (command: Command): readonly Option[] =>
  new Help().visibleOptions(command).filter(({ long }) => long !== "--help");
