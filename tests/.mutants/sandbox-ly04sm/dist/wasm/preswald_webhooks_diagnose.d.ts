/* tslint:disable */
/* eslint-disable */

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
 * Why a signature does not match.
 */
export function diagnose(body: number, well_formed: boolean, header: number): unknown;

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
 * The same, with the delivery as it verifies: of what was proven, where a delivery can express it.
 */
export function repair(body: number, well_formed: boolean, header: number): unknown;

/**
 * Takes the secrets of the next diagnosis, written in this many bytes. `well_formed` is false if one
 * is a string with a lone surrogate. Throws a mistake.
 */
export function takeSecrets(written: number, well_formed: boolean): void;
