// Made by `cargo xtask generate` from src/wasm/boundary.rs: change that file, not this one.

/** Bodies of up to this many bytes share one area that is never freed. */
export const BODY_ROOM = 65536;

/** A header's value of more bytes is cut here. No valid one is nearly as long. */
export const HEADER_ROOM = 4096;

/** The room before a body, in bytes: for the block that HMAC hashes before it, then for the host's hash of both. */
export const BLOCK = 64;

/** The largest body that the core can read, in bytes: 1 GiB. */
export const LARGEST_BODY = 1073741824;

/** The length of each secret is written before it in so many bytes, the lowest first. */
export const SECRET_LENGTH_BYTES = 4;

/** Stands for the length of a header that is missing, or that has several values. */
export const NO_HEADER = -1;

/** Stands for the index of the secret for which the host has hashed the body, if it has not. */
export const NOT_HASHED = -1;

/** `check` and `verifySignature` return it instead of a secret's index: the delivery is refused. */
export const REFUSED = -1;

/** The same, because no signature matches. */
export const MISMATCH = -2;

/** `check` adds it to the secret's index if there are warnings. */
export const WARNED = 65536;

/** `validatePayload` returns it: there are no issues. */
export const CLEAN = 0;

/** `validatePayload` returns it: all issues are warnings. */
export const VALID = 1;

/** `validatePayload` returns it: some issue is an error. */
export const INVALID = 2;

/** `toLatin1` returns it: the body has characters that Latin-1 does not have. */
export const NOT_LATIN1 = -1;

/** The largest body that is accepted if the options do not say otherwise, in bytes. */
export const DEFAULT_MAX_BYTES = 1048576;
