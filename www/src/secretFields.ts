import { byId } from "./dom.js";

const LINE_BREAK_LEFT_OUT = "What you pasted has a line break. This field leaves it out, so check that your endpoint's value has none.";

/** The secret and, while it is being rotated, the older one: masked, never stored, read only here. */
export class SecretFields {
  readonly #fields = [byId<HTMLInputElement>("secret"), byId<HTMLInputElement>("older-secret")];
  readonly #show = byId<HTMLButtonElement>("show-secrets");
  readonly #rotate = byId<HTMLButtonElement>("rotate");

  constructor(onChange: () => void) {
    for (const field of this.#fields) {
      field.addEventListener("input", () => {
        this.#note();
        onChange();
      });
      noteLineBreaks(field, byId("secret-note"));
    }
    this.#show.addEventListener("click", () => this.#mask(this.#show.textContent === "Hide secret"));
    this.#rotate.addEventListener("click", () => {
      this.#rotating(this.#rotate.getAttribute("aria-expanded") === "false");
      onChange();
    });
  }

  /** Newest first; an empty string where nothing is filled in. */
  get values(): string[] {
    return this.#fields.map((field) => field.value);
  }

  /** Takes one secret in place of what is there. */
  set value(secret: string) {
    this.#rotating(false);
    this.#mask(true);
    this.#fields[0]!.value = secret;
    this.#note();
  }

  #rotating(on: boolean): void {
    byId("older-secret-field").hidden = !on;
    this.#rotate.setAttribute("aria-expanded", String(on));
    this.#rotate.textContent = on ? "Remove the older one" : "Rotating? Add the older one";
    const older = this.#fields[1]!;
    if (on) older.focus();
    else older.value = "";
  }

  #mask(masked: boolean): void {
    for (const field of this.#fields) field.type = masked ? "password" : "text";
    this.#show.textContent = masked ? "Show secret" : "Hide secret";
  }

  #note(): void {
    const padded = this.values.some((value) => value !== value.trim());
    byId("secret-note").textContent = padded ? "It begins or ends with white space, which counts." : "";
  }
}

/** A one-line field drops line breaks without a word; this says it. */
export function noteLineBreaks(field: HTMLInputElement, note: HTMLElement): void {
  let pasted = false;
  field.addEventListener("paste", (event) => {
    pasted = /[\r\n]/.test(event.clipboardData?.getData("text/plain") ?? "");
  });
  field.addEventListener("input", () => {
    if (pasted) note.textContent = LINE_BREAK_LEFT_OUT;
    pasted = false;
  });
}
