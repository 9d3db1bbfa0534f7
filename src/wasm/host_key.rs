//! The part of HMAC that the host may compute.
//!
//! HMAC (RFC 2104) hashes twice: a block made of the secret, with the body; then another block, with the
//! first hash. The host's own SHA-256 may compute the first hash, which the types of the crate `hmac` can
//! neither take nor return.

use crate::signature::Tag;
use hmac::digest::CtOutput;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// The block of SHA-256.
pub(super) type Block = [u8; 64];

/// A secret, for a host that hashes bodies. It is overwritten when it is dropped.
pub(super) struct HostKey {
    inner_block: Zeroizing<Block>,
    /// The second hash, which has read its block.
    outer: Sha256,
}

impl HostKey {
    pub fn new(secret: &[u8]) -> Self {
        let mut key: Zeroizing<Block> = Zeroizing::new([0; 64]);
        match key.get_mut(..secret.len()) {
            Some(start) => start.copy_from_slice(secret),
            None => key[..32].copy_from_slice(&Sha256::digest(secret)),
        }
        let padded = |pad| Zeroizing::new(key.map(|byte| byte ^ pad));
        HostKey {
            inner_block: padded(0x36),
            outer: Sha256::new_with_prefix(padded(0x5C)),
        }
    }

    /// What is hashed before the body. It is as secret as the secret.
    pub fn inner_block(&self) -> &Block {
        &self.inner_block
    }

    /// Whether the tag is that of the body whose first hash this is, compared in constant time. A tag
    /// for a first hash, whatever that hash is, can be computed only with the secret. So a host that
    /// hashes wrongly makes nobody's forgery right.
    pub fn verifies(&self, inner: &Tag, tag: &Tag) -> bool {
        let right = self.outer.clone().chain_update(inner).finalize();
        CtOutput::<Sha256>::new(right) == CtOutput::new((*tag).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Secret;

    #[test]
    fn the_first_hash_may_come_from_elsewhere() {
        for length in [1, 19, 63, 64, 65, 200] {
            let (secret, body) = (&[b'k'; 200][..length], b"{}");
            let tag = Secret::new(secret).unwrap().sign(body).0;
            let key = HostKey::new(secret);
            let hash = Sha256::new_with_prefix(key.inner_block()).chain_update(body);
            let mut inner: Tag = hash.finalize().into();
            assert!(key.verifies(&inner, &tag), "{length}");
            inner[0] ^= 1;
            assert!(!key.verifies(&inner, &tag), "{length}");
        }
    }
}
