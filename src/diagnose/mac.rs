//! The keyed and plain hashes that a search tries.
//!
//! The compression functions of SHA-2 are those of the crate `sha2`. SHA-1, HMAC (RFC 2104) and the
//! padding of FIPS 180-4 are written out here once: the crates' types would bring HMAC and padding
//! once for each algorithm, and the crate's SHA-1 is fast and large. The tests compare them with
//! the crates.

use digest::CtOutput;
use sha2::Sha512;
use sha2::block_api::{compress256, compress512};
use zeroize::{Zeroize, Zeroizing};

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Algorithm {
    Sha256,
    Sha512Cut,
    Sha1,
    Sha512,
    Sha384,
    Sha224,
}

use Algorithm::{Sha1, Sha224, Sha256, Sha384, Sha512Cut};

/// All algorithms, with the length of their digests in bytes and their names. Of one length, the
/// most frequent comes first.
const ALGORITHMS: [(Algorithm, usize, &str); 6] = [
    (Sha256, 32, "HMAC-SHA-256"),
    (Sha512Cut, 32, "HMAC-SHA-512, cut to 64 digits"),
    (Sha1, 20, "HMAC-SHA-1"),
    (Algorithm::Sha512, 64, "HMAC-SHA-512"),
    (Sha384, 48, "HMAC-SHA-384"),
    (Sha224, 28, "HMAC-SHA-224"),
];

impl Algorithm {
    /// The algorithms whose digests have so many bytes, the most frequent first.
    pub fn of_length(bytes: usize) -> Vec<Algorithm> {
        let mut found = Vec::new();
        for (algorithm, length, _) in ALGORITHMS {
            if length == bytes {
                found.push(algorithm);
            }
        }
        found
    }

    pub fn name(self) -> &'static str {
        ALGORITHMS[self as usize].2
    }

    /// The bytes of a digest.
    fn length(self) -> usize {
        ALGORITHMS[self as usize].1
    }

    /// The bytes of a block.
    fn block(self) -> usize {
        match self {
            Sha1 | Sha224 | Sha256 => 64,
            _ => 128,
        }
    }

    /// The plain hash of some parts in a row.
    #[inline(never)]
    pub fn hash(self, parts: &[&[u8]]) -> Digest {
        let mut hash = Hash::new(self);
        for part in parts {
            hash.update(part);
        }
        hash.digest()
    }
}

/// A hash that has read the start of a message.
#[derive(Clone)]
struct Hash {
    algorithm: Algorithm,
    /// The state, in words of the algorithm's width.
    narrow: [u32; 8],
    wide: [u64; 8],
    /// The start of a block, `length` modulo a block long.
    pending: [u8; 128],
    length: usize,
}

/// FIPS 180-4, sections 5.3.1 to 5.3.5. The halves of SHA-384's words are those of SHA-224.
#[rustfmt::skip]
const SHA_1: [u32; 8] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0, 0, 0, 0];
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
    #[inline(never)]
    fn new(algorithm: Algorithm) -> Self {
        let wide = match algorithm {
            Sha384 | Sha224 => SHA_384,
            _ => SHA_512,
        };
        let narrow = match algorithm {
            Sha1 => SHA_1,
            // SHA-224 has the second halves of SHA-384's words, SHA-256 the first of SHA-512's.
            Sha224 => wide.map(|word| word as u32),
            _ => wide.map(|word| (word >> 32) as u32),
        };
        Hash {
            algorithm,
            narrow,
            wide,
            pending: [0; 128],
            length: 0,
        }
    }

    #[inline(never)]
    fn update(&mut self, mut bytes: &[u8]) {
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
        let (whole, rest) = bytes.split_at(bytes.len() - bytes.len() % block);
        self.compress(whole);
        self.pending[..rest.len()].copy_from_slice(rest);
    }

    #[inline(never)]
    fn compress(&mut self, blocks: &[u8]) {
        match self.algorithm {
            Sha1 => {
                for block in blocks.chunks(64) {
                    compress_sha1(&mut self.narrow, block);
                }
            }
            Sha224 | Sha256 => compress256(&mut self.narrow, blocks.as_chunks().0),
            _ => compress512(&mut self.wide, blocks.as_chunks().0),
        }
    }

    /// The digest of what was read.
    #[inline(never)]
    fn digest(mut self) -> Digest {
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
        let digest = Digest {
            padded: digest,
            length: 64,
        };
        digest.cut(self.algorithm.length())
    }
}

