// Which deliveries are shown.
import { Option, type Command } from "commander";
import { list, acceptNames } from "../input/values.js";

export interface FilterOptions {
  type?: readonly string[];
  outcome?: readonly string[];
  text?: string;
}

/** @param what is filtered; @param outcomes there are */
export function withFilter(command: Command, what: string, outcomes: readonly string[]): Command {
  const options = [
    new Option("--type <types>", `show only ${what} of these event types, with commas`).argParser(list),
    new Option("--outcome <outcomes>", `show only ${what} with these outcomes: ${outcomes.join(", ")}`).argParser(acceptNames(outcomes)),
    new Option("--text <text>", `show only ${what} that contain this text, in upper or lower case`),
  ];
  for (const option of options) command.addOption(option.helpGroup("Filter:"));
  return command;
}

/** @param text is called only if there is a text to look for */
export function isWanted(options: FilterOptions, type: string | null, outcomes: readonly string[], text: () => string): boolean {
  if (options.type !== undefined && !options.type.includes(type ?? "")) return false;
  if (options.outcome !== undefined && !outcomes.some((outcome) => options.outcome?.includes(outcome))) return false;
  return options.text === undefined || text().toLowerCase().includes(options.text.toLowerCase());
}
