// The shells that people use: what the help shows can be pasted into each, and the printed completions complete.
//
// bash, zsh and fish run here. PowerShell is in no registry that the tests can reach, so a grammar of it that is not
// ours reads the lines: what it takes for one word must be the word that the other shells pass on.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { Language, Parser } from "web-tree-sitter";
import { binary, environment, folder, read, run } from "./preswald.mjs";

const COMMANDS = ["test", "listen", "verify", "diagnose", "sign", "validate", "events", "logs", "create", "secret", "completion"];

/** The lines of the help; a line that prints a shell's completion is for that shell alone. */
const examples = (
  await Promise.all(
    COMMANDS.map(async (name) => {
      const { stdout } = await run([name, "--help"]);
      return [...stdout.matchAll(/^ {2}(preswald webhooks .*)$/gm)].map(([, line]) => line);
    }),
  )
).flat();
const linesFor = (shell) => examples.filter((line) => !line.includes(" completion ") || line.includes(`completion ${shell}`));

const home = mkdtempSync(join(folder, "home-"));
mkdirSync(join(home, ".config/fish/completions"), { recursive: true });

/** A program in the place of `preswald` that keeps the words it gets, each with NUL at its end, and a line for each call. */
const stub = mkdtempSync(join(folder, "stub-"));
writeFileSync(join(stub, "preswald"), `#!/bin/sh\n{ printf '%s\\0' "$@"; echo; } >>"$WORDS"\n`, { mode: 0o755 });

/** The words of each line, as a shell passes them on. */
function wordsIn(shell) {
  const lines = linesFor(shell);
  const words = join(home, `${shell}.words`);
  const env = { ...environment(), HOME: home, WORDS: words, PATH: `${stub}:${process.env.PATH}` };
  execFileSync(shell, ["-c", lines.join("\n")], { cwd: home, env });
  const calls = read(words).trim().split("\n");
  return new Map(lines.map((line, at) => [line, calls[at].split("\0").slice(0, -1)]));
}

