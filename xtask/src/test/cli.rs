//! The command line, as people install it.

use super::Outcome;
use crate::{files, shell, tools};
use anyhow::Result;

const FOLDER: &str = "tests/cli";

/// Every command, flag and exit code of the installed tarball, over real sockets and terminals.
pub fn tests() -> Result<Outcome> {
    // The documentation's receiver and the pseudo-terminals, a certificate, what `--dry-run` prints, and
    // shells that complete.
    for name in ["python3", "openssl", "curl", "zsh", "fish"] {
        tools::program(name)?;
    }
    tools::bash_completion()?;
    tools::npm_packages(FOLDER, "a grammar of PowerShell (17 MB)")?;
    super::run_tests_in(FOLDER)
}

/// `dashboard`: its process, its page in Chromium, attacks, and kills.
pub fn dashboard() -> Result<Outcome> {
    crate::build::all()?;
    let chromium = tools::chromium()?;
    super::npm_packages()?;
    // One of the endpoints that the day of the documentation is played with.
    shell::run(shell::cargo().args(["build", "--quiet", "--example", "axum"]))?;
    let tests = super::tests_in(&files::in_root("tests/dashboard"))?;
    // A browser waits half of the time; and a hung test must not take the others' time.
    shell::run(
        shell::command("node")
            .args(["--test", "--test-concurrency=2", "--test-timeout=400000"])
            .args(tests)
            .env("CHROME", &chromium.browser),
    )?;
    Ok(Outcome::Passed)
}

/// The dashboard is killed at 200 moments.
pub fn dashboard_kills() -> Result<Outcome> {
    crate::build::all()?;
    super::npm_packages()?;
    shell::run(
        shell::command("node")
            .args(["--test", "tests/dashboard/kills.test.mjs"])
            .env("KILLS", "200"),
    )?;
    Ok(Outcome::Passed)
}

/// Idle connections of `listen`, which live for 65 seconds.
pub fn idle_connections() -> Result<Outcome> {
    crate::build::all()?;
    shell::run(shell::command("node").args(["--test", &format!("{FOLDER}/slow/idle.mjs")]))?;
    Ok(Outcome::Passed)
}
