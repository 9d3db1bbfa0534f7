//! The npm package: bundled, typed, described and packed.

use super::wasm::CORES;
use crate::stamp::Stamp;
use crate::{files, shell, tools};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::PathBuf;

const TEMPLATE: &str = "pkg-template/webhooks";

fn folder() -> PathBuf {
    files::in_root("dist/npm/webhooks")
}

pub fn build() -> Result<PathBuf> {
    let [core, diagnose] = &CORES;
    let stamp = Stamp::new(files::in_root("dist/npm.stamp"))
        .of_this_program()?
        .of_file(&core.file())?
        .of_file(&diagnose.file())?
        .of_file(&files::in_root("xtask/bundle.mjs"))?
        .of_file(&files::in_root("CHANGELOG.md"))?
        .of_folder(&files::in_root(TEMPLATE))?;
    stamp.or_make(|| {
        files::fresh_folder(&files::in_root("dist/npm"))?;
        files::fresh_folder(&folder())?;
        shell::run(shell::command("node").arg("xtask/bundle.mjs").arg("."))?;
        for core in &CORES {
            files::copy(&core.file(), &folder().join(format!("{}.wasm", core.name)))?;
        }
        types()?;
        documents()?;
        pack()
    })?;
    Ok(super::tarball())
}

/// One declaration file a source file, for ESM and again for CommonJS.
fn types() -> Result<()> {
    let declarations = files::in_root("dist/types");
    files::fresh_folder(&declarations)?;
    shell::run(tools::npm_program("xtask", "typescript/bin/tsc").args(["-p", TEMPLATE]))?;
    for file in files::all_in(&declarations)? {
        let name = file
            .file_name()
            .context("a declaration file has a name")?
            .to_string_lossy();
        if !is_public(&name) {
            continue;
        }
        let text = files::read(&file)?;
        files::write(&folder().join(&*name), &text)?;
        let common = text.replace(".js\"", ".cjs\"");
        files::write(&folder().join(name.replace(".d.ts", ".d.cts")), common)?;
    }
    Ok(())
}

/// The declarations that the entries lead to.
fn is_public(name: &str) -> bool {
    let inner = [
        "answers.d.ts",
        "body.d.ts",
        "claims.d.ts",
        "engine.d.ts",
        "load.d.ts",
        "memory.d.ts",
        "options.d.ts",
        "request.d.ts",
        "secrets.d.ts",
        "wasm-inline.d.ts",
        "wasm-workerd.d.ts",
        "wasm-edge.d.ts",
    ];
    name.ends_with(".d.ts") && !inner.contains(&name)
}

fn documents() -> Result<()> {
    let mut package: Value = serde_json::from_str(&files::read(
        &files::in_root(TEMPLATE).join("package.json"),
    )?)?;
    package["version"] = env!("CARGO_PKG_VERSION").into();
    files::write(&folder().join("package.json"), format!("{package:#}\n"))?;
    files::copy(
        &files::in_root(TEMPLATE).join("README.md"),
        &folder().join("README.md"),
    )?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"] {
        files::copy(&files::in_root(name), &folder().join(name))?;
    }
    Ok(())
}

fn pack() -> Result<()> {
    let folder = folder();
    shell::read(
        tools::npm()
            .args(["pack", "--silent", "--pack-destination", ".."])
            .current_dir(&folder),
    )?;
    Ok(())
}
