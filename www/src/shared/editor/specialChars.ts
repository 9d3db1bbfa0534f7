import { highlightSpecialChars } from "@codemirror/view";
import { INVISIBLE } from "../payloadFacts.js";

const NAMES: Record<number, string> = {
  0x00: "NUL",
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

/** Makes visible what changes a signature unseen: CR, byte order marks, no-break spaces, control characters, lone surrogates. */
export const specialChars = highlightSpecialChars({
  addSpecialChars: new RegExp(`${INVISIBLE.source}|[\\r\\ud800-\\udfff]`),
  render(code, description) {
    const chip = document.createElement("span");
    const name = NAMES[code] ?? code.toString(16).toUpperCase().padStart(2, "0");
    chip.className = "special";
    chip.textContent = name;
    chip.title = description ?? name;
    chip.setAttribute("aria-label", description ?? name);
    chip.setAttribute("role", "img");
    return chip;
  },
});
