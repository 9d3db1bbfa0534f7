//! The ways in which serializers write the numbers of JSON.
//!
//! A crate for numbers writes them as Rust or JavaScript does; a diagnosis needs what a dozen other
//! languages write. The work is done on decimal digits: a double is only computed for a number with more digits
//! than every double keeps.

use crate::diagnose::codecs::bytes::{cut, decimal, number, run, until, utf8, without};
use crate::diagnose::codecs::platform;

/// A way of writing all numbers of a document.
#[derive(Clone, Copy)]
pub(crate) enum Numbers {
    /// As a language writes its floating-point numbers.
    Style(&'static Style),
    /// Fractions with two decimals, as amounts of money are written.
    Cents,
    /// Some integers with `.0`: bit n is the document's nth integer. The fractions may be written as
    /// Python does.
    Floats(u64, Fractions),
}

/// How the fractions of a document are written.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Fractions {
    AsGiven,
    AsPython,
}

/// How a language writes a floating-point number.
pub(crate) struct Style {
    phrase: &'static str,
    pub rarity: u8,
    integers: Integers,
    /// A whole number has `.0`.
    point_zero: bool,
    /// The exponents of ten for which no `e` is written.
    positional: (i16, i16),
    /// `1.0e5` rather than `1e5`.
    mantissa_zero: bool,
    /// `E` rather than `e`.
    upper: bool,
    /// `e+5` rather than `e5`.
    plus: bool,
    exponent_digits: usize,
    negative_zero: bool,
    /// Rounds to so many significant digits.
    digits: Option<u8>,
}

/// Which integers are floating-point numbers to the language.
#[derive(Clone, Copy, PartialEq)]
enum Integers {
    None,
    /// Those beyond 64 bits.
    Large,
    All,
}

const JAVASCRIPT: Style = Style {
    phrase: ", with `15000` for `15000.0`",
    rarity: 0,
    integers: Integers::All,
    point_zero: false,
    positional: (-6, 20),
    mantissa_zero: false,
    upper: false,
    plus: true,
    exponent_digits: 1,
    negative_zero: false,
    digits: None,
};

const PYTHON: Style = Style {
    phrase: ", with other forms of its fractions (`1e-07`)",
    integers: Integers::None,
    point_zero: true,
    positional: (-4, 15),
    exponent_digits: 2,
    negative_zero: true,
    ..JAVASCRIPT
};

const C: Style = Style {
    phrase: ", with its numbers rounded to 15 digits",
    rarity: 2,
    positional: (-4, 14),
    exponent_digits: 2,
    negative_zero: true,
    digits: Some(15),
    ..JAVASCRIPT
};

