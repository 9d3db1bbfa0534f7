//! `validatePayload`, which needs no signature.

use super::boundary::{CLEAN, INVALID, VALID};
use super::memory::read_input;
use super::to_js;
use crate::issue::Issue;
use crate::json::{Positions, Span};
use crate::{IssueCode, Severity, event};
use core::cell::RefCell;
use js_sys::JsString;
use wasm_bindgen::prelude::*;

thread_local! {
    static ISSUES: RefCell<Vec<Issue>> = const { RefCell::new(Vec::new()) };
}

/// Returns `CLEAN`, or else `VALID` or `INVALID`: see `last_issues`. `malformed` is the body if it is
/// a string with a lone surrogate, which is written as U+FFFD.
#[wasm_bindgen(js_name = validatePayload)]
pub fn validate_payload(body: usize, malformed: Option<JsString>, strict: bool) -> u32 {
    let report = read_input(|memory| {
        let body = memory.body(body);
        let mut report = crate::validate(body, strict);
        if let Some(text) = malformed {
            for issue in lone_surrogates(body, &text) {
                let place = |other: &Issue| other.start.offset <= issue.start.offset;
                let at = report.issues.partition_point(place);
                report.issues.insert(at, issue);
            }
        }
        report
    });
    let verdict = match (report.issues.is_empty(), report.is_valid()) {
        (true, _) => CLEAN,
        (false, true) => VALID,
        (false, false) => INVALID,
    };
    ISSUES.set(report.issues);
    verdict
}

/// One issue for each lone surrogate of a text that was written as `body`.
fn lone_surrogates(body: &[u8], text: &JsString) -> Vec<Issue> {
    let mut offset = 0;
    let mut spans: Vec<Span> = Vec::new();
    for char in char::decode_utf16(text.iter()) {
        let length = char.as_ref().map_or(3, |char| char.len_utf8());
        if char.is_err() && spans.len() < event::MAX_ISSUES {
            spans.push(offset..offset + length);
        }
        offset += length;
    }
    let positions = Positions::of(
        body,
        spans
            .iter()
            .flat_map(|span| [span.start as u64, span.end as u64])
            .collect(),
    );
    let issue = |span: Span| Issue {
        severity: Severity::Error,
        code: IssueCode::LoneSurrogate,
        path: String::new(),
        message: "lone surrogate: the text cannot be encoded as UTF-8".into(),
        start: positions.get(span.start),
        end: positions.get(span.end),
    };
    spans.into_iter().map(issue).collect()
}

/// The issues of the last `validatePayload`.
#[wasm_bindgen(js_name = lastIssues, unchecked_return_type = "unknown")]
pub fn last_issues() -> JsValue {
    to_js(&ISSUES.take())
}
