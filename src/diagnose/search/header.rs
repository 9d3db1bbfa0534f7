//! The digests that a header may stand for.
//!
//! A header is decoded, not guessed: each step undoes one mistake and notes it as a cause. So the
//! header's causes cost no HMACs, and there may be several of them.

use crate::diagnose::cause::{Cause, CauseCode as Code, Part};
use crate::diagnose::codecs::bytes::{decimal, run, sentence, take_run};
use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::encoding::from_hex;
use crate::diagnose::codecs::mac::{Algorithm, Digest};
use crate::diagnose::mistake::{Row, Stage};
use crate::diagnose::mistakes::{self, binary, label, letter_case, other_provider, surrounded};

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

/// Longer values are not examined.
const MAX_LENGTH: usize = 4096;

/// At most so many digests of one header are tried.
const MAX_READINGS: usize = 8;

/// Shorter values that are joined with commas are no signatures.
const MIN_LENGTH: usize = 40;

/// The greatest rarity of the mistakes that are undone wherever they are seen; that of those that
/// are undone before a signature is looked for in the text; and that of all.
const FREQUENT: u8 = 1;
const RARE: u8 = 2;
const RAREST: u8 = 3;

/// What stands between a label and a digest in one header or another.
const SEPARATORS: &[u8] = b"=:,";

/// The readings of a well-formed header.
pub(crate) fn well_formed(digest: &[u8]) -> Vec<Readings> {
    let mut reversed = digest.to_vec();
    reversed.reverse();
    let cause = Cause::new(Code::HeaderBinary, binary::REVERSED);
    grouped(vec![
        reading(digest.to_vec(), Vec::new()),
        reading(reversed, vec![cause]),
    ])
}

/// The readings of a header that is not well formed, the most probable algorithm first.
pub(crate) fn read(value: &[u8]) -> Vec<Readings> {
    if value.len() > MAX_LENGTH {
        return Vec::new();
    }
    let mut readings = several(value);
    if readings.is_empty() {
        readings.extend(plain(value).or_else(|| undone(value, RARE)));
    }
    if readings.is_empty() {
        readings = among_text(value);
    }
    if readings.is_empty() {
        readings.extend(undone(value, RAREST));
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
            if let Some(group) = groups.iter_mut().find(|group| group.algorithm == algorithm) {
                group.digests.push(tag);
                group.causes.push(causes);
            } else {
                groups.push(Readings {
                    algorithm,
                    digests: vec![tag],
                    causes: vec![causes],
                });
            }
        }
    }
    groups
}

/// Each code is noted once.
#[inline(never)]
fn note(causes: &mut Vec<Cause>, cause: Cause) {
    if causes.iter().all(|noted| noted.code != cause.code) {
        causes.push(cause);
    }
}

/// The numbers in a header that may be times since 1970, in seconds or milliseconds. Stripe, Paddle and
/// others write the time that they sign there.
pub(crate) fn times(value: &[u8]) -> Vec<&[u8]> {
    let mut times = Vec::new();
    let mut rest = value.get(..MAX_LENGTH).unwrap_or(value);
    while !rest.is_empty() {
        let word = take_run(&mut rest, |byte| byte.is_ascii_alphanumeric());
        if matches!(word.len(), 10 | 13) && word.iter().all(u8::is_ascii_digit) {
            times.push(word);
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    times
}

/// The rows of mistakes of a header up to some rarity, the most frequent first.
fn rows(rarest: u8) -> Vec<&'static Row> {
    let mut rows = Vec::new();
    for rarity in 0..=rarest {
        for row in mistakes::ALL.iter().copied().flatten() {
            if row
                .place(Part::Header)
                .is_some_and(|place| place.rarity == rarity)
            {
                rows.push(row);
            }
        }
    }
    rows
}

/// What a row makes of a value when it undoes its mistake: the first text that is another one.
#[inline(never)]
fn undo(row: &Row, value: &[u8]) -> Option<Vec<u8>> {
    let mut first = First {
        given: value,
        made: None,
    };
    row.undone().apply(value, &mut first);
    first.made
}

/// Takes the first text that differs from the one given.
struct First<'a> {
    given: &'a [u8],
    made: Option<Vec<u8>>,
}

impl Emit for First<'_> {
    fn take(&mut self, bytes: Vec<u8>, _unchanged: usize) {
        if self.made.is_none() && bytes != self.given {
            self.made = Some(bytes);
        }
    }
}

