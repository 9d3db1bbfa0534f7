//! The keyed hashes that are tried.
//!
//! HMAC and the padding of its hashes are written out here, over the compression functions of
//! the libraries: four algorithms share them, which the libraries' types would bring four times.
//! The tests hold them to the libraries.

use sha2::Sha512;
use sha2::block_api::{compress256, compress512};
use sha2::digest::CtOutput;
use zeroize::{Zeroize, Zeroizing};

/// A hash function, which shows in the length of its digests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Algorithm {
    Sha1 = 20,
    Sha256 = 32,
    Sha384 = 48,
    Sha512 = 64,
}

use Algorithm::{Sha1, Sha256, Sha384};

impl Algorithm {
    pub fn of_length(bytes: usize) -> Option<Self> {
        let all = [Sha1, Sha256, Sha384, Algorithm::Sha512];
        all.into_iter()
            .find(|algorithm| *algorithm as usize == bytes)
    }

    /// The bytes of a block.
    fn block(self) -> usize {
        match self {
            Sha1 | Sha256 => 64,
            Sha384 | Algorithm::Sha512 => 128,
        }
    }
}

/// A hash that has read the start of a message.
#[derive(Clone)]
pub(crate) struct Hash {
    algorithm: Algorithm,
    /// The state, in words of the algorithm's width.
    narrow: [u32; 8],
    wide: [u64; 8],
    /// The start of a block, `length` modulo a block long.
    pending: [u8; 128],
    length: usize,
}

/// FIPS 180-4, sections 5.3.1 to 5.3.5.
#[rustfmt::skip]
const SHA_1: [u32; 8] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0, 0, 0, 0];
#[rustfmt::skip]
const SHA_256: [u32; 8] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
#[rustfmt::skip]
const SHA_384: [u64; 8] = [
    0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
    0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
];
#[rustfmt::skip]
const SHA_512: [u64; 8] = [
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
];

impl Hash {
    pub fn new(algorithm: Algorithm) -> Self {
        Hash {
            algorithm,
            narrow: if algorithm == Sha1 { SHA_1 } else { SHA_256 },
            wide: if algorithm == Sha384 {
                SHA_384
            } else {
                SHA_512
            },
            pending: [0; 128],
            length: 0,
        }
    }

    #[inline(never)]
    pub fn update(&mut self, mut bytes: &[u8]) {
        let block = self.algorithm.block();
        let start = self.length % block;
        self.length += bytes.len();
        if start > 0 {
            let (first, rest) = bytes.split_at(bytes.len().min(block - start));
            self.pending[start..start + first.len()].copy_from_slice(first);
            if start + first.len() < block {
                return;
            }
            bytes = rest;
            let pending = self.pending;
            self.compress(&pending[..block]);
        }
        let whole = bytes.len() - bytes.len() % block;
        self.compress(&bytes[..whole]);
        self.pending[..bytes.len() - whole].copy_from_slice(&bytes[whole..]);
    }

    #[inline(never)]
    fn compress(&mut self, blocks: &[u8]) {
        match self.algorithm {
            Sha1 => {
                if let Some(state) = self.narrow.first_chunk_mut() {
                    sha1::block_api::compress(state, blocks.as_chunks().0);
                }
            }
            Sha256 => compress256(&mut self.narrow, blocks.as_chunks().0),
            Sha384 | Algorithm::Sha512 => compress512(&mut self.wide, blocks.as_chunks().0),
        }
    }

    /// The digest, with zeros behind it.
    #[inline(never)]
    pub fn finish(mut self) -> Digest {
        let block = self.algorithm.block();
        let bits = (self.length as u64 * 8).to_be_bytes();
        // A one bit, zeros, and the length in the last eighth of a block.
        let used = (self.length + 1 + block / 8) % block;
        let mut padding = [0; 256];
        let end = 1 + (block - used) % block + block / 8;
        padding[0] = 0x80;
        padding[end - 8..end].copy_from_slice(&bits);
        self.update(&padding[..end]);
        let mut digest = [0; 64];
        if block == 64 {
            for (bytes, word) in digest.as_chunks_mut().0.iter_mut().zip(&self.narrow) {
                *bytes = word.to_be_bytes();
            }
        } else {
            for (bytes, word) in digest.as_chunks_mut().0.iter_mut().zip(&self.wide) {
                *bytes = word.to_be_bytes();
            }
        }
        digest[self.algorithm as usize..].fill(0);
        Digest(digest)
    }
}

