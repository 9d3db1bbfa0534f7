import type { Issue } from "@preswald/webhooks";
import { element } from "../../shared/dom.js";

/** More would not be read. */
const MOST_SHOWN = 100_000;

/** The payload, with the places of its issues marked, as far as they do not overlap. */
export function marked(payload: string, issues: readonly Issue[]): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end, severity, message } of [...issues].sort((one, two) => one.start.index - two.start.index)) {
    const to = Math.min(Math.max(end.index, start.index + 1), MOST_SHOWN);
    if (start.index < at || to <= start.index) continue;
    parts.push(payload.slice(at, start.index), element("mark", { className: severity, title: message }, payload.slice(start.index, to)));
    at = to;
  }
  return [...parts, payload.slice(at, MOST_SHOWN)];
}
