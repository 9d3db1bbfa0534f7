import type { Diagnosis } from "@preswald/webhooks/diagnose";
import { element, one, prose, sentence } from "../dom.js";
import { texts } from "../texts.js";
import { nameCertainty, joinParts } from "./diagnosisCard.js";
import type { Decisive } from "../decisive.js";
import type { Outcome } from "../judgement.js";

/** What else the banner speaks of. */
interface Given {
  secrets: number;
  fixed: boolean;
  /** Of a payload that is no I-JSON. */
  decisive: Decisive | undefined;
}

/** How the banner looks: its colour and its icon. */
export type Look = "waiting" | "verified" | "warning" | "refused";

/** The answer in one line, and the reason in a second. */
export class OutcomeBanner extends HTMLElement {
  show(outcome: Outcome, diagnosis: Diagnosis | undefined, given: Given): void {
    this.say(say(outcome, diagnosis, given), outcome.state === "refused" ? outcome.code : outcome.state);
  }

  /** @param code what it says, for programs */
  say({ look, headline, reason }: Words, code: string): void {
    this.dataset.state = look;
    this.dataset.code = code;
    one(".headline", this).textContent = headline;
    one(".reason", this).replaceChildren(...reason);
  }

  /** What a screen reader says of it. */
  get words(): string {
    return `${one(".headline", this).textContent}. ${one(".reason", this).textContent}`;
  }
}

export interface Words {
  look: Look;
  headline: string;
  reason: (string | HTMLElement)[];
}

const { outcome: words } = texts;

function say(outcome: Outcome, diagnosis: Diagnosis | undefined, { secrets, fixed, decisive }: Given): Words {
  switch (outcome.state) {
    case "waiting": {
      const needs = new Intl.ListFormat("en").format(outcome.missing.map((part) => words.needs[part]));
      return { look: "waiting", headline: words.waiting, reason: [words.waitingNeeds(needs)] };
    }
    case "verified": {
      if (fixed) return { look: "verified", headline: words.verified, reason: [words.fixed] };
      const which = secrets > 1 ? ` ${outcome.secretIndex === 0 ? words.verifiedNewest : words.verifiedOlder}` : "";
      return outcome.warnings > 0
        ? { look: "warning", headline: words.warnings, reason: [words.warningsWhy(outcome.warnings) + which] }
        : { look: "verified", headline: words.verified, reason: [words.verifiedWhy + which] };
    }
    case "refused":
      return sayRefused(outcome, diagnosis, decisive);
    case "failed":
      return { look: "refused", headline: words.failed, reason: sentence(outcome.message) };
  }
}

const HEADLINES: Partial<Record<string, string>> = {
  missing_signature: words.missing,
  malformed_signature: words.malformed,
  signature_mismatch: words.mismatch,
  malformed_text: words.malformedText,
  invalid_json: words.invalidJson,
  invalid_payload: words.invalidPayload,
  payload_too_large: words.tooLarge,
  stale_event: words.stale,
};

type Refused = Outcome & { state: "refused" };

function sayRefused({ code, status, message }: Refused, diagnosis: Diagnosis | undefined, decisive: Decisive | undefined): Words {
  const answer = element("span", { className: "answer" }, ` ${words.status(status, code)}`);
  const headline = HEADLINES[code] ?? words.failed;
  if (code === "signature_mismatch") return { look: "refused", headline, reason: [describePlace(diagnosis), answer] };
  const matches = status === 400 && code !== "malformed_text" ? [`${words.signatureFine} `] : [];
  if (code === "invalid_json" && decisive)
    return {
      look: "refused",
      headline: words.notIJson[decisive.issue.code]!,
      reason: [...matches, ...describe(decisive, message), answer],
    };
  return { look: "refused", headline, reason: [...matches, ...sentence(message), answer] };
}

/** The core tells where a name occurs again, and the page also where it occurs first. */
function describe({ issue: { path, start }, first }: Decisive, message: string): (string | HTMLElement)[] {
  if (!first) return sentence(message);
  const place = ({ line, column }: typeof first): string => texts.issues.place(line, column);
  const name = path
    .slice(path.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  return [...prose(words.occursTwice(name, place(first), place(start))), ` ${words.whyNotTwice}`];
}

/** Where the cause is; the card of the diagnosis says what it is. */
function describePlace(diagnosis: Diagnosis | undefined): string {
  if (diagnosis === undefined || diagnosis.verdict === "valid") return words.searching;
  const { verdict, causes } = diagnosis;
  const certainty = nameCertainty({ verdict, causes });
  if (certainty === "proven") return words.proven(joinParts(causes));
  return certainty === "likely" ? words.likely(joinParts(causes.slice(0, 1))) : words[certainty];
}
