import { element, one } from "../../shared/dom.js";
import { dump } from "../../shared/editor/hex.js";
import { texts } from "../texts.js";

const { compare: words } = texts;

const PER_ROW = 16;

/** How many rows of bytes are shown from the first difference on. */
const ROWS = 12;

/** Where the bytes of two deliveries differ. */
export function compare(dialog: HTMLDialogElement, marked: Uint8Array, current: Uint8Array): void {
  const at = firstDifference(marked, current);
  const note =
    at === undefined ? words.same(texts.bytes(marked.length)) : words.differs(at, texts.bytes(marked.length), texts.bytes(current.length));
  const parts: HTMLElement[] = [element("p", { className: "result" }, note)];
  if (at !== undefined) {
    const from = Math.max(0, Math.floor(at / PER_ROW) - 2) * PER_ROW;
    parts.push(
      element("p", {}, words.around),
      readBytes(words.marked, marked, current, from),
      readBytes(words.this, current, marked, from),
    );
  }
  one(".content", dialog).replaceChildren(...parts);
  dialog.showModal();
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) if (one[at] !== other[at]) return at;
  return one.length === other.length ? undefined : length;
}

/** Rows of bytes; those that differ are marked. */
function readBytes(label: string, bytes: Uint8Array, other: Uint8Array, from: number): HTMLElement {
  const rows: (HTMLElement | string)[] = [];
  for (let at = from; at < Math.min(bytes.length, from + ROWS * PER_ROW); at += PER_ROW) {
    const row = dump(bytes.slice(at, at + PER_ROW)).slice(8);
    const text = `${at.toString(16).padStart(8, "0")}${row}\n`;
    const isSame = firstDifference(bytes.subarray(at, at + PER_ROW), other.subarray(at, at + PER_ROW)) === undefined;
    rows.push(isSame ? text : element("mark", {}, text));
  }
  const pre = element("pre", { tabIndex: 0 }, ...rows);
  pre.setAttribute("role", "region");
  pre.setAttribute("aria-label", label);
  return element("div", {}, element("h3", {}, label), pre);
}
