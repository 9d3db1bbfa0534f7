//! What the seed says an event must be: tables, and what each of their words means.

use super::EventType;
use super::fields::{Field, Fields, Place};
use super::reading::Sink;
use crate::issue::IssueCode;
use crate::json::{self, Finding, Flow, GO, Kind, Span, Text};
use crate::timestamp::Timestamp;
use crate::url::Url;
use core::ops::ControlFlow;

/// Tells the sink all that is wrong with an event whose text has been read.
pub(super) fn judge(payload: &[u8], fields: &Fields, sink: &mut dyn Sink) -> Flow {
    Judge {
        payload,
        fields,
        sink,
    }
    .event()
}

/// The pointer of a member that is not documented, of an object that is.
pub(super) fn member_pointer(parent: Field, name: Text<'_>) -> String {
    let mut pointer = parent.pointer().to_owned();
    json::push_name(&mut pointer, name);
    pointer
}

struct Judge<'a> {
    payload: &'a [u8],
    fields: &'a Fields,
    /// It is asked only where there is an issue, so that one copy of the rules serves all.
    sink: &'a mut dyn Sink,
}

/// Whether a member may be left out.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    Required,
    Optional,
}
use Need::{Optional, Required};

/// What a member must look like.
#[derive(Clone, Copy)]
enum Form {
    Object,
    Text,
    /// Text that begins so.
    Id(&'static str),
    Time,
    HttpUrl,
}
use Form::{HttpUrl, Id, Object, Text as Plain, Time};

/// A row of what the seed documents. It holds where the object it speaks of is there.
type Rule = (Field, Need, Form);

const ENVELOPE: &[Rule] = &[
    (Field::Event, Required, Object),
    (Field::Id, Required, Id("evt_")),
    (Field::Type, Required, Plain),
    (Field::Created, Required, Time),
    (Field::Data, Required, Object),
    (Field::Object, Required, Object),
];

const ACCOUNT: &[Rule] = &[
    (Field::Account, Required, Object),
    (Field::AccountId, Required, Id("acc_")),
    (Field::AccountName, Required, Plain),
];

/// What `data.object` has beyond that, by type. Of a type that is not documented it is open.
fn data_object(kind: Option<EventType>) -> &'static [Rule] {
    match kind {
        Some(EventType::AppCreated | EventType::AppUpdated | EventType::AppDeleted) => &[
            (Field::ObjectId, Required, Id("app_")),
            (Field::Title, Optional, Plain),
        ],
        Some(EventType::AppDeployed) => &[
            (Field::ObjectId, Required, Id("app_")),
            (Field::Title, Required, Plain),
            (Field::Deployment, Required, Object),
            (Field::DeploymentId, Required, Id("dep_")),
            (Field::DeploymentUrl, Required, HttpUrl),
            (Field::DeploymentStatus, Required, Plain),
            (Field::DeployedAt, Required, Time),
        ],
        Some(EventType::DataProcessed) => &[(Field::AppId, Optional, Id("app_"))],
        Some(EventType::UserInteraction) => &[
            (Field::AppId, Required, Id("app_")),
            (Field::UserId, Required, Plain),
            (Field::InteractionType, Required, Plain),
            (Field::ChartId, Optional, Plain),
            (Field::DataPoint, Optional, Object),
        ],
        None => &[],
    }
}

/// A member that is there and of the right kind, or `None` (which has been told).
type Found<T> = ControlFlow<(), Option<T>>;

impl<'a> Judge<'a> {
    fn event(&mut self) -> Flow {
        self.all(ENVELOPE)?;
        let kind = self.event_type()?;
        self.all(data_object(kind))?;
        // The seed's own `user.interaction` example has no account, so that type may lack one.
        let may_lack = kind == Some(EventType::UserInteraction);
        if may_lack && self.fields.place(Field::Account).is_none() {
            return GO;
        }
        self.all(ACCOUNT)
    }

