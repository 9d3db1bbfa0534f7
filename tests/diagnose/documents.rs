//! Random documents, and what is done to them: with serde_json and by hand, not by what is tested.

use serde_json::{Map, Value, json};

/// A small generator (xorshift), so that a failure can be had again.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

pub const WORDS: &[&str] = &[
    "Sales",
    "Dashboard",
    "Café",
    "été",
    "Ångström",
    "日本語",
    "🚀",
    "a/b",
    "<b>",
    "R&D",
    "\"x\"",
    "it's",
    "two\nlines",
    "C:\\dir",
    "100%",
    "50 €",
    "naïve",
];
pub const NAMES: &[&str] = &[
    "id", "type", "title", "url", "x", "y", "category", "status", "name", "zeta", "count", "größe",
];

pub fn text(random: &mut Random) -> String {
    let words: Vec<&str> = (0..1 + random.below(4))
        .map(|_| random.pick(WORDS))
        .collect();
    words.join(" ")
}

pub fn value(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth > 3 { 6 } else { 9 }) {
        0 => Value::Null,
        1 => json!(random.below(2) == 1),
        2 => json!(random.below(100_000)),
        3 => json!(random.below(100_000) as f64 / 100.0 + 0.005),
        4 | 5 => json!(text(random)),
        6 => Value::Array(
            (0..random.below(4))
                .map(|_| value(random, depth + 1))
                .collect(),
        ),
        _ => object(random, depth),
    }
}

pub fn object(random: &mut Random, depth: usize) -> Value {
    let members =
        (0..random.below(6)).map(|_| (random.pick(NAMES).to_string(), value(random, depth + 1)));
    Value::Object(members.collect::<Map<_, _>>())
}

pub fn document(random: &mut Random) -> Value {
    json!({
        "id": format!("evt_{}", random.below(1 << 30)),
        "type": "app.created",
        "created": "2023-06-01T12:00:00Z",
        "data": { "object": object(random, 1) },
        "account": { "id": "acc_1", "name": text(random) },
    })
}

pub fn compact(value: &Value) -> Vec<u8> {
    serde_json::to_vec(value).unwrap()
}

pub fn indented(value: &Value, indent: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let formatter = serde_json::ser::PrettyFormatter::with_indent(indent.as_bytes());
    serde::Serialize::serialize(
        value,
        &mut serde_json::Serializer::with_formatter(&mut out, formatter),
    )
    .unwrap();
    out
}

/// As Python writes it: a space behind `:` and `,`.
pub struct Spaced;

impl serde_json::ser::Formatter for Spaced {
    fn begin_array_value<W: ?Sized + std::io::Write>(
        &mut self,
        out: &mut W,
        first: bool,
    ) -> std::io::Result<()> {
        out.write_all(if first { b"" } else { b", " })
    }
    fn begin_object_key<W: ?Sized + std::io::Write>(
        &mut self,
        out: &mut W,
        first: bool,
    ) -> std::io::Result<()> {
        out.write_all(if first { b"" } else { b", " })
    }
    fn begin_object_value<W: ?Sized + std::io::Write>(
        &mut self,
        out: &mut W,
    ) -> std::io::Result<()> {
        out.write_all(b": ")
    }
}

pub fn spaced(value: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    serde::Serialize::serialize(
        value,
        &mut serde_json::Serializer::with_formatter(&mut out, Spaced),
    )
    .unwrap();
    out
}

pub fn ascii(text: &str) -> String {
    text.chars()
        .flat_map(|char| {
            if char.is_ascii() {
                vec![char.to_string()]
            } else {
                char.encode_utf16(&mut [0; 2])
                    .iter()
                    .map(|unit| format!("\\u{unit:04x}"))
                    .collect()
            }
        })
        .collect()
}

pub fn percent(bytes: &[u8]) -> String {
    let encoded = |byte: &u8| match byte.is_ascii_alphanumeric() || b"-._".contains(byte) {
        true => char::from(*byte).to_string(),
        false if *byte == b' ' => "+".into(),
        false => format!("%{byte:02X}"),
    };
    bytes.iter().map(encoded).collect()
}

pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    let mut text: String = bits
        .as_bytes()
        .chunks(6)
        .map(|six| {
            let six = format!("{:0<6}", std::str::from_utf8(six).unwrap());
            char::from(DIGITS[usize::from_str_radix(&six, 2).unwrap()])
        })
        .collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

pub fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}
