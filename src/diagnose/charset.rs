//! Character sets, for what goes wrong with them.
//!
//! The tables are small, and what stands for a lost character differs from encoder to encoder.
//! A library's encoders have one replacement each and ten times the tables.

use super::encoding::utf8;
use super::platform::{self, Form};

/// A character set with one byte a character.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Table {
    Ascii,
    Latin1,
    Windows1252,
    MacRoman,
    Dos437,
    Dos850,
}

/// All but ASCII, the most frequent first.
pub(crate) const TABLES: [Table; 5] = [
    Table::Latin1,
    Table::Windows1252,
    Table::MacRoman,
    Table::Dos850,
    Table::Dos437,
];

impl Table {
    /// The character of a byte.
    fn char(self, byte: u8) -> Option<char> {
        let high = usize::from(byte).checked_sub(0x80);
        let code = match (self, high) {
            (_, None) | (Table::Latin1, _) => u16::from(byte),
            (Table::Ascii, Some(_)) => return None,
            (Table::Windows1252, Some(at)) => match WINDOWS_1252.get(at) {
                Some(code) => *code,
                None => u16::from(byte),
            },
            (Table::MacRoman, Some(at)) => MAC_ROMAN[at],
            (Table::Dos437, Some(at)) => DOS_437[at],
            (Table::Dos850, Some(at)) => DOS_850[at],
        };
        char::from_u32(u32::from(code))
    }

    /// The byte of a character.
    fn byte(self, char: char) -> Option<u8> {
        match char as u32 {
            code @ 0..0x80 => Some(code as u8),
            code @ 0x80..0x100 if self == Table::Latin1 => Some(code as u8),
            _ if matches!(self, Table::Ascii | Table::Latin1) => None,
            _ => (0x80..=0xFF).find(|byte| self.char(*byte) == Some(char)),
        }
    }
}

/// What an encoder does with a text, and with a character that has no byte.
#[derive(Clone, Copy)]
pub(crate) struct Charset {
    table: Table,
    lost: Lost,
}

#[derive(Clone, Copy)]
enum Lost {
    /// The text cannot be encoded.
    Refused,
    /// This stands for each character, each UTF-16 unit, or each byte of UTF-8.
    Replaced(&'static [u8], fn(char) -> usize),
    /// The low byte of each UTF-16 unit is kept.
    LowByte,
}

const fn ascii(replacement: &'static [u8], times: fn(char) -> usize) -> Charset {
    Charset {
        table: Table::Ascii,
        lost: Lost::Replaced(replacement, times),
    }
}

const fn refusing(table: Table) -> Charset {
    Charset {
        table,
        lost: Lost::Refused,
    }
}

pub(crate) const LATIN_1: Charset = refusing(Table::Latin1);
pub(crate) const WINDOWS: Charset = refusing(Table::Windows1252);
pub(crate) const LATIN_1_LOSSY: Charset = Charset {
    table: Table::Latin1,
    lost: Lost::Replaced(b"?", |_| 1),
};
pub(crate) const WINDOWS_LOSSY: Charset = Charset {
    table: Table::Windows1252,
    lost: Lost::Replaced(b"?", |_| 1),
};
/// Node's `Buffer` keeps the low byte of each UTF-16 unit.
pub(crate) const BUFFER: Charset = Charset {
    table: Table::Latin1,
    lost: Lost::LowByte,
};
pub(crate) const ASCII: Charset = ascii(b"?", |_| 1);
pub(crate) const ASCII_UNITS: Charset = ascii(b"?", char::len_utf16);
pub(crate) const ASCII_BYTES: Charset = ascii(b"?", char::len_utf8);
pub(crate) const REPLACED: Charset = ascii(b"\xEF\xBF\xBD", |_| 1);
pub(crate) const REPLACED_BYTES: Charset = ascii(b"\xEF\xBF\xBD", char::len_utf8);
pub(crate) const DROPPED: Charset = ascii(b"", |_| 1);

/// The characters that Windows-1252 has where Latin-1 has control characters, from 0x80; five
/// of its bytes are not assigned.
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
];

