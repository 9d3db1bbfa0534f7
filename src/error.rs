//! Why a delivery is refused: one variant a failure.

use crate::codes::codes;
use crate::issue::{Issue, Severity};
use crate::printable::Printable;
use core::fmt;

codes! {
    /// The code of an [`Error`]. The names of [`as_str`](ErrorCode::as_str) never change.
    pub enum ErrorCode;

    /// The HTTP status to answer with: 400, 401 or 413.
    pub fn status -> u16;

    /// The body has more bytes than `maxBytes`.
    PayloadTooLarge = "payload_too_large", 413;
    /// There is no signature header, or an empty one, or more than one.
    MissingSignature = "missing_signature", 401;
    /// The header is not `sha256=` and 64 lower-case hex digits.
    MalformedSignature = "malformed_signature", 401;
    /// The header is well formed, but the signature is wrong.
    SignatureMismatch = "signature_mismatch", 401;
    /// The body is not I-JSON. `issues` says what is wrong, and where.
    InvalidJson = "invalid_json", 400;
    /// The body is I-JSON, but not a Preswald event. `issues` lists everything that is wrong.
    InvalidPayload = "invalid_payload", 400;
    /// `created` is too far in the past or the future.
    StaleEvent = "stale_event", 400;
}

codes! {
    /// Which part of the signature header is malformed.
    pub enum HeaderFault;

    /// The problem, as a message says it after "the header".
    pub(crate) fn problem -> &'static str;

    /// The value does not begin with `sha256=`.
    Prefix = "prefix", "does not begin with `sha256=`";
    /// There are not exactly 64 characters after `sha256=`.
    Length = "length", "does not have exactly 64 hex digits after `sha256=`";
    /// A character after `sha256=` is not one of `0123456789abcdef`.
    Digits = "digits", "contains characters other than lower-case hex digits after `sha256=`";
}

/// Why a delivery is refused. No variant holds the payload, a secret or the expected signature.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The body has more bytes than [`Webhook::max_bytes`](crate::Webhook::max_bytes).
    PayloadTooLarge {
        /// The limit, in bytes.
        max_bytes: usize,
    },
    /// There is no signature header, or an empty one, or more than one.
    MissingSignature,
    /// The header is not `sha256=` and 64 lower-case hex digits.
    MalformedSignature(HeaderFault),
    /// The header is well formed, but the signature is wrong.
    SignatureMismatch,
    /// The body is not I-JSON. Holds every issue.
    InvalidJson(Vec<Issue>),
    /// The body is I-JSON, but not a Preswald event. Holds every issue.
    InvalidPayload(Vec<Issue>),
    /// `created` is too far in the past or the future.
    StaleEvent,
}

impl Error {
    /// The code, the same in every language.
    ///
    /// ```
    /// use preswald_webhooks::Error;
    /// assert_eq!(Error::SignatureMismatch.code().as_str(), "signature_mismatch");
    /// ```
    pub fn code(&self) -> ErrorCode {
        match self {
            Error::PayloadTooLarge { .. } => ErrorCode::PayloadTooLarge,
            Error::MissingSignature => ErrorCode::MissingSignature,
            Error::MalformedSignature(_) => ErrorCode::MalformedSignature,
            Error::SignatureMismatch => ErrorCode::SignatureMismatch,
            Error::InvalidJson(_) => ErrorCode::InvalidJson,
            Error::InvalidPayload(_) => ErrorCode::InvalidPayload,
            Error::StaleEvent => ErrorCode::StaleEvent,
        }
    }

    /// The HTTP status to answer with: 400, 401 or 413.
    pub fn status(&self) -> u16 {
        self.code().status()
    }

    /// The issues of the payload. Empty if the delivery was refused before the payload was read.
    pub fn issues(&self) -> &[Issue] {
        match self {
            Error::InvalidJson(issues) | Error::InvalidPayload(issues) => issues,
            _ => &[],
        }
    }

    /// The error for a payload with these issues.
    pub(crate) fn of_issues(issues: Vec<Issue>) -> Self {
        if issues.iter().any(refuses_json) {
            Error::InvalidJson(issues)
        } else {
            Error::InvalidPayload(issues)
        }
    }
}

