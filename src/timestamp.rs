//! RFC 3339 timestamps (section 5.6) with a real date and a zone.
//!
//! No library: a date library is larger than the whole WebAssembly file may be, and accepts more than
//! RFC 3339 does. `tests/properties.rs` compares this parser with jiff.

use core::fmt;
use core::str::FromStr;
use core::time::Duration;

/// A point in time, to the nanosecond. Leap seconds are not counted.
///
/// ```
/// use preswald_webhooks::Timestamp;
/// let noon: Timestamp = "2023-06-01T12:00:00Z".parse().unwrap();
/// let same: Timestamp = "2023-06-01T14:00:00.000+02:00".parse().unwrap();
/// assert_eq!(noon, same);
/// assert!("2023-02-29T12:00:00Z".parse::<Timestamp>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp {
    seconds: i64,
    /// Nanoseconds after `seconds`, also before 1970.
    nanos: u32,
}

const DAY: i64 = 86_400;

impl Timestamp {
    /// The system's time. `wasm32-unknown-unknown` has no system to ask: there it needs the feature
    /// `js`, and is JavaScript's time.
    #[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
    pub fn now() -> Self {
        std::time::SystemTime::now().into()
    }

    /// JavaScript's time, from `Date.now()`.
    #[cfg(all(feature = "js", target_arch = "wasm32", target_os = "unknown"))]
    pub fn now() -> Self {
        Timestamp::from_unix_millis(js_sys::Date::now() as i64)
    }

    /// The time that is this many milliseconds after 1970-01-01T00:00:00Z, as JavaScript counts.
    pub fn from_unix_millis(millis: i64) -> Self {
        let nanos = millis.rem_euclid(1000) as u32 * 1_000_000;
        Timestamp {
            seconds: millis.div_euclid(1000),
            nanos,
        }
    }

    /// The time between two timestamps, whichever is later.
    ///
    /// ```
    /// use preswald_webhooks::Timestamp;
    /// use std::time::Duration;
    /// let (one, other) = (Timestamp::from_unix_millis(1500), Timestamp::from_unix_millis(0));
    /// assert_eq!(one.distance(other), Duration::from_millis(1500));
    /// assert_eq!(other.distance(one), Duration::from_millis(1500));
    /// ```
    pub fn distance(self, other: Timestamp) -> Duration {
        let (early, late) = if self < other {
            (self, other)
        } else {
            (other, self)
        };
        let seconds = Duration::from_secs(late.seconds.abs_diff(early.seconds));
        let nanos = |time: Timestamp| Duration::from_nanos(time.nanos.into());
        seconds
            .saturating_add(nanos(late))
            .saturating_sub(nanos(early))
    }

    /// Reads `2023-06-01T12:00:00.5+02:00`. A leap second is accepted only at 23:59:60 UTC on the
    /// last day of a month, and counts as the second after it.
    pub(crate) fn from_bytes(text: &[u8]) -> Option<Self> {
        let mut text = Scanner(text);
        let (year, month, day) = (text.digits::<4>()?, text.after(b"-")?, text.after(b"-")?);
        let (hour, minute, second) = (text.after(b"Tt")?, text.after(b":")?, text.after(b":")?);
        let nanos = text.fraction()?;
        let zone = text.zone()?;
        if !text.0.is_empty()
            || !(1..=12).contains(&month)
            || hour > 23
            || minute > 59
            || second > 60
        {
            return None;
        }
        if !(1..=days_in(year, month)).contains(&day) {
            return None;
        }
        let in_day = (hour * 60 + minute - zone) * 60 + second;
        let seconds =
            days_since_1970(year.into(), month.into(), day.into()) * DAY + i64::from(in_day);
        if second == 60 && !is_start_of_month(seconds) {
            return None;
        }
        Some(Timestamp { seconds, nanos })
    }

    /// RFC 3339 with `Z` and whole seconds, the way Preswald writes `created`.
    pub(crate) fn to_rfc3339(self) -> String {
        let seconds = self.seconds;
        let (year, month, day) = date_of(seconds.div_euclid(DAY));
        let second = seconds.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

/// Reads a text from its start.
struct Scanner<'a>(&'a [u8]);

impl Scanner<'_> {
    #[inline]
    fn digits<const COUNT: usize>(&mut self) -> Option<i32> {
        let (digits, rest) = self.0.split_first_chunk::<COUNT>()?;
        self.0 = rest;
        digits.iter().try_fold(0, |value, digit| {
            digit
                .is_ascii_digit()
                .then(|| value * 10 + i32::from(digit - b'0'))
        })
    }

    #[inline]
    fn one_of(&mut self, bytes: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        bytes.iter().any(|byte| byte == first).then_some(*first)
    }

    /// The two digits after one of these bytes.
    fn after(&mut self, bytes: &[u8]) -> Option<i32> {
        self.one_of(bytes)?;
        self.digits::<2>()
    }

    /// A fraction of a second, in nanoseconds. Further digits are ignored.
    fn fraction(&mut self) -> Option<u32> {
        let Some(rest) = self.0.strip_prefix(b".") else {
            return Some(0);
        };
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let digits = rest
            .iter()
            .take(count)
            .chain(core::iter::repeat(&b'0'))
            .take(9);
        self.0 = &rest[count..];
        (count > 0).then(|| digits.fold(0, |nanos, digit| nanos * 10 + u32::from(digit - b'0')))
    }

    /// The zone, in minutes east of UTC.
    fn zone(&mut self) -> Option<i32> {
        let sign = match self.one_of(b"Zz+-")? {
            b'+' => 1,
            b'-' => -1,
            _ => return Some(0),
        };
        let (hours, minutes) = (self.digits::<2>()?, self.after(b":")?);
        (hours <= 23 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
    }
}

fn days_in(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days in 400 years. Below, a year begins in March, so that the leap day is its last day.
const ERA_DAYS: i64 = 146_097;
const DAYS_TO_1970: i64 = 719_468;

pub(crate) fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * ERA_DAYS + year * 365 + year / 4 - year / 100 + day_of_year - DAYS_TO_1970
}

/// The inverse of `days_since_1970`: year, month, day.
pub(crate) fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + DAYS_TO_1970;
    let (era, day) = (days.div_euclid(ERA_DAYS), days.rem_euclid(ERA_DAYS));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    (era * 400 + year + i64::from(month <= 2), month, day)
}

fn is_start_of_month(seconds: i64) -> bool {
    seconds.rem_euclid(DAY) == 0 && date_of(seconds.div_euclid(DAY)).2 == 1
}

/// The error of parsing a text that is not an RFC 3339 timestamp, or not a real date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidTimestamp;

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date and time with a zone, or not a real date")
    }
}

impl core::error::Error for InvalidTimestamp {}

impl FromStr for Timestamp {
    type Err = InvalidTimestamp;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Timestamp::from_bytes(text.as_bytes()).ok_or(InvalidTimestamp)
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC, in whole seconds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_rfc3339())
    }
}

impl From<std::time::SystemTime> for Timestamp {
    fn from(time: std::time::SystemTime) -> Self {
        let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
        match time.duration_since(std::time::UNIX_EPOCH) {
            Ok(after) => Timestamp {
                seconds: seconds(after),
                nanos: after.subsec_nanos(),
            },
            Err(before) => {
                let before = before.duration();
                let part = u32::from(before.subsec_nanos() > 0);
                let nanos = part * 1_000_000_000 - before.subsec_nanos();
                Timestamp {
                    seconds: -seconds(before) - i64::from(part),
                    nanos,
                }
            }
        }
    }
}
