//! From Rust and TypeScript to what people install and open.

mod cli;
mod package;
mod panics;
mod playground;
mod wasm;

use crate::{files, tools};
use anyhow::Result;
use std::path::PathBuf;

/// Makes everything in `dist/`, and gives the packed package.
pub fn all() -> Result<PathBuf> {
    tools::npm_packages("xtask", "the build's tools (esbuild, binaryen, typescript)")?;
    wasm::build()?;
    let tarball = package::build()?;
    cli::build()?;
    playground::build()?;
    Ok(tarball)
}

/// The packed package.
pub fn tarball() -> PathBuf {
    files::in_root(format!(
        "dist/npm/preswald-webhooks-{}.tgz",
        env!("CARGO_PKG_VERSION")
    ))
}
