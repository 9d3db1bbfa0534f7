//! The playground: `www/build.mjs` bundles it over the npm package.

use crate::stamp::Stamp;
use crate::{files, shell, tools};
use anyhow::Result;

pub fn build() -> Result<()> {
    tools::npm_packages(
        "www",
        "the playground's editor and server (CodeMirror, sirv)",
    )?;
    let library = files::in_root("dist/npm/webhooks");
    Stamp::new(files::in_root("dist/www.stamp"))
        .of_file(&library.join("index.js"))?
        .of_file(&library.join("scalar.js"))?
        .of_file(&library.join("diagnose.js"))?
        .of_folder(&files::in_root("www"))?
        .of_folder(&files::in_root("pkg-template/shared"))?
        .or_make(&files::in_root("dist/www"), || {
            shell::run(shell::command("node").arg("www/build.mjs"))
        })
}
