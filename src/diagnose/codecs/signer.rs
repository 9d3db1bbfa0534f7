//! How a signer makes a digest of a payload and a secret.

use super::bytes::{join, run};
use super::encoding::hex;
use super::mac::{Algorithm, Digest, Mac};
use zeroize::Zeroizing;

/// How a signer may have used a secret and a payload.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Use {
    /// An HMAC of the payload, perhaps with something around it, keyed with the secret.
    Hmac,
    /// An HMAC of the payload's HMAC, as bytes or as hex digits.
    Twice,
    TwiceAsText,
    /// An HMAC of the secret, keyed with the payload.
    Swapped,
    /// The plain hash of the payload, with something before and something after it.
    Unkeyed,
}

/// How a digest is made of a secret and a payload.
#[derive(Clone, Copy)]
pub(crate) struct Construction {
    way: Use,
    /// What stands between the secret and the payload, if the secret is before or after it.
    before: Option<&'static str>,
    after: Option<&'static str>,
}

impl Construction {
    pub const fn new(way: Use) -> Self {
        Construction {
            way,
            before: None,
            after: None,
        }
    }

    /// The secret and a separator stand before the payload.
    pub const fn secret_first(mut self, separator: &'static str) -> Self {
        self.before = Some(separator);
        self
    }

    /// A separator and the secret stand after the payload.
    pub const fn secret_last(mut self, separator: &'static str) -> Self {
        self.after = Some(separator);
        self
    }
}

/// A key without bytes, or of zeros alone, which HMAC treats as one: everybody can sign with it.
pub(crate) fn is_empty_key(key: &[u8]) -> bool {
    run(key, |byte| byte == 0) == key.len()
}

/// A secret, and how it is used.
pub(crate) struct SignerKey {
    algorithm: Algorithm,
    way: Use,
    keyed: Mac,
    before: Zeroizing<Vec<u8>>,
    after: Zeroizing<Vec<u8>>,
}

impl SignerKey {
    pub fn new(algorithm: Algorithm, secret: &[u8], construction: Construction) -> Self {
        let mut key = SignerKey {
            algorithm,
            way: construction.way,
            keyed: Mac::new(algorithm, secret),
            before: Zeroizing::new(Vec::new()),
            after: Zeroizing::new(Vec::new()),
        };
        if let Some(separator) = construction.before {
            key.before = Zeroizing::new(join(&[secret, separator.as_bytes()]));
        }
        if let Some(separator) = construction.after {
            key.after = Zeroizing::new(join(&[separator.as_bytes(), secret]));
        }
        key
    }
    /// The digest that this key makes of the payload. None for an empty key.
    pub fn digest(&self, payload: &[u8]) -> Option<Digest> {
        let parts = [&self.before[..], payload, &self.after];
        if self.way == Use::Unkeyed {
            return Some(self.algorithm.hash(&parts));
        }
        if self.way == Use::Swapped {
            // An empty payload would be an empty key, which proves nothing.
            return (!is_empty_key(payload)).then(|| {
                let mut mac = Mac::new(self.algorithm, payload);
                mac.update(&self.before);
                mac.digest()
            });
        }
        let mut mac = self.keyed.clone();
        for part in parts {
            mac.update(part);
        }
        let digest = mac.digest();
        if self.way == Use::Hmac {
            return Some(digest);
        }
        let mut mac = self.keyed.clone();
        match self.way {
            Use::Twice => mac.update(digest.bytes()),
            _ => mac.update(&hex(digest.bytes(), false)),
        }
        Some(mac.digest())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each construction is what its formula says.
    #[test]
    fn makes_digests_as_their_formulas_say() {
        let hmac = |key: &[u8], message: &[u8]| {
            let mut mac = Mac::new(Algorithm::Sha256, key);
            mac.update(message);
            mac.digest()
        };
        let hash = |message: &[u8]| Algorithm::Sha256.hash(&[message]);
        let once = hmac(b"key", b"{}");
        let cases = [
            (Construction::new(Use::Hmac), once.clone()),
            (
                Construction::new(Use::Hmac).secret_first(":"),
                hmac(b"key", b"key:{}"),
            ),
            (Construction::new(Use::Twice), hmac(b"key", once.bytes())),
            (
                Construction::new(Use::TwiceAsText),
                hmac(b"key", &hex(once.bytes(), false)),
            ),
            (
                Construction::new(Use::Swapped).secret_first(""),
                hmac(b"{}", b"key"),
            ),
            (Construction::new(Use::Unkeyed), hash(b"{}")),
            (
                Construction::new(Use::Unkeyed).secret_last("."),
                hash(b"{}.key"),
            ),
            (
                Construction::new(Use::Unkeyed)
                    .secret_first("")
                    .secret_last(""),
                hash(b"key{}key"),
            ),
        ];
        for (place, (construction, digest)) in cases.into_iter().enumerate() {
            let key = SignerKey::new(Algorithm::Sha256, b"key", construction);
            let made = key.digest(b"{}").unwrap();
            assert_eq!(made.bytes(), digest.bytes(), "case {place}");
        }
        let swapped = Construction::new(Use::Swapped).secret_first("");
        let key = SignerKey::new(Algorithm::Sha256, b"key", swapped);
        assert!(
            key.digest(b"").is_none(),
            "an empty payload is an empty key"
        );
    }
}
