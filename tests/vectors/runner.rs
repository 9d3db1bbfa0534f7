//! Runs the corpus against the crate. Native tests and wasm tests share it; README.md has the format.
//!
//! For each case there are two lines: the outcome that the corpus expects, and the one that the
//! crate comes to. They must be equal; the crate's lines, hashed, are the digest by which runtimes
//! are compared.

use preswald_webhooks::{
    Issue, Position, Secret, Timestamp, Webhook, sign, validate, validate_endpoint,
    verify_signature,
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::time::Duration;

/// The digest that every runner must come to.
#[cfg(feature = "diagnose")]
pub const DIGEST: &str = include_str!("digest.txt");

/// The files, in the order of the digest.
const FILES: &[(&str, &str, RunCase)] = &[
    ("hmac", include_str!("hmac.json"), hmac),
    ("signature", include_str!("signature.json"), signature),
    ("json", include_str!("json.json"), json),
    ("event", include_str!("event.json"), event),
    ("check", include_str!("check.json"), check),
    ("peers", include_str!("peers.json"), check),
    ("endpoint", include_str!("endpoint.json"), endpoint),
    #[cfg(feature = "diagnose")]
    ("diagnose", include_str!("diagnose.json"), diagnose),
];

type RunCase = fn(&Value) -> Outcome;

/// What the corpus expects, and what the crate says.
struct Outcome {
    expected: String,
    actual: String,
}

/// A run over the corpus.
pub struct Run {
    #[allow(dead_code, reason = "only the native tests have a test for each file")]
    pub files: Vec<&'static str>,
    pub cases: usize,
    /// Bodies and headers that only a JavaScript string can be: the crate takes bytes.
    pub string_only: usize,
    pub failures: Vec<String>,
    digest: Sha256,
}

impl Run {
    #[cfg(feature = "diagnose")]
    pub fn digest(&self) -> String {
        hex::encode(self.digest.clone().finalize())
    }
}

/// Runs all files.
pub fn run() -> Run {
    let mut run = Run {
        files: Vec::new(),
        cases: 0,
        string_only: 0,
        failures: Vec::new(),
        digest: Sha256::new(),
    };
    for &(file, text, run_case) in FILES {
        run.files.push(file);
        run_file(&mut run, file, text, run_case);
    }
    run
}

fn run_file(run: &mut Run, file: &str, text: &str, run_case: RunCase) {
    let corpus: Value = serde_json::from_str(text).unwrap();
    for case in list(&corpus["cases"]) {
        if is_string_only(&case["body"]) || is_string_only(&case["header"]) {
            run.string_only += 1;
            continue;
        }
        let name = text_of(&case["name"]);
        let Outcome { expected, actual } = run_case(case);
        if actual != expected {
            let about = mistakes_of(&expected);
            let failure =
                format!("{file}/{name}{about}\n  expected {expected}\n  actual   {actual}");
            run.failures.push(failure);
        }
        run.digest.update(format!("{file}/{name}:{actual}\n"));
        run.cases += 1;
    }
}

/// The files of the mistakes that have the codes of a diagnosis. Nothing for other outcomes.
fn mistakes_of(outcome: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/diagnose/mistakes");
    let mut about = String::new();
    for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(file.path()).unwrap_or_default();
        let mut codes = outcome.split(' ');
        if codes.any(|code| text.contains(&format!("//! # `{code}`\n"))) {
            write!(about, ", about {}", file.path().display()).unwrap();
        }
    }
    about
}

fn hmac(case: &Value) -> Outcome {
    let (key, data) = (bytes(&case["key"]), bytes(&case["data"]));
    let header = format!("sha256={}", text_of(&case["tag"]));
    let actual = match verify_signature(&data, &header, &key) {
        Ok(true) if sign(&data, &key).unwrap().to_string() != header => {
            "valid, and signs otherwise"
        }
        Ok(true) => "valid",
        Ok(false) => "invalid",
        Err(error) => error.code(),
    };
    Outcome {
        expected: text_of(&case["expect"]).into(),
        actual: actual.into(),
    }
}

