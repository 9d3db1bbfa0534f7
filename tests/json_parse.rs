//! For every accepted document, `JSON.parse` and the Rust reading see the same: the point of
//! the payload rule. Asks the Node at hand, which every test of this project needs.

use documents::{document, is_json, json_value, serde_reads};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

mod documents;

const DOCUMENTS: usize = 20_000;

/// Writes the same line for the same value: bits of doubles, UTF-16 of strings, sorted names.
const CANONICAL: &str = r#"
const utf16 = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");
const bits = (number) => new BigUint64Array(new Float64Array([number]).buffer)[0].toString(16).padStart(16, "0");
const line = (value) =>
  value === null ? "n"
  : typeof value === "boolean" ? (value ? "t" : "f")
  : typeof value === "number" ? "d" + bits(value)
  : typeof value === "string" ? "s" + utf16(value)
  : Array.isArray(value) ? `[${value.map(line).join(",")}]`
  : `{${Object.keys(value).map((name) => utf16(name) + ":" + line(value[name])).sort().join(",")}}`;
const documents = require("node:fs").readFileSync(0, "latin1").trimEnd().split("\n");
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
console.log(documents.map((hex) => line(JSON.parse(decoder.decode(Buffer.from(hex, "hex"))))).join("\n"));
"#;

fn canonical(value: &Value) -> String {
    match value {
        Value::Null => "n".into(),
        Value::Bool(true) => "t".into(),
        Value::Bool(false) => "f".into(),
        Value::Number(number) => {
            format!(
                "d{:016x}",
                number.as_f64().expect("every number is a double").to_bits()
            )
        }
        Value::String(text) => format!("s{}", utf16(text)),
        Value::Array(elements) => {
            let elements: Vec<_> = elements.iter().map(canonical).collect();
            format!("[{}]", elements.join(","))
        }
        Value::Object(members) => {
            let member =
                |(name, value): (&String, &Value)| format!("{}:{}", utf16(name), canonical(value));
            let mut members: Vec<_> = members.iter().map(member).collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
    }
}

fn utf16(text: &str) -> String {
    text.encode_utf16().fold(String::new(), |mut hex, unit| {
        let _ = write!(hex, "{unit:04x}");
        hex
    })
}

#[test]
fn json_parse_and_the_rust_reading_see_the_same() {
    let mut runner = TestRunner::deterministic();
    let strategy = prop_oneof![document(), json_value().prop_map(String::into_bytes)];
    let documents: Vec<Vec<u8>> = (0..DOCUMENTS)
        .map(|_| strategy.new_tree(&mut runner).unwrap().current())
        .filter(|document| is_json(document))
        .collect();
    assert!(
        documents.len() > DOCUMENTS / 10,
        "only {} are accepted",
        documents.len()
    );

    let mut node = Command::new("node")
        .args(["-e", CANONICAL])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("this test needs node on the PATH");
    let lines: Vec<String> = documents.iter().map(hex::encode).collect();
    node.stdin
        .take()
        .unwrap()
        .write_all(lines.join("\n").as_bytes())
        .unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "JSON.parse refuses what the reader accepts"
    );

    let seen = String::from_utf8(output.stdout).unwrap();
    assert_eq!(seen.lines().count(), documents.len());
    for (document, seen) in documents.iter().zip(seen.lines()) {
        let ours = serde_reads(document).as_ref().map(canonical);
        assert_eq!(
            ours.as_deref(),
            Some(seen),
            "{}",
            String::from_utf8_lossy(document)
        );
    }
}
