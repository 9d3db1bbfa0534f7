//! What a diagnosis says without a proof: what the header, the secret and the payload look like.

use super::Input;
use super::budget::Budget;
use super::cause::{Cause, CauseCode as Code};
use super::compressed;
use super::document::Document;
use super::payload::OBJECT_OBJECT;
use super::secret::is_placeholder;
use super::tokens::{self, Completeness};

/// The cause where no header was given.
pub(crate) fn of_no_header() -> Vec<Cause> {
    let message = "no signature was given: the header is missing or empty";
    vec![Cause::new(Code::HeaderMissing, message)]
}

/// The causes that are likely, the best first. `has_digest`: a digest of the header was tried, and
/// matched nothing.
pub(crate) fn of(input: &Input<'_>, has_digest: bool, budget: &Budget) -> Vec<Cause> {
    let (value, payload) = (input.header, input.payload);
    if value.trim_ascii().is_empty() {
        return of_no_header();
    }
    let mut causes = Vec::new();
    causes.extend(in_header(value, has_digest));
    causes.extend(in_payload(payload));
    if input.secrets.iter().any(|secret| is_placeholder(secret)) {
        let message = "the secret given looks like a placeholder, or like the name of the place where the secret is stored";
        causes.push(Cause::new(Code::SecretUnset, message));
    }
    if causes.is_empty() && has_digest {
        causes.push(Cause::new(
            Code::SecretWrong,
            nothing_found(payload, budget),
        ));
    }
    causes
}

fn nothing_found(payload: &[u8], budget: &Budget) -> String {
    let tried = match (budget.singles_were_done(), budget.is_exhausted()) {
        (true, false) => "no known change, and no pair of known changes, makes the signature match",
        (true, true) => "no known change makes the signature match, and not every pair was tried",
        (false, _) => "not every known change was tried, because the payload is large",
    };
    let read = match Document::read(payload) {
        Some(_) => "the payload given is valid JSON",
        None => "the payload given is not JSON",
    };
    format!("{tried}; {read}")
}

fn in_header(value: &[u8], has_digest: bool) -> Option<Cause> {
    if let Some(message) = other_provider(value) {
        return Some(Cause::new(Code::HeaderOtherProvider, message));
    }
    if has_digest {
        return None;
    }
    Some(match digits(value) {
        Some(count) if count != 64 => {
            let message = format!("the header's value has {count} of 64 digits");
            let mut cause = Cause::new(Code::HeaderTruncated, message);
            if count > 64 {
                cause.message = format!("the header's value has {count} digits instead of 64");
            }
            cause
        }
        _ => Cause::new(
            Code::HeaderOtherProvider,
            "the header's value does not have the form `sha256=` and 64 digits, nor one close to it",
        ),
    })
}

/// A service that signs its webhooks in another way, by the form of its header.
fn other_provider(value: &[u8]) -> Option<&'static str> {
    let value = value.trim_ascii();
    let has = |part: &[u8]| value.windows(part.len()).any(|window| window == part);
    if value.starts_with(b"t=") && has(b"v1=") {
        Some("the header has the form of Stripe's: `t=…,v1=…`")
    } else if (value.starts_with(b"ts=") || value.starts_with(b"ts:")) && has(b"h1=") {
        Some("the header has the form of Paddle's: `ts=…;h1=…`")
    } else if value.starts_with(b"v1,") || value.starts_with(b"v1a,") {
        Some("the header has the form of Standard Webhooks': `v1,…` and base64")
    } else if value.starts_with(b"v0=") {
        Some("the header has the form of Slack's: `v0=…`")
    } else if value.starts_with(b"sha1=") && value.len() == 45 {
        Some("the header has the form of GitHub's older X-Hub-Signature: `sha1=…`")
    } else if value.starts_with(b"keyId=")
        || value.starts_with(b"Signature keyId=")
        || has(b"sig1=:")
    {
        Some("the header has the form of an HTTP message signature")
    } else if value.starts_with(b"Bearer ")
        || value.starts_with(b"eyJ")
        || value.starts_with(b"Basic ")
    {
        Some("the header is an authorization token, not a signature")
    } else if value.len() == 44 && value.ends_with(b"=") && !value.contains(&b',') {
        Some("the header is a digest in base64, as Shopify's and others' are")
    } else if has(b"HMAC object") || has(b"Hmac {") || has(b"built-in") {
        Some(
            "the header is the name of an object: the function that makes the digits was not called",
        )
    } else {
        None
    }
}

