import type { HeadersLike } from "./platform.js";

/** What a body may be: the raw bytes of the request, or its text. A Node `Buffer` is a `Uint8Array`. */
export type Body = string | Uint8Array | ArrayBuffer;

/** A webhook's secret; a string is its UTF-8. */
export type Secret = string | Uint8Array;

/**
 * Where the signature is: the request's headers (a `Headers`, or an object such as
 * `IncomingMessage.headers`; names match in any case), or the value of the header itself.
 */
export type SignatureSource =
  | HeadersLike
  | { readonly [name: string]: string | readonly string[] | undefined }
  | string
  | null
  | undefined;

/** How a {@link Webhook} checks. */
export interface WebhookOptions {
  /** Takes warnings for errors. Default: false. */
  strict?: boolean;
  /** The greatest body, in bytes. Default: 1,048,576 (1 MiB). */
  maxBytes?: number;
  /** How far `created` may lie from now, either way, in seconds. Default: no limit; 0 means 0. */
  maxAgeSeconds?: number;
  /** The clock, asked only if there is a `maxAgeSeconds`. Default: the system's. */
  now?: () => Date;
}

/** Why a delivery was refused, in the order of the checks. */
export type ErrorCode =
  | "payload_too_large"
  | "missing_signature"
  | "malformed_signature"
  | "signature_mismatch"
  | "malformed_text"
  | "invalid_json"
  | "invalid_payload"
  | "stale_event";

/** What an {@link Issue} is about. The last four are warnings; the first nine make `invalid_json`. */
export type IssueCode =
  | "syntax"
  | "invalid_utf8"
  | "byte_order_mark"
  | "duplicate_key"
  | "lone_surrogate"
  | "number_out_of_range"
  | "too_deep"
  | "trailing_data"
  | "empty_body"
  | "missing_field"
  | "wrong_type"
  | "empty_string"
  | "invalid_timestamp"
  | "invalid_url"
  | "unknown_event_type"
  | "unknown_field"
  | "unexpected_id_prefix"
  | "number_precision";

/** A place in a payload. */
export interface Position {
  /** In UTF-8 bytes, from 0. */
  offset: number;
  /** In UTF-16 code units, from 0: an index into the string. */
  index: number;
  /** From 1. A line ends at LF, CRLF or a lone CR. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
}

/** One thing that is wrong with a payload, or worth a look. It never holds a value of the payload. */
export interface Issue {
  severity: "error" | "warning";
  code: IssueCode;
  /** The member it is about, as a JSON Pointer (RFC 6901). */
  path: string;
  /** One sentence for a person. */
  message: string;
  start: Position;
  /** Exclusive. */
  end: Position;
}

/**
 * How sure a {@link Diagnosis} is. `valid`: the signature matches. `proven`: with the changes
 * that the causes name, it matches. `likely`: there is evidence, and no proof. `unknown`:
 * nothing points anywhere, and the payload is too large to try even every single change.
 */
export type Verdict = "valid" | "proven" | "likely" | "unknown";

/** What a {@link Cause} is; docs/diagnose.md has an example and the fix of each. */
export type CauseCode =
  | "header_prefix_missing"
  | "header_uppercase"
  | "header_whitespace"
  | "header_quoted"
  | "header_name_included"
  | "header_base64"
  | "header_algorithm"
  | "header_truncated"
  | "header_other_provider"
  | "secret_whitespace"
  | "secret_newline"
  | "secret_quoted"
  | "secret_env_line"
  | "secret_prefix"
  | "secret_base64"
  | "secret_hex"
  | "secret_escapes"
  | "secret_swapped"
  | "secret_unkeyed"
  | "secret_wrong"
  | "payload_reserialized"
  | "payload_final_newline"
  | "payload_line_endings"
  | "payload_newlines_removed"
  | "payload_whitespace"
  | "payload_bom"
  | "payload_charset"
  | "payload_normalization"
  | "payload_base64"
  | "payload_hex"
  | "payload_form"
  | "payload_double_encoded"
  | "payload_escapes"
  | "payload_empty"
  | "payload_object_object"
  | "payload_truncated"
  | "payload_compressed";

/** One reason why a signature does not match, or one of several that do it together. */
export interface Cause {
  code: CauseCode;
  part: "header" | "secret" | "payload";
  /** What the signature covers, and what was given. It takes no side. */
  message: string;
  /** What to change. */
  fix: string;
}

/** Why a signature does not match. It holds no secret and no signature. */
export interface Diagnosis {
  verdict: Verdict;
  /** Proven: the fewest changes that make it match, all of them. Likely: the best first. */
  causes: Cause[];
  /** How many HMACs were computed; at most 20,000. */
  attempts: number;
  /** Whether the budget ended before everything was tried, as it does with large payloads. */
  exhausted: boolean;
}
