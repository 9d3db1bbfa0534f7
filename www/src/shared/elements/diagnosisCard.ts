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
          ? element("button", { type: "button", className: "primary", onclick: apply }, words.applyTo(joinParts(causes)))
          : element("p", { className: "note" }, words.noEdit);
    this.#fill(
      element("h2", {}, words.heading),
      element(
        "p",
        { className: `sure ${verdict}` },
        element("strong", {}, words[nameCertainty({ verdict, causes })]),
        ` ${explainCause({ verdict, causes })}`,
      ),
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

/** How sure a diagnosis is. That nothing explains the mismatch is a cause too, and no evidence for one. */
export function nameCertainty({ verdict, causes }: Explained): "proven" | "likely" | "open" | "unknown" {
  return verdict === "likely" && causes[0]?.code === "secret_wrong" ? "open" : verdict;
}

/** What a diagnosis says where the signature does not match. */
type Explained = Pick<Diagnosis, "causes"> & { verdict: Exclude<Diagnosis["verdict"], "valid"> };

function explainCause(explained: Explained): string {
  const certainty = nameCertainty(explained);
  if (certainty === "proven") return explained.causes.length > 1 ? words.provenWhyAll : words.provenWhy;
  return { likely: words.likelyWhy, open: words.openWhy, unknown: words.unknownWhy }[certainty];
}

function list(causes: readonly Cause[]): HTMLElement {
  return element("ul", { className: "causes" }, ...causes.map((cause) => element("li", {}, ...say(cause))));
}

function say({ code, message, fix }: Cause): HTMLElement[] {
  return [
    element("p", {}, ...sentence(message)),
    element("div", { className: "fix" }, element("strong", {}, words.fix), " ", ...steps(fix)),
    element("code", { className: "code" }, code),
  ];
}

/** A fix of several steps, which the core numbers, is a list. */
function steps(fix: string): (string | HTMLElement)[] {
  const [lead = "", ...each] = fix.split(/\s\d: /);
  if (each.length === 0) return prose(fix);
  return [...prose(lead), element("ol", { className: "to-check" }, ...each.map((step) => element("li", {}, ...prose(step))))];
}

/** The parts of the delivery that the causes are in, in words. */
export function joinParts(causes: readonly Cause[]): string {
  return [...new Set(causes.map(({ part }) => words.parts[part]))].join(words.and);
}
