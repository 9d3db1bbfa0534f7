//! A prefix such as `whsec_`, which some services put before their secrets.
//!
//! Order: 14
//!
//! # `secret_prefix`
//!
//! One side's secret has a prefix such as `whsec_`.
//!
//! Example: `whsec_s3cr3t` and `s3cr3t`.
//!
//! Where it comes from: A library for Standard Webhooks or Stripe removes `whsec_`; `Bearer ` or `base64:` was copied too.
//!
//! Fix: Use the secret with its prefix on both sides, or without it on both sides.
//!
//! ```js
//! new Webhook(process.env.PRESWALD_WEBHOOK_SECRET); // the whole text, with its prefix
//! ```

use crate::diagnose::codecs::bytes::{cut, list};
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("with a prefix")
        .undo(Several(without))
        .secret(Code::SecretPrefix, 0),
    row("with the prefix `whsec_`")
        .make(Around("whsec_…"))
        .secret(Code::SecretPrefix, 0),
    row("with a prefix")
        .make(Several(with))
        .secret(Code::SecretPrefix, 2),
];

/// What services and tools put before a secret, separated by `|`, as in all lists of texts.
const PREFIXES: &str = "\
whsec_|whsec_test_|whsec_live_|v1,whsec_|whsk_|whs_|wh_|sec_|secret_|sk_|sk_live_|sk_test_|\
pk_live_|pk_test_|psk_|key_|key-|test_|live_|Bearer |Secret |secret:|Secret: |base64:|hex:|\
sha256=|preswald_|v1,";

fn with(given: &[u8], out: &mut dyn Emit) {
    for prefix in list(PREFIXES) {
        out.join(&[prefix, given]);
    }
}

/// The text after each known prefix, and after the last `_`.
fn without(given: &[u8], out: &mut dyn Emit) {
    for prefix in list(PREFIXES) {
        out.maybe(given.strip_prefix(prefix).map(<[u8]>::to_vec));
    }
    let mut rest = given;
    while let Some((_, after)) = cut(rest, b'_') {
        rest = after;
    }
    out.join(&[rest]);
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("s3cr3t", "whsec_s3cr3t"),
    Both("s3cr3t", "Bearer s3cr3t"),
    Undone("acme_live_s3cr3t", "s3cr3t"),
];
