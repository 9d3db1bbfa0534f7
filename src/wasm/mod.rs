//! The JavaScript boundary: the only folder that knows JavaScript, and the shell's only way in.
//!
//! On the way of `verify` only numbers cross. The shell writes the body and the header's value
//! into fixed areas of linear memory, calls with their lengths, and gets a number back; what
//! there is to tell beyond that is fetched by a second call, which a good delivery never needs.
//!
//! Nothing here panics or throws, but for the programmer's mistakes that it says so of: a
//! panic would poison the instance for everybody.
//!
//! It makes two wasm files, each by its feature: `core`, and `diagnose`, which handlers that never
//! diagnose need not load.

#[cfg(feature = "wasm")]
mod core;
#[cfg(feature = "wasm-diagnose")]
mod diagnose;
mod memory;
mod mistake;
mod told;

/// A sixth of the standard one's size, which was a sixteenth of the wasm file.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
