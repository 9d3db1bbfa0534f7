import { diagnose, type Cause, type Diagnosis } from "@preswald/webhooks/diagnose";
import { byId, element } from "./dom.js";
import { prose, sentence } from "./message.js";
import type { Delivery } from "./verdict.js";

/** A diagnosis may take some hundred milliseconds: it waits until nobody types. */
const PAUSE = 250;

const SURE: Record<Diagnosis["verdict"], string> = {
  valid: "",
  proven: "Why: with this changed, the signature matches.",
  likely: "Why: this is likely, and not proven.",
  unknown: "Why: nothing points to a cause, and the payload is too large to try all that are known.",
};

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says why a signature does not match; nothing where there is no delivery. */
export function showDiagnosis(delivery: Delivery | undefined): void {
  clearTimeout(waiting);
  byId("diagnosis").replaceChildren();
  if (delivery !== undefined) waiting = setTimeout(() => byId("diagnosis").replaceChildren(...say(delivery)), PAUSE);
}

function say({ payload, secrets, header }: Delivery): HTMLElement[] {
  const { verdict, causes } = diagnose(payload, header, secrets.filter(Boolean));
  const items = causes.map((cause) => element("li", {}, ...sayCause(cause)));
  return verdict === "valid" ? [] : [element("p", {}, SURE[verdict]), element("ul", {}, ...items)];
}

function sayCause({ code, message, fix }: Cause): HTMLElement[] {
  return [
    element("p", {}, element("code", { className: "code" }, code)),
    element("p", {}, ...sentence(message)),
    element("p", {}, ...prose(fix)),
  ];
}
