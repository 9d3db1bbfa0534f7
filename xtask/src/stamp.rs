//! What need not be made again, because what it is made of has not changed.

use crate::files;
use anyhow::Result;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// A fingerprint of what a thing is made of, which is kept beside the thing.
pub struct Stamp {
    file: PathBuf,
    hasher: DefaultHasher,
}

impl Stamp {
    /// The stamp kept in `file`.
    pub fn new(file: PathBuf) -> Self {
        Stamp {
            file,
            hasher: DefaultHasher::new(),
        }
    }

    /// It is this very program that does the making.
    pub fn of_this_program(self) -> Result<Self> {
        self.of_file(&std::env::current_exe()?)
    }

    pub fn of(mut self, part: impl Hash) -> Self {
        part.hash(&mut self.hasher);
        self
    }

    pub fn of_file(self, path: &Path) -> Result<Self> {
        let contents = std::fs::read(path)?;
        Ok(self.of(path).of(contents))
    }

    /// All files in a folder, with their names.
    pub fn of_folder(self, folder: &Path) -> Result<Self> {
        files::all_in(folder)?
            .iter()
            .try_fold(self, |stamp, file| stamp.of_file(file))
    }

    /// Makes the thing, unless it was made of the same before.
    pub fn or_make(self, make: impl FnOnce() -> Result<()>) -> Result<()> {
        let mark = format!("{:016x}\n", self.hasher.finish());
        if std::fs::read_to_string(&self.file).is_ok_and(|kept| kept == mark) {
            return Ok(());
        }
        let _ = std::fs::remove_file(&self.file);
        make()?;
        files::write(&self.file, mark)
    }
}
