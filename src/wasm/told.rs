//! What is told to JavaScript, as plain objects.

use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::*;

/// What is told to JavaScript. One walk serves all that there is to tell: with a derived one for
/// each kind of report, these would be a tenth of the wasm file.
pub(super) enum Told<'a> {
    #[cfg(feature = "wasm")]
    Null,
    Bool(bool),
    Number(u32),
    Text(&'a str),
    List(Vec<Told<'a>>),
    Object(Vec<(&'static str, Told<'a>)>),
}

impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            #[cfg(feature = "wasm")]
            Told::Null => serializer.serialize_none(),
            Told::Bool(value) => serializer.serialize_bool(*value),
            Told::Number(value) => serializer.serialize_u32(*value),
            Told::Text(text) => serializer.serialize_str(text),
            Told::List(items) => serializer.collect_seq(items),
            Told::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

/// A plain object. Reports are small, and made of nothing that can fail.
pub(super) fn to_js(told: Told<'_>) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    told.serialize(&serializer).unwrap_or(JsValue::NULL)
}
