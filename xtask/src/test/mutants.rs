//! Changes the code in one place after the other: a test must fail each time.

use super::Outcome::{self, Passed};
use crate::{files, shell, tools};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The command by which cargo runs the wasm file of `tests/mutants/boundary.rs`.
pub const RUNNER: &str = "test-boundary";

/// Tests of the boundary: what finds most comes first.
const OF_THE_BOUNDARY: [&str; 4] = [
    "tests/mutants/corpus.test.mjs",
    "tests/packages/node/memory.test.mjs",
    "tests/packages/node/package.test.mjs",
    "tests/packages/node/host-hash.test.mjs",
];

/// The code that verifies and reads. `.cargo/mutants.toml` says which, and by which tests.
pub fn native() -> Result<Outcome> {
    change(cargo_mutants()?, "target")
}

/// The boundary to JavaScript, in wasm.
pub fn boundary() -> Result<Outcome> {
    tools::wasm_target()?;
    crate::build::all()?;
    super::npm_packages()?;
    let program = std::env::current_exe()?;
    let runner = format!("{} {RUNNER}", program.display());
    let mut cargo = cargo_mutants()?;
    cargo
        .args(["--config", "tests/mutants/boundary.toml"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    change(cargo, "target/mutation/boundary")
}

/// Handlers, adapters and stores. `tests/mutants/stryker.config.mjs` says by which tests.
pub fn typescript() -> Result<Outcome> {
    crate::build::all()?;
    super::npm_packages()?;
    tools::npm_packages("tests/mutants", "Stryker (60 MB)")?;
    let mut stryker = tools::npm_program("tests/mutants", "@stryker-mutator/core/bin/stryker.js");
    stryker.args(["run", "tests/mutants/stryker.config.mjs"]);
    shell::run(stryker.env("PRESWALD_MUTANT", "1").env("RUNS", "120"))?;
    Ok(Passed)
}

fn cargo_mutants() -> Result<Command> {
    if shell::find(&["cargo-mutants"]).is_none() {
        tools::say("downloading and building cargo-mutants, with `cargo install`");
        shell::run(shell::cargo().args(["install", "cargo-mutants", "--locked", "--quiet"]))?;
    }
    let mut cargo = shell::cargo();
    cargo.args(["mutants", "--no-shuffle"]);
    Ok(cargo)
}

fn change(mut cargo: Command, output: &str) -> Result<Outcome> {
    let folder = files::in_root(output);
    std::fs::create_dir_all(&folder)?;
    let status = cargo.arg("--output").arg(&folder).status();
    let status = status.context("cannot run `cargo mutants`")?;
    let missed = std::fs::read_to_string(folder.join("mutants.out/missed.txt"))
        .context("`cargo mutants` did not start")?;
    // 3: with some change the tests did not end, which counts as noticed. It comes before the code of
    // a change that no test noticed, so the list decides.
    match status.code() {
        Some(0 | 3) if missed.is_empty() => Ok(Passed),
        _ => bail!("`cargo mutants` failed ({status}). No test notices these changes:\n{missed}"),
    }
}

/// Puts a wasm file into the package, and tests it. Cargo calls this in the copy of the repository that
/// has the change.
pub fn test_boundary(arguments: &[String]) -> Result<()> {
    let [file] = arguments else {
        bail!("{RUNNER} takes a wasm file");
    };
    let copy = std::env::current_dir()?;
    let package = copy.join("dist/npm/webhooks");
    std::fs::create_dir_all(&package)?;
    for name in ["package.json", "schema.json"] {
        files::copy(
            &files::in_root("dist/npm/webhooks").join(name),
            &package.join(name),
        )?;
    }
    for core in ["preswald_webhooks", "preswald_webhooks_diagnose"] {
        Bindgen::new()
            .input_path(file)
            .out_name(core)
            .bundler(true)?
            .generate(copy.join("dist/wasm"))?;
    }
    link_packages(&copy)?;
    let node = |arguments: &[&str]| {
        let mut node = shell::command("node");
        node.args(arguments).env("PRESWALD_MUTANT", "1");
        shell::run(node.current_dir(&copy))
    };
    node(&["xtask/bundle.mjs", ".", "index", "diagnose"])?;
    OF_THE_BOUNDARY
        .iter()
        .try_for_each(|test| node(&["--test", test]))
}

/// Lets the programs of a copy import the packages that are installed in the original.
fn link_packages(copy: &Path) -> Result<()> {
    let link = copy.join("node_modules");
    if link.exists() {
        return Ok(());
    }
    let packages = files::in_root("tests/node_modules");
    #[cfg(unix)]
    std::os::unix::fs::symlink(packages, link)?;
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(packages, link)?;
    Ok(())
}
