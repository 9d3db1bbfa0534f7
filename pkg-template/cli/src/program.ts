// The command line as a whole: every command, and how a wrong one is answered.
import { Command, type CommanderError } from "commander";
import { completionCommand } from "./commands/completion.js";
import { createCommand } from "./commands/create.js";
import { dashboardCommand } from "./commands/dashboard.js";
import { diagnoseCommand } from "./commands/diagnose.js";
import { eventsCommand } from "./commands/events.js";
import { listenCommand } from "./commands/listen.js";
import { logsCommand } from "./commands/logs.js";
import { secretCommand } from "./commands/secret.js";
import { signCommand } from "./commands/sign.js";
import { testCommand } from "./commands/test.js";
import { validateCommand } from "./commands/validate.js";
import { verifyCommand } from "./commands/verify.js";
import { countColumns, wrapped } from "./output/wrap.js";
import { hasColour, chooseStyle } from "./output/style.js";

declare const VERSION: string;

const EPILOGUE = `
Exit codes:
  0 success, 1 internal error, 2 wrong usage, 3 unexpected answer or failed suite,
  4 timed out, 5 no connection or no answer, 6 signature or payload invalid,
  130 and 143 interrupted`;

/** The commands, in the order of the help. */
const COMMANDS: readonly (() => Command)[] = [
  testCommand,
  listenCommand,
  dashboardCommand,
  verifyCommand,
  diagnoseCommand,
  signCommand,
  validateCommand,
  eventsCommand,
  logsCommand,
  createCommand,
  secretCommand,
  completionCommand,
];

export function makeProgram(): Command {
  const program = new Command("preswald").description("Preswald's command line").version(VERSION, "-V, --version", "print the version");
  const webhooks = new Command("webhooks").description("send, receive, verify and diagnose Preswald webhooks");
  webhooks.helpCommand(false).addHelpText("after", EPILOGUE);
  program.helpCommand(false).addHelpText("after", "\nRun `preswald webhooks --help` for the commands.").addCommand(webhooks);
  // Each takes over what its parent has set, and so is set up before its commands are added.
  settle(program);
  settle(webhooks.copyInheritedSettings(program).enablePositionalOptions());
  for (const command of COMMANDS) {
    webhooks.addCommand(command().copyInheritedSettings(webhooks));
  }
  return program;
}

function settle(command: Command): void {
  const style = chooseStyle(process.stdout);
  command.exitOverride().configureOutput({
    writeOut: (text) => void process.stdout.write(text.split("\n").flatMap(helpLine).join("\n")),
    writeErr: (text) => void process.stderr.write(text),
    getOutHasColors: () => hasColour(process.stdout),
    getErrHasColors: () => hasColour(process.stderr),
    // main.ts shows it.
    outputError: () => {},
  });
  command.configureHelp({
    // Narrower text beside an option cannot be read.
    minWidthToWrap: 20,
    styleTitle: style.bold,
    styleCommandText: style.name,
    styleSubcommandText: style.name,
    styleOptionText: style.name,
  });
}

/** A line of the help as lines that fit. An example can be pasted as it is. */
function helpLine(line: string): string[] {
  return line.startsWith("  preswald ") ? [line] : wrapped(line, countColumns(process.stdout));
}

/** What commander throws after it has printed the help or the version: no error. */
export const isDone = ({ exitCode }: CommanderError) => exitCode === 0;
