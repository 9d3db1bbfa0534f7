//! One change that may explain a mismatch, as a row of a table: a change to the payload, or to
//! the secret.

use super::budget::Budget;
use super::bytes::{find, join, list};
use super::cause::{CauseCode, Observation};
use super::encoding::replace;
use super::rewrite;
use core::ops::{ControlFlow, RangeInclusive};

/// The place of a change in a chain of two. What was wrapped around the value is removed first,
/// then JSON is written in another way, then something is wrapped around it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// The value as it was given.
    Unchanged,
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
            (_, Stage::Alone) => before == Stage::Unchanged,
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

/// A row of a table.
pub(crate) const fn row(
    code: CauseCode,
    stage: Stage,
    rarity: u8,
    message: &'static str,
    change: Change,
) -> Hypothesis {
    Hypothesis {
        code,
        stage,
        rarity,
        message,
        change,
    }
}

/// How a change is made.
#[derive(Clone, Copy)]
pub(crate) enum Change {
    /// Makes a candidate of each text in a list. `|` separates the texts, and `…` stands for the value.
    /// `Around("\"…\"|'…'")` makes two candidates: the value in double quotes, and in single quotes.
    Around(&'static str),
    /// Makes one candidate by replacing texts. `|` separates the replacements, each of which is
    /// `from→to`. At each place, the first one that fits is made. `Replace("\r\n→\n|\r→\n")` makes
    /// every line end in LF, and `Replace(" →")` removes all spaces.
    Replace(&'static str),
    /// Computes another value. None if the change does not apply.
    One(fn(&[u8]) -> Option<Vec<u8>>),
    /// Computes other values, the most frequent first.
    Make(fn(&[u8], &mut Candidates<'_>)),
    /// The same, for what makes too many values to be the second change of a pair.
    Several(fn(&[u8], &mut Candidates<'_>)),
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

/// Stands for the value in a text.
const VALUE: &str = "…";

/// Takes the values that a hypothesis makes, until the search stops or the budget is spent.
pub(crate) struct Candidates<'a> {
    /// The value that is changed.
    given: &'a [u8],
    pub stage: Stage,
    pub rarity: u8,
    pub observation: Observation,
    unchanged: usize,
    pub budget: &'a Budget,
    take: &'a mut dyn FnMut(Candidate) -> ControlFlow<()>,
    flow: ControlFlow<()>,
}

impl Candidates<'_> {
    /// A change that changes nothing is no candidate.
    #[inline(never)]
    pub fn put(&mut self, bytes: Vec<u8>) {
        self.spend(bytes.len());
        if self.is_over() || bytes == self.given {
            return;
        }
        self.flow = (self.take)(Candidate {
            bytes,
            unchanged: self.unchanged,
            stage: self.stage,
            rarity: self.rarity,
            observation: self.observation,
        });
    }

    /// Parts in a row.
    #[inline(never)]
    pub fn join(&mut self, parts: &[&[u8]]) {
        self.put(join(parts));
    }

    /// Each of some texts, which are separated by `|`, with the value for `…`.
    #[inline(never)]
    pub fn texts(&mut self, value: &[u8], texts: &'static str) {
        for text in list(texts) {
            match find(text, VALUE.as_bytes()) {
                Some(at) => {
                    let (before, after) = (&text[..at], &text[at + VALUE.len()..]);
                    if before.is_empty() {
                        self.unchanged = value.len();
                    }
                    self.join(&[before, value, after]);
                    self.unchanged = 0;
                }
                None => self.join(&[text]),
            }
        }
    }

    /// None for a change that does not apply.
    #[inline(never)]
    pub fn maybe(&mut self, bytes: Option<Vec<u8>>) {
        if let Some(bytes) = bytes {
            self.put(bytes);
        }
    }

    /// The value with some texts replaced.
    #[inline(never)]
    pub fn replace(&mut self, value: &[u8], pairs: &'static str) {
        self.maybe(replace(value, pairs));
    }

    /// Spends work that takes as long as to hash so many bytes.
    pub fn spend(&mut self, bytes: usize) {
        if !self.budget.work(bytes) {
            self.flow = ControlFlow::Break(());
        }
    }

    pub fn is_over(&self) -> bool {
        self.flow.is_break()
    }
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
            stage: Stage::Unchanged,
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
        let is_first = self.stage == Stage::Unchanged;
        let is_of_rarity = self.rarities.contains(&hypothesis.rarity);
        let fits = match hypothesis.change {
            // Rewrites have rarities of their own.
            Change::Write => is_first || *self.rarities.end() <= 1,
            // As a second change, those that cost little.
            Change::Several(_) if !is_first => is_of_rarity && hypothesis.rarity == 0,
            _ => is_of_rarity,
        };
        fits && hypothesis.stage.follows(self.stage) && self.code != Some(hypothesis.code)
    }
}

/// The greatest rarity of rewrites that are tried as a second change. They come in two lots, the
/// frequent ones first: to find the ways that differ for a document takes long.
const RAREST_SECOND_REWRITE: u8 = 2;

/// The most rewrites of one payload, as a first and as a second change.
const MOST_REWRITES: usize = 2_500;
const MOST_SECOND_REWRITES: usize = 250;

/// Makes the candidates that the selected hypotheses of a table have for a value, until `take`
/// stops or the budget is spent.
#[inline(never)]
pub(crate) fn each(
    table: &[Hypothesis],
    value: &[u8],
    selection: &Selection,
    budget: &Budget,
    take: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for hypothesis in table {
        if !selection.has(hypothesis) {
            continue;
        }
        let mut candidates = Candidates {
            given: value,
            stage: hypothesis.stage,
            rarity: hypothesis.rarity,
            observation: Observation::new(hypothesis.code, hypothesis.message),
            unchanged: 0,
            budget,
            take,
            flow: ControlFlow::Continue(()),
        };
        make(hypothesis.change, value, selection, &mut candidates);
        candidates.flow?;
    }
    ControlFlow::Continue(())
}

fn make(change: Change, value: &[u8], selection: &Selection, out: &mut Candidates<'_>) {
    match change {
        Change::Around(texts) => out.texts(value, texts),
        Change::Replace(pairs) => {
            out.spend(value.len() / 4);
            out.replace(value, pairs);
        }
        Change::One(make) => {
            out.spend(value.len() / 4);
            out.maybe(make(value));
        }
        Change::Make(make) | Change::Several(make) => {
            out.spend(value.len() / 4);
            make(value, out);
        }
        Change::Write => {
            let rarities = selection.rarities.clone();
            match selection.stage {
                Stage::Unchanged => rewrite::each(value, rarities, MOST_REWRITES, out),
                _ => {
                    let last = *rarities.end() * RAREST_SECOND_REWRITE;
                    rewrite::each(value, *rarities.start()..=last, MOST_SECOND_REWRITES, out);
                }
            }
        }
    }
}
