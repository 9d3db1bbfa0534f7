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

    /// Calls `act` with [`content`](Text::content). Allocates nothing for a string of usual length.
    #[inline]
    pub fn with_content<T>(self, act: impl FnOnce(&[u8]) -> T) -> T {
        if !self.escaped {
            return act(self.raw);
        }
        let mut buffer = [0; 64];
        match buffer.get_mut(..self.raw.len()) {
            Some(buffer) => {
                let length = unescape_to(self.raw, buffer);
                act(&buffer[..length])
            }
            None => act(&unescape(self.raw)),
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
                let code = 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
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
    let mut content = vec![0; raw.len()];
    let length = unescape_to(raw, &mut content);
    content.truncate(length);
    content
}

/// Writes the string after unescaping, and returns its length. `content` must be as long as `raw`: no
/// escape is shorter than what it stands for.
#[inline(never)]
fn unescape_to(raw: &[u8], content: &mut [u8]) -> usize {
    let (mut from, mut to) = (0, 0);
    while let (Some(&byte), Some(place)) = (raw.get(from), content.get_mut(to)) {
        if byte != b'\\' {
            *place = byte;
            (from, to) = (from + 1, to + 1);
            continue;
        }
        let (escape, length) = escape(raw.get(from + 1..).unwrap_or_default());
        let (Escape::Code(code) | Escape::Pair(code)) = escape;
        from += 1 + length;
        if code < 0x80 {
            *place = code as u8;
            to += 1;
        } else {
            to += put_code(content.get_mut(to..).unwrap_or_default(), code);
        }
    }
    to
}

/// Writes a code point of at least 0x80 as UTF-8, and returns its length. A surrogate gets the three
/// bytes that UTF-8 would use for it if it were allowed.
fn put_code(content: &mut [u8], code: u32) -> usize {
    let next = |shift: u32| 0x80 | (code >> shift & 0x3F) as u8;
    match (code, content) {
        (..0x800, [a, b, ..]) => {
            (*a, *b) = (0xC0 | (code >> 6) as u8, next(0));
            2
        }
        (..0x1_0000, [a, b, c, ..]) => {
            (*a, *b, *c) = (0xE0 | (code >> 12) as u8, next(6), next(0));
            3
        }
        (_, [a, b, c, d, ..]) => {
            (*a, *b, *c, *d) = (0xF0 | (code >> 18) as u8, next(12), next(6), next(0));
            4
        }
        // Never reached: the escape has more bytes than this.
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(raw: &str) -> Vec<u8> {
        let text = Text {
            raw: raw.as_bytes(),
            start: 0,
            escaped: raw.contains('\\'),
        };
        let content = text.content().into_owned();
        text.with_content(|same| assert_eq!(same, content, "{raw}"));
        content
    }

    #[test]
    fn escapes_stand_for_characters() {
        let cases = [
            ("", ""),
            ("plain", "plain"),
            (r#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r"\u0000\u0041\u007f", "\0A\u{7f}"),
            (r"\u0080\u00e9\u07ff", "\u{80}é\u{7ff}"),
            (r"\u0800\u6F22\uffff", "\u{800}漢\u{ffff}"),
            (
                r"\ud800\udc00\ud83d\ude00\udbff\udfff",
                "\u{10000}😀\u{10ffff}",
            ),
            (r"é\n漢\t😀", "é\n漢\t😀"),
        ];
        for (raw, expected) in cases {
            assert_eq!(content(raw), expected.as_bytes(), "{raw}");
            // Beyond what is unescaped on the stack.
            let (raw, expected) = (raw.repeat(40), expected.repeat(40));
            assert_eq!(content(&raw), expected.as_bytes(), "{raw}");
        }
    }

    #[test]
    fn a_lone_surrogate_has_the_three_bytes_that_utf_8_would_give_it() {
        for (raw, bytes) in [
            (r"\ud800", [0xED, 0xA0, 0x80]),
            (r"\ud955", [0xED, 0xA5, 0x95]),
            (r"\udbff", [0xED, 0xAF, 0xBF]),
            (r"\udc00", [0xED, 0xB0, 0x80]),
            (r"\udfff", [0xED, 0xBF, 0xBF]),
        ] {
            assert_eq!(content(raw), bytes, "{raw}");
        }
    }
}
