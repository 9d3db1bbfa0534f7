//! The command line, as people install it.

use super::Outcome;
use crate::tools;
use anyhow::Result;

/// Every command, flag and exit code of the installed tarball, over real sockets and terminals.
pub fn tests() -> Result<Outcome> {
    // The documentation's receiver and the pseudo-terminals, a certificate, and what `--dry-run` prints.
    for name in ["python3", "openssl", "curl"] {
        tools::program(name)?;
    }
    super::run_tests_in("tests/cli")
}