fn signature(case: &Value) -> Outcome {
    let expected = match (case["throws"].as_str(), text_of(&case["check"])) {
        (Some(code), _) => format!("throws {code}"),
        (None, "ok") => format!("ok {}", case["secretIndex"]),
        (None, code) => code.into(),
    };
    let secrets: Vec<Vec<u8>> = list(&case["secrets"]).iter().map(bytes).collect();
    let Ok(webhook) = webhook(&secrets) else {
        let actual = "throws invalid_secret".into();
        return Outcome { expected, actual };
    };
    let (body, headers) = (bytes(&case["body"]), headers(&case["header"]));
    let mut actual = match webhook.check(&body, &headers) {
        Ok(delivery) => format!("ok {}", delivery.secret_index),
        Err(error) => error.code().to_string(),
    };
    if let [header] = &headers[..] {
        let verifies = |secret| verify_signature(&body, header, secret).unwrap();
        if Some(secrets.iter().any(verifies)) != case["verifies"].as_bool() {
            actual += ", and verify_signature says otherwise";
        }
        let signer = case["secretIndex"]
            .as_u64()
            .map(|index| &secrets[index as usize]);
        if signer.is_some_and(|secret| sign(&body, secret).unwrap().to_string() != *header) {
            actual += ", and sign says otherwise";
        }
    }
    Outcome { expected, actual }
}

/// What the reader says of the text itself; what the event rules say is another file's.
fn json(case: &Value) -> Outcome {
    let expected = list(&case["issues"]).iter().map(|issue| {
        let (start, end) = (issue[2].as_u64().unwrap(), issue[3].as_u64().unwrap());
        let (code, path) = (
            text_of(&issue[0]),
            shown(text_of(&issue[0]), text_of(&issue[1])),
        );
        (start, end, code.to_owned(), path.to_owned())
    });
    let report = validate(&bytes(&case["body"]), false);
    let of_the_text = |issue: &&Issue| {
        issue.code.is_json() || issue.code == preswald_webhooks::IssueCode::NumberPrecision
    };
    let actual = report.issues.iter().filter(of_the_text).map(|issue| {
        let (start, end) = (issue.start.offset as u64, issue.end.offset as u64);
        let path = shown(issue.code.as_str(), &issue.path);
        (start, end, issue.code.to_string(), path.to_owned())
    });
    Outcome {
        expected: spans(expected.collect()),
        actual: spans(actual.collect()),
    }
}

fn spans(mut issues: Vec<(u64, u64, String, String)>) -> String {
    issues.sort();
    let line = |(start, end, code, path)| format!("{code} {path} {start}-{end}");
    joined(issues.into_iter().map(line))
}

fn event(case: &Value) -> Outcome {
    let mut expected: Vec<_> = list(&case["issues"]).iter().map(placed).collect();
    expected.sort();
    let body = bytes(&case["body"]);
    let report = validate(&body, case["strict"] == true);
    let mut found: Vec<_> = report.issues.iter().map(placed_actual).collect();
    found.sort();
    // More issues than are told: which ones is not compared.
    let many = case["issues"].is_null();
    let issues = |issues| if many { "*".into() } else { places(issues) };
    let mut actual = format!("{} {}", validity(report.is_valid()), issues(found));
    if report.is_valid() && !reads_typed(&body) {
        actual += ", and does not read as a typed event";
    }
    Outcome {
        expected: format!("{} {}", validity(case["valid"] == true), issues(expected)),
        actual,
    }
}

/// Whatever is valid must also read as a typed event.
fn reads_typed(body: &[u8]) -> bool {
    let webhook = webhook(&[b"secret".to_vec()]).unwrap();
    let header = webhook.sign(body).to_string();
    let delivery = webhook.check(body, Some(header));
    delivery.is_ok_and(|delivery| delivery.event().is_ok())
}

