// The snippets that are neither JavaScript nor TypeScript: they can at least be read.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { parseDocument } from "yaml";
import { everySnippet, root } from "./pages.mjs";

const inLanguages = (...languages) => everySnippet().filter(({ language }) => languages.includes(language));
const place = ({ file, line }) => `${file}:${line}`;

function run(program, words, input) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { input, encoding: "utf8", cwd: root });
  assert.equal(status, 0, `${program} ${words.join(" ")}: ${error ?? ""}${stdout}${stderr}`);
  return stdout;
}

test("JSON, with comments or without", () => {
  for (const each of inLanguages("json", "jsonc")) {
    const text = each.code.replace(/^\s*\/\/.*$/gm, "").replace(/,(\s*[}\]])/g, "$1");
    // Some show members of a file that has others.
    assert.doesNotThrow(() => JSON.parse(text.trimStart().startsWith("{") ? text : `{${text}}`), place(each));
  }
});

test("YAML", () => {
  for (const each of inLanguages("yaml")) assert.deepEqual(parseDocument(each.code).errors, [], place(each));
});

test("Python", () => {
  const sources = inLanguages("python").map((each) => [place(each), each.code]);
  run("python3", ["-c", "import ast, json, sys\nfor place, code in json.load(sys.stdin): ast.parse(code, place)"], JSON.stringify(sources));
});

/** Each command of the shell snippets, in one line, without its comment. */
const commands = inLanguages("sh", "powershell").flatMap((each) =>
  each.code
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => ({ where: place(each), line: line.replace(/\s#.*$/, "").trim() }))
    .filter(({ line }) => line !== ""),
);

test("the shell", () => {
  for (const each of inLanguages("sh")) run("bash", ["-n"], each.code);
});

test("preswald: every command and option that the pages show is in the command's help", () => {
  const cli = join(root, "dist/npm/cli/preswald.cjs");
  const helps = new Map();
  const ours = commands.filter(({ line }) => /\bpreswald webhooks|@preswald\/cli webhooks/.test(line));
  assert.ok(ours.length > 5, `only ${ours.length}`);
  for (const { where, line } of ours) {
    const [, command, rest] = /webhooks (\S+)(.*)$/.exec(line);
    if (!helps.has(command)) helps.set(command, run(process.execPath, [cli, "webhooks", command, "--help"]));
    // What stands after `--` is another program's.
    for (const [option] of rest.split(" -- ")[0].matchAll(/(?<=\s)--[a-z-]+/g)) {
      assert.ok(helps.get(command).includes(option), `${where}: \`${command}\` has no ${option}`);
    }
  }
});

test("cargo xtask: every command that the pages show exists", () => {
  const usage = run("cargo", ["xtask", "help"]);
  for (const { where, line } of commands.filter(({ line }) => line.startsWith("cargo xtask"))) {
    assert.ok(usage.includes(line.split(" ")[2]), `${where}: ${line}`);
  }
});
