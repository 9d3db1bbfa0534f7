/* tslint:disable */
/* eslint-disable */

/**
 * Adds a webhook with the secrets that were written in this many bytes, and returns its number.
 * `well_formed` is false if one is a string with a lone surrogate. `max_bytes` and `max_age` may be
 * infinite; a `max_age` of `NaN` means none. Throws a mistake.
 */
export function addWebhook(secrets: number, well_formed: boolean, strict: boolean, max_bytes: number, max_age: number): number;

/**
 * Room for a body of exactly `length` bytes, behind the room for a block of 64 bytes; 0 if there is
 * no such room. The length is a floating-point number, because an integer would wrap at 4 GiB.
 */
export function bodyArea(length: number): number;

/**
 * The mistake of passing a body that is neither text nor bytes.
 */
export function bodyMistake(parsed: boolean): unknown;

/**
 * Checks the body that was written, which stays until `forget`. `well_formed` is false for a
 * string with a lone surrogate. `now` is in milliseconds since 1970. `hashed` is the index of the
 * secret for which the host has hashed the body, see `key_body`, and then the only one that is tried;
 * -1 if it has not.
 */
export function check(number: number, body: number, well_formed: boolean, header: number, now: number, hashed: number): number;

/**
 * Overwrites a body and a header of these lengths, and what reading them has left on the stack. Frees
 * a large body, which overwrites it, too.
 */
export function forget(body: number, header: number): void;

/**
 * Room for a header's value.
 */
export function headerArea(): number;

/**
 * Writes the block that HMAC hashes before a body of `body` bytes in front of it, for the host to hash
 * both, and to write its hash over the start of the block. False if the body is too large, or if the
 * webhook has no secret of that index.
 */
export function keyBody(number: number, body: number, index: number): boolean;

/**
 * The issues of the last `validatePayload`.
 */
export function lastIssues(): unknown;

/**
 * The details of the last `check` or `sign`: `{warnings}`, or `{code, status, message, issues}`.
 */
export function outcome(): unknown;

/**
 * Removes a webhook: its secrets are overwritten, and its number may be used again.
 */
export function removeWebhook(number: number): void;

/**
 * The header's value for a body; none for a string with a lone surrogate, see `outcome`.
 */
export function sign(number: number, body: number, well_formed: boolean): string | undefined;

/**
 * The body of a test event. `values`: the options, in the order of `TestEvent`'s setters;
 * `object` as JSON text. Returns none for an unknown type.
 */
export function testEvent(kind: string, values: any[], now: number): string | undefined;

/**
 * Rewrites the body, which was accepted, in Latin-1: the text that JavaScript makes of it is then a
 * copy. Gives its length; -1 if it has characters that Latin-1 does not have.
 */
export function toLatin1(body: number): number;

/**
 * Whether a body of this many bytes, or of this many UTF-16 units, is certainly too large. Then it
 * is not written, and `outcome` has the details. The size is a floating-point number, because an
 * integer would wrap at 4 GiB.
 */
export function tooLarge(number: number, units: number): boolean;

/**
 * `config` is JSON text; none if the value has no JSON.
 */
export function validateEndpoint(config?: string | null): unknown;

/**
 * `validatePayload`: 0 clean, 1 valid with warnings, 2 invalid; see `last_issues`. `malformed`
 * is the body if it is a string with a lone surrogate, which is written as U+FFFD.
 */
export function validatePayload(body: number, malformed: string | null | undefined, strict: boolean): number;

/**
 * The documented function: false for every header but the right one. `hashed` as for `check`.
 */
export function verifySignature(number: number, body: number, well_formed: boolean, header: number, hashed: number): boolean;
