//! Reports as plain JavaScript objects.

use js_sys::Array;
#[cfg(feature = "wasm-diagnose")]
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

/// A value that becomes a plain JavaScript value. Every report is written as one of these, by one
/// function: a serializer is a fortieth of the wasm file.
pub(super) enum Value<'a> {
    #[cfg(feature = "wasm")]
    Null,
    Bool(bool),
    Number(u32),
    Text(&'a str),
    /// A copy that JavaScript owns.
    #[cfg(feature = "wasm-diagnose")]
    Bytes(&'a [u8]),
    List(Vec<Value<'a>>),
    Object(Vec<(&'static str, Value<'a>)>),
}

#[wasm_bindgen]
extern "C" {
    /// A plain object.
    type Object;

    #[wasm_bindgen(constructor)]
    fn new() -> Object;

    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set(this: &Object, name: &str, value: &JsValue);
}

/// Converts to a plain JavaScript value. Nothing in a report can fail to convert.
pub(super) fn to_js(value: Value<'_>) -> JsValue {
    match value {
        #[cfg(feature = "wasm")]
        Value::Null => JsValue::NULL,
        Value::Bool(value) => JsValue::from_bool(value),
        Value::Number(value) => JsValue::from_f64(f64::from(value)),
        Value::Text(text) => JsValue::from_str(text),
        #[cfg(feature = "wasm-diagnose")]
        Value::Bytes(bytes) => Uint8Array::from(bytes).into(),
        Value::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&to_js(item));
            }
            list.into()
        }
        Value::Object(members) => {
            let object = Object::new();
            for (name, value) in members {
                object.set(name, &to_js(value));
            }
            object.into()
        }
    }
}
