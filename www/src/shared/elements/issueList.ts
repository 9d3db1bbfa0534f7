import type { Issue } from "@preswald/webhooks";
import { element, one, prose } from "../dom.js";
import { texts } from "../texts.js";
import type { Checked } from "../judgement.js";

/** More would not be read. The summary says how many there are. */
const LISTED = 50;

const { issues: words } = texts;

/** What the list says besides the issues. */
export interface IssueState {
  found: Checked["found"];
  empty: boolean;
  authentic: boolean;
  inHex: boolean;
}

/** What is wrong with the payload by itself, each issue with its place. */
export class IssueList extends HTMLElement {
  show(issues: readonly Issue[], state: IssueState, reveal: (issue: Issue) => void): void {
    one(".summary", this).textContent = state.empty ? words.empty : summary(state);
    one("ol", this).replaceChildren(...issues.slice(0, LISTED).map((issue) => element("li", {}, button(issue, state.inHex, reveal))));
  }
}

function summary({ found: { errors, warnings, atLeast }, authentic }: IssueState): string {
  const found = [errors > 0 && words.errors(errors), warnings > 0 && words.warnings(warnings)].filter(Boolean).join(", ");
  if (!found) return words.none;
  return [
    `${atLeast ? words.atLeast(found) : found}.`,
    !authentic && words.unauthenticated,
    errors + warnings > LISTED && words.first(LISTED),
  ]
    .filter(Boolean)
    .join(" ");
}

function button(issue: Issue, inHex: boolean, reveal: (issue: Issue) => void): HTMLElement {
  const { line, column, offset } = issue.start;
  return element(
    "button",
    { type: "button", className: `issue ${issue.severity}`, onclick: () => reveal(issue) },
    element("span", { className: "severity" }, issue.severity === "error" ? words.error : words.warning),
    element("span", { className: "place" }, inHex ? words.byte(offset) : words.place(line, column)),
    element("code", { className: "pointer" }, issue.path || words.whole),
    element("span", { className: "message" }, ...prose(issue.message)),
    element("code", { className: "code" }, issue.code),
  );
}
