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
    fn new(sink: S) -> Self {
        EventVisitor {
            fields: Fields::new(),
            sink,
        }
    }

    /// Judges the event, if the walk has seen a whole one.
    fn judge(&mut self, payload: &[u8], ending: Ending) {
        if ending == Ending::Complete {
            let _ = rules::judge(payload, &self.fields, &mut self.sink);
        }
    }
}

impl<S: Sink> json::Visitor for EventVisitor<S> {
    fn finding(&mut self, finding: Finding, path: Path<'_>) -> Flow {
        self.sink.issue(finding, &|| path.pointer())
    }

    #[inline]
    fn open(&mut self, _kind: Kind, _start: usize) {
        self.fields.enter();
    }

    #[inline]
    fn close(&mut self, kind: Kind, span: Span) {
        self.fields.leave(kind, span);
    }

    #[inline]
    fn string(&mut self, string: Text<'_>) {
        self.fields
            .value(Kind::String, string.span(), string.escaped);
    }

    #[inline]
    fn scalar(&mut self, kind: Kind, span: Span) {
        self.fields.value(kind, span, false);
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
                    .issue(finding, &move || rules::member_pointer(parent, name))
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
    let mut visitor = EventVisitor::new(Verdict::default());
    let ending = json::read(payload, &mut visitor);
    visitor.judge(payload, ending);
    let EventVisitor { fields, sink } = visitor;
    let created = fields.place(Field::Created)?.span();
    (!sink.refused).then_some(Accepted {
        warned: sink.warned,
        created,
    })
}

/// A report has at most so many issues: a hostile payload has one for every few bytes. At most
/// half of them are warnings, so that these never hide the error that refuses the payload.
pub(crate) const MAX_ISSUES: usize = 1000;

/// And about so many bytes of pointers: a name may be long, and have many issues below it.
const MAX_POINTERS: usize = 1 << 18;

/// Wants to know everything.
#[derive(Default)]
struct Explanation {
    found: Vec<(Finding, String)>,
    pointers: usize,
}

impl Sink for Explanation {
    fn issue(&mut self, finding: Finding, path: &dyn Fn() -> String) -> Flow {
        let full = |count: usize| self.found.len() >= count || self.pointers >= MAX_POINTERS;
        if finding.code.severity() == Severity::Warning && full(MAX_ISSUES / 2) {
            return GO;
        }
        let is_last = full(MAX_ISSUES - 1);
        let path = path();
        self.pointers += path.len();
        self.found.push((finding, path));
        if is_last { STOP } else { GO }
    }
}

/// The reading that explains: all issues, in the order of their places.
pub(crate) fn explain(payload: &[u8], strict: bool) -> Vec<Issue> {
    let mut visitor = EventVisitor::new(Explanation::default());
    // By a table of its methods: speed is for `accept`, one small walk serves everybody else.
    let ending = json::read(payload, &mut visitor as &mut dyn json::Visitor);
    visitor.judge(payload, ending);
    let mut found = visitor.sink.found;
    if ending == Ending::Broken {
        // Of a broken event only the text is spoken of.
        found.retain(|(finding, _)| finding.code != IssueCode::UnknownField);
    }
    let spans = found
        .iter()
        .flat_map(|(finding, _)| [finding.span.start, finding.span.end]);
    let positions = Positions::of(payload, spans.collect());
    let issue = |(finding, path): &mut (Finding, String)| Issue {
        severity: if strict {
            Severity::Error
        } else {
            finding.code.severity()
        },
        code: finding.code,
        path: core::mem::take(path),
        message: finding.message,
        start: positions.get(finding.span.start),
        end: positions.get(finding.span.end),
    };
    let places = found.iter().map(|(finding, _)| finding.span.start);
    let order = json::sorted(places.zip(0..).collect());
    order
        .into_iter()
        .filter_map(|(_, at)| found.get_mut(at).map(issue))
        .collect()
}
