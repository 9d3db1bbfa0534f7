//! Hex digits in place of bytes, or bytes in place of hex digits.
//!
//! Order: 17
//!
//! # `payload_hex`
//!
//! One side's payload is the hex digits of the other's.
//!
//! Example: `7b226964…` instead of `{"id…`.
//!
//! Where it comes from: `bytea` in PostgreSQL, `bin2hex`, a debugger.
//!
//! Fix: Sign and verify the payload itself, not its hex digits.
//!
//! ```js
//! Buffer.from(hex, "hex");
//! ```
//!
//! # `secret_hex`
//!
//! One side's secret is the hex digits of the other's.
//!
//! Example: `733363723374` and `s3cr3t`.
//!
//! Where it comes from: `bytes.fromhex(secret)`, `Buffer.from(secret, "hex")`.
//!
//! Fix: Use the secret as text on both sides. Neither decode nor encode it.
//!
//! ```python
//! secret.encode("utf-8")  # not bytes.fromhex(secret)
//! ```

use crate::diagnose::codecs::bytes::without;
use crate::diagnose::codecs::charset;
use crate::diagnose::codecs::encoding::{from_hex, hex};
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("in hex digits")
        .undo(One(decoded))
        .make(One(|given| Some(hex(given, false))))
        .payload(Code::PayloadHex, 0)
        .secret(Code::SecretHex, 0),
    row("in upper-case hex digits")
        .make(One(|given| Some(hex(given, true))))
        .payload(Code::PayloadHex, 1)
        .secret(Code::SecretHex, 2),
    row("decoded from hex digits and read as text")
        .alter(Make(|given, out| {
            charset::read_as_text(from_hex(given), out)
        }))
        .secret(Code::SecretHex, 3),
];

/// The bytes, also after the marks of C and PostgreSQL.
fn decoded(given: &[u8]) -> Option<Vec<u8>> {
    let digits = without(given, |byte| byte.is_ascii_whitespace());
    let bare = digits.strip_prefix(b"0x").or(digits.strip_prefix(b"\\x"));
    from_hex(bare.unwrap_or(&digits))
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{}", "7b7d"),
    Both("{}", "7B7D"),
    Undone("0x7b7d", "{}"),
    Undone("7b 7d\n", "{}"),
];
