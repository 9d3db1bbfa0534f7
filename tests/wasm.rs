//! The corpus of `tests/vectors/`, in wasm: the crate as WebAssembly runs it, in Node and in
//! Chromium (`WASM_BINDGEN_USE_BROWSER=1`). The same cases and the same digest as natively.

#![cfg(target_arch = "wasm32")]

#[path = "vectors/runner.rs"]
mod runner;

use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[wasm_bindgen_test]
fn corpus() {
    let run = runner::run(&[]);
    let (cases, skipped) = (run.cases, run.string_only);
    assert!(cases > 3000);
    assert!(
        run.failures.is_empty(),
        "{} of {cases} cases fail:\n{}",
        run.failures.len(),
        run.failures.join("\n")
    );
    let digest = run.digest();
    console_log!("corpus digest: {digest} ({cases} cases, {skipped} string-only skipped)");
    assert_eq!(digest, runner::DIGEST.trim());
}
