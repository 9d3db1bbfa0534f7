/** A string, white space, or one other character. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[ \t\r\n]+|./gs;

/** Changes only the white space between the tokens of JSON: numbers and escapes stay as they are written. */
export function respaced(text: string, space: "compact" | "spaced" | number | string): string {
  const unit = typeof space === "number" ? " ".repeat(space) : space;
  const indents = unit !== "compact" && unit !== "spaced";
  const afterColon = unit === "compact" ? "" : " ";
  let depth = 0;
  const line = (): string => (indents ? "\n" + unit.repeat(depth) : "");
  let out = "";
  let opened = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^[ \t\r\n]/.test(token)) continue;
    if (token === "}" || token === "]") {
      depth = Math.max(0, depth - 1);
      out += opened ? token : line() + token;
      opened = "";
      continue;
    }
    if (opened) out += line();
    opened = "";
    out += token;
    if (token === "{" || token === "[") {
      depth++;
      opened = token;
    } else if (token === ",") {
      out += indents ? line() : afterColon;
    } else if (token === ":") {
      out += afterColon;
    }
  }
  return out;
}

/** An array or object that is open: where it is, and what comes next in it. */
type Open = { path: string } & ({ item: number } | { name: boolean });

/** Where the member at a JSON Pointer has its name for the first time: an index into the text. */
export function findName(text: string, pointer: string): number | undefined {
  const opened: Open[] = [];
  let path = "";
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inner = opened.at(-1);
    if (token === "{") opened.push({ path, name: true });
    else if (token === "[") {
      opened.push({ path, item: 0 });
      path += "/0";
    } else if (token === "}" || token === "]") opened.pop();
    else if (token === "," && inner) {
      if ("item" in inner) path = `${inner.path}/${++inner.item}`;
      else inner.name = true;
    } else if (token.startsWith('"') && inner && "name" in inner && inner.name) {
      path = `${inner.path}/${unescaped(token).replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (path === pointer) return index;
      inner.name = false;
    }
  }
  return undefined;
}

/** What a string of JSON stands for; as it is written where it is no JSON. */
function unescaped(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token.slice(1, -1);
  }
}