/// How many digits come after the label, and after the header's own name. None if there is
/// something other than digits.
fn digits(value: &[u8]) -> Option<usize> {
    let value = value.trim_ascii();
    let value = match value.iter().position(|byte| *byte == b':') {
        Some(at) if value[..at].eq_ignore_ascii_case(b"x-preswald-signature") => {
            value[at + 1..].trim_ascii()
        }
        _ => value,
    };
    let digits = value.strip_prefix(b"sha256=").unwrap_or(value);
    if digits.len() < value.len() || !b"sha256=".starts_with(value) {
        let cut = digits
            .strip_suffix("…".as_bytes())
            .or_else(|| digits.strip_suffix(b"..."))
            .unwrap_or(digits);
        return cut.iter().all(u8::is_ascii_hexdigit).then_some(cut.len());
    }
    Some(0)
}

/// What a payload shows of what was done to it.
fn in_payload(payload: &[u8]) -> Option<Cause> {
    if payload.is_empty() {
        let message = "the payload given is empty";
        return Some(Cause::new(Code::PayloadEmpty, message));
    }
    if payload == OBJECT_OBJECT {
        let message = "the payload given is the text `[object Object]`";
        return Some(Cause::new(Code::PayloadObjectObject, message));
    }
    if let Some(name) = compressed::unsupported(payload) {
        let message =
            format!("the payload given begins as {name} does, which is not decompressed here");
        return Some(Cause::new(Code::PayloadCompressed, message));
    }
    if let Some(mark) = redaction(payload) {
        let message = format!("the payload given contains {mark}: parts of it were replaced");
        return Some(Cause::new(Code::PayloadTruncated, message));
    }
    if tokens::read(payload, &mut |_| {}) == Completeness::Truncated {
        let size = payload.len();
        let message = format!("the payload given is JSON that ends too early, after {size} bytes");
        return Some(Cause::new(Code::PayloadTruncated, message));
    }
    let has = |part: &[u8]| payload.windows(part.len()).any(|window| window == part);
    if has("\u{FFFD}".as_bytes()) {
        let message = "the payload given has U+FFFD in place of characters that were lost";
        return Some(Cause::new(Code::PayloadCharset, message));
    }
    let controls = payload
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=31))
        .count();
    if controls * 20 > payload.len() && Document::read(payload).is_none() {
        let message =
            "the payload given is binary: it is compressed, encrypted or in another format";
        return Some(Cause::new(Code::PayloadCompressed, message));
    }
    None
}

/// What a log puts in the place of values. It is not the payload's own text.
fn redaction(payload: &[u8]) -> Option<&'static str> {
    const MARKS: &[(&str, &str)] = &[
        ("[REDACTED]", "`[REDACTED]`"),
        ("[Redacted]", "`[Redacted]`"),
        ("<redacted>", "`<redacted>`"),
        ("[FILTERED]", "`[FILTERED]`"),
        ("[Filtered]", "`[Filtered]`"),
        ("\"***\"", "`***`"),
        ("\"*****\"", "`*****`"),
        ("********", "`********`"),
        ("[masked]", "`[masked]`"),
        ("[Truncated]", "`[Truncated]`"),
        ("...(truncated)", "`(truncated)`"),
        ("[truncated]", "`[truncated]`"),
        ("[Object]", "`[Object]`"),
        ("[Array]", "`[Array]`"),
        ("<truncated>", "`<truncated>`"),
        ("more items", "`more items`"),
        ("more bytes", "`more bytes`"),
    ];
    let has = |part: &[u8]| payload.windows(part.len()).any(|window| window == part);
    let mark = MARKS.iter().find(|(mark, _)| has(mark.as_bytes()))?;
    Some(mark.1)
}
