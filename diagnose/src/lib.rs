//! Why a signature does not match, with proof.
//!
//! A signature that is wrong was right for other bytes: for the payload before something
//! re-serialised it, under the secret without the newline that a file ends in. This module
//! supposes what commonly goes wrong, recomputes, and keeps what then matches. A match is a
//! proof; whatever only looks like a reason is told as likely.
//!
//! | file | concept |
//! |---|---|
//! | `cause` | the codes, and what can be told of each |
//! | `header` | the digest in a header that is not as it must be |
//! | `secret`, `payload` | the tables of what is supposed: one entry a `change` |
//! | `rewrite` | the same JSON, written otherwise, token by token; `number` and `text` are its words |
//! | `search` | the order of trying, from the fewest changes up, within the `budget` |
//! | `evidence` | what to say without a proof |
//! | `mac` | the keyed hashes that are tried |
//! | `charset`, `encoding`, `inflate`, `platform` | tools of the tables |
//!
//! This is the part of the crate [preswald-webhooks](https://docs.rs/preswald-webhooks) that is
//! compiled for size: use it from there.
//!
//! To add a cause, add its code to `cause` and an entry to the table of its part.

#![forbid(unsafe_code)]

mod budget;
mod cause;
mod change;
mod charset;
mod encoding;
mod evidence;
mod header;
mod inflate;
mod mac;
mod number;
mod payload;
mod platform;
mod rewrite;
mod search;
mod secret;
mod text;

pub use cause::{Cause, CauseCode, Part};

use budget::Budget;
use cause::Told;
use core::ops::{ControlFlow, Range};
use header::Reading;
use mac::Digest;

/// How sure a [`Diagnosis`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The signature matches as it stands.
    Valid,
    /// With the changes that the causes name, it matches.
    Proven,
    /// There is evidence, and no proof.
    Likely,
    /// Nothing matches, nothing points anywhere, and not even every single change was tried.
    Unknown,
}

impl Verdict {
    /// The name in reports: `"valid"`, `"proven"`, `"likely"` or `"unknown"`.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::Valid => "valid",
            Verdict::Proven => "proven",
            Verdict::Likely => "likely",
            Verdict::Unknown => "unknown",
        }
    }
}

/// Why a signature does not match. It holds no secret, no signature and nothing of the payload.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnosis {
    /// How sure it is.
    pub verdict: Verdict,
    /// Proven: the fewest changes that make it match, all of them. Likely: the best first.
    pub causes: Vec<Cause>,
    /// How many HMACs were computed; at most 20,000.
    pub attempts: usize,
    /// Whether the budget ended before everything was tried, as it does with large payloads.
    pub exhausted: bool,
}

impl Diagnosis {
    /// The diagnosis of a JavaScript string that has no UTF-8: what was looked at has U+FFFD
    /// in the place of each lone surrogate. No signature can cover the string itself.
    pub fn of_malformed_text(mut self) -> Self {
        let message = "the payload given is a string with a lone surrogate, which has no UTF-8; \
                       U+FFFD was tried in its place";
        self.causes
            .retain(|cause| cause.code != CauseCode::SecretWrong);
        self.causes
            .insert(0, Told::new(CauseCode::PayloadCharset, message).cause());
        self.verdict = match self.verdict {
            Verdict::Valid | Verdict::Proven => Verdict::Proven,
            Verdict::Likely | Verdict::Unknown => Verdict::Likely,
        };
        self
    }
}

/// What was given: the value of the header, and what it does not match.
pub struct Given<'a> {
    /// The payload.
    pub payload: &'a [u8],
    /// The value of the signature header.
    pub header: &'a [u8],
    /// The digest of a header that is well formed.
    pub tag: Option<[u8; 32]>,
    /// The secrets, the newest first.
    pub secrets: &'a [&'a [u8]],
    /// Who reads JSON.
    pub reader: &'a dyn Reader,
}

/// Looks for the changes that make a signature match.
pub fn diagnose(given: &Given<'_>) -> Diagnosis {
    let mut budget = Budget::new();
    let reading = match given.tag {
        Some(tag) => Digest::of(&tag).map(Reading::well_formed),
        None => header::read(given.header),
    };
    let found = reading
        .as_ref()
        .and_then(|reading| search::search(given, reading, &mut budget));
    match (reading, found) {
        (Some(reading), Some(changes)) => proven([reading.causes, changes].concat(), &budget),
        (reading, _) => likely(evidence::of(given, reading.is_some(), &budget), &budget),
    }
}

/// The diagnosis where there is no header, or more than one.
pub fn of_no_header() -> Diagnosis {
    likely(evidence::of_no_value(), &Budget::new())
}

/// Without a cause there is nothing to change.
fn proven(causes: Vec<Told>, budget: &Budget) -> Diagnosis {
    Diagnosis {
        verdict: match causes.is_empty() {
            true => Verdict::Valid,
            false => Verdict::Proven,
        },
        causes: causes.into_iter().map(Told::cause).collect(),
        attempts: budget.attempts(),
        exhausted: false,
    }
}

fn likely(causes: Vec<Told>, budget: &Budget) -> Diagnosis {
    Diagnosis {
        verdict: match causes.is_empty() {
            true => Verdict::Unknown,
            false => Verdict::Likely,
        },
        causes: causes.into_iter().map(Told::cause).collect(),
        attempts: budget.attempts(),
        exhausted: budget.is_exhausted(),
    }
}

/// The strict reader of JSON, which is preswald-webhooks' own.
pub trait Reader {
    /// Walks a payload, and gives each token of its value.
    fn read(&self, payload: &[u8], take: &mut dyn FnMut(Token)) -> Ending;

    /// What a string token means, as UTF-8; the halves of a surrogate pair, which have none, as
    /// UTF-8 would have them.
    fn content(&self, token: &[u8]) -> Vec<u8>;
}

/// How a reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The payload is a document that parsers read.
    Complete,
    /// It ends in the middle of one.
    CutShort,
    /// It is none.
    Broken,
}

/// What a document is made of, in the order of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// An object or an array begins.
    Open(Kind),
    /// The innermost of them ends.
    Close,
    /// The name of a member, with its quotes.
    Name(Span),
    /// Any other value.
    Scalar(Kind, Span),
}

/// The kinds of value that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{…}`
    Object,
    /// `[…]`
    Array,
    /// A number.
    Number,
    /// A string, `true`, `false` or `null`.
    Word,
}

/// A range of bytes of the payload.
pub type Span = Range<usize>;

/// Whether a search goes on.
type Flow = ControlFlow<()>;
const GO: Flow = ControlFlow::Continue(());
const STOP: Flow = ControlFlow::Break(());
