//! One change that may explain a mismatch, as a row of a table: a change to the payload, or to
//! the secret.

use crate::diagnose::cause::CauseCode;
use crate::diagnose::codecs::emit::Emit;

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
    pub fn follows(self, before: Stage) -> bool {
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
    Make(fn(&[u8], &mut dyn Emit)),
    /// The same, for what makes too many values to be the second change of a pair.
    Several(fn(&[u8], &mut dyn Emit)),
    /// Writes the same JSON in all other ways of some rarities.
    Write,
}
