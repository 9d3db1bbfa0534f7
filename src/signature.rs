//! The header's value: `sha256=` and 64 lower-case hexadecimal digits, and nothing else.

use crate::error::Error;
use core::fmt;

/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "X-Preswald-Signature";

/// An HMAC-SHA-256.
pub(crate) type Tag = [u8; 32];

const PREFIX: &[u8] = b"sha256=";
const DIGITS: usize = 64;

/// A signature that was made here. `Display` gives the header's value.
///
/// ```
/// let signature = preswald_webhooks::sign(b"{}", "your-webhook-secret")?;
/// assert!(signature.to_string().starts_with("sha256="));
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature(pub(crate) Tag);

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = [0; DIGITS];
        // The lengths fit, so that it cannot fail.
        let _ = hex::encode_to_slice(self.0, &mut digits);
        f.write_str("sha256=")?;
        f.write_str(core::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl fmt::Debug for Signature {
    /// A signature is what a forger wants: logs do not get it by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(…)")
    }
}

/// Which part of the header is not as it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HeaderFault {
    /// It does not begin with `sha256=`.
    Prefix,
    /// There are not 64 characters behind the prefix.
    Length,
    /// A character behind the prefix is not one of `0123456789abcdef`.
    Digits,
}

impl fmt::Display for HeaderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            HeaderFault::Prefix => "does not begin with `sha256=`",
            HeaderFault::Length => "does not have 64 digits behind `sha256=`",
            HeaderFault::Digits => {
                "has something else than lower-case hexadecimal digits behind `sha256=`"
            }
        })
    }
}

/// The tag in the values of the signature header, in the order of the checks: one value, not
/// empty; then well formed.
pub(crate) fn tag_of<V: AsRef<[u8]>>(values: impl IntoIterator<Item = V>) -> Result<Tag, Error> {
    let mut values = values.into_iter();
    match (values.next(), values.next()) {
        (Some(value), None) => parse(value.as_ref()),
        _ => Err(Error::MissingSignature),
    }
}

fn parse(value: &[u8]) -> Result<Tag, Error> {
    if value.is_empty() || is_several(value) {
        return Err(Error::MissingSignature);
    }
    let Some(digits) = value.strip_prefix(PREFIX) else {
        return Err(Error::MalformedSignature(HeaderFault::Prefix));
    };
    // Without a way out of the loop the compiler looks at sixteen digits at once.
    let is_digit = |digit: &u8| digit.is_ascii_digit() | matches!(digit, b'a'..=b'f');
    if !digits.iter().fold(true, |all, digit| all & is_digit(digit)) {
        return Err(Error::MalformedSignature(HeaderFault::Digits));
    }
    let (pairs, []) = digits.as_chunks::<2>() else {
        return Err(Error::MalformedSignature(HeaderFault::Length));
    };
    let value = |digit: u8| (digit & 0xF) + 9 * (digit >> 6);
    let bytes: &[[u8; 2]; 32] = pairs
        .try_into()
        .map_err(|_| Error::MalformedSignature(HeaderFault::Length))?;
    Ok(bytes.map(|[high, low]| value(high) << 4 | value(low)))
}

/// Servers join header lines of one name with commas (RFC 9110 section 5.3).
pub(crate) fn is_several(value: &[u8]) -> bool {
    let signature = |part: &&[u8]| part.trim_ascii_start().starts_with(PREFIX);
    value.contains(&b',') && value.split(|byte| *byte == b',').filter(signature).count() > 1
}