/// Mac OS Roman, from 0x80.
#[rustfmt::skip]
const MAC_ROMAN: [u16; 128] = [
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

/// The character set of DOS, code page 437, from 0x80.
#[rustfmt::skip]
const DOS_437: [u16; 128] = [
    0xC7, 0xFC, 0xE9, 0xE2, 0xE4, 0xE0, 0xE5, 0xE7, 0xEA, 0xEB, 0xE8, 0xEF, 0xEE, 0xEC, 0xC4, 0xC5,
    0xC9, 0xE6, 0xC6, 0xF4, 0xF6, 0xF2, 0xFB, 0xF9, 0xFF, 0xD6, 0xDC, 0xA2, 0xA3, 0xA5, 0x20A7,
    0x192, 0xE1, 0xED, 0xF3, 0xFA, 0xF1, 0xD1, 0xAA, 0xBA, 0xBF, 0x2310, 0xAC, 0xBD, 0xBC, 0xA1,
    0xAB, 0xBB, 0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563,
    0x2551, 0x2557, 0x255D, 0x255C, 0x255B, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C,
    0x255E, 0x255F, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x2567, 0x2568, 0x2564,
    0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C, 0x2588, 0x2584, 0x258C,
    0x2590, 0x2580, 0x3B1, 0xDF, 0x393, 0x3C0, 0x3A3, 0x3C3, 0xB5, 0x3C4, 0x3A6, 0x398, 0x3A9,
    0x3B4, 0x221E, 0x3C6, 0x3B5, 0x2229, 0x2261, 0xB1, 0x2265, 0x2264, 0x2320, 0x2321, 0xF7, 0x2248,
    0xB0, 0x2219, 0xB7, 0x221A, 0x207F, 0xB2, 0x25A0, 0xA0,
];

/// The character set of DOS in Western Europe, code page 850, from 0x80.
#[rustfmt::skip]
const DOS_850: [u16; 128] = [
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
pub(crate) fn decode(given: &[u8], table: Table) -> Option<Vec<u8>> {
    if given.is_ascii() {
        return None;
    }
    let text: Option<String> = given.iter().map(|byte| table.char(*byte)).collect();
    Some(text?.into_bytes())
}

/// Text that is not ASCII, in a character set.
pub(crate) fn encode(given: &[u8], charset: Charset) -> Option<Vec<u8>> {
    let text = not_ascii(given)?;
    let mut made = Vec::with_capacity(given.len());
    for char in text.chars() {
        match (charset.table.byte(char), charset.lost) {
            (Some(byte), _) => made.push(byte),
            (None, Lost::Refused) => return None,
            (None, Lost::Replaced(replacement, times)) => {
                for _ in 0..times(char) {
                    made.extend_from_slice(replacement);
                }
            }
            (None, Lost::LowByte) => {
                made.extend(
                    char.encode_utf16(&mut [0; 2])
                        .iter()
                        .map(|unit| *unit as u8),
                );
            }
        }
    }
    Some(made)
}

/// Text that was read in some character set, and written as UTF-8 once more, before that.
pub(crate) fn before_misreading(given: &[u8]) -> Vec<Vec<u8>> {
    TABLES
        .into_iter()
        .filter_map(|table| encode(given, refusing(table)))
        .filter(|bytes| utf8(bytes).is_some())
        .collect()
}

/// The bytes, read in some character set and written as UTF-8.
pub(crate) fn misread(given: &[u8]) -> Vec<Vec<u8>> {
    TABLES
        .into_iter()
        .filter_map(|table| decode(given, table))
        .collect()
}

/// Text in each character set, if it has all characters.
pub(crate) fn in_tables(given: &[u8]) -> Vec<Vec<u8>> {
    TABLES
        .into_iter()
        .filter_map(|table| encode(given, refusing(table)))
        .collect()
}

/// Text with something for each character beyond U+FFFF, which older MySQL columns lose.
pub(crate) fn without_astral(given: &[u8], replacement: &str) -> Option<Vec<u8>> {
    let text = not_ascii(given)?;
    let mut made = String::with_capacity(given.len());
    for char in text.chars() {
        match char.len_utf8() {
            4 => made.push_str(replacement),
            _ => made.push(char),
        }
    }
    Some(made.into_bytes())
}

/// Characters beyond U+FFFF as two surrogates of three bytes each (CESU-8), as Java's and
/// Oracle's older UTF-8 has them.
pub(crate) fn cesu_8(given: &[u8]) -> Option<Vec<u8>> {
    let text = not_ascii(given)?;
    let mut made = Vec::with_capacity(given.len());
    for char in text.chars() {
        match char.len_utf16() {
            1 => made.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
            _ => char
                .encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|unit| push_surrogate(*unit, &mut made)),
        }
    }
    Some(made)
}

/// Each byte that is not ASCII as the lone surrogate that Python's `surrogateescape` makes of it,
/// in UTF-8's rule.
pub(crate) fn surrogate_escaped(given: &[u8]) -> Option<Vec<u8>> {
    if given.is_ascii() {
        return None;
    }
    let mut made = Vec::with_capacity(given.len() * 2);
    for byte in given {
        match byte {
            0..0x80 => made.push(*byte),
            _ => push_surrogate(0xDC00 + u16::from(*byte), &mut made),
        }
    }
    Some(made)
}

fn push_surrogate(unit: u16, out: &mut Vec<u8>) {
    out.extend([
        0xE0 | (unit >> 12) as u8,
        0x80 | (unit >> 6 & 0x3F) as u8,
        0x80 | (unit & 0x3F) as u8,
    ]);
}

/// Undoes both of these.
pub(crate) fn from_surrogates(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    let mut found = false;
    while let [first, others @ ..] = rest {
        let unit = |bytes: &[u8]| match bytes {
            [0xED, second @ 0xA0..=0xBF, third, ..] => {
                Some(0xD000 | u16::from(second & 0x3F) << 6 | u16::from(third & 0x3F))
            }
            _ => None,
        };
        match unit(rest) {
            None => {
                made.push(*first);
                rest = others;
            }
            Some(low @ 0xDC80..=0xDCFF) => {
                found = true;
                made.push(low as u8);
                rest = &rest[3..];
            }
            Some(high) => {
                found = true;
                let low = unit(rest.get(3..)?)?;
                let char = char::decode_utf16([high, low]).next()?.ok()?;
                made.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &rest[6..];
            }
        }
    }
    found.then_some(made)
}

pub(crate) fn composed(given: &[u8]) -> Option<Vec<u8>> {
    Some(platform::normalized(not_ascii(given)?, Form::Composed)?.into_bytes())
}

pub(crate) fn decomposed(given: &[u8]) -> Option<Vec<u8>> {
    Some(platform::normalized(not_ascii(given)?, Form::Decomposed)?.into_bytes())
}

fn not_ascii(given: &[u8]) -> Option<&str> {
    utf8(given).filter(|text| !text.is_ascii())
}

pub(crate) fn utf16(given: &[u8], bytes: fn(u16) -> [u8; 2]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len() * 2);
    for unit in utf8(given)?.encode_utf16() {
        made.extend_from_slice(&bytes(unit));
    }
    Some(made)
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
    let mut units = Vec::with_capacity(text.len() / 2);
    for unit in text.as_chunks::<2>().0 {
        let unit = u16::from_le_bytes(*unit);
        units.push(if big_endian { unit.swap_bytes() } else { unit });
    }
    Some(String::from_utf16(&units).ok()?.into_bytes())
}