/// The languages' ways, the most frequent first.
const STYLES: &[Style] = &[
    JAVASCRIPT,
    // Go keeps the sign of zero.
    Style {
        rarity: 1,
        negative_zero: true,
        ..JAVASCRIPT
    },
    // Integers stay, however large.
    Style {
        phrase: ", with `15000` for `15000.0`, and large integers kept",
        rarity: 0,
        integers: Integers::None,
        ..JAVASCRIPT
    },
    Style {
        rarity: 1,
        integers: Integers::None,
        negative_zero: true,
        ..JAVASCRIPT
    },
    PYTHON,
    // PHP.
    Style {
        phrase: ", with other forms of its fractions (`1.0e-7`)",
        rarity: 1,
        integers: Integers::Large,
        positional: (-4, 14),
        mantissa_zero: true,
        negative_zero: true,
        ..JAVASCRIPT
    },
    Style {
        phrase: ", with other forms of its fractions (`1.0e-7`)",
        rarity: 1,
        integers: Integers::Large,
        positional: (-4, 16),
        point_zero: true,
        mantissa_zero: true,
        negative_zero: true,
        ..JAVASCRIPT
    },
    Style {
        phrase: ", with other forms of its fractions (`1.0e-7`)",
        rarity: 2,
        integers: Integers::Large,
        positional: (-4, 16),
        mantissa_zero: true,
        negative_zero: true,
        ..JAVASCRIPT
    },
    // Java.
    Style {
        phrase: ", with other forms of its fractions (`1.0E-7`)",
        rarity: 1,
        positional: (-3, 6),
        mantissa_zero: true,
        upper: true,
        plus: false,
        exponent_digits: 1,
        ..PYTHON
    },
    // .NET.
    Style {
        phrase: ", with other forms of its fractions (`1E-07`)",
        rarity: 1,
        positional: (-4, 14),
        upper: true,
        ..PYTHON
    },
    Style {
        phrase: ", with other forms of its fractions (`1E-07`)",
        rarity: 1,
        positional: (-4, 14),
        point_zero: false,
        upper: true,
        ..PYTHON
    },
    // .NET Framework loses the sign of zero.
    Style {
        phrase: ", with other forms of its fractions (`1E-07`)",
        rarity: 2,
        positional: (-4, 14),
        upper: true,
        negative_zero: false,
        ..PYTHON
    },
    // Ruby.
    Style {
        phrase: ", with other forms of its fractions (`1.0e-07`)",
        rarity: 1,
        mantissa_zero: true,
        ..PYTHON
    },
    // Rust.
    Style {
        phrase: ", with other forms of its fractions (`1e-7`)",
        rarity: 2,
        positional: (-5, 15),
        plus: false,
        exponent_digits: 1,
        ..PYTHON
    },
    // Erlang and Elixir.
    Style {
        phrase: ", with other forms of its fractions (`1.0e-7`)",
        rarity: 2,
        positional: (-4, 15),
        mantissa_zero: true,
        plus: false,
        exponent_digits: 1,
        ..PYTHON
    },
    // R, Perl.
    C,
    Style {
        phrase: ", with its fractions rounded to 15 digits",
        integers: Integers::Large,
        ..C
    },
    // lua-cjson.
    Style {
        phrase: ", with its numbers rounded to 14 digits",
        positional: (-4, 13),
        digits: Some(14),
        ..C
    },
    // json-c, JsonCpp.
    Style {
        phrase: ", with its fractions to 17 digits",
        integers: Integers::None,
        positional: (-4, 16),
        digits: Some(17),
        ..C
    },
    Style {
        phrase: ", with its fractions to 17 digits",
        integers: Integers::None,
        point_zero: true,
        positional: (-4, 16),
        digits: Some(17),
        ..C
    },
    // Decimal types.
    Style {
        phrase: ", with its fractions without an exponent",
        rarity: 2,
        integers: Integers::None,
        positional: (-400, 400),
        ..JAVASCRIPT
    },
    // MariaDB's JSON_NORMALIZE.
    Style {
        phrase: ", with its numbers in scientific notation (`1.5E4`)",
        rarity: 2,
        positional: (1, 0),
        mantissa_zero: true,
        upper: true,
        plus: false,
        ..JAVASCRIPT
    },
];

