import type { Issue } from "@preswald/webhooks";
import type { Payload } from "./delivery.js";
import { findName } from "./json.js";
import { texts } from "./texts.js";

type Place = Pick<Issue["start"], "line" | "column">;

/** The issue for which a payload is no I-JSON, and where its name is for the first time, if it occurs twice. */
export interface Decisive {
  issue: Issue;
  first: Place | undefined;
}

export function findDecisive(payload: Payload, issues: readonly Issue[]): Decisive | undefined {
  const issue = issues.find(({ code }) => code in texts.outcome.notIJson);
  if (!issue) return undefined;
  const isText = issue.code === "duplicate_key" && typeof payload === "string";
  return { issue, first: isText ? findPlace(payload, findName(payload, issue.path)) : undefined };
}

function findPlace(text: string, index: number | undefined): Place | undefined {
  if (index === undefined) return undefined;
  const lines = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
