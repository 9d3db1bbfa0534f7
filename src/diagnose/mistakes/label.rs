//! The label before the digest: `sha256=`.
//!
//! Order: 99
//!
//! # `header_prefix_missing`
//!
//! The header has no `sha256=` before the digest.
//!
//! Example: `6f0c…` or `v1=6f0c…` instead of `sha256=6f0c…`.
//!
//! Where it comes from: A sender that writes only `hexdigest()`; a proxy or a framework that splits the header at `=`; a template for another service.
//!
//! Fix: Send `sha256=` before the digits. Check that nothing splits the header at `=`.
//!
//! ```python
//! header = "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()
//! ```
//!
//! # `header_algorithm`
//!
//! The signature uses a hash function other than SHA-256, or is labelled so.
//!
//! Example: `sha1=…` with 40 digits, `sha512=…` with 128, or SHA-512 cut to 64 digits.
//!
//! Where it comes from: A sender made for GitHub's older header; a default of another library; a `CHAR(64)` column.
//!
//! Fix: Sign with HMAC-SHA-256, and label the signature `sha256=`.
//!
//! ```ruby
//! OpenSSL::HMAC.hexdigest("SHA256", secret, body)
//! ```

use super::letter_case;
use crate::diagnose::codecs::bytes::without;
use crate::diagnose::mistake::*;

/// The header's reader reads it: nothing is tried for it.
pub(super) const ROWS: &[Row] = &[];

pub(crate) const NO_LABEL: &str = "the header's value has no label `sha256=` before the digest";
const OTHER_LABEL: &str = "the header's value has a label other than `sha256=` before the digest";
const OTHER_ALGORITHM: &str =
    "the digest is that of HMAC-SHA-256, and its label names another algorithm";

/// The labels of the algorithms, without hyphens, and the lengths of their digests.
const LABELS: [(&str, usize); 5] = [
    ("sha1", 20),
    ("sha224", 28),
    ("sha256", 32),
    ("sha384", 48),
    ("sha512", 64),
];

/// What is wrong with the label of a digest of so many bytes.
pub(crate) fn judge(label: &[u8], length: usize) -> Option<(Code, &'static str)> {
    let lower = label.to_ascii_lowercase();
    let name = lower.strip_suffix(b"=").unwrap_or_default();
    let has_hyphen = name.contains(&b'-');
    let name = without(name, |byte| byte == b'-');
    let has_upper_case = label.iter().any(u8::is_ascii_uppercase);
    match LABELS.iter().find(|(known, _)| known.as_bytes() == name) {
        None if label.is_empty() => Some((Code::HeaderPrefixMissing, NO_LABEL)),
        None => Some((Code::HeaderPrefixMissing, OTHER_LABEL)),
        Some((_, labelled)) if *labelled != length && length == 32 => {
            Some((Code::HeaderAlgorithm, OTHER_ALGORITHM))
        }
        // To write it in lower case would not be enough.
        Some(_) if has_hyphen && length == 32 => Some((Code::HeaderPrefixMissing, OTHER_LABEL)),
        Some(_) if has_upper_case => Some((Code::HeaderUppercase, letter_case::UPPER_CASE)),
        Some(_) => None,
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judges_labels() {
        let cases = [
            ("", 32, Some(Code::HeaderPrefixMissing)),
            ("v1=", 32, Some(Code::HeaderPrefixMissing)),
            ("sha1=", 32, Some(Code::HeaderAlgorithm)),
            ("sha1=", 20, None),
            ("sha256=", 32, None),
            ("SHA256=", 32, Some(Code::HeaderUppercase)),
            ("SHA-256=", 32, Some(Code::HeaderPrefixMissing)),
            ("sha-256=", 32, Some(Code::HeaderPrefixMissing)),
            (
                "HMAC-SHA256(body.json)=",
                32,
                Some(Code::HeaderPrefixMissing),
            ),
        ];
        for (label, length, code) in cases {
            let judged = judge(label.as_bytes(), length);
            assert_eq!(judged.map(|(code, _)| code), code, "{label} {length}");
        }
    }
}