/// An issue, in the order in which issues are compared.
type Placed = ([u64; 4], [u64; 4], String, String, String);

fn placed(issue: &Value) -> Placed {
    let position = |value: &Value| [0, 1, 2, 3].map(|at| value[at].as_u64().unwrap());
    let (severity, code) = (text_of(&issue[0]), text_of(&issue[1]));
    let path = shown(code, text_of(&issue[2]));
    (
        position(&issue[3]),
        position(&issue[4]),
        code.into(),
        path.into(),
        severity.into(),
    )
}

fn placed_actual(issue: &Issue) -> Placed {
    let position = |at: Position| [at.offset, at.index, at.line, at.column].map(|n| n as u64);
    let path = shown(issue.code.as_str(), &issue.path);
    (
        position(issue.start),
        position(issue.end),
        issue.code.to_string(),
        path.into(),
        issue.severity.as_str().into(),
    )
}

fn places(issues: Vec<Placed>) -> String {
    let colons = |at: [u64; 4]| at.map(|number| number.to_string()).join(":");
    let line = |(start, end, code, path, severity): Placed| {
        format!("{severity} {code} {path} {}-{}", colons(start), colons(end))
    };
    joined(issues.into_iter().map(line))
}

fn check(case: &Value) -> Outcome {
    let expect = &case["expect"];
    // More issues than are told: which ones is not compared.
    let many = expect["issues"].is_null() && expect["warnings"].is_null();
    let issues = |issues: String| if many { "*".into() } else { issues };
    let expected = if expect["ok"] == true {
        format!(
            "ok {} {}",
            expect["secretIndex"],
            issues(unplaced(&expect["warnings"]))
        )
    } else {
        format!(
            "{} {} {}",
            text_of(&expect["code"]),
            expect["status"],
            issues(unplaced(&expect["issues"]))
        )
    };
    let secrets: Vec<Vec<u8>> = list(&case["secrets"]).iter().map(bytes).collect();
    let webhook = with_options(webhook(&secrets).unwrap(), &case["options"]);
    let now = case["now"].as_str().map(|now| now.parse().unwrap());
    let body = bytes(&case["body"]);
    let headers = headers(&case["header"]);
    let checked = match now {
        Some(now) => webhook.check_at(&body, headers, now),
        None => webhook.check(&body, headers),
    };
    let actual = match checked {
        Ok(delivery) => format!(
            "ok {} {}",
            delivery.secret_index,
            issues(told(&delivery.warnings))
        ),
        Err(error) => format!(
            "{} {} {}",
            error.code(),
            error.status(),
            issues(told(error.issues()))
        ),
    };
    Outcome { expected, actual }
}

fn with_options(webhook: Webhook, options: &Value) -> Webhook {
    let webhook = webhook.strict(options["strict"] == true);
    let webhook = match options["maxBytes"].as_u64() {
        Some(bytes) => webhook.max_bytes(bytes as usize),
        None => webhook,
    };
    match options["maxAgeSeconds"].as_f64() {
        Some(seconds) => webhook.max_age_by(Duration::from_secs_f64(seconds), clockless),
        None => webhook,
    }
}

fn endpoint(case: &Value) -> Outcome {
    let report = validate_endpoint(case["config"].to_string().as_bytes());
    let issues = report.issues.iter().map(|issue| {
        let severity = issue.code.severity().as_str();
        (issue.code.as_str(), issue.path.as_str(), severity)
    });
    let mut actual = format!(
        "{} {}",
        validity(report.is_valid()),
        lines(issues.collect())
    );
    let endpoint = report.endpoint.map_or(Value::Null, |endpoint| {
        let events: Vec<_> = endpoint.events.iter().map(|event| event.as_str()).collect();
        serde_json::json!({ "url": endpoint.url, "events": events, "active": endpoint.active })
    });
    if endpoint != case["endpoint"] {
        write!(actual, ", and the endpoint is {endpoint}").unwrap();
    }
    Outcome {
        expected: format!(
            "{} {}",
            validity(case["valid"] == true),
            unplaced(&case["issues"])
        ),
        actual,
    }
}

