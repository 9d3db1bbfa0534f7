import type { HeaderList } from "./message.js";

/** The headers of RFC 9110, section 7.6.1, and others that are in use. */
const ALWAYS = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
];

/** The names, in lower case, of headers that belong to one connection and are not passed on. */
export function hopByHop(headers: HeaderList): ReadonlySet<string> {
  const named = headers.filter(([name]) => name.toLowerCase() === "connection").flatMap(([, value]) => value.split(","));
  return new Set([...ALWAYS, ...named.map((name) => name.trim().toLowerCase())]);
}
