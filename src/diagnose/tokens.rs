//! The tokens of a JSON document, by the strict reader.

use super::Span;
use crate::issue::IssueCode;
use crate::json::{self, BREAK, CONTINUE, ControlFlow, Finding, Path, Text};

/// Reads a payload, and passes on each token of its value.
pub(super) fn read(payload: &[u8], take: &mut dyn FnMut(Token)) -> Completeness {
    let mut reader = TokenReader {
        take,
        length: payload.trim_ascii_end().len(),
        completeness: Completeness::Complete,
    };
    match json::read(payload, &mut reader as &mut dyn json::Visitor) {
        json::Completion::Complete => reader.completeness,
        json::Completion::Incomplete if reader.completeness == Completeness::Truncated => {
            Completeness::Truncated
        }
        json::Completion::Incomplete => Completeness::Invalid,
    }
}

/// Where a payload stops being JSON. None if it is a document.
pub(super) fn syntax_error(payload: &[u8]) -> Option<usize> {
    let mut finder = ErrorFinder { place: None };
    json::read(payload, &mut finder as &mut dyn json::Visitor);
    finder.place
}

struct ErrorFinder {
    place: Option<usize>,
}

impl json::Visitor for ErrorFinder {
    fn finding(&mut self, finding: Finding, _path: Path<'_>) -> ControlFlow {
        if finding.code == IssueCode::Syntax {
            self.place = Some(finding.span.start);
            return BREAK;
        }
        CONTINUE
    }
}

/// The content of a string token, as UTF-8. Lone surrogates, which have no UTF-8, become the
/// three bytes that UTF-8's rule would give them.
pub(super) fn content(token: &[u8]) -> Vec<u8> {
    Text::at(token, 0..token.len()).content().into_owned()
}

/// Whether a payload is a whole JSON document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Completeness {
    /// It is a document that parsers read.
    Complete,
    /// It ends in the middle of a document.
    Truncated,
    /// It is not JSON.
    Invalid,
}

/// A token, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// An object or an array begins.
    Open(Kind),
    /// The innermost of them ends. The span is all of it.
    Close(Span),
    /// The name of a member, with its quotes.
    Name(Span),
    /// Any other value.
    Scalar(Kind, Span),
}

/// The kinds of value that serializers treat differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Object,
    Array,
    Number,
    String,
    /// `true`, `false` or `null`.
    Literal,
}

/// Makes tokens of the reader's events.
struct TokenReader<'a> {
    take: &'a mut dyn FnMut(Token),
    /// The length of the payload without white space at its end.
    length: usize,
    completeness: Completeness,
}

impl json::Visitor for TokenReader<'_> {
    /// Parsers read some documents that the strict reader refuses: these are no reason to stop.
    fn finding(&mut self, finding: Finding, _path: Path<'_>) -> ControlFlow {
        self.completeness = match finding.code {
            IssueCode::DuplicateKey
            | IssueCode::LoneSurrogate
            | IssueCode::NumberOutOfRange
            | IssueCode::NumberPrecision => return CONTINUE,
            IssueCode::Syntax if finding.span.start >= self.length => Completeness::Truncated,
            _ => Completeness::Invalid,
        };
        BREAK
    }

    fn open(&mut self, kind: json::Kind, _start: usize) {
        (self.take)(Token::Open(kind_of(kind)));
    }

    fn close(&mut self, _kind: json::Kind, span: Span) {
        (self.take)(Token::Close(span));
    }

    fn name(&mut self, name: Text<'_>) -> ControlFlow {
        (self.take)(Token::Name(name.span()));
        CONTINUE
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
        json::Kind::String => Kind::String,
        json::Kind::Bool | json::Kind::Null => Kind::Literal,
    }
}
