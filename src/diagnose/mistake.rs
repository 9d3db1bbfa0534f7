//! What a mistake is: a change that somebody makes without noticing, and how to undo it.
//!
//! Each file in `mistakes` has the rows of one mistake, the sections of its codes in
//! `docs/diagnose.md`, and examples. `cargo xtask generate` makes the list of all mistakes, the
//! codes and the documentation of these files.

pub(crate) use crate::diagnose::cause::CauseCode as Code;
use crate::diagnose::cause::{Observation, Part};
pub(crate) use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::signer::Construction;
pub(crate) use Change::{Around, Make, One, Replace, Several};
#[cfg(test)]
pub(crate) use Example::{Both, Made, Undone};

/// One way of making a mistake, and of undoing it, in each part of the delivery in which it occurs.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    /// What a value with the mistake is, after "the payload given is": "followed by a newline".
    /// The whole sentence where the mistake is none of a value: [`alone`](Row::alone),
    /// [`key`](Row::key).
    phrase: &'static str,
    fix: &'static str,
    make: Change,
    undo: Change,
    kind: Kind,
    payload: Option<Place>,
    secret: Option<Place>,
    header: Option<Place>,
    digest: Option<Code>,
}

/// The code of a mistake in one part of the delivery, and how rare it is there: 0 for the most
/// frequent. Pairs are tried in the order of the sum of their rarities.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub code: Code,
    pub rarity: u8,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// The signer has made the mistake, or the receiver has.
    Pair,
    /// A change that is its own reverse, or has none.
    Alteration,
    /// A value that does not depend on the one given.
    Alone,
}

/// How a change is made.
#[derive(Clone, Copy)]
pub(crate) enum Change {
    None,
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
    /// Uses the secret in another way.
    Key(Construction),
}

impl Change {
    /// Hands over what the change makes of a value, but for what is not made of bytes alone.
    pub fn apply(self, value: &[u8], out: &mut dyn Emit) {
        match self {
            Around(texts) => out.texts(value, texts),
            Replace(pairs) => out.replace(value, pairs),
            One(make) => out.maybe(make(value)),
            Make(make) | Several(make) => make(value, out),
            Change::None | Change::Write | Change::Key(_) => {}
        }
    }
}

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

/// The fix for a header that something has encoded.
pub(crate) const AS_SENT: &str = "Pass on the header as it was sent. Something has encoded it, or it was copied from a mail, a page or JSON.";

/// A row for a mistake. See [`Row`] for the phrase.
pub(crate) const fn row(phrase: &'static str) -> Row {
    Row {
        phrase,
        fix: "",
        make: Change::None,
        undo: Change::None,
        kind: Kind::Pair,
        payload: None,
        secret: None,
        header: None,
        digest: None,
    }
}

impl Row {
    /// How the mistake is made: the signer has made it.
    pub const fn make(mut self, change: Change) -> Self {
        self.make = change;
        self
    }

    /// How the mistake is undone: the receiver has made it.
    pub const fn undo(mut self, change: Change) -> Self {
        self.undo = change;
        self
    }

    /// A change that either side may have made.
    pub const fn alter(mut self, change: Change) -> Self {
        self.undo = change;
        self.kind = Kind::Alteration;
        self
    }

    /// Values that the signer has used in the place of the right one.
    pub const fn alone(mut self, change: Change) -> Self {
        self.make = change;
        self.kind = Kind::Alone;
        self
    }

    /// JSON, written in another way.
    pub const fn write(mut self) -> Self {
        self.make = Change::Write;
        self
    }

    /// Another use of the secret.
    pub const fn key(mut self, construction: Construction) -> Self {
        self.make = Change::Key(construction);
        self.kind = Kind::Alone;
        self
    }

    /// What to change in this situation, where the code's own fix is for another one. See
    /// [`Observation::fix`] for choices.
    pub const fn fix(mut self, fix: &'static str) -> Self {
        self.fix = fix;
        self
    }

    pub const fn payload(mut self, code: Code, rarity: u8) -> Self {
        self.payload = Some(Place { code, rarity });
        self
    }

    pub const fn secret(mut self, code: Code, rarity: u8) -> Self {
        self.secret = Some(Place { code, rarity });
        self
    }

    /// A header's mistakes up to rarity 1 are undone wherever they are seen, the others where nothing
    /// else makes sense of the header.
    pub const fn header(mut self, code: Code, rarity: u8) -> Self {
        self.header = Some(Place { code, rarity });
        self
    }

    /// The digest in the header is so.
    pub const fn digest(mut self, code: Code) -> Self {
        self.digest = Some(code);
        self
    }

    /// What undoes the mistake.
    pub fn undone(&self) -> Change {
        self.undo
    }

    /// The changes that a search tries, each with its stage.
    pub fn changes(&self) -> [(Stage, Change); 2] {
        let made = match (self.kind, self.make) {
            (_, Change::Write) => Stage::Rewrite,
            (Kind::Alone, _) => Stage::Alone,
            _ => Stage::Wrap,
        };
        [(Stage::Unwrap, self.undo), (made, self.make)]
    }

