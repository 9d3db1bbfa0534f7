//! Prints every list of codes of the crate as JSON, for `cargo xtask generate`: an object with a
//! list for each type of code, whose rows have a `code` and the columns of its table in the docs. And the
//! constants that both sides of the JavaScript boundary know.

#[path = "../../../src/wasm/boundary.rs"]
mod boundary;

use preswald_webhooks::{
    CauseCode, DEFAULT_MAX_BYTES, EndpointCode, ErrorCode, HeaderFault, IssueCode, StepCode,
};
use serde_json::{Value, json};

/// The crate's own, which the shell's documentation and defaults repeat.
const DEFAULT_MAX_BYTES_ROW: (&str, &str, i64) = (
    "DEFAULT_MAX_BYTES",
    "The largest body that is accepted if the options do not say otherwise, in bytes.",
    DEFAULT_MAX_BYTES as i64,
);

fn main() {
    let errors = ErrorCode::ALL.iter().map(|code| {
        json!({ "code": code.as_str(), "status": code.status(), "about": code.description() })
    });
    let issues = IssueCode::ALL.iter().map(|code| {
        let effect = match (code.severity().as_str(), code.is_json()) {
            ("warning", _) => "warning",
            (_, true) => "invalid_json",
            (_, false) => "invalid_payload",
        };
        json!({ "code": code.as_str(), "effect": effect, "about": code.description() })
    });
    let endpoints = EndpointCode::ALL.iter().map(|code| {
        let severity = code.severity().as_str();
        json!({ "code": code.as_str(), "severity": severity, "about": code.description() })
    });
    let faults = HeaderFault::ALL
        .iter()
        .map(|code| json!({ "code": code.as_str(), "about": code.description() }));
    let causes = CauseCode::ALL.iter().map(
        |code| json!({ "code": code.as_str(), "part": code.part().as_str(), "fix": code.fix() }),
    );
    let numbers = boundary::ALL
        .iter()
        .chain(&[DEFAULT_MAX_BYTES_ROW])
        .map(|(name, about, value)| json!({ "name": name, "about": about.trim(), "value": value }));
    let steps = StepCode::ALL
        .iter()
        .map(|code| json!({ "code": code.as_str(), "about": code.description() }));
    let lists = json!({
        "ErrorCode": errors.collect::<Value>(),
        "HeaderFault": faults.collect::<Value>(),
        "IssueCode": issues.collect::<Value>(),
        "EndpointCode": endpoints.collect::<Value>(),
        "CauseCode": causes.collect::<Value>(),
        "Boundary": numbers.collect::<Value>(),
        "StepCode": steps.collect::<Value>(),
    });
    println!("{lists:#}");
}
