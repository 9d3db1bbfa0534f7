//! Any document: serde_json reads what the strict reader accepts, and accepts no less; every
//! issue has a place in the payload.
#![no_main]

use libfuzzer_sys::fuzz_target;
use preswald_webhooks::{IssueCode, validate};
use serde::Deserialize;

fn serde_reads(payload: &[u8]) -> bool {
    let mut json = serde_json::Deserializer::from_slice(payload);
    json.disable_recursion_limit();
    // Ignored rather than built: a mile of brackets would overflow the stack of a value's drop.
    serde::de::IgnoredAny::deserialize(&mut json).is_ok() && json.end().is_ok()
}

fuzz_target!(|payload: &[u8]| {
    let issues = validate(payload, false).issues;
    for issue in &issues {
        assert!(issue.start.offset <= issue.end.offset && issue.end.offset <= payload.len());
    }
    let refused = issues.iter().any(|issue| issue.code.is_json());
    let breaks = |code: IssueCode| matches!(code, IssueCode::Syntax | IssueCode::TrailingData | IssueCode::EmptyBody);
    if !refused {
        assert!(serde_reads(payload));
        assert!(std::str::from_utf8(payload).is_ok());
    }
    if issues.len() < 1000 && issues.iter().any(|issue| breaks(issue.code)) {
        assert!(!serde_reads(payload));
    }
});
