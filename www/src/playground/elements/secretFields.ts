import type { Encoding, SecretInput } from "../../shared/delivery.js";
import { one } from "../../shared/dom.js";
import { decodeSecret } from "../../shared/secretBytes.js";
import { texts } from "../texts.js";

const { keys: words } = texts;

interface Row {
  root: HTMLElement;
  input: HTMLInputElement;
  encoding: HTMLSelectElement;
}

/** The secrets, newest first: masked, never stored, and never in an attribute. */
export class SecretFields extends HTMLElement {
  readonly #rows: Row[] = [];
  #note = "";

  connectedCallback(): void {
    if (this.#rows.length > 0) return;
    this.#add();
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
    this.#note = "";
    this.#sayNote();
  }

  /** Marks the secret that matched. */
  showMatched(index: number | undefined): void {
    for (const [at, { root }] of this.#rows.entries()) one(".matched", root).hidden = this.#rows.length < 2 || at !== index;
  }

  #add(): Row {
    const root = (one<HTMLTemplateElement>("template", this).content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
    const row: Row = { root, input: one<HTMLInputElement>("input", root), encoding: one<HTMLSelectElement>("select", root) };
    const first = this.#rows.length === 0;
    const label = one<HTMLLabelElement>("label", root);
    row.input.id = label.htmlFor = first ? "secret" : `older-secret-${this.#rows.length}`;
    label.textContent = first ? words.secret : words.olderSecret;
    one(".remove", root).hidden = first;
    one(".add", root).hidden = !first;
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
    reveal.addEventListener("click", () => {
      const shown = row.input.type === "password";
      row.input.type = shown ? "text" : "password";
      reveal.textContent = shown ? words.hide : words.reveal;
      reveal.setAttribute("aria-pressed", String(shown));
    });
    row.input.addEventListener("paste", (event) => {
      this.#note = /[\r\n]/.test(event.clipboardData?.getData("text/plain") ?? "") ? words.lineBreak : "";
    });
    row.input.addEventListener("input", (event) => {
      if ((event as InputEvent).inputType !== "insertFromPaste") this.#note = "";
      this.#changed();
    });
    row.encoding.addEventListener("change", () => this.#changed());
    this.#rows.push(row);
    one(".rows", this).append(root);
    return row;
  }

  #remove(row: Row): void {
    this.#rows.splice(this.#rows.indexOf(row), 1);
    row.input.value = "";
    row.root.remove();
  }

  #changed(): void {
    this.#sayNote();
    this.dispatchEvent(new Event("edit"));
  }

  #sayNote(): void {
    one(".note", this).textContent = this.#note || this.values.map(noteOn).find(Boolean) || "";
  }
}

function noteOn(value: SecretInput): string {
  if (decodeSecret(value) === undefined) return value.encoding === "hex" ? words.notHex : words.notBase64;
  return value.text !== value.text.trim() ? words.padded : "";
}
