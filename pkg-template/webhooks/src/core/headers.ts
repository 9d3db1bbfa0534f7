import type { HeadersLike } from "../platform.js";
import type { SignatureSource } from "../types.js";

/** The header that carries the signature. */
export const SIGNATURE_HEADER = "X-Preswald-Signature";

const NAME = SIGNATURE_HEADER.toLowerCase();

/**
 * The header's one value. Undefined if there is none, if there are several, or if looking for
 * it throws: the core makes the same of all of these.
 */
export function signatureOf(source: SignatureSource): string | undefined {
  if (typeof source === "string") return source;
  if (typeof source !== "object" || source === null) return undefined;
  try {
    const found: unknown = isHeaders(source) ? source.get(NAME) : member(source);
    const value: unknown = Array.isArray(found) && found.length === 1 ? found[0] : found;
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHeaders(source: object): source is HeadersLike {
  return typeof (source as Partial<HeadersLike>).get === "function";
}

/** Own members alone: a polluted prototype has no say. */
function member(source: object): unknown {
  let found: string | undefined;
  for (const name of Object.keys(source)) {
    if (name.length !== NAME.length || name.toLowerCase() !== NAME) continue;
    if (found !== undefined) return undefined;
    found = name;
  }
  return found === undefined ? undefined : (source as Record<string, unknown>)[found];
}
