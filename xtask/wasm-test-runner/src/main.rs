//! `wasm-bindgen-test-runner`, from the library of the very version that the workspace pins, so
//! that nobody has to install it.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
