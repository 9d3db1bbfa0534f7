//! Applies the rules of an event. The tables of rules are in `generated`.

use super::EventType;
use super::fields::{Fields, Place};
use super::generated::{Field, Rule, rules};
use super::terms::{Form, Need};
use crate::issue::IssueCode;
use crate::json::{self, CONTINUE, ControlFlow, Kind, Span, Text};
use crate::timestamp::Timestamp;
use crate::url::Url;

/// Receives the issues of a payload.
pub(super) trait IssueSink {
    /// `message` and `path` are called only by a sink that keeps them.
    fn issue(
        &mut self,
        code: IssueCode,
        span: Span,
        message: &dyn Fn() -> String,
        path: &dyn Fn() -> String,
    ) -> ControlFlow;
}

/// Reports everything that is wrong with an event that was read to its end.
pub(super) fn check(payload: &[u8], fields: &Fields, sink: &mut dyn IssueSink) -> ControlFlow {
    let mut checker = RuleChecker {
        payload,
        fields,
        sink,
        event_type: None,
    };
    checker.event()
}

/// The pointer of a member that is not documented, in an object that is.
pub(super) fn member_pointer(parent: Field, name: Text<'_>) -> String {
    let mut pointer = parent.pointer().to_owned();
    json::push_name(&mut pointer, name);
    pointer
}

struct RuleChecker<'a> {
    payload: &'a [u8],
    fields: &'a Fields,
    /// Called only for an issue, so that one copy of this code serves every sink.
    sink: &'a mut dyn IssueSink,
    /// The documented event type; none for an unknown one.
    event_type: Option<EventType>,
}

/// A member that is there and has the right kind, or `None` if that was reported.
type Lookup<T> = ControlFlow<Option<T>>;

impl<'a> RuleChecker<'a> {
    fn event(&mut self) -> ControlFlow {
        self.event_type = self.event_type()?;
        for table in rules(self.event_type) {
            for rule in table {
                self.apply(*rule)?;
            }
        }
        CONTINUE
    }

    fn apply(&mut self, (field, need, form): Rule) -> ControlFlow {
        if field != Field::Event && !self.is_object(field.parent()) {
            return CONTINUE;
        }
        if let Form::Object = form {
            self.place(field, Kind::Object, need, "must be an object")?;
            return CONTINUE;
        }
        let Some(text) = self.text(field, need)? else {
            return CONTINUE;
        };
        let content = text.content();
        let (code, problem, name) = match form {
            Form::Id(prefix) if !content.starts_with(prefix.as_bytes()) => {
                (IssueCode::UnexpectedIdPrefix, "does not begin with", prefix)
            }
            Form::Timestamp if Timestamp::from_bytes(&content).is_none() => (
                IssueCode::InvalidTimestamp,
                "must be a real date and time with a zone (RFC 3339), such as",
                "2023-06-01T12:00:00Z",
            ),
            Form::Url if !is_http_url(&content) => (
                IssueCode::InvalidUrl,
                "must be an absolute `http` or `https` URL",
                "",
            ),
            _ => return CONTINUE,
        };
        self.report(code, field, text.span(), problem, name)
    }

    /// The documented event type; none if it is unknown or missing.
    fn event_type(&mut self) -> Lookup<EventType> {
        let name = match self.fields.place(Field::Type) {
            Some(place) if place.kind == Kind::String => place.text(self.payload),
            _ => return ControlFlow::Continue(None),
        };
        let event_type = EventType::from_bytes(&name.content());
        if event_type.is_none() && !name.raw.is_empty() {
            let problem = "is not a documented event type";
            let code = IssueCode::UnknownEventType;
            self.report(code, Field::Type, name.span(), problem, "")?;
        }
        ControlFlow::Continue(event_type)
    }

    fn is_object(&self, field: Field) -> bool {
        let place = self.fields.place(field);
        place.is_some_and(|place| place.kind == Kind::Object)
    }

    /// A string; if it is required, it must not be empty.
    fn text(&mut self, field: Field, need: Need) -> Lookup<Text<'a>> {
        let Some(place) = self.place(field, Kind::String, need, "must be a string")? else {
            return ControlFlow::Continue(None);
        };
        let text = place.text(self.payload);
        if text.raw.is_empty() && need == Need::Required {
            let code = IssueCode::EmptyString;
            self.report(code, field, place.span(), "must not be empty", "")?;
            return ControlFlow::Continue(None);
        }
        ControlFlow::Continue(Some(text))
    }

    fn place(
        &mut self,
        field: Field,
        kind: Kind,
        need: Need,
        problem: &'static str,
    ) -> Lookup<Place> {
        match self.fields.place(field) {
            Some(place) if place.kind == kind => return ControlFlow::Continue(Some(place)),
            Some(place) => {
                self.report(IssueCode::WrongType, field, place.span(), problem, "")?;
            }
            None if need == Need::Required => self.missing(field)?,
            None => {}
        }
        ControlFlow::Continue(None)
    }

    /// The place of a missing member is the object that it belongs in.
    fn missing(&mut self, field: Field) -> ControlFlow {
        let parent = self.fields.place(field.parent());
        let span = parent.map_or(0..0, |parent| parent.span());
        let code = IssueCode::MissingField;
        match self.event_type {
            Some(event_type) => {
                let name = event_type.as_str();
                self.report(code, field, span, "is required for", name)
            }
            None => self.report(code, field, span, "is required", ""),
        }
    }

    /// The message is "`account.id` is required for `app.deployed`": the field, the problem, and a
    /// name, if there is one.
    #[cold]
    #[inline(never)]
    fn report(
        &mut self,
        code: IssueCode,
        field: Field,
        span: Span,
        problem: &'static str,
        name: &'static str,
    ) -> ControlFlow {
        let message = || {
            let subject = match field.pointer().strip_prefix('/') {
                Some(pointer) => ["`", &dotted(pointer), "`"].concat(),
                None => "the event".to_owned(),
            };
            let (open, close) = if name.is_empty() {
                ("", "")
            } else {
                (" `", "`")
            };
            [&subject, " ", problem, open, name, close].concat()
        };
        let path = || field.pointer().to_owned();
        self.sink.issue(code, span, &message, &path)
    }
}

/// `account/id` as people write it: `account.id`.
fn dotted(pointer: &str) -> String {
    let dot = |char| if char == '/' { '.' } else { char };
    pointer.chars().map(dot).collect()
}

fn is_http_url(text: &[u8]) -> bool {
    Url::parse(text).is_some_and(|url| url.is_http || url.is_https)
}
