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
//! | `tokens` | a document's tokens, by the strict reader |
//! | `charset`, `encoding`, `inflate`, `platform` | tools of the tables |
//!
//! To add a cause, add its code to `cause` and an entry to the table of its part.

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
mod tokens;

pub use cause::{Cause, CauseCode, Part};

use crate::secret::Secret;
use crate::signature;
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
///
/// ```
/// use preswald_webhooks::{Part, Secret, Verdict, diagnose, sign};
///
/// let header = sign(b"{}", "your-webhook-secret")?.to_string().to_uppercase();
/// let diagnosis = diagnose(b"{}", Some(header), &[Secret::new("your-webhook-secret")?]);
/// assert_eq!(diagnosis.verdict, Verdict::Proven);
/// assert_eq!(diagnosis.causes[0].part, Part::Header);
/// assert_eq!(diagnosis.causes[0].code.as_str(), "header_uppercase");
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
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
struct Given<'a> {
    /// The payload.
    payload: &'a [u8],
    /// The value of the signature header.
    header: &'a [u8],
    /// The secrets, the newest first.
    secrets: &'a [&'a [u8]],
}

/// Says why a signature does not match, by trying what really goes wrong. `signatures` are the
/// values of the signature header, `secrets` those that it may be signed with.
///
/// It takes some milliseconds for a usual payload, and is bounded for every other: at most
/// 20,000 HMACs, over at most 64 MiB. Nothing that it finds makes
/// [`verify`](crate::Webhook::verify) accept anything.
///
/// ```
/// use preswald_webhooks::{CauseCode, Secret, Verdict, diagnose, sign};
///
/// let secret = Secret::new("your-webhook-secret")?;
/// let header = sign(br#"{"id":"evt_1"}"#, "your-webhook-secret")?.to_string();
///
/// let diagnosis = diagnose(br#"{ "id": "evt_1" }"#, Some(&header), &[secret]);
/// assert_eq!(diagnosis.verdict, Verdict::Proven);
/// assert_eq!(diagnosis.causes[0].code, CauseCode::PayloadReserialized);
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
pub fn diagnose<V: AsRef<[u8]>>(
    payload: &[u8],
    signatures: impl IntoIterator<Item = V>,
    secrets: &[Secret],
) -> Diagnosis {
    of_values(payload, signatures, secrets.iter())
}

pub(crate) fn of_values<'a, V: AsRef<[u8]>>(
    payload: &[u8],
    signatures: impl IntoIterator<Item = V>,
    secrets: impl Iterator<Item = &'a Secret>,
) -> Diagnosis {
    let mut values = signatures.into_iter();
    match (values.next(), values.next()) {
        (Some(value), None) if !signature::is_several(value.as_ref()) => of_value(&Given {
            payload,
            header: value.as_ref(),
            secrets: &secrets.map(Secret::bytes).collect::<Vec<_>>(),
        }),
        _ => of_no_header(),
    }
}

/// Looks for the changes that make a signature match.
fn of_value(given: &Given<'_>) -> Diagnosis {
    let mut budget = Budget::new();
    let reading = match signature::tag_of([given.header]) {
        Ok(tag) => Digest::of(&tag).map(Reading::well_formed),
        Err(_) => header::read(given.header),
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
fn of_no_header() -> Diagnosis {
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

/// A range of bytes of the payload.
type Span = Range<usize>;

/// Whether a search goes on.
type Flow = ControlFlow<()>;
const GO: Flow = ControlFlow::Continue(());
const STOP: Flow = ControlFlow::Break(());
