//! Checks of the built npm package.

use super::Outcome::{self, Passed};
use crate::{build, files, shell, tools};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Budgets in kilobytes of 1,024 bytes after `gzip -9`, for a file with everything that it loads.
const BUDGETS: [(&str, u64); 5] = [
    ("preswald_webhooks.wasm", 56),
    ("preswald_webhooks_scalar.wasm", 56),
    ("index.js", 75),
    // Code without SIMD is larger, and only old machines load it.
    ("scalar.js", 75),
    // An entry of its own: a handler that never diagnoses does not load it.
    ("diagnose.js", 100),
];

fn folder() -> PathBuf {
    files::in_root("dist/npm/webhooks")
}

pub fn build() -> Result<Outcome> {
    build::all()?;
    Ok(Passed)
}

pub fn publint() -> Result<Outcome> {
    build::all()?;
    super::npm_packages()?;
    shell::run(
        tools::npm_program("tests", "publint/src/cli.js")
            .arg(folder())
            .arg("--strict"),
    )?;
    Ok(Passed)
}

/// Runs "are the types wrong?": every way of resolving modules must find the types of the code it loads.
pub fn types_resolve() -> Result<Outcome> {
    let tarball = build::all()?;
    super::npm_packages()?;
    let mut attw = tools::npm_program("tests", "@arethetypeswrong/cli/dist/index.js");
    shell::run(
        attw.arg(tarball)
            .arg("--exclude-entrypoints")
            .args(exported_files()?),
    )?;
    Ok(Passed)
}

/// What the package exports by the name of a file: the wasm files and the schema, which have no types, and
/// the files for workers, which only a bundler's alias names.
fn exported_files() -> Result<Vec<String>> {
    let package: Value = serde_json::from_str(&files::read(&folder().join("package.json"))?)?;
    let exports = package["exports"].as_object().context("no `exports`")?;
    let is_file = |name: &str| {
        [".wasm", ".json", ".js"]
            .iter()
            .any(|end| name.ends_with(end))
    };
    let names = exports.keys().map(|name| name.trim_start_matches("./"));
    Ok(names
        .filter(|name| is_file(name))
        .map(str::to_owned)
        .collect())
}

pub fn types() -> Result<Outcome> {
    build::all()?;
    type_packages()?;
    // Some frameworks bring their own types.
    super::npm_packages()?;
    shell::run(shell::command("node").arg("tests/types/run.mjs"))?;
    Ok(Passed)
}

/// Installs the types of other people's packages.
pub fn type_packages() -> Result<()> {
    tools::npm_packages(
        "tests/types",
        "TypeScript 5.0, the oldest version that the types support, and the types of Node and frameworks (540 MB)",
    )
}

/// An independent validator with `schema.json` agrees with our reader.
pub fn schema() -> Result<Outcome> {
    build::all()?;
    shell::run(&mut super::node_tests("tests/schema")?)?;
    Ok(Passed)
}

pub fn size() -> Result<Outcome> {
    build::all()?;
    let mut is_over = false;
    for (name, budget) in BUDGETS {
        let files = loaded_by(&folder().join(name))?;
        let sizes: Result<Vec<u64>> = files.iter().map(|file| gzipped(file)).collect();
        let bytes: u64 = sizes?.iter().sum();
        println!("{name}: {:.1} KB of {budget} KB", bytes as f64 / 1024.0);
        is_over |= bytes > budget * 1024;
    }
    // The command line travels with the dashboard's page.
    let packed = std::fs::metadata(files::in_root(format!(
        "dist/npm/preswald-cli-{}.tgz",
        env!("CARGO_PKG_VERSION")
    )))?
    .len();
    println!(
        "@preswald/cli, packed: {:.1} KB of {CLI_BUDGET} KB",
        packed as f64 / 1024.0
    );
    is_over |= packed > CLI_BUDGET * 1024;
    ensure!(!is_over, "over budget");
    Ok(Passed)
}

/// What npm downloads for the command line, in KB.
const CLI_BUDGET: u64 = 700;

fn gzipped(file: &Path) -> Result<u64> {
    const GZIP: &str = "console.log(require('zlib').gzipSync(require('fs').readFileSync(process.argv[1]), { level: 9 }).length)";
    tools::node()?;
    let length = shell::read(shell::command("node").args(["--eval", GZIP]).arg(file))?;
    length
        .trim()
        .parse()
        .context("Node did not say how long the file is")
}

/// A module and every file that it loads, directly or not.
fn loaded_by(entry: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut loaded = BTreeSet::new();
    let mut open = vec![entry.to_path_buf()];
    while let Some(file) = open.pop() {
        let is_script = file.extension().is_some_and(|extension| extension == "js");
        if loaded.insert(file.clone()) && is_script {
            let text = files::read(&file)?;
            let names = text
                .split(['"', '\''])
                .filter_map(|word| word.strip_prefix("./"));
            open.extend(
                names
                    .map(|name| folder().join(name))
                    .filter(|file| file.is_file()),
            );
        }
    }
    Ok(loaded)
}

pub fn no_dependencies() -> Result<Outcome> {
    build::all()?;
    let package: Value = serde_json::from_str(&files::read(&folder().join("package.json"))?)?;
    for kind in [
        "dependencies",
        "peerDependencies",
        "optionalDependencies",
        "bundledDependencies",
        "scripts",
    ] {
        ensure!(
            package.get(kind).is_none(),
            "package.json has `{kind}`: the package must have no dependency and no script"
        );
    }
    Ok(Passed)
}
