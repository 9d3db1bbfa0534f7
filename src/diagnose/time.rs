//! The forms in which software writes a moment.

use super::encoding::utf8;
use crate::timestamp::Timestamp;
use core::time::Duration;

/// A moment after 1970.
pub(crate) struct Time {
    /// As RFC 3339 in UTC, in whole seconds: `2023-06-01T12:00:00Z`.
    text: String,
    seconds: u64,
    nanos: u32,
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// 1 January 1970 was a Thursday.
const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

/// The forms of a moment as tokens of JSON, the most frequent first. `{fraction}` is the shortest
/// one with its point; `{ticks}` are seven digits, as .NET has them.
pub(crate) const FORMS: &[&str] = &[
    "\"{date}T{clock}Z\"",
    "\"{date}T{clock}.{milli}Z\"",
    "\"{date}T{clock}+00:00\"",
    "\"{date}T{clock}.{milli}+00:00\"",
    "\"{date}T{clock}{fraction}Z\"",
    "\"{date}T{clock}{fraction}+00:00\"",
    "\"{date}T{clock}.{micro}Z\"",
    "\"{date}T{clock}.{micro}+00:00\"",
    "\"{date}T{clock}+0000\"",
    "\"{date}T{clock}.{milli}+0000\"",
    "\"{date}T{clock}.{ticks}Z\"",
    "\"{date}T{clock}.{ticks}+00:00\"",
    "\"{date}T{clock}.{nano}Z\"",
    "\"{date}T{clock}\"",
    "\"{date}T{clock}.{milli}\"",
    "\"{date}T{clock}.{micro}\"",
    "\"{date}T{clock}{fraction}\"",
    "\"{date} {clock}\"",
    "\"{date} {clock}Z\"",
    "\"{date} {clock}+00:00\"",
    "\"{date} {clock}+00\"",
    "\"{date} {clock}.{milli}\"",
    "\"{date} {clock}.{micro}\"",
    "\"{date} {clock}.{milli}+00:00\"",
    "\"{date} {clock} UTC\"",
    "\"{date} {clock} +0000\"",
    "\"{date} {clock} +0000 UTC\"",
    "\"{month} {day}, {year}, {half clock}\u{202F}{half}\"",
    "\"{month} {day}, {year}, {half clock} {half}\"",
    "\"{month} {day}, {year} {half clock} {half}\"",
    "\"{weekday}, {two-digit day} {month} {year} {clock} GMT\"",
    "\"{weekday}, {two-digit day} {month} {year} {clock} +0000\"",
    "\"\\/Date({epoch milli})\\/\"",
    "\"/Date({epoch milli})/\"",
    "{epoch}",
    "{epoch milli}",
    "{epoch}.0",
    "\"{epoch}\"",
    "\"{epoch milli}\"",
    "\"{date}T{clock}.{milli}Z[UTC]\"",
    "\"{date}T{clock}Z[UTC]\"",
];

impl Time {
    /// The moment that a text names, in one of many forms.
    pub fn parse(text: &[u8]) -> Option<Self> {
        if !(10..=40).contains(&text.len()) {
            return None;
        }
        let is_dated = text[..4].iter().all(u8::is_ascii_digit) && text[4] == b'-';
        let rfc3339 = match is_dated {
            true => dated(utf8(text)?)?,
            false => worded(utf8(text)?)?,
        };
        Time::of(Timestamp::from_bytes(rfc3339.as_bytes())?)
    }

    /// The moment of a number of seconds or milliseconds since 1970.
    pub fn of_number(token: &[u8]) -> Option<Self> {
        let text = utf8(token)?;
        let whole = text.strip_suffix(".0").unwrap_or(text);
        let number: i64 = whole.parse().ok()?;
        let millis = match whole.len() {
            10 => number * 1000,
            13 => number,
            _ => return None,
        };
        Time::of(Timestamp::from_unix_millis(millis))
    }

