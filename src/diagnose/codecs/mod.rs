//! Pure functions on bytes: encodings, character sets, compression, hashes, times. They know nothing of
//! what is searched for.

pub(super) mod bytes;
pub(super) mod charset;
pub(super) mod compressed;
pub(super) mod emit;
pub(super) mod encoding;
pub(super) mod mac;
pub(super) mod platform;
pub(super) mod signer;
pub(super) mod time;