/// Whether an issue makes the error `invalid_json`.
fn refuses_json(issue: &Issue) -> bool {
    refuses(issue) && issue.code.is_json()
}

fn refuses(issue: &Issue) -> bool {
    issue.severity == Severity::Error
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::PayloadTooLarge { max_bytes } => {
                write!(f, "the body is larger than the limit of {max_bytes} bytes")
            }
            Error::MissingSignature => f.write_str(
                "the request must have exactly one X-Preswald-Signature header with a value",
            ),
            Error::MalformedSignature(fault) => {
                write!(f, "the X-Preswald-Signature header {}", fault.problem())
            }
            Error::SignatureMismatch => f.write_str(
                "the signature does not match the body: either the body was changed after it was \
                 signed, or the secret is wrong",
            ),
            Error::InvalidJson(issues) => summary(
                f,
                "the body is not valid JSON (I-JSON)",
                issues,
                refuses_json,
            ),
            Error::InvalidPayload(issues) => {
                summary(f, "the body is not a Preswald event", issues, refuses)
            }
            Error::StaleEvent => {
                f.write_str("the event's `created` is too far in the past or the future")
            }
        }
    }
}

/// The first of the issues that decided the code, and how many more of them there are.
fn summary(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    issues: &[Issue],
    decides: fn(&Issue) -> bool,
) -> fmt::Result {
    let mut deciding = issues.iter().filter(|issue| decides(issue));
    let Some(first) = deciding.next() else {
        return f.write_str(what);
    };
    write!(f, "{what}: {} ({}", first.message, first.code)?;
    if !first.path.is_empty() {
        write!(f, " at {}", Printable(&first.path))?;
    }
    let (line, column) = (first.start.line, first.start.column);
    write!(f, ", line {line}, column {column}")?;
    match deciding.count() {
        0 => f.write_str(")"),
        1 => f.write_str("; 1 more issue)"),
        more => write!(f, "; {more} more issues)"),
    }
}

impl core::error::Error for Error {}

/// The error of an empty secret, or of no secret at all: anybody could sign with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidSecret;

impl InvalidSecret {
    pub(crate) const MESSAGE: &'static str =
        "the secret is empty: is the environment variable set?";

    /// The code, the same in every language: `"invalid_secret"`.
    pub fn code(&self) -> &'static str {
        "invalid_secret"
    }
}

impl fmt::Display for InvalidSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(InvalidSecret::MESSAGE)
    }
}

impl core::error::Error for InvalidSecret {}

#[cfg(test)]
mod tests {
    use super::Error;
    use crate::event;

    fn message(payload: &str) -> String {
        Error::of_issues(event::explain(payload.as_bytes(), false)).to_string()
    }

    #[test]
    fn the_message_is_about_the_issue_that_decided_the_code() {
        let cases = [
            (
                "duplicate name, and members are missing before it",
                r#"{"id":1,"id":2}"#,
                "the body is not valid JSON (I-JSON): this object already has a member with this name \
                 (duplicate_key at /id, line 1, column 9)",
            ),
            (
                "a warning comes first",
                r#"{"extra":1,"type":"app.deployed"}"#,
                "the body is not a Preswald event: `id` is required for `app.deployed` \
                 (missing_field at /id, line 1, column 1; 3 more issues)",
            ),
        ];
        for (name, payload, expected) in cases {
            assert_eq!(message(payload), expected, "{name}");
        }
    }

    #[test]
    fn a_sender_cannot_write_lines_or_pages_of_a_log() {
        for name in [
            "x\\n2026-01-01 ERROR forged",
            "\\u001b[2J",
            "\\u202e",
            &"x".repeat(200_000),
        ] {
            let message = message(&format!(r#"{{"{name}":1,"{name}":2}}"#));
            assert!(message.contains("duplicate_key at /"), "{message}");
            assert!(message.len() < 300, "{message}");
            let is_odd = |char: char| char.is_control() || char == '\u{202e}';
            assert!(!message.contains(is_odd), "{message:?}");
        }
    }
}
