//! Something that is signed together with the payload: an id, a time, the secret.
//!
//! Order: 26
//!
//! # `payload_prefixed`
//!
//! The signature covers an id, a time or another prefix together with the payload.
//!
//! Example: `evt_1.1700000000.{…}`.
//!
//! Where it comes from: Code for Stripe, Slack or Standard Webhooks, which sign a time together with the body.
//!
//! Fix: Sign only the raw body, without an id or a time as Stripe, Slack and Standard Webhooks have it.
//!
//! ```js
//! createHmac("sha256", secret).update(body); // no `${timestamp}.${body}`
//! ```

use crate::diagnose::codecs::bytes::{join, list};
use crate::diagnose::codecs::signer::{Construction, Use};
use crate::diagnose::codecs::time::Time;
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::Document;

const ONLY_KEY: &str = "Use the secret as the key alone: `hmac(secret, body)`.";

const WITH_SECRET: &str = "the signature covers the secret and the payload together";

/// The search makes it, which knows the header.
pub(crate) const WITH_TIME: Row = row("together with the time in the header")
    .payload(Code::PayloadPrefixed, 0)
    .fix("Sign only the raw body, without a time as Stripe, Slack and Paddle have it.");

/// What stands before and after such a time.
pub(crate) const AROUND_TIME: [(&str, &str); 6] = [
    ("", "."),
    ("", ":"),
    ("", ""),
    ("v0:", ":"),
    ("t=", "."),
    ("", "\n"),
];

pub(super) const ROWS: &[Row] = &[
    row("together with an id, a time or another text")
        .make(Several(prefixed))
        .payload(Code::PayloadPrefixed, 2),
    row(WITH_SECRET)
        .key(Construction::new(Use::Hmac).secret_first(""))
        .secret(Code::PayloadPrefixed, 3)
        .fix(ONLY_KEY),
    row(WITH_SECRET)
        .key(Construction::new(Use::Hmac).secret_last(""))
        .secret(Code::PayloadPrefixed, 3)
        .fix(ONLY_KEY),
];

/// Fixed texts that are signed together with a payload.
const FIXED: &str = "\
sha256=|POST|X-Preswald-Signature|v1|application/json|payload|body|/webhooks/preswald|\
/webhooks";

/// The payload with an id or a time before it, as Stripe, Slack and Standard Webhooks sign it.
fn prefixed(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    let mut found: [Vec<u8>; 3] = Default::default();
    for at in 0..document.nodes.len() {
        let name = document.name(at);
        for (place, wanted) in ["id", "type", "created"].iter().enumerate() {
            if name == wanted.as_bytes() && found[place].is_empty() {
                found[place] = document.string_at(at).unwrap_or_default();
            }
        }
    }
    let [id, kind, created] = found;
    let mut prefixes = vec![id.clone(), kind];
    let mut times = vec![created.clone()];
    if let Some(time) = Time::parse(&created) {
        times.push(time.write("%e"));
        times.push(time.write("%m"));
    }
    for time in times {
        prefixes.push(join(&[&id, b".", &time]));
        prefixes.push(join(&[b"v0:", &time]));
        prefixes.push(join(&[b"t=", &time]));
        prefixes.push(time);
    }
    for text in list(FIXED) {
        prefixes.push(text.to_vec());
    }
    for separator in [".", ":", "", "\n", "|", " ", "="] {
        let separator = separator.as_bytes();
        for prefix in &prefixes {
            out.join(&[prefix, separator, given]);
            out.join(&[given, separator, prefix]);
        }
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Made("{\"id\":\"evt_1\"}", "evt_1.{\"id\":\"evt_1\"}"),
    Made(
        "{\"created\":\"2023-06-01T12:00:00Z\"}",
        "1685620800.{\"created\":\"2023-06-01T12:00:00Z\"}",
    ),
];
