//! What real tools make of a body, a secret or a header.
//!
//! | file in `tests/vectors` | cases |
//! |---|---|
//! | `diagnose-tools.json` | told from outside, with the codes that were expected there |
//! | `diagnose-tools-2.json` | the same, of a second field test |
//! | `diagnose-made.json` | made by `generator/diagnose_made.py` with the tools of a test machine |
//!
//! `codes` are the expected ones; without codes, any proof is right. `or` are others that are right
//! too. A case with `lossy` cannot be recovered, or not with certainty. `DIAGNOSE_CORPUS=FILE`
//! reports on any other file of the same form.

use preswald_webhooks::{Secret, Verdict, diagnose};
use serde_json::Value;
use std::collections::BTreeMap;

/// Where other codes than the told ones are right: the told codes, the right ones, and why.
const RIGHT_INSTEAD: &[(&str, &str, &str)] = &[
    (
        "payload_final_newline payload_reserialized",
        "payload_reserialized",
        "Serializing the JSON again removes the newline that was given: one change is fewer than two.",
    ),
    (
        "payload_reserialized",
        "payload_values",
        "Times and empty containers were told before `payload_values` existed.",
    ),
    (
        "payload_reserialized",
        "payload_reserialized payload_values",
        "Times and empty containers were told before `payload_values` existed.",
    ),
    (
        "payload_reserialized",
        "payload_line_endings payload_reserialized",
        "The line endings are a second change, with a code and a fix of their own.",
    ),
    (
        "secret_base64 secret_newline",
        "secret_base64",
        "Decoding base64 ignores the newline: one change is fewer than two.",
    ),
    (
        "header_truncated",
        "header_surrounded",
        "No digit is missing: a comma stands after the signature.",
    ),
];

/// The told cases that are not proven, of those that could be, with the reason.
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
        "emu-powershell-depth2-compress/seed-interaction/signed",
        "no event is signed after PowerShell's `-Depth` has cut it",
    ),
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

fn sorted(codes: &Value) -> String {
    let codes = codes.as_array().unwrap().iter();
    let mut codes: Vec<&str> = codes.map(|code| code.as_str().unwrap()).collect();
    codes.sort_unstable();
    codes.join(" ")
}

/// How a case ended.
#[derive(PartialEq)]
enum Outcome {
    /// Proven, with the expected codes.
    Expected,
    /// Proven, with other codes that are right too.
    Other,
    Missed,
}

struct Found {
    name: String,
    kind: String,
    tool: String,
    verdict: Verdict,
    codes: String,
    expected: String,
    outcome: Outcome,
    attempts: usize,
    exhausted: bool,
}

/// Diagnoses every case that can be recovered.
fn diagnosed(corpus: &Value) -> Vec<Found> {
    let mut all = Vec::new();
    for case in corpus["cases"].as_array().unwrap() {
        let text = |name: &str| case[name].as_str().unwrap().to_owned();
        let secrets = [Secret::new(bytes(&case["secrets"][0])).unwrap()];
        let lines = case["header"].as_array().map_or(&[][..], Vec::as_slice);
        let header = lines.iter().chain([&case["header"]]);
        let header = header.filter_map(Value::as_str);
        let found = diagnose(&bytes(&case["body"]), header, &secrets);
        assert!(found.attempts <= 20_000, "{}", case["name"]);
        if !case["lossy"].is_null() {
            continue;
        }
        let codes = crate::codes(&found);
        let (codes, expected) = (codes.join(" "), sorted(&case["codes"]));
        let others = case["or"].as_array().into_iter().flatten().map(sorted);
        let instead = RIGHT_INSTEAD.iter();
        let outcome = if found.verdict != Verdict::Proven {
            Outcome::Missed
        } else if expected.is_empty() || codes == expected {
            Outcome::Expected
        } else if others
            .into_iter()
            .any(|other| other.is_empty() || other == codes)
            || instead
                .clone()
                .any(|(told, right, _)| *told == expected && *right == codes)
        {
            Outcome::Other
        } else {
            Outcome::Missed
        };
        all.push(Found {
            name: text("name"),
            kind: text("kind"),
            tool: text("tool"),
            verdict: found.verdict,
            codes,
            expected,
            outcome,
            attempts: found.attempts,
            exhausted: found.exhausted,
        });
    }
    all
}

/// Prints how many cases of each kind were found.
fn report(all: &[Found]) {
    let mut kinds: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for found in all {
        for kind in [&found.kind[..], "~ all"] {
            let row = kinds.entry(kind).or_default();
            row[0] += 1;
            row[1] += usize::from(found.outcome == Outcome::Expected);
            row[2] += usize::from(found.outcome == Outcome::Other);
        }
    }
    for (kind, [all, expected, other]) in &kinds {
        println!(
            "{kind:30} {expected:4} of {all:4}, and {other:3} with other codes that are right"
        );
    }
}

fn corpus(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn finds_what_was_told() {
    let all = diagnosed(&corpus(include_str!("../vectors/diagnose-tools.json")));
    report(&all);
    let wrong: Vec<String> = all
        .iter()
        .filter(|found| {
            let is_miss = MISSES.iter().any(|(miss, _)| *miss == found.name);
            (found.outcome == Outcome::Missed) != is_miss
        })
        .map(|found| {
            let verdict = found.verdict.as_str();
            format!(
                "{}: {verdict} {}, expected {}",
                found.name, found.codes, found.expected
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// At least so many percent of a corpus are found.
fn expect_share(corpus_text: &str, share: usize) {
    let all = diagnosed(&corpus(corpus_text));
    report(&all);
    let missed: Vec<String> = all
        .iter()
        .filter(|found| found.outcome == Outcome::Missed)
        .map(|found| {
            format!(
                "{}: {}, expected {}",
                found.name, found.codes, found.expected
            )
        })
        .collect();
    let found = all.len() - missed.len();
    assert!(found * 100 >= share * all.len(), "{}", missed.join("\n"));
}

#[test]
fn finds_most_of_what_was_made() {
    expect_share(include_str!("../vectors/diagnose-made.json"), 85);
}

#[test]
fn finds_most_of_the_second_field_test() {
    expect_share(include_str!("../vectors/diagnose-tools-2.json"), 92);
}

/// Reports on a file that is not part of the repository.
#[test]
fn reports_on_another_corpus() {
    let Ok(file) = std::env::var("DIAGNOSE_CORPUS") else {
        return;
    };
    let all = diagnosed(&corpus(&std::fs::read_to_string(file).unwrap()));
    report(&all);
    for found in all.iter().filter(|found| found.outcome == Outcome::Missed) {
        let verdict = found.verdict.as_str();
        let Found {
            kind,
            tool,
            codes,
            expected,
            name,
            attempts,
            exhausted,
            ..
        } = found;
        println!("{kind}\t{tool}\t{verdict} {codes}\t{expected}\t{name}\t{attempts}\t{exhausted}");
    }
}
