import { curlFor } from "../../../../pkg-template/shared/curl.js";
import { toBytes, type Delivery, type Payload } from "../../shared/delivery.js";
import { copied, element, one } from "../../shared/dom.js";
import { choice, choose, onChoice } from "../choice.js";
import { codeFor, FRAMEWORKS, LANGUAGES, type Block } from "../codeFor.js";
import { texts } from "../texts.js";
import { blocks, selectOf } from "./ownCode.js";

const { take: words, copying } = texts;

const URL = "https://your-app.com/webhooks/preswald";

/** The delivery as a command; also where nothing is chosen. */
const CURL = "curl";

/** The delivery as a curl command, and code that verifies. */
export class TakeAlong extends HTMLElement {
  #delivery: Delivery = { payload: "", secrets: [], header: "" };

  connectedCallback(): void {
    const choices = [CURL, ...LANGUAGES].map((id) => {
      const input = element("input", { type: "radio", name: "language", value: id, onchange: () => choose(id) });
      return element("label", {}, input, words.names[id]);
    });
    const legend = element("legend", { className: "visually-hidden" }, words.tabs);
    const select = selectOf([[words.frameworks, FRAMEWORKS.map(({ id, title }) => [id, title])]]);
    const status = element("span", { className: "note", role: "status" });
    this.replaceChildren(
      element("p", {}, words.intro),
      element("fieldset", { className: "choices" }, legend, ...choices),
      element("label", {}, `${words.framework} `, select),
      element("div", { className: "blocks" }),
      element(
        "div",
        { className: "actions" },
        element("button", { type: "button", className: "copy", onclick: () => void this.#copy() }, copying.copy),
        status,
      ),
    );
    onChoice(() => this.#render());
    this.#render();
  }

  show(delivery: Delivery): void {
    this.#delivery = delivery;
    this.#render();
  }

  #render(): void {
    const chosen = codeFor(choice());
    const isCurl = chosen.length === 0;
    const { payload, header } = this.#delivery;
    const shown: readonly Block[] = isCurl ? [{ code: writeCurl(payload, header) }] : chosen;
    for (const input of this.querySelectorAll("input")) input.checked = input.value === (isCurl ? CURL : choice());
    const select = one<HTMLSelectElement>("select", this);
    select.value = choice();
    if (select.selectedIndex < 0) select.value = "";
    const made = blocks(shown, words.heading);
    if (made.map(({ textContent }) => textContent).join() === [...one(".blocks", this).children].map((old) => old.textContent).join())
      return;
    one(".blocks", this).replaceChildren(...made);
    one(".note", this).textContent = isCurl ? words.curlNote : "";
  }

  async #copy(): Promise<void> {
    const isCopied = await copied(one("pre", this).textContent!);
    one(".note", this).textContent = isCopied ? copying.copied : copying.failed;
  }
}

function writeCurl(payload: Payload, header: string): string {
  const signature = header.replace(/[\r\n]/g, "");
  const headers: [string, string][] = [["Content-Type", "application/json"]];
  if (signature !== "") headers.push(["X-Preswald-Signature", signature]);
  return curlFor({ method: "POST", url: URL, headers, body: toBytes(payload) });
}
