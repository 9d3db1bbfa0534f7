//! One change that may have been made, as an entry of a table: to a payload, or to a secret.

use crate::cause::{CauseCode, Told};
use crate::encoding::replace;
use crate::rewrite::{self, Words};
use crate::{Flow, GO, Reader};

/// When in a chain of two changes one may come: what was wrapped around the value is taken off
/// first, then JSON may be written otherwise, then something may be wrapped around it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// The value as it was given.
    Given,
    /// Undoes something that was done to the value.
    Unwrap,
    /// Writes the JSON otherwise.
    Rewrite,
    /// Does something to the value that the signer may have done.
    Wrap,
    /// Nothing comes before or behind it: it does not look at the value, or it is one of many.
    Alone,
}

impl Stage {
    fn follows(self, before: Stage) -> bool {
        match (before, self) {
            (Stage::Rewrite, Stage::Rewrite) => false,
            (_, Stage::Alone) => before == Stage::Given,
            _ => before <= self,
        }
    }
}

/// One change.
pub(crate) struct Entry {
    pub code: CauseCode,
    pub stage: Stage,
    /// What the signature covers, and what was given.
    pub message: &'static str,
    pub change: Change,
}

/// What is searched for, and replaced by what.
pub(crate) type Pair = (&'static [u8], &'static [u8]);

/// How a change is made.
pub(crate) enum Change {
    /// Something before and behind the value.
    Around(&'static [u8], &'static [u8]),
    /// Each of the first replaced by its second.
    Replace(&'static [Pair]),
    /// This in the value's place.
    Instead(&'static [u8]),
    /// None if it does not apply.
    Make(fn(&[u8]) -> Option<Vec<u8>>),
    /// What a JSON string holds.
    InString,
    /// The same JSON in every way that it may be written.
    Write(Words),
}

/// A value that may have been meant.
pub(crate) struct Candidate {
    pub bytes: Vec<u8>,
    /// How many bytes at the start are those that it was made of.
    pub kept: usize,
    pub stage: Stage,
    /// Whether it is frequent enough to be changed once more.
    pub is_frequent: bool,
    pub told: Told,
}

/// Tries every change of a table to what a change of some stage and code has left, until
/// `emit` has enough.
pub(crate) fn each(
    table: &[Entry],
    given: &[u8],
    after: Stage,
    code: Option<CauseCode>,
    reader: &dyn Reader,
    emit: &mut dyn FnMut(Candidate) -> Flow,
) -> Flow {
    for entry in table {
        if entry.stage.follows(after) && code != Some(entry.code) {
            entry.each(given, reader, emit)?;
        }
    }
    GO
}

impl Entry {
    fn each(
        &self,
        given: &[u8],
        reader: &dyn Reader,
        emit: &mut dyn FnMut(Candidate) -> Flow,
    ) -> Flow {
        let told = Told::new(self.code, self.message);
        let mut kept = 0;
        let made = match self.change {
            Change::Around(before, behind) => {
                if before.is_empty() {
                    kept = given.len();
                }
                Some([before, given, behind].concat())
            }
            Change::Replace(pairs) => replace(given, pairs),
            Change::Instead(other) => Some(other.to_vec()),
            Change::Make(make) => make(given),
            Change::InString => crate::payload::inside_string(given, reader),
            Change::Write(words) => {
                return rewrite::each(given, words, reader, &mut |bytes, told, is_frequent| {
                    emit(Candidate {
                        bytes,
                        kept: 0,
                        stage: self.stage,
                        is_frequent,
                        told,
                    })
                });
            }
        };
        match made {
            // A change that changes nothing is none.
            Some(bytes) if bytes != given => emit(Candidate {
                bytes,
                kept,
                stage: self.stage,
                is_frequent: true,
                told,
            }),
            _ => GO,
        }
    }
}
