//! The typed event that a Rust handler matches on.

use super::deserialize::deserialize_object;
use super::generated::Field;
use super::objects::{Account, Data};
use super::{Accepted, EventType};
use crate::error::Error;
use crate::timestamp::Timestamp;
use serde::Deserialize;
use serde::de::Error as _;
use serde_json::{Deserializer, Map, Value};

/// A Preswald event.
///
/// ```
/// use preswald_webhooks::{Data, Event};
///
/// let event = Event::read(br#"{
///     "id": "evt_1234567890", "type": "data.processed", "created": "2023-06-01T12:00:00Z",
///     "data": {"object": {"app_id": "app_123456", "rows": 15000}},
///     "account": {"id": "acc_345678", "name": "Acme Corp"}
/// }"#)?;
/// match event.data {
///     Data::DataProcessed(processed) => assert_eq!(processed.rest["rows"], 15000),
///     _ => unreachable!(),
/// }
/// # Ok::<(), preswald_webhooks::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// Unique to the event; a retry has the same id.
    pub id: String,
    /// When the event happened: RFC 3339, as it was sent.
    pub created: String,
    /// `data.object`, by the event's type.
    pub data: Data,
    /// The account that the event happened in. The documented `user.interaction` event has none.
    pub account: Option<Account>,
    /// Members of the envelope that are not documented.
    pub rest: Map<String, Value>,
}

/// The event as it is on the wire, where its type is a member.
struct Envelope {
    id: String,
    type_name: String,
    created: String,
    data: EnvelopeData,
    account: Option<Account>,
    rest: Map<String, Value>,
}

deserialize_object!(Envelope {
    id "id" required,
    type_name "type" required,
    created "created" required,
    data "data" required,
    account "account" optional,
});

#[derive(Deserialize)]
struct EnvelopeData {
    object: Map<String, Value>,
}

impl Event {
    /// Validates a payload and reads it, without a signature. Use
    /// [`Webhook::verify`](crate::Webhook::verify) for a delivery.
    ///
    /// # Errors
    /// [`Error::InvalidJson`] or [`Error::InvalidPayload`], with every issue.
    pub fn read(payload: &[u8]) -> Result<Event, Error> {
        let refused = || Error::of_issues(super::explain(payload, false));
        let accepted = super::accept(payload).ok_or_else(refused)?;
        Event::of_accepted(payload, &accepted)
    }

    /// Reads a payload that was accepted.
    pub(crate) fn of_accepted(payload: &[u8], accepted: &Accepted) -> Result<Event, Error> {
        let refused = || Error::of_issues(super::explain(payload, false));
        if let Some(event) = Event::documented(payload, accepted) {
            return Ok(event);
        }
        let mut json = Deserializer::from_slice(payload);
        // The strict reader has bounded the depth already, at one level more than serde_json does.
        json.disable_recursion_limit();
        Event::deserialize(&mut json).map_err(|_| refused())
    }

    /// Reads an event without warnings: its envelope has documented members only, whose places are
    /// known. `None` for any other event.
    fn documented(payload: &[u8], accepted: &Accepted) -> Option<Event> {
        if accepted.warned {
            return None;
        }
        let place = |field| accepted.fields.place(field);
        let text = |field| {
            let content = place(field)?.text(payload).content().into_owned();
            String::from_utf8(content).ok()
        };
        let json = |field| {
            let mut json = Deserializer::from_slice(payload.get(place(field)?.span())?);
            json.disable_recursion_limit();
            Some(json)
        };
        Some(Event {
            id: text(Field::Id)?,
            created: text(Field::Created)?,
            data: Data::read(text(Field::Type)?, &mut json(Field::DataObject)?).ok()?,
            account: match json(Field::Account) {
                Some(mut json) => Some(Account::deserialize(&mut json).ok()?),
                None => None,
            },
            rest: Map::new(),
        })
    }

    /// The name of the event type on the wire.
    pub fn type_name(&self) -> &str {
        self.data.type_name()
    }

    /// The event type, or `None` if it is not documented.
    pub fn event_type(&self) -> Option<EventType> {
        self.type_name().parse().ok()
    }

    /// [`created`](Event::created), parsed.
    pub fn created_at(&self) -> Option<Timestamp> {
        self.created.parse().ok()
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Envelope {
            id,
            type_name,
            created,
            data,
            account,
            rest,
        } = Envelope::deserialize(deserializer)?;
        let data = Data::read(type_name, Value::Object(data.object)).map_err(D::Error::custom)?;
        Ok(Event {
            id,
            created,
            data,
            account,
            rest,
        })
    }
}
