//! `createTestEvent`.

use crate::{TestEvent, Timestamp};
use wasm_bindgen::prelude::*;

/// The body of a test event. `values`: the options, in the order of `TestEvent`'s setters;
/// `object` as JSON text. Returns none for an unknown type.
#[wasm_bindgen(js_name = testEvent)]
pub fn test_event(kind: &str, values: Vec<JsValue>, now: f64) -> Option<String> {
    let mut event = TestEvent::new(kind.parse().ok()?);
    event.set_all(values.iter().map(JsValue::as_string));
    let entropy = js_sys::Math::random() * 1e10;
    Some(event.body(Timestamp::from_unix_millis(now as i64), entropy as u64))
}
