//! The end of a value is missing.
//!
//! Order: 28
//!
//! # `header_truncated`
//!
//! The header has fewer or more digits than a signature.
//!
//! Example: `sha256=6f0c3a…` with 57 of 64 digits.
//!
//! Where it comes from: A short database column, a log that cuts lines, a copied value without its end.
//!
//! Fix: Pass on the whole header. Check for a short database column, a cut log line, or a proxy.
//!
//! ```sql
//! ALTER TABLE deliveries ALTER COLUMN signature TYPE varchar(80);
//! ```
//!
//! # `secret_truncated`
//!
//! The signer's secret is only the start of the secret.
//!
//! Example: `s3cr` and `s3cr3t#1`.
//!
//! Where it comes from: `#` starts a comment and `$` a variable in an unquoted `.env` value; a short column.
//!
//! Fix: Use the whole secret on both sides. Check for a short database column, and for `#` or `$` in an unquoted `.env` value.
//!
//! ```sh
//! PRESWALD_WEBHOOK_SECRET='s3cr3t#1'
//! ```
//!
//! # `payload_truncated`
//!
//! The payload ends too early, or parts of it were replaced.
//!
//! Example: JSON that ends too early, or `[REDACTED]` in it.
//!
//! Where it comes from: A size limit, only the first chunk was read, a log that cuts or redacts.
//!
//! Fix: Read the body to its end. Check for a size limit, a fixed buffer, a log that redacts, or the first chunk alone.
//!
//! ```js
//! for await (const chunk of request) chunks.push(chunk);
//! ```

use crate::diagnose::codecs::bytes::{cut, take_run, until};
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("without its end")
    .alter(Several(starts))
    .secret(Code::SecretTruncated, 1),
    row("without its first or last character, or with one more there")
        .alter(Several(with_other_ends))
        .secret(Code::SecretTruncated, 3)
        .fix("Copy the secret again. Its first or last character is missing on one side, or there is one more."),
];

/// The lengths at which columns, forms and hashes cut.
const LENGTHS: [u8; 16] = [
    72, 64, 32, 16, 50, 20, 24, 40, 48, 60, 100, 128, 255, 8, 12, 10,
];

/// The start of a secret: up to a character at which a reader of variables stops, and at the
/// lengths at which columns, forms and hashes cut.
fn starts(given: &[u8], out: &mut dyn Emit) {
    let mut cut_at = |length: usize| {
        let start = given.get(..length).unwrap_or(given);
        out.join(&[start]);
        out.join(&[start.trim_ascii()]);
    };
    for stop in *b"#$%&!;,\\ :\"'@=" {
        cut_at(until(given, stop));
    }
    for length in LENGTHS {
        cut_at(length.into());
    }
    // A variable in the secret that a shell or Docker Compose replaced by nothing.
    if let Some((before, after)) = cut(given, b'$') {
        let mut rest = after.strip_prefix(b"{").unwrap_or(after);
        take_run(&mut rest, |byte| {
            byte.is_ascii_alphanumeric() || byte == b'_'
        });
        out.join(&[before, rest.strip_prefix(b"}").unwrap_or(rest)]);
        // A name of one character, as in Make.
        out.join(&[before, after.get(1..).unwrap_or_default()]);
    }
}

/// The secret without a character at one end, and with one more there, which secrets have.
fn with_other_ends(given: &[u8], out: &mut dyn Emit) {
    if let [first, inner @ .., last] = given {
        out.join(&[inner, &[*last]]);
        out.join(&[&[*first], inner]);
    }
    for byte in b'!'..=b'~' {
        out.join(&[given, &[byte]]);
        out.join(&[&[byte], given]);
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Made("s3cr#3t", "s3cr"),
    Made("s3$cr3t", "s3"),
    Made("s3$cr3t", "s3r3t"),
    Made("s3cr3t", "s3cr3"),
    Made("3cr3t", "s3cr3t"),
    Made("s3${cr}3t", "s33t"),
    Made(
        "0123456789012345678901234567890123456789",
        "01234567890123456789012345678901",
    ),
];
