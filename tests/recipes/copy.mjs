// A copy of the repository in which a recipe of CONTRIBUTING.md is walked: by hand only the files that the
// recipe names are changed, so a file that it forgets makes a step fail.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What is copied so that the copy need not build and download again. `npm ci` empties a linked folder. */
const KEPT = [
  "target/debug/build",
  "target/debug/deps",
  "target/debug/.fingerprint",
  "target/wasm",
  "target/wasm-diagnose",
  "target/wasm-scalar",
  "target/wasm32-unknown-unknown",
  "xtask/node_modules",
  "pkg-template/cli/node_modules",
  "www/node_modules",
  "tests/node_modules",
  "tests/types/node_modules",
  "tests/snippets/node_modules",
  "tests/packages/deno/node_modules",
  "tests/packages/bun/node_modules",
];

/** A copy of the repository as it is, committed, so that each recipe begins with the same files. */
export function copyOfTheRepository() {
  const folder = mkdtempSync(join(tmpdir(), "preswald-recipes-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const git = (...words) => execFileSync("git", words, { cwd: folder, encoding: "utf8" });
  const copy = (file, preserveTimestamps) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { recursive: true, preserveTimestamps, verbatimSymlinks: true });
  };

  const tracked = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", tracked, { cwd: root, encoding: "utf8" }).split("\0");
  // The sources are newer than what was built of them, so that cargo builds xtask again: the old one works in
  // the folder that it was built in.
  for (const file of files.filter((file) => file !== "" && existsSync(join(root, file)))) copy(file, false);
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "--message", "The repository");
  for (const made of KEPT.filter((made) => existsSync(join(root, made)))) copy(made, true);
  return { folder, git };
}

/** The walk of one recipe, with the things that a person does. */
export function walk({ folder, git }, title, name = "NAME") {
  git("reset", "--quiet", "--hard");
  git("clean", "--quiet", "-d", "--force");
  const page = readFileSync(join(folder, "CONTRIBUTING.md"), "utf8");
  const recipe = sectionOf(page, title);
  const path = (file) => join(folder, file);

  /** Whether it says a file or a command, perhaps with NAME in the place of the name. */
  const says = (words) => [words, words.replaceAll(name, "NAME")].some((each) => recipe.includes(`\`${each}\``));
  const isNamed = (file) => says(file) || says(file.replace("pkg-template/webhooks/", ""));
  const write = (file, text) => {
    assert.ok(isNamed(file), `the recipe "${title}" of CONTRIBUTING.md does not name ${file}, which has to change`);
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  const read = (file) => readFileSync(path(file), "utf8");
  const kept = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
  /** Replaces a text that stands in a file. */
  const edit = (file, before, after) => {
    assert.ok(read(file).includes(before), `${file} has no ${before}`);
    write(
      file,
      read(file).replace(before, () => after),
    );
  };
  const run = (program, ...words) => {
    // The generators and the links look at what git knows.
    git("add", "--all");
    const { status, stdout, stderr } = spawnSync(program, words, {
      cwd: folder,
      encoding: "utf8",
      env: environment(),
      maxBuffer: 1 << 28,
    });
    assert.equal(status, 0, `${program} ${words.join(" ")}\n${stdout}\n${stderr}`);
    return stdout;
  };

  return {
    write,
    append: (file, text) => write(file, read(file) + text),
    /** Writes a new file, whose text is kept in this folder. */
    paste: (name, file) => write(file, kept(name)),
    edit,
    /** Writes a text of this folder before one that stands in a file. */
    insert: (name, file, before) => edit(file, before, kept(name) + before),
    /** A command that the recipe tells to run, perhaps with a variable before it. */
    run(command) {
      assert.ok(says(command), `the recipe "${title}" does not say \`${command}\``);
      run("sh", "-c", command);
    },
    /** Makes the lock file of a folder of tests, as the section about lock files says. */
    lock(place) {
      const [, command] = /```sh\n(.*)\n```/.exec(sectionOf(page, "Lock files"));
      run(...command.replace("tests/NAME", place).split(" "));
    },
    /** The steps that must pass, but those left out because they take minutes. */
    pass(leftOut = []) {
      const steps = stepsOf(recipe, title);
      for (const step of leftOut) assert.ok(steps.includes(step), `the recipe "${title}" names no step ${step}`);
      run("cargo", "xtask", "test", ...steps.filter((step) => !leftOut.includes(step)));
    },
    /** The corpus in the crate itself, which is what `native` tests of a recipe; the rest of it takes minutes. */
    corpusInRust: () => run("cargo", "test", "--package", "preswald-webhooks", "--test", "vectors"),
    /** The tests of some files whose names match a pattern. There must be one. */
    node(pattern, ...files) {
      const output = run("node", "--test", "--test-reporter=tap", "--test-name-pattern", pattern, ...files);
      assert.match(output, new RegExp(`^ *ok .*(${pattern})(?!.*# SKIP)`, "m"), `no test ran whose name matches ${pattern}\n${output}`);
    },
  };
}

/** The text of a section, to the next heading. */
export function sectionOf(page, title) {
  const [, section] = page.split(`\n## ${title}\n`);
  assert.ok(section, `CONTRIBUTING.md has no section "${title}"`);
  return section.split(/\n##+ /)[0];
}

function stepsOf(recipe, title) {
  const [, steps] = /The steps that must pass: `cargo xtask test ([^`]+)`/.exec(recipe) ?? [];
  assert.ok(steps, `the recipe "${title}" does not name the steps that must pass`);
  return steps.split(" ");
}

/** The environment without what would make the copy build for, or test, the repository itself. */
function environment() {
  const inherited = Object.entries(process.env);
  return Object.fromEntries(inherited.filter(([name]) => !/^(CARGO|PRESWALD|NODE_TEST|RUST_)/.test(name) || name === "CARGO_HOME"));
}
