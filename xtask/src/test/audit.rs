//! Known vulnerabilities in the Rust crates and npm packages that the lock files name.

use super::Outcome::{self, Passed, Unreachable};
use crate::{files, shell, tools};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Where `cargo audit` gets the advisories from.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// Both are asked before the step ends: one may be reachable where the other is not.
pub fn run() -> Result<Outcome> {
    let mut unreachable = Vec::new();
    for part in [crates, packages] {
        unreachable.extend(part()?);
    }
    Ok(match unreachable.is_empty() {
        true => Passed,
        false => Unreachable(unreachable.join("; ")),
    })
}

/// Returns why nothing was checked, if that is so.
fn crates() -> Result<Option<String>> {
    let mut git = shell::command("git");
    git.args(["ls-remote", ADVISORIES, "HEAD"])
        .env("GIT_TERMINAL_PROMPT", "0");
    if shell::read(&mut git).is_err() {
        return Ok(Some(format!(
            "Rust crates were not checked: {ADVISORIES} cannot be reached"
        )));
    }
    if shell::find(&["cargo-audit"]).is_none() {
        tools::say("downloading and building cargo-audit: cargo install cargo-audit");
        shell::run(shell::cargo().args(["install", "cargo-audit", "--quiet"]))?;
    }
    for lock in locks("Cargo.lock")? {
        println!("{}", files::shown(&lock));
        shell::run(shell::cargo().args(["audit", "--file"]).arg(lock))?;
    }
    Ok(None)
}

/// Returns why nothing was checked, if that is so.
fn packages() -> Result<Option<String>> {
    tools::node()?;
    let mut found = Vec::new();
    for lock in locks("package-lock.json")? {
        let Some(vulnerable) = vulnerable(&lock)? else {
            return Ok(Some(
                "npm packages were not checked: the registry does not answer `npm audit`".into(),
            ));
        };
        println!("{}: {} vulnerable", files::shown(&lock), vulnerable.len());
        found.extend(vulnerable);
    }
    ensure!(
        found.is_empty(),
        "vulnerable npm packages: {}",
        found.join(", ")
    );
    Ok(None)
}

/// The packages with an advisory of the severity high or critical; nothing if the registry has no advisories.
fn vulnerable(lock: &Path) -> Result<Option<Vec<String>>> {
    let folder = lock.parent().context("a lock file lies in a folder")?;
    let mut npm = tools::npm();
    npm.args(["audit", "--json", "--package-lock-only"])
        .current_dir(folder);
    // It also fails when it has found something: the report says which it is.
    let output = npm.output().context("cannot run `npm`")?;
    let report: Value = serde_json::from_slice(&output.stdout)
        .with_context(|| format!("`npm audit` gave no report on {}", files::shown(lock)))?;
    let Some(found) = report["vulnerabilities"].as_object() else {
        return Ok(None);
    };
    let is_grave = |one: &Value| matches!(one["severity"].as_str(), Some("high" | "critical"));
    let grave = found.iter().filter(|(_, one)| is_grave(one));
    Ok(Some(grave.map(|(name, _)| name.clone()).collect()))
}

/// The lock files that git has.
fn locks(name: &str) -> Result<Vec<PathBuf>> {
    let listed = shell::read(shell::command("git").args(["ls-files", name, &format!("*/{name}")]))?;
    Ok(listed.lines().map(files::in_root).collect())
}
