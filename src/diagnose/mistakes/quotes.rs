//! Quotes around a value, or other punctuation.
//!
//! Order: 12
//!
//! # `header_quoted`
//!
//! The header's value is in quotes.
//!
//! Example: `"sha256=6f0c…"`, `["sha256=6f0c…"]`, `b'sha256=…'`.
//!
//! Where it comes from: A shell script, a JSON log, Go's `http.Header` or Lambda's `multiValueHeaders` printed as a list, a Python `bytes` object in an f-string.
//!
//! Fix: Remove the quotes. Check where the value is logged, templated or passed to a shell.
//!
//! ```js
//! const signature = event.multiValueHeaders?.["X-Preswald-Signature"]?.[0];
//! ```
//!
//! # `secret_quoted`
//!
//! One side's secret is in quotes, brackets or other punctuation.
//!
//! Example: `"s3cr3t"`, `{s3cr3t}`, `s3cr3t;`.
//!
//! Where it comes from: Docker's `--env-file` and Compose keep quotes; a value copied with its punctuation.
//!
//! Fix: Use the secret without quotes. Docker's `--env-file` and some `.env` readers keep them.
//!
//! ```sh
//! PRESWALD_WEBHOOK_SECRET=s3cr3t   # no quotes in an --env-file
//! ```

use crate::diagnose::codecs::bytes::take_run;
use crate::diagnose::codecs::encoding::replace;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("in quotes")
        .undo(One(unquoted))
        .make(Around("\"…\"|'…'"))
        .secret(Code::SecretQuoted, 0)
        .header(Code::HeaderQuoted, 0),
    row("in quotes, as the only one of a list")
        .undo(One(listed))
        .header(Code::HeaderQuoted, 0),
    row("in quotes, with the quotes inside it doubled")
        .undo(One(|given| {
            let inner = unquoted(given)?;
            replace(&inner, "''→'|\"\"→\"")
        }))
        .secret(Code::SecretQuoted, 1),
    row("printed as bytes of Python")
        .make(Around("b'…'|b\"…\""))
        .secret(Code::SecretQuoted, 2),
    row("in quotes or other punctuation")
        .undo(One(without_punctuation))
        .make(Around("`…`|\u{201C}…\u{201D}|'\"…\"'|\"'…'\"|…;|…,"))
        .secret(Code::SecretQuoted, 2),
    row("in brackets or half in quotes")
        .make(Around("<…>|{…}|[…]|\"…|…\""))
        .secret(Code::SecretQuoted, 3),
];

/// The text in one or more pairs of quotes: also with backslashes, or as Python shows bytes.
pub(crate) fn unquoted(given: &[u8]) -> Option<Vec<u8>> {
    let mut rest = given;
    if let [b'b', bytes @ ..] = rest
        && matches!(bytes, [b'\'' | b'"', ..])
    {
        rest = bytes;
    }
    loop {
        rest = match rest {
            [b'\\', b'"', inner @ .., b'\\', b'"'] => inner,
            [first @ (b'"' | b'\'' | b'`'), inner @ .., last] if first == last => inner,
            _ => break,
        };
    }
    for (open, close) in [("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}")] {
        if let Some(inner) = rest.strip_prefix(open.as_bytes()) {
            rest = inner.strip_suffix(close.as_bytes()).unwrap_or(rest);
        }
    }
    (rest.len() < given.len()).then(|| rest.to_vec())
}

/// The text in quotes in square brackets.
fn listed(given: &[u8]) -> Option<Vec<u8>> {
    match given {
        [b'[', inner @ .., b']'] => unquoted(inner.trim_ascii()),
        _ => None,
    }
}

/// The text without punctuation at its ends, such as brackets, asterisks, or a semicolon.
fn without_punctuation(given: &[u8]) -> Option<Vec<u8>> {
    let is_removed = |byte: u8| b"\"'`{}[]<>()*;,\\ ".contains(&byte);
    let mut rest = given;
    take_run(&mut rest, is_removed);
    while let [inner @ .., last] = rest
        && is_removed(*last)
    {
        rest = inner;
    }
    Some(rest.to_vec())
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("s3cr3t", "\"s3cr3t\""),
    Both("s3cr3t", "\u{201C}s3cr3t\u{201D}"),
    Both("s3cr3t", "{s3cr3t}"),
    Both("s3cr3t", "b's3cr3t'"),
    Undone("'it''s'", "it's"),
    Both("s3cr3t", "s3cr3t;"),
    Undone("b'sha256=6f0c'", "sha256=6f0c"),
    Undone("\\\"sha256=6f0c\\\"", "sha256=6f0c"),
    Undone("[\"sha256=6f0c\"]", "sha256=6f0c"),
];
