//! From Rust and TypeScript to what people install and open.

mod wasm;
use anyhow::Result;
use std::path::PathBuf;

pub fn all() -> Result<PathBuf> {
    crate::tools::npm_packages("xtask", "the build's tools (esbuild, binaryen, typescript)")?;
    wasm::build()?;
    Ok(PathBuf::new())
}
