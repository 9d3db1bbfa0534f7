//! Secrets, as JavaScript writes them where bodies are written: each is its length in four bytes, the
//! lowest first, and then its bytes.

use super::boundary::SECRET_LENGTH_BYTES;
use super::memory::read_input;
use super::mistake::mistake;
use crate::InvalidSecret;
use wasm_bindgen::prelude::*;

/// Reads the secrets that were written in this many bytes, newest first. `well_formed` is false if one
/// is a string with a lone surrogate. Gives a mistake for no secret and for an empty one.
pub(super) fn read_secrets<T>(
    written: usize,
    well_formed: bool,
    read: impl FnOnce(&[&[u8]]) -> T,
) -> Result<T, JsValue> {
    if !well_formed {
        let message = "a secret contains a lone surrogate, so it cannot be encoded as UTF-8";
        return Err(mistake(InvalidSecret.code(), message));
    }
    read_input(|memory| {
        let secrets = split(memory.body(written));
        if secrets.is_empty() || secrets.iter().any(|secret| secret.is_empty()) {
            Err(mistake(InvalidSecret.code(), InvalidSecret::MESSAGE))
        } else {
            Ok(read(&secrets))
        }
    })
}

fn split(mut written: &[u8]) -> Vec<&[u8]> {
    let mut secrets = Vec::new();
    while let Some((size, rest)) = written.split_first_chunk::<SECRET_LENGTH_BYTES>() {
        let size = u32::from_le_bytes(*size) as usize;
        let (secret, rest) = rest.split_at_checked(size).unwrap_or_default();
        secrets.push(secret);
        written = rest;
    }
    secrets
}
