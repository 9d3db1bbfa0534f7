//! `validateEndpoint`.

use super::told::{Told, to_js};
use crate::Endpoint;
use wasm_bindgen::prelude::*;

/// `config` as JSON text; whatever has none is not an object.
#[wasm_bindgen(js_name = validateEndpoint)]
pub fn validate_endpoint(config: Option<String>) -> JsValue {
    let report = crate::validate_endpoint(config.as_deref().unwrap_or("null").as_bytes());
    let issues = report.issues.iter().map(|issue| {
        Told::Object(vec![
            ("severity", Told::Text(issue.code.severity().as_str())),
            ("code", Told::Text(issue.code.as_str())),
            ("path", Told::Text(&issue.path)),
            ("message", Told::Text(issue.message)),
        ])
    });
    to_js(Told::Object(vec![
        ("valid", Told::Bool(report.is_valid())),
        ("issues", Told::List(issues.collect())),
        (
            "endpoint",
            report.endpoint.as_ref().map_or(Told::Null, sound),
        ),
    ]))
}

/// A configuration without issues.
fn sound(endpoint: &Endpoint) -> Told<'_> {
    let events = endpoint
        .events
        .iter()
        .map(|event| Told::Text(event.as_str()));
    Told::Object(vec![
        ("url", Told::Text(&endpoint.url)),
        ("events", Told::List(events.collect())),
        ("active", Told::Bool(endpoint.active)),
    ])
}
