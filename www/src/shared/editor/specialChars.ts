import { highlightSpecialChars } from "@codemirror/view";
import { INVISIBLE, labelOf } from "../invisible.js";

/** Makes visible what changes a signature unseen: CR, byte order marks, no-break spaces, control characters, lone surrogates. */
export const specialChars = highlightSpecialChars({
  addSpecialChars: new RegExp(`${INVISIBLE.source}|[\\r\\ud800-\\udfff]`),
  render(code, description) {
    const chip = document.createElement("span");
    chip.className = "special";
    chip.textContent = labelOf(code);
    chip.title = description ?? labelOf(code);
    chip.setAttribute("aria-label", description ?? labelOf(code));
    chip.setAttribute("role", "img");
    return chip;
  },
});
