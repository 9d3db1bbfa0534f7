// How the values of options are read. Each throws what commander shows as a usage error.
import { EVENT_TYPES, type KnownEventType } from "@preswald/webhooks";
import { InvalidArgumentError } from "commander";
import { nearest } from "./nearest.js";

const refuse = (message: string) => new InvalidArgumentError(message);

export function eventType(value: string): KnownEventType {
  const known = EVENT_TYPES.find((type) => type === value);
  if (known !== undefined) return known;
  throw refuse(`It is not an event type.${nearest(value, EVENT_TYPES) || ` The types are ${EVENT_TYPES.join(", ")}.`}`);
}

/** A list with commas; the option may also be given several times. */
export const eventTypes = (value: string, before: readonly KnownEventType[] = []) => [
  ...before,
  ...value.split(",").map((type) => eventType(type.trim())),
];

export const list = (value: string, before: readonly string[] = []) => [...before, ...value.split(",").map((name) => name.trim())];

/** Some of these names, with commas. */
export const acceptNames =
  (names: readonly string[]) =>
  (value: string, before: readonly string[] = []) => {
    const given = list(value, before);
    const unknown = given.find((name) => !names.includes(name));
    if (unknown !== undefined) throw refuse(`There is no \`${unknown}\`.${nearest(unknown, names) || ` There are ${names.join(", ")}.`}`);
    return given;
  };

export const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** A whole number within bounds. */
export function whole(least: number, most: number) {
  return (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (!(number >= least && number <= most)) throw refuse(`It must be a whole number from ${least} to ${most}.`);
    return number;
  };
}

const UNITS = { "": 1000, ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Node's timers cannot wait longer. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds of a time such as `30` or `30s` (thirty seconds), `500ms`, `2m`, `1h` or `7d`. */
export function milliseconds(value: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(value) ?? [];
  const total = Number(number) * UNITS[unit as keyof typeof UNITS];
  if (!(total <= LONGEST)) throw refuse("It must be a time such as `30`, `30s`, `500ms` or `2m`, at most 24 days.");
  return total;
}

/** A time that is not zero. */
export function limit(value: string): number {
  const total = milliseconds(value);
  if (total === 0) throw refuse("It must be longer than 0.");
  return total;
}

/** A length in bytes: `1048576`, `100k`, `1m`. */
export function size(value: string): number {
  const [, number, unit = ""] = /^(\d+)\s*(k|m)?i?b?$/i.exec(value) ?? [];
  const total = Number(number) * { "": 1, k: 1024, m: 1024 * 1024 }[unit.toLowerCase() as "" | "k" | "m"];
  if (!(total > 0 && total <= 1024 ** 3)) throw refuse("It must be a number of bytes such as `1048576`, `100k` or `1m`, at most 1 GiB.");
  return total;
}

/** Milliseconds since 1970: a time ago (`2h`, `7d`), or a date. */
export function since(value: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(value) ?? [];
  // No timer waits for it, so it may be any time ago.
  if (number !== undefined) return Math.max(0, Date.now() - Number(number) * UNITS[unit as keyof typeof UNITS]);
  const date = Date.parse(value);
  if (Number.isNaN(date)) throw refuse("It must be a time ago such as `2h` or `7d`, or a date such as `2026-06-01`.");
  return date;
}

/** Whether a status is one of those expected. */
export type Expectation = { readonly text: string; matches(status: number): boolean };

export const SUCCESS: Expectation = { text: "2xx", matches: (status) => status >= 200 && status < 300 };

/** `200`, `2xx`, or several with commas. */
export function expectation(value: string): Expectation {
  const patterns = value.split(",").map((part) => part.trim().toLowerCase());
  for (const pattern of patterns) {
    if (!/^[1-5](\d\d|xx)$/.test(pattern)) throw refuse("It must be a status such as `200` or `4xx`, or several with commas.");
  }
  const matches = (status: number) => patterns.some((pattern) => pattern === String(status) || pattern === `${Math.floor(status / 100)}xx`);
  return { text: patterns.join(", "), matches };
}

/** Statuses to answer with, one after the other. */
export function statuses(value: string): number[] {
  return value.split(",").map((part) => {
    if (!/^[2-5]\d\d$/.test(part.trim())) throw refuse("It must be statuses with commas, such as `500,500,200`.");
    return Number(part);
  });
}

export type Header = readonly [name: string, value: string];

/** What a method and a header's name consist of (RFC 9110, section 5.6.2). */
export const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** `Name: value` */
export function header(value: string, before: readonly Header[] = []): Header[] {
  const colon = value.indexOf(":");
  if (colon < 0) throw refuse("A header is written `Name: value`, with a colon.");
  const name = value.slice(0, colon).trim();
  const content = value.slice(colon + 1).trim();
  if (!TOKEN.test(name)) throw refuse("Its name has characters that a header's name cannot have.");
  if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(content)) throw refuse("Its value has characters that a header cannot have.");
  return [...before, [name, content]];
}

/** An absolute http or https URL. */
export function httpUrl(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && ["http:", "https:"].includes(url.protocol) && url.hostname !== "") {
    url.hash = "";
    return url;
  }
  const guess = `http://${value}`;
  const isBare = !value.includes("://") && /^[[\w]/.test(value) && URL.canParse(guess);
  throw refuse(isBare ? `It has no scheme. Did you mean \`${guess}\`?` : "It must be an absolute http or https URL.");
}
