//! Checks and tests of the native crate.

use super::Outcome::{self, Passed, Skipped};
use crate::{shell, tools};
use anyhow::Result;

const CRATE: [&str; 2] = ["--package", "preswald-webhooks"];

pub fn clippy() -> Result<Outcome> {
    shell::run(shell::cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    Ok(Passed)
}

/// Checks `src/wasm/`, which only the two wasm features compile.
pub fn clippy_of_the_boundary() -> Result<Outcome> {
    tools::wasm_target()?;
    for feature in ["wasm", "wasm-diagnose"] {
        let mut cargo = shell::cargo();
        cargo
            .arg("clippy")
            .args(CRATE)
            .args(["--lib", "--target", tools::WASM_TARGET])
            .args(["--no-default-features", "--features", feature])
            .args(["--", "-D", "warnings"]);
        shell::run(&mut cargo)?;
    }
    Ok(Passed)
}

pub fn documentation() -> Result<Outcome> {
    shell::run(
        shell::cargo()
            .arg("doc")
            .args(CRATE)
            .arg("--no-deps")
            .env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    Ok(Passed)
}

pub fn no_default_features() -> Result<Outcome> {
    shell::run(
        shell::cargo()
            .arg("check")
            .args(CRATE)
            .arg("--no-default-features"),
    )?;
    Ok(Passed)
}

/// Runs the unit tests, the integration tests, and the examples in doc comments.
pub fn tests() -> Result<Outcome> {
    shell::run(shell::cargo().arg("test").args(CRATE))?;
    Ok(Passed)
}

/// A hundred thousand documents in every JSON parser that `tests/readers/` runs. `native` compares fewer
/// documents in fewer parsers.
pub fn differential() -> Result<Outcome> {
    tools::json_parsers()?;
    let postgres = tools::server(&["postgres"], "postgresql")?;
    let mariadb = tools::server(&["mariadbd"], "mariadb-server-core mariadb-client-core")?;
    tools::npm_packages("tests/stores/mysql", "a client of MariaDB (90 MB)")?;
    shell::run(
        shell::cargo()
            .args(["test", "--release"])
            .args(CRATE)
            .args(["--test", "readers", "--", "--nocapture"])
            .env("PRESWALD_ALL_PARSERS", "1")
            .env("POSTGRES", postgres)
            .env("MARIADB", mariadb)
            .env("PRESWALD_DOCUMENTS", "100000"),
    )?;
    Ok(Passed)
}

/// Ten thousand deliveries of which nothing may be proven, and the shares that are found of what was told.
/// `native` tries fewer.
pub fn field_test() -> Result<Outcome> {
    shell::run(
        shell::cargo()
            .args(["test", "--release"])
            .args(CRATE)
            .args(["--test", "diagnose", "--", "--nocapture"])
            .env("DIAGNOSE_CONTROLS", "5000"),
    )?;
    Ok(Passed)
}

/// Fails if the files of the corpus are not those that `generate.py` makes.
pub fn corpus_is_generated() -> Result<Outcome> {
    let python = ["python3", "python"]
        .into_iter()
        .find(|python| is_python_3(python));
    let Some(python) = python else {
        return Ok(Skipped("Python 3 is not on PATH".into()));
    };
    shell::run(shell::command(python).args(["tests/vectors/generate.py", "--check"]))?;
    Ok(Passed)
}

fn is_python_3(python: &str) -> bool {
    shell::read(shell::command(python).arg("--version"))
        .is_ok_and(|version| version.starts_with("Python 3"))
}
