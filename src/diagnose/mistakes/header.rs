//! The digests in a header that is not well formed.
//!
//! A header is decoded, not guessed: each step removes one thing that does not belong there and
//! notes it as a cause. So the header's causes cost no HMACs, and there may be several of them.

use crate::diagnose::cause::{Cause, CauseCode as Code};
use crate::diagnose::codecs::bytes::{decimal, find, join, run, sentence, split, without};
use crate::diagnose::codecs::charset;
use crate::diagnose::codecs::encoding::{
    from_base32, from_base64, from_entities, from_escapes, from_hex, from_percent, replace,
};
use crate::diagnose::codecs::mac::{Algorithm, Digest};
use crate::diagnose::serializers::printed::from_byte_list;

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
        reading(digest.to_vec(), Vec::new()),
        reading(reversed, vec![cause(Code::HeaderBinary, message)]),
    ])
}

/// The readings of a header that is not well formed, the most probable algorithm first.
pub(crate) fn read(value: &[u8]) -> Vec<Readings> {
    if value.len() > MAX_LENGTH {
        return Vec::new();
    }
    let mut readings = several(value);
    if readings.is_empty() {
        readings.extend(plain(value).or_else(|| decoded(value)));
    }
    if readings.is_empty() {
        readings = surrounded(value);
    }
    if readings.is_empty() {
        readings.extend(listed(value));
    }
    grouped(readings)
}

fn reading(digest: Vec<u8>, causes: Vec<Cause>) -> Reading {
    Reading { digest, causes }
}

/// Sorts readings by the algorithms that their lengths allow for.
fn grouped(readings: Vec<Reading>) -> Vec<Readings> {
    let mut groups: Vec<Readings> = Vec::new();
    for Reading { digest, causes } in readings.into_iter().take(MAX_READINGS) {
        for (rank, algorithm) in Algorithm::of_length(digest.len()).into_iter().enumerate() {
            let Some(tag) = Digest::of(&digest) else {
                continue;
            };
            let mut causes = causes.clone();
            if algorithm != Algorithm::Sha256 && (digest.len() != 32 || rank > 0) {
                let name = algorithm.name();
                let message =
                    sentence(&["the signature is an ", name, " instead of an HMAC-SHA-256"]);
                causes.push(Cause::new(Code::HeaderAlgorithm, message));
            }
            let place = groups.iter().position(|group| group.algorithm == algorithm);
            let place = place.unwrap_or(groups.len());
            if place == groups.len() {
                groups.push(Readings {
                    algorithm,
                    digests: Vec::new(),
                    causes: Vec::new(),
                });
            }
            groups[place].digests.push(tag);
            groups[place].causes.push(causes);
        }
    }
    groups
}

#[inline(never)]
fn cause(code: Code, message: &str) -> Cause {
    Cause::new(code, message)
}

/// Each code is noted once.
#[inline(never)]
fn note(causes: &mut Vec<Cause>, code: Code, message: &str) {
    if causes.iter().all(|cause| cause.code != code) {
        causes.push(cause(code, message));
    }
}

/// Several values, joined with commas as servers do with header lines of one name.
fn several(value: &[u8]) -> Vec<Reading> {
    let mut values = Vec::new();
    for value in split(value, b',') {
        let value = value.trim_ascii();
        if value.len() >= 40 {
            values.push(value);
        }
    }
    let mut readings = Vec::new();
    if values.len() < 2 {
        return readings;
    }
    let count = String::from_utf8(decimal(values.len() as u64, 1)).unwrap_or_default();
    for (at, one) in values.into_iter().enumerate() {
        if let Some(mut reading) = plain(one) {
            let place = String::from_utf8(decimal(at as u64 + 1, 1)).unwrap_or_default();
            let message = sentence(&[
                "the header has ",
                &count,
                " values, joined with commas; the signature is number ",
                &place,
            ]);
            reading
                .causes
                .insert(0, cause(Code::HeaderSeveral, &message));
            readings.push(reading);
        }
    }
    readings
}

/// The digest of a value with a label, white space, quotes, or the header's name.
#[inline(never)]
fn plain(value: &[u8]) -> Option<Reading> {
    let mut causes = Vec::new();
    let value = bare(value, &mut causes);
    let (label, digest) = split_label(&value);
    let digest = decode(digest, &mut causes)?;
    // Who encodes the whole value has the label inside.
    if !from_base64(&value).is_some_and(|text| text.starts_with(b"sha256=")) {
        judge_label(label, digest.len(), &mut causes);
    }
    Some(reading(digest, causes))
}

