import { byId, element } from "./dom.js";
import { sentence } from "./message.js";
import { count } from "./payload.js";
import type { Input, Verdict } from "./verdict.js";

const KINDLY: Record<Input, string> = {
  payload: "The payload: the request body, exactly as it arrived. Paste it, or drop a file anywhere.",
  secrets: "The secret: what you gave as “secret” when you created the webhook.",
  header: "The X-Preswald-Signature header: it came with the request. Without it a receiver answers 401 (missing_signature).",
};

let shown = "";

/** Says the verdict; says it again only when it changed, as it is read aloud. */
export function showVerdict(verdict: Verdict, secretsGiven: number): void {
  const parts = say(verdict, secretsGiven);
  const now = parts.map((part) => part.outerHTML).join("");
  if (now === shown) return;
  shown = now;
  byId("verdict").dataset.state = verdict.state;
  byId("verdict-text").replaceChildren(...parts);
}

function say(verdict: Verdict, secretsGiven: number): HTMLElement[] {
  switch (verdict.state) {
    case "waiting":
      return sayWaiting(verdict);
    case "accepted":
      return sayAccepted(verdict, secretsGiven);
    case "refused":
      return sayRefused(verdict);
    case "failed":
      return [headline("Could not check"), element("p", {}, ...sentence(verdict.message))];
  }
}

function sayWaiting({ missing }: Verdict & { state: "waiting" }): HTMLElement[] {
  const items = missing.map((input) => element("li", {}, KINDLY[input]));
  return [headline("Not checked yet"), element("p", {}, "Still needed:"), element("ul", {}, ...items)];
}

function sayAccepted({ event, secretIndex, warnings }: Verdict & { state: "accepted" }, secretsGiven: number): HTMLElement[] {
  return [
    headline("Valid"),
    element("p", {}, "The signature matches, and the payload is an event. A receiver accepts it."),
    element(
      "dl",
      {},
      ...row("Event", event.type),
      ...row("Id", event.id),
      ...row("Created", event.created),
      ...(secretsGiven > 1 ? row("Matched", secretIndex === 0 ? "the secret" : "the older secret") : []),
      ...row("Warnings", warnings === 0 ? "none" : `${count(warnings, "warning")}, none of which refuses the event`),
    ),
  ];
}

function sayRefused({ error }: Verdict & { state: "refused" }): HTMLElement[] {
  return [
    headline("Refused"),
    element("p", {}, element("code", { className: "code" }, error.code), ` A receiver answers ${error.status}.`),
    element("p", {}, ...sentence(error.message)),
  ];
}

function headline(text: string): HTMLElement {
  return element("p", { className: "headline" }, text);
}

function row(term: string, value: string): HTMLElement[] {
  return [element("dt", {}, term), element("dd", {}, value)];
}
