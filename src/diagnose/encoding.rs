//! Base64, hexadecimal digits and percent-encoding: read as leniently as anything may have
//! written them, written as most do.

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 of RFC 4648 section 4, with its padding.
pub(crate) fn base64(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut text = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for digit in 0..4 {
            text.push(match digit <= three.len() {
                true => STANDARD[(bits >> (18 - 6 * digit) & 63) as usize],
                false => b'=',
            });
        }
    }
    Some(text)
}

/// Base64 for URLs (RFC 4648 section 5), without padding.
pub(crate) fn base64_url(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut text = base64(bytes)?;
    text.retain(|digit| *digit != b'=');
    for digit in &mut text {
        match digit {
            b'+' => *digit = b'-',
            b'/' => *digit = b'_',
            _ => {}
        }
    }
    Some(text)
}

/// Either base64, with or without padding and line breaks. None if it is none, or of nothing.
pub(crate) fn from_base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    let padding = text.trim_ascii_end();
    let end = padding.len()
        - padding
            .iter()
            .rev()
            .take_while(|byte| **byte == b'=')
            .count();
    if padding.len() - end > 2 {
        return None;
    }
    for byte in &padding[..end] {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'\r' | b'\n' => continue,
            _ => return None,
        };
        bits = bits << 6 | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    (count < 6 && !bytes.is_empty()).then_some(bytes)
}

/// Hexadecimal digits in lower case.
pub(crate) fn hex(bytes: &[u8]) -> Option<Vec<u8>> {
    Some(digits(bytes, b"0123456789abcdef"))
}

/// Hexadecimal digits in upper case.
pub(crate) fn hex_upper(bytes: &[u8]) -> Option<Vec<u8>> {
    Some(digits(bytes, UPPER))
}

const UPPER: &[u8; 16] = b"0123456789ABCDEF";

fn digits(bytes: &[u8], digits: &[u8; 16]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(digits[usize::from(byte >> 4)]);
        text.push(digits[usize::from(byte & 15)]);
    }
    text
}

/// The bytes that hexadecimal digits of either case stand for. None for none.
pub(crate) fn from_hex(text: &[u8]) -> Option<Vec<u8>> {
    let (pairs, []) = text.as_chunks::<2>() else {
        return None;
    };
    let mut bytes = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
        bytes.push((high? << 4 | low?) as u8);
    }
    (!bytes.is_empty()).then_some(bytes)
}

/// A name, and percent-encoding of all but letters, digits and a few `unreserved` bytes; a
/// space becomes what is given for it.
pub(crate) fn percent(
    bytes: &[u8],
    name: &[u8],
    unreserved: &[u8],
    space: &[u8],
) -> Option<Vec<u8>> {
    let mut text = Vec::with_capacity(bytes.len() * 3);
    text.extend_from_slice(name);
    for byte in bytes {
        match byte {
            b' ' => text.extend_from_slice(space),
            _ if byte.is_ascii_alphanumeric() || unreserved.contains(byte) => text.push(*byte),
            _ => {
                let [high, low] = [byte >> 4, byte & 15].map(|digit| UPPER[usize::from(digit)]);
                text.extend_from_slice(&[b'%', high, low]);
            }
        }
    }
    Some(text)
}

/// Undoes percent-encoding, and `+` for a space if it is a form's.
pub(crate) fn from_percent(text: &[u8], form: bool) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, others @ ..] = rest {
        rest = others;
        let pair = match first {
            b'%' => others.get(..2).and_then(from_hex),
            _ => None,
        };
        match pair {
            Some(byte) => {
                bytes.extend(byte);
                rest = &others[2..];
            }
            None if form && *first == b'+' => bytes.push(b' '),
            None => bytes.push(*first),
        }
    }
    bytes
}

/// Replacements in one sweep: at each place the first that fits. None if none does.
pub(crate) fn replace(text: &[u8], pairs: &[(&[u8], &[u8])]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let [first, others @ ..] = rest {
        match pairs.iter().find(|(from, _)| rest.starts_with(from)) {
            Some((from, to)) => {
                made.extend_from_slice(to);
                rest = &rest[from.len()..];
                found = true;
            }
            None => {
                made.push(*first);
                rest = others;
            }
        }
    }
    found.then_some(made)
}

/// The text, if bytes are UTF-8.
pub(crate) fn utf8(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}
