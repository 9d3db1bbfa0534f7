// Why a signature does not match, in lines for a person.
import type { CauseCode, Diagnosis } from "@preswald/webhooks/diagnose";
import type { Style } from "./style.js";

const WORDS = { valid: "valid", proven: "proven", likely: "likely, not proven", unknown: "no cause found" } as const;

/** That nothing explains the mismatch is a cause too, and no evidence for one. */
const wordsOf = (verdict: Diagnosis["verdict"], code: CauseCode) => WORDS[code === "secret_wrong" ? "unknown" : verdict];

/** Each cause with its fix. */
export function explanation({ verdict, causes }: Diagnosis, style: Style): string[] {
  const colour = verdict === "valid" ? style.good : verdict === "proven" ? style.bad : style.warn;
  if (causes.length === 0) return [colour(WORDS[verdict])];
  return causes.flatMap(({ code, message, fix }) => [
    `${colour(wordsOf(verdict, code))}: ${style.bold(code)}: ${message}`,
    ...steps(`  ${style.good("fix:")} ${fix}`),
  ]);
}

/** A fix of several steps, which the library numbers, has a line for each. */
const steps = (fix: string) => fix.split(/ (?=\d: )/).map((step, at) => (at === 0 ? step : `    ${step}`));

/** The first cause in a few lines, for a log that goes on. */
export const shortExplanation = (diagnosis: Diagnosis, style: Style) =>
  explanation({ ...diagnosis, causes: diagnosis.causes.slice(0, 1) }, style);
