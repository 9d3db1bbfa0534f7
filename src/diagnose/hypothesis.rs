//! One change that may explain a mismatch, as a row of a table: a change to the payload, or to
//! the secret.

use super::budget::Budget;
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
    /// Computes several other values, the most frequent first.
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

/// Which hypotheses of a table are tried.
#[derive(Clone)]
pub(crate) struct Selection {
    /// What has made the value. Nothing follows a change of its own code.
    pub stage: Stage,
    pub code: Option<CauseCode>,
    pub rarities: RangeInclusive<u8>,
}

impl Selection {
    /// All hypotheses of some rarities, for a value as it was given.
    pub fn first(rarities: RangeInclusive<u8>) -> Self {
        Selection {
            stage: Stage::Given,
            code: None,
            rarities,
        }
    }

    /// The hypotheses for a value that was changed before.
    pub fn second(stage: Stage, observation: &Observation, rarity: u8) -> Self {
        Selection {
            stage,
            code: Some(observation.code),
            rarities: rarity..=rarity,
        }
    }

    fn has(&self, hypothesis: &Hypothesis) -> bool {
        let is_first = self.stage == Stage::Given;
        let fits = match hypothesis.change {
            // Rewrites have rarities of their own.
            Change::Write if is_first => true,
            // As a second change, those that cost little.
            Change::Several(_) if !is_first => hypothesis.rarity == 0,
            _ => true,
        };
        let is_of_rarity = match hypothesis.change {
            Change::Write if is_first => true,
            _ => self.rarities.contains(&hypothesis.rarity),
        };
        fits && is_of_rarity
            && hypothesis.stage.follows(self.stage)
            && self.code != Some(hypothesis.code)
    }
}

/// The rarities of rewrites that are tried as a second change.
const SECOND_REWRITES: RangeInclusive<u8> = 0..=2;

/// The most rewrites of one payload, as a first and as a second change.
const MOST_REWRITES: usize = 2_500;
const MOST_SECOND_REWRITES: usize = 250;

/// Makes the candidates that the selected hypotheses of a table have for a value, until `emit`
/// stops or the budget is spent.
pub(crate) fn each(
    table: &[Hypothesis],
    value: &[u8],
    selection: &Selection,
    budget: &Budget,
    emit: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for hypothesis in table {
        if selection.has(hypothesis) {
            hypothesis.each(value, selection, budget, emit)?;
        }
    }
    ControlFlow::Continue(())
}

impl Hypothesis {
    fn each(
        &self,
        value: &[u8],
        selection: &Selection,
        budget: &Budget,
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
                spend(budget, value.len())?;
                for bytes in make(value) {
                    spend(budget, bytes.len())?;
                    self.emit(value, bytes, 0, emit)?;
                }
                return ControlFlow::Continue(());
            }
            Change::Write => {
                let (rarities, most) = match selection.stage {
                    Stage::Given => (selection.rarities.clone(), MOST_REWRITES),
                    _ => (SECOND_REWRITES, MOST_SECOND_REWRITES),
                };
                return rewrite::each(value, rarities, most, budget, emit);
            }
        };
        match made {
            Some(bytes) => {
                spend(budget, bytes.len())?;
                self.emit(value, bytes, unchanged, emit)
            }
            // Most changes that do not apply are recognized early.
            None => spend(budget, value.len() / 4),
        }
    }

    /// A change that changes nothing is no candidate.
    fn emit(
        &self,
        value: &[u8],
        bytes: Vec<u8>,
        unchanged: usize,
        emit: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        if bytes == value {
            return ControlFlow::Continue(());
        }
        emit(Candidate {
            bytes,
            unchanged,
            stage: self.stage,
            rarity: self.rarity,
            observation: Observation::new(self.code, self.message),
        })
    }
}

/// Spends work that takes as long as to hash so many bytes.
fn spend(budget: &Budget, bytes: usize) -> ControlFlow<()> {
    match budget.work(bytes) {
        true => ControlFlow::Continue(()),
        false => ControlFlow::Break(()),
    }
}
