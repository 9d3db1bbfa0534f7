import type { WebhookView } from "../../../../pkg-template/shared/dashboard.js";
import { element, one, sentence } from "../../shared/dom.js";
import { process, Refused } from "../process.js";
import { texts } from "../texts.js";

const { webhooks: words } = texts;

/** The webhooks: their list, and the form that creates one or changes one. */
export class WebhooksDialog {
  readonly #dialog = one<HTMLDialogElement>("#webhooks");
  readonly #form = one<HTMLFormElement>("form", this.#dialog);
  #changed: WebhookView | undefined;
  onSend: (webhook: WebhookView) => void = () => {};
  onSuite: (webhook: WebhookView) => void = () => {};

  constructor(types: readonly string[]) {
    const boxes = types.map((type) => element("label", {}, element("input", { type: "checkbox", name: "events", value: type }), type));
    one(".events", this.#form).append(...boxes);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#save();
    });
    one(".make", this.#form).addEventListener("click", () => {
      const secret = one<HTMLInputElement>("[name=secret]", this.#form);
      const random = crypto.getRandomValues(new Uint8Array(32));
      secret.value = btoa(String.fromCharCode(...random))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
      secret.type = "text";
      secret.select();
    });
    one(".close", this.#dialog).addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("close", () => this.#fill(undefined));
  }

  open(): void {
    this.#fill(undefined);
    this.#dialog.showModal();
  }

  show(webhooks: readonly WebhookView[]): void {
    one(".none", this.#dialog).hidden = webhooks.length > 0;
    one("ul", this.#dialog).replaceChildren(...webhooks.map((each) => this.#item(each)));
  }

  #item(webhook: WebhookView): HTMLElement {
    const { id, url, events, active, warnings } = webhook;
    const act = (text: string, onclick: () => void): HTMLElement => {
      const made = element("button", { type: "button", onclick }, text);
      made.setAttribute("aria-label", `${text}: ${url}`);
      return made;
    };
    const leave = (then: (webhook: WebhookView) => void) => (): void => {
      this.#dialog.close();
      then(webhook);
    };
    return element(
      "li",
      {},
      element("p", {}, element("strong", {}, url), active ? "" : ` (${words.inactive})`),
      element("p", { className: "aside" }, events.join(", "), " ", element("code", {}, id)),
      ...warnings.map(({ message }) => element("p", { className: "advice" }, `${words.advice} `, ...sentence(message))),
      element(
        "div",
        { className: "actions" },
        act(
          texts.send.heading,
          leave((each) => this.onSend(each)),
        ),
        act(
          words.suite,
          leave((each) => this.onSuite(each)),
        ),
        act(words.change, () => this.#fill(webhook)),
        act(words.remove, () => void this.#do(() => process.remove(id))),
      ),
    );
  }

  #fill(webhook: WebhookView | undefined): void {
    this.#changed = webhook;
    this.#form.reset();
    this.#say("");
    one("h3", this.#form).textContent = webhook === undefined ? words.create : words.changeHeading(webhook.url);
    one(".secret-hint", this.#form).textContent = webhook === undefined ? words.secretHint : words.secretKept;
    const secret = one<HTMLInputElement>("[name=secret]", this.#form);
    secret.type = "password";
    secret.required = webhook === undefined;
    if (webhook === undefined) return;
    one<HTMLInputElement>("[name=url]", this.#form).value = webhook.url;
    one<HTMLInputElement>("[name=active]", this.#form).checked = webhook.active;
    for (const box of this.#boxes) box.checked = webhook.events.includes(box.value);
    one<HTMLInputElement>("[name=url]", this.#form).focus();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>("[name=events]")];
  }

  async #save(): Promise<void> {
    const value = (name: string): string => one<HTMLInputElement>(`[name=${name}]`, this.#form).value;
    const config = {
      url: value("url"),
      events: this.#boxes.filter(({ checked }) => checked).map((box) => box.value),
      active: one<HTMLInputElement>("[name=active]", this.#form).checked,
      ...(value("secret") !== "" && { secret: value("secret") }),
    };
    const changed = this.#changed;
    await this.#do(() => (changed === undefined ? process.create(config) : process.change(changed.id, config)));
  }

  async #do(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.#fill(undefined);
    } catch (error) {
      const { message, issues } = error instanceof Refused ? error : { message: (error as Error).message, issues: [] };
      this.#say(issues.length === 0 ? message : issues.map((issue) => `${issue.path.slice(1)}: ${issue.message}`).join("; "));
    }
  }

  #say(text: string): void {
    one(".note", this.#form).textContent = text;
  }
}
