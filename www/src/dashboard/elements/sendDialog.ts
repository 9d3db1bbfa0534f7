import { MANNERS, type WebhookView } from "../../../../pkg-template/shared/dashboard.js";
import { fromBytes, toBytes } from "../../shared/delivery.js";
import { element, one } from "../../shared/dom.js";
import type { IssueList } from "../../shared/elements/issueList.js";
import type { PayloadField } from "../../shared/elements/payloadField.js";
import { describePayload } from "../../shared/payloadFacts.js";
import { toBase64 } from "../../shared/secretBytes.js";
import { process } from "../process.js";
import { texts } from "../texts.js";

const { send: words } = texts;

/** The payload is checked once nobody types. */
const PAUSE = 150;

/** Composes events: which, to whom, how, and the exact bytes. */
export class SendDialog {
  readonly #dialog = one<HTMLDialogElement>("#send");
  readonly #form = one<HTMLFormElement>("form", this.#dialog);
  readonly #payload = one<PayloadField>("payload-field", this.#dialog);
  #timer: ReturnType<typeof setTimeout> | undefined;
  onSent: (ids: string[]) => void = () => {};

  constructor(types: readonly string[]) {
    const boxes = types.map((type) => element("label", {}, element("input", { type: "checkbox", name: "types", value: type }), type));
    one(".types", this.#form).append(...boxes);
    one<HTMLSelectElement>("[name=manner]", this.#form).append(...MANNERS.map((each) => new Option(texts.manners[each], each)));
    one(".types", this.#form).addEventListener("change", () => void this.#typesChanged());
    this.#payload.addEventListener("edit", () => this.#checkLater());
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    one(".close", this.#dialog).addEventListener("click", () => this.#dialog.close());
  }

  show(webhooks: readonly WebhookView[]): void {
    const to = one<HTMLSelectElement>("[name=to]", this.#form);
    const before = to.value;
    to.replaceChildren(new Option(words.subscribers, ""), ...webhooks.map(({ id, url }) => new Option(url, id)));
    to.value = webhooks.some(({ id }) => id === before) ? before : "";
  }

  /** @param bytes a payload to edit; without it, a fresh event of the first type that the webhook subscribes to */
  async open(webhook: WebhookView | undefined, bytes?: Uint8Array): Promise<void> {
    one<HTMLSelectElement>("[name=to]", this.#form).value = webhook?.id ?? "";
    this.#say("");
    const [first = "app.deployed"] = webhook?.events ?? [];
    for (const box of this.#boxes) box.checked = bytes === undefined && box.value === first;
    this.#dialog.showModal();
    if (bytes === undefined) return this.#typesChanged();
    this.#showPayload(true);
    this.#payload.value = fromBytes(bytes);
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>("[name=types]")];
  }

  get #types(): string[] {
    return this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  async #typesChanged(): Promise<void> {
    const [type, ...more] = this.#types;
    this.#showPayload(more.length === 0);
    if (type === undefined || more.length > 0) return;
    try {
      this.#payload.value = (await process.example(type)).text;
    } catch (error) {
      this.#say(texts.page.failed((error as Error).message));
    }
  }

  #showPayload(shown: boolean): void {
    one(".composed", this.#form).hidden = !shown;
    one(".several", this.#form).hidden = shown;
  }

  #checkLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), PAUSE);
  }

  async #check(): Promise<void> {
    const payload = this.#payload.value;
    const facts = describePayload(payload);
    this.#payload.show(facts, []);
    try {
      const { issues, found } = await process.check(toBytes(payload));
      if (this.#payload.value !== payload) return;
      this.#payload.show(facts, issues);
      const state = { found, empty: payload.length === 0, authentic: true, inHex: this.#payload.isHex };
      one<IssueList>("issue-list", this.#dialog).show(issues, state, (issue) => this.#payload.reveal(issue));
    } catch (error) {
      this.#say(texts.page.failed((error as Error).message));
    }
  }

  async #send(): Promise<void> {
    const value = (name: string): string => one<HTMLSelectElement>(`[name=${name}]`, this.#form).value;
    const types = this.#types;
    const what = types.length > 1 ? { types } : { body_base64: toBase64(toBytes(this.#payload.value)) };
    const twice = one<HTMLInputElement>("[name=twice]", this.#form).checked;
    try {
      const to = value("to") === "" ? "subscribers" : [value("to")];
      const { ids } = await process.send({ to, ...what, manner: value("manner"), copies: twice ? 2 : 1 });
      this.#dialog.close();
      this.onSent(ids);
    } catch (error) {
      this.#say(texts.page.failed((error as Error).message));
    }
  }

  #say(text: string): void {
    one(".said", this.#form).textContent = text;
  }
}
