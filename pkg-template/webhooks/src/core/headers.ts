import { isOurs, mistake } from "../errors.js";
import type { HeadersLike } from "../platform.js";
import type { SignatureSource } from "../types.js";
import { hear } from "./foreign.js";
import { isArray } from "./intrinsics.js";

/** The header that carries the signature. */
export const SIGNATURE_HEADER = "X-Preswald-Signature";

const NAME = SIGNATURE_HEADER.toLowerCase();

/**
 * The header's one value; undefined if there is none, or if there are several.
 *
 * @throws TypeError with `code` `invalid_argument` for a wrong call, and for headers that throw when they
 * are read
 */
export function findSignature(source: SignatureSource): string | undefined {
  return read(source, expectOne);
}

/** The value for a diagnosis: several values are joined with commas, as servers do. */
export function joinSignatures(source: SignatureSource): string | undefined {
  return read(source, joined);
}

function read(source: SignatureSource, pick: (found: unknown) => unknown): string | undefined {
  if (typeof source === "string") return source;
  if (typeof source !== "object" || source === null) return undefined;
  try {
    const value = pick(valuesIn(source));
    if (typeof value === "string") return value;
    refuseMistake(source);
    return undefined;
  } catch (error) {
    throw isOurs(error) ? error : mistake("invalid_argument", "the headers cannot be read: a getter or a proxy threw");
  }
}

function valuesIn(source: object): unknown {
  // By its tag, which a Map of another realm has too.
  if ((source as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] === "Map") {
    throw mistake("invalid_argument", "the headers are a Map: pass Object.fromEntries(headers)");
  }
  return isHeaders(source) ? source.get(NAME) : member(source);
}

function expectOne(found: unknown): unknown {
  return isArray(found) && found.length === 1 ? found[0] : found;
}

function joined(found: unknown): unknown {
  return isArray(found) && found.every((value) => typeof value === "string") && found.length > 0 ? found.join(", ") : found;
}

/** Throws for a promise and for a whole request, which are not headers. */
function refuseMistake(source: object): void {
  const { then, headers } = source as { then?: unknown; headers?: unknown };
  if (typeof then === "function") {
    void hear(source);
    throw mistake("invalid_argument", "the headers are a promise: await it");
  }
  if (typeof headers === "object" && headers !== null && !isArray(headers)) {
    throw mistake("invalid_argument", "the headers are a whole request: pass request.headers");
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
