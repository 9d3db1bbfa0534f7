//! Reports as plain JavaScript objects.

use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::*;

/// A value that becomes a plain JavaScript value. Every report is written as one of these: a derived
/// `Serialize` for each kind of report would be a tenth of the wasm file.
pub(super) enum Value<'a> {
    #[cfg(feature = "wasm")]
    Null,
    Bool(bool),
    Number(u32),
    Text(&'a str),
    List(Vec<Value<'a>>),
    Object(Vec<(&'static str, Value<'a>)>),
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            #[cfg(feature = "wasm")]
            Value::Null => serializer.serialize_none(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(value) => serializer.serialize_u32(*value),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items),
            Value::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

/// Converts to a plain JavaScript value. Nothing in a report can fail to convert.
pub(super) fn to_js(value: Value<'_>) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}
