// What is sent and what comes back, with headers in their order, case and number.
import { STATUS_CODES } from "node:http";

export type HeaderList = readonly (readonly [name: string, value: string])[];

export interface Outgoing {
  method: string;
  url: URL;
  /** Without `Host` and `Content-Length`: they are added. */
  headers: HeaderList;
  body: Buffer;
}

export interface Answer {
  status: number;
  reason: string;
  headers: HeaderList;
  body: Buffer;
  /** Whether only a part of the body was read. */
  truncated: boolean;
}

/** How a request ended. An answer may come with an error: a body that breaks off. */
export interface Exchange {
  answer?: Answer;
  error?: TransportError;
  /** Until the end of the answer's body. */
  latencyMs: number;
  /** Whether it went over a connection that was open already. */
  reused: boolean;
}

export interface TransportError {
  kind: "connect" | "timeout" | "malformed" | "broken" | "interrupted" | "loop";
  /** The error code of Node or OpenSSL. */
  code: string;
  message: string;
  /** What to do about it. */
  hint?: string;
}

/** `[name, value, name, value]` as Node gives them, in pairs. */
export function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, at) => [raw[2 * at] ?? "", raw[2 * at + 1] ?? ""]);
}

/** The first value of a header, if it is there. */
export function findHeader(headers: HeaderList, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

export const chooseReason = (status: number, reason?: string) => reason || STATUS_CODES[status] || "";
