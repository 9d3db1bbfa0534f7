import width from "fast-string-width";

/** The width of a terminal. Some do not know it, and say 0. */
export const countColumns = (stream: NodeJS.WriteStream) => (stream.isTTY && stream.columns > 0 ? stream.columns : undefined);

/** A sentence as lines that fit, each with the indent of the first. Without a number of columns it stays one line. */
export function wrapped(text: string, columns: number | undefined): string[] {
  if (columns === undefined || width(text) <= columns) return [text];
  const indent = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = "";
  for (const word of text.trimStart().split(" ")) {
    const longer = line === "" ? indent + word : `${line} ${word}`;
    if (line !== "" && width(longer) > columns) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}
