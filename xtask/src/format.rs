//! `cargo xtask format`, and the two steps of `cargo xtask test` that fail where it would change a file.

use crate::test::{
    Outcome::{self, Passed},
    npm_packages,
};
use crate::{shell, tools};
use anyhow::Result;
use std::process::Command;

/// Formats Rust, TypeScript, JavaScript and CSS, and applies the linter's safe fixes.
pub fn run() -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all"]))?;
    shell::run(biome("check")?.arg("--write"))
}

pub fn rust() -> Result<Outcome> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Passed)
}

/// Format and lint of everything but Rust. A warning fails the step: `biome.jsonc` says which rules
/// are off, and why.
pub fn everything_else() -> Result<Outcome> {
    shell::run(biome("check")?.arg("--error-on-warnings"))?;
    Ok(Passed)
}

fn biome(command: &str) -> Result<Command> {
    npm_packages()?;
    let mut biome = tools::npm_program("tests", "@biomejs/biome/bin/biome");
    biome.args([command, "."]);
    Ok(biome)
}
