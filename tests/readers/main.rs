//! For every document that the rule accepts, all JSON readers see the same: the point of the
//! payload rule. Compared are `JSON.parse`, Python's `json`, serde_json and simd-json.
//!
//! `PRESWALD_DOCUMENTS` says how many documents are made; the default is 20,000.

use documents::{document, is_json, json_value, serde_reads};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

mod documents;

const DOCUMENTS: usize = 20_000;

/// As many documents are held in memory at once.
const BATCH: usize = 20_000;

/// Writes one line for one value, the same in every language: the bits of doubles, the UTF-16 of
/// strings, members sorted by name. The sign of a zero is left out: Python reads `-0` as the
/// integer 0.
const NODE: &str = r#"
const utf16 = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");
const bits = (number) => new BigUint64Array(new Float64Array([number + 0]).buffer)[0].toString(16).padStart(16, "0");
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

const PYTHON: &str = r#"
import json, struct, sys
def utf16(text): return text.encode("utf-16-be").hex()
def line(value):
    if value is None: return "n"
    if value is True: return "t"
    if value is False: return "f"
    if isinstance(value, (int, float)): return "d" + struct.pack(">d", float(value) + 0.0).hex()
    if isinstance(value, str): return "s" + utf16(value)
    if isinstance(value, list): return "[" + ",".join(map(line, value)) + "]"
    return "{" + ",".join(sorted(utf16(name) + ":" + line(each) for name, each in value.items())) + "}"
for document in sys.stdin: print(line(json.loads(bytes.fromhex(document).decode("utf-8", "strict"))))
"#;

fn canonical(value: &Value) -> String {
    match value {
        Value::Null => "n".into(),
        Value::Bool(true) => "t".into(),
        Value::Bool(false) => "f".into(),
        Value::Number(number) => {
            let number = number.as_f64().expect("every number is a double");
            format!("d{:016x}", (number + 0.0).to_bits())
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
fn every_reader_sees_the_same_document() {
    let wanted = match std::env::var("PRESWALD_DOCUMENTS") {
        Ok(number) => number.parse().expect("PRESWALD_DOCUMENTS is a number"),
        Err(_) => DOCUMENTS,
    };
    let mut accepted = 0;
    for batch in 0..wanted.div_ceil(BATCH) {
        let made = wanted.min((batch + 1) * BATCH);
        accepted += compare(batch, made - batch * BATCH);
        println!("{accepted} of {made} documents are accepted, and read alike");
    }
    assert!(
        accepted > wanted / 10,
        "only {accepted} of {wanted} are accepted"
    );
}

/// Compares the readers on one batch of documents, and gives how many of them are accepted.
fn compare(batch: usize, size: usize) -> usize {
    let seed = *b"every reader sees the same......";
    let seed: [u8; 32] = std::array::from_fn(|at| match at {
        0..8 => (batch as u64).to_le_bytes()[at],
        _ => seed[at],
    });
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = prop_oneof![document(), json_value().prop_map(String::into_bytes)];
    let documents: Vec<Vec<u8>> = (0..size)
        .map(|_| strategy.new_tree(&mut runner).unwrap().current())
        .filter(|document| is_json(document))
        .collect();

    let node = read_by("node", &["-e", NODE], &documents);
    let python = read_by("python3", &["-c", PYTHON], &documents);
    for ((document, node), python) in documents.iter().zip(&node).zip(&python) {
        let serde = serde_reads(document).as_ref().map(canonical);
        let simd = simd_json::from_slice(&mut document.clone()).ok();
        let simd = simd.as_ref().map(canonical);
        let text = String::from_utf8_lossy(document);
        assert_eq!(serde.as_ref(), Some(node), "JSON.parse, serde_json: {text}");
        assert_eq!(python, node, "Python, JSON.parse: {text}");
        match &simd {
            Some(simd) => assert_eq!(simd, node, "simd-json, JSON.parse: {text}"),
            None => assert!(has_long_exponent(document), "simd-json refuses {text}"),
        }
    }
    documents.len()
}

/// Whether a run of digits after an `e` is longer than simd-json can count: it refuses such a
/// number, where the others read zero. It says so, so nobody sees another document.
fn has_long_exponent(document: &[u8]) -> bool {
    let exponents = document.split(|byte| matches!(byte, b'e' | b'E')).skip(1);
    exponents.into_iter().any(|rest| {
        let digits = rest.strip_prefix(b"-").or(rest.strip_prefix(b"+"));
        let digits = digits.unwrap_or(rest).iter();
        digits.take_while(|byte| byte.is_ascii_digit()).count() > 8
    })
}

/// The canonical lines that another language writes for the documents.
fn read_by(program: &str, arguments: &[&str], documents: &[Vec<u8>]) -> Vec<String> {
    let mut reader = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("this test needs {program} on PATH: {error}"));
    let lines: Vec<String> = documents.iter().map(hex::encode).collect();
    let mut input = reader.stdin.take().expect("it is piped");
    // A thread of its own: the reader may answer before it has read everything.
    let writing = std::thread::spawn(move || input.write_all(lines.join("\n").as_bytes()));
    let output = reader.wait_with_output().expect("it can be waited for");
    writing
        .join()
        .expect("writing does not panic")
        .expect("it reads its input");
    assert!(
        output.status.success(),
        "{program} refuses what the rule accepts"
    );
    let seen = String::from_utf8(output.stdout).expect("the lines are ASCII");
    let seen: Vec<String> = seen.lines().map(str::to_owned).collect();
    assert_eq!(seen.len(), documents.len(), "{program}");
    seen
}
