//! The keyed and plain hashes that a search tries, by the crates `hmac`, `sha1` and `sha2`.

use hmac::digest::CtOutput;
use hmac::{Hmac, KeyInit, Mac as _};
use sha2::Digest as _;
use sha2::Sha512;

/// A digest of any algorithm, padded with zeros.
#[derive(Clone)]
pub(crate) struct Digest([u8; 64]);

impl Digest {
    /// None if the bytes are more than the longest digest has.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let mut digest = [0; 64];
        digest.get_mut(..bytes.len())?.copy_from_slice(bytes);
        Some(Digest(digest))
    }

    /// An HMAC-SHA-256's bytes, or its hex digits.
    pub fn bytes(&self, as_text: bool) -> Vec<u8> {
        let bytes = &self.0[..32];
        match as_text {
            true => hex::encode(bytes).into_bytes(),
            false => bytes.to_vec(),
        }
    }

    /// Compares in constant time.
    #[inline(never)]
    fn is(&self, other: &Digest) -> bool {
        let [one, other] = [self, other].map(|digest| CtOutput::<Sha512>::new(digest.0.into()));
        one == other
    }

    /// The position of this digest in a list.
    pub fn position(&self, list: &[Digest]) -> Option<usize> {
        list.iter().position(|digest| self.is(digest))
    }
}

/// Makes the algorithms: a name, its type, the length of its digests in bytes, its name in text.
macro_rules! algorithms {
    ($($name:ident: $hash:ty, $length:literal, $text:literal;)*) => {
        /// A hash function.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Algorithm {
            $($name,)*
        }

        impl Algorithm {
            /// The algorithms whose digests have so many bytes, the most frequent first.
            pub fn of_length(bytes: usize) -> impl Iterator<Item = Algorithm> {
                [$((Algorithm::$name, $length),)*]
                    .into_iter()
                    .filter(move |(_, length)| *length == bytes)
                    .map(|(algorithm, _)| algorithm)
            }

            pub fn name(self) -> &'static str {
                match self {
                    $(Algorithm::$name => $text,)*
                }
            }

            /// The plain hash of some parts in a row.
            #[inline(never)]
            pub fn hash(self, parts: &[&[u8]]) -> Vec<u8> {
                match self {
                    $(Algorithm::$name => {
                        let mut hash = <$hash>::new();
                        parts.iter().for_each(|part| hash.update(part));
                        hash.finalize()[..$length].to_vec()
                    })*
                }
            }
        }

        /// An HMAC (RFC 2104) that has read the start of a message. The crates overwrite its
        /// state on drop, since it depends on the secret.
        #[derive(Clone)]
        pub(crate) enum Mac {
            $($name(Hmac<$hash>),)*
        }

        impl Mac {
            #[inline(never)]
            pub fn new(algorithm: Algorithm, key: &[u8]) -> Self {
                match algorithm {
                    $(Algorithm::$name => match Hmac::new_from_slice(key) {
                        Ok(mac) => Mac::$name(mac),
                        Err(_) => unreachable!("HMAC takes keys of every length"),
                    },)*
                }
            }

            #[inline(never)]
            pub fn update(&mut self, bytes: &[u8]) {
                match self {
                    $(Mac::$name(mac) => mac.update(bytes),)*
                }
            }

            /// The digest of what was read so far.
            #[inline(never)]
            pub fn digest(&self) -> Digest {
                let mut digest = [0; 64];
                match self {
                    $(Mac::$name(mac) => {
                        let bytes = mac.clone().finalize().into_bytes();
                        digest[..$length].copy_from_slice(&bytes[..$length]);
                    })*
                }
                Digest(digest)
            }
        }
    };
}

algorithms! {
    Sha256: sha2::Sha256, 32, "HMAC-SHA-256";
    Sha512Cut: sha2::Sha512, 32, "HMAC-SHA-512, cut to 64 digits";
    Sha1: sha1::Sha1, 20, "HMAC-SHA-1";
    Sha512: sha2::Sha512, 64, "HMAC-SHA-512";
    Sha384: sha2::Sha384, 48, "HMAC-SHA-384";
    Sha224: sha2::Sha224, 28, "HMAC-SHA-224";
}
