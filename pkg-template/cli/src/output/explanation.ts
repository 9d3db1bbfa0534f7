// Why a signature does not match, in lines for a person.
import type { Diagnosis } from "@preswald/webhooks/diagnose";
import type { Style } from "./style.js";

const WORDS = { valid: "valid", proven: "proven", likely: "likely, not proven", unknown: "no cause found" } as const;

/** Each cause with its fix. */
export function explanation({ verdict, causes }: Diagnosis, style: Style): string[] {
  const colour = verdict === "valid" ? style.good : verdict === "proven" ? style.bad : style.warn;
  if (causes.length === 0) return [colour(WORDS[verdict])];
  return causes.flatMap(({ code, message, fix }) => [
    `${colour(WORDS[verdict])}: ${style.bold(code)}: ${message}`,
    `  ${style.good("fix:")} ${fix}`,
  ]);
}

/** The first cause in two lines, for a log that goes on. */
export const shortExplanation = (diagnosis: Diagnosis, style: Style) =>
  explanation({ ...diagnosis, causes: diagnosis.causes.slice(0, 1) }, style);