// V8 would optimize the grammar's code for half a minute, and start no child process meanwhile.
setFlagsFromString("--liftoff-only");
await Parser.init();
const powershell = new Parser().setLanguage(
  await Language.load(createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")),
);

/**
 * The words of a command as PowerShell passes them to a script, and npm installs `preswald.ps1`: it removes `--`.
 * The grammar does not know `--`.
 */
function wordsInPowerShell(line) {
  const { rootNode } = powershell.parse(line.replace(" -- ", " "));
  assert.equal(rootNode.hasError, false, `PowerShell reads it otherwise: ${rootNode}`);
  const [command] = rootNode.descendantsOfType("command");
  const elements = command.childForFieldName("command_elements").namedChildren;
  return elements.filter(({ type }) => !["command_argument_sep", "redirection"].includes(type)).map(wordOf);
}

function wordOf(element) {
  assert.ok(element.descendantsOfType("unary_expression").length < 2, `PowerShell makes several words of ${element.text}`);
  assert.deepEqual(element.descendantsOfType(["variable", "sub_expression"]), [], `PowerShell replaces a part of ${element.text}`);
  return element.descendantsOfType("string_literal").length > 0 ? element.text.slice(1, -1) : element.text;
}

/** What the line means: words between spaces, or in double quotes, up to a redirection or a pipe. */
const plainWords = (line) =>
  [...line.replace(/ [>|].*/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain).slice(1);

describe("the examples of the help can be pasted", () => {
  test("there are some of each command", () => assert.ok(examples.length > 20, examples.join("\n")));

  for (const shell of ["bash", "zsh", "fish"]) {
    const words = wordsIn(shell);
    for (const line of linesFor(shell)) {
      test(`${shell}: ${line}`, () => assert.deepEqual(words.get(line), plainWords(line)));
    }
  }

  for (const line of linesFor("powershell")) {
    const expected = plainWords(line).filter((word) => word !== "--");
    test(`PowerShell: ${line}`, () => assert.deepEqual(wordsInPowerShell(line), expected));
  }

  test("a line that PowerShell reads otherwise is found out", () => {
    for (const line of ["a --events app.deployed,data.processed", "a --respond 500,200", "a --data @file", 'a "$HOME"', "a 'x"])
      assert.throws(() => wordsInPowerShell(line), line);
  });
});

describe("the documentation's lines are understood", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const pages = ["README.md", "pkg-template/cli/README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)];
  for (const page of pages.filter((name) => name.endsWith(".md"))) {
    const text = read(join(root, page)).replace(/\\\n\s*/g, "");
    const lines = [...text.matchAll(/^(?: *- run: | *run: )?(preswald webhooks .*)$/gm)].map(([, line]) => line);
    for (const line of new Set(lines)) {
      test(`${page}: ${line}`, async () => {
        const [group, command, ...words] = plainWords(line.replace(/ +# .*/, ""));
        assert.equal(group, "webhooks");
        // A value that is refused last: the line is read whole, and nothing is sent.
        const own = words.includes("--") ? words.indexOf("--") : words.length;
        const { code, stderr } = await run([command, ...words.slice(0, own), "--no-such-option", ...words.slice(own)]);
        assert.equal(code, 2);
        assert.match(stderr, /unknown option '--no-such-option'/);
      });
    }
  }
});

describe("completion", { concurrency: 4 }, () => {
  const completions = Object.fromEntries(
    ["bash", "zsh", "fish"].map((shell) => [
      shell,
      execFileSync(binary, ["webhooks", "completion", shell], { env: environment(), encoding: "utf8" }),
    ]),
  );
  const env = { ...environment(), TERM: "dumb", HOME: home, PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}` };
  for (const [shell, script] of Object.entries(completions)) writeFileSync(join(home, `completion.${shell}`), script);

  /** Types into an interactive shell, as a person does; gives what its terminal shows. */
  async function typed(argv, answers) {
    const program = fileURLToPath(new URL("terminal.py", import.meta.url));
    const spec = { argv, env, cwd: home, terminal: ["stdin", "stdout", "stderr"], answers };
    const { stdout } = await promisify(execFile)("python3", [program, JSON.stringify(spec)], { maxBuffer: 1 << 26 });
    return JSON.parse(stdout).terminal;
  }

  const SHELLS = {
    bash: [["bash", "--norc", "--noprofile", "-i"], "source /usr/share/bash-completion/bash_completion; source completion.bash"],
    zsh: [["zsh", "-f", "-i"], "unsetopt zle_bracketed_paste; autoload -U compinit; compinit -u; source completion.zsh"],
  };
  const TYPED = [
    ["preswald webhooks ver", "verify"],
    ["preswald webhooks test --endp", "--endpoint"],
    ["preswald webhooks test --event data", "data.processed"],
    ["preswald webhooks completion pow", "powershell"],
  ];
  for (const [shell, [argv, set]] of Object.entries(SHELLS)) {
    for (const [line, expected] of TYPED) {
      test(`${shell}: ${line}<Tab>`, async () => {
        // A function prints the words it is called with: they are seen whole, and not as the shell draws them.
        const shown = await typed(argv, [
          ["", `${set}; preswald() { if [ "$1" = complete ]; then command preswald "$@"; else printf '<%s>' "$@"; fi }; echo rea""dy\r`],
          ["ready", `${line}\t\r`],
          [`<${expected}>`, "exit\r"],
        ]);
        assert.ok(shown.includes(`<${expected}>`), shown);
      });
    }
  }

  for (const [line, expected] of TYPED) {
    test(`fish: ${line}<Tab>`, async () => {
      const script = `source completion.fish; complete -C ${JSON.stringify(line)}`;
      const { stdout } = await promisify(execFile)("fish", ["--no-config", "-c", script], { cwd: home, env });
      const lines = stdout.split("\n");
      assert.ok(
        lines.some((each) => each.split("\t")[0] === expected),
        lines.join("\n"),
      );
    });
  }
});
