//! The ways in which encoders write the numbers of JSON, found on the digits: no double is
//! made of a number that a double holds to its last digit.

use super::platform;

/// A way of writing all numbers of a document.
#[derive(Clone, Copy)]
pub(crate) enum Numbers {
    /// As JavaScript writes doubles: `15000` for `15000.0`, `100000` for `1e5`.
    JavaScript,
    /// The same for fractions alone, as PHP does. Integers stay, however large.
    Fractions,
    /// As Python writes floats: `15000.0`, `1e+16`. Integers stay.
    Python,
    /// Fractions with two decimals, as amounts of money are written.
    Cents,
    /// Some integers as Python writes floats: bit n is the document's nth integer.
    Floats(u64),
}

impl Numbers {
    /// How it is told, behind "the signature covers the same JSON".
    pub fn phrase(self) -> &'static str {
        match self {
            Numbers::JavaScript => ", its numbers as JavaScript writes them",
            Numbers::Fractions => ", its fractions as PHP writes them",
            Numbers::Python => ", its numbers as Python writes them",
            Numbers::Cents => ", its fractions with two decimals",
            Numbers::Floats(_) => ", whole numbers with `.0`",
        }
    }

    /// Appends a number; `index` counts the document's integers.
    pub fn write(self, lexeme: &[u8], index: u32, out: &mut Vec<u8>) {
        let is_integer = is_integer(lexeme);
        let decimal = Decimal::of(lexeme);
        match (self, decimal) {
            (Numbers::JavaScript, Some(decimal)) => decimal.javascript(out),
            (Numbers::Fractions, Some(decimal)) if !is_integer => decimal.javascript(out),
            (Numbers::Python, Some(decimal)) if !is_integer => decimal.python(out),
            (Numbers::Cents, Some(decimal)) if !is_integer => decimal.cents(lexeme, out),
            (Numbers::Floats(bits), _) if is_integer && bits >> index.min(63) & 1 == 1 => {
                out.extend_from_slice(lexeme);
                out.extend(b".0");
            }
            _ => out.extend_from_slice(lexeme),
        }
    }
}

/// The ways that are the same for all numbers, the likeliest first.
pub(crate) const WAYS: [Numbers; 5] = [
    Numbers::JavaScript,
    Numbers::Fractions,
    Numbers::Python,
    Numbers::Cents,
    Numbers::Floats(u64::MAX),
];

/// Some of so many integers as floats: every choice of few, each alone of many.
pub(crate) fn some_floats(integers: usize) -> Vec<Numbers> {
    match integers {
        0 | 1 => Vec::new(),
        2..=4 => (1..(1 << integers) - 1).map(Numbers::Floats).collect(),
        _ => (0..integers.min(16))
            .map(|index| Numbers::Floats(1 << index))
            .collect(),
    }
}

pub(crate) fn is_integer(lexeme: &[u8]) -> bool {
    !lexeme.iter().any(|byte| matches!(byte, b'.' | b'e' | b'E'))
}

/// Doubles keep every decimal of so many digits.
const SAFE_DIGITS: usize = 15;

/// Exponents beyond this are of no double.
const MAX_EXPONENT: i32 = 400;

/// A double as `0.d₁d₂d₃… × 10^point`, shortest.
struct Decimal {
    negative: bool,
    /// Without zeros at either end; empty for zero.
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// None for what reads as infinity, or as zero without being it.
    fn of(lexeme: &[u8]) -> Option<Self> {
        let exact = Decimal::exact(lexeme)?;
        let is_safe = exact.digits.len() <= SAFE_DIGITS && exact.point.abs() < 300;
        if is_safe {
            return Some(exact);
        }
        let shortest = platform::shortest(core::str::from_utf8(lexeme).ok()?)?;
        let double = Decimal::exact(shortest.as_bytes())?;
        (!double.digits.is_empty()).then_some(double)
    }

    /// The number of a text, digit by digit. None for a word such as `Infinity`.
    fn exact(text: &[u8]) -> Option<Self> {
        let negative = text.starts_with(b"-");
        let text = text.strip_prefix(b"-").unwrap_or(text);
        let (mantissa, exponent) = match text.iter().position(|byte| matches!(byte, b'e' | b'E')) {
            Some(at) => (&text[..at], exponent(&text[at + 1..])?),
            None => (text, 0),
        };
        let whole = mantissa
            .iter()
            .position(|byte| *byte == b'.')
            .unwrap_or(mantissa.len());
        let mut digits: Vec<u8> = mantissa
            .iter()
            .copied()
            .filter(|byte| *byte != b'.')
            .collect();
        if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
        digits.drain(..zeros);
        let end = digits
            .iter()
            .rposition(|digit| *digit != b'0')
            .map_or(0, |at| at + 1);
        digits.truncate(end);
        let point = i32::try_from(whole)
            .ok()?
            .checked_sub(i32::try_from(zeros).ok()?)?;
        Some(Decimal {
            negative,
            digits,
            point: point.checked_add(exponent)?,
        })
    }

