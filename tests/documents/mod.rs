//! Documents for property tests, and what a reader that knows nothing of our rules makes of them.

use preswald_webhooks::{EventType, TestEvent, Timestamp, validate};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

/// JSON text, mostly: documents that lean towards the rules' edges.
pub fn document() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        4 => token_soup(),
        3 => mutated_event(),
        2 => json_value().prop_map(String::into_bytes),
        1 => vec(any::<u8>(), 0..64),
    ]
}

/// Pieces of JSON, whole and broken, in any order.
fn token_soup() -> impl Strategy<Value = Vec<u8>> {
    let pieces: &[&[u8]] = &[
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b" ",
        b"\n",
        b"\r",
        b"\t",
        b"\"",
        b"\\",
        b"\\u",
        b"\"a\"",
        b"\"b\"",
        b"\"\\u0061\"",
        b"\"\"",
        b"\"id\"",
        b"\"type\"",
        b"\"data\"",
        b"\"object\"",
        b"true",
        b"false",
        b"null",
        b"nul",
        b"0",
        b"-0",
        b"01",
        b"1.5",
        b"1e400",
        b"1e-400",
        b"1E",
        b"9007199254740993",
        b"\\ud83d",
        b"\\ude00",
        b"\"\\ud83d\"",
        b"\"\\ud83d\\ude00\"",
        b"\xEF\xBB\xBF",
        b"\xFF",
        b"\xC3\xA9",
        b"\xED\xA0\x80",
        b"\xF0\x9F\x98\x80",
        b"\0",
        b"/",
    ];
    vec(proptest::sample::select(pieces), 0..24).prop_map(|pieces| pieces.concat())
}

/// An event with a few bytes changed, dropped or doubled.
fn mutated_event() -> impl Strategy<Value = Vec<u8>> {
    let kind = proptest::sample::select(EventType::ALL);
    let edits = vec((any::<prop::sample::Index>(), any::<u8>(), 0..3u8), 0..4);
    (kind, edits).prop_map(|(kind, edits)| {
        let mut body = TestEvent::new(kind)
            .body(Timestamp::from_unix_millis(0), 1)
            .into_bytes();
        for (at, byte, edit) in edits {
            let at = at.index(body.len());
            match edit {
                0 => body[at] = byte,
                1 => drop(body.remove(at)),
                _ => body.insert(at, body[at]),
            }
        }
        body
    })
}

/// A document that follows the grammar, with names that may repeat.
pub fn json_value() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>()
            .prop_filter("JSON has no other", |number| number.is_finite())
            .prop_map(|number| format!("{number:e}")),
        "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?",
    ];
    let string = prop_oneof![
        any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
        "\"(\\\\u[0-9a-fA-F]{4}|\\\\[\"\\\\/bfnrt]|[a-zé€😀]){0,6}\"",
    ];
    let name = prop_oneof![string.clone(), "\"[a-d]\""];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        number,
        string
    ];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(|elements| format!("[{}]", elements.join(" ,"))),
            vec((name.clone(), inner), 0..24).prop_map(|members| {
                let members: Vec<_> = members
                    .iter()
                    .map(|(name, value)| format!("{name}: {value}"))
                    .collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

/// Documents that follow the grammar, at the edges of what parsers agree on.
#[allow(dead_code, reason = "not every test uses every kind of document")]
pub fn edge_value() -> impl Strategy<Value = String> {
    let number = proptest::sample::select(
        &[
            "-0",
            "-0.0",
            "-0e0",
            "0e999999999",
            "0e9999999999999999999",
            "1e-999999999",
            "1e-99999999999999999999",
            "9007199254740991",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551615",
            "18446744073709551616",
            "123456789012345678901234567890",
            "1e22",
            "1e23",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "-1.7976931348623157E+308",
            "4.9e-324",
            "5e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "2.2250738585072011e-308",
            "2.2250738585072014e-308",
            "0.1",
            "0.30000000000000004",
            "123456789.123456789123456789",
            "8.41",
            "1E5",
            "1e+05",
            "100000000000000000000000000000000000000000000000000000000000000000000000e-60",
            "0.000000000000000000000000000000000000000000000000000000000000000000000000001e70",
        ][..],
    );
    let text = r#"(\\u0000|\\u2028|\\ufeff|\\uffff|\\ufffe|\\ufdd0|\\/|\\u007f|\\ud83d\\ude00|\\u0130|[a1_$ é\u{2028}\u{fffd}\u{ffff}😀]){0,4}"#;
    let string = text.prop_map(|text| format!("\"{text}\""));
    let name = prop_oneof![
        string.clone(),
        proptest::sample::select(
            &[
                r#""__proto__""#,
                r#""constructor""#,
                r#""toString""#,
                r#""json_class""#,
                r#""1""#,
                r#""-1""#,
                r#""01""#,
                r#""""#,
                r#""\u0000""#,
                r#""\u0000*\u0000a""#,
                r#""$ref""#,
                r#""@type""#,
                r#""length""#,
                r#""a.b[0]""#,
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        number.prop_map(str::to_owned),
        string
    ];
    let tree = leaf.prop_recursive(3, 16, 4, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|elements| format!("[{}]", elements.join(","))),
            vec((name.clone(), inner), 0..6).prop_map(|members| {
                let members: Vec<_> = members
                    .iter()
                    .map(|(name, value)| format!("{name}:{value}"))
                    .collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    });
    // Few are deep: they take all the time.
    let levels = prop_oneof![15 => Just(0), 1 => 90..=128usize];
    (tree, levels, any::<bool>()).prop_map(|(tree, levels, in_objects)| {
        let (open, close) = if in_objects {
            ("{\"a\":", "}")
        } else {
            ("[", "]")
        };
        format!("{}{tree}{}", open.repeat(levels), close.repeat(levels))
    })
}

/// What a reader that knows nothing of our rules makes of a document.
pub fn serde_reads(payload: &[u8]) -> Option<Value> {
    let mut json = serde_json::Deserializer::from_slice(payload);
    json.disable_recursion_limit();
    let value = serde::Deserialize::deserialize(&mut json).ok()?;
    json.end().ok()?;
    Some(value)
}

pub fn is_json(payload: &[u8]) -> bool {
    let issues = validate(payload, false).issues;
    !issues.iter().any(|issue| issue.code.is_json())
}
