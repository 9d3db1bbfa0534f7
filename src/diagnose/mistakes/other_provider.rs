//! The header of another service.
//!
//! Order: 99
//!
//! # `header_other_provider`
//!
//! The header has another form, such as that of another service.
//!
//! Example: `t=1492774577,v1=…`, `v1,…`, `v0=…`, `Bearer …`.
//!
//! Where it comes from: The endpoint also receives Stripe's, Slack's or another service's events, or the wrong header is read.
//!
//! Fix: Read the header X-Preswald-Signature, and send only Preswald's events to this endpoint.
//!
//! ```js
//! request.headers.get("x-preswald-signature");
//! ```

use crate::diagnose::codecs::bytes::has;
use crate::diagnose::mistake::*;

/// Only evidence: nothing is tried for it.
pub(super) const ROWS: &[Row] = &[];

/// The forms of the headers of other services, by how they begin and what they contain.
const PROVIDERS: &[(&str, &str, &str)] = &[
    (
        "t=",
        "v1=",
        "the header has the form of Stripe's: `t=…,v1=…`",
    ),
    (
        "ts=",
        "h1=",
        "the header has the form of Paddle's: `ts=…;h1=…`",
    ),
    (
        "ts:",
        "h1=",
        "the header has the form of Paddle's: `ts=…;h1=…`",
    ),
    ("v1,", "", STANDARD_WEBHOOKS),
    ("v1a,", "", STANDARD_WEBHOOKS),
    (
        "v0=",
        "",
        "the header has the form of Slack's or Zoom's: `v0=…`",
    ),
    ("keyId=", "", HTTP_SIGNATURE),
    ("Signature keyId=", "", HTTP_SIGNATURE),
    ("", "sig1=:", HTTP_SIGNATURE),
    ("Bearer ", "", TOKEN),
    ("eyJ", "", TOKEN),
    ("Basic ", "", TOKEN),
    ("", "HMAC object", OBJECT),
    ("", "Hmac {", OBJECT),
    ("", "built-in", OBJECT),
];

const STANDARD_WEBHOOKS: &str = "the header has the form of Standard Webhooks': `v1,…` and base64";
const HTTP_SIGNATURE: &str = "the header has the form of an HTTP message signature";
const TOKEN: &str = "the header is an authorization token, not a signature";
const OBJECT: &str =
    "the header is the name of an object: the function that makes the digits was not called";

/// A service that signs its webhooks in another way, by the form of its header.
pub(crate) fn message(value: &[u8]) -> Option<&'static str> {
    let value = value.trim_ascii();
    for (start, part, message) in PROVIDERS {
        if value.starts_with(start.as_bytes()) && has(value, part.as_bytes()) {
            return Some(message);
        }
    }
    if value.starts_with(b"sha1=") && value.len() == 45 {
        Some("the header has the form of GitHub's older X-Hub-Signature: `sha1=…`")
    } else if value.len() == 44 && value.ends_with(b"=") && !value.contains(&b',') {
        Some("the header is a digest in base64, as Shopify's and others' are")
    } else {
        None
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn names_the_service() {
        let cases = [
            ("t=1492774577,v1=5257a869", "Stripe"),
            ("ts=1492774577;h1=5257a869", "Paddle"),
            (
                "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
                "Standard Webhooks",
            ),
            ("v0=a2114d57b48eac39", "Slack"),
            ("Bearer abc", "authorization token"),
            ("sha1=0d70ee53fb6b3ae9ac6a4d2b0dd9f1d9fe5e2b9d", "GitHub"),
            ("K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=", "Shopify"),
        ];
        for (header, service) in cases {
            let message = message(header.as_bytes()).unwrap_or_default();
            assert!(message.contains(service), "{header}: {message}");
        }
        assert_eq!(message(b"sha256=6f0c"), None);
    }
}
