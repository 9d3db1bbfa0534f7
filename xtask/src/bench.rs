//! `cargo xtask bench`: the built package beside its peers, in every Node at hand.

use crate::{build, files, shell, tools};
use anyhow::Result;
use std::path::Path;

/// Where npm's `node` package puts a Node of its own.
const NODE_OF_NPM: &str = "tests/node_modules/node/bin/node";

pub fn run() -> Result<()> {
    build::all()?;
    tools::npm_packages("tests", "the benchmarks' peers")?;
    measure(Path::new("node"))?;
    let other = files::in_root(NODE_OF_NPM);
    match other.is_file() {
        true => measure(&other),
        false => {
            println!("\nmeasured in one Node only: {NODE_OF_NPM} is not installed");
            Ok(())
        }
    }
}

fn measure(node: &Path) -> Result<()> {
    let version = shell::read(shell::command(node).arg("--version"))?;
    println!("\nNode {}", version.trim());
    shell::run(shell::command(node).arg("tests/bench/main.mjs"))
}
