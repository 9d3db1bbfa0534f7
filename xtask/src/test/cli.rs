//! The command line, as people install it.

use super::Outcome;
use anyhow::Result;

/// Every command, flag and exit code of the installed tarball, over real sockets and terminals.
pub fn tests() -> Result<Outcome> {
    super::run_tests_in("tests/cli")
}
