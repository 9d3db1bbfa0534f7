import type { Issue } from "@preswald/webhooks";
import type { Payload } from "../input/payload.js";
import type { Output } from "./output.js";
import { snippet } from "./snippet.js";

/** Prints all issues of a payload, each at its place. */
export function showIssues(issues: readonly Issue[], { bytes, name }: Payload, output: Output): void {
  for (const issue of issues) {
    const [heading = "", place = "", ...source] = snippet(issue, bytes, name, output.out, output.columns);
    for (const line of [heading, place]) output.prose(line);
    for (const line of source) output.line(line);
    output.line();
  }
}
