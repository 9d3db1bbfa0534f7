//! Decompression of gzip (RFC 1952), zlib (RFC 1950) and bare deflate (RFC 1951), by the crate
//! `miniz_oxide`.
//!
//! Checksums are ignored: a signature that matches is the better check.

use miniz_oxide::inflate::{decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit};

/// The most bytes that are made of a payload, as a multiple of its size: anything larger is a
/// decompression bomb.
const MOST_PER_BYTE: usize = 128;

/// The most bytes that are made of any payload.
const MOST: usize = 4 << 20;

/// The decompressed payload. None if it is not compressed, or broken.
pub(crate) fn inflated(payload: &[u8]) -> Option<Vec<u8>> {
    let most = payload.len().saturating_mul(MOST_PER_BYTE).min(MOST);
    let made = match payload {
        [0x1F, 0x8B, 8, flags, _, _, _, _, _, _, rest @ ..] => {
            decompress_to_vec_with_limit(after_gzip_header(*flags, rest)?, most)
        }
        [first, second, ..] if is_zlib_header(*first, *second) => {
            decompress_to_vec_zlib_with_limit(payload, most)
        }
        // Bare deflate has no mark. JSON begins with other bits than a valid block does.
        [first, ..] if *first & 6 != 6 && !first.is_ascii_punctuation() => {
            decompress_to_vec_with_limit(payload, most)
        }
        _ => return None,
    };
    made.ok().filter(|made| !made.is_empty())
}

fn is_zlib_header(first: u8, second: u8) -> bool {
    first & 15 == 8 && (u16::from(first) << 8 | u16::from(second)) % 31 == 0
}

fn after_gzip_header(flags: u8, mut rest: &[u8]) -> Option<&[u8]> {
    const EXTRA: u8 = 4;
    const NAME: u8 = 8;
    const COMMENT: u8 = 16;
    const CHECKSUM: u8 = 2;
    if flags & EXTRA != 0 {
        let (length, after) = rest.split_first_chunk::<2>()?;
        rest = after.get(usize::from(u16::from_le_bytes(*length))..)?;
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = &rest[end + 1..];
        }
    }
    match flags & CHECKSUM {
        0 => Some(rest),
        _ => rest.get(2..),
    }
}

/// The name of a compression that a payload begins as, and that is not undone here.
pub(crate) fn unsupported(payload: &[u8]) -> Option<&'static str> {
    match payload {
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Some("zstd"),
        [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, ..] => Some("bzip2"),
        [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Some("xz"),
        [0x04, 0x22, 0x4D, 0x18, ..] => Some("LZ4"),
        [0x1F, 0x8B, ..] => Some("gzip, and is damaged"),
        [b'P', b'K', 3, 4, ..] => Some("a ZIP archive"),
        _ => None,
    }
}
