//! Base64, base32, hex digits, percent-encoding, HTML entities, backslash escapes and
//! quoted-printable: read as leniently as anything may have written them, written as most do.
//!
//! The crates for these encodings refuse what a diagnosis has to read (base64 with line breaks, a
//! missing or a wrong padding, two alphabets mixed), and each is larger than its function here.

use super::bytes::{cut, encode, find, list, number, paired, split, take_run};

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 of RFC 4648 section 4, with its padding.
pub(crate) fn base64(bytes: &[u8]) -> Vec<u8> {
    base64_lines_of(bytes, usize::MAX, b"")
}

/// How many bytes a line of base64 has: in MIME, in PEM and OpenSSL, and in Ruby.
pub(crate) const BASE64_LINES: [usize; 3] = [57, 48, 45];

/// Base64 in lines of so many bytes, a multiple of three.
pub(crate) fn base64_lines_of(bytes: &[u8], line: usize, newline: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    for (at, three) in bytes.chunks(3).enumerate() {
        if at > 0 && at * 3 % line == 0 {
            text.extend_from_slice(newline);
        }
        let mut bits = 0;
        for place in 0..3 {
            bits = bits << 8 | u32::from(three.get(place).copied().unwrap_or(0));
        }
        for digit in 0..4 {
            text.push(if digit <= three.len() {
                STANDARD[(bits >> (18 - 6 * digit) & 63) as usize]
            } else {
                b'='
            });
        }
    }
    text
}

/// Either base64, with or without padding and line breaks. None if it is none, or of nothing.
pub(crate) fn from_base64(text: &[u8]) -> Option<Vec<u8>> {
    from_digits(text, 6, |byte| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => u8::MAX,
    })
}

/// The bytes of a base32 text, with or without padding.
pub(crate) fn from_base32(text: &[u8]) -> Option<Vec<u8>> {
    from_digits(text, 5, |byte| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a',
        b'2'..=b'7' => byte - b'2' + 26,
        _ => u8::MAX,
    })
}

/// The bytes of digits of so many bits. Padding and line breaks are ignored.
fn from_digits(text: &[u8], width: u32, digit: fn(u8) -> u8) -> Option<Vec<u8>> {
    let mut text = text.trim_ascii_end();
    while let Some(rest) = text.strip_suffix(b"=") {
        text = rest;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let (mut bits, mut count) = (0u32, 0);
    for byte in text {
        if matches!(byte, b'\r' | b'\n') {
            continue;
        }
        let digit = digit(*byte);
        if digit == u8::MAX {
            return None;
        }
        bits = bits << width | u32::from(digit);
        count += width;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    (count < width && !bytes.is_empty()).then_some(bytes)
}

/// The hex digits in either case.
const DIGITS: [&[u8; 16]; 2] = [b"0123456789abcdef", b"0123456789ABCDEF"];

/// Appends the hex digits of a number, of so many bits.
pub(crate) fn push_hex(number: u32, bits: u32, upper: bool, out: &mut Vec<u8>) {
    let digits = DIGITS[usize::from(upper)];
    let mut shift = bits;
    while shift > 0 {
        shift -= 4;
        out.push(digits[(number >> shift & 15) as usize]);
    }
}

/// Hex digits, two for each byte.
pub(crate) fn hex(bytes: &[u8], upper: bool) -> Vec<u8> {
    let mut digits = Vec::with_capacity(bytes.len() * 2);
    for byte in bytes {
        push_hex(u32::from(*byte), 8, upper, &mut digits);
    }
    digits
}

/// The bytes of hex digits in either case. None for an empty text.
pub(crate) fn from_hex(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 2);
    for pair in text.chunks(2) {
        bytes.push(byte_of_hex(pair)?);
    }
    (!bytes.is_empty()).then_some(bytes)
}

/// The byte of the two hex digits that a text begins with.
pub(crate) fn byte_of_hex(text: &[u8]) -> Option<u8> {
    Some(number(text.get(..2)?, 16)? as u8)
}

/// Percent-encoding of all but letters, digits and a few `unreserved` bytes; a space becomes what
/// is given for it.
pub(crate) fn percent(bytes: &[u8], (unreserved, space): (&str, &str)) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len() * 3);
    for byte in bytes {
        if *byte == b' ' {
            text.extend_from_slice(space.as_bytes());
        } else if byte.is_ascii_alphanumeric() || unreserved.as_bytes().contains(byte) {
            text.push(*byte);
        } else {
            text.push(b'%');
            push_hex(u32::from(*byte), 8, true, &mut text);
        }
    }
    text
}

/// Undoes percent-encoding, and `+` for a space if it is a form's.
pub(crate) fn from_percent(text: &[u8], form: bool) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, others @ ..] = rest {
        rest = others;
        match byte_of_hex(others) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &others[2..];
            }
            _ if form && *first == b'+' => bytes.push(b' '),
            _ => bytes.push(*first),
        }
    }
    bytes
}

