import { element, one } from "../../shared/dom.js";
import { isSeen, visible } from "../../shared/invisible.js";
import { texts } from "../texts.js";

const { keys: words } = texts;

/** The value of X-Preswald-Signature. */
export class SignatureField extends HTMLElement {
  get #input(): HTMLInputElement {
    return one<HTMLInputElement>("input", this);
  }

  connectedCallback(): void {
    const input = this.#input;
    input.addEventListener("input", () => {
      this.note = "";
      this.dispatchEvent(new Event("edit"));
    });
    one(".sign", this).addEventListener("click", () => this.dispatchEvent(new Event("sign")));
  }

  get value(): string {
    return this.#input.value;
  }

  set value(value: string) {
    this.#input.value = value;
  }

  set note(note: string) {
    one(".note", this).textContent = note || words.headerHint;
  }

  /** Shows which part of the value is malformed; nothing if none is. */
  mark(malformed: boolean): void {
    const marked = one(".marked", this);
    marked.hidden = !malformed;
    marked.replaceChildren(...(malformed ? [`${words.malformedPart} `, element("code", {}, ...markedParts(this.value))] : []));
    this.#input.setAttribute("aria-invalid", String(malformed));
  }
}

const LABEL = "sha256=";
const DIGITS = 64;
const LONGEST_SHOWN = 200;

/** The value in parts, with those marked that the core does not accept. */
function markedParts(value: string): (string | HTMLElement)[] {
  const shown = value.slice(0, LONGEST_SHOWN);
  const at = shown.indexOf(LABEL);
  if (at < 0) {
    const label = /^[^=:]*[=:]\s*/.exec(shown)?.[0] ?? "";
    const rest = visible(shown.slice(label.length));
    return label ? [mark(label), ...rest] : [element("mark", {}, words.missingLabel(LABEL)), " ", ...rest];
  }
  const before = at > 0 ? [mark(shown.slice(0, at))] : [];
  let left = DIGITS;
  const digits = shown.slice(at + LABEL.length).match(/[0-9a-f]+|[^0-9a-f]+/g) ?? [];
  const parts = digits.flatMap((run) => {
    // A wrong character may stand for a digit; what cannot be seen stands for none.
    const places = [...run].filter(isSeen).length;
    const fitting = run.slice(0, Math.max(left, 0));
    left -= places;
    if (!/^[0-9a-f]/.test(run)) return [mark(run)];
    return fitting === run ? [run] : [fitting, mark(run.slice(fitting.length))];
  });
  const missing = left > 0 ? [element("mark", {}, words.missingDigits(left))] : [];
  return [...before, LABEL, ...parts, ...missing];
}

function mark(text: string): HTMLElement {
  return element("mark", {}, ...visible(text));
}
