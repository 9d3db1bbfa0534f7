// `--set data.object.title=Sales`: members of an event, changed one by one.
import { usage } from "../exit.js";

type Json = { [name: string]: unknown };

/** Sets members of a document in place. A value that is JSON is taken as JSON, any other as a string. */
export function setMembers(document: Json, assignments: readonly string[]): void {
  for (const assignment of assignments) {
    const equals = assignment.indexOf("=");
    if (equals < 1) throw usage(`--set takes \`path=value\`, such as \`data.object.title=Sales\`, not \`${assignment}\``);
    setMember(document, pathOf(assignment.slice(0, equals)), memberValue(assignment.slice(equals + 1)));
  }
}

/** Names with dots between, or a JSON Pointer. */
function pathOf(path: string): string[] {
  if (!path.startsWith("/")) return path.split(".");
  return path
    .slice(1)
    .split("/")
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function memberValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function setMember(document: Json, path: readonly string[], value: unknown): void {
  let place = document;
  for (const name of path.slice(0, -1)) {
    const next = Object.hasOwn(place, name) ? place[name] : undefined;
    if (typeof next === "object" && next !== null) place = next as Json;
    else place = define(place, name, {}) as Json;
  }
  define(place, path.at(-1) ?? "", value);
}

/** Also for `__proto__`, which an assignment would not make a member of. */
function define(place: Json, name: string, value: unknown): unknown {
  Object.defineProperty(place, name, { value, writable: true, enumerable: true, configurable: true });
  return value;
}
