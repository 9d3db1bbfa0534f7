//! Character sets, for what goes wrong with them.
//!
//! The tables are small, and what stands for a lost character differs from encoder to encoder.
//! A library's encoders have one replacement each and ten times the tables.

use super::bytes::{self, encode, next_char, paired, text, utf8};
use super::emit::Emit;
use super::platform::{self, NormalizationForm};

/// A character set with one byte a character: ASCII, and the characters from 0x80 on. All others
/// are those of Latin-1.
pub(crate) struct Table(&'static [u16]);

const LATIN_1: Table = Table(&[]);
const WINDOWS: Table = Table(&WINDOWS_1252);

/// The most frequent first.
const TABLES: [Table; 4] = [LATIN_1, WINDOWS, Table(&MAC_ROMAN), Table(&DOS_850)];

impl Table {
    /// The character of a byte.
    fn char(&self, byte: u8) -> u32 {
        let at = usize::from(byte).wrapping_sub(0x80);
        self.0
            .get(at)
            .map_or(u32::from(byte), |code| u32::from(*code))
    }

    /// The byte of a character.
    fn byte(&self, code: u32) -> Option<u8> {
        (0..=0xFF).find(|byte| self.char(*byte) == code)
    }
}

/// What an encoder does with a text, and with a character that has no byte.
pub(crate) struct Charset {
    /// None for ASCII.
    table: Option<Table>,
    lost: Lost,
}

enum Lost {
    /// The text cannot be encoded.
    Refused,
    /// This stands for each character, for each UTF-16 unit, or for each byte of UTF-8.
    Char(&'static str),
    Unit(&'static str),
    Byte(&'static str),
    /// The low byte of each UTF-16 unit is kept.
    LowByte,
}

const fn charset(table: Option<Table>, lost: Lost) -> Charset {
    Charset { table, lost }
}

const ONLY_LATIN_1: Charset = charset(Some(LATIN_1), Lost::Refused);

pub(crate) const FREQUENT: &[Charset] = &[
    ONLY_LATIN_1,
    charset(Some(WINDOWS), Lost::Refused),
    charset(Some(LATIN_1), Lost::Char("?")),
];
pub(crate) const LOSSY: &[Charset] = &[
    charset(Some(WINDOWS), Lost::Char("?")),
    // Node's `Buffer`.
    charset(Some(LATIN_1), Lost::LowByte),
];
pub(crate) const ASCII: &[Charset] = &[charset(None, Lost::Char("?"))];
pub(crate) const REPLACED: &[Charset] = &[
    charset(None, Lost::Unit("?")),
    charset(None, Lost::Byte("?")),
    charset(None, Lost::Char("\u{FFFD}")),
    charset(None, Lost::Byte("\u{FFFD}")),
];
pub(crate) const DROPPED: &[Charset] = &[charset(None, Lost::Char(""))];

/// The characters that Windows-1252 has where Latin-1 has control characters, from 0x80; five
/// of its bytes are not assigned.
static WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
];

/// Mac OS Roman, from 0x80.
#[rustfmt::skip]
static MAC_ROMAN: [u16; 128] = [
    0xC4, 0xC5, 0xC7, 0xC9, 0xD1, 0xD6, 0xDC, 0xE1, 0xE0, 0xE2, 0xE4, 0xE3, 0xE5, 0xE7, 0xE9, 0xE8,
    0xEA, 0xEB, 0xED, 0xEC, 0xEE, 0xEF, 0xF1, 0xF3, 0xF2, 0xF4, 0xF6, 0xF5, 0xFA, 0xF9, 0xFB, 0xFC,
    0x2020, 0xB0, 0xA2, 0xA3, 0xA7, 0x2022, 0xB6, 0xDF, 0xAE, 0xA9, 0x2122, 0xB4, 0xA8, 0x2260,
    0xC6, 0xD8, 0x221E, 0xB1, 0x2264, 0x2265, 0xA5, 0xB5, 0x2202, 0x2211, 0x220F, 0x3C0, 0x222B,
    0xAA, 0xBA, 0x3A9, 0xE6, 0xF8, 0xBF, 0xA1, 0xAC, 0x221A, 0x192, 0x2248, 0x2206, 0xAB, 0xBB,
    0x2026, 0xA0, 0xC0, 0xC3, 0xD5, 0x152, 0x153, 0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019,
    0xF7, 0x25CA, 0xFF, 0x178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0xB7, 0x201A,
    0x201E, 0x2030, 0xC2, 0xCA, 0xC1, 0xCB, 0xC8, 0xCD, 0xCE, 0xCF, 0xCC, 0xD3, 0xD4, 0xF8FF, 0xD2,
    0xDA, 0xDB, 0xD9, 0x131, 0x2C6, 0x2DC, 0xAF, 0x2D8, 0x2D9, 0x2DA, 0xB8, 0x2DD, 0x2DB, 0x2C7,
];

/// The character set of DOS in Western Europe, code page 850, from 0x80.
#[rustfmt::skip]
static DOS_850: [u16; 128] = [
    0xC7, 0xFC, 0xE9, 0xE2, 0xE4, 0xE0, 0xE5, 0xE7, 0xEA, 0xEB, 0xE8, 0xEF, 0xEE, 0xEC, 0xC4, 0xC5,
    0xC9, 0xE6, 0xC6, 0xF4, 0xF6, 0xF2, 0xFB, 0xF9, 0xFF, 0xD6, 0xDC, 0xF8, 0xA3, 0xD8, 0xD7, 0x192,
    0xE1, 0xED, 0xF3, 0xFA, 0xF1, 0xD1, 0xAA, 0xBA, 0xBF, 0xAE, 0xAC, 0xBD, 0xBC, 0xA1, 0xAB, 0xBB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0xC1, 0xC2, 0xC0, 0xA9, 0x2563, 0x2551, 0x2557, 0x255D,
    0xA2, 0xA5, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0xE3, 0xC3, 0x255A, 0x2554,
    0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0xA4, 0xF0, 0xD0, 0xCA, 0xCB, 0xC8, 0x131, 0xCD, 0xCE,
    0xCF, 0x2518, 0x250C, 0x2588, 0x2584, 0xA6, 0xCC, 0x2580, 0xD3, 0xDF, 0xD4, 0xD2, 0xF5, 0xD5,
    0xB5, 0xFE, 0xDE, 0xDA, 0xDB, 0xD9, 0xFD, 0xDD, 0xAF, 0xB4, 0xAD, 0xB1, 0x2017, 0xBE, 0xB6,
    0xA7, 0xF7, 0xB8, 0xB0, 0xA8, 0xB7, 0xB9, 0xB3, 0xB2, 0x25A0, 0xA0,
];

/// The bytes, read as text in a character set. None for ASCII.
fn decoded(given: &[u8], table: &Table) -> Option<Vec<u8>> {
    if given.is_ascii() {
        return None;
    }
    let mut made = Vec::with_capacity(given.len() * 2);
    for byte in given {
        encode(table.char(*byte), &mut made);
    }
    Some(made)
}

/// The bytes, read as Latin-1.
pub(crate) fn from_latin_1(given: &[u8]) -> Option<Vec<u8>> {
    decoded(given, &LATIN_1)
}

/// The bytes, read as Windows-1252, if they are not UTF-8.
pub(crate) fn from_windows(given: &[u8]) -> Option<Vec<u8>> {
    match utf8(given) {
        Some(_) => None,
        None => decoded(given, &WINDOWS),
    }
}

/// Text that is not ASCII, in a character set.
fn encoded(given: &[u8], charset: &Charset) -> Option<Vec<u8>> {
    if given.is_ascii() {
        return None;
    }
    let mut made = Vec::with_capacity(given.len());
    let mut rest = utf8(given)?.as_bytes();
    while let Some((code, char)) = next_char(&mut rest) {
        let byte = match &charset.table {
            _ if code < 0x80 => Some(code as u8),
            Some(table) => table.byte(code),
            None => None,
        };
        if let Some(byte) = byte {
            made.push(byte);
            continue;
        }
        let units = 1 + usize::from(code > 0xFFFF);
        let (times, replacement) = match charset.lost {
            Lost::Refused => return None,
            Lost::Char(replacement) => (1, replacement),
            Lost::Unit(replacement) => (units, replacement),
            Lost::Byte(replacement) => (char.len(), replacement),
            Lost::LowByte => {
                let mut bytes = Vec::new();
                bytes::utf16(code, false, &mut bytes);
                made.push(bytes[0]);
                made.extend_from_slice(bytes.get(2..3).unwrap_or_default());
                continue;
            }
        };
        for _ in 0..times {
            made.extend_from_slice(replacement.as_bytes());
        }
    }
    Some(made)
}

/// The text in Latin-1. None if it is ASCII, or has other characters.
pub(crate) fn latin_1(given: &[u8]) -> Option<Vec<u8>> {
    encoded(given, &ONLY_LATIN_1)
}

/// The text by some encoders.
pub(crate) fn encodings(given: &[u8], charsets: &[Charset], out: &mut dyn Emit) {
    for charset in charsets {
        out.maybe(encoded(given, charset));
    }
}

/// Text that was read in some character set, and written as UTF-8 once more, before that.
pub(crate) fn before_misreading(given: &[u8], out: &mut dyn Emit) {
    for table in TABLES {
        let made = encoded(given, &charset(Some(table), Lost::Refused));
        out.maybe(made.filter(|bytes| utf8(bytes).is_some()));
    }
}

/// The bytes, read in some character set and written as UTF-8.
pub(crate) fn misread(given: &[u8], out: &mut dyn Emit) {
    for table in TABLES {
        out.maybe(decoded(given, &table));
    }
}

/// Text in each character set, if it has all characters.
pub(crate) fn in_tables(given: &[u8], out: &mut dyn Emit) {
    for table in TABLES {
        out.maybe(encoded(given, &charset(Some(table), Lost::Refused)));
    }
}

/// Text with something for each character beyond U+FFFF, which older MySQL columns lose.
pub(crate) fn without_astral(given: &[u8], out: &mut dyn Emit) {
    for replacement in ["?", "\u{FFFD}", "", "????", "??"] {
        let mut made = Vec::with_capacity(given.len());
        let mut rest = text(given);
        while let Some((code, char)) = next_char(&mut rest) {
            made.extend_from_slice(if code > 0xFFFF {
                replacement.as_bytes()
            } else {
                char
            });
        }
        out.put(made);
    }
}

/// Characters beyond U+FFFF as two surrogates of three bytes each (CESU-8), as Java's and Oracle's
/// older UTF-8 has them; and each byte that is not ASCII as the lone surrogate that Python's
/// `surrogateescape` makes of it.
pub(crate) fn with_surrogates(given: &[u8], out: &mut dyn Emit) {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = text(given);
    while let Some((code, _)) = next_char(&mut rest) {
        let mut units = Vec::new();
        bytes::utf16(code, true, &mut units);
        for unit in units.chunks(2) {
            encode(u32::from(unit[0]) << 8 | u32::from(unit[1]), &mut made);
        }
    }
    out.put(made);
    let mut made = Vec::with_capacity(given.len() * 2);
    for byte in given {
        let escaped = if byte.is_ascii() { 0 } else { 0xDC00 };
        encode(escaped + u32::from(*byte), &mut made);
    }
    out.put(made);
}

/// Undoes both of these.
pub(crate) fn from_surrogates(given: &[u8], out: &mut dyn Emit) {
    let surrogate = |text: &[u8]| match text {
        [0xED, 0xA0..=0xBF, _, ..] => bytes::decode(text).0,
        _ => 0,
    };
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    while let Some((first, others)) = rest.split_first() {
        let high = surrogate(rest);
        let pair = rest.get(3..).and_then(|low| paired(high, surrogate(low)));
        let length = match (high, pair) {
            (0xDC80..=0xDCFF, _) => {
                made.push(high as u8);
                3
            }
            (_, Some(code)) => {
                encode(code, &mut made);
                6
            }
            _ => {
                made.push(*first);
                1
            }
        };
        rest = others.get(length - 1..).unwrap_or_default();
    }
    out.put(made);
}

/// The text in a normalization form of Unicode.
pub(crate) fn normalized(given: &[u8], form: NormalizationForm) -> Option<Vec<u8>> {
    let text = utf8(given).filter(|text| !text.is_ascii())?;
    Some(platform::normalized(text, form)?.into_bytes())
}

pub(crate) fn composed(given: &[u8]) -> Option<Vec<u8>> {
    normalized(given, NormalizationForm::Composed)
}

pub(crate) fn decomposed(given: &[u8]) -> Option<Vec<u8>> {
    normalized(given, NormalizationForm::Decomposed)
}

/// The text with U+FFFD for what is not UTF-8.
pub(crate) fn lossy(given: &[u8]) -> Vec<u8> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    while let Err(error) = core::str::from_utf8(rest) {
        let (valid, after) = rest.split_at(error.valid_up_to());
        made.extend_from_slice(valid);
        encode(0xFFFD, &mut made);
        // None if the text ends in the middle of a character.
        rest = &after[error.error_len().unwrap_or(after.len())..];
    }
    made.extend_from_slice(rest);
    made
}

/// Decoded bytes, read as text in Latin-1 and in UTF-8.
pub(crate) fn read_as_text(decoded: Option<Vec<u8>>, out: &mut dyn Emit) {
    if let Some(bytes) = decoded {
        out.maybe(from_latin_1(&bytes));
        out.put(lossy(&bytes));
    }
}

/// The text in UTF-16, in both orders of bytes, after a byte order mark or nothing.
pub(crate) fn utf16(given: &[u8], mark: &str, out: &mut dyn Emit) {
    for big_endian in [false, true] {
        let mut made = Vec::with_capacity(given.len() * 2);
        for part in [mark.as_bytes(), text(given)] {
            let mut rest = part;
            while let Some((code, _)) = next_char(&mut rest) {
                bytes::utf16(code, big_endian, &mut made);
            }
        }
        out.put(made);
    }
}

/// With a byte order mark either way; without one where every other byte of the first is zero.
pub(crate) fn from_utf16(given: &[u8]) -> Option<Vec<u8>> {
    let (big_endian, text) = match given {
        [0xFF, 0xFE, text @ ..] => (false, text),
        [0xFE, 0xFF, text @ ..] => (true, text),
        [0, ..] => (true, given),
        [_, 0, ..] => (false, given),
        _ => return None,
    };
    let mut made = Vec::with_capacity(text.len());
    let mut high = 0;
    for pair in text.chunks(2) {
        let [first, second] = *pair else {
            return None;
        };
        let unit = if big_endian {
            u32::from(first) << 8 | u32::from(second)
        } else {
            u32::from(second) << 8 | u32::from(first)
        };
        match unit {
            0xD800..0xDC00 => high = unit,
            0xDC00..0xE000 => encode(paired(high, unit)?, &mut made),
            _ => encode(unit, &mut made),
        }
    }
    Some(made)
}

/// White space, zero-width characters and NUL.
pub(crate) fn is_space(code: u32) -> bool {
    matches!(
        code,
        0 | 9..=13 | 0x20 | 0x85 | 0xA0 | 0x2000..=0x200F | 0x2028 | 0x2029 | 0x202F | 0x205F
            | 0x2060 | 0x3000 | 0xFEFF
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::codecs::emit::Collected;

    fn all(make: impl FnOnce(&mut dyn Emit)) -> Vec<Vec<u8>> {
        let mut made = Collected::default();
        make(&mut made);
        made.0
    }

    /// As Python's codecs have them: `latin_1`, `cp1252`, `mac_roman`, `cp850`.
    #[test]
    fn has_the_tables() {
        let text = "\u{E9}\u{FC}".as_bytes();
        let made = all(|out| in_tables(text, out));
        let expected: [&[u8]; 4] = [b"\xE9\xFC", b"\xE9\xFC", b"\x8E\x9F", b"\x82\x81"];
        assert_eq!(made, expected);
        assert_eq!(latin_1("\u{20AC}".as_bytes()), None);
        assert_eq!(from_windows(b"\x80"), Some("\u{20AC}".as_bytes().to_vec()));
        assert_eq!(from_windows("\u{20AC}".as_bytes()), None);
        assert_eq!(
            from_latin_1(b"\x80\xE9"),
            Some("\u{80}\u{E9}".as_bytes().to_vec())
        );
        assert_eq!(from_latin_1(b"ascii"), None);
    }

    /// What stands for a character that a set lacks.
    #[test]
    fn loses_as_encoders_do() {
        let text = "a\u{E9}\u{1F680}".as_bytes();
        let cases: [(&[Charset], &[&[u8]]); 4] = [
            (LOSSY, &[b"a\xE9?", b"a\xE9\x3D\x80"]),
            (ASCII, &[b"a??"]),
            (DROPPED, &[b"a"]),
            (
                REPLACED,
                &[
                    b"a???",
                    b"a??????",
                    "a\u{FFFD}\u{FFFD}".as_bytes(),
                    "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}".as_bytes(),
                ],
            ),
        ];
        for (charsets, expected) in cases {
            assert_eq!(all(|out| encodings(text, charsets, out)), expected);
        }
        assert_eq!(lossy(b"a\xFFb\xE2\x82"), "a\u{FFFD}b\u{FFFD}".as_bytes());
        let astral = all(|out| without_astral(text, out));
        assert_eq!(
            astral.first().map(Vec::as_slice),
            Some("a\u{E9}?".as_bytes())
        );
    }

    /// Each is undone by its reverse.
    #[test]
    fn goes_both_ways() {
        let text = "a\u{E9}\u{1F680}".as_bytes();
        for mark in ["", "\u{FEFF}"] {
            for made in all(|out| utf16(text, mark, out)) {
                assert_eq!(from_utf16(&made).as_deref(), Some(text), "{made:?}");
            }
        }
        assert_eq!((from_utf16(b"ab"), from_utf16(b"a\0b")), (None, None));
        for made in all(|out| with_surrogates(text, out)) {
            assert!(all(|out| from_surrogates(&made, out)).contains(&text.to_vec()));
        }
        for made in all(|out| misread(text, out)) {
            assert!(all(|out| before_misreading(&made, out)).contains(&text.to_vec()));
        }
    }

    #[test]
    fn knows_what_is_not_seen() {
        for code in [0, 9, 0x20, 0x85, 0xA0, 0x200B, 0x2060, 0x3000, 0xFEFF] {
            assert!(is_space(code), "{code:x}");
        }
        for code in [8, 14, 0x21, 0x84, 0x2010, 0x3001] {
            assert!(!is_space(code), "{code:x}");
        }
    }
}