/// The value without white space, quotes, and its own name.
fn bare(value: &[u8], causes: &mut Vec<Cause>) -> Vec<u8> {
    let mut rest = value.trim_ascii();
    let mut spaced = rest.len() < value.len();
    loop {
        if let Some(after) = after_name(rest) {
            let message = "the header's name is part of the value";
            note(causes, Code::HeaderNameIncluded, message);
            rest = after;
        }
        let Some(inner) = unquoted(rest) else {
            break;
        };
        let message = "the header's value is in quotes";
        note(causes, Code::HeaderQuoted, message);
        rest = inner.trim_ascii();
    }
    let bare = without(rest, |byte| byte.is_ascii_whitespace());
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
    let at = find(&text.to_ascii_lowercase(), NAME)?;
    let (before, after) = (&text[..at], &text[at + NAME.len()..]);
    let quote = before.last().filter(|byte| b"\"'`".contains(byte));
    let closed = quote.is_some() && after.first() == quote;
    let after = after[usize::from(closed)..].trim_ascii_start();
    let after = after
        .strip_prefix(b"=>")
        .or(after.strip_prefix(b":"))
        .or(after.strip_prefix(b"="))?
        .trim_ascii();
    let after = after.strip_suffix(b",").unwrap_or(after);
    Some(match quote {
        Some(quote) if !closed => after.strip_suffix(&[*quote]).unwrap_or(after),
        _ => after,
    })
}

/// The label with its separator, and the digest. Padding of base64 is no separator.
fn split_label(value: &[u8]) -> (&[u8], &[u8]) {
    let mut label = value;
    while let Some(rest) = label.strip_suffix(b"=") {
        label = rest;
    }
    while let Some((last, rest)) = label.split_last()
        && !SEPARATORS.contains(last)
    {
        label = rest;
    }
    value.split_at(label.len())
}

fn is_digest(bytes: &[u8]) -> bool {
    !Algorithm::of_length(bytes.len()).is_empty()
}

#[inline(never)]
fn decode(digest: &[u8], causes: &mut Vec<Cause>) -> Option<Vec<u8>> {
    let mut text = digest;
    if let Some(inner) = unquoted(digest) {
        let message = "the digits in the header are in quotes";
        note(causes, Code::HeaderQuoted, message);
        text = inner;
    }
    if let Some(tag) = from_hex(text).filter(|tag| is_digest(tag)) {
        note_upper_case(text, causes);
        return Some(tag);
    }
    if let Some(decoded) = from_base64(text) {
        // Some encode the digits, or the whole value, instead of the digest.
        let digits = decoded.strip_prefix(b"sha256=").unwrap_or(&decoded);
        let tag = from_hex(digits)
            .filter(|tag| is_digest(tag))
            .unwrap_or(decoded);
        if is_digest(&tag) {
            let message = "the header has the digest in base64 instead of hex digits";
            note(causes, Code::HeaderBase64, message);
            return Some(tag);
        }
    }
    let tag = from_base32(&text.to_ascii_uppercase()).filter(|tag| tag.len() == 32)?;
    let message = "the header has the digest in base32 instead of hex digits";
    note(causes, Code::HeaderBase64, message);
    Some(tag)
}

#[inline(never)]
fn note_upper_case(digits: &[u8], causes: &mut Vec<Cause>) {
    if digits.iter().any(u8::is_ascii_uppercase) {
        let message = "the header has upper-case letters where a signature has lower-case ones";
        note(causes, Code::HeaderUppercase, message);
    }
}

/// The labels of the algorithms, with and without a hyphen, and the lengths of their digests.
const LABELS: [(&str, usize); 5] = [
    ("sha1", 20),
    ("sha224", 28),
    ("sha256", 32),
    ("sha384", 48),
    ("sha512", 64),
];

fn judge_label(label: &[u8], length: usize, causes: &mut Vec<Cause>) {
    let name = label
        .strip_suffix(b"=")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let name = without(&name, |byte| byte == b'-');
    let labelled = LABELS.iter().find(|(known, _)| known.as_bytes() == name);
    match labelled {
        None => note(
            causes,
            Code::HeaderPrefixMissing,
            if label.is_empty() {
                NO_LABEL
            } else {
                "the header's value has a label other than `sha256=` before the digest"
            },
        ),
        Some((_, labelled)) => {
            if *labelled != length && length == 32 {
                let message =
                    "the digest is that of HMAC-SHA-256, and its label names another algorithm";
                note(causes, Code::HeaderAlgorithm, message);
            }
            note_upper_case(label, causes);
        }
    }
}

const NO_LABEL: &str = "the header's value has no label `sha256=` before the digest";

/// A value in which characters are percent-encoded, escaped or raw bytes.
fn decoded(value: &[u8]) -> Option<Reading> {
    let trimmed = value.trim_ascii();
    let ways = [
        (
            Some(from_percent(trimmed, false)),
            "the header's value has percent-encoded characters, such as `%3D`",
        ),
        (
            from_entities(trimmed),
            "the header's value has HTML entities, such as `&#61;`",
        ),
        (
            replace(trimmed, "\u{FF1D}→="),
            "the header's value has the full-width character `\u{FF1D}` instead of `=`",
        ),
    ];
    for (text, message) in ways {
        if let Some(text) = text.filter(|text| text != trimmed)
            && let Some(mut reading) = plain(&text)
        {
            reading
                .causes
                .insert(0, cause(Code::HeaderSurrounded, message));
            return Some(reading);
        }
    }
    base64_with_spaces(trimmed).or_else(|| raw(value))
}

