//! Character sets, as what goes wrong with them needs them.

use super::encoding::utf8;
use super::platform::{self, Form};

/// What an encoder does with a text, and with what it has no byte for.
#[derive(Clone, Copy)]
pub(crate) struct Charset {
    /// The characters below this are their own bytes.
    own: u32,
    /// Whether the characters of Windows-1252 have bytes too.
    windows: bool,
    /// What stands for any other; none if there must be no other.
    instead: Option<&'static [u8]>,
    /// How often it does.
    times: fn(char) -> usize,
}

const fn ascii(instead: &'static [u8], times: fn(char) -> usize) -> Charset {
    Charset {
        own: 0x80,
        windows: false,
        instead: Some(instead),
        times,
    }
}

pub(crate) const LATIN_1: Charset = Charset {
    own: 0x100,
    windows: false,
    instead: None,
    times: |_| 1,
};
pub(crate) const WINDOWS: Charset = Charset {
    windows: true,
    ..LATIN_1
};
pub(crate) const LATIN_1_LOSSY: Charset = Charset {
    instead: Some(b"?"),
    ..LATIN_1
};
/// Node's `Buffer` keeps the low byte of each UTF-16 unit.
pub(crate) const BUFFER: Charset = Charset {
    own: u32::MAX,
    ..LATIN_1
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

/// Each byte as a character of Latin-1, or of Windows-1252. None for ASCII.
pub(crate) fn decode(given: &[u8], windows: bool) -> Option<Vec<u8>> {
    let mut text = String::with_capacity(given.len() * 2);
    for byte in given {
        let char = match byte {
            0x80..=0x9F if windows => u32::from(WINDOWS_1252[usize::from(byte - 0x80)]),
            _ => u32::from(*byte),
        };
        text.push(char::from_u32(char)?);
    }
    Some(text.into_bytes())
}

/// Text that is not ASCII, in another character set.
pub(crate) fn encode(given: &[u8], charset: Charset) -> Option<Vec<u8>> {
    let text = not_ascii(given)?;
    let mut made = Vec::with_capacity(given.len());
    for char in text.chars() {
        let code = char as u32;
        let in_windows = WINDOWS_1252
            .iter()
            .position(|known| u32::from(*known) == code);
        match (in_windows, charset.instead) {
            (Some(at), _) if charset.windows => made.push(at as u8 + 0x80),
            _ if code > 0xFFFF && charset.own > code => {
                made.extend_from_slice(&[((code - 0x10000) >> 10) as u8, code as u8]);
            }
            _ if code < charset.own => made.push(code as u8),
            (_, Some(instead)) => {
                for _ in 0..(charset.times)(char) {
                    made.extend_from_slice(instead);
                }
            }
            (_, None) => return None,
        }
    }
    Some(made)
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
