// Lines that fit a terminal: the parts that matter most stay.
import width from "fast-string-width";
import { padded } from "./table.js";

/** A part of a line. */
export interface Cell {
  text: string;
  /** The columns that it has in lines that stand below each other. */
  width?: number;
  /** It is cut to this, at least, before another cell goes. */
  least?: number;
  /** Whether it stands at the right end of its columns. */
  right?: boolean;
  style?: (text: string) => string;
  /** Of two cells that do not both fit, the one with the greater rank goes. The first two stay. */
  rank: number;
}

const GAP = "  ";

/** The cells as one line that fits. */
export function fitted(cells: readonly Cell[], columns = Infinity): string {
  let shown = cells.filter(({ text }) => text !== "");
  while (shown.length > 2 && total(shown, measureLeast) > columns) {
    const last = Math.max(...shown.map(({ rank }) => rank));
    shown = shown.filter(({ rank }) => rank !== last);
  }
  // The padding of the last cell needs no room.
  const end = shown.at(-1);
  if (end !== undefined && !end.right) shown = [...shown.slice(0, -1), { ...end, width: 0 }];
  shown = cut(shown, total(shown, measure) - columns);
  return shown.map(({ text, width: least = 0, right, style = plain }) => style(padded(text, least, right))).join(GAP);
}

const plain = (text: string) => text;

const total = (cells: readonly Cell[], of: (cell: Cell) => number) =>
  cells.reduce((sum, cell) => sum + of(cell), GAP.length * (cells.length - 1));

const measure = ({ text, width: wanted = 0 }: Cell) => Math.max(width(text), wanted);

const measureLeast = (cell: Cell) => Math.min(measure(cell), cell.least ?? Infinity);

/** Cuts the cells that may be cut, or else the longest. */
function cut(cells: readonly Cell[], excess: number): Cell[] {
  let left = excess;
  const longest = cells.some(({ least }) => least !== undefined) ? undefined : Math.max(...cells.map(measure));
  return cells.map((cell) => {
    const least = measure(cell) === longest ? 1 : measureLeast(cell);
    const given = Math.min(left, measure(cell) - least);
    if (given <= 0) return cell;
    left -= given;
    const most = measure(cell) - given;
    return { ...cell, width: Math.min(cell.width ?? 0, most), text: cutEnd(cell.text, most) };
  });
}

/** The first of a text that fits, with an ellipsis if it is cut. */
export function cutEnd(text: string, most: number): string {
  if (width(text) <= most) return text;
  let kept = "";
  for (const character of text) {
    if (width(kept + character) > most - 1) break;
    kept += character;
  }
  return kept + "…";
}

/** A text in pieces that fit. */
export function folded(text: string, most: number): string[] {
  const pieces = [""];
  for (const character of text) {
    if (width(pieces.at(-1)! + character) > most) pieces.push("");
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}
