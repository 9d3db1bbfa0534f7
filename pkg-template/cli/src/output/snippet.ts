// An issue at its place in the payload, the way a compiler shows it.
import type { Issue } from "@preswald/webhooks";
import width from "fast-string-width";
import type { Style } from "./style.js";
import { cutEnd } from "./fitted.js";
import { visible } from "./visible.js";

/** What fits beside the line number on a terminal of 100 columns, and is enough on a wider one. */
const WIDEST = 88;

/** The line number, and what stands around it. */
const MARGIN = 5;

/**
 * ```text
 * error[missing_field]: `account` is required for `app.deployed`
 *   --> payload.json:1:1
 *    |
 *  1 | {"id":"evt_1","type":"app.deployed"}
 *    | ^
 * ```
 */
export function snippet(issue: Issue, payload: Uint8Array, name: string, style: Style, columns = Infinity): string[] {
  const colour = issue.severity === "error" ? style.bad : style.warn;
  const { line, column } = issue.start;
  const number = String(line);
  const gutter = " ".repeat(number.length);
  const room = Math.max(10, Math.min(WIDEST, columns - number.length - MARGIN));
  const place = `${visible(name)}:${line}:${column}${issue.path === "" ? "" : `, at ${visible(issue.path)}`}`;
  const { text, before, marked } = around(payload, issue.start.offset, findEnd(issue), room);
  return [
    `${colour(`${issue.severity}[${issue.code}]`)}: ${style.bold(issue.message)}`,
    `${gutter} ${style.dim("-->")} ${place}`,
    `${gutter} ${style.dim("|")}`,
    `${style.dim(`${number} |`)} ${text}`,
    `${gutter} ${style.dim("|")} ${" ".repeat(before)}${colour("^".repeat(marked))}`,
  ];
}

/** What is missing is missing at the start of the object, not in all of it. */
const findEnd = ({ code, start, end }: Issue) => (code === "missing_field" ? start.offset + 1 : end.offset);

/** The line of a place, cut around it; how wide the text before the place is, and the place itself. */
function around(payload: Uint8Array, start: number, end: number, room: number): { text: string; before: number; marked: number } {
  const from = lineStart(payload, start);
  const to = lineEnd(payload, start);
  let head = shown(payload.subarray(from, Math.min(start, to)));
  let middle = shown(payload.subarray(Math.min(start, to), Math.min(Math.max(end, start), to)));
  let tail = shown(payload.subarray(Math.min(Math.max(end, start), to), to));
  if (width(head) + width(middle) + width(tail) > room) {
    middle = cutEnd(middle, room / 2);
    head = cutStart(head, (room - width(middle)) / 2);
    tail = cutEnd(tail, room - width(head) - width(middle));
  }
  return { text: head + middle + tail, before: width(head), marked: Math.max(1, width(middle)) };
}

const LF = 0x0a;
const CR = 0x0d;

function lineStart(payload: Uint8Array, at: number): number {
  let start = Math.min(at, payload.length);
  while (start > 0 && !isLineEnd(payload, start - 1)) start--;
  return start;
}

/** A line ends at LF, CRLF or a lone CR, as the positions count. */
function isLineEnd(payload: Uint8Array, at: number): boolean {
  return payload[at] === LF || (payload[at] === CR && payload[at + 1] !== LF);
}

function lineEnd(payload: Uint8Array, at: number): number {
  let end = at;
  while (end < payload.length && payload[end] !== LF && payload[end] !== CR) end++;
  return end;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const shown = (bytes: Uint8Array) => visible(decoder.decode(bytes).replaceAll("\t", "    "));

function cutStart(text: string, most: number): string {
  if (width(text) <= most) return text;
  let kept = "";
  for (const character of [...text].reverse()) {
    if (width(character + kept) > most - 1) break;
    kept = character + kept;
  }
  return "…" + kept;
}
