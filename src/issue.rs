//! An issue of a payload: a code, a place and a message.

use crate::codes::codes;
use crate::printable::Printable;
use core::fmt;

/// Whether an issue refuses the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The event is refused.
    Error,
    /// The event is accepted. With [`strict`](crate::Webhook::strict), warnings are errors.
    Warning,
}

impl Severity {
    /// `"error"` or `"warning"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// What an issue does to the event.
#[derive(PartialEq)]
enum Effect {
    /// The payload is not I-JSON: `invalid_json`.
    InvalidJson,
    /// The payload is I-JSON, but not an event: `invalid_payload`.
    InvalidPayload,
    /// The event is accepted all the same.
    Warning,
}
use Effect::{InvalidJson, InvalidPayload, Warning};

codes! {
    /// What an [`Issue`] is about. The names of [`as_str`](IssueCode::as_str) never change.
    pub enum IssueCode;

    fn effect -> Effect;

    /// The text breaks the grammar of JSON (RFC 8259). Reading ends here.
    Syntax = "syntax", InvalidJson;
    /// The bytes are not UTF-8 (RFC 3629).
    InvalidUtf8 = "invalid_utf8", InvalidJson;
    /// The document begins with a byte order mark (RFC 8259 section 8.1).
    ByteOrderMark = "byte_order_mark", InvalidJson;
    /// The object already has a member with this name, compared after unescaping (RFC 7493
    /// section 2.3).
    DuplicateKey = "duplicate_key", InvalidJson;
    /// A `\u` escape is one half of a surrogate pair without the other half (RFC 7493 section 2.1).
    LoneSurrogate = "lone_surrogate", InvalidJson;
    /// The number is out of the range of a double (RFC 7493 section 2.2).
    NumberOutOfRange = "number_out_of_range", InvalidJson;
    /// Arrays and objects are nested more than 128 levels deep. Reading ends here.
    TooDeep = "too_deep", InvalidJson;
    /// The document is followed by more text. Reading ends here.
    TrailingData = "trailing_data", InvalidJson;
    /// The body is empty, or contains only white space.
    EmptyBody = "empty_body", InvalidJson;
    /// A required member is missing. The path is the missing member's.
    MissingField = "missing_field", InvalidPayload;
    /// The member's JSON type is not the documented one.
    WrongType = "wrong_type", InvalidPayload;
    /// A required string is empty.
    EmptyString = "empty_string", InvalidPayload;
    /// The string is not an RFC 3339 date and time with a zone, or not a real date.
    InvalidTimestamp = "invalid_timestamp", InvalidPayload;
    /// The string is not an absolute `http` or `https` URL.
    InvalidUrl = "invalid_url", InvalidPayload;
    /// The event type is not documented: Preswald may have added it since.
    UnknownEventType = "unknown_event_type", Warning;
    /// The member of the envelope is not documented.
    UnknownField = "unknown_field", Warning;
    /// The id does not begin with its documented prefix.
    UnexpectedIdPrefix = "unexpected_id_prefix", Warning;
    /// A double cannot hold the number exactly: a parser will round it.
    NumberPrecision = "number_precision", Warning;
}

impl IssueCode {
    /// The default severity. With [`strict`](crate::Webhook::strict), warnings are errors.
    pub fn severity(self) -> Severity {
        match self.effect() {
            Warning => Severity::Warning,
            InvalidJson | InvalidPayload => Severity::Error,
        }
    }

    /// Whether the code says that the payload is not I-JSON. The others are about the event.
    pub fn is_json(self) -> bool {
        self.effect() == InvalidJson
    }
}

/// A place in the payload, in the units that programs and editors count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Position {
    /// In bytes of the body, from 0.
    pub offset: usize,
    /// In UTF-16 code units of the text, from 0: an index into a JavaScript string.
    pub index: usize,
    /// The line, from 1. A line ends at LF, CRLF or a lone CR.
    pub line: usize,
    /// The column in UTF-16 code units, from 1.
    pub column: usize,
}

/// An issue of a payload. It holds member names (in `path`), but never a value of the payload.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Issue {
    /// Whether the issue refuses the event.
    pub severity: Severity,
    /// What it is about.
    pub code: IssueCode,
    /// The JSON Pointer (RFC 6901) of the member, exactly as it was sent. A sender can write
    /// anything here: `Display` shows it cut and with control characters escaped.
    pub path: String,
    /// What is wrong, in one sentence. It contains nothing that the sender wrote.
    pub message: String,
    /// Where the place begins.
    pub start: Position,
    /// Where the place ends (exclusive).
    pub end: Position,
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column, .. } = self.start;
        let severity = self.severity.as_str();
        write!(f, "{line}:{column} {severity} {}", self.code)?;
        if !self.path.is_empty() {
            write!(f, " at {}", Printable(&self.path))?;
        }
        write!(f, ": {}", self.message)
    }
}
