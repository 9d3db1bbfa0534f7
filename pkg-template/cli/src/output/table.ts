import width from "fast-string-width";
import { wrapped } from "./wrap.js";

interface TableOptions {
  /** The columns with numbers. */
  right?: readonly number[];
  /** Those of the terminal. Where a row does not fit, its last cell goes on below, or stands below. */
  columns?: number | undefined;
}

/** Narrower text beside other text cannot be read. */
const LEAST = 30;

/** Rows as aligned columns, two spaces apart. Widths are those of a terminal, so styled text lines up. */
export function table(rows: readonly (readonly string[])[], { right = [], columns = Infinity }: TableOptions = {}): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell));
  }
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  const isBeside = columns - before >= Math.min(LEAST, widths.at(-1) ?? 0);
  return rows.flatMap((row) => {
    const start = row.slice(0, -1).map((cell, at) => padded(cell, widths[at] ?? 0, right.includes(at)));
    const last = padded(row.at(-1) ?? "", right.includes(row.length - 1) ? (widths.at(-1) ?? 0) : 0, true);
    const indent = " ".repeat(isBeside ? before : 2);
    const lines = wrapped(indent + last, columns);
    if (!isBeside) return [start.join("  ").trimEnd(), ...lines];
    return lines.map((line, at) => (at === 0 ? start.map((cell) => `${cell}  `).join("") + line.slice(before) : line).trimEnd());
  });
}

export function padded(cell: string, length: number, right = false): string {
  const space = " ".repeat(Math.max(0, length - width(cell)));
  return right ? space + cell : cell + space;
}
