//! The strict I-JSON reader (RFC 8259, RFC 7493).
//!
//! [`reader`] reads the bytes once and calls a [`Visitor`] for each container, name, scalar and
//! finding. It builds no value, so a visitor that needs only a yes or no is fast. Both readings of
//! an event, the fast one and the one that lists every issue, use this reader with different
//! visitors, so there is only one grammar.

mod names;
mod number;
mod pointer;
mod position;
mod reader;
mod text;
pub(crate) mod token;

pub(crate) use pointer::{Path, push_name, push_step};
pub(crate) use position::Positions;
pub(crate) use reader::{Completion, read};
pub(crate) use text::Text;

use crate::issue::IssueCode;
use core::ops::Range;

/// The deepest nesting of containers that is read.
pub const MAX_DEPTH: usize = 128;

/// Whether the reader continues.
pub(crate) type ControlFlow<T = ()> = core::ops::ControlFlow<(), T>;

/// The reader continues.
pub(crate) const CONTINUE: ControlFlow = ControlFlow::Continue(());

/// The reader stops.
pub(crate) const BREAK: ControlFlow = ControlFlow::Break(());

/// A range of bytes of the payload.
pub(crate) type Span = Range<usize>;

/// The keys in ascending order, each with its index; equal keys keep their order. It is a heap sort
/// for one type, because the sort of slices, which is faster, is a tenth of the wasm file.
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

/// An issue of the JSON text, as opposed to the event rules.
pub(crate) struct Finding {
    pub code: IssueCode,
    pub span: Span,
    pub message: &'static str,
}

/// Receives what the reader finds.
pub(crate) trait Visitor {
    /// `path` is the current place; it costs nothing until its pointer is made.
    fn finding(&mut self, finding: Finding, path: Path<'_>) -> ControlFlow;

    /// A container opens at `start`. If this returns false, the visitor is called only for the findings
    /// inside the container, which is faster.
    fn open(&mut self, kind: Kind, start: usize) -> bool;

    /// The innermost container has closed; `span` covers all of it.
    fn close(&mut self, kind: Kind, span: Span);

    /// A member's name. Its value comes next.
    fn name(&mut self, name: Text<'_>) -> ControlFlow;

    /// A scalar; `escaped` says that it is a string that contains a backslash.
    fn scalar(&mut self, kind: Kind, span: Span, escaped: bool);
}
