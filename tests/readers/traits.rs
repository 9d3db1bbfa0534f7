//! The traits of documents that some parsers handle differently.

use serde_json::Value;
use std::ops::Range;

pub struct Trait {
    /// What the document has in it, as the documentation says it.
    name: &'static str,
    pub is_in: fn(&[u8], &Value) -> bool,
    /// For a parser that reads such a document differently: makes of the value what it reads,
    pub change: fn(&[u8], &mut Value),
    /// and of a text.
    pub text: super::Reading,
}

const fn refused(name: &'static str, is_in: fn(&[u8], &Value) -> bool) -> Trait {
    Trait {
        name,
        is_in,
        change: |_, _| {},
        text: |text| text,
    }
}

const TRAITS: [Trait; 9] = [
    refused("a member name that begins with U+0000", |_, value| {
        any_name(value, &|name| name.starts_with('\0'))
    }),
    refused("more than 100 levels of nesting", |_, value| {
        depth(value) > 100
    }),
    refused("more than 31 levels of nesting", |_, value| {
        depth(value) > 31
    }),
    refused(
        "a number with more than 16,383 digits after the point",
        |document, _| numbers(document).any(|number| digits_after_point(number) > 16_383),
    ),
    refused("an integer beyond 64 bits", |document, _| {
        numbers(document).any(|number| is_integer(number) && !fits_64_bits(number))
    }),
    refused("an exponent of more than 9 digits", |document, _| {
        numbers(document).any(|number| exponent_digits(number) > 9)
    }),
    Trait {
        name: "the integer `-0`",
        is_in: |document, _| numbers(document).any(|number| number == b"-0"),
        change: |document, value| *value = without_sign(document, |number| number == b"-0"),
        text: |text| text,
    },
    Trait {
        name: "a zero with a minus sign, such as `-0.0`",
        is_in: |document, _| numbers(document).any(is_negative_zero),
        change: |document, value| *value = without_sign(document, is_negative_zero),
        text: |text| text,
    },
    Trait {
        name: "a string or a name with U+0000 in it",
        is_in: |_, value| any_text(value, &|text| text.contains('\0')),
        change: |_, _| {},
        text: |text| text.split('\0').next().unwrap_or_default(),
    },
];

impl Trait {
    pub fn named(name: &str) -> &'static Trait {
        let found = TRAITS.iter().find(|one| one.name == name);
        found.unwrap_or_else(|| panic!("differences.json has an unknown trait: {name}"))
    }
}

fn any_name(value: &Value, is_meant: &dyn Fn(&str) -> bool) -> bool {
    match value {
        Value::Array(elements) => elements.iter().any(|each| any_name(each, is_meant)),
        Value::Object(members) => members
            .iter()
            .any(|(name, each)| is_meant(name) || any_name(each, is_meant)),
        _ => false,
    }
}

fn any_text(value: &Value, is_meant: &dyn Fn(&str) -> bool) -> bool {
    match value {
        Value::String(text) => is_meant(text),
        Value::Array(elements) => elements.iter().any(|each| any_text(each, is_meant)),
        Value::Object(members) => members
            .iter()
            .any(|(name, each)| is_meant(name) || any_text(each, is_meant)),
        _ => false,
    }
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(elements) => 1 + elements.iter().map(depth).max().unwrap_or(0),
        Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

fn numbers(document: &[u8]) -> impl Iterator<Item = &[u8]> {
    number_places(document)
        .into_iter()
        .map(|place| &document[place])
}

/// The places of the numbers of a valid document.
fn number_places(document: &[u8]) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut at = 0;
    while at < document.len() {
        let rest = &document[at..];
        let length = match rest[0] {
            b'"' => string_length(rest),
            b'-' | b'0'..=b'9' => {
                let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
                let length = rest.iter().take_while(|byte| is_part(byte)).count();
                places.push(at..at + length);
                length
            }
            _ => 1,
        };
        at += length;
    }
    places
}

fn string_length(text: &[u8]) -> usize {
    let mut at = 1;
    while text[at] != b'"' {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// The document without the signs of these numbers.
fn without_sign(document: &[u8], is_meant: fn(&[u8]) -> bool) -> Value {
    let mut changed = document.to_vec();
    for place in number_places(document) {
        if is_meant(&document[place.clone()]) {
            changed[place.start] = b' ';
        }
    }
    super::serde_reads(&changed).expect("only a sign is missing")
}

fn is_negative_zero(number: &[u8]) -> bool {
    let (mantissa, _) = parts(number);
    mantissa.starts_with(b"-") && !mantissa.iter().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// The mantissa and the exponent; the greatest or least for one that does not fit.
fn parts(number: &[u8]) -> (&[u8], i64) {
    let mark = number.iter().position(|byte| b"eE".contains(byte));
    let Some(mark) = mark else {
        return (number, 0);
    };
    let exponent = str::from_utf8(&number[mark + 1..]).expect("ASCII");
    let far = if exponent.starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    };
    (&number[..mark], exponent.parse().unwrap_or(far))
}

/// How many digits a number has after the point, if it is written without an exponent.
fn digits_after_point(number: &[u8]) -> i64 {
    let (mantissa, exponent) = parts(number);
    let point = mantissa.iter().position(|byte| *byte == b'.');
    let digits = point.map_or(0, |point| mantissa.len() - point - 1);
    (digits as i64).saturating_sub(exponent)
}

fn is_integer(number: &[u8]) -> bool {
    !number.iter().any(|byte| b".eE".contains(byte))
}

fn fits_64_bits(integer: &[u8]) -> bool {
    let integer = str::from_utf8(integer).expect("ASCII");
    integer.parse::<i64>().is_ok() || integer.parse::<u64>().is_ok()
}

fn exponent_digits(number: &[u8]) -> usize {
    let exponent = number.iter().position(|byte| b"eE".contains(byte));
    exponent.map_or(0, |at| {
        number[at..]
            .iter()
            .filter(|byte| byte.is_ascii_digit())
            .count()
    })
}
