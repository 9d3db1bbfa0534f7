//! The bytes of a digest instead of its hex digits.
//!
//! Order: 99
//!
//! # `header_binary`
//!
//! The header has the digest as raw bytes, or its bytes in reverse order.
//!
//! Example: `sha256=` followed by 32 bytes, or `b'\x1f\x97…'`.
//!
//! Where it comes from: `hash_hmac(…, true)` in PHP, `.digest()` instead of `.hexdigest()` in Python, a digest read in little-endian order.
//!
//! Fix: Send the digest as 64 lower-case hex digits: `hexdigest()` in Python, `digest("hex")` in Node.
//!
//! ```php
//! $header = "sha256=" . hash_hmac("sha256", $body, $secret);
//! ```

use super::quotes;
use crate::diagnose::codecs::bytes::join;
use crate::diagnose::codecs::charset;
use crate::diagnose::codecs::encoding::{from_escapes, hex};
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::printed::from_byte_list;

/// What the header's reader says of digests in the other order.
pub(crate) const REVERSED: &str = "the header has the bytes of the digest in reverse order";

pub(super) const ROWS: &[Row] = &[
    row("the digest as raw bytes instead of hex digits")
        .undo(One(raw))
        .header(Code::HeaderBinary, 2),
    row("a list of the digest's bytes instead of hex digits")
        .undo(One(listed))
        .header(Code::HeaderBinary, 3),
];

fn labelled(digest: &[u8]) -> Option<Vec<u8>> {
    (digest.len() == 32).then(|| join(&[b"sha256=", &hex(digest, false)]))
}

/// The raw bytes of a digest: as they are, as text in Latin-1, or as Python shows them.
fn raw(given: &[u8]) -> Option<Vec<u8>> {
    let digest = given.strip_prefix(b"sha256=").unwrap_or(given);
    let printed = quotes::unquoted(digest).and_then(|inner| from_escapes(&inner));
    let readings = [charset::latin_1(digest), Some(digest.to_vec()), printed];
    // As many letters and digits are half of a signature.
    let mut readings = readings.into_iter().flatten();
    let digest = readings.find(|bytes| bytes.len() == 32 && !bytes.is_ascii())?;
    labelled(&digest)
}

/// The bytes of a digest as a list: `[31, 151, …]`, `{"type":"Buffer","data":[31,151,…]}` or
/// `<Buffer 1f 97 …>`.
fn listed(given: &[u8]) -> Option<Vec<u8>> {
    let value = given.strip_prefix(b"sha256=").unwrap_or(given);
    let buffer = value.strip_prefix(b"<Buffer ");
    let list = buffer.and_then(|list| list.strip_suffix(b">"));
    labelled(&from_byte_list(list.unwrap_or(value))?)
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_bytes_of_a_digest() {
        let bytes: [u8; 32] = core::array::from_fn(|at| at as u8 | 0x80);
        let digits = labelled(&bytes);
        let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        let list = format!("{bytes:?}");
        let buffer = format!(
            "<Buffer {}>",
            bytes.map(|byte| format!("{byte:02x}")).join(" ")
        );
        let python: String = bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect();
        assert_eq!(raw(&bytes), digits);
        assert_eq!(raw(text.as_bytes()), digits);
        assert_eq!(raw(format!("b'{python}'").as_bytes()), digits);
        assert_eq!(listed(list.as_bytes()), digits);
        assert_eq!(listed(buffer.as_bytes()), digits);
        assert_eq!(raw(&b"0123456789abcdef".repeat(2)), None);
    }
}
