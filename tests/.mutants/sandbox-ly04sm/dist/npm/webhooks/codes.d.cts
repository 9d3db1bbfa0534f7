/** Why a delivery is refused: the `code` of a `WebhookError`. */
export type ErrorCode = "payload_too_large" | "missing_signature" | "malformed_signature" | "signature_mismatch" | "invalid_json" | "invalid_payload" | "stale_event" | "malformed_text";
/** What an issue of a payload is about: the `code` of an `Issue`. */
export type IssueCode = "syntax" | "invalid_utf8" | "byte_order_mark" | "duplicate_key" | "lone_surrogate" | "number_out_of_range" | "too_deep" | "trailing_data" | "empty_body" | "missing_field" | "wrong_type" | "empty_string" | "invalid_timestamp" | "invalid_url" | "unknown_event_type" | "unknown_field" | "unexpected_id_prefix" | "number_precision";
/** What an issue of an endpoint's configuration is about. */
export type EndpointIssueCode = "invalid_json" | "missing_field" | "wrong_type" | "empty_string" | "empty_list" | "invalid_url" | "unknown_event_type" | "duplicate_event" | "unknown_field" | "weak_secret";
/** Why a signature does not match: the `code` of a `Cause`. */
export type CauseCode = "header_prefix_missing" | "header_uppercase" | "header_whitespace" | "header_quoted" | "header_name_included" | "header_base64" | "header_binary" | "header_algorithm" | "header_surrounded" | "header_several" | "header_truncated" | "header_other_provider" | "header_missing" | "secret_newline" | "secret_whitespace" | "secret_quoted" | "secret_env_line" | "secret_prefix" | "secret_base64" | "secret_hex" | "secret_escapes" | "secret_invisible" | "secret_encoded" | "secret_structured" | "secret_truncated" | "secret_unset" | "secret_swapped" | "secret_unkeyed" | "secret_wrong" | "payload_reserialized" | "payload_final_newline" | "payload_line_endings" | "payload_newlines_removed" | "payload_whitespace" | "payload_bom" | "payload_charset" | "payload_normalization" | "payload_base64" | "payload_hex" | "payload_form" | "payload_double_encoded" | "payload_escapes" | "payload_enveloped" | "payload_framed" | "payload_values" | "payload_printed" | "payload_prefixed" | "payload_hashed" | "payload_empty" | "payload_object_object" | "payload_truncated" | "payload_compressed";
/** A mistake in the program that calls us: the `code` of a `TypeError`. */
export type MistakeCode = "invalid_secret" | "body_already_parsed" | "invalid_argument" | "store_client";
/** Something that the library needs does not work here: the `code` of an `Error`. */
export type FailureCode = "wasm_unavailable";
/** What a handler answers besides the codes of a `WebhookError`. */
export type AnswerCode = "method_not_allowed" | "event_in_progress" | "internal_error" | "store_unavailable" | "timed_out";