/// The compression function of SHA-1, FIPS 180-4 section 6.1.2.
fn compress_sha1(state: &mut [u32; 8], block: &[u8]) {
    let mut words = [0u32; 80];
    for (word, bytes) in words.iter_mut().zip(block.as_chunks::<4>().0) {
        *word = u32::from_be_bytes(*bytes);
    }
    let [mut a, mut b, mut c, mut d, mut e, ..] = *state;
    for round in 0..80 {
        if round >= 16 {
            let mixed = words[round - 3] ^ words[round - 8] ^ words[round - 14] ^ words[round - 16];
            words[round] = mixed.rotate_left(1);
        }
        let (mixed, constant) = match round / 20 {
            0 => ((b & c) | (!b & d), 0x5a82_7999),
            1 => (b ^ c ^ d, 0x6ed9_eba1),
            2 => ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc),
            _ => (b ^ c ^ d, 0xca62_c1d6u32),
        };
        let next = [mixed, e, constant, words[round]]
            .into_iter()
            .fold(a.rotate_left(5), u32::wrapping_add);
        (a, b, c, d, e) = (next, a, b.rotate_left(30), c, d);
    }
    for (sum, word) in state.iter_mut().zip([a, b, c, d, e]) {
        *sum = sum.wrapping_add(word);
    }
    words.zeroize();
}

/// The states depend on secrets.
impl Drop for Hash {
    fn drop(&mut self) {
        self.narrow.zeroize();
        self.wide.zeroize();
        self.pending.zeroize();
    }
}

/// A digest of any algorithm, padded with zeros.
#[derive(Clone)]
pub(crate) struct Digest {
    padded: [u8; 64],
    length: usize,
}

impl Digest {
    /// None if the bytes are more than the longest digest has.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let mut padded = [0; 64];
        padded.get_mut(..bytes.len())?.copy_from_slice(bytes);
        Some(Digest {
            padded,
            length: bytes.len(),
        })
    }

    /// The first bytes alone.
    fn cut(mut self, length: usize) -> Self {
        self.padded[length..].fill(0);
        self.length = length;
        self
    }

    pub fn bytes(&self) -> &[u8] {
        &self.padded[..self.length]
    }

    /// Compares in constant time.
    #[inline(never)]
    fn is(&self, other: &Digest) -> bool {
        let [one, other] =
            [self, other].map(|digest| CtOutput::<Sha512>::new(digest.padded.into()));
        one == other
    }

    /// The position of this digest in a list.
    pub fn position(&self, list: &[Digest]) -> Option<usize> {
        list.iter().position(|digest| self.is(digest))
    }
}

/// An HMAC (RFC 2104) that has read the start of a message.
#[derive(Clone)]
pub(crate) struct Mac {
    inner: Hash,
    outer: Hash,
    /// The bytes of its digests, which may be cut.
    length: usize,
}

impl Mac {
    #[inline(never)]
    pub fn new(algorithm: Algorithm, key: &[u8]) -> Self {
        let length = algorithm.length();
        let algorithm = match algorithm {
            Sha512Cut => Algorithm::Sha512,
            _ => algorithm,
        };
        let mut block = Zeroizing::new([0; 128]);
        if key.len() <= algorithm.block() {
            block[..key.len()].copy_from_slice(key);
        } else {
            block[..64].copy_from_slice(&algorithm.hash(&[key]).padded);
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
            length,
        }
    }

    pub fn update(&mut self, bytes: &[u8]) {
        self.inner.update(bytes);
    }

    /// The digest of what was read so far.
    #[inline(never)]
    pub fn digest(&self) -> Digest {
        let mut outer = self.outer.clone();
        outer.update(self.inner.clone().digest().bytes());
        outer.digest().cut(self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hmac::{Hmac, KeyInit, Mac as _};

    fn by_the_crates(algorithm: Algorithm, key: &[u8], message: &[u8]) -> Vec<u8> {
        macro_rules! hmac {
            ($hash:ty) => {{
                let mac = Hmac::<$hash>::new_from_slice(key).unwrap();
                mac.chain_update(message).finalize().into_bytes().to_vec()
            }};
        }
        match algorithm {
            Sha256 => hmac!(sha2::Sha256),
            Sha512Cut => hmac!(sha2::Sha512)[..32].to_vec(),
            Sha1 => hmac!(sha1::Sha1),
            Algorithm::Sha512 => hmac!(sha2::Sha512),
            Sha384 => hmac!(sha2::Sha384),
            Sha224 => hmac!(sha2::Sha224),
        }
    }

    /// Every length around the blocks, of keys and of messages, in two parts.
    #[test]
    fn agrees_with_the_crates() {
        let bytes: Vec<u8> = (0..300).map(|at| at as u8).collect();
        for key in [0, 1, 20, 63, 64, 65, 127, 128, 129, 300] {
            for length in 0..300 {
                let (key, message) = (&bytes[..key], &bytes[..length]);
                for (algorithm, ..) in ALGORITHMS {
                    let mut mac = Mac::new(algorithm, key);
                    mac.update(&message[..length / 3]);
                    mac.update(&message[length / 3..]);
                    let expected = by_the_crates(algorithm, key, message);
                    assert_eq!(mac.digest().bytes(), expected, "{algorithm:?} {length}");
                    assert_eq!(
                        mac.digest().position(&[Digest::of(&expected).unwrap()]),
                        Some(0)
                    );
                }
            }
        }
    }
}
