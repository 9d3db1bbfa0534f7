//! The npm package of the command line: type-checked, bundled into one file, described and packed.

use crate::stamp::Stamp;
use crate::{files, shell, tools};
use anyhow::Result;
use serde_json::{Value, json};
use std::path::PathBuf;

const TEMPLATE: &str = "pkg-template/cli";

fn folder() -> PathBuf {
    files::in_root("dist/npm/cli")
}

/// Comes after the library, which is bundled with it.
pub fn build() -> Result<()> {
    tools::npm_packages(
        TEMPLATE,
        "the command line's libraries (commander and others)",
    )?;
    // The library's build empties this folder, and so the stamp goes with the package.
    Stamp::new(files::in_root("dist/npm/cli.stamp"))
        .of_this_program()?
        .of_file(&files::in_root("dist/npm.stamp"))?
        .of_file(&files::in_root("dist/dashboard.stamp"))?
        .of_file(&files::in_root("xtask/cli.mjs"))?
        .of_folder(&files::in_root(TEMPLATE))?
        .of_folder(&files::in_root("pkg-template/shared"))?
        .or_make(&folder(), || {
            files::fresh_folder(&folder())?;
            shell::run(tools::npm_program("xtask", "typescript/bin/tsc").args(["-p", TEMPLATE]))?;
            shell::run(shell::command("node").args([
                "xtask/cli.mjs",
                ".",
                env!("CARGO_PKG_VERSION"),
            ]))?;
            documents()?;
            shell::read(
                tools::npm()
                    .args(["pack", "--silent", "--pack-destination", ".."])
                    .current_dir(folder()),
            )?;
            Ok(())
        })
}

fn documents() -> Result<()> {
    let template = files::in_root(TEMPLATE).join("package.json");
    let mut package: Value = serde_json::from_str(&files::read(&template)?)?;
    package["version"] = json!(env!("CARGO_PKG_VERSION"));
    // All of it is in the bundle.
    if let Some(members) = package.as_object_mut() {
        members.remove("devDependencies");
    }
    files::write(&folder().join("package.json"), format!("{package:#}\n"))?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"] {
        files::copy(&files::in_root(name), &folder().join(name))?;
    }
    Ok(())
}
