//! The JavaScript boundary: the only folder that knows JavaScript, and the shell's only way in.
//!
//! On the way of `verify` only numbers cross. The shell writes the body and the header's value
//! into fixed areas of linear memory, calls with their lengths, and gets a number back; what
//! there is to tell beyond that is fetched by a second call, which a good delivery never needs.
//!
//! Nothing here panics or throws, except for the mistakes that a function's documentation names. An
//! exception from outside may still end a call halfway (the stack is exhausted, a script is
//! terminated): then the shell drops the instance, and gives its webhooks to a new one.
//!
//! It makes two wasm files, each by its feature: `wasm`, the main entry's, and `wasm-diagnose`, which
//! a handler that never diagnoses need not load.

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
#[cfg(feature = "wasm")]
mod test_event;
mod told;
#[cfg(feature = "wasm")]
mod webhook;

/// A sixth of the standard one's size, which was a sixteenth of the wasm file.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
