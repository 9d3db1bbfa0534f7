//! The secret in the place of the payload, and the payload in the place of the secret.
//!
//! Order: 0
//!
//! # `secret_swapped`
//!
//! The secret and the payload are in each other's place.
//!
//! Example: `hmac(body, secret)` instead of `hmac(secret, body)`.
//!
//! Where it comes from: Libraries differ in the order of arguments: in PHP's `hash_hmac` the data comes first, in Python's `hmac.new` the key.
//!
//! Fix: Swap the arguments: the secret is the key, and the payload is the message.
//!
//! ```php
//! hash_hmac("sha256", $body, $secret);
//! ```

use crate::diagnose::codecs::signer::{Construction, Use};
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] =
    &[
        row("the signature was made with the payload as the key and the secret as the message")
            .key(Construction::new(Use::Swapped).secret_first(""))
            .secret(Code::SecretSwapped, 0),
    ];

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];
