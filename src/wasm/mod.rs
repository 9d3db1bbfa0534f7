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

#[cfg(feature = "wasm-diagnose")]
mod diagnose;
#[cfg(feature = "wasm")]
mod endpoint;
#[cfg(feature = "wasm")]
mod issues;
mod memory;
mod mistake;
#[cfg(feature = "wasm")]
mod payload;
mod secrets;
#[cfg(feature = "wasm")]
mod test_event;
mod value;
#[cfg(feature = "wasm")]
mod webhook;
mod wiping;

/// A sixth of the size of the standard allocator, which was a sixteenth of the wasm file.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: wiping::Wiping<talc::wasm::WasmDynamicTalc> =
    wiping::Wiping(talc::wasm::new_wasm_dynamic_allocator());
