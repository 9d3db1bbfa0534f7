//! The Rust core as wasm, with wasm-bindgen's glue.

use crate::stamp::Stamp;
use crate::{files, shell, tools};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What the files are called.
const NAME: &str = "preswald_webhooks";

/// SIMD, because sha2 has a backend for it that is a fifth faster; every runtime has it since 2021.
/// The threshold, because most of the file is cold: it is a twentieth smaller with less of it
/// written out twice, and what is hot says so itself.
const RUST_FLAGS: &str = "-Ctarget-feature=+simd128\x1f-Cllvm-args=-inline-threshold=45";

/// Panics carry the names of source files: those of dependencies must not tell whose machine this is.
fn rust_flags() -> Result<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let home = home.context("where is cargo's home? set CARGO_HOME")?;
    let registry = home.join("registry/src");
    // Separated as CARGO_ENCODED_RUSTFLAGS wants it, for folders with spaces in their names.
    Ok(format!(
        "{RUST_FLAGS}\x1f--remap-path-prefix={}=crates",
        registry.display()
    ))
}

/// Where the TypeScript shell finds the glue: its tsconfig.json says so too.
fn folder() -> PathBuf {
    files::in_root("dist/wasm")
}

/// The optimised wasm file.
pub fn file() -> PathBuf {
    folder().join(format!("{NAME}_bg.wasm"))
}

pub fn build() -> Result<()> {
    let compiled = compile()?;
    let stamp = Stamp::new(files::in_root("dist/wasm.stamp"));
    stamp.of_this_program()?.of_file(&compiled)?.or_make(|| {
        files::fresh_folder(&folder())?;
        bind(&compiled)?;
        optimise(&file())
    })
}

/// Cargo knows itself what is up to date.
fn compile() -> Result<PathBuf> {
    tools::wasm_target()?;
    let mut cargo = shell::cargo();
    cargo
        .args([
            "build",
            "--package",
            "preswald-webhooks",
            "--lib",
            "--profile",
            "wasm",
        ])
        .args([
            "--target",
            tools::WASM_TARGET,
            "--no-default-features",
            "--features",
            "wasm",
        ])
        .arg("--message-format=json-render-diagnostics")
        // It goes before whatever else may have been set.
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags()?)
        .stderr(std::process::Stdio::inherit());
    let messages = shell::read(&mut cargo)?;
    messages
        .lines()
        .filter_map(wasm_file)
        .next_back()
        .context("cargo did not say where it put the wasm file")
}

/// The wasm file that a message of cargo's tells of.
fn wasm_file(message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    let mut files = message["filenames"]
        .as_array()?
        .iter()
        .filter_map(Value::as_str);
    files
        .find(|file| file.ends_with(".wasm"))
        .map(PathBuf::from)
}

/// The loader for bundlers keeps the glue in a module of its own, which takes whatever wasm the
/// shell's own loaders give it.
fn bind(compiled: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name(NAME)
        .bundler(true)?
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder())
}

fn optimise(file: &Path) -> Result<()> {
    let mut wasm_opt = tools::npm_program("xtask", "binaryen/bin/wasm-opt");
    shell::run(
        wasm_opt
            .args(std::env::var_os("KEEP_NAMES").map(|_| "-g"))
            .arg("-O3")
            .arg(file)
            .arg("-o")
            .arg(file),
    )
}
