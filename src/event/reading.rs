//! The two readings of a payload: the fast one, and the one that explains.

use super::fields::{Field, Fields};
use super::rules;
use crate::issue::{Issue, IssueCode, Severity};
use crate::json::{self, Ending, Finding, Flow, GO, Kind, Path, Positions, STOP, Span, Text};

/// Where a reading leaves what it finds.
pub(super) trait Sink {
    /// `path` is called only by a sink that keeps the pointer.
    fn issue(&mut self, finding: Finding, path: &dyn Fn() -> String) -> Flow;
}

/// A walk that follows the fields of an event.
struct EventVisitor<S> {
    fields: Fields,
    sink: S,
}

impl<S: Sink> EventVisitor<S> {
    /// Walks the payload, then judges the event, if there is a whole one.
    fn read(payload: &[u8], sink: S) -> Self {
        let mut visitor = EventVisitor {
            fields: Fields::new(),
            sink,
        };
        if json::read(payload, &mut visitor) == Ending::Complete {
            let _ = rules::judge(payload, &visitor.fields, &mut visitor.sink);
        }
        visitor
    }
}

impl<S: Sink> json::Visitor for EventVisitor<S> {
    fn finding(&mut self, finding: Finding, path: Path<'_>) -> Flow {
        self.sink.issue(finding, &|| path.pointer())
    }

    #[inline]
    fn open(&mut self, kind: Kind, _start: usize) {
        self.fields.enter(kind);
    }

    #[inline]
    fn close(&mut self, kind: Kind, span: Span) {
        self.fields.leave(kind, span);
    }

    #[inline]
    fn scalar(&mut self, kind: Kind, span: Span) {
        self.fields.value(kind, span);
    }

    #[inline]
    fn name(&mut self, name: Text<'_>) -> Flow {
        match self.fields.name(name) {
            Some((parent @ (Field::Event | Field::Data | Field::Account), false)) => {
                let finding = Finding {
                    code: IssueCode::UnknownField,
                    span: name.span(),
                    message: "not a documented member of the envelope",
                };
                self.sink
                    .issue(finding, &|| rules::member_pointer(parent, name))
            }
            _ => GO,
        }
    }
}

/// Wants a yes or no.
#[derive(Default)]
struct Verdict {
    refused: bool,
    warned: bool,
}

impl Sink for Verdict {
    #[inline]
    fn issue(&mut self, finding: Finding, _path: &dyn Fn() -> String) -> Flow {
        match finding.code.severity() {
            Severity::Warning => {
                self.warned = true;
                GO
            }
            Severity::Error => {
                self.refused = true;
                STOP
            }
        }
    }
}

/// An event without errors.
pub(crate) struct Accepted {
    /// Whether [`explain`] has warnings to tell.
    pub warned: bool,
    /// The token of `created`.
    pub created: Span,
}

/// The fast reading: `None` exactly when [`explain`] has an error to tell.
pub(crate) fn accept(payload: &[u8]) -> Option<Accepted> {
    let EventVisitor { fields, sink } = EventVisitor::read(payload, Verdict::default());
    let created = fields.place(Field::Created)?.span();
    (!sink.refused).then_some(Accepted {
        warned: sink.warned,
        created,
    })
}

/// A report ends after so many issues: a hostile payload has one for every few bytes.
pub(crate) const MAX_ISSUES: usize = 1000;

/// And after so many bytes of pointers: a name may be long, and have many issues below it.
const MAX_POINTERS: usize = 1 << 18;

/// Wants to know everything.
#[derive(Default)]
struct Explanation {
    found: Vec<(Finding, String)>,
    pointers: usize,
}

impl Sink for Explanation {
    fn issue(&mut self, finding: Finding, path: &dyn Fn() -> String) -> Flow {
        let path = path();
        self.pointers += path.len();
        self.found.push((finding, path));
        match self.found.len() < MAX_ISSUES && self.pointers < MAX_POINTERS {
            true => GO,
            false => STOP,
        }
    }
}

/// The reading that explains: all issues, in the order of their places.
pub(crate) fn explain(payload: &[u8], strict: bool) -> Vec<Issue> {
    let mut found = EventVisitor::read(payload, Explanation::default())
        .sink
        .found;
    found.sort_by_key(|(finding, _)| finding.span.start);
    let spans = found
        .iter()
        .flat_map(|(finding, _)| [finding.span.start, finding.span.end]);
    let positions = Positions::of(payload, spans.collect());
    let issue = |(finding, path): (Finding, String)| Issue {
        severity: if strict {
            Severity::Error
        } else {
            finding.code.severity()
        },
        code: finding.code,
        path,
        message: finding.message,
        start: positions.get(finding.span.start),
        end: positions.get(finding.span.end),
    };
    found.into_iter().map(issue).collect()
}
