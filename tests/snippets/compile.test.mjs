// Compiles every snippet in JavaScript or TypeScript, as pasted in a project of its own: with the packed
// package, the types of the newest frameworks, and strict TypeScript. An error has the line of the page.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { keep } from "../platforms.mjs";
import { environmentOf } from "./environments.mjs";
import { everySnippet, root, wholeOf } from "./pages.mjs";
import { folder } from "./project.mjs";

const TSC = join(root, "xtask/node_modules/typescript/bin/tsc");

/** What the strictest projects set, besides `strict`. */
const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
};

/** A project in JavaScript, with an editor that checks it. A parameter there has no type. */
const LOOSE = { strict: true, noImplicitAny: false, allowJs: true, checkJs: true };

const COMMON = {
  target: "es2023",
  module: "preserve",
  moduleResolution: "bundler",
  moduleDetection: "force",
  experimentalDecorators: true,
  emitDecoratorMetadata: false,
  jsx: "preserve",
  skipLibCheck: true,
  noEmit: true,
};

const SNIPPETS = everySnippet().filter(({ language }) => ["js", "ts"].includes(language));

/** A snippet's file. Its lines are the page's, so that an error names the place in the page. */
const fileOf = ({ file, line }, extension) => `${file.replaceAll("/", "_")}.${line}.${extension}`;

/**
 * Writes a project with these snippets, and with what is given to them.
 *
 * @returns its folder
 */
function writeProject(name, options, { lib, types, ambient, paths = {} }, given, snippets, extension) {
  const project = join(folder, name);
  mkdirSync(project, { recursive: true });
  const files = snippets.map((snippet) => {
    writeFileSync(join(project, fileOf(snippet, extension)), wholeOf(snippet));
    return fileOf(snippet, extension);
  });
  for (const each of [...ambient.map((name) => `ambient/${name}`), ...given.map((name) => `given/${name}`)]) {
    const file = `${each.replace("/", "-")}.d.ts`;
    writeFileSync(join(project, file), readFileSync(new URL(`${each}.d.ts`, import.meta.url)));
    files.push(file);
  }
  const mapped = Object.fromEntries(Object.entries(paths).map(([from, to]) => [from, [join(folder, "node_modules", to, "index.d.ts")]]));
  const compilerOptions = {
    ...COMMON,
    ...options,
    lib,
    types,
    typeRoots: [join(folder, "node_modules/@types"), join(folder, "node_modules")],
    paths: mapped,
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  return project;
}

/** The compiler's errors, each with the file of its snippet. */
async function errorsOf(project) {
  const compiler = spawn(process.execPath, [TSC, "-p", project, "--pretty", "false"], { cwd: project });
  let output = "";
  for (const stream of [compiler.stdout, compiler.stderr]) stream.on("data", (data) => (output += data));
  const status = await new Promise((resolve) => compiler.on("close", resolve));
  const errors = output.split("\n").filter((line) => line !== "");
  assert.ok(status === 0 || errors.length > 0, `${TSC} ended with ${status}`);
  return errors;
}

/** Snippets that have the same around them, and are compiled together. */
const groups = new Map();
for (const snippet of SNIPPETS) {
  const environment = environmentOf(snippet.file);
  const name = [environment.name, ...snippet.given].join(", given ");
  const group = groups.get(name) ?? { name, environment, given: snippet.given, snippets: [] };
  groups.set(name, group);
  group.snippets.push(snippet);
}

const LANGUAGES = [
  { name: "strict TypeScript", extension: "ts", options: STRICT, takes: ({ onlyJavaScript }) => !onlyJavaScript },
  { name: "JavaScript", extension: "js", options: LOOSE, takes: ({ language }) => language === "js" },
];

/** The pages whose snippets compile, by language. */
const compiled = new Map();

for (const language of LANGUAGES) {
  const { extension } = language;
  describe(language.name, { concurrency: 2 }, () => {
    for (const { name, environment, given, snippets } of groups.values()) {
      const of = snippets.filter(language.takes);
      if (of.length === 0) continue;
      test(`${name}: ${of.length} snippets`, async () => {
        const project = writeProject(`${extension}-${name.replaceAll(/\W+/g, "-")}`, language.options, environment, given, of, extension);
        const errors = await errorsOf(project);
        for (const snippet of of) {
          const isGood = !errors.some((line) => line.startsWith(fileOf(snippet, extension)));
          const results = compiled.get(snippet.file) ?? {};
          compiled.set(snippet.file, { ...results, [extension]: (results[extension] ?? true) && isGood });
        }
        assert.ok(errors.length === 0, `the snippets do not compile:\n${errors.join("\n")}`);
      });
    }
  });
}

// For the table of platforms.
after(() => {
  for (const [file, { js, ts }] of compiled) {
    if (!file.startsWith("docs/")) continue;
    const page = file.replace("docs/", "");
    keep(page, { page, ...(js && { javascript: "compiles" }), ...(ts && { typescript: "compiles" }) });
  }
});
