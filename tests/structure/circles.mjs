// Finds circles among files: which of them use each other, directly or by way of others.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The circles of a graph: the groups of two nodes or more of which each reaches each. */
export function circlesIn(graph) {
  const reached = new Map([...graph.keys()].map((node) => [node, reach(graph, node)]));
  const seen = new Set();
  const circles = [];
  for (const node of graph.keys()) {
    if (seen.has(node) || !reached.get(node).has(node)) continue;
    const circle = [...reached.get(node)].filter((other) => reached.get(other)?.has(node)).sort();
    for (const each of circle) seen.add(each);
    circles.push(circle);
  }
  return circles;
}

/** Everything that a node leads to; itself, only if a way leads back. */
function reach(graph, start) {
  const found = new Set();
  const open = [start];
  while (open.length > 0) {
    for (const next of graph.get(open.pop()) ?? []) {
      if (!found.has(next)) open.push(next);
      found.add(next);
    }
  }
  return found;
}

const filesIn = (folder, end) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));

/** Which TypeScript file imports which, also for its types alone. */
export function importsOf(folder) {
  const graph = new Map();
  for (const file of filesIn(folder, ".ts")) {
    const imported = readFileSync(file, "utf8").matchAll(/(?:from|import\(?) ?"(\.[^"]+)"/g);
    const targets = Array.from(imported, ([, path]) => join(dirname(file), path.replace(/\.js$/, ".ts")));
    graph.set(
      relative(folder, file),
      targets.filter(existsSync).map((target) => relative(folder, target)),
    );
  }
  return graph;
}

/**
 * Which module of a Rust crate uses which. What a module takes from one that contains it does not count: a
 * `mod.rs` says what its folder has, and hands it on.
 */
export function usesOf(folder) {
  const files = new Map(filesIn(folder, ".rs").map((file) => [moduleOf(relative(folder, file)), file]));
  const graph = new Map();
  for (const [module, file] of files) {
    const paths = pathsIn(withoutTests(readFileSync(file, "utf8")));
    const used = paths.map((path) => resolved(module, path, files)).filter((each) => each !== undefined);
    graph.set(
      module,
      used.filter((each) => each !== module && !`${module}::`.startsWith(`${each}::`) && each !== ""),
    );
  }
  return graph;
}

const moduleOf = (file) => file.replace(/(^|\/)(mod|lib)?\.rs$|\.rs$/, "").replaceAll("/", "::");

const withoutTests = (text) => text.replace(/#\[cfg\(test\)\]\s*mod \w+ \{[\s\S]*/, "").replace(/^\s*\/\/.*$/gm, "");

/** All paths in a text: those of `use`, each part of `{}` by itself, and those in the code. */
function pathsIn(text) {
  const uses = Array.from(text.matchAll(/\buse ([^;]+);/g), ([, tree]) => leaves(tree.replace(/\s+/g, " "))).flat();
  const code = text.replace(/\buse [^;]+;/g, "");
  return [...uses, ...Array.from(code.matchAll(/\b(?:crate|super|self)(?:::\w+)+/g), ([path]) => path)];
}

/** `a::{b, c::{d, e}}` is `a::b`, `a::c::d` and `a::c::e`. */
function leaves(tree) {
  const open = tree.indexOf("{");
  if (open < 0) return [tree.split(" as ")[0].trim()];
  const parts = [""];
  let depth = 0;
  for (const sign of tree.slice(open + 1, tree.lastIndexOf("}"))) {
    depth += { "{": 1, "}": -1 }[sign] ?? 0;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part.trim() !== "").flatMap((part) => leaves(tree.slice(0, open) + part.trim()));
}

/** The module that a path leads to from another one; undefined if it leads out of the crate. */
function resolved(from, path, files) {
  const names = path.split("::");
  const base = from === "" ? [] : from.split("::");
  let at = base;
  if (names[0] === "crate") at = [];
  else if (names[0] === "super") at = base.slice(0, -names.filter((name) => name === "super").length);
  else if (names[0] !== "self" && !files.has([...base, names[0]].join("::"))) return undefined;
  for (const name of names.filter((name) => !["crate", "super", "self"].includes(name))) {
    if (!files.has([...at, name].join("::"))) break;
    at = [...at, name];
  }
  return at.join("::");
}
