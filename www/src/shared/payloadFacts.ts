import { INVISIBLE } from "./invisible.js";
import { toBytes, type Payload } from "./delivery.js";

export const ENDINGS = { LF: "\n", CRLF: "\r\n", CR: "\r" } as const;

export type Ending = keyof typeof ENDINGS;

/** What the eye misses and a signature does not. */
export interface Facts {
  bytes: number;
  /** How many lines end each way. */
  endings: Record<Ending, number>;
  finalNewline: boolean;
  byteOrderMark: boolean;
  /** Control and invisible characters, except tabs and line ends. */
  invisible: number;
  isText: boolean;
  loneSurrogate: boolean;
}

const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");

export function describePayload(payload: Payload): Facts {
  const text = typeof payload === "string" ? payload : "";
  const endings = { LF: 0, CRLF: 0, CR: 0 };
  for (const [ending] of text.matchAll(/\r\n|\r|\n/g)) endings[ending === "\n" ? "LF" : ending === "\r" ? "CR" : "CRLF"]++;
  return {
    bytes: toBytes(payload).length,
    endings,
    finalNewline: /[\r\n]$/.test(text),
    byteOrderMark: text.startsWith("\ufeff"),
    invisible: text.match(ALL_INVISIBLE)?.length ?? 0,
    isText: typeof payload === "string",
    loneSurrogate: /\p{Cs}/u.test(text),
  };
}
