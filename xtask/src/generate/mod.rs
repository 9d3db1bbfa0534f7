//! `cargo xtask generate`: files of the project that are made from its tables, and kept in git.

mod catalogue;
mod rust;

use crate::files;
use anyhow::Result;
use catalogue::Catalogue;

pub fn run() -> Result<()> {
    let catalogue = Catalogue::read()?;
    files::write(
        &files::in_root("src/event/generated.rs"),
        rust::tables(&catalogue)?,
    )?;
    files::write(
        &files::in_root("src/event/objects.rs"),
        rust::objects(&catalogue)?,
    )?;
    Ok(())
}
