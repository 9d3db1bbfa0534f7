//! The names under which copies have the signature header, and the value that a copy has of it.

use super::Trim as _;
use super::codecs::bytes::count;
use crate::signature::SIGNATURE_HEADER_LOWERCASE;

/// Whether a name is the signature header's: in any case, with `_` for `-`, and with what CGI, Rack and
/// others put before it (`HTTP_X_PRESWALD_SIGNATURE`, `:http_x_preswald_signature`, `header.x-…`).
#[inline(never)]
pub(crate) fn is_signature(name: &[u8]) -> bool {
    let wanted = SIGNATURE_HEADER_LOWERCASE.as_bytes();
    let Some(start) = name.len().checked_sub(wanted.len()) else {
        return false;
    };
    let before = name[..start].last();
    is_at(name, start) && before.is_none_or(|byte| !byte.is_ascii_alphanumeric())
}

#[inline(never)]
fn is_at(text: &[u8], at: usize) -> bool {
    for (place, wanted) in SIGNATURE_HEADER_LOWERCASE.bytes().enumerate() {
        let byte = text.get(at + place).map(|byte| match byte {
            b'_' => b'-',
            _ => byte.to_ascii_lowercase(),
        });
        if byte != Some(wanted) {
            return false;
        }
    }
    true
}

/// Whether the header's name is anywhere in a text.
#[inline(never)]
pub(crate) fn mentions(text: &[u8]) -> bool {
    count(text.len());
    (0..text.len()).any(|at| is_at(text, at))
}

/// Whether a text looks like a value of the header, however wrong.
#[inline(never)]
pub(crate) fn looks_signed(value: &[u8]) -> bool {
    let value = value.trimmed();
    value.len() >= 32 && !value.contains(&b' ') || value.starts_with(b"sha")
}
