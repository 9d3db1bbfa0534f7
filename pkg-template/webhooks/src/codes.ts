// Made by `cargo xtask generate` from the crate's lists of codes and from codes.toml: change those, not
// this file. docs/codes.md has what each code means.

/** Why a delivery is refused: the `code` of a `WebhookError`. */
export type ErrorCode =
  | "payload_too_large"
  | "missing_signature"
  | "malformed_signature"
  | "signature_mismatch"
  | "invalid_json"
  | "invalid_payload"
  | "stale_event"
  | "malformed_text";

/** What an issue of a payload is about: the `code` of an `Issue`. */
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

/** What an issue of an endpoint's configuration is about. */
export type EndpointIssueCode =
  | "invalid_json"
  | "missing_field"
  | "wrong_type"
  | "empty_string"
  | "empty_list"
  | "invalid_url"
  | "unknown_event_type"
  | "duplicate_event"
  | "unknown_field"
  | "weak_secret";

/** Why a signature does not match: the `code` of a `Cause`. */
export type CauseCode =
  | "header_whitespace"
  | "header_quoted"
  | "header_name_included"
  | "header_base64"
  | "header_uppercase"
  | "header_truncated"
  | "header_binary"
  | "header_prefix_missing"
  | "header_algorithm"
  | "header_missing"
  | "header_other_provider"
  | "header_surrounded"
  | "header_several"
  | "secret_swapped"
  | "secret_unkeyed"
  | "secret_newline"
  | "secret_invisible"
  | "secret_whitespace"
  | "secret_encoded"
  | "secret_quoted"
  | "secret_env_line"
  | "secret_prefix"
  | "secret_structured"
  | "secret_base64"
  | "secret_hex"
  | "secret_escapes"
  | "secret_truncated"
  | "secret_unset"
  | "secret_wrong"
  | "payload_final_newline"
  | "payload_line_endings"
  | "payload_bom"
  | "payload_whitespace"
  | "payload_newlines_removed"
  | "payload_reserialized"
  | "payload_empty"
  | "payload_object_object"
  | "payload_normalization"
  | "payload_charset"
  | "payload_compressed"
  | "payload_base64"
  | "payload_hex"
  | "payload_double_encoded"
  | "payload_enveloped"
  | "payload_form"
  | "payload_escapes"
  | "payload_values"
  | "payload_framed"
  | "payload_printed"
  | "payload_prefixed"
  | "payload_hashed"
  | "payload_truncated";

/** How a delivery was found in a copy: the `code` of an `ExtractionStep`. */
export type StepCode =
  | "utf16"
  | "colours"
  | "entities"
  | "quoted_printable"
  | "fence"
  | "prompts"
  | "quote_marks"
  | "verbose"
  | "line_prefix"
  | "csv"
  | "escapes"
  | "dump"
  | "encoded"
  | "command"
  | "message"
  | "object"
  | "inside"
  | "body_base64"
  | "body_bytes"
  | "body_parsed"
  | "body_field"
  | "body_chunked"
  | "body_cut"
  | "body_length"
  | "body_line_breaks"
  | "body_final_newline"
  | "body_wrapped"
  | "body_stream"
  | "body_file"
  | "no_body"
  | "no_signature"
  | "several_signatures"
  | "lone_surrogate"
  | "as_it_stands";

/** A mistake in the program that calls us: the `code` of a `TypeError`. */
export type MistakeCode = "invalid_secret" | "body_already_parsed" | "invalid_argument" | "store_client";

/** Something that the library needs does not work here: the `code` of an `Error`. */
export type FailureCode = "wasm_unavailable";

/** What a handler answers besides the codes of a `WebhookError`. */
export type AnswerCode = "method_not_allowed" | "event_in_progress" | "internal_error" | "store_unavailable" | "timed_out";