/// Several values, joined with commas as servers do with header lines of one name, or with other
/// separators.
fn several(value: &[u8]) -> Vec<Reading> {
    let mut values = Vec::new();
    for value in value.split(|byte| b",;\n|".contains(byte)) {
        let value = value.trim_ascii();
        if value.len() >= MIN_LENGTH {
            values.push(value);
        }
    }
    let mut readings = Vec::new();
    if values.len() < 2 {
        return readings;
    }
    let shown = |number: usize| String::from_utf8(decimal(number as u64, 1)).unwrap_or_default();
    let count = shown(values.len());
    for (at, one) in values.into_iter().enumerate() {
        if let Some(mut reading) = plain(one) {
            let message = sentence(&[
                "the header has ",
                &count,
                " values; the signature is number ",
                &shown(at + 1),
            ]);
            let cause = Cause::new(Code::HeaderSeveral, message);
            reading.causes.insert(0, cause);
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
    let (digest, is_labelled) = decode(digest, &mut causes)?;
    if !is_labelled && let Some((code, message)) = label::judge(label, digest.len()) {
        let other = other_provider::message(&value).filter(|_| code == Code::HeaderPrefixMissing);
        note(
            &mut causes,
            match other {
                Some(message) if !label.is_empty() => {
                    Cause::new(Code::HeaderOtherProvider, message)
                }
                _ => Cause::new(code, message),
            },
        );
    }
    Some(reading(digest, causes))
}

/// The value without the most frequent mistakes.
fn bare(value: &[u8], causes: &mut Vec<Cause>) -> Vec<u8> {
    let mut value = value.to_vec();
    // One may hide another.
    'again: loop {
        for row in rows(FREQUENT) {
            if let Some(made) = undo(row, &value)
                && made.len() < value.len()
            {
                let observation = row.observation(Part::Header, Stage::Unwrap);
                note(causes, observation.cause(&value));
                value = made;
                continue 'again;
            }
        }
        return value;
    }
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

fn digest_of(digits: &[u8]) -> Option<Vec<u8>> {
    from_hex(digits).filter(|digest| is_digest(digest))
}

fn is_digest(bytes: &[u8]) -> bool {
    !Algorithm::of_length(bytes.len()).is_empty()
}

/// The digest that a text stands for, and whether the text has the label inside.
#[inline(never)]
fn decode(text: &[u8], causes: &mut Vec<Cause>) -> Option<(Vec<u8>, bool)> {
    let text = bare(text, causes);
    if let Some(digest) = digest_of(&text) {
        note_upper_case(&text, causes);
        return Some((digest, false));
    }
    // A part of the digits would be another digest in base64.
    if text.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    for row in mistakes::ALL.iter().copied().flatten() {
        let Some(observation) = row.of_digest() else {
            continue;
        };
        let Some(made) = undo(row, &text) else {
            continue;
        };
        // Some encode the digits, or the whole value, instead of the digest.
        let digits = made.strip_prefix(b"sha256=").unwrap_or(&made);
        let is_labelled = digits.len() < made.len();
        let digest = digest_of(digits).unwrap_or(made);
        if is_digest(&digest) {
            note(causes, observation.cause(&text));
            return Some((digest, is_labelled));
        }
    }
    None
}

#[inline(never)]
fn note_upper_case(text: &[u8], causes: &mut Vec<Cause>) {
    if text.iter().any(u8::is_ascii_uppercase) {
        note(
            causes,
            Cause::new(Code::HeaderUppercase, letter_case::UPPER_CASE),
        );
    }
}

/// The digest of a value of which a mistake up to some rarity was undone.
fn undone(value: &[u8], rarest: u8) -> Option<Reading> {
    for row in rows(rarest) {
        if let Some(made) = undo(row, value)
            && let Some(mut reading) = plain(&made)
        {
            let cause = row.observation(Part::Header, Stage::Unwrap).cause(value);
            reading.causes.retain(|noted| noted.code != cause.code);
            reading.causes.insert(0, cause);
            return Some(reading);
        }
    }
    None
}

/// Every run of the right number of digits, whatever stands around it. A label without a
/// separator, as in `sha2561f97…`, ends in digits too.
fn among_text(value: &[u8]) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut start = 0;
    while let Some(rest) = value.get(start..)
        && !rest.is_empty()
    {
        let end = start + run(rest, |byte| byte.is_ascii_hexdigit());
        let found = digits_at(value, start, end);
        if let Some((at, digest)) = found
            && readings.iter().all(|reading| reading.digest != digest)
            && let (Some(before), Some(digits), Some(after)) =
                (value.get(..at), value.get(at..end), value.get(end..))
        {
            let cause = match surrounded::around(before, after) {
                Some(message) => Cause::new(Code::HeaderSurrounded, message),
                None => Cause::new(Code::HeaderSurrounded, label::NO_LABEL),
            };
            let mut causes = vec![cause];
            note_upper_case(digits, &mut causes);
            readings.push(reading(digest, causes));
        }
        start = end + 1;
    }
    if readings.len() > 1 {
        let message = "the header has several signatures, and one of them is right";
        for reading in &mut readings {
            reading
                .causes
                .retain(|cause| cause.code != Code::HeaderSurrounded);
            reading
                .causes
                .insert(0, Cause::new(Code::HeaderSeveral, message));
        }
    }
    readings
}

/// Where the digits of a signature begin in a run of digits, and their digest.
fn digits_at(value: &[u8], start: usize, end: usize) -> Option<(usize, Vec<u8>)> {
    let run = value.get(start..end)?;
    let digits = if run.len() == 68 {
        run.strip_prefix(b"a256")?
    } else {
        run
    };
    let digest = from_hex(digits).filter(|digest| digest.len() == 32)?;
    Some((end - digits.len(), digest))
}
