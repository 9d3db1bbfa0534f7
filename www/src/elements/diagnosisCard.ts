import type { Cause, Diagnosis } from "@preswald/webhooks/diagnose";
import { element, prose, sentence } from "../dom.js";
import { texts } from "../texts.js";

const { diagnosis: words } = texts;

/** Why a signature does not match, how sure that is, and a button that applies the fix on this page. */
export class DiagnosisCard extends HTMLElement {
  hide(): void {
    this.hidden = true;
    this.replaceChildren();
  }

  /** `apply` is there if the page knows an edit that makes the signature match. */
  show({ verdict, causes }: Diagnosis, apply: (() => void) | undefined): void {
    if (verdict === "valid") {
      this.hide();
      return;
    }
    const end =
      verdict !== "proven"
        ? undefined
        : apply
          ? element("button", { type: "button", className: "primary", onclick: apply }, words.applyTo(partsOf(causes)))
          : element("p", { className: "note" }, words.noEdit);
    this.#fill(
      element("h2", {}, words.heading),
      element("p", { className: `sure ${verdict}` }, element("strong", {}, words[verdict]), ` ${whyOf(verdict, causes)}`),
      list(causes),
      ...(end ? [end] : []),
    );
  }

  /** What stays to be done, after the fix was applied here. */
  showApplied(causes: readonly Cause[], undo: () => void): void {
    this.#fill(
      element("h2", {}, words.headingFixed),
      element("p", {}, words.stillNeeded),
      list(causes),
      element("button", { type: "button", onclick: undo }, words.undo),
    );
  }

  showFailure(message: string): void {
    this.#fill(element("h2", {}, words.heading), element("p", {}, ...sentence(message)));
  }

  #fill(...children: HTMLElement[]): void {
    this.hidden = false;
    this.replaceChildren(...children);
  }
}

function whyOf(verdict: "proven" | "likely" | "unknown", causes: readonly Cause[]): string {
  if (verdict === "likely") return words.likelyWhy;
  if (verdict === "unknown") return words.unknownWhy;
  return causes.length > 1 ? words.provenWhyAll : words.provenWhy;
}

function list(causes: readonly Cause[]): HTMLElement {
  return element("ul", { className: "causes" }, ...causes.map((cause) => element("li", {}, ...say(cause))));
}

function say({ code, message, fix }: Cause): HTMLElement[] {
  return [
    element("p", {}, ...sentence(message)),
    element("p", { className: "fix" }, element("strong", {}, words.fix), " ", ...prose(fix)),
    element("code", { className: "code" }, code),
  ];
}

function partsOf(causes: readonly Cause[]): string {
  return [...new Set(causes.map(({ part }) => words.parts[part]))].join(words.and);
}
