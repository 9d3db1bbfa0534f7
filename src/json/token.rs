//! The tokens of RFC 8259: strings, numbers, words and white space, found in the bytes alone.

use super::text::{self, Escape};

/// The end of a token and its flags, in one number: a result of several parts would go through
/// memory, which takes longer than reading a short token.
#[derive(Clone, Copy)]
pub(crate) struct Token(u64);

const ESCAPED: u64 = 1;
const UNSOUND: u64 = 2;
const LONG: u64 = 4;

/// The syntax errors of tokens. The first stands for none.
const FAULTS: [&str; 10] = [
    "",
    "a control character in a string must be escaped",
    "the body ends inside a string",
    "invalid escape: `\\` must be followed by one of \"\\/bfnrtu",
    "`\\u` must be followed by four hex digits",
    "expected a digit after `-`",
    "a number must not have a leading zero",
    "expected a digit after the decimal point",
    "expected a digit in the exponent",
    "expected a value (the only words in JSON are `true`, `false` and `null`)",
];
const CONTROL: u64 = 1;
const ENDLESS: u64 = 2;
const NO_ESCAPE: u64 = 3;
const NO_HEX: u64 = 4;
const NO_DIGIT: u64 = 5;
const LEADING_ZERO: u64 = 6;
const NO_FRACTION: u64 = 7;
const NO_EXPONENT: u64 = 8;
const NO_WORD: u64 = 9;

impl Token {
    #[inline(always)]
    fn new(end: usize, flags: u64) -> Self {
        Token((end as u64) << 8 | flags)
    }

    fn broken(at: usize, fault: u64) -> Self {
        Token::new(at, fault << 4)
    }

