//! Everything that can go wrong, one variant a failure.

use crate::issue::{Issue, Severity};
use crate::signature::HeaderFault;
use core::fmt;

/// Why a delivery is refused. No variant holds the payload, a secret or the expected signature.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The body has more bytes than the webhook takes.
    PayloadTooLarge {
        /// How many it takes.
        max_bytes: usize,
    },
    /// There is no signature header, an empty one, or several.
    MissingSignature,
    /// The header is not `sha256=` and 64 lower-case hexadecimal digits.
    MalformedSignature(HeaderFault),
    /// The header is well formed, and signs something else.
    SignatureMismatch,
    /// A JavaScript string body with a lone surrogate: it has no UTF-8. Bytes never fail so.
    MalformedText,
    /// The signature is good, and the body is not I-JSON; these are all issues.
    InvalidJson(Vec<Issue>),
    /// The body is I-JSON, and not an event; these are all issues.
    InvalidPayload(Vec<Issue>),
    /// `created` lies further from now than the webhook takes, either way.
    StaleEvent,
}

impl Error {
    /// The fixed name of the failure, the same in every language.
    ///
    /// ```
    /// use preswald_webhooks::Error;
    /// assert_eq!(Error::SignatureMismatch.code(), "signature_mismatch");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Error::PayloadTooLarge { .. } => "payload_too_large",
            Error::MissingSignature => "missing_signature",
            Error::MalformedSignature(_) => "malformed_signature",
            Error::SignatureMismatch => "signature_mismatch",
            Error::MalformedText => "malformed_text",
            Error::InvalidJson(_) => "invalid_json",
            Error::InvalidPayload(_) => "invalid_payload",
            Error::StaleEvent => "stale_event",
        }
    }

    /// The HTTP status to answer with: 400, 401 or 413.
    pub fn status(&self) -> u16 {
        match self {
            Error::PayloadTooLarge { .. } => 413,
            Error::MissingSignature | Error::MalformedSignature(_) | Error::SignatureMismatch => {
                401
            }
            _ => 400,
        }
    }

    /// What is wrong with the payload; empty where it was not looked at.
    pub fn issues(&self) -> &[Issue] {
        match self {
            Error::InvalidJson(issues) | Error::InvalidPayload(issues) => issues,
            _ => &[],
        }
    }

    /// The error that a report with errors makes.
    pub(crate) fn of_issues(issues: Vec<Issue>) -> Self {
        let is_json = |issue: &Issue| issue.severity == Severity::Error && issue.code.is_json();
        match issues.iter().any(is_json) {
            true => Error::InvalidJson(issues),
            false => Error::InvalidPayload(issues),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::PayloadTooLarge { max_bytes } => {
                write!(f, "the body has more than {max_bytes} bytes")
            }
            Error::MissingSignature => f.write_str(
                "the request needs exactly one X-Preswald-Signature header: \
                 there was none, an empty one, or several",
            ),
            Error::MalformedSignature(fault) => {
                write!(f, "the X-Preswald-Signature header {fault}")
            }
            Error::SignatureMismatch => f.write_str(
                "the signature does not match the body under the secret given: \
                 either the body is not byte for byte what was sent, or the secret is another",
            ),
            Error::MalformedText => f.write_str(
                "the body is a string with a lone surrogate, which has no UTF-8: \
                 give the raw bytes of the request",
            ),
            Error::InvalidJson(issues) => summary(f, "the body is not I-JSON", issues),
            Error::InvalidPayload(issues) => summary(f, "the body is not a Preswald event", issues),
            Error::StaleEvent => f.write_str("the event was created too long before or after now"),
        }
    }
}

/// The first error, and how many more there are.
fn summary(f: &mut fmt::Formatter<'_>, what: &str, issues: &[Issue]) -> fmt::Result {
    let mut errors = issues
        .iter()
        .filter(|issue| issue.severity == Severity::Error);
    let Some(first) = errors.next() else {
        return f.write_str(what);
    };
    let place = if first.path.is_empty() {
        "the document"
    } else {
        &first.path
    };
    write!(
        f,
        "{what}: {} at {place} (line {}, column {}): {}",
        first.code, first.start.line, first.start.column, first.message
    )?;
    match errors.count() {
        0 => Ok(()),
        more => write!(f, "; {more} more"),
    }
}

impl core::error::Error for Error {}

/// A secret with no bytes: anybody could sign with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidSecret;

impl InvalidSecret {
    /// The fixed name of the failure: `"invalid_secret"`.
    pub fn code(&self) -> &'static str {
        "invalid_secret"
    }
}

impl fmt::Display for InvalidSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a secret must not be empty, and there must be one: is the environment variable set?",
        )
    }
}

impl core::error::Error for InvalidSecret {}