impl Numbers {
    /// The end of the sentence "the signature covers the same JSON…".
    pub fn phrase(self) -> &'static str {
        match self {
            Numbers::Style(style) => style.phrase,
            Numbers::Cents => ", with two decimals in its fractions",
            Numbers::Floats(_, Fractions::AsGiven) => ", with `.0` after some whole numbers",
            Numbers::Floats(_, Fractions::AsPython) => {
                ", with `.0` after some whole numbers, and other forms of its fractions (`1e-07`)"
            }
        }
    }

    pub fn rarity(self) -> u8 {
        match self {
            Numbers::Style(style) => style.rarity,
            Numbers::Cents => 1,
            Numbers::Floats(u64::MAX, Fractions::AsGiven) => 1,
            Numbers::Floats(_, _) => 2,
        }
    }

    /// Appends a number. `index` counts the document's integers.
    pub fn write(self, lexeme: &[u8], index: u32, out: &mut Vec<u8>) {
        let is_integer = is_integer(lexeme);
        match self {
            // An integer has no negative zero.
            Numbers::Style(style) if style.loses_sign(lexeme) => out.push(b'0'),
            Numbers::Style(style) if style.has_as_float(lexeme) => {
                match ShortestDecimal::of(lexeme, style.digits) {
                    Some(decimal) => decimal.write(style, out),
                    None => out.extend_from_slice(lexeme),
                }
            }
            Numbers::Cents if !is_integer => match ShortestDecimal::of(lexeme, None) {
                Some(decimal) => decimal.cents(lexeme, out),
                None => out.extend_from_slice(lexeme),
            },
            Numbers::Floats(_, Fractions::AsPython) if !is_integer => {
                Numbers::Style(&PYTHON).write(lexeme, index, out);
            }
            Numbers::Floats(bits, _) if is_integer && bits >> index.min(63) & 1 == 1 => {
                out.extend_from_slice(lexeme);
                out.extend_from_slice(b".0");
            }
            _ => out.extend_from_slice(lexeme),
        }
    }
}

impl Style {
    fn loses_sign(&self, lexeme: &[u8]) -> bool {
        lexeme == b"-0" && (self.integers != Integers::All || !self.negative_zero)
    }

    /// Whether the language has a number as a floating-point number.
    fn has_as_float(&self, lexeme: &[u8]) -> bool {
        !is_integer(lexeme)
            || match self.integers {
                Integers::None => false,
                Integers::All => true,
                Integers::Large => {
                    let digits = lexeme.strip_prefix(b"-").unwrap_or(lexeme);
                    let limit = b"9223372036854775807";
                    (digits.len(), digits) > (limit.len(), limit)
                }
            }
    }
}

/// The ways of writing a document's numbers, the most frequent first: those that treat all numbers
/// alike, then some integers as floating-point numbers, in groups whose members have one name and
/// so one type. `groups` has the group of each integer, and `count` is how many groups there are.
/// `has_exponents`: some fraction has one.
pub(crate) fn ways(groups: &[u32], count: usize, has_exponents: bool) -> Vec<Numbers> {
    let mut ways = Vec::new();
    for style in STYLES {
        ways.push(Numbers::Style(style));
    }
    ways.push(Numbers::Cents);
    ways.push(Numbers::Floats(u64::MAX, Fractions::AsGiven));
    let choices = match count {
        0..=6 => 1..1 << count,
        _ => 0..count.min(24),
    };
    for choice in choices {
        let chosen = if count <= 6 { choice } else { 1 << choice };
        let mut bits = 0;
        for (index, group) in groups.iter().take(63).enumerate() {
            bits |= ((chosen as u64) >> group & 1) << index;
        }
        ways.push(Numbers::Floats(bits, Fractions::AsGiven));
        if has_exponents {
            ways.push(Numbers::Floats(bits, Fractions::AsPython));
        }
    }
    ways
}

pub(crate) fn has_exponent(lexeme: &[u8]) -> bool {
    lexeme.contains(&b'e') || lexeme.contains(&b'E')
}

pub(crate) fn is_integer(lexeme: &[u8]) -> bool {
    run(lexeme, |byte| !matches!(byte, b'.' | b'e' | b'E')) == lexeme.len()
}

/// Doubles keep every decimal of so many digits.
const SAFE_DIGITS: usize = 15;

/// Exponents beyond this are of no double.
const MAX_EXPONENT: u32 = 400;

/// A number as `0.d₁d₂d₃… × 10^point`.
struct ShortestDecimal {
    negative: bool,
    /// Without zeros at either end; empty for zero.
    digits: Vec<u8>,
    point: i32,
}

