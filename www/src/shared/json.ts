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
