//! White space around a value, or inside it.
//!
//! Order: 4
//!
//! # `payload_whitespace`
//!
//! One side's payload has white space around it.
//!
//! Example: spaces or zero-width characters around the body.
//!
//! Where it comes from: A template, a textarea, a copied body.
//!
//! Fix: Neither trim nor pad the payload.
//!
//! ```js
//! const body = await request.text(); // no trim()
//! ```
//!
//! # `secret_whitespace`
//!
//! One side's secret has white space around it.
//!
//! Example: `s3cr3t ` with a space or a no-break space.
//!
//! Where it comes from: A value copied from a page or a password manager.
//!
//! Fix: Trim the secret where it is read, or store it without the white space.
//!
//! ```js
//! const trimmed = process.env.PRESWALD_WEBHOOK_SECRET?.trim();
//! ```
//!
//! # `header_whitespace`
//!
//! The header has white space around or inside its value.
//!
//! Example: `sha256=6f0c…` followed by a line break; `sha256= 6f0c…`.
//!
//! Where it comes from: A copied value, a file with a final newline, a wrapped log line.
//!
//! Fix: Remove the white space. A copied value often ends in a line break.
//!
//! ```js
//! const signature = request.get("X-Preswald-Signature")?.trim();
//! ```

use crate::diagnose::codecs::bytes::{next_char, text, without};
use crate::diagnose::codecs::charset;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("with white space around it")
        .undo(Make(trimmed))
        .make(Around("… | …"))
        .payload(Code::PayloadWhitespace, 0)
        .secret(Code::SecretWhitespace, 0),
    row("with white space or invisible characters around it")
        .undo(Several(without_outer_space))
        .payload(Code::PayloadWhitespace, 1)
        .fix("Verify the bytes as they were sent. A copy from a page or an editor brings spaces and invisible characters, which `trim()` does not all remove."),
    row("with white space or invisible characters around it")
        .undo(Make(without_outer_space))
        .secret(Code::SecretWhitespace, 0),
    row("with white space around it")
        .undo(One(|given| Some(given.trim_ascii().to_vec())))
        .header(Code::HeaderWhitespace, 0),
    row("with white space inside it")
        .undo(One(|given| {
            Some(without(given, |byte| byte.is_ascii_whitespace()))
        }))
        .header(Code::HeaderWhitespace, 1),
    row("with line breaks around it")
        .make(Around("…\n\n|…\n\n\n|\n…|\n…\n"))
        .payload(Code::PayloadWhitespace, 1),
    row("with white space around it")
        .make(Around(
            " … |…\r\n\r\n|\r\n…\r\n|…\t|\t…|…\r|  …|    …|…  |\u{200B}…|…\u{200B}|\u{A0}…|…\u{A0}",
        ))
        .payload(Code::PayloadWhitespace, 2),
    row("with white space around it")
        .make(Around(" … |…\t|…\r|…\u{A0}"))
        .secret(Code::SecretWhitespace, 2),
    row("with white space inside it")
        .undo(Replace(" →|\n→|\r→|\t→"))
        .secret(Code::SecretWhitespace, 2)
        .fix("Copy the secret again, as one line: a space or a line break is inside it."),
    row("without any white space, also in its texts")
        .make(Replace(" →|\n→|\r→|\t→"))
        .payload(Code::PayloadWhitespace, 2),
    row("with a zero-width character before it")
        .make(Around("\u{2060}…"))
        .payload(Code::PayloadWhitespace, 3),
    row("with white space before it")
        .make(Around("\n…|\u{A0}…"))
        .secret(Code::SecretWhitespace, 3),
];

fn trimmed(given: &[u8], out: &mut dyn Emit) {
    out.join(&[given.trim_ascii_end()]);
    out.join(&[given.trim_ascii_start()]);
    out.join(&[given.trim_ascii()]);
}

/// The text without Unicode's white space and zero-width characters at its ends.
fn without_outer_space(given: &[u8], out: &mut dyn Emit) {
    let (mut start, mut end, mut at) = (given.len(), 0, 0);
    let mut rest = text(given);
    while let Some((code, char)) = next_char(&mut rest) {
        let after = at + char.len();
        if !charset::is_space(code) {
            start = start.min(at);
            end = after;
        }
        at = after;
    }
    for (start, end) in [(start, end), (start, given.len()), (0, end)] {
        out.maybe(given.get(start..end).map(<[u8]>::to_vec));
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{}", "{} "),
    Both("{}", "\n{}\n"),
    Both("s3cr3t", "s3cr3t\u{A0}"),
    Undone("sha256= 6f0c\r\n", "sha256=6f0c"),
    Undone("s3\ncr3t", "s3cr3t"),
    Made("{\"a b\": 1}", "{\"ab\":1}"),
];
