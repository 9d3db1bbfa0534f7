//! Reads a payload as an event, in two ways: fast, to accept or refuse it, and with every issue.

use super::fields::Fields;
use super::generated::Field;
use super::rules::{self, IssueSink};
use crate::issue::{Issue, IssueCode, Severity};
use crate::json::{
    self, BREAK, CONTINUE, Completion, ControlFlow, Finding, Kind, Path, Positions, Span, Text,
};

/// Receives the reader's events, and follows the fields of the event.
struct EventVisitor<'s> {
    fields: Fields,
    /// Called only for an issue.
    sink: &'s mut dyn IssueSink,
}

/// Reads a payload, and checks the rules if it was read to its end.
fn read(payload: &[u8], sink: &mut dyn IssueSink) -> (Fields, Completion) {
    let fields = Fields::new();
    let mut visitor = EventVisitor { fields, sink };
    let completion = json::read(payload, &mut visitor);
    let EventVisitor { fields, sink } = visitor;
    if completion == Completion::Complete {
        let _ = rules::check(payload, &fields, sink);
    }
    (fields, completion)
}

impl json::Visitor for EventVisitor<'_> {
    fn finding(&mut self, finding: Finding, path: Path<'_>) -> ControlFlow {
        let message = || finding.message.to_owned();
        let path = || path.pointer();
        self.sink.issue(finding.code, finding.span, &message, &path)
    }

    fn open(&mut self, kind: Kind, _start: usize) -> bool {
        self.fields.enter(kind)
    }

    fn close(&mut self, kind: Kind, span: Span) {
        self.fields.leave(kind, span);
    }

    fn scalar(&mut self, kind: Kind, span: Span, escaped: bool) {
        self.fields.value(kind, span, escaped);
    }

    fn name(&mut self, name: Text<'_>) -> ControlFlow {
        match self.fields.name(name) {
            Some((parent, false)) if parent.is_closed() => {
                let message = || "this member is not documented".to_owned();
                let path = move || rules::member_pointer(parent, name);
                self.sink
                    .issue(IssueCode::UnknownField, name.span(), &message, &path)
            }
            _ => CONTINUE,
        }
    }
}

/// Stops at the first error, and keeps no issue.
#[derive(Default)]
struct FirstError {
    refused: bool,
    warned: bool,
}

impl IssueSink for FirstError {
    #[inline]
    fn issue(
        &mut self,
        code: IssueCode,
        _span: Span,
        _message: &dyn Fn() -> String,
        _path: &dyn Fn() -> String,
    ) -> ControlFlow {
        match code.severity() {
            Severity::Warning => {
                self.warned = true;
                CONTINUE
            }
            Severity::Error => {
                self.refused = true;
                BREAK
            }
        }
    }
}

/// An event without errors.
#[derive(Clone, Debug)]
pub(crate) struct Accepted {
    /// Whether [`explain`] lists warnings.
    pub warned: bool,
    /// The place of the value of `created`.
    pub created: Span,
    #[cfg(feature = "events")]
    pub(super) fields: Fields,
}

/// Accepts or refuses a payload: `None` exactly when [`explain`] lists an error.
pub(crate) fn accept(payload: &[u8]) -> Option<Accepted> {
    let mut sink = FirstError::default();
    let (fields, _) = read(payload, &mut sink);
    let created = fields.place(Field::Created)?.span();
    (!sink.refused).then_some(Accepted {
        warned: sink.warned,
        created,
        #[cfg(feature = "events")]
        fields,
    })
}

/// The most issues that a report lists: a hostile payload has one every few bytes. At most half of
/// them are warnings, so that warnings never hide the error that refuses the payload.
pub(crate) const MAX_ISSUES: usize = 1000;

/// The most bytes of pointers that a report lists, or little more: a long name may have many issues
/// below it.
const MAX_POINTERS: usize = 1 << 18;

/// An issue whose position is not computed yet.
struct PendingIssue {
    code: IssueCode,
    span: Span,
    message: String,
    path: String,
}

/// Keeps every issue, within bounds.
#[derive(Default)]
struct AllIssues {
    found: Vec<PendingIssue>,
    pointers: usize,
}

impl IssueSink for AllIssues {
    fn issue(
        &mut self,
        code: IssueCode,
        span: Span,
        message: &dyn Fn() -> String,
        path: &dyn Fn() -> String,
    ) -> ControlFlow {
        let full = |count: usize| self.found.len() >= count || self.pointers >= MAX_POINTERS;
        if code.severity() == Severity::Warning && full(MAX_ISSUES / 2) {
            return CONTINUE;
        }
        let is_last = full(MAX_ISSUES - 1);
        let (message, path) = (message(), path());
        self.pointers += path.len();
        self.found.push(PendingIssue {
            code,
            span,
            message,
            path,
        });
        if is_last { BREAK } else { CONTINUE }
    }
}

/// Lists every issue of a payload, in the order of their places. `strict` makes warnings errors.
pub(crate) fn explain(payload: &[u8], strict: bool) -> Vec<Issue> {
    let mut sink = AllIssues::default();
    let (_, completion) = read(payload, &mut sink);
    let mut found = sink.found;
    if completion == Completion::Incomplete {
        // The rules were not checked, so no issue of the event is reported.
        found.retain(|found| found.code != IssueCode::UnknownField);
    }
    // Stable: issues at the same place keep the order in which they were found.
    let places = found.iter().map(|found| found.span.start as u64);
    let order = json::sorted(places.collect());
    let spans = found
        .iter()
        .flat_map(|found| [found.span.start as u64, found.span.end as u64]);
    let positions = Positions::of(payload, spans.collect());
    let issue = |found: &mut PendingIssue| Issue {
        severity: if strict {
            Severity::Error
        } else {
            found.code.severity()
        },
        code: found.code,
        path: core::mem::take(&mut found.path),
        message: core::mem::take(&mut found.message),
        start: positions.get(found.span.start),
        end: positions.get(found.span.end),
    };
    order
        .into_iter()
        .filter_map(|(_, at)| found.get_mut(at).map(issue))
        .collect()
}
