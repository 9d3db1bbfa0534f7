//! Skips work whose inputs have not changed since it was last done.

use crate::files;
use anyhow::Result;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// A fingerprint of the inputs of a piece of work, kept in a file beside the result.
pub struct Stamp {
    file: PathBuf,
    hasher: DefaultHasher,
}

impl Stamp {
    /// A stamp that is kept in `file`.
    pub fn new(file: PathBuf) -> Self {
        Stamp {
            file,
            hasher: DefaultHasher::new(),
        }
    }

    /// Adds this program, because it does the work.
    pub fn of_this_program(self) -> Result<Self> {
        self.of_file(&std::env::current_exe()?)
    }

    /// Adds a value.
    pub fn of(mut self, part: impl Hash) -> Self {
        part.hash(&mut self.hasher);
        self
    }

    /// Adds a file: its path in the repository, so that a copy of it stays up to date, and its contents.
    pub fn of_file(self, path: &Path) -> Result<Self> {
        let contents = std::fs::read(path)?;
        Ok(self.of(files::shown(path)).of(contents))
    }

    /// Adds all files in a folder.
    pub fn of_folder(self, folder: &Path) -> Result<Self> {
        files::all_in(folder)?
            .iter()
            .try_fold(self, |stamp, file| stamp.of_file(file))
    }

    /// Calls `make`, unless it succeeded before with the same inputs and its result is still there.
    pub fn or_make(self, result: &Path, make: impl FnOnce() -> Result<()>) -> Result<()> {
        let mark = format!("{:016x}\n", self.hasher.finish());
        let is_done = std::fs::read_to_string(&self.file).is_ok_and(|kept| kept == mark);
        if is_done && result.exists() {
            return Ok(());
        }
        let _ = std::fs::remove_file(&self.file);
        make()?;
        files::write(&self.file, mark)
    }
}
