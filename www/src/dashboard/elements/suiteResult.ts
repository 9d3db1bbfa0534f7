import type { DeliveryView } from "../../../../pkg-template/shared/dashboard.js";
import { element, sentence } from "../../shared/dom.js";
import { texts } from "../texts.js";

const { detail: words } = texts;

/** What a run of the suite has found, and each of its cases. */
export function describeSuite({ cases, findings, not_run, done }: NonNullable<DeliveryView["suite"]>): HTMLElement[] {
  const found = findings.map(({ code, message, fix, page }) =>
    element(
      "li",
      {},
      element("p", {}, element("strong", {}, ...sentence(message))),
      element("p", {}, element("strong", {}, words.fix), " ", ...sentence(fix)),
      element(
        "p",
        { className: "aside" },
        element("code", {}, code),
        " ",
        element("a", { href: page, target: "_blank", rel: "noreferrer" }, page),
      ),
    ),
  );
  const rows = cases.map(({ name, about, wanted, passed, answered, advice }) => {
    const result = advice === null ? (passed ? words.pass : words.fail) : words.advice;
    return element(
      "tr",
      { className: passed ? "good" : "bad" },
      element("td", {}, result),
      element("th", { scope: "row", title: about }, name),
      element("td", {}, wanted),
      element("td", {}, answered),
    );
  });
  const head = ["", words.case, words.wanted, words.answered].map((text) =>
    text ? element("th", { scope: "col" }, text) : element("td", {}),
  );
  return [
    ...(done ? [] : [element("p", {}, words.running(not_run))]),
    ...(found.length > 0
      ? [
          element(
            "section",
            { className: "card findings" },
            element("h3", {}, words.findings),
            element("ul", { className: "causes" }, ...found),
          ),
        ]
      : []),
    element(
      "section",
      {},
      element("h3", {}, words.cases),
      element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
    ),
  ];
}
