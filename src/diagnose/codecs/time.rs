//! The forms in which software writes a moment.
//!
//! A library for times writes a few standard forms. A diagnosis needs the forms that serializers
//! have by default, which differ in the fraction and in the zone.

use super::bytes::{cut, decimal, find, join, number, run, split, take_run};
use crate::timestamp::{date_of, days_since_1970};

/// A moment after 1970.
pub(crate) struct Time {
    /// Since 1970.
    seconds: i64,
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
/// | `y`, `M`, `n`, `2` | the year; the month's name, with one digit, and with two |
/// | `d`, `0`, `w` | the day with one and two digits, the weekday's name |
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
    "\"%n/%d/%y, %h %P\"",
    "\"%n/%d/%y, %h\u{202F}%P\"",
    "\"%n/%d/%y %h %P\"",
    "\"%d.%n.%y, %C\"",
    "\"%0/%2/%y, %C\"",
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
        if text.first()?.is_ascii_digit() {
            dated(text).or_else(|| local(text))
        } else {
            worded(text)
        }
    }

    /// The moment of a number of seconds or milliseconds since 1970.
    pub fn of_number(token: &[u8]) -> Option<Self> {
        let whole = token.strip_suffix(b".0").unwrap_or(token);
        if !matches!(whole.len(), 10 | 13) {
            return None;
        }
        let (seconds, millis) = whole.split_at(10);
        Some(Time {
            seconds: i64::from(number(seconds, 10)?),
            nanos: number(millis, 10).unwrap_or(0) * 1_000_000,
        })
    }

    /// A date in digits, a clock `12:00:00.5`, and how many minutes its zone is east of UTC. None for
    /// what is before 1970.
    fn of([year, month, day]: [&[u8]; 3], clock: &[u8], hours: i64, zone: i64) -> Option<Self> {
        let value = |digits: &[u8]| Some(i64::from(number(digits, 10)?));
        let days = days_since_1970(value(year)?, value(month)?, value(day)?);
        let (clock, fraction) = cut(clock, b'.').unwrap_or((clock, b""));
        let (hour, clock) = cut(clock, b':')?;
        let (minute, second) = cut(clock, b':')?;
        let minutes = (days * 24 + value(hour)? + hours) * 60 + value(minute)? - zone;
        let mut nanos = 0;
        for place in 0..9 {
            nanos = nanos * 10 + u32::from(fraction.get(place).map_or(0, |digit| digit & 15));
        }
        let seconds = minutes * 60 + value(second)?;
        (seconds >= 0).then_some(Time { seconds, nanos })
    }

    /// Writes the moment in a form of the list, as a token of JSON.
    pub fn write(&self, form: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity(40);
        for (at, part) in split(form.as_bytes(), b'%').into_iter().enumerate() {
            let (field, text) = part.split_at(at.min(1));
            if let Some(letter) = field.first() {
                out.extend_from_slice(&self.field(*letter));
            }
            out.extend_from_slice(text);
        }
        out
    }

    fn field(&self, letter: u8) -> Vec<u8> {
        let days = self.seconds / 86_400;
        let (year, month, day) = date_of(days);
        let (hour, minute, second) = (
            self.seconds / 3600 % 24,
            self.seconds / 60 % 60,
            self.seconds % 60,
        );
        let digits = |number: i64, width| decimal(number as u64, width);
        let word = |words: &[u8], at: i64| {
            words
                .chunks(3)
                .nth(at as usize)
                .unwrap_or_default()
                .to_vec()
        };
        let clock = |hour: i64, width| {
            join(&[
                &digits(hour, width),
                b":",
                &digits(minute, 2),
                b":",
                &digits(second, 2),
            ])
        };
        let fraction = digits(self.nanos.into(), 9);
        match letter {
            b'D' => join(&[
                &digits(year, 4),
                b"-",
                &digits(month, 2),
                b"-",
                &digits(day, 2),
            ]),
            b'C' => clock(hour, 2),
            b'y' => digits(year, 4),
            b'M' => word(MONTHS, month - 1),
            b'n' => digits(month, 1),
            b'2' => digits(month, 2),
            b'd' => digits(day, 1),
            b'0' => digits(day, 2),
            b'w' => word(DAYS, days % 7),
            b'h' => clock((hour + 11) % 12 + 1, 1),
            b'P' => (if hour < 12 { b"AM" } else { b"PM" }).to_vec(),
            b'e' => digits(self.seconds, 1),
            b'm' => join(&[&digits(self.seconds, 1), &fraction[..3]]),
            b'F' => {
                let mut text = join(&[b".", &fraction]);
                while matches!(text.last(), Some(b'0' | b'.')) {
                    text.pop();
                }
                text
            }
            width => fraction[..usize::from(width - b'0')].to_vec(),
        }
    }
}

/// A text that begins with a date in digits.
fn dated(text: &[u8]) -> Option<Time> {
    let text = text.strip_suffix(b"[UTC]").unwrap_or(text);
    let text = text.strip_suffix(b" UTC").unwrap_or(text);
    let (date, mut zone) = text.split_at_checked(11)?;
    let [year @ .., b'-', _, _, b'-', _, _, b'T' | b't' | b' '] = date else {
        return None;
    };
    let clock = take_run(&mut zone, is_of_clock);
    let zone = zone.trim_ascii();
    let mut minutes = 0;
    if let Some((sign @ (b'+' | b'-'), zone)) = zone.split_first() {
        let (hour, minute) = zone.split_at_checked(2)?;
        let minute = minute.strip_prefix(b":").unwrap_or(minute);
        minutes = i64::from(number(hour, 10)? * 60 + number(minute, 10).unwrap_or(0));
        if *sign == b'-' {
            minutes = -minutes;
        }
    } else if !matches!(zone, b"" | b"Z" | b"z") {
        return None;
    }
    Time::of([year, &date[5..7], &date[8..10]], clock, 0, minutes)
}

