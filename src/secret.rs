//! The signing secret: keyed once, wiped when dropped, never shown.

use crate::error::InvalidSecret;
use crate::signature::{Signature, Tag};
use core::fmt;
use digest::CtOutput;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// A webhook's secret, ready to sign and to verify.
///
/// The two hash blocks that HMAC makes of the key alone (RFC 2104) are computed once, here.
/// The bytes and that state are overwritten on drop, and `Debug` shows neither.
///
/// ```
/// use preswald_webhooks::Secret;
/// let secret = Secret::new("your-webhook-secret")?;
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// assert!(Secret::new("").is_err());
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
#[derive(Clone)]
pub struct Secret {
    /// In a box: whoever moves a secret leaves no copy of it behind.
    key: Box<Key>,
}

/// HMAC (RFC 2104) hashes twice: a block made of the secret, with the body; then another block, with
/// the first hash. It is written out here, because a host may compute the first hash: the types of the
/// crate `hmac` can neither take that hash nor return it.
#[derive(Clone)]
struct Key {
    #[cfg(feature = "diagnose")]
    bytes: Zeroizing<Box<[u8]>>,
    /// The block of the first hash.
    #[cfg(feature = "wasm")]
    block: Zeroizing<Block>,
    /// The first hash, which has read its block.
    inner: Sha256,
    /// The second hash, which has read its block.
    outer: Sha256,
}

/// The block of SHA-256.
pub(crate) type Block = [u8; 64];

impl Key {
    fn new(secret: &[u8]) -> Self {
        let mut key: Zeroizing<Block> = Zeroizing::new([0; 64]);
        match key.get_mut(..secret.len()) {
            Some(start) => start.copy_from_slice(secret),
            None => key[..32].copy_from_slice(&finish(Sha256::new(), secret)),
        }
        let [inner, outer] = [0x36, 0x5C].map(|pad| Zeroizing::new(key.map(|byte| byte ^ pad)));
        let [inner_hash, outer_hash] = [&inner, &outer].map(Sha256::new_with_prefix);
        Key {
            #[cfg(feature = "diagnose")]
            bytes: Zeroizing::new(secret.into()),
            #[cfg(feature = "wasm")]
            block: inner,
            inner: inner_hash,
            outer: outer_hash,
        }
    }
}

/// The hash with the last bytes to hash. One copy for all callers.
#[inline(never)]
pub(crate) fn finish(hash: Sha256, bytes: &[u8]) -> Tag {
    hash.chain_update(bytes).finalize().into()
}

impl Secret {
    /// Takes the secret's bytes; a string is its UTF-8.
    ///
    /// # Errors
    /// [`InvalidSecret`] if there are none.
    pub fn new(bytes: impl AsRef<[u8]>) -> Result<Self, InvalidSecret> {
        Secret::of_bytes(bytes.as_ref())
    }

    fn of_bytes(bytes: &[u8]) -> Result<Self, InvalidSecret> {
        if bytes.is_empty() {
            Err(InvalidSecret)
        } else {
            Ok(Secret {
                key: Box::new(Key::new(bytes)),
            })
        }
    }

    /// What diagnose tries changes of.
    #[cfg(feature = "diagnose")]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.key.bytes
    }

    /// Signs a body: the signature of exactly these bytes.
    pub fn sign(&self, body: &[u8]) -> Signature {
        Signature(self.tag_of(&self.inner_hash(body)))
    }

    /// Whether the tag is this body's, compared in constant time.
    pub(crate) fn verifies(&self, body: &[u8], tag: &Tag) -> bool {
        self.verifies_inner(&self.inner_hash(body), tag)
    }

    /// Whether the tag is that of the body whose first hash this is, compared in constant time. A tag
    /// for a first hash, whatever that hash is, can be computed only with the secret. So a host that
    /// hashes wrongly makes nobody's forgery right.
    pub(crate) fn verifies_inner(&self, inner: &Tag, tag: &Tag) -> bool {
        let output = |tag: Tag| CtOutput::<Sha256>::new(tag.into());
        output(self.tag_of(inner)) == output(*tag)
    }

    /// What is hashed before the body. It is as secret as the secret.
    #[cfg(feature = "wasm")]
    pub(crate) fn inner_block(&self) -> &Block {
        &self.key.block
    }

    fn inner_hash(&self, body: &[u8]) -> Tag {
        finish(self.key.inner.clone(), body)
    }

    fn tag_of(&self, inner: &Tag) -> Tag {
        finish(self.key.outer.clone(), inner)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hmac::{Hmac, KeyInit as _, Mac as _};

    #[test]
    fn agrees_with_the_hmac_crate() {
        let bytes = [7; 200];
        for key in [1, 19, 63, 64, 65, 200] {
            let secret = Secret::new(&[b'k'; 200][..key]).unwrap();
            for body in [0, 1, 55, 56, 64, 200] {
                let mut mac = Hmac::<Sha256>::new_from_slice(&[b'k'; 200][..key]).unwrap();
                mac.update(&bytes[..body]);
                let mut tag = mac.finalize().into_bytes().into();
                assert_eq!(secret.sign(&bytes[..body]).0, tag, "{key}, {body}");
                assert!(secret.verifies(&bytes[..body], &tag), "{key}, {body}");
                tag[31] ^= 1;
                assert!(!secret.verifies(&bytes[..body], &tag), "{key}, {body}");
            }
        }
    }

    #[cfg(feature = "wasm")]
    #[test]
    fn the_first_hash_may_come_from_elsewhere() {
        let (secret, body) = (Secret::new("your-webhook-secret").unwrap(), b"{}");
        let tag = secret.sign(body).0;
        let hash = Sha256::new_with_prefix(secret.inner_block()).chain_update(body);
        let mut inner: Tag = hash.finalize().into();
        assert!(secret.verifies_inner(&inner, &tag));
        inner[0] ^= 1;
        assert!(!secret.verifies_inner(&inner, &tag));
    }
}
