//! Handlers, their stores and adapters, and the examples that use them.

use super::Outcome::{self, Passed};
use crate::{build, shell};
use anyhow::Result;

/// What a handler answers, and how often it calls its listener.
pub fn answers() -> Result<Outcome> {
    build::all()?;
    shell::run(&mut super::node_tests("tests/handler")?)?;
    Ok(Passed)
}
