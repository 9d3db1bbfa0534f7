//! The playground, in real browsers.

use super::Outcome::{self, Passed};
use crate::{build, files, shell, tools};
use anyhow::Result;

const SLOW_TESTS: &str = "tests/page/browsers";

/// The page in Chromium: every sentence that the playground promises.
pub fn in_chromium() -> Result<Outcome> {
    build::all()?;
    let chromium = tools::chromium()?;
    // The page's curl commands are run, and Python's hmac is the reference for signatures.
    tools::program("curl")?;
    tools::program("python3")?;
    super::npm_packages()?;
    let tests = super::tests_in(&files::in_root("tests/page"))?;
    // Node runs one file at a time on two cores; a browser spends half of the time waiting.
    shell::run(
        shell::command("node")
            .args(["--test", "--test-concurrency=2"])
            .args(tests)
            .env("CHROME", &chromium.browser),
    )?;
    Ok(Passed)
}

/// The main path in Firefox.
pub fn in_firefox() -> Result<Outcome> {
    build::all()?;
    let firefox = tools::firefox()?;
    slow_test("firefox.mjs", "FIREFOX", &firefox)
}

/// Lighthouse's scores.
pub fn scores() -> Result<Outcome> {
    build::all()?;
    let chromium = tools::chromium()?;
    slow_test("lighthouse.mjs", "CHROME", &chromium.browser)
}

fn slow_test(file: &str, variable: &str, browser: &std::path::Path) -> Result<Outcome> {
    super::npm_packages()?;
    tools::npm_packages(SLOW_TESTS, "Lighthouse and a driver for Firefox (190 MB)")?;
    shell::run(
        shell::command("node")
            .args(["--test", &format!("{SLOW_TESTS}/{file}")])
            .env(variable, browser),
    )?;
    Ok(Passed)
}
