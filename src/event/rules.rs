//! What the seed says an event must be. One function an object, read from the top.

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

/// A member that is there and of the right kind, or `None` (which has been told).
type Found<T> = ControlFlow<(), Option<T>>;

impl<'a> Judge<'a> {
    fn event(&mut self) -> Flow {
        if !self.object(Field::Event, Required)? {
            return GO;
        }
        self.id(Field::Id, "evt_", Required)?;
        let kind = self.event_type()?;
        self.time(Field::Created)?;
        if self.object(Field::Data, Required)? && self.object(Field::Object, Required)? {
            self.data_object(kind)?;
        }
        self.account(kind)
    }

    fn data_object(&mut self, kind: Option<EventType>) -> Flow {
        match kind {
            Some(EventType::AppCreated | EventType::AppUpdated | EventType::AppDeleted) => {
                self.id(Field::ObjectId, "app_", Required)?;
                self.text(Field::Title, Optional)?;
            }
            Some(EventType::AppDeployed) => {
                self.id(Field::ObjectId, "app_", Required)?;
                self.text(Field::Title, Required)?;
                if self.object(Field::Deployment, Required)? {
                    self.deployment()?;
                }
            }
            Some(EventType::DataProcessed) => self.id(Field::AppId, "app_", Optional)?,
            Some(EventType::UserInteraction) => {
                self.id(Field::AppId, "app_", Required)?;
                self.text(Field::UserId, Required)?;
                self.text(Field::InteractionType, Required)?;
                self.text(Field::ChartId, Optional)?;
                self.object(Field::DataPoint, Optional)?;
            }
            None => {}
        }
        GO
    }

    fn deployment(&mut self) -> Flow {
        self.id(Field::DeploymentId, "dep_", Required)?;
        self.http_url(Field::DeploymentUrl)?;
        self.text(Field::DeploymentStatus, Required)?;
        self.time(Field::DeployedAt)
    }

    /// The seed's own `user.interaction` example has no account, so that type may lack one.
    fn account(&mut self, kind: Option<EventType>) -> Flow {
        let need = match kind {
            Some(EventType::UserInteraction) => Optional,
            _ => Required,
        };
        if self.object(Field::Account, need)? {
            self.id(Field::AccountId, "acc_", Required)?;
            self.text(Field::AccountName, Required)?;
        }
        GO
    }

    fn event_type(&mut self) -> Found<EventType> {
        let Some(name) = self.text(Field::Type, Required)? else {
            return ControlFlow::Continue(None);
        };
        let kind = EventType::from_bytes(&name.content());
        if kind.is_none() {
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

    fn id(&mut self, field: Field, prefix: &'static str, need: Need) -> Flow {
        match self.text(field, need)? {
            Some(id) if !id.content().starts_with(prefix.as_bytes()) => {
                let message = match prefix {
                    "evt_" => "the documented ids of events begin with `evt_`",
                    "acc_" => "the documented ids of accounts begin with `acc_`",
                    "dep_" => "the documented ids of deployments begin with `dep_`",
                    _ => "the documented ids of apps begin with `app_`",
                };
                self.tell(IssueCode::UnexpectedIdPrefix, field, id.span(), message)
            }
            _ => GO,
        }
    }

    fn time(&mut self, field: Field) -> Flow {
        match self.text(field, Required)? {
            Some(time) if Timestamp::from_bytes(&time.content()).is_none() => {
                let message = "must be a real date and time with a zone, as in RFC 3339: \
                               2023-06-01T12:00:00Z";
                self.tell(IssueCode::InvalidTimestamp, field, time.span(), message)
            }
            _ => GO,
        }
    }

    fn http_url(&mut self, field: Field) -> Flow {
        match self.text(field, Required)? {
            Some(url) if !is_http_url(&url.content()) => {
                let message = "must be an absolute URL that begins with `https://` or `http://`";
                self.tell(IssueCode::InvalidUrl, field, url.span(), message)
            }
            _ => GO,
        }
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

    fn object(&mut self, field: Field, need: Need) -> ControlFlow<(), bool> {
        let message = "must be an object";
        let place = self.place(field, Kind::Object, need, message)?;
        ControlFlow::Continue(place.is_some())
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
