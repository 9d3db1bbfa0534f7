import width from "fast-string-width";

/** Rows as aligned columns, two spaces apart. Widths are those of a terminal, so styled text lines up. */
export function table(rows: readonly (readonly string[])[], { right = [] as readonly number[] } = {}): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at] ?? 0, right.includes(at)))
      .join("  ")
      .trimEnd(),
  );
}

export function padded(cell: string, length: number, right = false): string {
  const space = " ".repeat(Math.max(0, length - width(cell)));
  return right ? space + cell : cell + space;
}
