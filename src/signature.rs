//! The value of the signature header: `sha256=` and 64 lower-case hex digits, and nothing else.

use crate::error::{Error, HeaderFault};
use core::fmt;

/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "X-Preswald-Signature";

/// [`SIGNATURE_HEADER`] in lower case, as HTTP/2 sends it, and as `HeaderName::from_static` of the
/// crate `http` requires it.
///
/// ```
/// use http::HeaderName;
/// use preswald_webhooks::SIGNATURE_HEADER_LOWERCASE;
///
/// const SIGNATURE: HeaderName = HeaderName::from_static(SIGNATURE_HEADER_LOWERCASE);
/// ```
pub const SIGNATURE_HEADER_LOWERCASE: &str = "x-preswald-signature";

/// An HMAC-SHA-256.
pub(crate) type Tag = [u8; 32];

const PREFIX: &[u8] = b"sha256=";
const DIGITS: usize = 64;

/// A signature that this crate made. `Display` shows the header's value.
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
        // It fails only if the lengths differ.
        let _ = hex::encode_to_slice(self.0, &mut digits);
        f.write_str("sha256=")?;
        f.write_str(core::str::from_utf8(&digits).unwrap_or_default())
    }
}

impl fmt::Debug for Signature {
    /// Hidden: with a signature that is logged, anybody can send the payload again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(…)")
    }
}

/// Reads the tag from the values of the signature header. Checks first that there is exactly one
/// value and that it is not empty, then that it is well formed.
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
    // A loop without an exit: the compiler checks sixteen digits at once.
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