/// The states were made of secrets.
impl Drop for Hash {
    fn drop(&mut self) {
        self.narrow.zeroize();
        self.wide.zeroize();
        self.pending.zeroize();
    }
}

/// A digest of any of the algorithms, with zeros behind it.
pub(crate) struct Digest([u8; 64]);

impl Digest {
    /// None if it is too long.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let mut digest = [0; 64];
        digest.get_mut(..bytes.len())?.copy_from_slice(bytes);
        Some(Digest(digest))
    }

    /// Compares in constant time.
    #[inline(never)]
    pub fn is(&self, other: &Digest) -> bool {
        let [one, other] = [self, other].map(|digest| CtOutput::<Sha512>::new(digest.0.into()));
        one == other
    }
}

/// An HMAC (RFC 2104) that has read the start of a message.
#[derive(Clone)]
pub(crate) struct Mac {
    inner: Hash,
    outer: Hash,
}

impl Mac {
    #[inline(never)]
    pub fn new(algorithm: Algorithm, key: &[u8]) -> Self {
        let mut block = Zeroizing::new([0; 128]);
        match block
            .get_mut(..key.len())
            .filter(|_| key.len() <= algorithm.block())
        {
            Some(start) => start.copy_from_slice(key),
            None => {
                let mut hash = Hash::new(algorithm);
                hash.update(key);
                block[..64].copy_from_slice(&hash.finish().0);
            }
        }
        let keyed = |pad: u8| {
            let mut hash = Hash::new(algorithm);
            let block = Zeroizing::new(block.map(|byte| byte ^ pad));
            hash.update(&block[..algorithm.block()]);
            hash
        };
        Mac {
            inner: keyed(0x36),
            outer: keyed(0x5C),
        }
    }

    pub fn update(&mut self, bytes: &[u8]) {
        self.inner.update(bytes);
    }

    #[inline(never)]
    pub fn matches(&self, tag: &Digest) -> bool {
        let length = self.inner.algorithm as usize;
        let mut outer = self.outer.clone();
        outer.update(&self.inner.clone().finish().0[..length]);
        outer.finish().is(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hmac::{Hmac, KeyInit, Mac as _};

    /// Every length around the blocks, of keys and of messages, in two parts.
    #[test]
    fn agrees_with_the_library() {
        let bytes: Vec<u8> = (0..300).map(|at| at as u8).collect();
        for key in [0, 1, 20, 63, 64, 65, 127, 128, 129, 300] {
            for length in 0..300 {
                let (key, message) = (&bytes[..key], &bytes[..length]);
                let tags = [
                    Hmac::<sha1::Sha1>::new_from_slice(key)
                        .unwrap()
                        .chain_update(message)
                        .finalize()
                        .into_bytes()
                        .to_vec(),
                    Hmac::<sha2::Sha256>::new_from_slice(key)
                        .unwrap()
                        .chain_update(message)
                        .finalize()
                        .into_bytes()
                        .to_vec(),
                    Hmac::<sha2::Sha384>::new_from_slice(key)
                        .unwrap()
                        .chain_update(message)
                        .finalize()
                        .into_bytes()
                        .to_vec(),
                    Hmac::<sha2::Sha512>::new_from_slice(key)
                        .unwrap()
                        .chain_update(message)
                        .finalize()
                        .into_bytes()
                        .to_vec(),
                ];
                for mut tag in tags {
                    let algorithm = Algorithm::of_length(tag.len()).unwrap();
                    let mut mac = Mac::new(algorithm, key);
                    mac.update(&message[..length / 3]);
                    mac.update(&message[length / 3..]);
                    assert!(
                        mac.matches(&Digest::of(&tag).unwrap()),
                        "{algorithm:?} {} {length}",
                        key.len()
                    );
                    tag[length % 20] ^= 1;
                    assert!(!mac.matches(&Digest::of(&tag).unwrap()));
                }
            }
        }
    }
}
