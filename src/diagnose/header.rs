//! The digests in a header that is not well formed.
//!
//! A header is decoded, not guessed: each step removes one thing that does not belong there and
//! notes it as a cause. So the header's causes cost no HMACs, and there may be several of them.

use super::cause::{Cause, CauseCode as Code};
use super::encoding::{
    from_base32, from_base64, from_entities, from_escapes, from_hex, from_percent,
};
use super::mac::{Algorithm, Digest};

/// The digests that a header may stand for, all of one algorithm, each with what is wrong with
/// how it is written.
pub(crate) struct Readings {
    pub algorithm: Algorithm,
    pub digests: Vec<Digest>,
    pub causes: Vec<Vec<Cause>>,
}

/// A digest, and what is wrong with how it is written.
struct Reading {
    digest: Vec<u8>,
    causes: Vec<Cause>,
}

/// The header's name, in lower case.
const NAME: &[u8] = b"x-preswald-signature";

/// Longer values are not examined.
const MAX_LENGTH: usize = 4096;

/// At most so many digests of one header are tried.
const MAX_READINGS: usize = 8;

/// What stands between a label and a digest in one header or another.
const SEPARATORS: &[u8] = b"=:,";

/// The readings of a well-formed header.
pub(crate) fn well_formed(digest: &[u8]) -> Vec<Readings> {
    let mut reversed = digest.to_vec();
    reversed.reverse();
    let message = "the header has the bytes of the digest in reverse order";
    grouped(vec![
        Reading {
            digest: digest.to_vec(),
            causes: Vec::new(),
        },
        Reading {
            digest: reversed,
            causes: vec![Cause::new(Code::HeaderBinary, message)],
        },
    ])
}

/// The readings of a header that is not well formed, the most probable algorithm first.
pub(crate) fn read(value: &[u8]) -> Vec<Readings> {
    if value.len() > MAX_LENGTH {
        return Vec::new();
    }
    let mut readings = several(value);
    if readings.is_empty() {
        readings.extend(plain(value));
    }
    if readings.is_empty() {
        readings.extend(decoded(value));
    }
    if readings.is_empty() {
        readings = surrounded(value);
    }
    grouped(readings)
}

/// Sorts readings by the algorithms that their lengths allow for.
fn grouped(readings: Vec<Reading>) -> Vec<Readings> {
    let mut groups: Vec<Readings> = Vec::new();
    for Reading { digest, causes } in readings.into_iter().take(MAX_READINGS) {
        for (rank, algorithm) in Algorithm::of_length(digest.len()).enumerate() {
            let Some(tag) = Digest::of(&digest) else {
                continue;
            };
            let mut causes = causes.clone();
            if algorithm != Algorithm::Sha256 && (digest.len() != 32 || rank > 0) {
                let name = algorithm.name();
                let message = format!("the signature is an {name} instead of an HMAC-SHA-256");
                note(&mut causes, Code::HeaderAlgorithm, message);
            }
            match groups.iter_mut().find(|group| group.algorithm == algorithm) {
                Some(group) => {
                    group.digests.push(tag);
                    group.causes.push(causes);
                }
                None => groups.push(Readings {
                    algorithm,
                    digests: vec![tag],
                    causes: vec![causes],
                }),
            }
        }
    }
    groups
}

fn note(causes: &mut Vec<Cause>, code: Code, message: impl Into<String>) {
    if causes.iter().all(|cause| cause.code != code) {
        causes.push(Cause::new(code, message));
    }
}

/// Several values, joined with commas as servers do with header lines of one name.
fn several(value: &[u8]) -> Vec<Reading> {
    let values: Vec<&[u8]> = value
        .split(|byte| *byte == b',')
        .map(<[u8]>::trim_ascii)
        .filter(|value| value.len() >= 40)
        .collect();
    if values.len() < 2 {
        return Vec::new();
    }
    let readings = values.iter().enumerate().filter_map(|(at, one)| {
        let mut reading = plain(one)?;
        let (place, count) = (at + 1, values.len());
        let message = format!(
            "the header has {count} values, joined with commas; the signature is number {place}"
        );
        reading
            .causes
            .insert(0, Cause::new(Code::HeaderSeveral, message));
        Some(reading)
    });
    readings.collect()
}

