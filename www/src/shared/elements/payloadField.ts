import type { Issue } from "@preswald/webhooks";
import type { Payload } from "../delivery.js";
import { element, one } from "../dom.js";
import { PayloadEditor } from "../editor/editor.js";
import { respaced } from "../json.js";
import { ENDINGS, type Ending, type Facts } from "../payloadFacts.js";
import { texts } from "../texts.js";

const { payload: words } = texts;

/** The editor, and below it the facts about the bytes, each of which can be switched. */
export class PayloadField extends HTMLElement {
  #editor!: PayloadEditor;
  #note = "";

  connectedCallback(): void {
    this.#editor = new PayloadEditor(
      one(".editor", this),
      () => {
        this.#note = "";
        this.dispatchEvent(new Event("edit"));
      },
      this.dataset.hint,
    );
    one("h2", this).addEventListener("click", () => this.#editor.focus());
    one<HTMLSelectElement>(".endings", this).addEventListener("change", ({ target }) =>
      this.#rewrite((text) => text.replace(/\r\n|\r|\n/g, ENDINGS[(target as HTMLSelectElement).value as Ending])),
    );
    one<HTMLInputElement>(".final-newline", this).addEventListener("change", ({ target }) =>
      this.#rewrite((text) => ((target as HTMLInputElement).checked ? text + mainEnding(text) : text.replace(/[\r\n]+$/, ""))),
    );
    one<HTMLInputElement>(".bom", this).addEventListener("change", ({ target }) =>
      this.#rewrite((text) => ((target as HTMLInputElement).checked ? `\ufeff${text}` : text.replace(/^\ufeff/, ""))),
    );
    one(".format", this).addEventListener("click", () => {
      this.#rewrite((text) => respaced(text, 2));
      this.note = words.formatted;
    });
  }

  get value(): Payload {
    return this.#editor.payload;
  }

  set value(payload: Payload) {
    this.#editor.payload = payload;
  }

  get size(): number {
    return this.#editor.size;
  }

  get isHex(): boolean {
    return this.#editor.isHex;
  }

  /** A sentence that stays until the payload changes. */
  set note(note: string) {
    this.#note = note;
    one(".note", this).textContent = note;
  }

  reveal(issue: Issue): void {
    this.#editor.reveal(issue);
  }

  show(facts: Facts, issues: readonly Issue[]): void {
    this.#editor.mark(issues);
    one(".size", this).textContent = texts.bytes(facts.bytes);
    this.#showEndings(facts);
    this.#showCheckbox(".final-newline", facts.finalNewline, facts);
    this.#showCheckbox(".bom", facts.byteOrderMark, facts);
    one<HTMLButtonElement>(".format", this).disabled = !facts.isText || facts.bytes === 0;
    const note = this.#note || noteOn(facts, issues);
    if (one(".note", this).textContent !== note) one(".note", this).textContent = note;
  }

  #showEndings({ endings, isText }: Facts): void {
    const select = one<HTMLSelectElement>(".endings", this);
    const found = (Object.keys(ENDINGS) as Ending[]).filter((name) => endings[name] > 0);
    const choices = Object.keys(ENDINGS).map((name) =>
      element("option", { value: name, selected: found.length === 1 && found[0] === name }, name),
    );
    const parts = found.map((name) => `${endings[name]} ${name}`).join(", ");
    const detected = found.length === 0 ? words.noLineEndings : words.mixed(parts);
    if (found.length !== 1) choices.unshift(element("option", { value: "", selected: true, disabled: true }, detected));
    select.replaceChildren(...choices);
    select.disabled = !isText || found.length === 0;
  }

  #showCheckbox(selector: string, checked: boolean, { isText, bytes }: Facts): void {
    const box = one<HTMLInputElement>(selector, this);
    box.checked = checked;
    box.disabled = !isText || bytes === 0;
  }

  #rewrite(change: (text: string) => string): void {
    const { payload } = this.#editor;
    if (typeof payload === "string") this.#editor.payload = change(payload);
  }
}

function mainEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

function noteOn(facts: Facts, issues: readonly Issue[]): string {
  if (facts.loneSurrogate) return words.loneSurrogate;
  if (!facts.isText) return words.notUtf8(issues.find(({ code }) => code === "invalid_utf8")?.start.offset ?? 0);
  return facts.invisible > 0 ? words.invisible(facts.invisible) : "";
}
