//! What all of a diagnosis does with bytes. Each is one function that takes no type parameter, so
//! that it is in the wasm file once: the standard library's are there once for each use.

#[cfg(test)]
thread_local! {
    /// How many bytes were looked at: tests count work, because time depends on the machine.
    pub(crate) static WORK: core::cell::Cell<usize> = const { core::cell::Cell::new(0) };
}

/// Counts bytes that are looked at, in tests.
#[inline(always)]
pub(crate) fn count(_bytes: usize) {
    #[cfg(test)]
    WORK.set(WORK.get() + _bytes);
}

/// The parts in a row.
pub(crate) fn join(parts: &[&[u8]]) -> Vec<u8> {
    let mut made = Vec::new();
    for part in parts {
        made.extend_from_slice(part);
    }
    made
}

/// The parts of a sentence in a row.
pub(crate) fn sentence(parts: &[&str]) -> String {
    let mut made = String::new();
    for part in parts {
        made.push_str(part);
    }
    made
}

/// Where a part begins in a text.
pub(crate) fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    let mut rest = text;
    while rest.len() >= part.len() {
        count(1);
        if rest.starts_with(part) {
            return Some(text.len() - rest.len());
        }
        rest = rest.split_first()?.1;
    }
    None
}

pub(crate) fn has(text: &[u8], part: &[u8]) -> bool {
    find(text, part).is_some()
}

/// How many bytes stand before the first one of some value: all, if there is none.
pub(crate) fn until(text: &[u8], byte: u8) -> usize {
    let mut length = 0;
    while text.get(length).is_some_and(|other| *other != byte) {
        length += 1;
    }
    count(length);
    length
}

/// What stands before and after the first byte of some value.
pub(crate) fn cut(text: &[u8], byte: u8) -> Option<(&[u8], &[u8])> {
    let at = until(text, byte);
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// How many bytes at the start are of a kind.
pub(crate) fn run(text: &[u8], is: fn(u8) -> bool) -> usize {
    let mut length = 0;
    while text.get(length).is_some_and(|byte| is(*byte)) {
        length += 1;
    }
    count(length);
    length
}

/// Splits off the bytes of a kind at the start.
pub(crate) fn take_run<'a>(text: &mut &'a [u8], is: fn(u8) -> bool) -> &'a [u8] {
    let (taken, rest) = text.split_at(run(text, is));
    *text = rest;
    taken
}

/// The text without the bytes of a kind.
pub(crate) fn without(text: &[u8], is_removed: fn(u8) -> bool) -> Vec<u8> {
    let mut made = Vec::with_capacity(text.len());
    for byte in text {
        if !is_removed(*byte) {
            made.push(*byte);
        }
    }
    made
}

