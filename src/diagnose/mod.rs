//! Why a signature does not match, with proof.
//!
//! A wrong signature was right for other bytes: for the payload before something reserialized it,
//! or under the secret without a trailing newline. This module makes a hypothesis of everything
//! that commonly goes wrong, recomputes the signature, and keeps what then matches. A match is a
//! proof. Everything else is evidence, and reported as likely.
//!
//! | room | what is in it |
//! |---|---|
//! | `mistakes` | what goes wrong, one file a mistake: how it is made and undone, and its part of the documentation |
//! | `serializers` | how languages and tools write JSON and other notations |
//! | `codecs` | pure functions on bytes |
//! | `search` | what is tried, in which order, within which budget; how a header is read; the proof |
//! | `mistake`, `cause`, `evidence` | what a mistake and a cause are, and what to say without a proof |
//!
//! `search` uses `mistakes`, which use `serializers`, which use `codecs`: never the other way round. To add
//! a mistake, write its file in `mistakes` and a case in `tests/vectors/diagnose.json`, and run
//! `cargo xtask generate`, which makes the list of mistakes, the codes and the documentation.

mod cause;
pub(crate) mod codecs;
mod codes;
mod evidence;
mod mistake;
mod mistakes;
mod search;
pub(crate) mod serializers;

pub use cause::{Cause, CauseCode, Part};

use crate::secret::Secret;
use crate::signature;
use search::Input;
use search::budget::Budget;
use search::header::{self, Readings};
use search::proof::Proof;
pub(crate) use search::proof::Repair;
use serializers::document::Document;

/// How sure a [`Diagnosis`] is.
///
/// `Proven` is no authentication. It says that the signature was made with these bytes, not who
/// made it: a plain hash ([`CauseCode::SecretUnkeyed`]) or a placeholder as the secret
/// ([`CauseCode::SecretUnset`]) can be used by everybody, and an old signature can be sent again.
/// Never accept a delivery because of a diagnosis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The signature matches as it is.
    Valid,
    /// With the changes that the causes name, the signature matches.
    Proven,
    /// There is evidence, but no proof.
    Likely,
    /// Nothing was found, and the payload is too large to try every frequent change.
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
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Diagnosis {
    /// How sure it is.
    pub verdict: Verdict,
    /// Proven: the fewest changes that make the signature match, all of them. Likely: the best
    /// evidence first.
    pub causes: Vec<Cause>,
    /// How many HMACs were computed; at most 20,000.
    pub attempts: usize,
    /// Whether the budget ended before everything was tried, as it does with large payloads.
    pub exhausted: bool,
}

/// Says why a signature does not match, by trying what really goes wrong. `signatures` are the
/// values of the signature header, `secrets` those that it may be signed with.
///
/// It takes some milliseconds for a usual payload, and is bounded for every other: at most
/// 20,000 HMACs, over at most 36 MiB. Nothing that it finds makes
/// [`check`](crate::Webhook::check) accept anything, and a proof is no authentication: see
/// [`Verdict`].
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
    // Several header lines of one name are one value, joined with commas (RFC 9110 section 5.3).
    let mut header = Vec::new();
    for (at, value) in signatures.into_iter().enumerate() {
        if at > 0 {
            header.extend_from_slice(b", ");
        }
        header.extend_from_slice(value.as_ref());
    }
    let secrets = secrets.map(Secret::bytes).collect::<Vec<_>>();
    repaired(payload, &header, &secrets).0
}

/// The same for the bytes of one header and of the secrets, the newest first, with the delivery as it
/// verifies: of what was proven, where a delivery can express it.
pub(crate) fn repaired(
    payload: &[u8],
    header: &[u8],
    secrets: &[&[u8]],
) -> (Diagnosis, Option<Repair>) {
    let input = &Input {
        payload,
        header,
        secrets,
    };
    let document = Document::read(payload);
    let budget = Budget::new(document.is_some_and(|document| document.nodes.len() > 1));
    let tag = signature::tag_of([input.header]);
    let readings = match &tag {
        Ok(tag) => header::well_formed(tag),
        Err(_) => header::read(input.header),
    };
    match prove(input, &readings, &budget) {
        Some(Proof { mut causes, repair }) => {
            // `valid` is what `verify` accepts, which no reading of a malformed header may be.
            if causes.is_empty() && tag.is_err() {
                causes.push(Cause::new(CauseCode::HeaderPrefixMissing, NOT_EXACT));
            }
            let diagnosis = Diagnosis {
                verdict: if causes.is_empty() {
                    Verdict::Valid
                } else {
                    Verdict::Proven
                },
                causes,
                attempts: budget.attempts(),
                exhausted: false,
            };
            (diagnosis, repair)
        }
        None => (unproven(input, !readings.is_empty(), &budget), None),
    }
}

const NOT_EXACT: &str = "the header's value is not exactly `sha256=` and 64 lower-case digits";

/// What is likely, where no change makes the signature match. `has_digest`: the header has a digest.
fn unproven(input: &Input<'_>, has_digest: bool, budget: &Budget) -> Diagnosis {
    let causes = evidence::of(input, has_digest, budget);
    let nothing_found = causes
        .iter()
        .all(|cause| cause.code == CauseCode::SecretWrong);
    Diagnosis {
        verdict: if nothing_found && !budget.singles_were_done() {
            Verdict::Unknown
        } else {
            Verdict::Likely
        },
        causes,
        attempts: budget.attempts(),
        exhausted: budget.is_exhausted(),
    }
}

/// Every change is tried for the most probable algorithm. The others are tried before, for the
/// payload as it is.
fn prove(input: &Input<'_>, readings: &[Readings], budget: &Budget) -> Option<Proof> {
    let (probable, others) = readings.split_first()?;
    let found = others
        .iter()
        .find_map(|readings| search::search_unchanged(input, readings, budget));
    found.or_else(|| search::search(input, probable, budget))
}
