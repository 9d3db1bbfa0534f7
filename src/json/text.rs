//! A JSON string: its bytes in the payload, and the text after unescaping.

use super::Span;
use std::borrow::Cow;

/// A string token: its bytes between the quotes, and its place.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    /// The bytes between the quotes, with escapes as written.
    pub raw: &'a [u8],
    /// The offset of the opening quote.
    pub start: usize,
    /// Whether there is a backslash in it.
    pub escaped: bool,
}

impl<'a> Text<'a> {
    /// The token at `span`, quotes included, of a payload that has been read.
    pub fn at(payload: &'a [u8], span: Span) -> Self {
        let raw = payload
            .get(span.start + 1..span.end.saturating_sub(1))
            .unwrap_or_default();
        Text {
            raw,
            start: span.start,
            escaped: raw.contains(&b'\\'),
        }
    }

    /// The token's bytes in the payload, quotes included.
    #[inline]
    pub fn span(self) -> Span {
        self.start..self.start + self.raw.len() + 2
    }

    /// The string after unescaping, as UTF-8. A lone surrogate becomes the three bytes that UTF-8
    /// would use for it, so that two different ones stay different.
    #[inline]
    pub fn content(self) -> Cow<'a, [u8]> {
        if self.escaped {
            Cow::Owned(unescape(self.raw))
        } else {
            Cow::Borrowed(self.raw)
        }
    }
}

/// One escape of a string token whose grammar is valid.
pub(super) enum Escape {
    /// A code point, which may be a lone surrogate.
    Code(u32),
    /// The high and the low half of one code point.
    Pair(u32),
}

/// The escape at the start of `raw` (after the backslash) and its length.
pub(super) fn escape(raw: &[u8]) -> (Escape, usize) {
    let simple = match raw.first() {
        Some(b'u') => {
            let high = hex4(raw.get(1..5));
            let low = match raw.get(5..7) {
                Some(b"\\u") => hex4(raw.get(7..11)),
                _ => 0,
            };
            if (0xD800..0xDC00).contains(&high) && (0xDC00..0xE000).contains(&low) {
                let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                return (Escape::Pair(code), 11);
            }
            return (Escape::Code(high), 5);
        }
        Some(b'b') => 8,
        Some(b'f') => 12,
        Some(b'n') => 10,
        Some(b'r') => 13,
        Some(b't') => 9,
        Some(&other) => u32::from(other),
        None => 0,
    };
    (Escape::Code(simple), 1)
}

/// Whether a code point is half of a surrogate pair.
pub(super) fn is_surrogate(code: u32) -> bool {
    (0xD800..0xE000).contains(&code)
}

fn hex4(digits: Option<&[u8]>) -> u32 {
    digits.into_iter().flatten().fold(0, |code, digit| {
        code << 4 | (*digit as char).to_digit(16).unwrap_or(0)
    })
}

fn unescape(raw: &[u8]) -> Vec<u8> {
    let mut content = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(backslash) = rest.iter().position(|byte| *byte == b'\\') {
        content.extend_from_slice(&rest[..backslash]);
        rest = &rest[backslash + 1..];
        let (escape, length) = escape(rest);
        let (Escape::Code(code) | Escape::Pair(code)) = escape;
        push_code(&mut content, code);
        rest = rest.get(length..).unwrap_or_default();
    }
    content.extend_from_slice(rest);
    content
}

fn push_code(content: &mut Vec<u8>, code: u32) {
    match char::from_u32(code) {
        Some(char) => content.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
        // A surrogate: three bytes, as UTF-8 would encode it if it were allowed.
        None => content.extend_from_slice(&[
            0xE0 | (code >> 12) as u8,
            0x80 | (code >> 6 & 0x3F) as u8,
            0x80 | (code & 0x3F) as u8,
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::push_code;

    #[test]
    fn a_lone_surrogate_has_the_three_bytes_that_utf_8_would_give_it() {
        for (code, bytes) in [
            (0xD800, [0xED, 0xA0, 0x80]),
            (0xD955, [0xED, 0xA5, 0x95]),
            (0xDBFF, [0xED, 0xAF, 0xBF]),
            (0xDC00, [0xED, 0xB0, 0x80]),
            (0xDFFF, [0xED, 0xBF, 0xBF]),
        ] {
            let mut content = Vec::new();
            push_code(&mut content, code);
            assert_eq!(content, bytes, "{code:x}");
        }
    }
}
