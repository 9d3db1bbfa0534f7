//! `cargo xtask test`: all checks of the project, in one table. A failed step does not stop the others.

mod audit;
mod cli;
mod handler;
mod links;
mod package;
mod page;
mod runtimes;
mod rust;
mod stores;
mod wasm;

use crate::{files, format, generate, shell, tools};
use anyhow::{Result, ensure};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The outcome of a step that did not fail.
pub enum Outcome {
    Passed,
    /// Why it could not run here.
    Skipped(String),
    /// Which database on the network did not answer. No installation on this machine helps.
    Unreachable(String),
}

use Outcome::{Passed, Skipped, Unreachable};

type Step = fn() -> Result<Outcome>;

/// Quick steps first; steps that need the build come after it.
const STEPS: &[(&str, Step)] = &[
    ("rustfmt", format::rust),
    ("biome", format::everything_else),
    ("generated", generated),
    ("links", links::run),
    ("clippy", rust::clippy),
    ("clippy-wasm", rust::clippy_of_the_boundary),
    ("rustdoc", rust::documentation),
    ("no-default-features", rust::no_default_features),
    ("corpus", rust::corpus_is_generated),
    ("native", rust::tests),
    ("readers", rust::readers_agree),
    ("mutants", rust::mutants),
    ("wasm-node", wasm::in_node),
    ("wasm-chromium", wasm::in_chromium),
    ("build", package::build),
    ("publint", package::publint),
    ("attw", package::types_resolve),
    ("types", package::types),
    ("schema", package::schema),
    ("size", package::size),
    ("dependencies", package::no_dependencies),
    ("package-node", runtimes::in_node),
    ("package-nodes", runtimes::in_other_nodes),
    ("package-deno", runtimes::in_deno),
    ("package-bun", runtimes::in_bun),
    ("package-workerd", runtimes::in_workerd),
    ("package-edge-light", runtimes::in_edge_light),
    ("package-bundlers", runtimes::through_bundlers),
    ("package-minifiers", runtimes::through_minifiers),
    ("package-chromium", runtimes::in_chromium),
    ("package-firefox", runtimes::in_firefox),
    ("digests", runtimes::same_verdicts),
    ("cli", cli::tests),
    ("idle-connections", cli::idle_connections),
    ("handler", handler::answers),
    ("examples", handler::examples),
    ("frameworks", handler::frameworks),
    ("applications", handler::applications),
    ("next", handler::next),
    ("older-nexts", handler::older_nexts),
    ("fresh-nexts", handler::fresh_nexts),
    ("stores", stores::all),
    ("kills", stores::postgres_kills),
    ("model", handler::model),
    ("schedules", handler::model_long),
    ("oversized", handler::oversized),
    ("storm", stores::storm),
    ("page", page::in_chromium),
    ("playground-firefox", page::in_firefox),
    ("lighthouse", page::scores),
    ("audit", audit::run),
    ("release", release),
];

/// Slow steps, which run only with `--all` or by name.
const ON_REQUEST: &[&str] = &[
    "readers",
    "mutants",
    "idle-connections",
    "package-nodes",
    "package-firefox",
    "playground-firefox",
    "lighthouse",
    "audit",
    "release",
    "kills",
    "applications",
    "older-nexts",
    "fresh-nexts",
    "schedules",
];

pub fn run(arguments: &[String]) -> Result<()> {
    let (options, words): (Vec<&String>, Vec<&String>) = arguments
        .iter()
        .partition(|argument| argument.starts_with('-'));
    let has = |option: &str| options.iter().any(|given| *given == option);
    for option in &options {
        ensure!(
            ["--list", "--all"].contains(&option.as_str()),
            "`test` takes only `--list` and `--all`, not `{option}`"
        );
    }
    if has("--list") {
        STEPS.iter().for_each(|(name, _)| println!("{name}"));
        return Ok(());
    }
    for word in &words {
        let known = STEPS.iter().any(|(name, _)| name.contains(word.as_str()));
        ensure!(
            known,
            "no step has a name that contains `{word}`: `cargo xtask test --list` prints the names"
        );
    }
    let is_meant =
        |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let steps = STEPS.iter().filter(|(name, _)| is_meant(name));
    let everything = has("--all") || !words.is_empty();
    runtimes::forget_verdicts()?;
    let failed = run_steps(steps, everything, has("--all"));
    // The failures have been printed: the last line is the count.
    std::process::exit(i32::from(failed))
}

/// Runs the steps, and returns whether any failed.
fn run_steps<'a>(
    steps: impl Iterator<Item = &'a (&'a str, Step)>,
    everything: bool,
    skipped_is_failed: bool,
) -> bool {
    let mut passed = 0;
    let mut skipped = 0;
    let mut failed = Vec::new();
    for &(name, step) in steps {
        heading(name);
        let start = Instant::now();
        let outcome = match everything || !ON_REQUEST.contains(&name) {
            true => step(),
            false => Ok(Skipped("runs only with `--all` or by name".into())),
        };
        let time = start.elapsed().as_secs_f64();
        match outcome {
            Ok(Passed) => {
                println!("passed: {name} ({time:.1} s)");
                passed += 1;
            }
            Ok(Skipped(why)) => {
                println!("skipped: {name}: {why}");
                match skipped_is_failed {
                    true => failed.push(name),
                    false => skipped += 1,
                }
            }
            Ok(Unreachable(what)) => {
                println!("skipped: {name}: {what}");
                skipped += 1;
            }
            Err(error) => {
                println!("FAILED: {name} ({time:.1} s): {error:#}");
                failed.push(name);
            }
        }
    }
    println!();
    if !failed.is_empty() {
        println!("failed: {}", failed.join(", "));
    }
    println!(
        "{passed} passed, {} failed, {skipped} skipped",
        failed.len()
    );
    !failed.is_empty()
}

/// Flushed at once, because the programs that a step runs write to the same stream.
fn heading(name: &str) {
    println!("\n== {name}");
    let _ = std::io::stdout().flush();
}

/// The generated files are what `cargo xtask generate` makes.
fn generated() -> Result<Outcome> {
    generate::check()?;
    Ok(Passed)
}

fn release() -> Result<Outcome> {
    crate::release::run(&["--dry-run".into()])?;
    Ok(Passed)
}

/// Builds, and runs the tests of a folder.
fn run_tests_in(folder: &str) -> Result<Outcome> {
    crate::build::all()?;
    shell::run(&mut node_tests(folder)?)?;
    Ok(Passed)
}

/// A command that runs the tests of a folder with Node's test runner.
fn node_tests(folder: &str) -> Result<std::process::Command> {
    npm_packages()?;
    let mut node = shell::command("node");
    node.arg("--test").args(tests_in(&files::in_root(folder))?);
    Ok(node)
}

fn tests_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_test = |file: &PathBuf| file.to_string_lossy().ends_with(".test.mjs");
    let tests: Vec<PathBuf> = files::all_in(folder)?.into_iter().filter(is_test).collect();
    ensure!(
        !tests.is_empty(),
        "there are no tests in {}",
        files::shown(folder)
    );
    Ok(tests)
}

pub fn npm_packages() -> Result<()> {
    tools::npm_packages(
        "tests",
        "the tests' tools and frameworks (publint, attw, playwright-core, Express, workerd and others; 250 MB)",
    )
}
