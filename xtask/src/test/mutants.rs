//! Changes the code in one place after the other: a test must fail each time.

use super::Outcome::{self, Passed};
use crate::{files, shell, tools};
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The command by which cargo runs the wasm file of `tests/mutants/boundary.rs`.
pub const RUNNER: &str = "test-boundary";

/// Tests of the boundary: what finds most in the least time comes first.
const OF_THE_BOUNDARY: [&str; 7] = [
    "tests/mutants/corpus.test.mjs",
    "tests/packages/node/package.test.mjs",
    "tests/packages/node/extract.test.mjs",
    "tests/packages/node/repair.test.mjs",
    "tests/packages/node/reports.test.mjs",
    "tests/packages/node/memory.test.mjs",
    "tests/packages/node/host-hash.test.mjs",
];

/// Tests of the code that verifies and reads. The unit tests are one program, which is built in a second and
/// notices most: the others are built only for the changes that are left.
const NATIVE: [&[&str]; 2] = [&["--lib"], &["--test=vectors", "--test=rust_api"]];

/// The code that verifies and reads: `.cargo/mutants.toml` says which.
pub fn native() -> Result<Outcome> {
    let mut counts = Counts::default();
    for (stage, tests) in NATIVE.iter().enumerate() {
        let mut cargo = cargo_mutants()?;
        // Most of the time, cargo and the compiler use one core.
        cargo.args(["--jobs", "2"]);
        cargo.args(tests.iter().map(|test| format!("--cargo-arg={test}")));
        if stage > 0 {
            cargo.arg("--iterate");
        }
        counts.add(&change(cargo, "target")?)?;
    }
    counts.verdict()
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
        .args(["--config", "tests/mutants/boundary.toml", "--jobs", "2"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    let mut counts = Counts::default();
    counts.add(&change(cargo, "target/mutation/boundary")?)?;
    counts.verdict()
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

/// Runs `cargo mutants`, and returns the folder of its lists.
fn change(mut cargo: Command, output: &str) -> Result<PathBuf> {
    let folder = files::in_root(output);
    std::fs::create_dir_all(&folder)?;
    let status = cargo.arg("--output").arg(&folder).status();
    let status = status.context("cannot run `cargo mutants`")?;
    // 2: a change was missed; 3: with a change, the tests did not end.
    ensure!(
        matches!(status.code(), Some(0 | 2 | 3)),
        "`cargo mutants` failed ({status})"
    );
    Ok(folder.join("mutants.out"))
}

/// The changes by what became of them.
#[derive(Default)]
struct Counts {
    caught: usize,
    unviable: usize,
    /// With these, the tests of the last stage did not end.
    endless: String,
    missed: String,
}

impl Counts {
    /// Adds a run, which has tried what the runs before have missed.
    fn add(&mut self, lists: &Path) -> Result<()> {
        let list = |name: &str| {
            std::fs::read_to_string(lists.join(name)).context("`cargo mutants` did not start")
        };
        self.caught += list("caught.txt")?.lines().count();
        self.unviable += list("unviable.txt")?.lines().count();
        self.endless = list("timeout.txt")?;
        self.missed = list("missed.txt")?;
        Ok(())
    }

    fn verdict(self) -> Result<Outcome> {
        let Counts {
            caught,
            unviable,
            endless,
            missed,
        } = self;
        println!(
            "{caught} changes noticed, {unviable} do not compile, {} end no test, {} missed",
            endless.lines().count(),
            missed.lines().count()
        );
        print!("{endless}");
        ensure!(
            missed.is_empty(),
            "no test notices these changes:\n{missed}"
        );
        Ok(Passed)
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
    let mut bindgen = Bindgen::new();
    bindgen.input_path(file).bundler(true)?;
    for core in ["preswald_webhooks", "preswald_webhooks_diagnose"] {
        bindgen.out_name(core).generate(copy.join("dist/wasm"))?;
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