    /// ECMA-262, Number::toString. `-0` is written as `0`.
    fn javascript(&self, out: &mut Vec<u8>) {
        if self.digits.is_empty() {
            return out.push(b'0');
        }
        self.sign(out);
        match self.point {
            -5..=21 => self.positional(out),
            _ => self.scientific(1, out),
        }
    }

    /// Python's `repr`.
    fn python(&self, out: &mut Vec<u8>) {
        self.sign(out);
        match self.point {
            _ if self.digits.is_empty() => out.extend(b"0.0"),
            -3..=16 => {
                self.positional(out);
                if self.point >= self.digits.len() as i32 {
                    out.extend(b".0");
                }
            }
            _ => self.scientific(2, out),
        }
    }

    /// With two decimals, if they are enough.
    fn cents(&self, lexeme: &[u8], out: &mut Vec<u8>) {
        let decimals = self.digits.len() as i32 - self.point;
        if decimals > 2 || !(-1..=16).contains(&self.point) {
            return out.extend_from_slice(lexeme);
        }
        self.sign(out);
        self.positional(out);
        if decimals <= 0 {
            out.push(b'.');
        }
        out.extend((decimals.max(0)..2).map(|_| b'0'));
    }

    fn sign(&self, out: &mut Vec<u8>) {
        if self.negative {
            out.push(b'-');
        }
    }

    fn positional(&self, out: &mut Vec<u8>) {
        let whole = self.point.max(0) as usize;
        let digit = |at: usize| self.digits.get(at).copied().unwrap_or(b'0');
        match whole {
            0 => out.push(b'0'),
            _ => out.extend((0..whole).map(digit)),
        }
        if self.digits.len() > whole {
            out.push(b'.');
            out.extend((self.point..0).map(|_| b'0'));
            out.extend_from_slice(&self.digits[whole..]);
        }
    }

    fn scientific(&self, least_digits: usize, out: &mut Vec<u8>) {
        let exponent = self.point - 1;
        out.extend_from_slice(&self.digits[..1]);
        if self.digits.len() > 1 {
            out.push(b'.');
            out.extend_from_slice(&self.digits[1..]);
        }
        out.extend([b'e', if exponent < 0 { b'-' } else { b'+' }]);
        let digits = exponent.unsigned_abs().to_string();
        out.extend((digits.len()..least_digits).map(|_| b'0'));
        out.extend(digits.into_bytes());
    }
}

fn exponent(text: &[u8]) -> Option<i32> {
    let digits = text
        .strip_prefix(b"-")
        .or(text.strip_prefix(b"+"))
        .unwrap_or(text);
    let add = |value: i32, digit: &u8| {
        let digit = digit.is_ascii_digit().then(|| i32::from(digit - b'0'))?;
        Some((value * 10 + digit).min(MAX_EXPONENT))
    };
    let magnitude = digits.iter().try_fold(0, add)?;
    Some(if text.starts_with(b"-") {
        -magnitude
    } else {
        magnitude
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(numbers: Numbers, lexeme: &str) -> String {
        let mut out = Vec::new();
        numbers.write(lexeme.as_bytes(), 0, &mut out);
        String::from_utf8(out).unwrap()
    }

    /// What Node and Python print.
    #[test]
    fn writes_as_others_do() {
        let cases = [
            ("15000.0", "15000", "15000.0"),
            ("0.10", "0.1", "0.1"),
            ("-0.0", "0", "-0.0"),
            ("-12.50", "-12.5", "-12.5"),
            ("1e5", "100000", "100000.0"),
            ("1E-3", "0.001", "0.001"),
            ("0.00001", "0.00001", "1e-05"),
            ("0.0000001", "1e-7", "1e-07"),
            ("1.5e16", "15000000000000000", "1.5e+16"),
            ("1e15", "1000000000000000", "1000000000000000.0"),
            ("1e16", "10000000000000000", "1e+16"),
            ("1e21", "1e+21", "1e+21"),
            ("1.25e-7", "1.25e-7", "1.25e-07"),
            (
                "0.1234567890123456789",
                "0.12345678901234568",
                "0.12345678901234568",
            ),
            ("1e400", "1e400", "1e400"),
            ("1e99999999999", "1e99999999999", "1e99999999999"),
        ];
        for (lexeme, javascript, python) in cases {
            assert_eq!(written(Numbers::JavaScript, lexeme), javascript, "{lexeme}");
            assert_eq!(written(Numbers::Python, lexeme), python, "{lexeme}");
        }
        assert_eq!(
            written(Numbers::JavaScript, "12345678901234567890"),
            "12345678901234567000"
        );
        assert_eq!(written(Numbers::Cents, "12.5"), "12.50");
        assert_eq!(written(Numbers::Cents, "12.0"), "12.00");
        assert_eq!(written(Numbers::Cents, "0.05"), "0.05");
        assert_eq!(written(Numbers::Floats(1), "-7"), "-7.0");
    }
}
