import { element } from "./dom.js";

/** Control characters, format characters, and every space but the common one: they are shown as labels. */
export const INVISIBLE = /(?![\t\r\n ])[\p{Cc}\p{Cf}\p{Z}]/u;

const NAMES: Record<number, string> = {
  0x00: "NUL",
  0x09: "TAB",
  0x0a: "LF",
  0x0d: "CR",
  0xa0: "NBSP",
  0xad: "SHY",
  0x200b: "ZWSP",
  0x200c: "ZWNJ",
  0x200d: "ZWJ",
  0x2028: "LS",
  0x2029: "PS",
  0xfeff: "BOM",
};

/** What stands for a character that cannot be seen: `ZWSP`, or `U+202E` where it has no short name. */
export function labelOf(code: number): string {
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

const UNSEEN = new RegExp(`(${INVISIBLE.source}|[\\t\\r\\n])`, "u");

/** Whether a character is to be seen by itself; white space is not. */
export function isSeen(character: string): boolean {
  return character !== " " && !UNSEEN.test(character);
}

/** A line of text in which what cannot be seen is a label, and a space a dot. */
export function visible(text: string): (string | HTMLElement)[] {
  return text
    .split(UNSEEN)
    .map((part, at) =>
      at % 2 === 1 ? element("span", { className: "special" }, labelOf(part.codePointAt(0)!)) : part.replaceAll(" ", "·"),
    );
}