#[cfg(feature = "diagnose")]
fn diagnose(case: &Value) -> Outcome {
    let mut expected = vec![text_of(&case["verdict"])];
    expected.extend(list(&case["codes"]).iter().map(text_of));
    let secrets: Vec<Vec<u8>> = list(&case["secrets"]).iter().map(bytes).collect();
    let webhook = webhook(&secrets).unwrap();
    let (body, headers) = (bytes(&case["body"]), headers(&case["header"]));
    let diagnosis = webhook.diagnose(&body, &headers);
    let mut codes: Vec<&str> = diagnosis
        .causes
        .iter()
        .map(|cause| cause.code.as_str())
        .collect();
    codes.sort_unstable();
    let mut actual = [&[diagnosis.verdict.as_str()], &codes[..]]
        .concat()
        .join(" ");
    let verifies = webhook.check(&body, &headers);
    let refused = matches!(&verifies, Err(error) if error.status() != 400);
    if refused == (diagnosis.verdict.as_str() == "valid") {
        actual += ", and check says otherwise";
    }
    if diagnosis.attempts > 20_000 {
        write!(actual, ", and {} attempts", diagnosis.attempts).unwrap();
    }
    Outcome {
        expected: expected.join(" "),
        actual,
    }
}

/// Issues without their places, as the corpus has them.
fn unplaced(issues: &Value) -> String {
    let issue = |issue| {
        let [severity, code, path] = [0, 1, 2].map(|at| text_of(Value::get(issue, at).unwrap()));
        (code, path, severity)
    };
    lines(list(issues).iter().map(issue).collect())
}

/// Issues without their places, as the crate tells them.
fn told(issues: &[Issue]) -> String {
    let parts = issues
        .iter()
        .map(|issue| (issue.code.as_str(), &*issue.path, issue.severity.as_str()));
    lines(parts.collect())
}

fn lines(mut issues: Vec<(&str, &str, &str)>) -> String {
    issues.sort();
    let line = |(code, path, severity)| format!("{severity} {code} {}", shown(code, path));
    joined(issues.into_iter().map(line))
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("; ")
}

/// The path of a syntax error is not compared.
fn shown<'a>(code: &str, path: &'a str) -> &'a str {
    if code == "syntax" { "?" } else { path }
}

fn validity(valid: bool) -> &'static str {
    if valid { "valid" } else { "invalid" }
}

fn webhook(secrets: &[Vec<u8>]) -> Result<Webhook, preswald_webhooks::InvalidSecret> {
    let secrets: Result<Vec<_>, _> = secrets.iter().map(Secret::new).collect();
    Webhook::rotating(secrets?)
}

/// The clock of webhooks that are told the time where they need it.
fn clockless() -> Timestamp {
    panic!("the clock was asked without a reason")
}

fn headers(header: &Value) -> Vec<&str> {
    match header {
        Value::Null => Vec::new(),
        Value::Array(lines) => lines.iter().map(text_of).collect(),
        line => vec![text_of(line)],
    }
}

/// A `Bytes` value of the corpus.
fn bytes(value: &Value) -> Vec<u8> {
    if let Some(text) = value["text"].as_str() {
        return text.into();
    }
    if let Some(digits) = value["hex"].as_str() {
        return hex::decode(digits).unwrap();
    }
    if let Some([part, times]) = value["repeat"].as_array().map(Vec::as_slice) {
        return bytes(part).repeat(times.as_u64().unwrap() as usize);
    }
    list(&value["join"]).iter().flat_map(bytes).collect()
}

fn is_string_only(value: &Value) -> bool {
    value.get("utf16").is_some()
        || value
            .get("join")
            .is_some_and(|parts| list(parts).iter().any(is_string_only))
}

/// A list; where the corpus has null, nothing.
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A string; where the corpus has null, nothing.
fn text_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
