//! Text in another character set.
//!
//! Order: 10
//!
//! # `payload_charset`
//!
//! The payload was written or read in another character set.
//!
//! Example: `CafÃ©` or `Caf?` instead of `Café`.
//!
//! Where it comes from: `getBytes(ISO_8859_1)` in Java, `binary` in Node, a `utf8mb3` column, PowerShell's pipe.
//!
//! Fix: Handle the payload as bytes, or as UTF-8 everywhere. Check for Latin-1, `binary` and ASCII.
//!
//! ```java
//! body.getBytes(StandardCharsets.UTF_8);
//! ```
//!
//! # `secret_encoded`
//!
//! One side's secret is percent-encoded, in another character set or in another letter case.
//!
//! Example: `s3cr3t%2F1` and `s3cr3t/1`; `S3CR3T` and `s3cr3t`; UTF-16.
//!
//! Where it comes from: A secret in a URL, a UUID in upper case, PowerShell's `>` which writes UTF-16.
//!
//! Fix: Use the same bytes on both sides: UTF-8, no percent-encoding, letters in their original case.
//!
//! ```powershell
//! Set-Content secret.txt $secret -Encoding utf8NoBOM -NoNewline
//! ```

use crate::diagnose::codecs::charset;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("misread in another character set")
        .undo(Several(charset::before_misreading))
        .payload(Code::PayloadCharset, 0),
    row("in another character set than UTF-8")
        .undo(Several(charset::misread))
        .make(Make(|given, out| {
            charset::encodings(given, charset::FREQUENT, out)
        }))
        .payload(Code::PayloadCharset, 0),
    row("in UTF-16")
        .undo(One(charset::from_utf16))
        .payload(Code::PayloadCharset, 0)
        .secret(Code::SecretEncoded, 0),
    row("with surrogates of three bytes each")
        .undo(Make(charset::from_surrogates))
        .payload(Code::PayloadCharset, 1),
    row("with `?` for characters outside ASCII")
        .make(Make(|given, out| {
            charset::encodings(given, charset::ASCII, out)
        }))
        .payload(Code::PayloadCharset, 0)
        .secret(Code::SecretEncoded, 3),
    row("in another character set than UTF-8")
        .make(Make(|given, out| {
            charset::encodings(given, charset::LOSSY, out)
        }))
        .payload(Code::PayloadCharset, 1),
    row("in another character set than UTF-8")
        .make(Several(charset::in_tables))
        .payload(Code::PayloadCharset, 1),
    row("with `?` or U+FFFD for characters outside ASCII")
        .make(Make(|given, out| {
            charset::encodings(given, charset::REPLACED, out)
        }))
        .payload(Code::PayloadCharset, 1),
    row("without its characters outside ASCII")
        .make(Make(|given, out| {
            charset::encodings(given, charset::DROPPED, out)
        }))
        .payload(Code::PayloadCharset, 1),
    row("with U+FFFD for what is not UTF-8")
        .make(One(|given| Some(charset::lossy(given))))
        .payload(Code::PayloadCharset, 1),
    row("with other characters for those beyond U+FFFF")
        .make(Several(charset::without_astral))
        .payload(Code::PayloadCharset, 1)
        .fix("Verify the raw bytes. What stored the payload keeps only three bytes of a character, as `utf8` of MySQL and MariaDB does: use `utf8mb4`."),
    row("in UTF-16")
        .make(Make(|given, out| charset::utf16(given, "", out)))
        .payload(Code::PayloadCharset, 1)
        .secret(Code::SecretEncoded, 1),
    row("misread in another character set")
        .make(Several(charset::misread))
        .payload(Code::PayloadCharset, 1),
    row("with surrogates of three bytes each")
        .make(Make(charset::with_surrogates))
        .payload(Code::PayloadCharset, 2),
    row("in UTF-16, with a byte order mark")
        .make(Make(|given, out| charset::utf16(given, "\u{FEFF}", out)))
        .payload(Code::PayloadCharset, 2)
        .secret(Code::SecretEncoded, 2),
    row("in another character set than UTF-8")
        .undo(One(charset::from_windows))
        .secret(Code::SecretEncoded, 2),
    row("misread in another character set")
        .undo(One(charset::latin_1))
        .make(One(charset::from_latin_1))
        .secret(Code::SecretEncoded, 2),
];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("Caf\u{E9}", "Caf\u{C3}\u{A9}"),
    Both("Cafe", "C\0a\0f\0e\0"),
    Made("Caf\u{E9}", "Caf?"),
    Made("Caf\u{E9}", "Caf\u{FFFD}"),
    Made("a\u{1F680}", "a?"),
];
