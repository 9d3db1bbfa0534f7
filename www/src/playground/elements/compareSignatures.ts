import type { Diagnosis } from "@preswald/webhooks/diagnose";
import type { Delivery } from "../../shared/delivery.js";
import { element, one, prose, sentence } from "../../shared/dom.js";
import { visible } from "../../shared/invisible.js";
import { sayOfCode } from "../ofCode.js";
import { texts } from "../texts.js";

const { compare: words } = texts;

/** What is computed for each secret, or why it cannot be. */
export type Computed = readonly (string | Error)[];

/** The computed signature beside the received one, and why somebody's own code computed another. */
export class CompareSignatures extends HTMLElement {
  connectedCallback(): void {
    this.#input.addEventListener("input", () => this.dispatchEvent(new Event("edit")));
  }

  get #input(): HTMLInputElement {
    return one<HTMLInputElement>("#digest", this);
  }

  /** The digest that the person's code printed. */
  get digest(): string {
    return this.#input.value;
  }

  set digest(digest: string) {
    this.#input.value = digest;
  }

  focus(): void {
    this.#input.focus();
  }

  show({ payload, header }: Delivery, computed: Computed): void {
    const missing = payload.length === 0 ? words.noPayload : computed.length === 0 ? words.noSecret : undefined;
    const sides = missing === undefined ? computed.flatMap((each, at) => side(each, header, at)) : [element("p", {}, missing)];
    one(".sides", this).replaceChildren(...sides);
  }

  /** Why the code computed this digest; nothing while none is given. */
  explain(diagnosis: Diagnosis | undefined, isHeader: boolean): void {
    one(".explained", this).replaceChildren(...(diagnosis ? explained(diagnosis, isHeader) : []));
  }

  showFailure(message: string): void {
    one(".explained", this).replaceChildren(element("p", {}, ...sentence(message)));
  }
}

function side(computed: string | Error, header: string, at: number): HTMLElement[] {
  if (typeof computed !== "string") return [element("p", {}, ...sentence(computed.message))];
  const first = header === "" ? undefined : findDifference(computed, header);
  const rows = [
    element("dt", {}, at === 0 ? words.expected : words.expectedOlder),
    element("dd", {}, element("code", {}, ...marked(computed, first))),
    element("dt", {}, words.received),
    element("dd", {}, element("code", {}, ...(header === "" ? [words.none] : marked(header, first)))),
  ];
  const said = header === "" ? words.noHeader : first === undefined ? words.same : words.differ(first + 1);
  return [element("dl", {}, ...rows), element("p", { className: "difference" }, said)];
}

function findDifference(a: string, b: string): number | undefined {
  for (let at = 0; at < Math.max(a.length, b.length); at++) if (a[at] !== b[at]) return at;
  return undefined;
}

/** A text with one character marked, or with what is missing there. */
function marked(text: string, at: number | undefined): (string | HTMLElement)[] {
  if (at === undefined) return [text];
  const character = [...text.slice(at)][0] ?? "";
  const mark = element("mark", {}, ...(character === "" ? [words.ends] : visible(character)));
  return [...visible(text.slice(0, at)), mark, ...visible(text.slice(at + character.length))];
}

function explained({ verdict, causes }: Diagnosis, isHeader: boolean): HTMLElement[] {
  if (verdict === "valid") return [element("p", {}, ...prose(isHeader ? words.rightAndSame : words.right))];
  if (verdict !== "proven") return [element("p", {}, words.notFound)];
  const each = causes.map(({ code, message, fix }) =>
    element(
      "li",
      {},
      element("p", {}, ...sentence(sayOfCode(message))),
      element("div", { className: "fix" }, element("strong", {}, texts.diagnosis.fix), " ", ...prose(fix)),
      element("code", { className: "code" }, code),
    ),
  );
  return [element("ul", { className: "causes" }, ...each)];
}