/// Replaces texts in one pass: at each place by the first pair that fits. Pairs are separated by `|`,
/// with `→` between a text and its replacement. None if no text is replaced.
pub(crate) fn replace(text: &[u8], pairs: &'static str) -> Option<Vec<u8>> {
    let mut parsed = Vec::new();
    // Few bytes begin anything that is replaced.
    let mut begins = [false; 256];
    for pair in list(pairs) {
        let (from, to) = halves(pair)?;
        begins[usize::from(*from.first()?)] = true;
        parsed.push((from, to));
    }
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    'next: loop {
        let next = rest.iter().position(|byte| begins[usize::from(*byte)]);
        let (plain, others) = rest.split_at(next.unwrap_or(rest.len()));
        made.extend_from_slice(plain);
        rest = others;
        let Some((first, others)) = rest.split_first() else {
            break;
        };
        for (from, to) in &parsed {
            if let Some(after) = rest.strip_prefix(*from) {
                made.extend_from_slice(to);
                rest = after;
                found = true;
                continue 'next;
            }
        }
        made.push(*first);
        rest = others;
    }
    found.then_some(made)
}

/// What stands before and after the `→` of a pair.
#[inline(never)]
pub(crate) fn halves(pair: &'static [u8]) -> Option<(&'static [u8], &'static [u8])> {
    const ARROW: &[u8] = "→".as_bytes();
    let (before, after) = pair.split_at_checked(find(pair, ARROW)?)?;
    Some((before, after.strip_prefix(ARROW)?))
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
    ("lowbar", 0x5F),
    ("bsol", 0x5C),
    ("quest", 0x3F),
    ("percnt", 0x25),
    ("num", 0x23),
    ("excl", 0x21),
    ("dollar", 0x24),
    ("lpar", 0x28),
    ("rpar", 0x29),
    ("ast", 0x2A),
    ("semi", 0x3B),
    ("commat", 0x40),
    ("lsqb", 0x5B),
    ("lbrack", 0x5B),
    ("rsqb", 0x5D),
    ("rbrack", 0x5D),
    ("Hat", 0x5E),
    ("vert", 0x7C),
    ("NewLine", 0x0A),
    ("Tab", 0x09),
];

/// The character that the name between `&` and `;` stands for.
fn entity(name: &[u8]) -> Option<u32> {
    let code = match name {
        [b'#', b'x' | b'X', digits @ ..] => number(digits, 16)?,
        [b'#', digits @ ..] => number(digits, 10)?,
        _ => {
            for (known, code) in OTHER_ENTITIES {
                if known.as_bytes() == name {
                    return Some(*code);
                }
            }
            let names = split(LATIN_1_ENTITIES.as_bytes(), b' ');
            0xA0 + names.iter().position(|known| *known == name)? as u32
        }
    };
    char::from_u32(code).map(u32::from)
}

/// The name of the entity of a character.
pub(crate) fn entity_name(code: u32) -> Option<&'static [u8]> {
    for (name, other) in OTHER_ENTITIES {
        if *other == code {
            return Some(name.as_bytes());
        }
    }
    let place = code.checked_sub(0xA0)? as usize;
    split(LATIN_1_ENTITIES.as_bytes(), b' ').get(place).copied()
}

/// Undoes HTML entities. None if there is none.
pub(crate) fn from_entities(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some((before, after)) = cut(rest, b'&') {
        made.extend_from_slice(before);
        rest = after;
        let near = &after[..after.len().min(12)];
        match cut(near, b';').and_then(|(name, _)| Some((entity(name)?, name.len()))) {
            Some((code, length)) => {
                encode(code, &mut made);
                rest = &after[length + 1..];
                found = true;
            }
            None => made.push(b'&'),
        }
    }
    made.extend_from_slice(rest);
    found.then_some(made)
}

/// The letters of backslash escapes, each before the byte that it stands for.
const ESCAPES: &[u8] = b"n\nr\rt\tb\x08f\x0Cv\x0Ba\x07e\x1B";

/// The byte that a letter after a backslash stands for.
pub(crate) fn simple_escape(letter: u8) -> Option<u8> {
    let pair = ESCAPES.chunks(2).find(|pair| pair[0] == letter)?;
    Some(pair[1])
}

