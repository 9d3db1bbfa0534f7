//! The command line, as people install it.

use super::Outcome;
use crate::tools;
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

/// Idle connections of `listen`, which live for 65 seconds.
pub fn idle_connections() -> Result<Outcome> {
    crate::build::all()?;
    crate::shell::run(
        crate::shell::command("node").args(["--test", &format!("{FOLDER}/slow/idle.mjs")]),
    )?;
    Ok(Outcome::Passed)
}
