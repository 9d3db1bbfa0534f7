//! The JavaScript boundary: the only folder that knows JavaScript, and the shell's only way in.
//!
//! `verify` exchanges only numbers with JavaScript. The shell writes the body and the header's value
//! into fixed areas of linear memory, calls with their lengths, and gets a number back. Details come
//! by a second call, which a valid delivery never needs.
//!
//! Nothing here panics or throws, except for the mistakes that a function's documentation names. An
//! exception from outside may still end a call halfway (the stack is exhausted, a script is
//! terminated): then the shell replaces the instance, and adds its webhooks to the new one.
//!
//! Two wasm files come from it, each by its feature: `wasm` for the main entry, and `wasm-diagnose`,
//! which a handler that never diagnoses need not load.

#[expect(dead_code, reason = "no core uses all of them")]
mod boundary;
#[cfg(feature = "wasm-diagnose")]
mod diagnose;
#[cfg(feature = "wasm")]
mod endpoint;
#[cfg(feature = "wasm")]
mod host_key;
mod memory;
mod mistake;
#[cfg(feature = "wasm")]
mod payload;
mod secrets;
#[cfg(feature = "wasm")]
mod test_event;
#[cfg(feature = "wasm")]
mod webhook;
mod wiping;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// A plain JavaScript value of a report. Nothing in a report can fail to convert.
fn to_js(report: &impl Serialize) -> JsValue {
    let serializer = Serializer::new().serialize_missing_as_null(true);
    report.serialize(&serializer).unwrap_or_else(JsValue::from)
}

/// A sixth of the size of the standard allocator, which was a sixteenth of the wasm file.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: wiping::Wiping<talc::wasm::WasmDynamicTalc> =
    wiping::Wiping(talc::wasm::new_wasm_dynamic_allocator());