/// The digest of a value with a label, white space, quotes, or the header's name.
fn plain(value: &[u8]) -> Option<Reading> {
    let mut causes = Vec::new();
    let value = bare(value, &mut causes);
    let (label, digest) = split(&value);
    let digest = decode(digest, &mut causes)?;
    judge_label(label, digest.len(), &mut causes);
    Some(Reading { digest, causes })
}

/// The value without white space, quotes, and its own name.
fn bare(value: &[u8], causes: &mut Vec<Cause>) -> Vec<u8> {
    let mut rest = value.trim_ascii();
    let mut spaced = rest.len() < value.len();
    if let Some(after) = after_name(rest) {
        let message = "the header's name is part of the value";
        note(causes, Code::HeaderNameIncluded, message);
        rest = after;
    }
    while let Some(inner) = unquoted(rest) {
        let message = "the header's value is in quotes";
        note(causes, Code::HeaderQuoted, message);
        rest = inner.trim_ascii();
        if let Some(after) = after_name(rest) {
            let message = "the header's name is part of the value";
            note(causes, Code::HeaderNameIncluded, message);
            rest = after;
        }
    }
    let is_space = |byte: &u8| byte.is_ascii_whitespace();
    let bare: Vec<u8> = rest
        .iter()
        .copied()
        .filter(|byte| !is_space(byte))
        .collect();
    spaced |= bare.len() < rest.len();
    if spaced {
        let message = "the header's value has white space around it or inside it";
        note(causes, Code::HeaderWhitespace, message);
    }
    bare
}

/// The text in quotes: also with backslashes, in brackets, or as Python shows bytes.
fn unquoted(text: &[u8]) -> Option<&[u8]> {
    let text = text.strip_prefix(b"b'").map_or(text, |_| &text[1..]);
    match text {
        [b'\\', b'"', inner @ .., b'\\', b'"'] => Some(inner),
        [first @ (b'"' | b'\'' | b'`'), inner @ .., last] if first == last => Some(inner),
        [b'[', inner @ .., b']'] if unquoted(inner.trim_ascii()).is_some() => Some(inner),
        _ => None,
    }
}

/// What comes after the header's name and its separator. The name may be in quotes, and an
/// option of a command may stand before it.
fn after_name(text: &[u8]) -> Option<&[u8]> {
    let at = text
        .windows(NAME.len())
        .position(|window| window.eq_ignore_ascii_case(NAME))?;
    let (before, after) = (&text[..at], &text[at + NAME.len()..]);
    let quote = before.last().copied().filter(|byte| b"\"'`".contains(byte));
    let closed = after.first().copied() == quote;
    let after = match quote {
        Some(_) if closed => &after[1..],
        _ => after,
    };
    let after = after.trim_ascii_start();
    let after = after
        .strip_prefix(b"=>")
        .or_else(|| after.strip_prefix(b":"))
        .or_else(|| after.strip_prefix(b"="))?
        .trim_ascii();
    let after = after.strip_suffix(b",").unwrap_or(after);
    Some(match quote {
        Some(quote) if !closed => after.strip_suffix(&[quote]).unwrap_or(after),
        _ => after,
    })
}

/// The label with its separator, and the digest. Padding of base64 is no separator.
fn split(value: &[u8]) -> (&[u8], &[u8]) {
    let padding = value.iter().rev().take_while(|byte| **byte == b'=').count();
    let unpadded = &value[..value.len() - padding];
    let label = unpadded.iter().rposition(|byte| SEPARATORS.contains(byte));
    value.split_at(label.map_or(0, |at| at + 1))
}

fn has_length_of_digest(digest: &[u8]) -> bool {
    Algorithm::of_length(digest.len()).next().is_some()
}

