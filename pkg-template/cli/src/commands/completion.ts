import { Argument, Command } from "commander";
import { define } from "./define.js";

const SHELLS = ["bash", "zsh", "fish", "powershell"];

/** `completion`: prints a shell's completion. */
export function completionCommand(): Command {
  const command = define("completion", "print the completion for a shell", [
    {
      what: "For bash, from the next shell on; it needs the package bash-completion",
      line: "preswald webhooks completion bash >> ~/.bashrc",
    },
    { what: "For zsh, from the next shell on; `compinit` must run before it", line: "preswald webhooks completion zsh >> ~/.zshrc" },
    { what: "For fish", line: "preswald webhooks completion fish > ~/.config/fish/completions/preswald.fish" },
    {
      what: "For PowerShell, in this session; put the line into $PROFILE to keep it",
      line: "preswald webhooks completion powershell | Out-String | Invoke-Expression",
    },
  ]);
  command.addArgument(new Argument("<shell>", "the shell").choices(SHELLS));
  return command.action(async (shell: string) => {
    const { script } = await import("@bomb.sh/tab");
    script(shell, "preswald", "preswald");
  });
}

/** What the printed completion calls: `preswald complete -- words…`. It is not for people. */
export function completeCommand(program: () => Command): Command {
  const command = new Command("complete").argument("[words...]");
  return command.action(async (words: string[]) => {
    const { default: tab } = await import("@bomb.sh/tab/commander");
    const completions = tab(program());
    // The command that the library adds for itself.
    completions.commands.delete("complete");
    completions.parse(words);
  });
}
