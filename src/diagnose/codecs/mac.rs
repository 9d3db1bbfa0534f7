//! The keyed and plain hashes that a search tries, by the crates `hmac`, `sha1` and `sha2`.

use hmac::digest::{CtOutput, FixedOutput, Update};
use hmac::{EagerHash, Hmac, KeyInit};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

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

/// What is known of an algorithm.
struct Row {
    algorithm: Algorithm,
    /// The bytes of a digest, which may be cut.
    length: usize,
    name: &'static str,
    hash: fn(&[&[u8]]) -> Digest,
    hmac: fn(&[u8]) -> Box<dyn State>,
}

/// All algorithms. Of one length, the most frequent comes first.
static ALGORITHMS: [Row; 6] = [
    row::<Sha256>(Algorithm::Sha256, 32, "HMAC-SHA-256"),
    row::<Sha512>(Algorithm::Sha512Cut, 32, "HMAC-SHA-512, cut to 64 digits"),
    row::<Sha1>(Algorithm::Sha1, 20, "HMAC-SHA-1"),
    row::<Sha512>(Algorithm::Sha512, 64, "HMAC-SHA-512"),
    row::<Sha384>(Algorithm::Sha384, 48, "HMAC-SHA-384"),
    row::<Sha224>(Algorithm::Sha224, 28, "HMAC-SHA-224"),
];

const fn row<Hash>(algorithm: Algorithm, length: usize, name: &'static str) -> Row
where
    Hash: EagerHash + State + Default + 'static,
    Hmac<Hash>: KeyInit + State,
{
    Row {
        algorithm,
        length,
        name,
        hash: |parts| {
            let mut hash = Hash::default();
            for part in parts {
                State::update(&mut hash, part);
            }
            State::digest(&hash)
        },
        hmac: |key| match Hmac::<Hash>::new_from_slice(key) {
            Ok(mac) => Box::new(mac),
            Err(_) => unreachable!("HMAC takes keys of every length"),
        },
    }
}

impl Algorithm {
    /// The algorithms whose digests have so many bytes, the most frequent first.
    pub fn of_length(bytes: usize) -> Vec<Algorithm> {
        let mut found = Vec::new();
        for row in &ALGORITHMS {
            if row.length == bytes {
                found.push(row.algorithm);
            }
        }
        found
    }

    fn row(self) -> &'static Row {
        let mut rows = ALGORITHMS.iter();
        match rows.find(|row| row.algorithm == self) {
            Some(row) => row,
            None => unreachable!("each algorithm has a row"),
        }
    }

    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The plain hash of some parts in a row.
    pub fn hash(self, parts: &[&[u8]]) -> Digest {
        (self.row().hash)(parts).cut(self.row().length)
    }
}

/// A hash or an HMAC that has read the start of a message.
trait State {
    fn update(&mut self, bytes: &[u8]);

    /// The digest of what was read so far.
    fn digest(&self) -> Digest;

    fn copy(&self) -> Box<dyn State>;
}

impl<S: Update + FixedOutput + Clone + 'static> State for S {
    fn update(&mut self, bytes: &[u8]) {
        Update::update(self, bytes);
    }

    fn digest(&self) -> Digest {
        let digest = self.clone().finalize_fixed();
        let mut padded = [0; 64];
        padded[..digest.len()].copy_from_slice(&digest);
        Digest {
            padded,
            length: digest.len(),
        }
    }

    fn copy(&self) -> Box<dyn State> {
        Box::new(self.clone())
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

/// An HMAC (RFC 2104) that has read the start of a message. The crates overwrite its state on drop,
/// because it depends on the secret.
pub(crate) struct Mac {
    state: Box<dyn State>,
    /// The bytes of its digests, which may be cut.
    length: usize,
}

impl Mac {
    /// The most memory that one takes, in bytes.
    pub const SIZE: usize = size_of::<Mac>() + size_of::<Hmac<Sha512>>();

    pub fn new(algorithm: Algorithm, key: &[u8]) -> Self {
        let row = algorithm.row();
        Mac {
            state: (row.hmac)(key),
            length: row.length,
        }
    }

    pub fn update(&mut self, bytes: &[u8]) {
        self.state.update(bytes);
    }

    /// The digest of what was read so far.
    pub fn digest(&self) -> Digest {
        self.state.digest().cut(self.length)
    }
}

impl Clone for Mac {
    fn clone(&self) -> Self {
        Mac {
            state: self.state.copy(),
            length: self.length,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The digests of RFC 2202 and RFC 4231 for "Jefe", and those of the plain hashes (FIPS 180-4) of
    /// the same message.
    #[test]
    fn each_row_has_its_hash() {
        const MESSAGE: &[u8] = b"what do ya want for nothing?";
        let cases = [
            (
                Algorithm::Sha256,
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "b381e7fec653fc3ab9b178272366b8ac87fed8d31cb25ed1d0e1f3318644c89c",
            ),
            (
                Algorithm::Sha512Cut,
                "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554",
                "a3adca3c9c1e45b39ef51b0703692e09ab3a20404dd7617537144720f35e304e",
            ),
            (
                Algorithm::Sha1,
                "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "8f820394f95335182045da24f34de52bf8bc3432",
            ),
            (
                Algorithm::Sha512,
                "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
                "a3adca3c9c1e45b39ef51b0703692e09ab3a20404dd7617537144720f35e304e89e530db6db9deb50f8b33e38d951f2ffc973085b7f0ccb11178799d113481f2",
            ),
            (
                Algorithm::Sha384,
                "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
                "1ab7b35ff828054ad6d188df1d8fb729f67515d1288fd66e7725043e9da06e36598f26b302f8b044a554ec1230bf1702",
            ),
            (
                Algorithm::Sha224,
                "a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44",
                "9b67b9bb148fae726d5bc97300f3ef9e11b8fa3d3e4b58cab50a4d9a",
            ),
        ];
        for (row, (algorithm, hmac, hash)) in ALGORITHMS.iter().zip(cases) {
            assert_eq!(row.algorithm, algorithm);
            assert_eq!(algorithm.row().name, row.name);
            assert_eq!(
                hex::encode(algorithm.hash(&[&MESSAGE[..5], &MESSAGE[5..]]).bytes()),
                hash
            );
            let mut mac = Mac::new(algorithm, b"Jefe");
            mac.update(&MESSAGE[..5]);
            let mut copy = mac.clone();
            mac.update(b"another end");
            copy.update(&MESSAGE[5..]);
            assert_eq!(hex::encode(copy.digest().bytes()), hmac);
            let digests = [mac.digest(), copy.digest()];
            assert_eq!(copy.digest().position(&digests), Some(1), "{algorithm:?}");
        }
    }
}