fn decode(digest: &[u8], causes: &mut Vec<Cause>) -> Option<Vec<u8>> {
    let digest = match unquoted(digest) {
        Some(inner) => {
            let message = "the digits in the header are in quotes";
            note(causes, Code::HeaderQuoted, message);
            inner
        }
        None => digest,
    };
    if let Some(tag) = from_hex(digest).filter(|tag| has_length_of_digest(tag)) {
        if digest.iter().any(u8::is_ascii_uppercase) {
            note(causes, Code::HeaderUppercase, UPPERCASE);
        }
        return Some(tag);
    }
    let base64 = from_base64(digest).and_then(|decoded| {
        // Some encode the digits, or the whole value, instead of the digest.
        let digits = decoded.strip_prefix(b"sha256=").unwrap_or(&decoded);
        match from_hex(digits).filter(|tag| has_length_of_digest(tag)) {
            Some(tag) => Some(tag),
            None => Some(decoded).filter(|tag| has_length_of_digest(tag)),
        }
    });
    let message = "the header has the digest in base64 instead of hex digits";
    if let Some(tag) = base64 {
        note(causes, Code::HeaderBase64, message);
        return Some(tag);
    }
    let tag = from_base32(digest).filter(|tag| tag.len() == 32)?;
    let message = "the header has the digest in base32 instead of hex digits";
    note(causes, Code::HeaderBase64, message);
    Some(tag)
}

const UPPERCASE: &str = "the header has upper-case letters where a signature has lower-case ones";

fn judge_label(label: &[u8], length: usize, causes: &mut Vec<Cause>) {
    let name = label
        .strip_suffix(b"=")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let labelled = match &name[..] {
        b"sha1" | b"sha-1" => Some(20),
        b"sha224" | b"sha-224" => Some(28),
        b"sha256" => Some(32),
        b"sha384" | b"sha-384" => Some(48),
        b"sha512" | b"sha-512" => Some(64),
        _ => None,
    };
    if labelled.is_some_and(|labelled| labelled != length && length == 32) {
        let message = "the digest is that of HMAC-SHA-256, and its label names another algorithm";
        note(causes, Code::HeaderAlgorithm, message);
    }
    if labelled.is_none() {
        let message = match label {
            b"" => "the header's value has no label `sha256=` before the digest",
            _ => "the header's value has a label other than `sha256=` before the digest",
        };
        note(causes, Code::HeaderPrefixMissing, message);
    } else if labelled == Some(32) && label != b"sha256=" {
        note(causes, Code::HeaderUppercase, UPPERCASE);
    }
}

/// A value in which characters are percent-encoded, escaped or raw bytes.
fn decoded(value: &[u8]) -> Option<Reading> {
    let trimmed = value.trim_ascii();
    let plain_after = |text: Vec<u8>, what: &str| {
        let mut reading = (text != trimmed).then(|| plain(&text))??;
        let message = format!("the header's value has {what}");
        let cause = Cause::new(Code::HeaderSurrounded, message);
        reading.causes.insert(0, cause);
        Some(reading)
    };
    plain_after(
        from_percent(trimmed, false),
        "percent-encoded characters, such as `%3D`",
    )
    .or_else(|| plain_after(from_entities(trimmed)?, "HTML entities, such as `&#61;`"))
    .or_else(|| {
        let text = String::from_utf8(trimmed.to_vec())
            .ok()?
            .replace('\u{FF1D}', "=");
        plain_after(
            text.into_bytes(),
            "the full-width character `\u{FF1D}` instead of `=`",
        )
    })
    .or_else(|| base64_with_spaces(trimmed))
    .or_else(|| raw(value))
}

/// Base64 whose `+` became a space, as in a form.
fn base64_with_spaces(value: &[u8]) -> Option<Reading> {
    let digest = value.strip_prefix(b"sha256=")?;
    let digest: Vec<u8> = digest
        .iter()
        .map(|byte| if *byte == b' ' { b'+' } else { *byte })
        .collect();
    let digest = from_base64(&digest).filter(|digest| digest.len() == 32)?;
    let message = "the header has the digest in base64, with spaces instead of `+`";
    Some(Reading {
        digest,
        causes: vec![Cause::new(Code::HeaderBase64, message)],
    })
}

