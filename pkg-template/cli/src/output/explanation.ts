// Why a signature does not match, in lines for a person.
import type { CauseCode, Diagnosis } from "@preswald/webhooks/diagnose";
import type { Style } from "./style.js";

const WORDS = { valid: "valid", proven: "proven", likely: "likely, not proven", unknown: "no cause found" } as const;

/** What is shown before the message. That nothing explains the mismatch is no cause, and a header that is missing is no guess. */
function chooseHeading(verdict: Diagnosis["verdict"], code: CauseCode, { good, bad, warn, bold }: Style): string {
  if (code === "secret_wrong") return warn(WORDS.unknown);
  if (code === "header_missing") return bad(bold(code));
  const colour = verdict === "valid" ? good : verdict === "proven" ? bad : warn;
  return `${colour(WORDS[verdict])}: ${bold(code)}`;
}

/** Each cause with its fix. */
export function explanation({ verdict, causes }: Diagnosis, style: Style): string[] {
  if (causes.length === 0) return [style.warn(WORDS[verdict])];
  return causes.flatMap(({ code, message, fix }) => [
    `${chooseHeading(verdict, code, style)}: ${message}`,
    ...steps(`  ${style.good("fix:")} ${fix}`),
  ]);
}

/** A fix of several steps, which the library numbers, has a line for each. */
const steps = (fix: string) => fix.split(/ (?=\d: )/).map((step, at) => (at === 0 ? step : `    ${step}`));

/** The first cause in a few lines, for a log that goes on. */
export const shortExplanation = (diagnosis: Diagnosis, style: Style) =>
  explanation({ ...diagnosis, causes: diagnosis.causes.slice(0, 1) }, style);
