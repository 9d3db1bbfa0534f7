//! From Rust and TypeScript to what people install and open.

mod cli;
mod package;
mod pages;
mod panics;
mod wasm;

use crate::{files, tools};
use anyhow::Result;
use std::path::PathBuf;

/// The environment variable by which `cargo xtask test` tells a step that everything has been built.
pub const IS_BUILT: &str = "PRESWALD_IS_BUILT";

/// Makes everything in `dist/`, and gives the packed package.
pub fn all() -> Result<PathBuf> {
    if std::env::var_os(IS_BUILT).is_some() {
        return Ok(tarball());
    }
    tools::npm_packages("xtask", "the build's tools (esbuild, binaryen, typescript)")?;
    wasm::build()?;
    let tarball = package::build()?;
    pages::dashboard()?;
    cli::build()?;
    pages::playground()?;
    Ok(tarball)
}

/// The packed package.
pub fn tarball() -> PathBuf {
    files::in_root(format!(
        "dist/npm/preswald-webhooks-{}.tgz",
        env!("CARGO_PKG_VERSION")
    ))
}