/// Undoes the backslash escapes of C, Java, JavaScript, Python, Ruby, Go, SQL and nginx. None if
/// there is none.
pub(crate) fn from_escapes(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = cut(rest, b'\\') {
        made.extend_from_slice(before);
        let Some((escape, others)) = after.split_first() else {
            made.push(b'\\');
            rest = after;
            break;
        };
        let (code, length) = match escape {
            b'x' => (others.get(..2).and_then(|digits| number(digits, 16)), 2),
            b'u' => match unicode_escape(others) {
                Some((code, length)) => (Some(code), length),
                None => (None, 0),
            },
            b'U' => (others.get(..8).and_then(|digits| number(digits, 16)), 8),
            b'0'..=b'3' => (after.get(..3).and_then(|digits| number(digits, 8)), 2),
            _ => (None, 0),
        };
        rest = others;
        match code {
            Some(code) => {
                match escape {
                    b'u' | b'U' => encode(code, &mut made),
                    _ => made.push(code as u8),
                }
                rest = &others[length..];
            }
            None if *escape == b'0' => made.push(0),
            None => made.push(simple_escape(*escape).unwrap_or(*escape)),
        }
    }
    made.extend_from_slice(rest);
    (made.len() < text.len()).then_some(made)
}

/// The character after `\u`, and how many bytes its digits take: four, `{…}`, or a pair.
pub(crate) fn unicode_escape(text: &[u8]) -> Option<(u32, usize)> {
    if let Some(braced) = text.strip_prefix(b"{") {
        let (digits, _) = cut(&braced[..braced.len().min(8)], b'}')?;
        return Some((
            u32::from(char::from_u32(number(digits, 16)?)?),
            digits.len() + 2,
        ));
    }
    let first = number(text.get(..4)?, 16)?;
    if let Some([b'\\', b'u', digits @ ..]) = text.get(4..10)
        && let Some(code) = number(digits, 16).and_then(|second| paired(first, second))
    {
        return Some((code, 10));
    }
    // Half of a pair is a character of its own.
    Some((first, 4))
}

/// Quoted-printable (RFC 2045 section 6.7), in lines of 76 characters. `php`: a line is broken
/// where PHP's encoder does it, which looks ahead to the other bytes of a character.
pub(crate) fn quoted_printable_as(bytes: &[u8], newline: &[u8], php: bool) -> Vec<u8> {
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
        let is_last = matches!(bytes.get(at + 1), None | Some(b'\n'));
        let limit = if is_last && !php { 76 } else { 75 };
        if column + width + ahead > limit {
            made.push(b'=');
            made.extend_from_slice(newline);
            column = 0;
        }
        if is_plain {
            made.push(*byte)
        } else {
            made.push(b'=');
            push_hex(u32::from(*byte), 8, true, &mut made);
        }
        column += width;
    }
    made
}

/// Undoes quoted-printable. None if there is nothing to undo.
pub(crate) fn from_quoted_printable(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = cut(rest, b'=') {
        made.extend_from_slice(before);
        rest = match after {
            [b'\r', b'\n', rest @ ..] | [b'\n', rest @ ..] => rest,
            _ => {
                made.push(byte_of_hex(after)?);
                &after[2..]
            }
        };
    }
    made.extend_from_slice(rest);
    (made.len() < text.len()).then_some(made)
}

/// A number in hex digits, as few as it takes.
pub(crate) fn hex_number(number: u32, upper: bool) -> Vec<u8> {
    let mut digits = Vec::new();
    let bits = (32 - number.leading_zeros()).next_multiple_of(4).max(4);
    push_hex(number, bits, upper, &mut digits);
    digits
}