    /// The code and the rarity of the mistake in a part. None if it does not occur there.
    pub fn place(&self, part: Part) -> Option<Place> {
        match part {
            Part::Payload => self.payload,
            Part::Secret => self.secret,
            Part::Header => self.header,
        }
    }

    /// What a proof says that has undone the mistake in a part, or made it.
    pub fn observation(&self, part: Part, stage: Stage) -> Observation {
        let code = self
            .place(part)
            .map_or(Code::SecretWrong, |place| place.code);
        // What a value is, it has where the phrase begins with "with".
        let (verb, state) = match self.phrase.strip_prefix("with ") {
            Some(rest) => ("has ", rest),
            None => ("is ", self.phrase),
        };
        let phrase = self.phrase;
        let message = match (self.kind, part, stage) {
            (Kind::Alone, ..) => [phrase, "", "", ""],
            (_, Part::Header, _) => ["the header's value ", verb, state, ""],
            (Kind::Alteration, Part::Payload, _) => {
                ["the signature covers the payload ", phrase, "", ""]
            }
            (Kind::Alteration, ..) => ["the signer's secret is the secret given ", phrase, "", ""],
            (_, Part::Payload, Stage::Unwrap) => [
                "the payload given ",
                verb,
                state,
                ", unlike the payload that the signature covers",
            ],
            (_, Part::Payload, _) => [
                "the signature covers the payload ",
                phrase,
                ", unlike the payload given",
                "",
            ],
            (_, _, Stage::Unwrap) => ["the secret given ", verb, state, ", unlike the signer's"],
            _ => [
                "the signer's secret ",
                verb,
                state,
                ", unlike the secret given",
            ],
        };
        let [start, middle, end, last] = message;
        Observation {
            code,
            fix: self.fix,
            message: [start, middle, end, last, "", ""],
        }
    }

    /// What is said of a digest that is so. None if no digest is.
    pub fn of_digest(&self) -> Option<Observation> {
        let start = "the digest in the header is ";
        let end = " instead of hex digits";
        self.digest.map(|code| Observation {
            code,
            fix: self.fix,
            message: [start, self.phrase, end, "", "", ""],
        })
    }
}

/// An example of a mistake: a value without it, and the same value with it.
#[cfg(test)]
pub(crate) enum Example {
    /// Some row makes the second text of the first, and some row undoes it.
    Both(&'static str, &'static str),
    /// Some row makes the second text of the first.
    Made(&'static str, &'static str),
    /// Some row undoes it: it makes the second text of the first.
    Undone(&'static str, &'static str),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::codecs::emit::Collected;
    use crate::diagnose::mistakes;

    /// What the changes of a direction make of a text.
    fn made(rows: &[Row], direction: fn(&Row) -> Change, text: &str) -> Vec<Vec<u8>> {
        let mut all = Collected::default();
        for row in rows {
            direction(row).apply(text.as_bytes(), &mut all);
        }
        all.0
    }

    fn make(row: &Row) -> Change {
        // A change that either side may have made stands for both directions.
        if row.kind == Kind::Alteration {
            row.undo
        } else {
            row.make
        }
    }

    #[test]
    fn each_example_is_made_and_undone() {
        let mut failures = Vec::new();
        for (file, rows, examples) in mistakes::EXAMPLES {
            let mut check = |direction: fn(&Row) -> Change, from: &str, to: &str| {
                if !made(rows, direction, from)
                    .iter()
                    .any(|made| made == to.as_bytes())
                {
                    failures.push(format!("{file}: {from:?} does not become {to:?}"));
                }
            };
            for example in *examples {
                match *example {
                    Both(plain, mistaken) => {
                        check(make, plain, mistaken);
                        check(|row| row.undo, mistaken, plain);
                    }
                    Made(plain, mistaken) => check(make, plain, mistaken),
                    Undone(mistaken, plain) => check(|row| row.undo, mistaken, plain),
                }
            }
        }
        assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    }

    /// A sentence with its phrase reads as one.
    #[test]
    fn says_which_side_has_what() {
        let row = row("in quotes")
            .payload(Code::PayloadFramed, 0)
            .secret(Code::SecretQuoted, 0)
            .header(Code::HeaderQuoted, 0);
        let cases = [
            (
                Part::Payload,
                Stage::Unwrap,
                "the payload given is in quotes, unlike the payload that the signature covers",
            ),
            (
                Part::Payload,
                Stage::Wrap,
                "the signature covers the payload in quotes, unlike the payload given",
            ),
            (
                Part::Secret,
                Stage::Unwrap,
                "the secret given is in quotes, unlike the signer's",
            ),
            (
                Part::Secret,
                Stage::Wrap,
                "the signer's secret is in quotes, unlike the secret given",
            ),
            (
                Part::Header,
                Stage::Unwrap,
                "the header's value is in quotes",
            ),
        ];
        let with = super::row("with spaces").secret(Code::SecretWhitespace, 0);
        let cause = with.observation(Part::Secret, Stage::Unwrap).cause(b"");
        assert_eq!(
            cause.message,
            "the secret given has spaces, unlike the signer's"
        );
        for (part, stage, message) in cases {
            let cause = row.observation(part, stage).cause(b"");
            assert_eq!(cause.message, message);
            assert_eq!(cause.part, part);
        }
    }
}
