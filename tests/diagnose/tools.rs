//! What real tools make of a body, a secret or a header: `tests/vectors/diagnose-tools.json`.
//!
//! `codes` are the expected ones, `or` others that are right too; without codes, any proof is
//! right. A case with `lossy` cannot be recovered. `times` were told as `payload_reserialized`
//! before they had the code `payload_values`.

use preswald_webhooks::{Secret, Verdict, diagnose};
use serde_json::Value;
use std::collections::BTreeMap;

/// The cases that are not proven, of those that could be, with the reason.
const MISSES: &[(&str, &str)] = &[
    ("bz2/seed-deployed/given", "bzip2 is only recognized"),
    ("bz2/big/given", "bzip2 is only recognized"),
    (
        "chunks-toString-comma/seed-deployed/signed",
        "a comma at an unknown place",
    ),
    ("construction/md5-hmac", "HMAC-MD5 is not tried"),
    ("construction/sha3-256", "HMAC-SHA3-256 is not tried"),
    (
        "secret/signer-placeholder-empty",
        "an empty key is never tried",
    ),
];

fn bytes(value: &Value) -> Vec<u8> {
    match (&value["text"], &value["hex"]) {
        (Value::String(text), _) => text.clone().into_bytes(),
        (_, Value::String(digits)) => hex::decode(digits).unwrap(),
        _ => panic!("no bytes: {value}"),
    }
}

fn sorted(codes: &Value) -> Vec<&str> {
    let mut codes: Vec<&str> = codes
        .as_array()
        .unwrap()
        .iter()
        .map(|code| code.as_str().unwrap())
        .collect();
    codes.sort_unstable();
    codes
}

#[test]
fn finds_what_real_tools_make() {
    let corpus: Value =
        serde_json::from_str(include_str!("../vectors/diagnose-tools.json")).unwrap();
    let mut kinds: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut failures = Vec::new();
    for case in corpus["cases"].as_array().unwrap() {
        let name = case["name"].as_str().unwrap();
        let secrets = [Secret::new(bytes(&case["secrets"][0])).unwrap()];
        let header = case["header"].as_str().unwrap();
        let found = diagnose(&bytes(&case["body"]), Some(header), &secrets);
        assert!(found.attempts <= 20_000, "{name}");
        if !case["lossy"].is_null() {
            continue;
        }
        let mut codes: Vec<&str> = found
            .causes
            .iter()
            .map(|cause| cause.code.as_str())
            .collect();
        codes.sort_unstable();
        let expected = sorted(&case["codes"]);
        let others = case["or"].as_array();
        let is_right = expected.is_empty()
            || codes == expected
            || others.is_some_and(|others| others.iter().any(|other| codes == sorted(other)));
        let is_proven = found.verdict == Verdict::Proven;
        let row = kinds.entry(case["kind"].as_str().unwrap()).or_default();
        row[0] += 1;
        row[1] += usize::from(is_proven && is_right);
        let is_miss = MISSES.iter().any(|(miss, _)| *miss == name);
        if (is_proven && is_right) == is_miss {
            let verdict = found.verdict.as_str();
            failures.push(format!(
                "{name}: {verdict} {codes:?}, expected {expected:?}"
            ));
        }
    }
    for (kind, [all, right]) in &kinds {
        println!("{kind:30} {right:4} of {all:4}");
    }
    let all: usize = kinds.values().map(|row| row[0]).sum();
    let right: usize = kinds.values().map(|row| row[1]).sum();
    println!("{:30} {right:4} of {all:4}", "all");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
