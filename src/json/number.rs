//! What a double makes of a number (RFC 7493 section 2.2), found on its digits.
//!
//! No float is parsed here: that keeps the tables of a decimal parser out of the wasm file,
//! and the two questions, "is it infinite" and "is this integer exact", are about bits that
//! an exact integer shows at once.

/// What reading a number as an IEEE 754 double does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// An integer that is kept exactly, or a fraction.
    Fine,
    /// An integer that is not kept exactly, or a number that is lost as zero.
    Inexact,
    /// It reads as infinity.
    Infinite,
}

/// Numbers below 10 to this power that are integers are exact: 10^15 < 2^53.
const EXACT_DIGITS: i64 = 15;

/// The greatest double has 309 digits before the point.
const MAX_DIGITS: i64 = 309;

/// Numbers up to 2^-1075, half the least double, read as zero: `0.d₁d₂… × 10^-323`, to as many
/// digits as anybody will ever write.
const ZERO_POINT: i64 = -323;
const ZERO_DIGITS: &[u8] = b"2470328229206232720882843964341106861825";

/// Judges a token that has passed the grammar of RFC 8259 section 6.
pub(super) fn fit(token: &[u8]) -> Fit {
    let (mantissa, exponent) = split(token);
    let Some(decimal) = Decimal::new(mantissa, exponent) else {
        return Fit::Fine; // zero, however it is written
    };
    if decimal.point <= ZERO_POINT {
        return if decimal.reads_as_zero() {
            Fit::Inexact
        } else {
            Fit::Fine
        };
    }
    if decimal.point <= EXACT_DIGITS {
        return Fit::Fine;
    }
    if decimal.point > MAX_DIGITS {
        return Fit::Infinite;
    }
    let whole = Whole::of(&decimal);
    if whole.rounds_to_infinity() {
        Fit::Infinite
    } else if decimal.is_integer() && whole.significant_bits() > 53 {
        Fit::Inexact
    } else {
        Fit::Fine
    }
}

fn split(token: &[u8]) -> (&[u8], i64) {
    match token.iter().position(|byte| matches!(byte, b'e' | b'E')) {
        None => (token, 0),
        Some(at) => (&token[..at], exponent(&token[at + 1..])),
    }
}

/// An exponent too long for an `i64` is as good as the greatest one.
fn exponent(digits: &[u8]) -> i64 {
    let magnitude =
        digits
            .iter()
            .filter(|byte| byte.is_ascii_digit())
            .fold(0i64, |value, digit| {
                value
                    .saturating_mul(10)
                    .saturating_add(i64::from(digit - b'0'))
            });
    if digits.first() == Some(&b'-') {
        -magnitude
    } else {
        magnitude
    }
}

/// A number as `0.d₁d₂d₃… × 10^point`, where `d₁` is not zero.
struct Decimal<'a> {
    mantissa: &'a [u8],
    /// How many digits of the mantissa are zeros in front.
    skip: usize,
    /// How many digits count, from `d₁` to the last that is not zero.
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

    fn is_integer(&self) -> bool {
        self.count as i64 <= self.point
    }

    fn reads_as_zero(&self) -> bool {
        let bound = ZERO_DIGITS.iter().map(|digit| digit - b'0');
        self.point < ZERO_POINT || self.significant().take(ZERO_DIGITS.len()).le(bound)
    }

    fn significant(&self) -> impl Iterator<Item = u8> {
        digits(self.mantissa).skip(self.skip).take(self.count)
    }

    /// The digits before the point, zeros included.
    fn whole_digits(&self) -> impl Iterator<Item = u8> {
        let zeros = core::iter::repeat(0);
        self.significant()
            .chain(zeros)
            .take(self.point.max(0) as usize)
    }
}

fn digits(mantissa: &[u8]) -> impl Iterator<Item = u8> {
    mantissa
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .map(|digit| digit - b'0')
}

/// A whole number of at most 309 digits, which is less than 2^1056.
struct Whole {
    /// Least significant first.
    limbs: [u32; 33],
}

impl Whole {
    fn of(decimal: &Decimal<'_>) -> Self {
        let mut limbs = [0u32; 33];
        let mut used = 1;
        for digit in decimal.whole_digits() {
            let mut carry = u64::from(digit);
            for limb in &mut limbs[..used] {
                carry += u64::from(*limb) * 10;
                *limb = carry as u32;
                carry >>= 32;
            }
            if carry > 0 && used < limbs.len() {
                limbs[used] = carry as u32;
                used += 1;
            }
        }
        Whole { limbs }
    }

    fn bits(&self) -> usize {
        let top = self.limbs.iter().rposition(|limb| *limb != 0).unwrap_or(0);
        top * 32 + (32 - self.limbs[top].leading_zeros() as usize)
    }

    fn bit(&self, at: usize) -> bool {
        self.limbs[at / 32] >> (at % 32) & 1 == 1
    }

    /// From the highest set bit to the lowest.
    fn significant_bits(&self) -> usize {
        let low = (0..self.bits()).find(|at| self.bit(*at)).unwrap_or(0);
        self.bits() - low
    }

    /// The greatest double is 2^1024 - 2^971; from half a step above, 2^1024 - 2^970, which
    /// has its 54 highest bits set, a number rounds to infinity (ties go to even).
    fn rounds_to_infinity(&self) -> bool {
        self.bits() > 1024 || (970..1024).all(|at| self.bit(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_a_double_holds() {
        let cases = [
            ("0", Fit::Fine),
            ("-0.0e999999999999999999999", Fit::Fine),
            ("9007199254740992", Fit::Fine),
            ("9007199254740993", Fit::Inexact),
            ("9007199254740993.0", Fit::Inexact),
            ("9007199254740993.5", Fit::Fine),
            ("1180591620717411303424", Fit::Fine),
            ("1e22", Fit::Fine),
            ("1e23", Fit::Inexact),
            ("1e-23", Fit::Fine),
            ("18446744073709551616", Fit::Fine),
            ("1.7976931348623157e308", Fit::Inexact),
            ("1.797693134862315807e308", Fit::Inexact),
            ("1.797693134862315808e308", Fit::Infinite),
            ("-1e309", Fit::Infinite),
            ("1e99999999999999999999", Fit::Infinite),
            ("1e-99999999999999999999", Fit::Inexact),
            ("5e-324", Fit::Fine),
            ("2.5e-324", Fit::Fine),
            ("2.4e-324", Fit::Inexact),
            ("0.0", Fit::Fine),
        ];
        for (token, fit) in cases {
            assert_eq!(super::fit(token.as_bytes()), fit, "{token}");
        }
    }
}
