//! What can be said of a payload: a coded issue, at a place.

use core::fmt;

/// Whether an issue refuses the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The event is refused.
    Error,
    /// The event is accepted; with [`strict`](crate::Webhook::strict) a warning is an error.
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

/// Makes the enum, its wire names and its table in one place, so that none can be forgotten.
macro_rules! issue_codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What an issue is about. The names of [`as_str`](IssueCode::as_str) are fixed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum IssueCode {
            $($(#[$doc])* $variant,)*
        }

        impl IssueCode {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [IssueCode] = &[$(IssueCode::$variant,)*];

            /// The name that stands in reports, logs and tests of every language.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(IssueCode::$variant => $name,)*
                }
            }
        }
    };
}

issue_codes! {
    /// Not the grammar of RFC 8259. Ends the reading.
    Syntax = "syntax",
    /// Bytes that are not UTF-8 (RFC 3629): overlong, surrogates, beyond U+10FFFF, cut off.
    InvalidUtf8 = "invalid_utf8",
    /// A byte order mark before the document (RFC 8259 section 8.1).
    ByteOrderMark = "byte_order_mark",
    /// A member name that the same object already has, compared after unescaping (RFC 7493 section 2.3).
    DuplicateKey = "duplicate_key",
    /// An escaped surrogate without its other half (RFC 7493 section 2.1).
    LoneSurrogate = "lone_surrogate",
    /// A number that reads as infinity (RFC 7493 section 2.2).
    NumberOutOfRange = "number_out_of_range",
    /// More than [`MAX_DEPTH`](crate::MAX_DEPTH) levels. Ends the reading.
    TooDeep = "too_deep",
    /// Something behind the document. Ends the reading.
    TrailingData = "trailing_data",
    /// No bytes, or white space alone.
    EmptyBody = "empty_body",
    /// A member that an event of this type must have.
    MissingField = "missing_field",
    /// A member of another JSON type than documented.
    WrongType = "wrong_type",
    /// A string that must not be empty.
    EmptyString = "empty_string",
    /// Not a real RFC 3339 date and time with a zone.
    InvalidTimestamp = "invalid_timestamp",
    /// Not an absolute `http` or `https` URL.
    InvalidUrl = "invalid_url",
    /// A type that is not among the six documented ones.
    UnknownEventType = "unknown_event_type",
    /// A member of the envelope that is not documented.
    UnknownField = "unknown_field",
    /// An id without its documented prefix.
    UnexpectedIdPrefix = "unexpected_id_prefix",
    /// An integer that a double cannot hold exactly.
    NumberPrecision = "number_precision",
}

impl IssueCode {
    /// What the code is when nothing is strict.
    pub fn severity(self) -> Severity {
        match self {
            IssueCode::UnknownEventType
            | IssueCode::UnknownField
            | IssueCode::UnexpectedIdPrefix
            | IssueCode::NumberPrecision => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether the code says that the payload is not I-JSON; the others speak of the event.
    pub fn is_json(self) -> bool {
        matches!(
            self,
            IssueCode::Syntax
                | IssueCode::InvalidUtf8
                | IssueCode::ByteOrderMark
                | IssueCode::DuplicateKey
                | IssueCode::LoneSurrogate
                | IssueCode::NumberOutOfRange
                | IssueCode::TooDeep
                | IssueCode::TrailingData
                | IssueCode::EmptyBody
        )
    }
}

impl fmt::Display for IssueCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A place in the payload, in the units of each of its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Bytes from the start of the body, from 0.
    pub offset: usize,
    /// UTF-16 code units from the start of the text, from 0: an index into a JavaScript string.
    pub index: usize,
    /// From 1. A line ends at LF, CRLF or a lone CR.
    pub line: usize,
    /// From 1, in UTF-16 code units.
    pub column: usize,
}

/// One thing that is wrong with a payload, or worth a look. It never holds a value of the payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Whether it refuses the event.
    pub severity: Severity,
    /// What it is about.
    pub code: IssueCode,
    /// The member it is about, as a JSON Pointer (RFC 6901); a missing member's own pointer.
    pub path: String,
    /// One sentence for a person.
    pub message: &'static str,
    /// Where it begins.
    pub start: Position,
    /// Where it ends, exclusive.
    pub end: Position,
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column, .. } = self.start;
        write!(
            f,
            "{line}:{column} {} {}",
            self.severity.as_str(),
            self.code
        )?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        write!(f, ": {}", self.message)
    }
}