/// The parts between bytes of some value.
pub(crate) fn split(text: &[u8], byte: u8) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, after)) = cut(rest, byte) {
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// The texts of a list, which are separated by `|`.
pub(crate) fn list(texts: &'static str) -> Vec<&'static [u8]> {
    split(texts.as_bytes(), b'|')
}

/// A number in digits, with zeros before it up to a width.
pub(crate) fn decimal(number: u64, width: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    let mut rest = number;
    while rest > 0 || digits.len() < width.max(1) {
        digits.insert(0, b'0' + (rest % 10) as u8);
        rest /= 10;
    }
    digits
}

/// The number that digits of a radix stand for. None for other text, and for nothing.
pub(crate) fn number(digits: &[u8], radix: u32) -> Option<u32> {
    let mut number = 0u32;
    for digit in digits {
        let value = char::from(*digit).to_digit(radix)?;
        number = number.checked_mul(radix)?.checked_add(value)?;
    }
    (!digits.is_empty()).then_some(number)
}

/// The text, if bytes are UTF-8.
pub(crate) fn utf8(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

/// Splits off the first character of a text that is UTF-8: its code point, and its bytes.
pub(crate) fn next_char<'a>(text: &mut &'a [u8]) -> Option<(u32, &'a [u8])> {
    let (code, length) = decode(text);
    let (char, rest) = text.split_at(length.min(text.len()));
    *text = rest;
    (!char.is_empty()).then_some((code, char))
}

/// The text, or nothing if bytes are not UTF-8.
pub(crate) fn text(bytes: &[u8]) -> &[u8] {
    utf8(bytes).unwrap_or_default().as_bytes()
}

/// The code point that a text begins with, and its length in bytes. The text is UTF-8, except that
/// it may have lone surrogates.
pub(crate) fn decode(text: &[u8]) -> (u32, usize) {
    let first = text.first().copied().unwrap_or(0);
    let (length, mask) = match first {
        0x00..=0x7F => return (u32::from(first), 1),
        0x80..=0xDF => (2, 0x1F),
        0xE0..=0xEF => (3, 0x0F),
        0xF0..=0xFF => (4, 0x07),
    };
    let mut code = u32::from(first & mask);
    for byte in text.iter().take(length).skip(1) {
        code = code << 6 | u32::from(byte & 0x3F);
    }
    (code, length)
}

/// Appends a character in UTF-8, or a surrogate in the three bytes that UTF-8's rule gives it.
pub(crate) fn encode(code: u32, out: &mut Vec<u8>) {
    let tail = |shift: u32| 0x80 | (code >> shift & 0x3F) as u8;
    match code {
        0..0x80 => out.push(code as u8),
        0x80..0x800 => out.extend_from_slice(&[0xC0 | (code >> 6) as u8, tail(0)]),
        0x800..0x1_0000 => out.extend_from_slice(&[0xE0 | (code >> 12) as u8, tail(6), tail(0)]),
        _ => out.extend_from_slice(&[0xF0 | (code >> 18) as u8, tail(12), tail(6), tail(0)]),
    }
}

/// The UTF-16 code units of a character.
pub(crate) fn code_units(code: u32) -> impl Iterator<Item = u32> {
    let astral = code.checked_sub(0x1_0000);
    let high = astral.map(|astral| 0xD800 + (astral >> 10));
    let last = astral.map_or(code, |astral| 0xDC00 + (astral & 0x3FF));
    high.into_iter().chain([last])
}

/// Appends the UTF-16 code units of a character, in this order of bytes.
pub(crate) fn utf16(code: u32, big_endian: bool, out: &mut Vec<u8>) {
    for unit in code_units(code) {
        let unit = unit as u16;
        out.extend_from_slice(&if big_endian {
            unit.to_be_bytes()
        } else {
            unit.to_le_bytes()
        });
    }
}

/// The character of two surrogates. None if they are no pair.
pub(crate) fn paired(high: u32, low: u32) -> Option<u32> {
    let is_pair = (0xD800..0xDC00).contains(&high) && (0xDC00..0xE000).contains(&low);
    is_pair.then(|| 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))
}

/// The places of keys in ascending order. Equal keys keep their order. A heapsort of numbers: the
/// library's sorts are several times as large in the wasm file.
pub(crate) fn sorted(keys: &[(usize, Vec<u8>)]) -> Vec<usize> {
    let mut heap = Vec::with_capacity(keys.len());
    for place in 0..keys.len() {
        heap.push(place);
    }
    let is_before = |one: usize, other: usize| {
        let ((rank, name), (other_rank, other_name)) = (&keys[one], &keys[other]);
        (rank, &name[..], one) < (other_rank, &other_name[..], other)
    };
    // First every half is made a heap, then the largest key goes to the end again and again.
    let (mut start, mut end) = (heap.len() / 2, heap.len());
    while end > 1 {
        if start > 0 {
            start -= 1;
        } else {
            end -= 1;
            heap.swap(0, end);
        }
        let mut parent = start;
        loop {
            let mut child = parent * 2 + 1;
            if child + 1 < end && is_before(heap[child], heap[child + 1]) {
                child += 1;
            }
            if child >= end || !is_before(heap[parent], heap[child]) {
                break;
            }
            heap.swap(parent, child);
            parent = child;
        }
    }
    heap
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_and_cuts() {
        assert_eq!(find(b"abcabc", b"ca"), Some(2));
        assert_eq!((find(b"abc", b""), find(b"ab", b"abc")), (Some(0), None));
        assert_eq!(cut(b"a=b=c", b'='), Some((&b"a"[..], &b"b=c"[..])));
        assert_eq!((cut(b"abc", b'='), until(b"abc", b'=')), (None, 3));
        assert_eq!(split(b"a,,b", b','), [&b"a"[..], b"", b"b"]);
        let mut rest = &b"12ab"[..];
        assert_eq!(take_run(&mut rest, |byte| byte.is_ascii_digit()), b"12");
        assert_eq!((rest, run(rest, |byte| byte == b'a')), (&b"ab"[..], 1));
        assert_eq!(without(b"a b c", |byte| byte == b' '), b"abc");
    }

    #[test]
    fn reads_and_writes_numbers() {
        for (number, width, text) in [(0, 1, "0"), (7, 2, "07"), (120, 2, "120"), (0, 0, "0")] {
            assert_eq!(decimal(number, width), text.as_bytes());
        }
        let cases = [
            ("10", 10, Some(10)),
            ("fF", 16, Some(255)),
            ("8", 8, None),
            ("", 10, None),
            ("4294967295", 10, Some(u32::MAX)),
            ("4294967296", 10, None),
        ];
        for (digits, radix, value) in cases {
            assert_eq!(number(digits.as_bytes(), radix), value, "{digits}");
        }
    }

    /// Every length of UTF-8, and what UTF-8's rule makes of a surrogate.
    #[test]
    fn codes_characters() {
        for code in [
            0, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x1_0000, 0x10_FFFF, 0xD800,
        ] {
            let mut text = Vec::new();
            encode(code, &mut text);
            if let Some(char) = char::from_u32(code) {
                assert_eq!(text, char.to_string().as_bytes());
            }
            assert_eq!(decode(&text), (code, text.len()));
            let mut units = Vec::new();
            utf16(code, true, &mut units);
            let unit = |at: usize| u32::from(units[at]) << 8 | u32::from(units[at + 1]);
            match units.len() {
                2 => assert_eq!(unit(0), code),
                _ => assert_eq!(paired(unit(0), unit(2)), Some(code)),
            }
        }
        assert_eq!((paired(0xD800, 0x41), paired(0xDC00, 0xDC00)), (None, None));
        let mut rest = "a\u{E9}".as_bytes();
        assert_eq!(next_char(&mut rest).map(|(code, _)| code), Some(0x61));
        assert_eq!(next_char(&mut rest).map(|(code, _)| code), Some(0xE9));
        assert_eq!(next_char(&mut rest), None);
        assert_eq!((text(b"\xFF"), text(b"a")), (&b""[..], &b"a"[..]));
    }

    #[test]
    fn sorts_by_rank_then_name_then_place() {
        let keys = [(1, "a"), (0, "b"), (0, "a"), (0, "b")];
        let keys = keys.map(|(rank, name)| (rank, name.as_bytes().to_vec()));
        assert_eq!(sorted(&keys), [2, 1, 3, 0]);
        assert!(sorted(&[]).is_empty());
    }
}
