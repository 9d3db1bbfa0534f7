//! `validateEndpoint`.

use super::to_js;
use wasm_bindgen::prelude::*;

/// `config` is JSON text; none if the value has no JSON.
#[wasm_bindgen(js_name = validateEndpoint, unchecked_return_type = "unknown")]
pub fn validate_endpoint(config: Option<String>) -> JsValue {
    let config = config.as_deref().unwrap_or("null");
    to_js(&crate::validate_endpoint(config.as_bytes()))
}