    fn all(&mut self, rules: &[Rule]) -> Flow {
        rules.iter().try_for_each(|rule| self.apply(*rule))
    }

    fn apply(&mut self, (field, need, form): Rule) -> Flow {
        if field != Field::Event && !self.is_object(field.parent()) {
            return GO;
        }
        if let Object = form {
            let message = "must be an object";
            self.place(field, Kind::Object, need, message)?;
            return GO;
        }
        let Some(text) = self.text(field, need)? else {
            return GO;
        };
        let content = text.content();
        let fault = match form {
            Id(prefix) if !content.starts_with(prefix.as_bytes()) => {
                let message = match prefix {
                    "evt_" => "the documented ids of events begin with `evt_`",
                    "acc_" => "the documented ids of accounts begin with `acc_`",
                    "dep_" => "the documented ids of deployments begin with `dep_`",
                    _ => "the documented ids of apps begin with `app_`",
                };
                Some((IssueCode::UnexpectedIdPrefix, message))
            }
            Time if Timestamp::from_bytes(&content).is_none() => {
                let message = "must be a real date and time with a zone, as in RFC 3339: \
                               2023-06-01T12:00:00Z";
                Some((IssueCode::InvalidTimestamp, message))
            }
            HttpUrl if !is_http_url(&content) => {
                let message = "must be an absolute URL that begins with `https://` or `http://`";
                Some((IssueCode::InvalidUrl, message))
            }
            _ => None,
        };
        match fault {
            Some((code, message)) => self.tell(code, field, text.span(), message),
            None => GO,
        }
    }

    /// The documented type; none for another, and for none.
    fn event_type(&mut self) -> Found<EventType> {
        let name = match self.fields.place(Field::Type) {
            Some(place) if place.kind == Kind::String => place.text(self.payload),
            _ => return ControlFlow::Continue(None),
        };
        let kind = EventType::from_bytes(&name.content());
        if kind.is_none() && !name.raw.is_empty() {
            let message = "not one of the six documented event types";
            self.tell(
                IssueCode::UnknownEventType,
                Field::Type,
                name.span(),
                message,
            )?;
        }
        ControlFlow::Continue(kind)
    }

    fn is_object(&self, field: Field) -> bool {
        let place = self.fields.place(field);
        place.is_some_and(|place| place.kind == Kind::Object)
    }

    /// A string; one that is required must not be empty either.
    fn text(&mut self, field: Field, need: Need) -> Found<Text<'a>> {
        let message = "must be a string";
        let Some(place) = self.place(field, Kind::String, need, message)? else {
            return ControlFlow::Continue(None);
        };
        let text = place.text(self.payload);
        if text.raw.is_empty() && need == Required {
            let message = "must not be empty";
            self.tell(IssueCode::EmptyString, field, place.span(), message)?;
            return ControlFlow::Continue(None);
        }
        ControlFlow::Continue(Some(text))
    }

    fn place(
        &mut self,
        field: Field,
        kind: Kind,
        need: Need,
        message: &'static str,
    ) -> Found<Place> {
        match self.fields.place(field) {
            Some(place) if place.kind == kind => return ControlFlow::Continue(Some(place)),
            Some(place) => self.tell(IssueCode::WrongType, field, place.span(), message)?,
            None if need == Required => self.missing(field)?,
            None => {}
        }
        ControlFlow::Continue(None)
    }

    fn missing(&mut self, field: Field) -> Flow {
        let around = self
            .fields
            .place(field.parent())
            .map_or(0..0, |parent| parent.span());
        let message = "must be there: every event of this type has it";
        self.tell(IssueCode::MissingField, field, around, message)
    }

    fn tell(&mut self, code: IssueCode, field: Field, span: Span, message: &'static str) -> Flow {
        let path = || field.pointer().to_owned();
        self.sink.issue(
            Finding {
                code,
                span,
                message,
            },
            &path,
        )
    }
}

fn is_http_url(url: &[u8]) -> bool {
    Url::parse(url).is_some_and(|url| url.is_http || url.is_https)
}
