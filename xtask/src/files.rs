//! Paths and files of the project.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The project's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the project's root")
}

pub fn in_root(path: impl AsRef<Path>) -> PathBuf {
    root().join(path)
}

/// A path as messages show it: relative to the project's root.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}

pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", shown(path)))
}

pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    let written = path
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, contents));
    written.with_context(|| format!("cannot write {}", shown(path)))
}

/// A path without `.` and `..`, by its words alone.
pub fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = normal.pop(),
            part => normal.push(part),
        }
    }
    normal
}

pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {} to {}", shown(from), shown(to)))?;
    Ok(())
}

/// Makes an empty folder; a folder that is already there is emptied.
pub fn fresh_folder(path: &Path) -> Result<()> {
    if path.exists() {
        fs::remove_dir_all(path).with_context(|| format!("cannot empty {}", shown(path)))?;
    }
    fs::create_dir_all(path).with_context(|| format!("cannot make {}", shown(path)))
}

/// All files in a folder and its subfolders, sorted, without `node_modules`.
pub fn all_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", shown(folder)))? {
        let path = entry?.path();
        match path.is_dir() {
            true if path.ends_with("node_modules") => {}
            true => files.extend(all_in(&path)?),
            false => files.push(path),
        }
    }
    files.sort();
    Ok(files)
}
