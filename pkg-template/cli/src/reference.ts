// The reference in the README: made by the build from the commands themselves.
import { Help, type Command } from "commander";
import { listExamples, listOptions } from "./commands/define.js";
import { makeProgram } from "./program.js";

export function writeReference(): string {
  const webhooks = makeProgram().commands.find((command) => command.name() === "webhooks") as Command;
  return new Help().visibleCommands(webhooks).map(section).join("\n\n");
}

function section(command: Command): string {
  const description = command.description();
  const parts = [
    `### \`preswald webhooks ${command.name()} ${command.usage()}\``,
    `${description[0]?.toUpperCase()}${description.slice(1)}.`,
  ];
  const examples = listExamples(command).map(({ what, line }) => `# ${what}\n${line}`);
  if (examples.length > 0) parts.push(["```sh", ...examples, "```"].join("\n"));
  const rows = [
    ...command.registeredArguments.map((argument) => [
      `\`${argument.required ? `<${argument.name()}>` : `[${argument.name()}]`}\``,
      new Help().argumentDescription(argument),
    ]),
    ...listOptions(command).map((option) => [`\`${option.flags}\``, new Help().optionDescription(option)]),
  ];
  if (rows.length > 0) parts.push(["| argument or option | meaning |", "|---|---|", ...rows.map(row)].join("\n"));
  return parts.join("\n\n");
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