    fn of(timestamp: Timestamp) -> Option<Self> {
        let epoch = Timestamp::from_unix_millis(0);
        let since: Duration = timestamp.distance(epoch);
        let text = timestamp.to_rfc3339();
        // Years before 1970 and after 9999 do not occur.
        (text.len() == 20 && *text >= *"1970").then_some(Time {
            text,
            seconds: since.as_secs(),
            nanos: since.subsec_nanos(),
        })
    }

    /// Writes the moment in a form of the list, as a token of JSON.
    pub fn write(&self, form: usize) -> Vec<u8> {
        let mut out = String::new();
        for (at, part) in FORMS[form].split(['{', '}']).enumerate() {
            match at % 2 {
                0 => out.push_str(part),
                _ => out.push_str(&self.field(part)),
            }
        }
        out.into_bytes()
    }

    fn field(&self, name: &str) -> String {
        let hour: u32 = self.text[11..13].parse().unwrap_or(0);
        match name {
            "date" => self.text[..10].into(),
            "year" => self.text[..4].into(),
            "month" => {
                let month: usize = self.text[5..7].parse().unwrap_or(1);
                MONTHS[(month - 1) % 12].into()
            }
            "two-digit day" => self.text[8..10].into(),
            "day" => self.text[8..10].trim_start_matches('0').into(),
            "weekday" => DAYS[(self.seconds / 86_400 % 7) as usize].into(),
            "clock" => self.text[11..19].into(),
            "half clock" => format!("{}{}", (hour + 11) % 12 + 1, &self.text[13..19]),
            "half" => (if hour < 12 { "AM" } else { "PM" }).into(),
            "milli" => format!("{:03}", self.nanos / 1_000_000),
            "micro" => format!("{:06}", self.nanos / 1_000),
            "ticks" => format!("{:07}", self.nanos / 100),
            "nano" => format!("{:09}", self.nanos),
            "fraction" => {
                let fraction = format!(".{:09}", self.nanos);
                fraction.trim_end_matches('0').trim_end_matches('.').into()
            }
            "epoch milli" => {
                let millis = self.seconds * 1000 + u64::from(self.nanos / 1_000_000);
                millis.to_string()
            }
            _ => self.seconds.to_string(),
        }
    }
}

/// The RFC 3339 form of a text that begins with a date in digits.
fn dated(text: &str) -> Option<String> {
    let text = text
        .strip_suffix("[UTC]")
        .or_else(|| text.strip_suffix(" UTC"))
        .unwrap_or(text);
    let date = text.get(..10)?;
    let rest = text.get(11..)?;
    if !matches!(text.as_bytes()[10], b'T' | b't' | b' ') {
        return None;
    }
    let clock_end = rest
        .find(|char: char| !matches!(char, '0'..='9' | ':' | '.'))
        .unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(clock_end);
    let zone = match zone.trim_start() {
        "" | "Z" | "z" => "Z".to_owned(),
        zone if zone.len() == 3 => format!("{zone}:00"),
        zone if zone.len() == 5 => format!("{}:{}", zone.get(..3)?, zone.get(3..)?),
        zone => zone.to_owned(),
    };
    Some(format!("{date}T{clock}{zone}"))
}

/// The RFC 3339 form of a text that has the month's name.
fn worded(text: &str) -> Option<String> {
    let plain = text.replace('\u{202F}', " ");
    let words: Vec<&str> = plain
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let number = |name: &str| Some(MONTHS.iter().position(|known| *known == name)? + 1);
    let (year, month, day, clock, half) = match words[..] {
        // Jun 1, 2023, 12:00:00 PM
        [month, day, year, clock, half @ ("AM" | "PM")] => {
            (year, number(month)?, day, clock, Some(half))
        }
        // Thu, 01 Jun 2023 12:00:00 GMT
        [_, day, month, year, clock, "GMT" | "UTC" | "+0000"] => {
            (year, number(month)?, day, clock, None)
        }
        _ => return None,
    };
    let (hour, rest) = clock.split_once(':')?;
    let hour: u32 = hour.parse().ok()?;
    let hour = match half {
        Some("PM") => hour % 12 + 12,
        Some(_) => hour % 12,
        None => hour,
    };
    Some(format!("{year}-{month:02}-{day:0>2}T{hour:02}:{rest}Z"))
}
