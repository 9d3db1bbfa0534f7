//! A wasm file with everything that `src/wasm/` exports. Its runner, `cargo xtask`, gives it to tests in Node.

use preswald_webhooks as _;

fn main() {}
