// The snippets of the documentation: of the pages, and of the doc comments.
//
// A comment before a fence says what a snippet needs that is not in it:
//
//   <!-- snippet: continues -->        it stands below the snippet before it, in the same file
//   <!-- snippet: given NAME -->       the names of `given/NAME.d.ts` exist
//   <!-- snippets: given NAME -->      the same, for every snippet of the page from here on
//   <!-- snippet: javascript -->       only JavaScript: the snippet after it is the same in TypeScript
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The names of a folder's files, with those of its folders. */
const filesIn = (folder, extension) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(extension) && !name.includes("node_modules"))
    .map((name) => `${folder}/${name}`)
    .sort();

const PAGES = [
  "README.md",
  "SECURITY.md",
  "CONTRIBUTING.md",
  ...filesIn("docs", ".md"),
  "pkg-template/webhooks/README.md",
  "pkg-template/cli/README.md",
];

/** A whole page's snippets, with what the comments before them say. */
export function snippetsOf(page) {
  const lines = readFileSync(join(root, page), "utf8").split("\n");
  return fences(page, lines, "", undefined);
}

/** The text of a page's snippet, by its number from 0 among those of its language. */
export function snippet(page, language, number = 0) {
  const found = snippetsOf(`docs/${page}`).filter((each) => each.language === language)[number];
  if (found === undefined) throw new Error(`docs/${page} has no snippet ${number} in ${language}`);
  return found.code;
}

/** The snippets in the doc comments of the package. They show a use, and not a whole program. */
function commentsOf(file) {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  return fences(file, lines, "* ", "doc-comment");
}

export const everySnippet = () => [...PAGES.flatMap(snippetsOf), ...filesIn("pkg-template/webhooks/src", ".ts").flatMap(commentsOf)];

/** `prefix` stands before each line, after white space. */
function fences(file, lines, prefix, givenToAll) {
  const snippets = [];
  let given = givenToAll;
  let marks = [];
  let open;
  for (const [index, line] of lines.entries()) {
    const text = unprefixed(line, prefix);
    if (open !== undefined) {
      if (/^\s*```\s*$/.test(text)) {
        snippets.push({ ...open, code: `${open.code.join("\n")}\n` });
        open = undefined;
      } else open.code.push(text.slice(open.indent));
      continue;
    }
    const [, ofPage, mark] = /^<!-- snippet(s?): (.*) -->$/.exec(text.trim()) ?? [];
    const [, indent, language] = /^(\s*)```(\w+)/.exec(text) ?? [];
    if (ofPage === "s") given = nameOf(mark);
    else if (mark !== undefined) marks.push(mark);
    else if (language !== undefined) {
      open = { file, line: index + 1, language, indent: indent.length, code: [] };
      open.given = [given, ...marks.filter((each) => each.startsWith("given ")).map(nameOf)].filter(Boolean);
      open.onlyJavaScript = marks.includes("javascript");
      if (marks.includes("continues")) open.before = snippets.findLast((each) => each.language === language);
    }
    if (mark === undefined && text.trim() !== "") marks = [];
  }
  return snippets;
}

function unprefixed(line, prefix) {
  if (prefix === "") return line;
  const text = line.trimStart();
  return text.startsWith(prefix) ? text.slice(prefix.length) : "";
}

const nameOf = (mark) => mark.replace("given ", "");

/** A snippet with those that it continues, each on the lines that it has in its page. */
export function wholeOf(snippet) {
  const before = snippet.before === undefined ? "" : wholeOf(snippet.before);
  const missing = snippet.line - before.split("\n").length + 1;
  return `${before}${"\n".repeat(missing)}${snippet.code}`;
}
