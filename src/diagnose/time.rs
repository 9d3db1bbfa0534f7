//! The forms in which software writes a moment.

use super::bytes::{cut, decimal, find, join, number, split, take_run};
use crate::timestamp::Timestamp;
use core::ops::Range;

/// A moment after 1970.
pub(crate) struct Time {
    /// As RFC 3339 in UTC, in whole seconds: `2023-06-01T12:00:00Z`.
    text: String,
    seconds: u64,
    nanos: u32,
}

const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";

/// 1 January 1970 was a Thursday.
const DAYS: &[u8] = b"ThuFriSatSunMonTueWed";

/// The forms of a moment as tokens of JSON, the most frequent first. A `%` and a letter stand for a
/// field:
///
/// | letter | field |
/// |---|---|
/// | `D`, `C` | the date and the clock of RFC 3339 |
/// | `y`, `M`, `d`, `0`, `w` | the year, the month's name, the day with one and two digits, the weekday's name |
/// | `h`, `P` | the clock of twelve hours, AM or PM |
/// | `3`, `6`, `7`, `9`, `F` | so many digits of the fraction (.NET has seven), the shortest one with its point |
/// | `e`, `m` | seconds and milliseconds since 1970 |
pub(crate) const FORMS: &[&str] = &[
    "\"%DT%CZ\"",
    "\"%DT%C.%3Z\"",
    "\"%DT%C+00:00\"",
    "\"%DT%C.%3+00:00\"",
    "\"%DT%C%FZ\"",
    "\"%DT%C%F+00:00\"",
    "\"%DT%C.%6Z\"",
    "\"%DT%C.%6+00:00\"",
    "\"%DT%C+0000\"",
    "\"%DT%C.%3+0000\"",
    "\"%DT%C.%7Z\"",
    "\"%DT%C.%7+00:00\"",
    "\"%DT%C.%9Z\"",
    "\"%DT%C\"",
    "\"%DT%C.%3\"",
    "\"%DT%C.%6\"",
    "\"%DT%C%F\"",
    "\"%D %C\"",
    "\"%D %CZ\"",
    "\"%D %C+00:00\"",
    "\"%D %C+00\"",
    "\"%D %C.%3\"",
    "\"%D %C.%6\"",
    "\"%D %C.%3+00:00\"",
    "\"%D %C UTC\"",
    "\"%D %C +0000\"",
    "\"%D %C +0000 UTC\"",
    "\"%M %d, %y, %h\u{202F}%P\"",
    "\"%M %d, %y, %h %P\"",
    "\"%M %d, %y %h %P\"",
    "\"%w, %0 %M %y %C GMT\"",
    "\"%w, %0 %M %y %C +0000\"",
    "\"\\/Date(%m)\\/\"",
    "\"/Date(%m)/\"",
    "%e",
    "%m",
    "%e.0",
    "\"%e\"",
    "\"%m\"",
    "\"%DT%C.%3Z[UTC]\"",
    "\"%DT%CZ[UTC]\"",
];

impl Time {
    /// The moment that a text names, in one of many forms.
    pub fn parse(text: &[u8]) -> Option<Self> {
        if !(10..=40).contains(&text.len()) {
            return None;
        }
        let rfc3339 = match text[0].is_ascii_digit() {
            true => dated(text)?,
            false => worded(text)?,
        };
        Time::of(Timestamp::from_bytes(&rfc3339)?)
    }

    /// The moment of a number of seconds or milliseconds since 1970.
    pub fn of_number(token: &[u8]) -> Option<Self> {
        let whole = token.strip_suffix(b".0").unwrap_or(token);
        let millis = match whole.len() {
            10 => b"000",
            13 => &whole[10..],
            _ => return None,
        };
        let seconds = i64::from(number(&whole[..10], 10)?);
        let millis = i64::from(number(millis, 10)?);
        Time::of(Timestamp::from_unix_millis(seconds * 1000 + millis))
    }

    fn of(timestamp: Timestamp) -> Option<Self> {
        let epoch = Timestamp::from_unix_millis(0);
        let since = timestamp.distance(epoch);
        let text = timestamp.to_rfc3339();
        // Years before 1970 and after 9999 do not occur.
        (text.len() == 20 && *text >= *"1970").then_some(Time {
            text,
            seconds: since.as_secs(),
            nanos: since.subsec_nanos(),
        })
    }

