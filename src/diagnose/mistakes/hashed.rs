//! A hash of the payload, signed in its place.
//!
//! Order: 27
//!
//! # `payload_hashed`
//!
//! The signature covers a hash of the payload.
//!
//! Example: `hmac(secret, sha256(body))`.
//!
//! Where it comes from: AWS's and Shopware's ways; a signature that is signed again.
//!
//! Fix: Sign the payload itself, not a hash or a signature of it.
//!
//! ```js
//! createHmac("sha256", secret).update(body);
//! ```

use crate::diagnose::codecs::encoding::{base64, hex};
use crate::diagnose::codecs::mac::Algorithm;
use crate::diagnose::codecs::signer::{Construction, Use};
use crate::diagnose::mistake::*;

const TWICE: &str = "the signature covers the signature of the payload";

pub(super) const ROWS: &[Row] = &[
    row("replaced by its hash")
        .make(Several(hashes))
        .payload(Code::PayloadHashed, 2),
    row("hashed with SHA-256 before it is the key")
        .make(Make(|given, out| {
            let digest = Algorithm::Sha256.hash(&[given]);
            out.join(&[digest.bytes()]);
            out.put(hex(digest.bytes(), false));
        }))
        .secret(Code::SecretEncoded, 2)
        .fix("Use the secret itself as the key, not a hash of it."),
    row(TWICE)
        .key(Construction::new(Use::Twice))
        .secret(Code::PayloadHashed, 3),
    row(TWICE)
        .key(Construction::new(Use::TwiceAsText))
        .secret(Code::PayloadHashed, 3),
];

/// Hashes of the payload, as bytes, as hex digits and in base64.
fn hashes(given: &[u8], out: &mut dyn Emit) {
    for algorithm in [Algorithm::Sha256, Algorithm::Sha1, Algorithm::Sha512] {
        let digest = algorithm.hash(&[given]);
        let bytes = digest.bytes();
        out.put(hex(bytes, false));
        out.put(base64(bytes));
        out.put(hex(bytes, true));
        if algorithm == Algorithm::Sha256 {
            out.join(&[b"sha256=", &hex(bytes, false)]);
        }
        out.join(&[bytes]);
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[Made(
    "{}",
    "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
)];
