//! Base64, base32, hex digits, percent-encoding, HTML entities, backslash escapes and
//! quoted-printable: read as leniently as anything may have written them, written as most do.
//!
//! The crate `hex` does the digits. The crates for the other encodings refuse what a diagnosis has
//! to read (base64 with line breaks, a missing or a wrong padding, two alphabets mixed), and each
//! is larger than its function here.

use super::text;

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

/// Base64 in lines of 76 characters, as MIME and many command lines write it.
pub(crate) fn base64_lines(bytes: &[u8], newline: &[u8]) -> Option<Vec<u8>> {
    let text = base64(bytes)?;
    Some(text.chunks(76).collect::<Vec<_>>().join(newline))
}

const BASE_32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The bytes of a base32 text, with or without padding.
pub(crate) fn from_base32(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 8 * 5);
    let (mut bits, mut count) = (0u32, 0);
    let end = text.iter().rposition(|byte| *byte != b'=')? + 1;
    for byte in &text[..end] {
        let digit = BASE_32
            .iter()
            .position(|digit| *digit == byte.to_ascii_uppercase())?;
        bits = bits << 5 | digit as u32;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    Some(bytes)
}

/// Hex digits in lower case.
pub(crate) fn hex(bytes: &[u8]) -> Option<Vec<u8>> {
    Some(hex::encode(bytes).into_bytes())
}

/// Hex digits in upper case.
pub(crate) fn hex_upper(bytes: &[u8]) -> Option<Vec<u8>> {
    Some(hex::encode_upper(bytes).into_bytes())
}

/// The bytes of hex digits in either case. None for an empty text.
pub(crate) fn from_hex(text: &[u8]) -> Option<Vec<u8>> {
    hex::decode(text).ok().filter(|bytes| !bytes.is_empty())
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
                text.push(b'%');
                text.extend_from_slice(hex::encode_upper([*byte]).as_bytes());
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

/// Replaces texts in one pass: at each place by the first pair that fits. None if none does.
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

/// The names of HTML's entities for U+00A0 to U+00FF, in their order.
const LATIN_1_ENTITIES: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo \
not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 \
frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml \
Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
ucirc uuml yacute thorn yuml";

/// Other entities that are frequent in text.
const OTHER_ENTITIES: &[(&str, u32)] = &[
    ("quot", 0x22),
    ("amp", 0x26),
    ("apos", 0x27),
    ("lt", 0x3C),
    ("gt", 0x3E),
    ("grave", 0x60),
    ("euro", 0x20AC),
    ("ndash", 0x2013),
    ("mdash", 0x2014),
    ("lsquo", 0x2018),
    ("rsquo", 0x2019),
    ("sbquo", 0x201A),
    ("ldquo", 0x201C),
    ("rdquo", 0x201D),
    ("bdquo", 0x201E),
    ("bull", 0x2022),
    ("hellip", 0x2026),
    ("trade", 0x2122),
    ("OElig", 0x152),
    ("oelig", 0x153),
    ("Scaron", 0x160),
    ("scaron", 0x161),
    ("Yuml", 0x178),
    ("fnof", 0x192),
    ("circ", 0x2C6),
    ("tilde", 0x2DC),
    ("lsaquo", 0x2039),
    ("rsaquo", 0x203A),
    ("permil", 0x2030),
    ("dagger", 0x2020),
    ("Lstrok", 0x141),
    ("lstrok", 0x142),
    ("Zcaron", 0x17D),
    ("zcaron", 0x17E),
    ("Ccaron", 0x10C),
    ("ccaron", 0x10D),
    ("sol", 0x2F),
    ("plus", 0x2B),
    ("equals", 0x3D),
    ("lbrace", 0x7B),
    ("lcub", 0x7B),
    ("rcub", 0x7D),
    ("colon", 0x3A),
    ("comma", 0x2C),
    ("period", 0x2E),
    ("NewLine", 0x0A),
    ("Tab", 0x09),
];

fn entity(name: &str) -> Option<char> {
    let code = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        },
        None => {
            let mut latin_1 = LATIN_1_ENTITIES.split(' ');
            let other = || OTHER_ENTITIES.iter().find(|(known, _)| *known == name);
            match latin_1.position(|known| known == name) {
                Some(at) => 0xA0 + at as u32,
                None => other()?.1,
            }
        }
    };
    char::from_u32(code)
}

/// The name of the entity of a character that is not ASCII.
pub(crate) fn entity_name(char: char) -> Option<&'static str> {
    let code = char as u32;
    let other = OTHER_ENTITIES.iter().find(|(_, other)| *other == code);
    match code {
        0xA0..=0xFF => LATIN_1_ENTITIES.split(' ').nth(code as usize - 0xA0),
        _ => Some(other?.0),
    }
}

/// Undoes HTML entities. None if there is none.
pub(crate) fn from_entities(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.iter().position(|byte| *byte == b'&') {
        made.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let end = rest.iter().take(12).position(|byte| *byte == b';');
        let name = end.and_then(|end| utf8(&rest[1..end]));
        match (name.and_then(entity), end) {
            (Some(char), Some(end)) => {
                made.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &rest[end + 1..];
                found = true;
            }
            _ => {
                made.push(b'&');
                rest = &rest[1..];
            }
        }
    }
    made.extend_from_slice(rest);
    found.then_some(made)
}

