import { element, one, prose } from "../../shared/dom.js";
import { choice, choose, onChoice } from "../choice.js";
import { codeFor, FRAMEWORKS, LANGUAGES, type Block } from "../codeFor.js";
import { texts } from "../texts.js";

const { take: words } = texts;

/** The fix for the person's own framework or language. */
export class OwnCode extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const select = selectOf([
      [words.frameworks, FRAMEWORKS.map(({ id, title }) => [id, title])],
      [words.languages, LANGUAGES.map((id) => [id, words.names[id]!])],
    ]);
    this.append(element("label", {}, `${words.inYourCode} `, select), element("div", { className: "blocks" }));
    const show = (): void => {
      select.value = choice();
      one(".blocks", this).replaceChildren(...blocks(codeFor(choice()), words.inYourCode));
    };
    onChoice(show);
    show();
  }
}

/** Groups of choices, and no choice at first. */
export function selectOf(groups: [string, [id: string, title: string][]][]): HTMLSelectElement {
  const optgroups = groups.map(([label, options]) => {
    const group = element("optgroup", { label });
    group.append(...options.map(([id, title]) => new Option(title, id)));
    return group;
  });
  const select = element("select", {}, new Option(words.choose, ""), ...optgroups);
  select.addEventListener("change", () => choose(select.value));
  return select;
}

/** @param label names the code for a screen reader, with a number */
export function blocks(all: readonly Block[], label: string): HTMLElement[] {
  return all.map((block, at) => {
    if ("text" in block) return element("p", {}, ...prose(block.text));
    const code = element("pre", { tabIndex: 0, textContent: block.code });
    code.setAttribute("role", "region");
    code.setAttribute("aria-label", `${label}, ${at + 1}`);
    return code;
  });
}