/// The body of a chunked transfer (RFC 9112 section 7.1).
pub(crate) fn unchunked(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    loop {
        let digits = take_run(&mut rest, |byte| byte.is_ascii_hexdigit());
        let size = number(digits, 16)? as usize;
        if size == 0 {
            return Some(made);
        }
        let (_, after) = cut(rest, b'\n')?;
        let (chunk, after) = after.split_at_checked(size)?;
        made.extend_from_slice(chunk);
        rest = after.strip_prefix(b"\r\n").or(after.strip_prefix(b"\n"))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Decode = fn(&[u8]) -> Option<Vec<u8>>;

    /// What each decoder makes of a text. None where there is nothing to undo, or it is none.
    #[test]
    fn decodes_leniently() {
        let cases: [(&str, Decode, &str, Option<&[u8]>); 27] = [
            ("base64", from_base64, "Zm9vYmE=", Some(b"fooba")),
            ("base64", from_base64, "Zm9v\r\nYmFy\n", Some(b"foobar")),
            ("base64", from_base64, "-_-_", Some(b"\xFB\xFF\xBF")),
            ("base64", from_base64, "+/-_", Some(b"\xFB\xFF\xBF")),
            ("base64", from_base64, "Z", None),
            ("base64", from_base64, "Zm 9v", None),
            ("base64", from_base64, "", None),
            ("base32", from_base32, "MZXW6YTB", Some(b"fooba")),
            ("base32", from_base32, "mzxw6===", Some(b"foo")),
            ("base32", from_base32, "MZXW1", None),
            ("hex", from_hex, "00fFa0", Some(b"\x00\xFF\xA0")),
            ("hex", from_hex, "0", None),
            ("hex", from_hex, "0g", None),
            (
                "entities",
                from_entities,
                "&lt;&#60;&#x3c;&eacute;",
                Some("<<<\u{E9}".as_bytes()),
            ),
            (
                "entities",
                from_entities,
                "&lcub;&quot;a&lowbar;&quot;&rcub;",
                Some(b"{\"a_\"}"),
            ),
            ("entities", from_entities, "a & b; &unknown; &amp", None),
            ("entities", from_entities, "&#xD800;", None),
            ("escapes", from_escapes, r"\n\t\/\\\x41", Some(b"\n\t/\\A")),
            (
                "escapes",
                from_escapes,
                r"\u00e9\u{1F680}",
                Some("\u{E9}\u{1F680}".as_bytes()),
            ),
            (
                "escapes",
                from_escapes,
                r"\ud83d\ude80",
                Some("\u{1F680}".as_bytes()),
            ),
            ("escapes", from_escapes, r"\101\0", Some(b"A\0")),
            (
                "escapes",
                from_escapes,
                r"\U0001F680",
                Some("\u{1F680}".as_bytes()),
            ),
            ("escapes", from_escapes, "plain", None),
            (
                "quoted-printable",
                from_quoted_printable,
                "a=3D=C3=A9=\r\nb",
                Some("a=\u{E9}b".as_bytes()),
            ),
            (
                "quoted-printable",
                from_quoted_printable,
                "a=\nb",
                Some(b"ab"),
            ),
            ("quoted-printable", from_quoted_printable, "a=b", None),
            ("quoted-printable", from_quoted_printable, "a", None),
        ];
        for (name, decode, text, bytes) in cases {
            assert_eq!(
                decode(text.as_bytes()).as_deref(),
                bytes,
                "{name}: {text:?}"
            );
        }
        assert_eq!(from_percent(b"a%20b+c%", false), b"a b+c%");
        assert_eq!(from_percent(b"a%20b+c%4", true), b"a b c%4");
    }

    /// What each encoder writes, and its decoder reads again.
    #[test]
    fn encodes_as_most_do() {
        let bytes: Vec<u8> = (0..=255).collect();
        let lines = base64_lines_of(&bytes, 57, b"\r\n");
        assert!(
            lines
                .split(|byte| *byte == b'\n')
                .all(|line| line.len() <= 77)
        );
        assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), 4);
        for text in [base64(&bytes), lines] {
            assert_eq!(from_base64(&text), Some(bytes.clone()));
        }
        for length in 1..6 {
            let part = &bytes[..length];
            assert_eq!(from_base64(&base64(part)).as_deref(), Some(part));
        }
        assert_eq!(base64(b"fooba"), b"Zm9vYmE=");
        for upper in [true, false] {
            assert_eq!(from_hex(&hex(&bytes, upper)), Some(bytes.clone()));
        }
        assert_eq!(
            (hex(b"\xAB", true), hex(b"\xAB", false)),
            (b"AB".to_vec(), b"ab".to_vec())
        );
        assert_eq!(
            (hex_number(0, true), hex_number(0x1F, false)),
            (b"0".to_vec(), b"1f".to_vec())
        );
        assert_eq!(percent("a \u{E9}~".as_bytes(), ("~", "+")), b"a+%C3%A9~");
        assert_eq!(percent(b"a ~", ("", "%20")), b"a%20%7E");
        let long = "x=\u{E9}".repeat(40);
        for php in [true, false] {
            let text = quoted_printable_as(long.as_bytes(), b"\r\n", php);
            assert!(
                text.split(|byte| *byte == b'\n')
                    .all(|line| line.len() <= 77)
            );
            assert_eq!(
                from_quoted_printable(&text).as_deref(),
                Some(long.as_bytes())
            );
        }
        for code in ['"', '&', '\u{E9}', '\u{20AC}', '\u{FF}', '\u{A0}'].map(u32::from) {
            let name = entity_name(code).unwrap();
            assert_eq!(entity(name), Some(code));
        }
        assert_eq!((entity_name(0x41), entity_name(0x100)), (None, None));
    }

    #[test]
    fn replaces_in_one_pass() {
        let cases = [
            ("a\r\nb\rc", "\r\n→\n|\r→\n", Some("a\nb\nc")),
            ("aab", "aa→b|b→c", Some("bc")),
            ("a b", " →", Some("ab")),
            ("ab", "c→d", None),
        ];
        for (text, pairs, made) in cases {
            let replaced = replace(text.as_bytes(), pairs);
            assert_eq!(replaced.as_deref(), made.map(str::as_bytes), "{text:?}");
        }
    }
}
