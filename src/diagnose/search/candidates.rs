//! What the mistakes make of a value: which of them are tried, and what each of them gives.

use super::budget::Budget;
use crate::diagnose::cause::{CauseCode, Observation, Part};
use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::signer::Construction;
use crate::diagnose::mistake::{Change, Place, Stage};
use crate::diagnose::mistakes::{self, reserialized};
use crate::diagnose::serializers::rewrite::{self, Rewrite};
use core::ops::{ControlFlow, RangeInclusive};

/// A value that the signer may have used.
pub(crate) struct Candidate {
    pub bytes: Vec<u8>,
    /// How many bytes at the start are those of the value that was changed.
    pub unchanged: usize,
    pub stage: Stage,
    pub rarity: u8,
    pub observation: Observation,
    /// How a signer used the value, where it is not simply signed or the key.
    pub construction: Option<Construction>,
}

/// Takes the values that a hypothesis makes, until the search stops or the budget is spent.
struct Candidates<'a> {
    /// The value that is changed.
    given: &'a [u8],
    stage: Stage,
    rarity: u8,
    observation: Observation,
    budget: &'a Budget,
    take: &'a mut dyn FnMut(Candidate) -> ControlFlow<()>,
    flow: ControlFlow<()>,
}

impl Emit for Candidates<'_> {
    /// A change that changes nothing is no candidate.
    #[inline(never)]
    fn take(&mut self, bytes: Vec<u8>, unchanged: usize) {
        self.spend(PER_CANDIDATE + bytes.len());
        if self.flow.is_break() || bytes == self.given {
            return;
        }
        self.flow = (self.take)(Candidate {
            bytes,
            unchanged,
            stage: self.stage,
            rarity: self.rarity,
            observation: self.observation,
            construction: None,
        });
    }
}

impl Candidates<'_> {
    /// Spends work that takes as long as to hash so many bytes.
    fn spend(&mut self, bytes: usize) {
        if !self.budget.work(bytes) {
            self.flow = ControlFlow::Break(());
        }
    }

    fn make(&mut self, change: Change, value: &[u8], selection: &Selection) {
        match change {
            Change::Write => self.write(value, selection),
            Change::Key(construction) => {
                self.flow = (self.take)(Candidate {
                    bytes: value.to_vec(),
                    unchanged: 0,
                    stage: self.stage,
                    rarity: self.rarity,
                    observation: self.observation,
                    construction: Some(construction),
                });
            }
            _ => {
                // Most changes read the value before they make another.
                if !matches!(change, Change::Around(_)) {
                    self.spend(PER_CHANGE + value.len() / 2);
                }
                change.apply(value, self);
            }
        }
    }

    fn write(&mut self, value: &[u8], selection: &Selection) {
        let rarities = selection.rarities.clone();
        let (rarities, most) = match selection.stage {
            Stage::Unchanged => (rarities, MOST_REWRITES),
            _ => {
                let last = *rarities.end() * RAREST_SECOND_REWRITE;
                (*rarities.start()..=last, MOST_SECOND_REWRITES)
            }
        };
        let budget = self.budget;
        self.stage = Stage::Rewrite;
        let flow = rewrite::each(
            value,
            rarities,
            most,
            &|bytes| budget.work(bytes),
            &mut |made| {
                let Rewrite {
                    bytes,
                    rarity,
                    phrases,
                } = made;
                self.rarity = rarity;
                self.observation = reserialized::observation(phrases);
                self.take(bytes, 0);
                self.flow
            },
        );
        self.flow = flow;
    }
}

/// Which changes are tried.
#[derive(Clone)]
pub(crate) struct Selection {
    /// What has made the value. Nothing follows a change of its own code.
    stage: Stage,
    after: Option<CauseCode>,
    /// The only code, if not all.
    only: Option<CauseCode>,
    pub rarities: RangeInclusive<u8>,
}

impl Selection {
    /// All changes of some rarities, for a value as it was given.
    pub fn first(rarities: RangeInclusive<u8>) -> Self {
        Selection {
            stage: Stage::Unchanged,
            after: None,
            only: None,
            rarities,
        }
    }

    /// Those of one code.
    pub fn of_code(code: CauseCode, rarities: RangeInclusive<u8>) -> Self {
        Selection {
            only: Some(code),
            ..Selection::first(rarities)
        }
    }

    /// The changes of a value that was changed before.
    pub fn second(stage: Stage, observation: &Observation, rarity: u8) -> Self {
        Selection {
            stage,
            after: Some(observation.code),
            only: None,
            rarities: rarity..=rarity,
        }
    }

    fn has(&self, place: Place, stage: Stage, change: Change) -> bool {
        let is_first = self.stage == Stage::Unchanged;
        let is_of_rarity = self.rarities.contains(&place.rarity);
        let fits = match change {
            Change::None => false,
            // Rewrites have rarities of their own.
            Change::Write => is_first || *self.rarities.end() <= 1,
            // As a second change, those that cost little.
            Change::Several(_) if !is_first => is_of_rarity && place.rarity == 0,
            _ => is_of_rarity,
        };
        let is_wanted = self.only.is_none_or(|code| code == place.code);
        fits && is_wanted && stage.follows(self.stage) && self.after != Some(place.code)
    }
}

/// What it costs to find out that a change does not apply, on top of reading the value.
const PER_CHANGE: usize = 128;

/// What a candidate costs on top of its bytes, also if it was tried before.
const PER_CANDIDATE: usize = 1280;

/// The greatest rarity of rewrites that are tried as a second change. They come in two lots, the
/// frequent ones first: to find the ways that differ for a document takes long.
const RAREST_SECOND_REWRITE: u8 = 2;

/// The most rewrites of one payload, as a first and as a second change.
const MOST_REWRITES: usize = 2_500;
const MOST_SECOND_REWRITES: usize = 250;

/// Makes the candidates that the selected changes of a part have for a value, until `take` stops
/// or the budget is spent.
#[inline(never)]
pub(crate) fn each(
    part: Part,
    value: &[u8],
    selection: &Selection,
    budget: &Budget,
    take: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for row in mistakes::ALL.iter().copied().flatten() {
        let Some(place) = row.place(part) else {
            continue;
        };
        for (stage, change) in row.changes() {
            if !selection.has(place, stage, change) {
                continue;
            }
            let mut candidates = Candidates {
                given: value,
                stage,
                rarity: place.rarity,
                observation: row.observation(part, stage),
                budget,
                take,
                flow: ControlFlow::Continue(()),
            };
            candidates.make(change, value, selection);
            candidates.flow?;
        }
    }
    ControlFlow::Continue(())
}
