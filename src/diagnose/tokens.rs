//! What a JSON document is made of, by the strict reader.

use super::Span;
use crate::issue::IssueCode;
use crate::json::{self, Finding, Flow, GO, Path, STOP, Text};

/// Walks a payload, and gives each token of its value.
pub(super) fn read(payload: &[u8], take: &mut dyn FnMut(Token)) -> Ending {
    let mut teller = Teller {
        take,
        length: payload.trim_ascii_end().len(),
        ending: Ending::Complete,
    };
    match json::read(payload, &mut teller as &mut dyn json::Visitor) {
        json::Ending::Complete => teller.ending,
        json::Ending::Broken if teller.ending == Ending::CutShort => Ending::CutShort,
        json::Ending::Broken => Ending::Broken,
    }
}

/// What a string token means, as UTF-8; the halves of a surrogate pair, which have none, as
/// UTF-8 would have them.
pub(super) fn content(token: &[u8]) -> Vec<u8> {
    Text::at(token, 0..token.len()).content().into_owned()
}

/// How a reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The payload is a document that parsers read.
    Complete,
    /// It ends in the middle of one.
    CutShort,
    /// It is none.
    Broken,
}

/// What a document is made of, in the order of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// An object or an array begins.
    Open(Kind),
    /// The innermost of them ends.
    Close,
    /// The name of a member, with its quotes.
    Name(Span),
    /// Any other value.
    Scalar(Kind, Span),
}

/// The kinds of value that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `{…}`
    Object,
    /// `[…]`
    Array,
    /// A number.
    Number,
    /// A string, `true`, `false` or `null`.
    Word,
}

/// Tells tokens of what the reader meets.
struct Teller<'a> {
    take: &'a mut dyn FnMut(Token),
    /// Of the payload, without white space behind it.
    length: usize,
    ending: Ending,
}

impl json::Visitor for Teller<'_> {
    /// What parsers read in spite of it is no reason to stop.
    fn finding(&mut self, finding: Finding, _path: Path<'_>) -> Flow {
        self.ending = match finding.code {
            IssueCode::DuplicateKey
            | IssueCode::LoneSurrogate
            | IssueCode::NumberOutOfRange
            | IssueCode::NumberPrecision => return GO,
            IssueCode::Syntax if finding.span.start >= self.length => Ending::CutShort,
            _ => Ending::Broken,
        };
        STOP
    }

    fn open(&mut self, kind: json::Kind, _start: usize) {
        (self.take)(Token::Open(kind_of(kind)));
    }

    fn close(&mut self, _kind: json::Kind, _span: Span) {
        (self.take)(Token::Close);
    }

    fn name(&mut self, name: Text<'_>) -> Flow {
        (self.take)(Token::Name(name.span()));
        GO
    }

    fn scalar(&mut self, kind: json::Kind, span: Span) {
        (self.take)(Token::Scalar(kind_of(kind), span));
    }
}

fn kind_of(kind: json::Kind) -> Kind {
    match kind {
        json::Kind::Object => Kind::Object,
        json::Kind::Array => Kind::Array,
        json::Kind::Number => Kind::Number,
        json::Kind::String | json::Kind::Bool | json::Kind::Null => Kind::Word,
    }
}
