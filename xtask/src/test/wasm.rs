//! Runs the corpus of `tests/vectors/` against the crate as WebAssembly.

use super::Outcome::{self, Passed};
use crate::{files, shell, tools};
use anyhow::{Result, ensure};
use serde_json::json;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Flags that stop Chromium's background traffic, and let it run in a container.
const BROWSER_FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

pub fn in_node() -> Result<Outcome> {
    tools::node()?;
    run(&mut tests()?)
}

pub fn in_chromium() -> Result<Outcome> {
    let chromium = tools::chromium()?;
    let capabilities = json!({
        "goog:chromeOptions": { "binary": chromium.browser, "args": BROWSER_FLAGS },
    });
    let settings = files::in_root("target/webdriver.json");
    files::write(&settings, capabilities.to_string())?;
    let mut tests = tests()?;
    tests.env("WASM_BINDGEN_USE_BROWSER", "1");
    tests.env("CHROMEDRIVER", chromium.driver);
    tests.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings);
    // Chromium may start slowly on a busy machine.
    tests.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    tests.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run(&mut tests)
}

fn tests() -> Result<Command> {
    tools::wasm_target()?;
    let mut cargo = shell::cargo();
    cargo.args([
        "test",
        "--package",
        "preswald-webhooks",
        // With JavaScript's clock, which that target has none of its own for.
        "--features",
        "js",
        "--test",
        "wasm",
        "--target",
        tools::WASM_TARGET,
    ]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner()?);
    Ok(cargo)
}

/// Runs the tests. A run without a test also exits with 0, and must not count as passed.
fn run(tests: &mut Command) -> Result<Outcome> {
    let output = shell::read(tests.stderr(Stdio::inherit()))?;
    print!("{output}");
    ensure!(passed(&output) > 0, "no test ran");
    Ok(Passed)
}

/// From `test result: ok. 1 passed; 0 failed; ...`.
fn passed(output: &str) -> u32 {
    let results = output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: ok. "));
    results
        .filter_map(|result| result.split(' ').next()?.parse::<u32>().ok())
        .sum()
}

fn runner() -> Result<PathBuf> {
    let mut cargo = shell::cargo();
    cargo.args(["build", "--package", "wasm-test-runner"]);
    shell::build(&mut cargo, shell::executable)
}