    /// Writes the moment in a form of the list, as a token of JSON.
    #[inline(never)]
    pub fn write(&self, form: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity(40);
        let mut is_text = true;
        split(form.as_bytes(), b'%', &mut |part| {
            let (field, text) = part.split_at(usize::from(!is_text));
            if let Some(letter) = field.first() {
                out.extend_from_slice(&self.field(*letter));
            }
            out.extend_from_slice(text);
            is_text = false;
        });
        out
    }

    /// A part of the RFC 3339 form.
    fn part(&self, range: Range<usize>) -> &[u8] {
        self.text.as_bytes().get(range).unwrap_or_default()
    }

    #[inline(never)]
    fn field(&self, letter: u8) -> Vec<u8> {
        let value = |range| number(self.part(range), 10).unwrap_or(0) as usize;
        let hour = value(11..13);
        let word = |words: &[u8], at: usize| words.chunks(3).nth(at).unwrap_or_default().to_vec();
        let fraction = decimal(self.nanos.into(), 9);
        let epoch = decimal(self.seconds, 1);
        match letter {
            b'D' => self.part(0..10).to_vec(),
            b'C' => self.part(11..19).to_vec(),
            b'y' => self.part(0..4).to_vec(),
            b'M' => word(MONTHS, value(5..7).wrapping_sub(1)),
            b'd' => decimal(value(8..10) as u64, 1),
            b'0' => self.part(8..10).to_vec(),
            b'w' => word(DAYS, (self.seconds / 86_400 % 7) as usize),
            b'h' => join(&[&decimal((hour as u64 + 11) % 12 + 1, 1), self.part(13..19)]),
            b'P' => (if hour < 12 { b"AM" } else { b"PM" }).to_vec(),
            b'e' => epoch,
            b'm' => join(&[&epoch, &fraction[..3]]),
            b'F' => {
                let mut text = join(&[b".", &fraction]);
                while matches!(text.last(), Some(b'0' | b'.')) {
                    text.pop();
                }
                text
            }
            digits => fraction[..usize::from(digits - b'0')].to_vec(),
        }
    }
}

/// The RFC 3339 form of a text that begins with a date in digits.
fn dated(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.strip_suffix(b"[UTC]").unwrap_or(text);
    let text = text.strip_suffix(b" UTC").unwrap_or(text);
    let (date, mut zone) = text.split_at_checked(11)?;
    let is_of_clock = |byte: u8| byte.is_ascii_digit() || matches!(byte, b':' | b'.');
    let clock = take_run(&mut zone, &is_of_clock);
    let (hours, minutes): (&[u8], &[u8]) = match zone.trim_ascii() {
        b"" => (b"Z", b""),
        zone @ [_, _, _] => (zone, b":00"),
        zone @ [hours @ .., _, _] if zone.len() == 5 => {
            return Some(join(&[&date[..10], b"T", clock, hours, b":", &zone[3..]]));
        }
        zone => (zone, b""),
    };
    matches!(date[10], b'T' | b't' | b' ')
        .then(|| join(&[&date[..10], b"T", clock, hours, minutes]))
}

/// The RFC 3339 form of a text that has the month's name.
fn worded(text: &[u8]) -> Option<Vec<u8>> {
    let mut words: Vec<&[u8]> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = take_run(&mut rest, &|byte| {
            byte.is_ascii() && !matches!(byte, b' ' | b',')
        });
        if !word.is_empty() {
            words.push(word);
        }
        // A comma, a space, or a narrow no-break space.
        take_run(&mut rest, &|byte| {
            !byte.is_ascii() || matches!(byte, b' ' | b',')
        });
    }
    let (year, month, day, clock, half): (_, _, _, _, &[u8]) = match words[..] {
        // Jun 1, 2023, 12:00:00 PM
        [month, day, year, clock, half @ (b"AM" | b"PM")] => (year, month, day, clock, half),
        // Thu, 01 Jun 2023 12:00:00 GMT
        [_, day, month, year, clock, b"GMT" | b"UTC" | b"+0000"] => (year, month, day, clock, b""),
        _ => return None,
    };
    let month = find(MONTHS, month).filter(|_| month.len() == 3)? as u64 / 3 + 1;
    let (hour, rest) = cut(clock, b':')?;
    let hour = number(hour, 10)?;
    let hour = match half {
        b"PM" => hour % 12 + 12,
        b"AM" => hour % 12,
        _ => hour,
    };
    let day = u64::from(number(day, 10)?);
    let [month, day, hour] = [month, day, hour.into()].map(|number| decimal(number, 2));
    Some(join(&[
        year, b"-", &month, b"-", &day, b"T", &hour, b":", rest, b"Z",
    ]))
}
