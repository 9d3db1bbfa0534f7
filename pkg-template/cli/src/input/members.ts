// `--set data.object.title=Sales`: members of a document, changed one by one in its text. All else keeps its bytes.
import { parseTree, type Node, type ParseError } from "jsonc-parser";
import { usage } from "../exit.js";

/** A document with members set. A value that is JSON keeps its text, such as `15000.0`; any other is a string. */
export function withMembers(document: string, assignments: readonly string[]): string {
  return assignments.reduce((text, assignment) => {
    const equals = assignment.indexOf("=");
    if (equals < 1) throw usage(`--set takes \`path=value\`, such as \`data.object.title=Sales\`, not \`${assignment}\``);
    return withMember(text, parsePath(assignment.slice(0, equals)), toJson(assignment.slice(equals + 1)));
  }, document);
}

/** Names with dots between, or a JSON Pointer. */
function parsePath(path: string): string[] {
  if (!path.startsWith("/")) return path.split(".");
  return path
    .slice(1)
    .split("/")
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function toJson(text: string): string {
  try {
    JSON.parse(text);
    return text.trim();
  } catch {
    return JSON.stringify(text);
  }
}

function withMember(document: string, path: readonly string[], json: string): string {
  let place = parseDocument(document);
  for (const [depth, name] of path.entries()) {
    const next = place.type === "array" ? findElement(place, name) : findMember(place, name);
    if (next === undefined) return put(document, place, path.slice(depth), json);
    place = next;
  }
  return replaced(document, place, json);
}

/** The document, which must be JSON, without the comments and commas that its parser could read. */
function parseDocument(document: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(document, errors, { disallowComments: true });
  if (root === undefined || errors.length > 0) throw usage("`--set` needs a body that is JSON");
  return root;
}

/** The last member of a name counts, as for most readers. */
function findMember({ children = [] }: Node, name: string): Node | undefined {
  return children.findLast(({ children: [key] = [] }) => key?.value === name)?.children?.[1];
}

function findElement({ children = [] }: Node, name: string): Node | undefined {
  const index = /^(0|[1-9]\d*)$/.test(name) ? Number(name) : NaN;
  if (!(index <= children.length)) throw usage(`--set: \`${name}\` is no place in a list of ${children.length}`);
  return children[index];
}

/** Puts what is missing into an object or at the end of a list. Any other value gives way to an object. */
function put(document: string, place: Node, [name = "", ...rest]: readonly string[], json: string): string {
  const value = rest.reduceRight((inner, each) => `{${JSON.stringify(each)}:${inner}}`, json);
  const member = `${JSON.stringify(name)}:${value}`;
  if (place.type !== "object" && place.type !== "array") return replaced(document, place, `{${member}}`);
  const added = place.type === "array" ? value : member;
  const last = place.children?.at(-1);
  const end = last === undefined ? place.offset + 1 : last.offset + last.length;
  return `${document.slice(0, end)}${last === undefined ? "" : ","}${added}${document.slice(end)}`;
}

const replaced = (document: string, { offset, length }: Node, json: string) =>
  document.slice(0, offset) + json + document.slice(offset + length);
