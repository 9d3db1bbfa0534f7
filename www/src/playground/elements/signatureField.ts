import { element, one } from "../../shared/dom.js";
import { readHeaderField, type Intake } from "../intake.js";
import { texts } from "../texts.js";

const { keys: words } = texts;

/** The value of X-Preswald-Signature. Whatever more is pasted, the value is taken out of it. */
export class SignatureField extends HTMLElement {
  /** Called with what a pasted text holds besides the value. */
  onIntake: (intake: Intake) => void = () => {};

  get #input(): HTMLInputElement {
    return one<HTMLInputElement>("input", this);
  }

  connectedCallback(): void {
    const input = this.#input;
    // A field of one line drops line breaks, so a pasted block is read before the field gets it.
    input.addEventListener("paste", (event) => this.#take(event, event.clipboardData));
    input.addEventListener("drop", (event) => this.#take(event, event.dataTransfer));
    input.addEventListener("input", () => {
      const { header, notes } = readHeaderField(input.value);
      this.note = notes.join(" ");
      if (notes.length > 0 && header !== undefined) input.value = header;
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

  #take(event: Event, data: DataTransfer | null): void {
    const text = data?.getData("text/plain") ?? "";
    const intake = readHeaderField(text);
    if (intake.notes.length === 0 && !/[\r\n]/.test(text)) return; // a bare value: the browser pastes it
    event.preventDefault();
    this.onIntake(intake);
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
