//! What to say without a proof: what the header and the payload look like.

use super::Given;
use super::budget::Budget;
use super::cause::{CauseCode as Code, Told};
use super::payload::OBJECT_OBJECT;
use super::tokens::{self, Ending};

/// There is no header, or there are several.
pub(crate) fn of_no_value() -> Vec<Told> {
    let message =
        "no single value was given: the header is missing, empty, or there more than once";
    vec![Told::new(Code::HeaderTruncated, message)]
}

/// The best first. `has_digest`: something in the header was tried, and matched nothing.
pub(crate) fn of(given: &Given<'_>, has_digest: bool, budget: &Budget) -> Vec<Told> {
    let (value, payload) = (given.header, given.payload);
    if value.trim_ascii().is_empty() {
        return of_no_value();
    }
    let mut causes = Vec::new();
    let mut note = |code, message| causes.push(Told::new(code, message));
    if let Some(message) = other_provider(value) {
        note(Code::HeaderOtherProvider, message);
    } else if !has_digest {
        match is_cut_off(value) {
            true => note(
                Code::HeaderTruncated,
                "the header's value has fewer or more digits than a digest has",
            ),
            false => note(
                Code::HeaderOtherProvider,
                "the header's value is not of the form `sha256=` and 64 digits, nor of one close to it",
            ),
        }
    }
    if let Some((code, message)) = in_payload(payload) {
        note(code, message);
    }
    if causes.is_empty() && budget.singles_were_done() {
        let message = match budget.is_exhausted() {
            false => {
                "no change that is known here, nor any two of them, makes the signature match: the secret is probably another"
            }
            true => {
                "no change that is known here makes the signature match, and not all pairs could be tried within the budget: the secret may be another"
            }
        };
        causes.push(Told::new(Code::SecretWrong, message));
    }
    causes
}

/// A service that signs its webhooks in another way, by the form of its header.
fn other_provider(value: &[u8]) -> Option<&'static str> {
    let value = value.trim_ascii();
    let has = |part: &[u8]| value.windows(part.len()).any(|window| window == part);
    if value.starts_with(b"t=") && has(b"v1=") {
        Some("the header is of Stripe's form: `t=…,v1=…`")
    } else if value.starts_with(b"v1,") || value.starts_with(b"v1a,") {
        Some("the header is of Standard Webhooks' form: `v1,…` and base64")
    } else if value.starts_with(b"v0=") {
        Some("the header is of Slack's form: `v0=…`")
    } else if value.starts_with(b"sha1=") && value.len() == 45 {
        Some("the header is of the form of GitHub's older X-Hub-Signature: `sha1=…`")
    } else if value.starts_with(b"Bearer ")
        || value.starts_with(b"eyJ")
        || value.starts_with(b"Basic ")
    {
        Some("the header is a token of authorization, not a signature")
    } else if value.len() == 44 && value.ends_with(b"=") && !value.contains(&b',') {
        Some("the header is a digest in base64, as Shopify's and others' are")
    } else {
        None
    }
}

/// Whether there are digits behind a label, but not of a digest's number.
fn is_cut_off(value: &[u8]) -> bool {
    let value = value.trim_ascii();
    let digits = value.strip_prefix(b"sha256=").unwrap_or(value);
    b"sha256=".starts_with(value) || digits.iter().all(u8::is_ascii_hexdigit)
}

/// What a payload shows of what was done to it.
fn in_payload(payload: &[u8]) -> Option<(Code, &'static str)> {
    if payload.is_empty() {
        return Some((Code::PayloadEmpty, "the payload given is empty"));
    }
    if payload == OBJECT_OBJECT {
        return Some((
            Code::PayloadObjectObject,
            "the payload given is the text `[object Object]`",
        ));
    }
    if payload.starts_with(&[0x1F, 0x8B]) {
        return Some((
            Code::PayloadCompressed,
            "the payload given begins as gzip does, and cannot be decompressed here",
        ));
    }
    if tokens::read(payload, &mut |_| {}) == Ending::CutShort {
        return Some((
            Code::PayloadTruncated,
            "the payload given is JSON that ends too early",
        ));
    }
    let has_replacements = payload
        .windows(3)
        .any(|window| window == "\u{FFFD}".as_bytes());
    has_replacements.then_some((
        Code::PayloadCharset,
        "the payload given has U+FFFD where characters were lost",
    ))
}