/// A date as Americans, Germans or Britons write it, and a clock.
fn local(text: &[u8]) -> Option<Time> {
    let mut rest = text;
    let mut parts = Vec::new();
    let is_digit = |byte: u8| byte.is_ascii_digit();
    let mut separator = 0;
    while parts.len() < 3 {
        parts.push(take_run(&mut rest, is_digit));
        separator = if parts.len() == 1 {
            rest.first().copied()?
        } else {
            separator
        };
        rest = rest.get(1..)?;
    }
    let [first, second, year] = parts[..] else {
        return None;
    };
    let rest = rest.trim_ascii_start();
    let (clock, half) = rest.split_at(run(rest, is_of_clock));
    let hours = hours_of(clock, text_of_half(half))?;
    let date = if separator == b'/' && !half.is_empty() {
        [year, first, second]
    } else if matches!(separator, b'.' | b'/') {
        [year, second, first]
    } else {
        return None;
    };
    Time::of(date, clock, hours, 0)
}

fn is_of_clock(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b':' | b'.')
}

/// `AM` or `PM` without the spaces before it.
fn text_of_half(text: &[u8]) -> &[u8] {
    let mut rest = text;
    take_run(&mut rest, |byte| !byte.is_ascii_alphabetic());
    rest
}

/// What a half of the day adds to the hour of a clock.
fn hours_of(clock: &[u8], half: &[u8]) -> Option<i64> {
    let is_twelve = clock.starts_with(b"12");
    match half {
        b"PM" if !is_twelve => Some(12),
        b"AM" if is_twelve => Some(-12),
        b"" | b"AM" | b"PM" => Some(0),
        _ => None,
    }
}

/// A text that has the month's name.
fn worded(text: &[u8]) -> Option<Time> {
    let mut words: Vec<&[u8]> = Vec::new();
    let mut rest = text;
    // Between words there are commas, spaces, and narrow no-break spaces.
    let is_of_word = |byte: u8| byte.is_ascii() && !matches!(byte, b' ' | b',');
    while !rest.is_empty() {
        words.push(take_run(&mut rest, is_of_word));
        take_run(&mut rest, |byte| {
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
    let hours = hours_of(clock, half)?;
    Time::of([year, &decimal(month, 1), day], clock, hours, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each form of one moment is written as here, and those that name it exactly are read again.
    #[test]
    fn reads_what_it_writes() {
        let time = Time::parse(b"2023-06-01T12:05:09.120Z").unwrap();
        for form in FORMS {
            let token = time.write(form);
            let text = token
                .strip_prefix(b"\"")
                .and_then(|text| text.strip_suffix(b"\""));
            let read = match text {
                Some(text) => Time::parse(text),
                None => Time::of_number(&token),
            };
            if let Some(read) = read {
                assert_eq!(read.seconds, time.seconds, "{form}");
            }
        }
        let cases = [
            ("%DT%C.%7Z", "2023-06-01T12:05:09.1200000Z"),
            ("%D %C%F", "2023-06-01 12:05:09.12"),
            ("%n/%d/%y, %h %P", "6/1/2023, 12:05:09 PM"),
            ("%0/%2/%y, %C", "01/06/2023, 12:05:09"),
            ("%w, %0 %M %y %C GMT", "Thu, 01 Jun 2023 12:05:09 GMT"),
            ("%e", "1685621109"),
            ("%m", "1685621109120"),
        ];
        for (form, text) in cases {
            assert_eq!(time.write(form), text.as_bytes());
        }
    }

    #[test]
    fn reads_the_forms_of_many_tools() {
        let cases = [
            ("2023-06-01T12:05:09Z", Some(1_685_621_109)),
            ("2023-06-01 14:05:09+02:00", Some(1_685_621_109)),
            ("2023-06-01T07:05:09-0500", Some(1_685_621_109)),
            ("2023-06-01T12:05:09.5Z[UTC]", Some(1_685_621_109)),
            ("6/1/2023, 12:05:09 PM", Some(1_685_621_109)),
            ("6/1/2023, 12:05:09 AM", Some(1_685_577_909)),
            ("1.6.2023, 12:05:09", Some(1_685_621_109)),
            ("01/06/2023, 12:05:09", Some(1_685_621_109)),
            ("Jun 1, 2023, 12:05:09\u{202F}PM", Some(1_685_621_109)),
            ("Thu, 01 Jun 2023 12:05:09 GMT", Some(1_685_621_109)),
            ("1969-06-01T12:05:09Z", None),
            ("2023-06-01", None),
            ("2023-06-01T12:05:09X", None),
            ("1234567890", None),
            ("no time at all", None),
        ];
        for (text, seconds) in cases {
            let read = Time::parse(text.as_bytes());
            assert_eq!(read.map(|time| time.seconds), seconds, "{text}");
        }
        assert_eq!(
            Time::of_number(b"1685621109").map(|time| time.seconds),
            Some(1_685_621_109)
        );
        assert_eq!(
            Time::of_number(b"1685621109120").map(|time| time.nanos),
            Some(120_000_000)
        );
        assert!(Time::of_number(b"168562110").is_none());
    }
}
