import { element, prose } from "../../shared/dom.js";
import { texts } from "../texts.js";
import type { Extracted } from "../workers/explain.js";

const { copy: words } = texts;

interface Actions {
  take: (delivery: Extracted) => void;
  undo: () => void;
}

/** What was found in a copy, step by step; which of several requests was taken; and the way back. */
export class CopyCard extends HTMLElement {
  hide(): void {
    this.hidden = true;
    this.replaceChildren();
  }

  show(found: readonly Extracted[], { take, undo }: Actions): void {
    const steps = element("ol", { className: "to-check" });
    const say = ({ steps: said }: Extracted): void => steps.replaceChildren(...said.map((step) => element("li", {}, ...prose(step))));
    const choice = element("select", { ariaLabel: words.choice }, ...found.map((_, at) => new Option(words.request(at + 1, found.length))));
    choice.addEventListener("change", () => {
      const chosen = found[choice.selectedIndex]!;
      say(chosen);
      take(chosen);
    });
    say(found[0]!);
    this.hidden = false;
    this.replaceChildren(
      element("h2", {}, words.heading),
      steps,
      element(
        "div",
        { className: "actions" },
        found.length > 1 && choice,
        element("button", { type: "button", onclick: undo }, words.undo),
      ),
    );
  }

  /** Offers to put into another field what was pasted into this one. */
  offer(question: string, move: () => void): void {
    this.hidden = false;
    this.replaceChildren(
      element("p", {}, question),
      element("div", { className: "actions" }, element("button", { type: "button", onclick: move }, words.move)),
    );
  }
}
