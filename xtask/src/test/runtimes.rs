//! Runs the corpus against the packed package in each runtime, and compares the verdicts.

use super::Outcome::{self, Passed, Skipped};
use crate::{build, files, shell, tools};
use anyhow::{Result, ensure};
use serde_json::Value;
use std::path::PathBuf;

pub fn in_node() -> Result<Outcome> {
    super::run_tests_in("tests/packages/node")
}

pub fn in_other_nodes() -> Result<Outcome> {
    if !cfg!(target_os = "linux") {
        return Ok(Skipped(
            "npm has packages of other Node versions only for Linux".into(),
        ));
    }
    test_in("nodes", "Node 20.0, 22, 24 and 26 (200 MB)")
}

/// A real Node on processors without SSE4.1.
pub fn on_old_processors() -> Result<Outcome> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Ok(Skipped(
            "QEMU emulates an old processor only for a Node of Linux on x86_64".into(),
        ));
    }
    let qemu = match tools::server(&["qemu-x86_64"], "qemu-user") {
        Ok(qemu) => qemu,
        Err(error) => return Ok(Skipped(format!("{error:#}"))),
    };
    build::all()?;
    shell::run(super::node_tests("tests/packages/processors")?.env("QEMU", qemu))?;
    Ok(Passed)
}

pub fn in_deno() -> Result<Outcome> {
    test_in("deno", "Deno (40 MB)")
}

pub fn in_bun() -> Result<Outcome> {
    test_in("bun", "Bun (40 MB)")
}

pub fn in_workerd() -> Result<Outcome> {
    test_in("workerd", "workerd (40 MB)")
}

pub fn in_edge_light() -> Result<Outcome> {
    test_in("edge-light", "the edge runtime (1 MB)")
}

/// Two of the bundles are opened in Chromium.
pub fn through_bundlers() -> Result<Outcome> {
    build::all()?;
    let chromium = tools::chromium()?;
    const FOLDER: &str = "tests/packages/bundlers";
    tools::npm_packages(FOLDER, "Rollup, Vite, webpack and Rspack (120 MB)")?;
    shell::run(super::node_tests(FOLDER)?.env("CHROME", chromium.browser))?;
    Ok(Passed)
}

pub fn through_minifiers() -> Result<Outcome> {
    test_in(
        "minifiers",
        "SWC old and new, terser, oxc, Babel and uglify-js (300 MB)",
    )
}

pub fn in_chromium() -> Result<Outcome> {
    test_in_browser("chromium", "CHROME", tools::chromium()?.browser)
}

pub fn in_firefox() -> Result<Outcome> {
    test_in_browser("firefox", "FIREFOX", tools::firefox()?)
}

fn test_in_browser(name: &str, variable: &str, browser: PathBuf) -> Result<Outcome> {
    build::all()?;
    let test = format!("tests/packages/browsers/{name}.test.mjs");
    shell::run(
        shell::command("node")
            .args(["--test", &test])
            .env(variable, browser),
    )?;
    Ok(Passed)
}

/// Runs the tests in a runtime's folder. npm installs the runtime there.
fn test_in(runtime: &str, what: &str) -> Result<Outcome> {
    let folder = format!("tests/packages/{runtime}");
    tools::npm_packages(&folder, what)?;
    super::run_tests_in(&folder)
}

/// Where each runtime's verdicts are kept: `tests/packages/project.mjs` writes them.
fn folder() -> PathBuf {
    files::in_root("target/verdicts")
}

/// Removes the verdicts of earlier runs.
pub fn forget_verdicts() -> Result<()> {
    files::fresh_folder(&folder())
}

/// A row of the table: what one runtime returned.
struct Verdicts {
    runtime: String,
    version: String,
    cases: u64,
    digest: String,
}

/// Prints the digests of all runtimes as a table. They must equal the corpus' own, which the native tests
/// compare with theirs.
pub fn same_verdicts() -> Result<Outcome> {
    let kept = files::all_in(&folder())?;
    if kept.is_empty() {
        return Ok(Skipped("no runtime was tested in this run".into()));
    }
    let digest = files::read(&files::in_root("tests/vectors/digest.txt"))?;
    let table: Vec<Verdicts> = kept
        .iter()
        .map(|file| verdicts(file))
        .collect::<Result<_>>()?;
    for line in &table {
        let Verdicts {
            runtime,
            version,
            cases,
            digest,
        } = line;
        println!("{runtime:<24} {version:<20} {cases} cases  {digest}");
    }
    let different: Vec<&str> = table
        .iter()
        .filter(|line| line.cases != table[0].cases || line.digest != digest.trim())
        .map(|line| &*line.runtime)
        .collect();
    ensure!(
        different.is_empty(),
        "the verdicts differ from those of the corpus in {}",
        different.join(", ")
    );
    Ok(Passed)
}

fn verdicts(file: &std::path::Path) -> Result<Verdicts> {
    let kept: Value = serde_json::from_str(&files::read(file)?)?;
    let text = |name: &str| kept[name].as_str().unwrap_or("unknown").to_owned();
    Ok(Verdicts {
        runtime: text("runtime"),
        version: text("version"),
        cases: kept["cases"].as_u64().unwrap_or_default(),
        digest: text("digest"),
    })
}
