//! The causes that a diagnosis can name. Their codes are made from the files in `mistakes`.

use crate::diagnose::codecs::bytes::{has, list, sentence, utf8};
use crate::diagnose::codecs::encoding::halves;
pub use crate::diagnose::codes::CauseCode;
use core::fmt;

/// The part of the delivery that a cause is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The value of the signature header.
    Header,
    /// The secret.
    Secret,
    /// The payload.
    Payload,
}

impl Part {
    /// The name in reports: `"header"`, `"secret"` or `"payload"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Part::Header => "header",
            Part::Secret => "secret",
            Part::Payload => "payload",
        }
    }
}

/// One reason why a signature does not match. Several causes may apply together.
///
/// It holds no secret, no signature and nothing of the payload.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Cause {
    /// The code, whose name is fixed.
    pub code: CauseCode,
    /// The part of the delivery that the cause is in.
    pub part: Part,
    /// What the signature covers, and what was given. A diagnosis cannot see which side is
    /// wrong, so the message does not say.
    pub message: String,
    /// What to change.
    pub fix: &'static str,
}

impl Cause {
    pub(crate) fn new(code: CauseCode, message: impl Into<String>) -> Self {
        Cause {
            code,
            part: code.part(),
            message: message.into(),
            fix: code.fix(),
        }
    }

    pub(crate) fn with_fix(mut self, fix: &'static str) -> Self {
        self.fix = fix;
        self
    }
}

/// What was seen when a hypothesis matched. It is `Copy` and borrows its text, because a search
/// makes thousands of them.
#[derive(Clone, Copy)]
pub(crate) struct Observation {
    pub code: CauseCode,
    /// What to change, where the code's own fix is for another situation. `|` separates choices, each
    /// of which is a fix, or `mark→fix` for a value that contains the mark. The first that fits is taken.
    pub fix: &'static str,
    /// The message is the concatenation of these parts.
    pub message: [&'static str; 6],
}

impl Observation {
    /// The cause, for the value that was given.
    pub fn cause(&self, given: &[u8]) -> Cause {
        let mut cause = Cause::new(self.code, sentence(&self.message));
        for choice in list(self.fix) {
            let (mark, fix) = halves(choice).unwrap_or((b"", choice));
            if has(given, mark) && !fix.is_empty() {
                cause.fix = utf8(fix).unwrap_or(cause.fix);
                break;
            }
        }
        cause
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.code, self.message, self.fix)
    }
}

/// Makes the enum and everything that is known of each code from one list.
macro_rules! cause_codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal in $part:ident, $fix:literal;)*) => {
        /// The code of a cause. The names that [`as_str`](CauseCode::as_str) returns are fixed.
        ///
        /// ```
        /// use preswald_webhooks::{CauseCode, Part};
        /// assert_eq!(CauseCode::PayloadBom.as_str(), "payload_bom");
        /// assert_eq!(CauseCode::PayloadBom.part(), Part::Payload);
        /// assert!(CauseCode::PayloadBom.fix().contains("byte order mark"));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum CauseCode {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl CauseCode {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [CauseCode] = &[$(CauseCode::$variant,)*];

            /// The name in reports, logs and tests of every language.
            pub fn as_str(self) -> &'static str {
                text_of(self, concat!($($name, "|"),*))
            }

            /// The part of the delivery that the cause is in.
            pub fn part(self) -> Part {
                match self {
                    $(CauseCode::$variant => Part::$part,)*
                }
            }

            /// One sentence that says what the code means.
            pub fn description(self) -> &'static str {
                match self {
                    $(CauseCode::$variant => concat!($($doc),+),)*
                }
                .trim_ascii_start()
            }

            /// What to change.
            pub fn fix(self) -> &'static str {
                text_of(self, concat!($($fix, "|"),*))
            }
        }
    };
}
/// The text of a code in a list of one text for each, which is smaller than a table of them.
pub(super) fn text_of(code: CauseCode, texts: &'static str) -> &'static str {
    let place = CauseCode::ALL.iter().position(|other| *other == code);
    let text = place.and_then(|place| list(texts).into_iter().nth(place));
    text.and_then(utf8).unwrap_or_default()
}

impl fmt::Display for CauseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

pub(super) use cause_codes;
