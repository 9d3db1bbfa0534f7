//! The crate as Rust users compile it: each feature, other targets, the oldest dependencies, and the
//! frameworks of docs/rust.md.

use super::Outcome::{self, Passed, Skipped};
use crate::{build, files, shell, tools};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::process::Command;

const CRATE: [&str; 2] = ["--package", "preswald-webhooks"];

/// No feature, each alone, the default ones, and all that are for Rust users.
const FEATURES: [&[&str]; 8] = [
    &["--no-default-features"],
    &["--no-default-features", "--features", "events"],
    &["--no-default-features", "--features", "serde"],
    &["--no-default-features", "--features", "diagnose"],
    &["--no-default-features", "--features", "unicode"],
    &["--no-default-features", "--features", "js"],
    &[],
    &["--features", "js"],
];

/// Whatever the features, the crate compiles without a warning, and no link of its documentation is broken.
pub fn features() -> Result<Outcome> {
    for features in FEATURES {
        shell::run(
            shell::cargo()
                .arg("clippy")
                .args(CRATE)
                .args(features)
                .args(["--", "-D", "warnings"]),
        )?;
        shell::run(
            shell::cargo()
                .args(["doc", "--no-deps"])
                .args(CRATE)
                .args(features)
                .env("RUSTDOCFLAGS", "-D warnings"),
        )?;
    }
    Ok(Passed)
}

/// A crate that depends on this one compiles for WebAssembly, and compiles no dynamic library.
pub fn targets() -> Result<Outcome> {
    for target in [tools::WASM_TARGET, "wasm32-wasip1"] {
        tools::target(target)?;
        shell::run(dependent("check").args(["--target", target]))?;
    }
    let messages = shell::read(dependent("build").arg("--message-format=json"))?;
    let kinds = messages.lines().find_map(kinds_of_the_crate);
    let kinds = kinds.context("cargo did not build the crate")?;
    ensure!(
        kinds == serde_json::json!(["lib"]),
        "a dependent crate makes {kinds} of this one, instead of a Rust library alone"
    );
    Ok(Passed)
}

fn dependent(verb: &str) -> Command {
    let mut cargo = shell::cargo();
    cargo
        .arg(verb)
        .args(["--manifest-path", "tests/dependent/Cargo.toml"])
        .args(["--target-dir", "target/dependent"]);
    cargo
}

/// The kinds of library that a message of cargo says it made of the crate.
fn kinds_of_the_crate(message: &str) -> Option<Value> {
    let message: Value = serde_json::from_str(message).ok()?;
    let is_artifact = message["reason"] == "compiler-artifact";
    let target = &message["target"];
    (is_artifact && target["name"] == "preswald_webhooks").then(|| target["crate_types"].clone())
}

/// The workspace resolves with the oldest versions that the manifests allow, and the crate compiles with
/// them.
pub fn minimal_versions() -> Result<Outcome> {
    let folder = files::in_root("target/minimal-versions");
    let _ = std::fs::remove_dir_all(&folder);
    let clone = ["clone", "--quiet", "--local", "."];
    shell::run(shell::command("git").args(clone).arg(&folder))?;
    // What is not committed yet counts too.
    for manifest in
        shell::read(shell::command("git").args(["ls-files", "*Cargo.toml", "*.rs"]))?.lines()
    {
        std::fs::copy(files::in_root(manifest), folder.join(manifest))?;
    }
    let cargo = || {
        let mut cargo = shell::cargo();
        // The option is unstable. This variable allows it on a stable toolchain.
        cargo.current_dir(&folder).env("RUSTC_BOOTSTRAP", "1");
        cargo
    };
    shell::run(cargo().args(["-Z", "direct-minimal-versions", "generate-lockfile"]))?;
    let target = files::in_root("target/minimal");
    // The compiler sees the crates as on any stable toolchain.
    shell::run(
        cargo()
            .arg("check")
            .args(CRATE)
            .args(["--features", "js", "--target-dir"])
            .arg(target)
            .env_remove("RUSTC_BOOTSTRAP"),
    )?;
    Ok(Passed)
}

/// The oldest Rust that the manifests name compiles the whole workspace, and the core for WebAssembly.
pub fn oldest_rust() -> Result<Outcome> {
    let metadata = ["metadata", "--no-deps", "--format-version=1"];
    let metadata: Value = serde_json::from_str(&shell::read(shell::cargo().args(metadata))?)?;
    let oldest = metadata["packages"][0]["rust_version"]
        .as_str()
        .context("Cargo.toml has no `rust-version`")?;
    if shell::find(&["rustup"]).is_none() {
        return Ok(Skipped(format!("only rustup can install Rust {oldest}")));
    }
    tools::rust(oldest)?;
    let cargo = |arguments: &[&str]| {
        let mut rustup = shell::command("rustup");
        rustup.args(["run", oldest, "cargo"]).args(arguments);
        rustup.args(["--locked", "--target-dir", "target/oldest-rust"]);
        rustup
    };
    shell::run(&mut cargo(&["check", "--workspace", "--all-targets"]))?;
    for feature in ["wasm", "wasm-diagnose"] {
        let features = ["--no-default-features", "--features", feature];
        let target = ["--lib", "--target", tools::WASM_TARGET];
        shell::run(cargo(&["check"]).args(CRATE).args(features).args(target))?;
    }
    Ok(Passed)
}

/// The examples of docs/rust.md, compiled and run.
pub fn frameworks() -> Result<Outcome> {
    build::all()?;
    tools::wasm_target()?;
    let cargo = |arguments: &[&str]| {
        let mut cargo = shell::cargo();
        cargo
            .args(arguments)
            .args(["--manifest-path", "tests/rust-frameworks/Cargo.toml"])
            .args(["--target-dir", "target/rust-frameworks"]);
        cargo
    };
    shell::run(&mut cargo(&["build", "--locked", "--bins"]))?;
    let worker = [
        "--package",
        "preswald-rust-worker",
        "--target",
        tools::WASM_TARGET,
    ];
    shell::run(cargo(&["check", "--locked"]).args(worker))?;
    let mut tests = super::node_tests("tests/rust-frameworks")?;
    tests.env("BINARIES", files::in_root("target/rust-frameworks/debug"));
    shell::run(&mut tests)?;
    Ok(Passed)
}
