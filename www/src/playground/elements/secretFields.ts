import type { Encoding, SecretInput } from "../../shared/delivery.js";
import { element, one } from "../../shared/dom.js";
import { decodeSecret } from "../../shared/secretBytes.js";
import { texts } from "../texts.js";

const { keys: words } = texts;

interface Row {
  root: HTMLElement;
  input: HTMLInputElement;
  encoding: HTMLSelectElement;
}

/** A line of a `.env` file, of a shell or of YAML. A line of base64 may end in `=`. */
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*([^=\s].*?)[ \t]*$/gm;

/** The secrets, newest first: masked, never stored, and never in an attribute. */
export class SecretFields extends HTMLElement {
  readonly #rows: Row[] = [];
  #note = "";

  connectedCallback(): void {
    if (this.#rows.length === 0) this.#take(one(".row", this));
  }

  get values(): SecretInput[] {
    return this.#rows.map(({ input, encoding }) => ({ text: input.value, encoding: encoding.value as Encoding }));
  }

  set values(values: readonly SecretInput[]) {
    while (this.#rows.length > Math.max(1, values.length)) this.#remove(this.#rows.at(-1)!);
    while (this.#rows.length < values.length) this.#add();
    this.#rows.forEach(({ input, encoding }, at) => {
      input.value = values[at]?.text ?? "";
      encoding.value = values[at]?.encoding ?? "utf8";
    });
    this.#forgetPasted();
    this.#sayNote();
  }

  /** A sentence that stays until a secret changes. */
  set note(note: string) {
    this.#note = note;
    this.#sayNote();
  }

  /** Marks the secret that matched. */
  showMatched(index: number | undefined): void {
    for (const [at, { root }] of this.#rows.entries()) one(".matched", root).hidden = this.#rows.length < 2 || at !== index;
  }

  /** A row for an older secret: the first one, emptied. */
  #add(): Row {
    const root = this.#rows[0]!.root.cloneNode(true) as HTMLElement;
    const input = one<HTMLInputElement>("input", root);
    const label = one<HTMLLabelElement>("label", root);
    const number = this.#freeNumber();
    Object.assign(input, { id: `older-secret-${number}`, value: "", type: "password" });
    Object.assign(label, { htmlFor: input.id, textContent: number === 1 ? words.olderSecret : words.olderSecrets(number) });
    one(".remove", root).hidden = false;
    one(".add", root).hidden = true;
    one(".matched", root).hidden = true;
    one(".rows", this).append(root);
    return this.#take(root);
  }

  /** So that no two rows have one id, whichever were removed. */
  #freeNumber(): number {
    let number = 1;
    while (this.#rows.some(({ input }) => input.id === `older-secret-${number}`)) number++;
    return number;
  }

  #take(root: HTMLElement): Row {
    const row: Row = { root, input: one<HTMLInputElement>("input", root), encoding: one<HTMLSelectElement>("select", root) };
    one(".add", root).addEventListener("click", () => {
      this.#add().input.focus();
      this.#changed();
    });
    one(".remove", root).addEventListener("click", () => {
      this.#remove(row);
      this.#rows[0]!.input.focus();
      this.#changed();
    });
    const reveal = one(".reveal", root);
    const show = (shown: boolean): void => {
      row.input.type = shown ? "text" : "password";
      reveal.textContent = shown ? words.hide : words.reveal;
      reveal.setAttribute("aria-pressed", String(shown));
    };
    show(false);
    reveal.addEventListener("click", () => show(row.input.type === "password"));
    row.input.addEventListener("paste", (event) => this.#paste(event, row));
    row.input.addEventListener("input", (event) => {
      if ((event as InputEvent).inputType !== "insertFromPaste") this.#forgetPasted();
      this.#changed();
    });
    row.encoding.addEventListener("change", () => this.#changed());
    this.#rows.push(row);
    return row;
  }

  #remove(row: Row): void {
    this.#rows.splice(this.#rows.indexOf(row), 1);
    row.input.value = "";
    row.root.remove();
  }

  /** A field of one line would join the lines of a `.env` file: which of them is the secret, the person says. */
  #paste(event: ClipboardEvent, row: Row): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    this.#forgetPasted();
    const lines = [...text.matchAll(ASSIGNMENT)];
    if (lines.length > 0 && /[\r\n]/.test(text.trim())) {
      event.preventDefault();
      this.#choose(lines, row);
    } else if (/[\r\n]/.test(text)) this.#note = words.lineBreak;
  }

  #choose(lines: readonly RegExpMatchArray[], row: Row): void {
    const buttons = lines.map(([, name = "", value = ""]) => {
      const take = (): void => {
        row.input.value = unquoted(value);
        this.#forgetPasted();
        this.#changed();
        row.input.focus();
      };
      return element("button", { type: "button", onclick: take }, name);
    });
    const choices = one(".choices", this);
    choices.replaceChildren(...buttons);
    choices.hidden = false;
    this.#note = words.whichLine;
    this.#sayNote();
  }

  #forgetPasted(): void {
    this.#note = "";
    one(".choices", this).hidden = true;
    one(".choices", this).replaceChildren();
  }

  #changed(): void {
    this.#sayNote();
    this.dispatchEvent(new Event("edit"));
  }

  #sayNote(): void {
    for (const { input, encoding } of this.#rows) {
      const isSecret = decodeSecret({ text: input.value, encoding: encoding.value as Encoding }) !== undefined;
      input.setAttribute("aria-invalid", String(!isSecret));
    }
    const note = this.#note || this.values.map(noteOn).find(Boolean) || "";
    if (one(".note", this).textContent !== note) one(".note", this).textContent = note;
  }
}

/** As a shell reads a value of a `.env` file. */
function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

/** Why the text of a field is not the secret that it seems to be; nothing for one that is. */
export function noteOn(value: SecretInput): string {
  if (decodeSecret(value) === undefined) return value.encoding === "hex" ? words.notHex : words.notBase64;
  return value.text !== value.text.trim() ? words.padded : "";
}
