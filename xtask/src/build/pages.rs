//! The pages: `www/build.mjs` bundles the playground over the npm package, and the dashboard, which the command line serves.

use crate::stamp::Stamp;
use crate::{files, shell, tools};
use anyhow::Result;
use std::path::PathBuf;

pub fn playground() -> Result<()> {
    let library = files::in_root("dist/npm/webhooks");
    page(
        "playground",
        "dist/www",
        &[
            library.join("index.js"),
            library.join("scalar.js"),
            library.join("diagnose.js"),
        ],
    )
}

/// Comes before the command line, whose package it travels in.
pub fn dashboard() -> Result<()> {
    page("dashboard", "dist/dashboard", &[])
}

fn page(name: &str, folder: &str, libraries: &[PathBuf]) -> Result<()> {
    tools::npm_packages("www", "the pages' editor and server (CodeMirror, sirv)")?;
    let sources = Stamp::new(files::in_root(format!("{folder}.stamp")))
        .of_folder(&files::in_root("www"))?
        // What it says of the raw body is shown by the playground.
        .of_folder(&files::in_root("docs"))?
        .of_folder(&files::in_root("pkg-template/shared"))?;
    libraries
        .iter()
        .try_fold(sources, |stamp, file| stamp.of_file(file))?
        .or_make(&files::in_root(folder), || {
            shell::run(shell::command("node").args(["www/build.mjs", name]))
        })
}
