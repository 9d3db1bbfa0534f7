//! For every document that the rule accepts, all JSON parsers see the same: the point of the payload
//! rule. `README.md` says how they are compared. What some of them refuse or round all the same is
//! listed in `differences.json`.
//!
//! `PRESWALD_DOCUMENTS` says how many documents are made; the default is 5,000. With
//! `PRESWALD_ALL_PARSERS`, all parsers are compared, and one that is not installed is an error.

use documents::{document, edge_value, is_json, json_value, serde_reads};
use parsers::{PARSERS, Parser};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::collections::HashSet;
use std::fmt::Write as _;
use traits::Trait;

#[path = "../documents/mod.rs"]
mod documents;
mod parsers;
mod traits;

const DOCUMENTS: usize = 5_000;

/// As many documents are held in memory at once.
const BATCH: usize = 20_000;

/// What a parser reads in place of a text.
type Reading = fn(&str) -> &str;

/// The line of a value, which every program writes alike.
fn canonical(value: &Value) -> String {
    line_of(value, &[])
}

/// The same for a parser that reads other texts, names among them.
fn line_of(value: &Value, readings: &[Reading]) -> String {
    let text = |text| utf16(readings.iter().fold(text, |text, read| read(text)));
    match value {
        Value::Null => "n".into(),
        Value::Bool(true) => "t".into(),
        Value::Bool(false) => "f".into(),
        Value::Number(number) => {
            let number = number.as_f64().expect("every number is a double");
            format!("d{:016x}", number.to_bits())
        }
        Value::String(string) => format!("s{}", text(string)),
        Value::Array(elements) => {
            let elements: Vec<_> = elements
                .iter()
                .map(|each| line_of(each, readings))
                .collect();
            format!("[{}]", elements.join(","))
        }
        Value::Object(members) => {
            let members = members.iter();
            let mut members: Vec<_> = members
                .map(|(name, each)| format!("{}:{}", text(name), line_of(each, readings)))
                .collect();
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

/// What a parser does differently with documents of a trait.
#[derive(serde::Deserialize)]
struct Difference {
    /// The name of the parser, in `parsers.rs`.
    parser: String,
    /// The name of the trait, in `traits.rs`.
    of: String,
    /// `refuses`, or what it reads instead.
    does: String,
}

fn differences() -> Vec<Difference> {
    serde_json::from_str(include_str!("differences.json")).expect("differences.json is well formed")
}

#[test]
fn every_parser_sees_the_same_document() {
    let wanted = match std::env::var("PRESWALD_DOCUMENTS") {
        Ok(number) => number.parse().expect("PRESWALD_DOCUMENTS is a number"),
        Err(_) => DOCUMENTS,
    };
    let all = std::env::var_os("PRESWALD_ALL_PARSERS").is_some();
    let parsers: Vec<&Parser> = PARSERS.iter().filter(|one| all || one.usual).collect();
    let differences = differences();
    let mut seen = HashSet::new();
    let mut problems = Vec::new();
    let mut accepted = 0;
    for batch in 0..wanted.div_ceil(BATCH) {
        let made = wanted.min((batch + 1) * BATCH);
        let documents = accepted_documents(batch, made - batch * BATCH);
        let values: Vec<Expected> = documents.iter().map(|one| Expected::of(one)).collect();
        for parser in &parsers {
            for (expected, line) in values.iter().zip(parser.read(&documents)) {
                match explain(parser, expected, &line, &differences) {
                    Ok(found) => seen.extend(found),
                    Err(problem) => problems.push(problem),
                }
            }
        }
        accepted += documents.len();
        println!("{accepted} of {made} documents are accepted, and compared");
    }
    println!(
        "parsers: {}",
        parsers
            .iter()
            .map(|one| one.name)
            .collect::<Vec<_>>()
            .join(", ")
    );
    // One of each kind, by their first lines.
    let mut kinds = HashSet::new();
    let kind = |problem: &&String| kinds.insert(problem.lines().next().map(str::to_owned));
    let shown: Vec<_> = problems.iter().filter(kind).map(String::as_str).collect();
    let count = problems.len();
    assert!(
        problems.is_empty(),
        "{count} problems, among them:\n{}",
        shown.join("\n")
    );
    for (at, Difference { parser, of, does }) in differences.iter().enumerate() {
        let has_run = parsers.iter().any(|one| one.name == parser);
        assert!(
            !has_run || seen.contains(&at),
            "listed, not seen: {parser}, {of}, {does}"
        );
        assert!(
            PARSERS.iter().any(|one| one.name == parser),
            "no parser: {parser}"
        );
    }
    assert!(
        accepted > wanted / 10,
        "only {accepted} of {wanted} are accepted"
    );
}

fn accepted_documents(batch: usize, size: usize) -> Vec<Vec<u8>> {
    let seed = *b"every reader sees the same......";
    let seed: [u8; 32] = std::array::from_fn(|at| match at {
        0..8 => (batch as u64).to_le_bytes()[at],
        _ => seed[at],
    });
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = prop_oneof![
        document(),
        json_value().prop_map(String::into_bytes),
        edge_value().prop_map(String::into_bytes),
    ];
    (0..size)
        .map(|_| strategy.new_tree(&mut runner).unwrap().current())
        .filter(|document| is_json(document))
        .collect()
}

/// What the rule says that every parser reads.
struct Expected<'a> {
    document: &'a [u8],
    value: Value,
    line: String,
}

impl<'a> Expected<'a> {
    fn of(document: &'a [u8]) -> Self {
        let value = serde_reads(document).expect("serde_json reads what the rule accepts");
        let line = canonical(&value);
        Expected {
            document,
            value,
            line,
        }
    }
}

/// The indices of the differences that explain a parser's line; none if there is no difference.
fn explain(
    parser: &Parser,
    expected: &Expected<'_>,
    line: &str,
    differences: &[Difference],
) -> Result<Vec<usize>, String> {
    let Expected {
        document, value, ..
    } = expected;
    let listed = |refuses: bool| {
        let ours = differences.iter().enumerate();
        let ours = ours.filter(move |(_, one)| one.parser == parser.name);
        ours.filter(move |(_, one)| (one.does == "refuses") == refuses)
            .map(|(at, one)| (at, Trait::named(&one.of)))
            .filter(|(_, of)| (of.is_in)(document, value))
            .collect::<Vec<_>>()
    };
    let problem = |what: &str| {
        let text = String::from_utf8_lossy(document);
        let text: String = text.chars().take(400).collect();
        let [line, expected] = [line, &expected.line].map(|line| &line[..line.len().min(300)]);
        Err(format!(
            "{}: {what}\n  {text:?}\n  {line}\n  {expected}",
            parser.name
        ))
    };
    let refusals = listed(true);
    if line.starts_with('!') {
        return if refusals.is_empty() {
            problem(&format!("refuses what is accepted: {line}"))
        } else {
            Ok(refusals.into_iter().map(|(at, _)| at).collect())
        };
    }
    if !refusals.is_empty() {
        return problem("reads what it is listed to refuse");
    }
    let changes = listed(false);
    if changes.is_empty() && line == expected.line {
        return Ok(Vec::new());
    }
    let mut changed = value.clone();
    changes
        .iter()
        .for_each(|(_, of)| (of.change)(document, &mut changed));
    let readings: Vec<Reading> = changes.iter().map(|(_, of)| of.text).collect();
    if line == line_of(&changed, &readings) {
        return Ok(changes.into_iter().map(|(at, _)| at).collect());
    }
    problem("reads another document")
}
