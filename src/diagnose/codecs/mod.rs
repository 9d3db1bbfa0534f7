//! Pure functions on bytes: encodings, character sets, compression, hashes, times. They know nothing of
//! what is searched for.

pub(crate) mod bytes;
pub(crate) mod charset;
pub(super) mod compressed;
pub(super) mod emit;
pub(crate) mod encoding;
pub(super) mod mac;
pub(super) mod platform;
pub(super) mod signer;
pub(super) mod time;