/// Undoes the backslash escapes of C, Java, JavaScript, Python, Ruby, Go, SQL and nginx. None if
/// there is none.
pub(crate) fn from_escapes(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let [first, others @ ..] = rest {
        rest = others;
        let [escape, after @ ..] = others else {
            made.push(*first);
            continue;
        };
        if *first != b'\\' {
            made.push(*first);
            continue;
        }
        found = true;
        rest = after;
        match escape {
            b'n' => made.push(b'\n'),
            b'r' => made.push(b'\r'),
            b't' => made.push(b'\t'),
            b'b' => made.push(8),
            b'f' => made.push(12),
            b'v' => made.push(11),
            b'a' => made.push(7),
            b'e' => made.push(27),
            b'x' if let Some(byte) = after.get(..2).and_then(from_hex) => {
                made.extend(byte);
                rest = &after[2..];
            }
            b'u' if let Some((char, length)) = unicode_escape(after) => {
                made.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &after[length..];
            }
            b'U' if let Some(char) = after.get(..8).and_then(code_point) => {
                made.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &after[8..];
            }
            b'0'..=b'3' if let Some(byte) = octal(others) => {
                made.push(byte);
                rest = &others[3..];
            }
            b'0' => made.push(0),
            other => made.push(*other),
        }
    }
    found.then_some(made)
}

fn octal(text: &[u8]) -> Option<u8> {
    u8::from_str_radix(utf8(text.get(..3)?)?, 8).ok()
}

fn code_point(digits: &[u8]) -> Option<char> {
    char::from_u32(u32::from_str_radix(utf8(digits)?, 16).ok()?)
}

/// The character after `\u`, and how many bytes its digits take: four, `{…}`, or a pair.
fn unicode_escape(text: &[u8]) -> Option<(char, usize)> {
    if let Some(braced) = text.strip_prefix(b"{") {
        let end = braced.iter().take(8).position(|byte| *byte == b'}')?;
        return Some((code_point(&braced[..end])?, end + 2));
    }
    let unit = |digits: &[u8]| u16::from_str_radix(utf8(digits)?, 16).ok();
    let first = unit(text.get(..4)?)?;
    if let Some(char) = char::from_u32(u32::from(first)) {
        return Some((char, 4));
    }
    let second = unit(text.get(4..10)?.strip_prefix(b"\\u")?)?;
    let char = char::decode_utf16([first, second]).next()?.ok()?;
    Some((char, 10))
}

/// Quoted-printable (RFC 2045 section 6.7), in lines of 76 characters. `php`: a line is broken
/// where PHP's encoder does it, which looks ahead to the other bytes of a character. None if
/// nothing changes.
pub(crate) fn quoted_printable(bytes: &[u8], newline: &[u8], php: bool) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(bytes.len() * 2);
    let mut column = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' {
            made.extend_from_slice(newline);
            column = 0;
            continue;
        }
        let is_plain = matches!(byte, b' '..=b'~' | b'\t') && *byte != b'=';
        let width = if is_plain { 1 } else { 3 };
        let ahead = match byte {
            _ if !php => 0,
            0x80..=0xDF => 3,
            0xE0..=0xEF => 6,
            0xF0..=0xF4 => 9,
            _ => 0,
        };
        let is_last = bytes.get(at + 1).is_none_or(|next| *next == b'\n');
        let limit = if is_last && !php { 76 } else { 75 };
        if column + width + ahead > limit {
            made.push(b'=');
            made.extend_from_slice(newline);
            column = 0;
        }
        match is_plain {
            true => made.push(*byte),
            false => made.extend_from_slice(format!("={byte:02X}").as_bytes()),
        }
        column += width;
    }
    (made != bytes).then_some(made)
}

/// Undoes quoted-printable. None if there is nothing to undo.
pub(crate) fn from_quoted_printable(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let [first, others @ ..] = rest {
        rest = others;
        if *first != b'=' {
            made.push(*first);
            continue;
        }
        if let Some(after) = others.strip_prefix(b"\r\n").or(others.strip_prefix(b"\n")) {
            rest = after;
        } else {
            made.extend(others.get(..2).and_then(from_hex)?);
            rest = &others[2..];
        }
        found = true;
    }
    found.then_some(made)
}

/// Text with each character that is not ASCII, and those of a list, replaced.
pub(crate) fn replace_chars(
    bytes: &[u8],
    ascii: &[u8],
    mut write: impl FnMut(char, &mut Vec<u8>),
) -> Option<Vec<u8>> {
    let given = utf8(bytes)?;
    let mut made = Vec::with_capacity(bytes.len() * 2);
    for char in given.chars() {
        let is_kept = char.is_ascii() && !ascii.contains(&(char as u8));
        match is_kept {
            true => made.push(char as u8),
            false => write(char, &mut made),
        }
    }
    (made != bytes).then_some(made)
}

/// `\u` escapes in upper case for some characters, outside of strings too.
pub(crate) fn escape_chars(bytes: &[u8], ascii: &[u8], non_ascii: bool) -> Option<Vec<u8>> {
    replace_chars(bytes, ascii, |char, out| {
        match char.is_ascii() || non_ascii {
            true => text::units(char as u32, true, out),
            false => out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    })
}
