import { highlightSpecialChars } from "@codemirror/view";

const NAMES: Record<number, string> = { 0x0d: "CR", 0xa0: "NBSP", 0xfeff: "BOM" };

/** Makes visible what changes a signature unseen: CR, byte order marks, no-break spaces, control characters, lone surrogates. */
export const specialChars = highlightSpecialChars({
  addSpecialChars: /[\r\u00a0\ud800-\udfff]/,
  render(code, description) {
    const chip = document.createElement("span");
    chip.className = "special";
    chip.textContent = NAMES[code] ?? code.toString(16).toUpperCase().padStart(2, "0");
    chip.title = description ?? "";
    chip.setAttribute("aria-label", description ?? "");
    chip.setAttribute("role", "img");
    return chip;
  },
});
