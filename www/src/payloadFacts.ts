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

/** The characters that the editor shows as labels. */
export const INVISIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffc]/;

const ALL_INVISIBLE = new RegExp(INVISIBLE, "g");

export function factsOf(payload: Payload): Facts {
  const text = typeof payload === "string" ? payload : "";
  const endings = { LF: 0, CRLF: 0, CR: 0 };
  for (const [ending] of text.matchAll(/\r\n|\r|\n/g)) endings[ending === "\n" ? "LF" : ending === "\r" ? "CR" : "CRLF"]++;
  let invisible = 0;
  for (const _ of text.matchAll(ALL_INVISIBLE)) invisible++;
  return {
    bytes: toBytes(payload).length,
    endings,
    finalNewline: /[\r\n]$/.test(text),
    byteOrderMark: text.startsWith("\ufeff"),
    invisible,
    isText: typeof payload === "string",
    loneSurrogate: /\p{Cs}/u.test(text),
  };
}