impl ShortestDecimal {
    /// The shortest decimal of the double. None for a number that overflows to infinity or
    /// underflows to zero.
    #[inline(never)]
    fn of(lexeme: &[u8], digits: Option<u8>) -> Option<Self> {
        let exact = ShortestDecimal::exact(lexeme)?;
        if let Some(digits) = digits
            && (digits > 15 || exact.digits.len() > usize::from(digits))
        {
            let rounded = platform::rounded(utf8(lexeme)?, digits)?;
            return ShortestDecimal::exact(rounded.as_bytes());
        }
        let is_safe = exact.digits.len() <= SAFE_DIGITS && exact.point.abs() < 300;
        if is_safe {
            return Some(exact);
        }
        let shortest = platform::shortest(utf8(lexeme)?)?;
        let double = ShortestDecimal::exact(shortest.as_bytes())?;
        (!double.digits.is_empty()).then_some(double)
    }

    /// The decimal of a text, digit by digit. None for a word such as `Infinity`.
    #[inline(never)]
    fn exact(text: &[u8]) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let (negative, text) = signed(&lower);
        let (mantissa, exponent) = cut(text, b'e').unwrap_or((text, b"0"));
        let (below, exponent) = signed(exponent);
        let exponent = match number(exponent, 10) {
            Some(exponent) => exponent.min(MAX_EXPONENT) as i32,
            None => MAX_EXPONENT as i32,
        };
        let whole = until(mantissa, b'.');
        let digits = without(mantissa, |byte| byte == b'.');
        if digits.is_empty() || !digits.is_ascii() || number(&digits[..1], 10).is_none() {
            return None;
        }
        let zeros = run(&digits, |byte| byte == b'0');
        let mut digits = digits[zeros..].to_vec();
        while digits.last() == Some(&b'0') {
            digits.pop();
        }
        let point = whole as i32 - zeros as i32;
        Some(ShortestDecimal {
            negative,
            digits,
            point: point + if below { -exponent } else { exponent },
        })
    }

    fn write(&self, style: &Style, out: &mut Vec<u8>) {
        if self.negative && (style.negative_zero || !self.digits.is_empty()) {
            out.push(b'-');
        }
        let (low, high) = (i32::from(style.positional.0), i32::from(style.positional.1));
        // Zero has the exponent 0.
        let exponent = if self.digits.is_empty() {
            0
        } else {
            self.point - 1
        };
        if (low..=high).contains(&exponent) {
            self.positional(out);
            if style.point_zero && self.point.max(0) as usize >= self.digits.len() {
                out.extend(b".0");
            }
        } else {
            self.scientific(style, exponent, out);
        }
    }

    /// With two decimals, if they are enough.
    fn cents(&self, lexeme: &[u8], out: &mut Vec<u8>) {
        let decimals = self.digits.len() as i32 - self.point;
        if decimals > 2 || !(-1..=16).contains(&self.point) {
            return out.extend_from_slice(lexeme);
        }
        if self.negative {
            out.push(b'-');
        }
        self.positional(out);
        if decimals <= 0 {
            out.push(b'.');
        }
        push_zeros(2 - decimals.max(0), out);
    }

    #[inline(never)]
    fn positional(&self, out: &mut Vec<u8>) {
        let whole = self.point.max(0) as usize;
        let (before, after) = self.digits.split_at(whole.min(self.digits.len()));
        out.extend_from_slice(before);
        push_zeros(
            (whole - before.len()).max(usize::from(whole == 0)) as i32,
            out,
        );
        if !after.is_empty() {
            out.push(b'.');
            push_zeros(-self.point, out);
            out.extend_from_slice(after);
        }
    }

    fn scientific(&self, style: &Style, exponent: i32, out: &mut Vec<u8>) {
        let (first, rest) = self.digits.split_at(1.min(self.digits.len()));
        out.extend_from_slice(first);
        push_zeros(1 - first.len() as i32, out);
        if !rest.is_empty() || style.mantissa_zero {
            out.push(b'.');
            out.extend_from_slice(rest);
            push_zeros(i32::from(rest.is_empty()), out);
        }
        out.push(if style.upper { b'E' } else { b'e' });
        if exponent < 0 {
            out.push(b'-');
        } else if style.plus {
            out.push(b'+');
        }
        let digits = decimal(exponent.unsigned_abs().into(), style.exponent_digits);
        out.extend_from_slice(&digits);
    }
}

