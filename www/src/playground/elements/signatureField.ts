import { element, one } from "../../shared/dom.js";
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
  const mark = (text: string): HTMLElement => element("mark", {}, visible(text));
  const shown = value.slice(0, LONGEST_SHOWN);
  if (!shown.startsWith(LABEL)) {
    const label = /^[^=:]*[=:]\s*/.exec(shown)?.[0] ?? "";
    return label ? [mark(label), shown.slice(label.length)] : [element("mark", {}, words.missingLabel(LABEL)), " ", shown];
  }
  const digits = shown.slice(LABEL.length);
  const parts = digits
    .slice(0, DIGITS)
    .split(/([^0-9a-f]+)/)
    .map((part, at) => (at % 2 === 1 ? mark(part) : part));
  const rest = digits.length > DIGITS ? [mark(digits.slice(DIGITS))] : [];
  const missing = digits.length < DIGITS ? [element("mark", {}, words.missingDigits(DIGITS - digits.length))] : [];
  return [LABEL, ...parts, ...rest, ...missing];
}

function visible(text: string): string {
  return text.replace(/\s/g, "·");
}
