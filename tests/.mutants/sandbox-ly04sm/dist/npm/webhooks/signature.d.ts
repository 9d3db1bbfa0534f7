import type { Body, Secret } from "./types.js";
/**
 * Whether a signature header is right for this payload and secret. It is the function that the
 * documentation shows. False for every header but the right one.
 *
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export declare function verifySignature(payload: Body, signature: string | null | undefined, secret: Secret | readonly Secret[]): boolean;
/**
 * Signs a payload, as Preswald does.
 *
 * @returns the header's value, `sha256=…`
 */
export declare function sign(payload: Body, secret: Secret): string;
