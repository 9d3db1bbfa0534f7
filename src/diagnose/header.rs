//! The digest in a header that is not as it must be.
//!
//! A header is decoded, not guessed: each step takes off one thing that does not belong there
//! and notes it as a cause. So a header's causes cost no HMACs, and there may be several.

use super::cause::{CauseCode as Code, Told};
use super::encoding::{from_base64, from_hex};
use super::mac::{Algorithm, Digest};

/// A digest, and what is wrong with how it is written.
pub(crate) struct Reading {
    pub algorithm: Algorithm,
    pub tag: Digest,
    pub causes: Vec<Told>,
}

impl Reading {
    pub fn well_formed(tag: Digest) -> Self {
        Reading {
            algorithm: Algorithm::Sha256,
            tag,
            causes: Vec::new(),
        }
    }
}

/// The header's name, in lower case.
const NAME: &[u8] = b"x-preswald-signature";

/// Longer values are no signatures.
const MAX_LENGTH: usize = 4096;

/// What stands between a label and a digest in one header or another.
const SEPARATORS: &[u8] = b"=:,";

/// What a header means that is not well formed; None if there is no digest in it.
pub(crate) fn read(value: &[u8]) -> Option<Reading> {
    if value.len() > MAX_LENGTH {
        return None;
    }
    let mut causes = Vec::new();
    let value = bare(value, &mut causes);
    let (label, digest) = split(&value);
    let (algorithm, tag) = decode(digest, &mut causes)?;
    judge_label(label, algorithm, &mut causes);
    Some(Reading {
        algorithm,
        tag: Digest::of(&tag)?,
        causes,
    })
}

/// The value without white space, quotes, and its own name.
fn bare(value: &[u8], causes: &mut Vec<Told>) -> Vec<u8> {
    let mut rest = value.trim_ascii();
    let mut spaced = rest.len() < value.len();
    loop {
        if let Some(inner) = unquoted(rest) {
            note(
                causes,
                Code::HeaderQuoted,
                "the header's value is given in quotes",
            );
            rest = inner;
        } else if let Some(behind) = behind_name(rest) {
            let message = "the header's name is given as a part of its value";
            note(causes, Code::HeaderNameIncluded, message);
            // The white space behind the name belongs to it.
            rest = behind.trim_ascii();
        } else {
            break;
        }
    }
    let bare: Vec<u8> = rest
        .iter()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    spaced |= bare.len() < rest.len();
    if spaced {
        note(
            causes,
            Code::HeaderWhitespace,
            "the header's value is given with white space",
        );
    }
    bare
}

fn note(causes: &mut Vec<Told>, code: Code, message: &'static str) {
    if causes.iter().all(|told| told.code != code) {
        causes.push(Told::new(code, message));
    }
}

/// What is between quotes, also those that Python shows bytes in.
fn unquoted(text: &[u8]) -> Option<&[u8]> {
    let text = text.strip_prefix(b"b'").map_or(text, |_| &text[1..]);
    match text {
        [first @ (b'"' | b'\'' | b'`'), inner @ .., last] if first == last => Some(inner),
        _ => None,
    }
}

fn behind_name(text: &[u8]) -> Option<&[u8]> {
    let (name, behind) = text.split_at_checked(NAME.len())?;
    let (separator, behind) = behind.trim_ascii_start().split_first()?;
    let is_name = name.eq_ignore_ascii_case(NAME) && matches!(separator, b':' | b'=');
    is_name.then_some(behind)
}

/// The label with its separator, and the digest. Padding of base64 is no separator.
fn split(value: &[u8]) -> (&[u8], &[u8]) {
    let padding = value.iter().rev().take_while(|byte| **byte == b'=').count();
    let unpadded = &value[..value.len() - padding];
    let label = unpadded.iter().rposition(|byte| SEPARATORS.contains(byte));
    value.split_at(label.map_or(0, |at| at + 1))
}

fn decode(digest: &[u8], causes: &mut Vec<Told>) -> Option<(Algorithm, Vec<u8>)> {
    if let Some(tag) = from_hex(digest)
        && let Some(algorithm) = Algorithm::of_length(tag.len())
    {
        if digest.iter().any(u8::is_ascii_uppercase) {
            note(causes, Code::HeaderUppercase, UPPERCASE);
        }
        return Some((algorithm, tag));
    }
    let decoded = from_base64(digest)?;
    // Some encode the digits rather than the digest.
    let tag = from_hex(&decoded)
        .filter(|tag| tag.len() == 32)
        .unwrap_or(decoded);
    let algorithm = Algorithm::of_length(tag.len())?;
    note(
        causes,
        Code::HeaderBase64,
        "the header has the digest in base64 rather than in hexadecimal digits",
    );
    Some((algorithm, tag))
}

const UPPERCASE: &str = "the header has upper-case letters where a signature has lower-case ones";

fn judge_label(label: &[u8], algorithm: Algorithm, causes: &mut Vec<Told>) {
    let name = label
        .strip_suffix(b"=")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let labelled = match &name[..] {
        b"sha1" | b"sha-1" => Some(Algorithm::Sha1),
        b"sha256" => Some(Algorithm::Sha256),
        b"sha384" | b"sha-384" => Some(Algorithm::Sha384),
        b"sha512" | b"sha-512" => Some(Algorithm::Sha512),
        _ => None,
    };
    if algorithm != Algorithm::Sha256 {
        note(
            causes,
            Code::HeaderAlgorithm,
            of_another_algorithm(algorithm),
        );
    } else if labelled.is_some_and(|labelled| labelled != algorithm) {
        note(
            causes,
            Code::HeaderAlgorithm,
            "the digest is HMAC-SHA-256's, and labelled as another's",
        );
    }
    if labelled.is_none() {
        note(
            causes,
            Code::HeaderPrefixMissing,
            match label {
                b"" => "the header's value has no label `sha256=` before the digest",
                _ => "the header's value has another label than `sha256=` before the digest",
            },
        );
    } else if labelled == Some(Algorithm::Sha256) && label != b"sha256=" {
        note(causes, Code::HeaderUppercase, UPPERCASE);
    }
}

fn of_another_algorithm(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::Sha1 => "the signature is an HMAC-SHA-1 rather than an HMAC-SHA-256",
        Algorithm::Sha384 => "the signature is an HMAC-SHA-384 rather than an HMAC-SHA-256",
        _ => "the signature is an HMAC-SHA-512 rather than an HMAC-SHA-256",
    }
}
