//! The command line, as people install it.

use super::Outcome::{self, Passed};
use crate::{build, shell};
use anyhow::Result;

/// Every command, flag and exit code of the installed tarball, over real sockets and terminals.
pub fn tests() -> Result<Outcome> {
    build::all()?;
    shell::run(&mut super::node_tests("tests/cli")?)?;
    Ok(Passed)
}
