//! Whether a double can hold a number (RFC 7493 section 2.2), decided from its digits.
//!
//! No float is parsed here, which keeps the tables of a decimal parser out of the wasm file. A
//! number is `m × 10^e`, with `m` free of trailing zeros. For `e >= 0` it is an integer, and a
//! double holds it exactly if the odd part of `m × 5^e` has at most 53 bits. That is quick to
//! decide, because `5^23` alone has more.

/// What reading a number as an IEEE 754 double does to its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precision {
    /// An integer stays exact. Also any fraction, which is rounded everywhere alike.
    Kept,
    /// An integer that is rounded, or a number that underflows to zero.
    Lost,
    /// The number reads as infinity.
    Overflow,
}

/// Integers below 10 to this power are exact: 10^15 < 2^53.
const EXACT_DIGITS: i64 = 15;

/// An integer times a higher power of ten is never exact: 5^22 < 2^53 < 5^23.
const MAX_POWER: i64 = 22;

/// The greatest double has 309 digits before the point.
const MAX_DIGITS: i64 = 309;

/// The digits of 2^1024 - 2^970, half a step above the greatest double: from here on a number
/// rounds to infinity (ties go to even).
const INFINITY_DIGITS: &[u8] = b"179769313486231580793728971405303415079934132710037826936173\
    778980444968292764750946649017977587207096330286416692887910\
    946555547851940402630657488671505820681908902000708383676273\
    854845817711531764475730270069855571366959622842914819860834\
    936475292719074168444365510704342711559699508093042880177904\
    174497792";

/// Numbers up to 2^-1075, half the least double, read as zero. These are the first digits of 2^-1075,
/// as `0.d₁d₂d₃… × 10^-323`: more than anybody writes.
const ZERO_POINT: i64 = -323;
const ZERO_DIGITS: &[u8] = b"2470328229206232720882843964341106861825";

/// The first digits of both bounds, as many as a [`Short`] number may have. More digits follow in both: a
/// short number with these digits is below the bound.
const INFINITY_START: u64 = 1_797_693_134_862_315_807;
const ZERO_START: u64 = 2_470_328_229_206_232_720;

/// The precision of a number token that is valid (RFC 8259 section 6).
pub(super) fn precision(token: &[u8]) -> Precision {
    Short::new(token).map_or_else(|| precision_of_digits(token), Short::precision)
}

/// The same for a number with any number of digits.
#[inline(never)]
fn precision_of_digits(token: &[u8]) -> Precision {
    let (mantissa, exponent) = split(token);
    let Some(decimal) = Decimal::new(mantissa, exponent) else {
        return Precision::Kept; // zero, however it is written
    };
    if decimal.is_infinite() {
        Precision::Overflow
    } else if decimal.is_zero() || !decimal.is_exact() {
        Precision::Lost
    } else {
        Precision::Kept
    }
}

/// A number whose digits are one integer, as those of most numbers are: `value × 10^power`.
struct Short {
    value: u64,
    /// How many digits the value has.
    count: u32,
    power: i64,
}

impl Short {
    /// The most digits that fit.
    const MOST: u32 = 19;

    /// `None` if the number has too many digits.
    fn new(token: &[u8]) -> Option<Self> {
        let (mut value, mut count, mut power) = (0, 0, 0);
        let mut after_point = 0;
        for (at, byte) in token.iter().enumerate() {
            match byte {
                b'0'..=b'9' if count == Short::MOST => return None,
                b'0'..=b'9' => {
                    value = value * 10 + u64::from(byte - b'0');
                    // Leading zeros do not count.
                    count += u32::from(value > 0);
                    power -= after_point;
                }
                b'.' => after_point = 1,
                b'e' | b'E' => {
                    power = exponent(&token[at..]).saturating_add(power);
                    break;
                }
                _ => {}
            }
        }
        Some(Short {
            value,
            count,
            power,
        })
    }

    fn precision(mut self) -> Precision {
        if self.value == 0 {
            return Precision::Kept;
        }
        // An integer may be written with zeros after the point. Those before it are the same in the power.
        while self.power <= 0 && self.value.is_multiple_of(10) {
            self.value /= 10;
            self.count -= 1;
            self.power += 1;
        }
        let point = self.power.saturating_add(self.count.into());
        let start = || self.value * 10u64.pow(Short::MOST - self.count);
        match point {
            MAX_DIGITS if start() > INFINITY_START => Precision::Overflow,
            ZERO_POINT if start() > ZERO_START => Precision::Kept,
            ..=ZERO_POINT => Precision::Lost,
            _ if point > MAX_DIGITS => Precision::Overflow,
            _ if self.power < 0 || self.is_exact() => Precision::Kept,
            _ => Precision::Lost,
        }
    }

    /// Whether a double holds this integer exactly.
    fn is_exact(&self) -> bool {
        let odd = self.value >> self.value.trailing_zeros();
        self.power <= MAX_POWER && is_significand(odd, self.power)
    }
}

