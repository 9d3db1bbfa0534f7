//! Text in another of Unicode's normalization forms.
//!
//! Order: 9
//!
//! # `payload_normalization`
//!
//! The payload's text is in another Unicode normalization form.
//!
//! Example: `é` as one character or as two.
//!
//! Where it comes from: macOS file names, a form library, `String.normalize()`.
//!
//! Fix: Do not normalize the text. Sign and verify the bytes that are sent.
//!
//! ```python
//! body  # the bytes, without unicodedata.normalize
//! ```

use crate::diagnose::codecs::charset;
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("in Unicode's composed form (NFC)")
        .make(One(charset::composed))
        .payload(Code::PayloadNormalization, 0)
        .secret(Code::SecretEncoded, 2),
    row("in Unicode's decomposed form (NFD)")
        .make(One(charset::decomposed))
        .payload(Code::PayloadNormalization, 0)
        .secret(Code::SecretEncoded, 2),
];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = if cfg!(any(feature = "unicode", feature = "wasm-diagnose"))
{
    &[Made("\u{E9}", "e\u{301}"), Made("e\u{301}", "\u{E9}")]
} else {
    &[]
};