    /// The offset after the token, or that of its syntax error.
    #[inline(always)]
    pub fn end(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// Whether no flag is set.
    #[inline(always)]
    pub fn is_plain(self) -> bool {
        self.0 & 0xFF == 0
    }

    /// Whether a string has a backslash in it.
    #[inline(always)]
    pub fn is_escaped(self) -> bool {
        self.0 & ESCAPED != 0
    }

    /// Whether a string has invalid UTF-8 or lone surrogates in it.
    pub fn is_unsound(self) -> bool {
        self.0 & UNSOUND != 0
    }

    /// Whether a number may not be exact as a double.
    pub fn is_long(self) -> bool {
        self.0 & LONG != 0
    }

    /// Whether there is no syntax error in it.
    #[cfg(feature = "diagnose")]
    pub fn is_whole(self) -> bool {
        self.0 >> 4 & 0xF == 0
    }

    /// The syntax error.
    pub fn fault(self) -> Option<&'static str> {
        match (self.0 >> 4 & 0xF) as usize {
            0 => None,
            fault => FAULTS.get(fault).copied(),
        }
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = ONES * 0x80;

#[inline(always)]
fn word_at(payload: &[u8], at: usize) -> Option<u64> {
    let word = payload.get(at..)?.first_chunk()?;
    Some(u64::from_le_bytes(*word))
}

/// The offset of the first byte from `at` on that is not plain in a string: that is not ASCII, or `"`,
/// `\`, or a control character. Near the end of the payload it may give an earlier offset.
#[inline(always)]
fn plain_end(payload: &[u8], mut at: usize) -> usize {
    while let Some(word) = word_at(payload, at) {
        let quote = (word ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
        let control = word.wrapping_sub(ONES * 0x20);
        // The high bit marks a byte that is not plain. A borrow may mark one byte too many, but only
        // after one that is not plain.
        let found = (word | quote | backslash | control) & HIGH;
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at
}

/// The string whose opening quote is at `start`.
#[inline(always)]
pub(crate) fn string(payload: &[u8], start: usize) -> Token {
    let at = plain_end(payload, start + 1);
    match payload.get(at) {
        Some(b'"') => Token::new(at + 1, 0),
        _ => special_string(payload, start, at),
    }
}

/// The same for a string that is plain only up to `at`.
#[inline(never)]
fn special_string(payload: &[u8], start: usize, mut at: usize) -> Token {
    let (mut flags, mut checked) = (0, true);
    loop {
        match payload.get(at..).unwrap_or_default() {
            [b'"', ..] => break,
            [b'\\', ..] => {
                let escape = escape(payload, at);
                if escape.fault().is_some() {
                    return escape;
                }
                at = escape.end();
                flags |= escape.0 & 0xFF;
            }
            [0x00..=0x1F, ..] => return Token::broken(at, CONTROL),
            [0x00..=0x7F, ..] => at += 1,
            // Most characters that are not ASCII. The whole string is checked for the others.
            [0xC2..=0xDF, 0x80..=0xBF, ..] => at += 2,
            [0xE1..=0xEC | 0xEE | 0xEF, 0x80..=0xBF, 0x80..=0xBF, ..] => {
                at += 3;
                continue;
            }
            [_, ..] => {
                checked = false;
                at += 1;
            }
            [] => return Token::broken(at, ENDLESS),
        }
        at = plain_end(payload, at);
    }
    if !checked && core::str::from_utf8(&payload[start..at]).is_err() {
        flags |= UNSOUND;
    }
    Token::new(at + 1, flags)
}

/// The escape whose backslash is at `at`.
fn escape(payload: &[u8], at: usize) -> Token {
    match payload.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
            return Token::new(at + 2, ESCAPED);
        }
        Some(b'u') => {}
        _ => return Token::broken(at + 1, NO_ESCAPE),
    }
    let is_hex = |at: usize| payload.get(at).is_some_and(u8::is_ascii_hexdigit);
    if let Some(digit) = (2..6).find(|digit| !is_hex(at + digit)) {
        return Token::broken(at + digit, NO_HEX);
    }
    let (escape, length) = text::escape(&payload[at + 1..]);
    let sound = match escape {
        // The digits of the low half have not been checked yet.
        Escape::Pair(_) => (8..12).all(|digit| is_hex(at + digit)),
        Escape::Code(code) => !text::is_surrogate(code),
    };
    if sound {
        Token::new(at + 1 + length, ESCAPED)
    } else {
        Token::new(at + 6, ESCAPED | UNSOUND)
    }
}

/// A number of up to this many characters, without an exponent, is neither out of range nor does it underflow to
/// zero. If it has a point and does not end in zero, it is no integer either, so a double keeps it.
const SAFE_FRACTION: usize = 300;

/// The number that begins at `start`.
#[inline(always)]
pub(crate) fn number(payload: &[u8], start: usize) -> Token {
    let whole = start + usize::from(payload.get(start) == Some(&b'-'));
    let mut at = digits(payload, whole);
    if at == whole {
        return Token::broken(at, NO_DIGIT);
    }
    if at > whole + 1 && payload.get(whole) == Some(&b'0') {
        return Token::broken(whole + 1, LEADING_ZERO);
    }
    let mut is_fraction = false;
    if payload.get(at) == Some(&b'.') {
        let fraction = at + 1;
        at = digits(payload, fraction);
        if at == fraction {
            return Token::broken(at, NO_FRACTION);
        }
        is_fraction = at - start <= SAFE_FRACTION && payload.get(at - 1) != Some(&b'0');
    }
    let mut flags = if at - start > 15 && !is_fraction {
        LONG
    } else {
        0
    };
    if let Some(b'e' | b'E') = payload.get(at) {
        flags = LONG;
        let sign = usize::from(matches!(payload.get(at + 1), Some(b'+' | b'-')));
        let exponent = at + 1 + sign;
        at = digits(payload, exponent);
        if at == exponent {
            return Token::broken(at, NO_EXPONENT);
        }
    }
    Token::new(at, flags)
}

/// The offset after the digits that begin at `start`.
#[inline(always)]
fn digits(payload: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(b'0'..=b'9') = payload.get(at) {
        at += 1;
        if at == start + 8 {
            return more_digits(payload, at);
        }
    }
    at
}

/// The same for a long number, eight digits at a time.
#[inline(never)]
fn more_digits(payload: &[u8], mut at: usize) -> usize {
    while let Some(word) = word_at(payload, at) {
        // A digit becomes 0 to 9; only more than 9 reaches a byte's high bit.
        let values = word ^ (ONES * b'0' as u64);
        let others = (((values & !HIGH) + ONES * (0x80 - 10)) | values) & HIGH;
        at += others.trailing_zeros() as usize / 8;
        if others != 0 {
            return at;
        }
    }
    while let Some(b'0'..=b'9') = payload.get(at) {
        at += 1;
    }
    at
}

/// `true`, `false` or `null`, which begins at `at`.
#[inline(always)]
pub(super) fn word(payload: &[u8], at: usize, word: &'static [u8]) -> Token {
    match payload.get(at..) {
        Some(rest) if rest.starts_with(word) => Token::new(at + word.len(), 0),
        _ => broken_word(payload, at, word),
    }
}

#[cold]
fn broken_word(payload: &[u8], at: usize, word: &'static [u8]) -> Token {
    let rest = payload.get(at..).unwrap_or_default();
    let common = rest.iter().zip(word).take_while(|(a, b)| a == b).count();
    Token::broken(at + common, NO_WORD)
}

/// The offset after the white space at `at`, if there is any.
#[inline(always)]
pub(crate) fn white_space(payload: &[u8], at: usize) -> usize {
    match payload.get(at) {
        Some(..=b' ') => white_space_run(payload, at),
        _ => at,
    }
}

#[inline(never)]
fn white_space_run(payload: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\r' | b'\t') = payload.get(at) {
        at += 1;
        // Indented documents have runs of spaces.
        while word_at(payload, at) == Some(u64::from_le_bytes([b' '; 8])) {
            at += 8;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = fn(&[u8], usize) -> Token;

    /// The length and the flags of a token, or the offset of its syntax error.
    fn shown(read: Read, text: &[u8]) -> String {
        let [alone, later] = [0, 16].map(|start| {
            let payload = [&b"[[[[[[[[[[[[[[[["[..start], text].concat();
            let token = read(&payload, start);
            let end = token.end() - start;
            if let Some(fault) = token.fault() {
                return format!("{end}: {fault}");
            }
            let flags = [
                (" special", !token.is_plain()),
                (" escaped", token.is_escaped()),
                (" unsound", token.is_unsound()),
                (" long", token.is_long()),
            ];
            let set = flags.iter().filter(|(_, set)| *set).map(|(flag, _)| *flag);
            format!("{end}{}", set.collect::<String>())
        });
        assert_eq!(alone, later);
        alone
    }

    #[test]
    fn a_string_has_an_end_and_flags() {
        for (case, text, expected) in [
            ("empty", "\"\"".as_bytes(), "2"),
            ("ASCII", b"\"abc\"", "5"),
            ("ASCII, before other bytes", b"\"abc\":\"\\\xFF", "5"),
            ("longer than a word", b"\"abcdefghijkl\", 1, 2", "14"),
            ("two bytes", "\"é\"".as_bytes(), "4"),
            ("three bytes", "\"€\"".as_bytes(), "5"),
            ("four bytes", "\"😀\"".as_bytes(), "6"),
            ("an escape", br#""\n""#, "4 special escaped"),
            ("invalid UTF-8", b"\"\xFF\"", "3 special unsound"),
            ("no end", b"\"abc", "4: the body ends inside a string"),
        ] {
            assert_eq!(shown(string, text), expected, "{case}");
        }
    }

    #[test]
    fn an_escape_may_be_half_of_a_pair() {
        for (text, expected) in [
            (r"\n", "2 special escaped"),
            (r"\u00e9", "6 special escaped"),
            (r"\ud83d\ude00", "12 special escaped"),
            (r"\ud83d", "6 special escaped unsound"),
            (r"\ud83d\ude0", "6 special escaped unsound"),
            (r"\u00e", r"5: `\u` must be followed by four hex digits"),
            (
                r"\x",
                "1: invalid escape: `\\` must be followed by one of \"\\/bfnrtu",
            ),
        ] {
            assert_eq!(shown(escape, text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_number_may_be_long() {
        for (case, text, expected) in [
            ("one digit", "7", "1"),
            ("before other bytes", "7,8", "1"),
            ("as many characters as are exact", "-12345678901234", "15"),
            ("one more", "-123456789012345", "16 special long"),
            ("a long fraction", "-123456789012.25", "16"),
            (
                "which may be an integer",
                "-123456789012.50",
                "16 special long",
            ),
            ("with an exponent", "-123456789012.25e0", "18 special long"),
            ("an exponent", "1e5", "3 special long"),
            ("a fraction", "0.5", "3"),
            ("a sign in the exponent", "1E-5", "4 special long"),
            ("zero", "0", "1"),
            ("zero with a sign", "-0,", "2"),
            ("only a sign", "-", "1: expected a digit after `-`"),
            (
                "a leading zero",
                "01",
                "1: a number must not have a leading zero",
            ),
            (
                "a leading zero after a sign",
                "-00",
                "2: a number must not have a leading zero",
            ),
            (
                "no digit after the point",
                "1.e5",
                "2: expected a digit after the decimal point",
            ),
            (
                "no digit in the exponent",
                "1e",
                "2: expected a digit in the exponent",
            ),
            (
                "none after its sign",
                "1e+",
                "3: expected a digit in the exponent",
            ),
        ] {
            assert_eq!(shown(number, text.as_bytes()), expected, "{case}");
        }
    }

    #[test]
    fn a_number_that_is_not_long_is_kept() {
        use super::super::number::{Precision, precision};
        let lengths = [1, 2, 14, 15, 16, 17, 280, 297, 298, 299, 300, 308, 309, 325];
        let digits = |digit: &str| lengths.map(|length| digit.repeat(length));
        let wholes = [
            ["0".into()].to_vec(),
            digits("1").into(),
            digits("9").into(),
        ]
        .concat();
        let fractions = [
            ["".into()].to_vec(),
            digits("0").map(|digits| format!(".{digits}")).into(),
            digits("0").map(|digits| format!(".{digits}1")).into(),
            digits("9").map(|digits| format!(".{digits}")).into(),
        ]
        .concat();
        for whole in &wholes {
            for fraction in &fractions {
                let text = format!("-{whole}{fraction}");
                let token = number(text.as_bytes(), 0);
                assert_eq!(token.end(), text.len(), "{text}");
                let is_kept = precision(text.as_bytes()) == Precision::Kept;
                assert!(token.is_long() || is_kept, "{text}");
            }
        }
    }

    #[test]
    fn a_word_is_broken_at_its_first_other_byte() {
        let read: Read = |payload, at| word(payload, at, b"true");
        let fault = FAULTS[NO_WORD as usize];
        for (text, expected) in [
            ("true", "4".into()),
            ("true,", "4".into()),
            ("tru", format!("3: {fault}")),
            ("trve", format!("2: {fault}")),
            ("trveue", format!("2: {fault}")),
        ] {
            assert_eq!(shown(read, text.as_bytes()), expected, "{text}");
        }
    }

    /// Calls `act` with runs in which at most one byte differs from the others.
    fn for_each_run(of: &[u8], act: &mut dyn FnMut(&[u8])) {
        for run_of in of {
            for at in 0..20 {
                for byte in 0..=0xFF {
                    let mut run = [*run_of; 32];
                    run[at] = byte;
                    act(&run);
                }
            }
        }
    }

    fn count_while(run: &[u8], good: impl Fn(&u8) -> bool) -> usize {
        run.iter().take_while(|byte| good(byte)).count()
    }

    #[test]
    fn plain_bytes_end_at_the_first_other_byte() {
        for_each_run(b" !#A[]\x7F", &mut |run| {
            let plain = |byte: &u8| (0x20..0x80).contains(byte) && !b"\"\\".contains(byte);
            assert_eq!(plain_end(run, 0), count_while(run, plain), "{run:?}");
        });
    }

    #[test]
    fn digits_end_at_the_first_other_byte() {
        for_each_run(b"0189", &mut |run| {
            for run in (24..=32).map(|length| &run[..length]) {
                let expected = count_while(run, u8::is_ascii_digit);
                assert_eq!(digits(run, 0), expected, "{run:?}");
            }
        });
    }

    #[test]
    fn white_space_ends_at_the_first_other_byte() {
        for_each_run(b" \n\r\t", &mut |run| {
            for run in (24..=32).map(|length| &run[..length]) {
                let expected = count_while(run, |byte| b" \n\r\t".contains(byte));
                assert_eq!(white_space(run, 0), expected, "{run:?}");
            }
        });
    }
}