/// Whether the significand of a double, which has 53 bits, holds `odd × 5^power`.
fn is_significand(odd: u64, power: i64) -> bool {
    let scaled = odd.checked_mul(5u64.pow(power as u32));
    scaled.is_some_and(|scaled| scaled >> 53 == 0)
}

fn split(token: &[u8]) -> (&[u8], i64) {
    let is_mark = |byte: &u8| matches!(byte, b'e' | b'E');
    let end = token.iter().position(is_mark).unwrap_or(token.len());
    (&token[..end], exponent(&token[end..]))
}

/// An exponent of this size decides alone, whatever the digits of a payload are.
const MOST_EXPONENT: i64 = 1 << 58;

/// The exponent that a token with its mark says; 0 for no token. A greater one counts as one that decides alone.
fn exponent(token: &[u8]) -> i64 {
    let (mut magnitude, mut sign) = (0, 1);
    for byte in token {
        match byte {
            b'-' => sign = -1,
            // Not `saturating_mul`, which WebAssembly has no instruction for.
            b'0'..=b'9' if magnitude < MOST_EXPONENT => {
                magnitude = magnitude * 10 + i64::from(byte - b'0');
            }
            _ => {}
        }
    }
    sign * magnitude
}

/// A number as `0.d₁d₂d₃… × 10^point`, where `d₁` is not zero.
struct Decimal<'a> {
    mantissa: &'a [u8],
    /// The number of leading zeros of the mantissa.
    skip: usize,
    /// The number of significant digits, from `d₁` to the last that is not zero.
    count: usize,
    point: i64,
}

impl<'a> Decimal<'a> {
    /// `None` for zero.
    fn new(mantissa: &'a [u8], exponent: i64) -> Option<Self> {
        let mantissa = mantissa.strip_prefix(b"-").unwrap_or(mantissa);
        let skip = digits(mantissa).position(|digit| digit != 0)?;
        let last = digits(mantissa)
            .enumerate()
            .filter(|(_, digit)| *digit != 0)
            .last()?
            .0;
        let whole = mantissa.iter().take_while(|byte| **byte != b'.').count();
        let point = (whole as i64 - skip as i64).saturating_add(exponent);
        Some(Decimal {
            mantissa,
            skip,
            count: last + 1 - skip,
            point,
        })
    }

    fn is_infinite(&self) -> bool {
        let reaches = || self.significant().ge(digits(INFINITY_DIGITS));
        self.point > MAX_DIGITS || self.point == MAX_DIGITS && reaches()
    }

    fn is_zero(&self) -> bool {
        let below = || {
            self.significant()
                .take(ZERO_DIGITS.len())
                .le(digits(ZERO_DIGITS))
        };
        self.point < ZERO_POINT || self.point == ZERO_POINT && below()
    }

    /// Whether a double holds it exactly, if it is an integer. True for every fraction.
    fn is_exact(&self) -> bool {
        let power = self.point.saturating_sub(self.count as i64);
        if power < 0 || self.point <= EXACT_DIGITS {
            return true;
        }
        power <= MAX_POWER
            && odd_part(self.significant()).is_some_and(|odd| is_significand(odd, power))
    }

    fn significant(&self) -> impl Iterator<Item = u8> {
        digits(self.mantissa).skip(self.skip).take(self.count)
    }
}

/// The values of the digits among some characters.
fn digits(characters: &[u8]) -> impl Iterator<Item = u8> {
    let digits = characters.iter().filter(|byte| byte.is_ascii_digit());
    digits.map(|digit| digit - b'0')
}

