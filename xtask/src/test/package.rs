//! The npm package, as it is built and packed.

use super::Outcome::{self, Passed};
use crate::{build, files, shell, tools};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// In kilobytes of 1,024 bytes, after `gzip -9`: the wasm file, and an entry with all that it loads.
const WASM_BUDGET: u64 = 75;
const ENTRY_BUDGET: u64 = 90;

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

/// Every way of resolving modules finds the types that belong to the code: "are the types wrong?"
pub fn types_resolve() -> Result<Outcome> {
    let tarball = build::all()?;
    super::npm_packages()?;
    let mut attw = tools::npm_program("tests", "@arethetypeswrong/cli/dist/index.js");
    // The wasm file has no types, and needs none.
    shell::run(
        attw.arg(tarball)
            .args(["--exclude-entrypoints", "preswald_webhooks.wasm"]),
    )?;
    Ok(Passed)
}

pub fn types() -> Result<Outcome> {
    build::all()?;
    tools::npm_packages(
        "tests/types",
        "TypeScript 5.0, the oldest that the types are for, and Node's and others' types",
    )?;
    // The frameworks that bring their own.
    super::npm_packages()?;
    shell::run(shell::command("node").arg("tests/types/run.mjs"))?;
    Ok(Passed)
}

pub fn size() -> Result<Outcome> {
    build::all()?;
    let is_wasm = |file: &PathBuf| {
        file.extension()
            .is_some_and(|extension| extension == "wasm")
    };
    let wasm: BTreeSet<PathBuf> = files::all_in(&folder())?
        .into_iter()
        .filter(is_wasm)
        .collect();
    ensure!(!wasm.is_empty(), "the package has no wasm file");
    let entry = folder().join("index.js");
    let results = [
        within(&wasm, WASM_BUDGET, "the wasm")?,
        within(&loaded_by(&entry)?, ENTRY_BUDGET, "index.js")?,
    ];
    ensure!(results == [true; 2], "over budget");
    Ok(Passed)
}

fn within(files: &BTreeSet<PathBuf>, budget: u64, what: &str) -> Result<bool> {
    let bytes = files
        .iter()
        .map(|file| gzipped(file))
        .sum::<Result<u64>>()?;
    println!("{what}: {:.1} KB of {budget} KB", bytes as f64 / 1024.0);
    Ok(bytes <= budget * 1024)
}

fn gzipped(file: &Path) -> Result<u64> {
    const GZIP: &str = "console.log(require('zlib').gzipSync(require('fs').readFileSync(process.argv[1]), { level: 9 }).length)";
    tools::node()?;
    let length = shell::read(shell::command("node").args(["--eval", GZIP]).arg(file))?;
    length
        .trim()
        .parse()
        .context("Node did not say how long the file is")
}

/// A module, and the files beside it that it names.
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
            "package.json has `{kind}`: the package must need nothing and run nothing"
        );
    }
    Ok(Passed)
}
