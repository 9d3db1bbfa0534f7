//! A plain hash instead of an HMAC.
//!
//! Order: 0
//!
//! # `secret_unkeyed`
//!
//! The signature is a plain hash instead of an HMAC.
//!
//! Example: `sha256(body)` or `sha256(secret + body)`.
//!
//! Where it comes from: `sha256sum`, or a hash function where an HMAC function is needed. Everybody can compute a plain hash, so this proof says nothing about who signed.
//!
//! Fix: Sign with HMAC-SHA-256 and the secret as its key. Everybody can forge a plain hash.
//!
//! ```python
//! hmac.new(secret, body, hashlib.sha256).hexdigest()
//! ```

use crate::diagnose::codecs::signer::{Construction, Use};
use crate::diagnose::mistake::*;

const SECRET_FIRST: &str = "the signature is the plain hash of the secret followed by the payload";
const SECRET_LAST: &str = "the signature is the plain hash of the payload followed by the secret";

const HASH: Construction = Construction::new(Use::Unkeyed);

pub(super) const ROWS: &[Row] = &[
    row("the signature is the plain hash of the payload, without the secret")
        .key(HASH)
        .secret(Code::SecretUnkeyed, 0),
    first("", 0),
    last("", 0),
    row("the signature is the plain hash of the payload between two secrets")
        .key(HASH.secret_first("").secret_last(""))
        .secret(Code::SecretUnkeyed, 2),
    first(".", 2),
    last(".", 2),
    first(":", 2),
    last(":", 2),
    first("|", 3),
    last("|", 3),
    first("\n", 3),
    last("\n", 3),
    first("&", 3),
    last("&", 3),
];

const fn first(separator: &'static str, rarity: u8) -> Row {
    row(SECRET_FIRST)
        .key(HASH.secret_first(separator))
        .secret(Code::SecretUnkeyed, rarity)
}

const fn last(separator: &'static str, rarity: u8) -> Row {
    row(SECRET_LAST)
        .key(HASH.secret_last(separator))
        .secret(Code::SecretUnkeyed, rarity)
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];
