//! The Rust core as wasm, with wasm-bindgen's glue.

use super::panics;
use crate::stamp::Stamp;
use crate::{files, shell, tools};
use anyhow::{Context, Result};
use lzma_rust2::{LzmaOptions, LzmaWriter};
use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// One of the wasm files that the crate makes. An entry of `entries.json` names the one that it has.
pub struct Core {
    pub name: &'static str,
    /// The cargo feature that makes it.
    feature: &'static str,
    /// The profile that it is compiled by.
    profile: &'static str,
    /// Whether it needs a processor and a runtime with SIMD.
    simd: bool,
    /// Options of LLVM and of wasm-opt: `verify` is for speed, `diagnose` for size.
    llvm: &'static str,
    optimisation: &'static [&'static str],
    /// Whether it formats messages. `diagnose` joins its texts, because the formatter is 2 KB.
    formats: bool,
    /// Whether an entry carries it compressed.
    compressed: bool,
}

const MAIN: Core = Core {
    name: "preswald_webhooks",
    feature: "wasm",
    profile: "wasm",
    simd: true,
    llvm: "-inline-threshold=30",
    optimisation: &["-O3"],
    formats: true,
    compressed: false,
};

pub const CORES: [Core; 3] = [
    MAIN,
    // The same for processors without SSE4.1, and for Safari before 16.4.
    Core {
        name: "preswald_webhooks_scalar",
        profile: "wasm-scalar",
        simd: false,
        ..MAIN
    },
    // A core of its own, which a handler that never diagnoses need not load.
    Core {
        name: "preswald_webhooks_diagnose",
        feature: "wasm-diagnose",
        profile: "wasm-diagnose",
        simd: false,
        // Counters that are made smaller for a loop are more code before it.
        llvm: "-inline-threshold=5 -disable-lsr",
        // A function that is called once stays a function: gzip finds more that repeats in small ones.
        optimisation: &[
            "-Oz",
            "--flatten",
            "--rereloop",
            "-Oz",
            "-Oz",
            "--one-caller-inline-max-function-size=0",
            // The stack is at the low end of memory, and Rust checks before it divides.
            "--low-memory-unused",
            "--ignore-implicit-traps",
        ],
        formats: false,
        compressed: true,
    },
];

/// sha2 has a backend for SIMD that is a fifth faster. LLVM has options of each core, among them a low
/// threshold for inlining: most of a file is cold. It is a twentieth smaller with less of it written out
/// twice, and what is hot says so itself. Panics carry the names of source files: those of dependencies
/// must not tell whose machine this is.
fn rust_flags(core: &Core) -> Result<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let home = home.context("where is cargo's home? set CARGO_HOME")?;
    let registry = home.join("registry/src");
    // Separated as CARGO_ENCODED_RUSTFLAGS wants it, for folders with spaces in their names.
    let sign = if core.simd { '+' } else { '-' };
    Ok(format!(
        "-Ctarget-feature={sign}simd128\x1f-Cllvm-args={}\x1f--remap-path-prefix={}=crates",
        core.llvm,
        registry.display()
    ))
}

/// Where the TypeScript shell finds the glue: xtask/bundle.mjs says so too.
fn folder() -> PathBuf {
    files::in_root("dist/wasm")
}

impl Core {
    /// The optimised wasm file.
    pub fn file(&self) -> PathBuf {
        folder().join(format!("{}_bg.wasm", self.name))
    }

    fn build(&self) -> Result<()> {
        let compiled = self.compile()?;
        let stamp = Stamp::new(files::in_root(format!("dist/{}.stamp", self.name)));
        let file = self.file();
        stamp
            .of_this_program()?
            .of_file(&compiled)?
            .or_make(&file, || {
                self.bind(&compiled)?;
                optimise(&file, self.optimisation)?;
                if self.compressed {
                    compress(&file)?;
                }
                Ok(())
            })
    }

    /// Cargo knows itself what is up to date.
    fn compile(&self) -> Result<PathBuf> {
        tools::wasm_target()?;
        let mut cargo = shell::cargo();
        cargo
            .args([
                "rustc",
                "--package",
                "preswald-webhooks",
                "--lib",
                // Not the Rust library too: what that one exports, LLVM would keep for both.
                "--crate-type",
                "cdylib",
                "--profile",
                self.profile,
            ])
            .args([
                "--target",
                tools::WASM_TARGET,
                "--no-default-features",
                "--features",
                self.feature,
            ])
            // It takes precedence over flags from any other place.
            .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(self)?);
        shell::build(&mut cargo, wasm_file)
    }

    /// The loader for bundlers keeps the glue in a module of its own, which takes whatever wasm the
    /// shell's own loaders give it.
    fn bind(&self, compiled: &Path) -> Result<()> {
        Bindgen::new()
            .input_module(self.name, panics::without_messages(compiled, self.formats)?)
            .out_name(self.name)
            .bundler(true)?
            .typescript(true)
            .generate(folder())
    }
}

pub fn build() -> Result<()> {
    CORES.iter().try_for_each(Core::build)
}

/// The wasm file that a message of cargo says it built.
fn wasm_file(message: &Value) -> Option<PathBuf> {
    let files = message["filenames"].as_array()?.iter();
    files
        .filter_map(Value::as_str)
        .find(|file| file.ends_with(".wasm"))
        .map(PathBuf::from)
}

fn optimise(file: &Path, optimisation: &[&str]) -> Result<()> {
    let mut wasm_opt = tools::npm_program("xtask", "binaryen/bin/wasm-opt");
    shell::run(
        wasm_opt
            .arg("--strip-target-features")
            .args(optimisation)
            .arg(file)
            .arg("-o")
            .arg(file),
    )
}

/// Writes the compressed file that xtask/bundle.mjs reads: its size in four bytes, then LZMA with the
/// parameters that core/carried-lzma.ts has.
fn compress(file: &Path) -> Result<()> {
    let bytes = std::fs::read(file)?;
    let options = LzmaOptions {
        dict_size: 1 << 20,
        pb: 0,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        ..LzmaOptions::with_preset(9)
    };
    let size = u32::try_from(bytes.len())?.to_be_bytes();
    let mut writer = LzmaWriter::new_no_header(size.to_vec(), &options, false)?;
    writer.write_all(&bytes)?;
    std::fs::write(file.with_extension("lzma"), writer.finish()?)?;
    Ok(())
}
