import type { SignatureSource } from "../types.js";
/** The header that carries the signature. */
export declare const SIGNATURE_HEADER = "X-Preswald-Signature";
/**
 * The header's one value; undefined if there is none, or if there are several.
 *
 * @throws TypeError with `code` `invalid_argument` for a wrong call, and for headers that throw when they
 * are read
 */
export declare function signatureOf(source: SignatureSource): string | undefined;
/** The value for a diagnosis: several values are joined with commas, as servers do. */
export declare function signaturesOf(source: SignatureSource): string | undefined;
