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

use crate::diagnose::codecs::bytes::{number, split, take_run, without};
use crate::diagnose::codecs::charset;
use crate::diagnose::codecs::encoding::{from_hex, hex};
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("in hex digits")
        .undo(One(decoded))
        .make(One(|given| Some(hex(given, false))))
        .payload(Code::PayloadHex, 0)
        .secret(Code::SecretHex, 0),
    row("shown by a hex dump")
        .undo(Make(from_dump))
        .payload(Code::PayloadHex, 0)
        .fix("Use the raw bytes, not a dump of them. `xxd -r` undoes one."),
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

/// The bytes of a dump of `xxd`, `hexdump -C`, `od` or `curl --trace`: each line has an offset, the
/// digits, and perhaps the characters. An offset of 0 begins another block.
fn from_dump(given: &[u8], out: &mut dyn Emit) {
    if !given.contains(&b' ') || !given.contains(&b'\n') {
        return;
    }
    let mut lines = Vec::new();
    for line in split(given, b'\n') {
        let mut rest = line.trim_ascii_start();
        let offset = take_run(&mut rest, |byte| byte.is_ascii_hexdigit());
        let rest = rest.strip_prefix(b":").unwrap_or(rest);
        if offset.len() >= 4
            && rest.len() < line.len()
            && let Some(offset) = number(offset, 16)
        {
            lines.push((offset as usize, rest));
        }
    }
    let mut block = Vec::new();
    let mut swapped = Vec::new();
    let mut width = usize::MAX;
    for (at, (offset, line)) in lines.iter().enumerate() {
        if *offset == 0 && !block.is_empty() {
            out.put(core::mem::take(&mut block));
            swapped.clear();
        }
        // Only the last line of a block has fewer bytes; its characters begin where those of others do.
        let next = lines
            .get(at + 1)
            .and_then(|(next, _)| next.checked_sub(*offset));
        let most = next.filter(|most| *most > 0 && *most <= MOST_ON_LINE);
        let start = block.len();
        let mut rest = line.get(..width).unwrap_or(line);
        while block.len() - start < most.unwrap_or(MOST_ON_LINE) {
            take_run(&mut rest, |byte| byte == b' ');
            let group = take_run(&mut rest, |byte| byte.is_ascii_hexdigit());
            let Some(bytes) = from_hex(group) else {
                break;
            };
            for byte in bytes.iter().rev() {
                swapped.push(*byte);
            }
            block.extend_from_slice(&bytes);
        }
        if most.is_some() {
            width = line.len() - rest.len();
        }
    }
    out.put(swapped);
    out.put(block);
}

/// So many bytes stand on a line of a dump at most.
const MOST_ON_LINE: usize = 32;

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{}", "7b7d"),
    Both("{}", "7B7D"),
    Undone("0x7b7d", "{}"),
    Undone("7b 7d\n", "{}"),
    Undone(
        "00000000: 7b22 6122 3a31  {\"a\":1\n00000006: 7d        }\n",
        "{\"a\":1}",
    ),
    Undone(
        "00000000  7b 22 61 22  |{\"a\"|\n00000004  3a 31 7d     |:1}|\n00000007\n",
        "{\"a\":1}",
    ),
    Undone("=> Send\n0000: 0d .\n<= Data\n0000: 7b 7d {}\n", "{}"),
    Undone("0000000 227b 2261 313a\n0000006 7d0a\n", "{\"a\":1\n}"),
];
