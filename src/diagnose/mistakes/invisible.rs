//! Characters that nobody sees: a byte order mark, a zero-width character, a no-break space.
//!
//! Order: 3
//!
//! # `payload_bom`
//!
//! One side's payload begins with a byte order mark.
//!
//! Example: EF BB BF before the body.
//!
//! Where it comes from: `Encoding.UTF8` in .NET, Python's `utf-8-sig`, Excel and Notepad.
//!
//! Fix: Send and sign UTF-8 without a byte order mark: `new UTF8Encoding(false)` in .NET, `utf-8` instead of `utf-8-sig` in Python.
//!
//! ```csharp
//! new UTF8Encoding(false).GetBytes(json);
//! ```
//!
//! # `secret_invisible`
//!
//! One side's secret has invisible characters: a byte order mark, a zero-width character, a no-break space.
//!
//! Example: a byte order mark or a zero-width character in the secret.
//!
//! Where it comes from: Notepad's UTF-8, a value copied from a chat or a PDF.
//!
//! Fix: Copy the secret as plain text. Save the file as UTF-8 without a byte order mark.
//!
//! ```python
//! open(path, encoding="utf-8-sig").read()
//! ```

use crate::diagnose::codecs::bytes::{next_char, text};
use crate::diagnose::codecs::charset;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("preceded by a byte order mark")
        .undo(One(|given| {
            Some(given.strip_prefix(b"\xEF\xBB\xBF")?.to_vec())
        }))
        .make(Around("\u{FEFF}…"))
        .payload(Code::PayloadBom, 0)
        .secret(Code::SecretInvisible, 0),
    row("with invisible characters")
        .undo(One(without))
        .secret(Code::SecretInvisible, 0)
        .header(Code::HeaderWhitespace, 2),
    row("with no-break spaces for spaces")
        .undo(Replace("\u{A0}→ "))
        .make(Replace(" →\u{A0}"))
        .secret(Code::SecretInvisible, 1),
    row("with an invisible character at one end")
        .make(Around("\u{FEFF}…\n|\u{FEFF}…\r\n|…\u{200B}|\u{200B}…"))
        .secret(Code::SecretInvisible, 2),
    row("followed by a zero byte")
        .make(Around("…\0"))
        .secret(Code::SecretInvisible, 3),
];

/// The text without byte order marks, zero-width characters, soft hyphens and NULs. None if it has
/// none of them, or if its NULs are those of UTF-16.
fn without(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = text(given);
    while let Some((code, char)) = next_char(&mut rest) {
        let is_invisible = matches!(
            code,
            0 | 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0xFEFF
        );
        if !is_invisible {
            made.extend_from_slice(char);
        }
    }
    let is_utf16 = charset::from_utf16(given).is_some();
    (made.len() < given.len() && !is_utf16).then(|| made.trim_ascii().to_vec())
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{}", "\u{FEFF}{}"),
    Both("s3 cr3t", "s3\u{A0}cr3t"),
    Both("s3cr3t", "s3cr3t\u{200B}"),
    Undone("s3\u{AD}cr3t", "s3cr3t"),
    Made("s3cr3t", "s3cr3t\0"),
];