/// The raw bytes of a digest: as they are, as text in Latin-1, or as Python shows them.
fn raw(value: &[u8]) -> Option<Reading> {
    let digest = value.strip_prefix(b"sha256=").unwrap_or(value);
    let latin_1 = || {
        let text = core::str::from_utf8(digest).ok()?;
        text.chars()
            .map(|char| u8::try_from(char as u32).ok())
            .collect::<Option<Vec<u8>>>()
    };
    let printed = || from_escapes(unquoted(digest.trim_ascii())?);
    // As many letters and digits are half of a signature.
    let is_digest = |bytes: &Vec<u8>| bytes.len() == 32 && !bytes.is_ascii();
    let bytes = latin_1()
        .filter(is_digest)
        .or_else(|| Some(digest.to_vec()).filter(is_digest))
        .or_else(|| printed().filter(is_digest))?;
    let message = "the header has the digest as raw bytes instead of hex digits";
    Some(Reading {
        digest: bytes,
        causes: vec![Cause::new(Code::HeaderBinary, message)],
    })
}

/// Every run of the right number of digits, whatever stands around it.
fn surrounded(value: &[u8]) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    for (before, digits, after) in runs(value) {
        let Some(digest) = from_hex(digits) else {
            continue;
        };
        if readings.iter().any(|reading| reading.digest == digest) {
            continue;
        }
        let mut causes = vec![Cause::new(Code::HeaderSurrounded, around(before, after))];
        if digits.iter().any(u8::is_ascii_uppercase) {
            note(&mut causes, Code::HeaderUppercase, UPPERCASE);
        }
        readings.push(Reading { digest, causes });
    }
    if readings.is_empty() {
        readings.extend(separated(value));
    }
    if readings.len() > 1 {
        let message = "the header has several signatures, and one of them is right";
        for reading in &mut readings {
            reading.causes[0] = Cause::new(Code::HeaderSeveral, message);
        }
    }
    readings
}

/// The runs of exactly 64 digits, with what stands before and after each. A label without a
/// separator, as in `sha2561f97…`, ends in digits too.
fn runs(value: &[u8]) -> Vec<(&[u8], &[u8], &[u8])> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < value.len() {
        let length = value[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_hexdigit())
            .count();
        let end = start + length;
        if length == 64 || (length == 68 && value[start..end].starts_with(b"a256")) {
            runs.push((&value[..end - 64], &value[end - 64..end], &value[end..]));
        }
        start = end + 1;
    }
    runs
}

/// What stands around a signature. Of the text only punctuation is shown.
fn around(before: &[u8], after: &[u8]) -> String {
    let before = before.strip_suffix(b"sha256=").unwrap_or(before);
    let shown = |text: &[u8]| {
        let marks: Vec<u8> = text
            .iter()
            .copied()
            .filter(u8::is_ascii_punctuation)
            .take(4)
            .collect();
        match marks.is_empty() {
            true => "text".to_owned(),
            false => format!("`{}`", String::from_utf8_lossy(&marks)),
        }
    };
    match (before.is_empty(), after.is_empty()) {
        (true, false) => format!("{} stands after the signature in the header", shown(after)),
        (false, true) => format!(
            "{} stands before the signature in the header",
            shown(before)
        ),
        (false, false) => format!(
            "{} stands before the signature in the header, and {} after it",
            shown(before),
            shown(after)
        ),
        (true, true) => "the header's value has no label `sha256=` before the digest".to_owned(),
    }
}

/// Digits with something between each two of them, as .NET's `BitConverter` prints bytes.
fn separated(value: &[u8]) -> Option<Reading> {
    let value = value.trim_ascii();
    let (label, digits) = match value.strip_prefix(b"sha256=") {
        Some(digits) => (true, digits),
        None => (false, value),
    };
    let separator = *digits.get(2)?;
    let is_separator = |byte: &u8| *byte == separator;
    if !b"-: ".contains(&separator) || digits.len() != 95 {
        return None;
    }
    let bare: Vec<u8> = digits
        .iter()
        .copied()
        .filter(|byte| !is_separator(byte))
        .collect();
    let digest = from_hex(&bare).filter(|digest| digest.len() == 32)?;
    let message = format!(
        "a `{}` stands between the bytes of the digest",
        char::from(separator)
    );
    let mut causes = vec![Cause::new(Code::HeaderSurrounded, message)];
    if bare.iter().any(u8::is_ascii_uppercase) {
        note(&mut causes, Code::HeaderUppercase, UPPERCASE);
    }
    if !label {
        let message = "the header's value has no label `sha256=` before the digest";
        note(&mut causes, Code::HeaderPrefixMissing, message);
    }
    Some(Reading { digest, causes })
}