/// The integer of at most 309 digits without its factors of two; `None` if more than 64 bits are left.
fn odd_part(digits: impl Iterator<Item = u8>) -> Option<u64> {
    // Less than 10^309 < 2^1056, least significant limb first.
    let mut limbs = [0u32; 33];
    let mut used = 0;
    let mut add = |scale: u64, group: u64| {
        let mut carry = group;
        for limb in &mut limbs[..used] {
            carry += u64::from(*limb) * scale;
            *limb = carry as u32;
            carry >>= 32;
        }
        if let Some(limb) = limbs.get_mut(used) {
            *limb = carry as u32;
            used += 1;
        }
    };
    // Nine digits at a time: a limb holds no more.
    let (mut scale, mut group) = (1, 0);
    for digit in digits {
        (scale, group) = (scale * 10, group * 10 + u64::from(digit));
        if scale == 1_000_000_000 {
            add(scale, group);
            (scale, group) = (1, 0);
        }
    }
    add(scale, group);
    let low = limbs.iter().position(|limb| *limb != 0)?;
    let limb = |at: usize| u128::from(limbs.get(low + at).copied().unwrap_or(0));
    if limbs.iter().skip(low + 3).any(|limb| *limb != 0) {
        return None;
    }
    let part = limb(0) | limb(1) << 32 | limb(2) << 64;
    u64::try_from(part >> part.trailing_zeros()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_a_double_holds() {
        let cases = [
            ("0", Precision::Kept),
            ("-0.0e999999999999999999999", Precision::Kept),
            ("9007199254740992", Precision::Kept),
            ("9007199254740993", Precision::Lost),
            ("9007199254740993.0", Precision::Lost),
            ("9007199254740993.5", Precision::Kept),
            ("1180591620717411303424", Precision::Kept),
            ("1e22", Precision::Kept),
            ("1e23", Precision::Lost),
            ("1e-23", Precision::Kept),
            ("18446744073709551616", Precision::Kept),
            ("1.7976931348623157e308", Precision::Lost),
            ("1.797693134862315807e308", Precision::Lost),
            ("1.797693134862315808e308", Precision::Overflow),
            ("-1e309", Precision::Overflow),
            ("1e99999999999999999999", Precision::Overflow),
            ("1e-99999999999999999999", Precision::Lost),
            ("1e308", Precision::Lost),
            ("9e99", Precision::Lost),
            ("9007199254740992e1", Precision::Kept),
            ("9007199254740991e2", Precision::Lost),
            ("900719925474099200", Precision::Kept),
            ("1267650600228229401496703205376", Precision::Kept), // 2^100
            ("1267650600228229401496703205377", Precision::Lost),
            (
                "11417981541647679048466287755595961091061972992e0",
                Precision::Kept,
            ), // 2^153
            (
                "12345678901234567890123456789012345678901234567890",
                Precision::Lost,
            ),
            ("5e-324", Precision::Kept),
            ("2.5e-324", Precision::Kept),
            ("2.4e-324", Precision::Lost),
            ("0.0", Precision::Kept),
        ];
        for (token, fit) in cases {
            assert_eq!(precision(token.as_bytes()), fit, "{token}");
            assert_eq!(precision_of_digits(token.as_bytes()), fit, "{token}");
        }
    }

    /// Both ways say the same of a number with few digits, also near the bounds.
    #[test]
    fn few_digits_are_decided_as_many_are() {
        let digits = [
            "1",
            "9",
            "10",
            "25",
            "179",
            "247",
            "1797693134862315807",
            "1797693134862315808",
            "1797693134862315806",
            "2470328229206232720",
            "2470328229206232721",
            "2470328229206232719",
            "9007199254740991",
            "9007199254740992",
            "9007199254740993",
            "9007199254740994",
            "1152921504606846976",
            "9223372036854775808",
            "9999999999999999999",
            "1000000000000000000",
            "1200000000000000000",
        ];
        for digits in digits {
            for point in 0..=digits.len() {
                for power in (-345..-320).chain(-45..45).chain(285..330) {
                    let (whole, part) = digits.split_at(point);
                    let whole = if whole.is_empty() { "0" } else { whole };
                    let token = match part {
                        "" => format!("-{whole}E{power}"),
                        part => format!("{whole}.{part}e{power}"),
                    };
                    let expected = precision_of_digits(token.as_bytes());
                    assert_eq!(precision(token.as_bytes()), expected, "{token}");
                }
            }
        }
    }

    /// The expected precision, from the standard library's exact printing of the integer.
    fn expected(integer: &str) -> Precision {
        let double: f64 = integer.parse().unwrap();
        if double.is_infinite() {
            Precision::Overflow
        } else if format!("{double:.0}") == integer {
            Precision::Kept
        } else {
            Precision::Lost
        }
    }

    #[test]
    fn agrees_with_exact_arithmetic() {
        let bound = core::str::from_utf8(INFINITY_DIGITS).unwrap();
        let digits = format!("{bound}{bound}");
        for start in 0..300 {
            for length in [1, 9, 15, 16, 17, 19, 20, 36, 37, 100, 308, 309] {
                let digits = &digits[start..start + length];
                let integer = format!("1{digits}");
                assert_eq!(
                    precision(integer.as_bytes()),
                    expected(&integer),
                    "{integer}"
                );
            }
        }
        for odd in [1u64, 3, 10_000_001, (1 << 53) - 1, (1 << 53) + 1] {
            let mut integer = odd.to_string();
            for _ in 0..=1024 {
                assert_eq!(
                    precision(integer.as_bytes()),
                    expected(&integer),
                    "{integer}"
                );
                let scaled = format!("{integer}00");
                let token = format!("{integer}e2");
                assert_eq!(precision(token.as_bytes()), expected(&scaled), "{token}");
                integer = doubled(&integer);
            }
        }
        let below = format!("{}791", &bound[..306]);
        assert_eq!(precision(bound.as_bytes()), Precision::Overflow);
        assert_eq!(precision(below.as_bytes()), Precision::Lost);
        assert_eq!(precision(format!("{below}.9").as_bytes()), Precision::Kept);
        assert_eq!(
            precision(format!("{bound}.1").as_bytes()),
            Precision::Overflow
        );
    }

    fn doubled(integer: &str) -> String {
        let (mut digits, mut carry) = (Vec::new(), 0);
        for digit in integer.bytes().rev() {
            let double = 2 * (digit - b'0') + carry;
            digits.push(b'0' + double % 10);
            carry = double / 10;
        }
        if carry > 0 {
            digits.push(b'0' + carry);
        }
        digits
            .iter()
            .rev()
            .map(|digit| char::from(*digit))
            .collect()
    }
}
