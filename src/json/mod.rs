//! The strict I-JSON reader (RFC 8259, RFC 7493).
//!
//! [`reader`] walks the bytes once and tells a [`Visitor`] what it meets: containers, names,
//! scalars, and findings. It builds nothing, so that a visitor which only wants a yes or no
//! pays for nothing else. Both readings of an event, the fast one and the one that explains,
//! are this walk with another visitor: there is no second grammar.

mod names;
mod number;
mod pointer;
mod position;
mod reader;
mod text;

pub(crate) use pointer::{Path, push_name, push_step};
pub(crate) use position::Positions;
pub(crate) use reader::{Ending, read};
pub(crate) use text::Text;

use crate::issue::IssueCode;
use core::ops::{ControlFlow, Range};

/// How many containers may stand in one another.
pub const MAX_DEPTH: usize = 128;

/// Whether the walk goes on.
pub(crate) type Flow = ControlFlow<()>;

/// Goes on.
pub(crate) const GO: Flow = ControlFlow::Continue(());

/// Ends the walk.
pub(crate) const STOP: Flow = ControlFlow::Break(());

/// A range of bytes of the payload.
pub(crate) type Span = Range<usize>;

/// The keys in ascending order, each with its index; equal keys keep their order. On a heap, and
/// for one type alone: the slices' own sorts are faster, and a tenth of the wasm file.
#[inline(never)]
pub(crate) fn sorted(keys: Vec<u64>) -> Vec<(u64, usize)> {
    let keys: Vec<(u64, usize)> = keys.into_iter().zip(0..).collect();
    std::collections::BinaryHeap::from(keys).into_sorted_vec()
}

/// The six kinds of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    Array,
    String,
    Number,
    Bool,
    Null,
}

/// Something the payload rule has to say of the text itself.
pub(crate) struct Finding {
    pub code: IssueCode,
    pub span: Span,
    pub message: &'static str,
}

/// Who listens to a walk. Every method but `finding` may be left out.
pub(crate) trait Visitor {
    /// `path` is where the walk stands; it costs something only when it is written out.
    fn finding(&mut self, finding: Finding, path: Path<'_>) -> Flow;

    /// A container opens at `start`.
    fn open(&mut self, kind: Kind, start: usize) {
        let _ = (kind, start);
    }

    /// The innermost container has closed; `span` is all of it.
    fn close(&mut self, kind: Kind, span: Span) {
        let _ = (kind, span);
    }

    /// A member's name; its value comes next.
    fn name(&mut self, name: Text<'_>) -> Flow {
        let _ = name;
        GO
    }

    /// A string value.
    fn string(&mut self, string: Text<'_>) {
        self.scalar(Kind::String, string.span());
    }

    /// A number, boolean or null; and a string, for who need not know what is in it.
    fn scalar(&mut self, kind: Kind, span: Span) {
        let _ = (kind, span);
    }
}
