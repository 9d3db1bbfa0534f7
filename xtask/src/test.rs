//! `cargo xtask test`: all checks of the project, in one table. A failed step does not stop the others.

mod audit;
mod cli;
mod handler;
mod library;
mod links;
pub mod mutants;
mod package;
mod page;
pub mod platforms;
mod runtimes;
mod rust;
mod schedule;
mod stores;
mod wasm;

use crate::{files, format, generate, shell, tools};
use anyhow::{Result, bail, ensure};
use std::path::{Path, PathBuf};

/// The outcome of a step that did not fail.
pub enum Outcome {
    Passed,
    /// Why it could not run here.
    Skipped(String),
    /// Which database on the network did not answer. No installation on this machine helps.
    Unreachable(String),
}

use Outcome::Passed;

/// What a step does.
type Work = fn() -> Result<Outcome>;

/// What a step needs, so that it can run beside another one.
#[derive(Clone, Copy, PartialEq)]
pub enum Needs {
    Nothing,
    /// Cargo, which builds one thing at a time.
    Cargo,
    /// What `build` makes.
    Dist,
    /// The whole machine.
    Alone,
}

use Needs::{Alone, Cargo, Dist, Nothing};

/// One step more than there are processors runs at once, because many wait for most of their time. The first
/// that can start is taken. So `build` comes early, which most of them need, and after it the longest ones,
/// beside which all others find room.
const STEPS: &[(&str, Needs, Work)] = &[
    ("rustfmt", Nothing, format::rust),
    ("biome", Nothing, format::everything_else),
    ("build", Cargo, package::build),
    ("native", Cargo, rust::tests),
    ("stores", Dist, stores::all),
    ("cli", Dist, cli::tests),
    ("package-node", Dist, runtimes::in_node),
    ("page", Dist, page::in_chromium),
    ("generated", Cargo, generated),
    ("links", Nothing, links::run),
    ("workflows", Nothing, workflows),
    ("circles", Nothing, circles),
    ("clippy", Cargo, rust::clippy),
    ("clippy-wasm", Cargo, rust::clippy_of_the_boundary),
    ("rustdoc", Cargo, rust::documentation),
    ("no-default-features", Cargo, rust::no_default_features),
    ("corpus", Nothing, rust::corpus_is_generated),
    ("features", Cargo, library::features),
    ("targets", Cargo, library::targets),
    ("minimal-versions", Cargo, library::minimal_versions),
    ("oldest-rust", Cargo, library::oldest_rust),
    ("rust-frameworks", Dist, library::frameworks),
    ("differential", Cargo, rust::differential),
    ("field-test", Cargo, rust::field_test),
    ("mutants", Alone, mutants::native),
    ("mutants-boundary", Alone, mutants::boundary),
    ("mutants-typescript", Alone, mutants::typescript),
    ("wasm-node", Cargo, wasm::in_node),
    ("wasm-chromium", Cargo, wasm::in_chromium),
    ("publint", Dist, package::publint),
    ("attw", Dist, package::types_resolve),
    ("types", Dist, package::types),
    ("schema", Dist, package::schema),
    ("size", Dist, package::size),
    ("dependencies", Dist, package::no_dependencies),
    ("package-nodes", Dist, runtimes::in_other_nodes),
    ("package-processors", Dist, runtimes::on_old_processors),
    ("package-deno", Dist, runtimes::in_deno),
    ("package-bun", Dist, runtimes::in_bun),
    ("package-workerd", Dist, runtimes::in_workerd),
    ("package-edge-light", Dist, runtimes::in_edge_light),
    ("package-bundlers", Dist, runtimes::through_bundlers),
    ("package-minifiers", Dist, runtimes::through_minifiers),
    ("package-chromium", Dist, runtimes::in_chromium),
    ("package-firefox", Dist, runtimes::in_firefox),
    ("digests", Dist, runtimes::same_verdicts),
    ("dashboard", Dist, cli::dashboard),
    ("dashboard-kills", Dist, cli::dashboard_kills),
    ("idle-connections", Dist, cli::idle_connections),
    ("handler", Dist, handler::answers),
    ("examples", Dist, handler::examples),
    ("snippets", Dist, handler::snippets),
    ("frameworks", Dist, handler::frameworks),
    ("applications", Dist, handler::applications),
    ("next", Dist, handler::next),
    ("older-nexts", Dist, handler::older_nexts),
    ("fresh-nexts", Dist, handler::fresh_nexts),
    ("kills", Dist, stores::postgres_kills),
    ("model", Dist, handler::model),
    ("transcripts", Dist, handler::transcripts),
    ("schedules", Dist, handler::schedules),
    ("memory", Dist, handler::memory),
    ("memory-long", Dist, handler::memory_long),
    ("storm", Dist, stores::storm),
    ("playground-firefox", Dist, page::in_firefox),
    ("lighthouse", Dist, page::scores),
    ("audit", Nothing, audit::run),
    ("recipes", Alone, handler::recipes),
    // After all steps that try platforms.
    ("platforms", Alone, platforms::collect),
    ("release", Alone, release),
];

/// Slow steps, which run only with `--all` or by name.
const ON_REQUEST: &[&str] = &[
    "features",
    "minimal-versions",
    "oldest-rust",
    "rust-frameworks",
    "differential",
    "field-test",
    "mutants",
    "mutants-boundary",
    "mutants-typescript",
    "dashboard-kills",
    "idle-connections",
    "package-nodes",
    "package-processors",
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
    "memory-long",
    "recipes",
];

pub fn run(arguments: &[String]) -> Result<()> {
    if let [option, name] = arguments
        && option == schedule::ONE
    {
        return schedule::run_one(name);
    }
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
        STEPS.iter().for_each(|(name, ..)| println!("{name}"));
        return Ok(());
    }
    for word in &words {
        let known = STEPS.iter().any(|(name, ..)| name.contains(word.as_str()));
        ensure!(
            known,
            "no step has a name that contains `{word}`: `cargo xtask test --list` prints the names"
        );
    }
    let is_meant =
        |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    let everything = has("--all") || !words.is_empty();
    let (steps, left_out): (Vec<&str>, Vec<&str>) = STEPS
        .iter()
        .map(|&(name, ..)| name)
        .filter(|name| is_meant(name))
        .partition(|name| everything || !ON_REQUEST.contains(name));
    runtimes::forget_verdicts()?;
    platforms::forget()?;
    let failed = schedule::run_all(&steps, &left_out, has("--all"))?;
    // The failures have been printed: the last line is the count.
    std::process::exit(i32::from(failed))
}

/// Runs the tests of one store.
pub fn store(arguments: &[String]) -> Result<()> {
    let [name] = arguments else {
        bail!("`store` takes the name of a folder of tests/stores, such as `redis`");
    };
    match stores::one(name)? {
        Passed => Ok(()),
        Outcome::Skipped(why) | Outcome::Unreachable(why) => bail!("{why}"),
    }
}

/// The generated files are what `cargo xtask generate` makes.
fn generated() -> Result<Outcome> {
    generate::check()?;
    Ok(Passed)
}

/// The workflows of the public repository are what their host understands.
fn workflows() -> Result<Outcome> {
    shell::run(&mut node_tests("tests/workflows")?)?;
    Ok(Passed)
}

/// No file uses another that uses it.
fn circles() -> Result<Outcome> {
    shell::run(&mut node_tests("tests/structure")?)?;
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
