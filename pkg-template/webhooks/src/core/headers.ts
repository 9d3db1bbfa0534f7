import { mistake } from "../errors.js";
import type { HeadersLike } from "../platform.js";
import type { SignatureSource } from "../types.js";

/** The header that carries the signature. */
export const SIGNATURE_HEADER = "X-Preswald-Signature";

const NAME = SIGNATURE_HEADER.toLowerCase();

/**
 * The header's one value. Undefined if there is none, if there are several, or if reading it
 * throws: the core treats these alike.
 *
 * @throws TypeError with `code` `invalid_argument` for a wrong call
 */
export function signatureOf(source: SignatureSource): string | undefined {
  if (typeof source === "string") return source;
  if (typeof source !== "object" || source === null) return undefined;
  if (source instanceof Map) throw mistake("invalid_argument", "the headers are a Map: pass Object.fromEntries(headers)");
  const value = valueIn(source);
  if (value === undefined) refuseMistake(source);
  return value;
}

/** The value for a diagnosis: several values are joined with commas, as servers do. */
export function signaturesOf(source: SignatureSource): string | undefined {
  if (typeof source === "object" && source !== null && !(source instanceof Map) && !isHeaders(source)) {
    const found: unknown = memberIn(source);
    if (Array.isArray(found) && found.length > 1 && found.every((value) => typeof value === "string")) return found.join(", ");
  }
  return signatureOf(source);
}

function memberIn(source: object): unknown {
  try {
    return member(source);
  } catch {
    return undefined;
  }
}

function valueIn(source: object): string | undefined {
  try {
    const found: unknown = isHeaders(source) ? source.get(NAME) : member(source);
    const value: unknown = Array.isArray(found) && found.length === 1 ? found[0] : found;
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Throws for a promise and for a whole request, which are not headers. */
function refuseMistake(source: object): void {
  if (typeof memberOf(source, "then") === "function") throw mistake("invalid_argument", "the headers are a promise: await it");
  const headers = memberOf(source, "headers");
  if (typeof headers === "object" && headers !== null && !Array.isArray(headers)) {
    throw mistake("invalid_argument", "the headers are a whole request: pass request.headers");
  }
}

function memberOf(source: object, name: string): unknown {
  try {
    return (source as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function isHeaders(source: object): source is HeadersLike {
  return typeof (source as Partial<HeadersLike>).get === "function";
}

/** Own members only, so that a polluted prototype has no effect. */
function member(source: object): unknown {
  let found: string | undefined;
  for (const name of Object.keys(source)) {
    if (name.length !== NAME.length || name.toLowerCase() !== NAME) continue;
    if (found !== undefined) return undefined;
    found = name;
  }
  return found === undefined ? undefined : (source as Record<string, unknown>)[found];
}
