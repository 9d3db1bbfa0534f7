import type { Issue, PayloadReport } from "@preswald/webhooks";
import { byId, element } from "./dom.js";
import { prose } from "./message.js";
import { count } from "./payload.js";

/** More than anybody reads; the count says how many there are. */
const LISTED = 100;

/** Lists what is wrong with the payload by itself; `reveal` is called with the issue that was clicked. */
export function showIssues(report: PayloadReport | undefined, authentic: boolean, reveal: (issue: Issue) => void): void {
  say(report ? summary(report, authentic) : "What is wrong with the payload is listed here, each issue with its place.");
  const issues = report?.issues ?? [];
  byId("issues").replaceChildren(...issues.slice(0, LISTED).map((issue) => element("li", {}, button(issue, reveal))));
}

/** It is read aloud, so only when it changed. */
function say(text: string): void {
  const summary = byId("issues-summary");
  if (summary.textContent !== text) summary.textContent = text;
}

function summary({ issues }: PayloadReport, authentic: boolean): string {
  const errors = issues.filter((issue) => issue.severity === "error").length;
  const warnings = issues.length - errors;
  const found = [errors > 0 && count(errors, "error"), warnings > 0 && count(warnings, "warning")].filter(Boolean).join(", ");
  const what = found ? `${found}.` : "No issue: strict JSON, and an event as documented.";
  const cut = issues.length > LISTED ? ` The first ${LISTED}:` : "";
  // A receiver never reads what is not authentic, so this is no part of the verdict then.
  return what + (authentic ? "" : " Looked at apart from the signature.") + cut;
}

function button(issue: Issue, reveal: (issue: Issue) => void): HTMLElement {
  const { line, column } = issue.start;
  return element(
    "button",
    { type: "button", className: `issue ${issue.severity}`, onclick: () => reveal(issue) },
    element(
      "span",
      { className: "issue-head" },
      element("span", { className: "severity" }, issue.severity === "error" ? "Error" : "Warning"),
      element("span", { className: "place" }, `${line}:${column}`),
      element("code", { className: "pointer" }, issue.path || "whole payload"),
    ),
    element("span", { className: "message" }, ...prose(issue.message)),
    element("code", { className: "code" }, issue.code),
  );
}