fn push_zeros(count: i32, out: &mut Vec<u8>) {
    for _ in 0..count {
        out.push(b'0');
    }
}

/// Whether a number is negative, and the number without its sign.
fn signed(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(numbers: Numbers, lexeme: &str) -> String {
        let mut out = Vec::new();
        numbers.write(lexeme.as_bytes(), 0, &mut out);
        String::from_utf8(out).unwrap()
    }

    /// What Node, Python, Java, .NET and PHP print.
    #[test]
    fn writes_as_languages_do() {
        let [php, java, dotnet] = [5, 8, 9].map(|at| Numbers::Style(&STYLES[at]));
        let cases = [
            ("15000.0", "15000", "15000.0", "15000.0", "15000.0"),
            ("0.10", "0.1", "0.1", "0.1", "0.1"),
            ("-0.0", "0", "-0.0", "-0.0", "-0.0"),
            ("-12.50", "-12.5", "-12.5", "-12.5", "-12.5"),
            ("1e5", "100000", "100000.0", "100000.0", "100000.0"),
            ("1E-3", "0.001", "0.001", "0.001", "0.001"),
            ("0.00001", "0.00001", "1e-05", "1.0E-5", "1E-05"),
            ("0.0000001", "1e-7", "1e-07", "1.0E-7", "1E-07"),
            (
                "12345678.5",
                "12345678.5",
                "12345678.5",
                "1.23456785E7",
                "12345678.5",
            ),
            (
                "1.5e16",
                "15000000000000000",
                "1.5e+16",
                "1.5E16",
                "1.5E+16",
            ),
            ("1e21", "1e+21", "1e+21", "1.0E21", "1E+21"),
            ("1.25e-7", "1.25e-7", "1.25e-07", "1.25E-7", "1.25E-07"),
            (
                "0.1234567890123456789",
                "0.12345678901234568",
                "0.12345678901234568",
                "0.12345678901234568",
                "0.12345678901234568",
            ),
            ("1e400", "1e400", "1e400", "1e400", "1e400"),
            (
                "1e99999999999",
                "1e99999999999",
                "1e99999999999",
                "1e99999999999",
                "1e99999999999",
            ),
        ];
        for (lexeme, javascript, python, in_java, in_dotnet) in cases {
            assert_eq!(
                written(Numbers::Style(&JAVASCRIPT), lexeme),
                javascript,
                "{lexeme}"
            );
            assert_eq!(written(Numbers::Style(&PYTHON), lexeme), python, "{lexeme}");
            assert_eq!(written(dotnet, lexeme), in_dotnet, "{lexeme}");
            if lexeme != "1e5" {
                assert_eq!(written(java, lexeme), in_java, "{lexeme}");
            }
        }
        let big = "12345678901234567890";
        assert_eq!(
            written(Numbers::Style(&JAVASCRIPT), big),
            "12345678901234567000"
        );
        assert_eq!(written(php, "1e21"), "1.0e+21");
        assert_eq!(written(Numbers::Style(&C), big), "1.23456789012346e+19");
        assert_eq!(written(Numbers::Cents, "12.5"), "12.50");
        assert_eq!(written(Numbers::Cents, "12.0"), "12.00");
        assert_eq!(written(Numbers::Cents, "0.05"), "0.05");
        assert_eq!(
            written(Numbers::Floats(1, Fractions::AsGiven), "-7"),
            "-7.0"
        );
        assert_eq!(
            written(Numbers::Style(&STYLES[STYLES.len() - 1]), "15000"),
            "1.5E4"
        );
    }
}
