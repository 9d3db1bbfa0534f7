//! `validateEndpoint`.

use super::value::{Value, to_js};
use crate::Endpoint;
use wasm_bindgen::prelude::*;

/// `config` is JSON text; none if the value has no JSON.
#[wasm_bindgen(js_name = validateEndpoint, unchecked_return_type = "unknown")]
pub fn validate_endpoint(config: Option<String>) -> JsValue {
    let report = crate::validate_endpoint(config.as_deref().unwrap_or("null").as_bytes());
    let issues = report.issues.iter().map(|issue| {
        Value::Object(vec![
            ("severity", Value::Text(issue.code.severity().as_str())),
            ("code", Value::Text(issue.code.as_str())),
            ("path", Value::Text(&issue.path)),
            ("message", Value::Text(issue.message)),
        ])
    });
    to_js(Value::Object(vec![
        ("valid", Value::Bool(report.is_valid())),
        ("issues", Value::List(issues.collect())),
        (
            "endpoint",
            report.endpoint.as_ref().map_or(Value::Null, sound),
        ),
    ]))
}

/// A configuration without issues.
fn sound(endpoint: &Endpoint) -> Value<'_> {
    let events = endpoint
        .events
        .iter()
        .map(|event| Value::Text(event.as_str()));
    Value::Object(vec![
        ("url", Value::Text(&endpoint.url)),
        ("events", Value::List(events.collect())),
        ("active", Value::Bool(endpoint.active)),
    ])
}
