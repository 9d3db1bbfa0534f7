import { curlFor } from "../../../../pkg-template/shared/curl.js";
import { toBytes, type Delivery, type Payload } from "../../shared/delivery.js";
import { copied, element, one } from "../../shared/dom.js";
import { texts } from "../texts.js";
import node from "../../../snippets/node.mjs";
import python from "../../../snippets/python.py";
import rust from "../../../snippets/rust.rs";
import worker from "../../../snippets/worker.mjs";

const { take: words, copying } = texts;

/** The snippets are files that the tests run. */
const SNIPPETS = { node, worker, python, rust };

const URL = "https://your-app.com/webhooks/preswald";

const LANGUAGES = ["curl", "node", "worker", "python", "rust"] as const;

/** The delivery as a curl command, and code that verifies. */
export class TakeAlong extends HTMLElement {
  #delivery: Delivery | undefined;
  #language: (typeof LANGUAGES)[number] = "curl";

  connectedCallback(): void {
    const choices = LANGUAGES.map((name) => {
      const input = element("input", { type: "radio", name: "language", value: name, checked: name === this.#language });
      input.addEventListener("change", () => {
        this.#language = name;
        this.#render();
      });
      return element("label", {}, input, words[name]);
    });
    const code = element("pre", { tabIndex: 0 });
    code.setAttribute("role", "region");
    code.setAttribute("aria-label", words.heading);
    const status = element("span", { className: "note" });
    status.setAttribute("role", "status");
    const legend = element("legend", { className: "visually-hidden" }, words.tabs);
    this.replaceChildren(
      element("p", {}, words.intro),
      element("fieldset", { className: "choices" }, legend, ...choices),
      code,
      element(
        "div",
        { className: "actions" },
        element("button", { type: "button", className: "copy", onclick: () => void this.#copy() }, copying.copy),
        status,
      ),
    );
  }

  show(delivery: Delivery): void {
    this.#delivery = delivery;
    this.#render();
  }

  #render(): void {
    const { payload, header } = this.#delivery ?? { payload: "", header: "" };
    const code = this.#language === "curl" ? writeCurl(payload, header) : SNIPPETS[this.#language];
    if (one("pre", this).textContent === code) return;
    one("pre", this).textContent = code;
    one(".note", this).textContent = this.#language === "curl" ? words.curlNote : "";
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