/// Base64 whose `+` became a space, as in a form.
fn base64_with_spaces(value: &[u8]) -> Option<Reading> {
    let digest = replace(value.strip_prefix(b"sha256=")?, " →+")?;
    let digest = from_base64(&digest).filter(|digest| digest.len() == 32)?;
    let message = "the header has the digest in base64, with spaces instead of `+`";
    Some(reading(digest, vec![cause(Code::HeaderBase64, message)]))
}

/// The raw bytes of a digest: as they are, as text in Latin-1, or as Python shows them.
fn raw(value: &[u8]) -> Option<Reading> {
    let digest = value.strip_prefix(b"sha256=").unwrap_or(value);
    let printed = unquoted(digest.trim_ascii()).and_then(from_escapes);
    for bytes in [charset::latin_1(digest), Some(digest.to_vec()), printed] {
        // As many letters and digits are half of a signature.
        if let Some(bytes) = bytes.filter(|bytes| bytes.len() == 32 && !bytes.is_ascii()) {
            let message = "the header has the digest as raw bytes instead of hex digits";
            return Some(reading(bytes, vec![cause(Code::HeaderBinary, message)]));
        }
    }
    None
}

/// The bytes of a digest as a list: `[31, 151, …]`, `{"type":"Buffer","data":[31,151,…]}` or
/// `<Buffer 1f 97 …>`.
fn listed(value: &[u8]) -> Option<Reading> {
    let value = value.strip_prefix(b"sha256=").unwrap_or(value);
    let buffer = value.strip_prefix(b"<Buffer ");
    let list = buffer.and_then(|list| list.strip_suffix(b">"));
    let digest = from_byte_list(list.unwrap_or(value)).filter(|bytes| bytes.len() == 32)?;
    let message = "the header has a list of the digest's bytes instead of hex digits";
    Some(reading(digest, vec![cause(Code::HeaderBinary, message)]))
}

/// Every run of the right number of digits, whatever stands around it. A label without a
/// separator, as in `sha2561f97…`, ends in digits too.
fn surrounded(value: &[u8]) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut start = 0;
    while start < value.len() {
        let length = run(&value[start..], |byte| byte.is_ascii_hexdigit());
        let end = start + length;
        if length == 64 || (length == 68 && value[start..end].starts_with(b"a256")) {
            let digits = &value[end - 64..end];
            let digest = from_hex(digits).unwrap_or_default();
            if readings.iter().all(|reading| reading.digest != digest) {
                let message = around(&value[..end - 64], &value[end..]);
                let mut causes = vec![cause(Code::HeaderSurrounded, &message)];
                note_upper_case(digits, &mut causes);
                readings.push(reading(digest, causes));
            }
        }
        start = end + 1;
    }
    if readings.is_empty() {
        readings.extend(separated(value));
    }
    if readings.len() > 1 {
        let message = "the header has several signatures, and one of them is right";
        for reading in &mut readings {
            reading.causes[0] = cause(Code::HeaderSeveral, message);
        }
    }
    readings
}

/// What stands around a signature. Of the text only punctuation is shown.
fn around(before: &[u8], after: &[u8]) -> String {
    let before = shown(before.strip_suffix(b"sha256=").unwrap_or(before));
    let after = shown(after);
    match (&before[..], &after[..]) {
        ("", "") => NO_LABEL.to_owned(),
        ("", after) => sentence(&[after, " stands after the signature in the header"]),
        (before, "") => sentence(&[before, " stands before the signature in the header"]),
        (before, after) => sentence(&[
            before,
            " stands before the signature in the header, and ",
            after,
            " after it",
        ]),
    }
}

fn shown(text: &[u8]) -> String {
    let mut marks = without(text, |byte| !byte.is_ascii_punctuation());
    marks.truncate(4);
    match String::from_utf8(marks).unwrap_or_default().as_str() {
        _ if text.is_empty() => String::new(),
        "" => "text".to_owned(),
        marks => sentence(&["`", marks, "`"]),
    }
}

/// Digits with something between each two of them, as .NET's `BitConverter` prints bytes.
fn separated(value: &[u8]) -> Option<Reading> {
    let value = value.trim_ascii();
    // 32 pairs of digits, and what stands between them.
    let (before, digits) = value.split_at_checked(value.len().checked_sub(95)?)?;
    let separator = digits[2];
    if !b"-: ".contains(&separator) {
        return None;
    }
    let bare = join(&split(digits, separator));
    let digest = from_hex(&bare).filter(|digest| digest.len() == 32)?;
    let mark = char::from(separator).to_string();
    let message = sentence(&["a `", &mark, "` stands between the bytes of the digest"]);
    let mut causes = vec![cause(Code::HeaderSurrounded, &message)];
    note_upper_case(&bare, &mut causes);
    if before != b"sha256=" {
        note(&mut causes, Code::HeaderPrefixMissing, NO_LABEL);
    }
    Some(reading(digest, causes))
}
