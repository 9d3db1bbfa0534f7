// Counts the issues of a payload, where the core may have left some out.
import type { Issue } from "@preswald/webhooks";

export interface IssueCount {
  errors: number;
  warnings: number;
  /** There may be more: docs/rules.md says how many the core lists. */
  atLeast: boolean;
}

/** From here on the core leaves out warnings. */
const MANY = 500;

/** And from here on issues, in UTF-16 units of their pointers, each of which may be three bytes. */
const MANY_UNITS = 2 ** 18 / 3;

export function countIssues(issues: readonly Issue[]): IssueCount {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const units = issues.reduce((sum, { path }) => sum + path.length, 0);
  return { errors, warnings: issues.length - errors, atLeast: issues.length >= MANY || units >= MANY_UNITS };
}
