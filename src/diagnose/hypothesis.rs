//! One change that may explain a mismatch, as a row of a table: a change to the payload, or to
//! the secret.

use super::cause::{CauseCode, Observation};
use super::encoding::replace;
use super::rewrite;
use core::ops::{ControlFlow, RangeInclusive};

/// The place of a change in a chain of two. What was wrapped around the value is removed first,
/// then JSON is written in another way, then something is wrapped around it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// The value as it was given.
    Given,
    /// Undoes something that was done to the value.
    Unwrap,
    /// Writes the JSON in another way.
    Rewrite,
    /// Does something to the value that the signer may have done.
    Wrap,
    /// Not part of a chain: it ignores the value.
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

/// A change that may explain a mismatch.
pub(crate) struct Hypothesis {
    pub code: CauseCode,
    pub stage: Stage,
    /// 0 for the most frequent. Pairs are tried in the order of the sum of their rarities.
    pub rarity: u8,
    /// What the signature covers, and what was given.
    pub message: &'static str,
    pub change: Change,
}

/// A text to search for, and its replacement.
pub(crate) type Pair = (&'static [u8], &'static [u8]);

/// How many values of one hypothesis have its rarity.
const PER_RARITY: usize = 6;

/// How a change is made.
#[derive(Clone, Copy)]
pub(crate) enum Change {
    /// Adds something before and after the value.
    Around(&'static [u8], &'static [u8]),
    /// Replaces each first text of a pair by the second.
    Replace(&'static [Pair]),
    /// Puts a constant in the value's place.
    Constant(&'static [u8]),
    /// Computes another value. None if the change does not apply.
    Make(fn(&[u8]) -> Option<Vec<u8>>),
    /// Computes several other values, the most frequent first. Those after the first
    /// [`PER_RARITY`] are one rarer, and those after as many again are two rarer.
    Several(fn(&[u8]) -> Vec<Vec<u8>>),
    /// Writes the same JSON in all other ways of some rarities.
    Write,
}

/// A value that the signer may have used.
pub(crate) struct Candidate {
    pub bytes: Vec<u8>,
    /// How many bytes at the start are those of the value that was changed.
    pub unchanged: usize,
    pub stage: Stage,
    pub rarity: u8,
    pub observation: Observation,
}

/// Makes the candidates that a table's hypotheses of some rarities have for a value, which a
/// change of a stage and code has made. Stops when `emit` does.
pub(crate) fn each(
    table: &[Hypothesis],
    value: &[u8],
    after: (Stage, Option<CauseCode>),
    rarities: RangeInclusive<u8>,
    emit: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let (stage, code) = after;
    for hypothesis in table {
        if hypothesis.stage.follows(stage)
            && code != Some(hypothesis.code)
            && hypothesis.has_some_of(&rarities)
        {
            hypothesis.each(value, &rarities, emit)?;
        }
    }
    ControlFlow::Continue(())
}

impl Hypothesis {
    fn has_some_of(&self, rarities: &RangeInclusive<u8>) -> bool {
        let rarest = match self.change {
            Change::Write => u8::MAX,
            Change::Several(_) => self.rarity + 2,
            _ => self.rarity,
        };
        self.rarity <= *rarities.end() && rarest >= *rarities.start()
    }

    fn each(
        &self,
        value: &[u8],
        rarities: &RangeInclusive<u8>,
        emit: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut unchanged = 0;
        let made = match self.change {
            Change::Around(before, after) => {
                if before.is_empty() {
                    unchanged = value.len();
                }
                Some([before, value, after].concat())
            }
            Change::Replace(pairs) => replace(value, pairs),
            Change::Constant(constant) => Some(constant.to_vec()),
            Change::Make(make) => make(value),
            Change::Several(make) => {
                for (at, bytes) in make(value).into_iter().enumerate() {
                    let rarity = self.rarity + (at / PER_RARITY).min(2) as u8;
                    if rarities.contains(&rarity) {
                        self.emit(value, bytes, 0, rarity, emit)?;
                    }
                }
                return ControlFlow::Continue(());
            }
            Change::Write => {
                let first = (*rarities.start()).max(self.rarity);
                return rewrite::each(value, first..=*rarities.end(), emit);
            }
        };
        match made {
            Some(bytes) => self.emit(value, bytes, unchanged, self.rarity, emit),
            None => ControlFlow::Continue(()),
        }
    }

    /// A change that changes nothing is no candidate.
    fn emit(
        &self,
        value: &[u8],
        bytes: Vec<u8>,
        unchanged: usize,
        rarity: u8,
        emit: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if bytes == value {
            return ControlFlow::Continue(());
        }
        emit(Candidate {
            bytes,
            unchanged,
            stage: self.stage,
            rarity,
            observation: Observation::new(self.code, self.message),
        })
    }
}
