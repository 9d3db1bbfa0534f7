//! Typed events, for a Rust handler to match on.

use super::EventType;
use crate::error::Error;
use crate::timestamp::Timestamp;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

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
    /// Unique to the event; a retry has the same.
    pub id: String,
    /// When it happened, RFC 3339, as it was written.
    pub created: String,
    /// What happened, by type.
    pub data: Data,
    /// The account it happened in. The documented `user.interaction` event has none.
    pub account: Option<Account>,
    /// Members of the envelope that are not documented.
    pub rest: Map<String, Value>,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Account {
    /// `acc_…`
    pub id: String,
    /// For people.
    pub name: String,
    /// What is not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// `data.object`, by the event's type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Data {
    /// `app.created`
    AppCreated(App),
    /// `app.updated`
    AppUpdated(App),
    /// `app.deployed`
    AppDeployed(DeployedApp),
    /// `app.deleted`
    AppDeleted(App),
    /// `data.processed`
    DataProcessed(DataProcessed),
    /// `user.interaction`
    UserInteraction(UserInteraction),
    /// A type that Preswald has added since.
    Unknown {
        /// The type's name.
        kind: String,
        /// `data.object`, unchecked.
        object: Map<String, Value>,
    },
}

/// An app that was created, updated or deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct App {
    /// `app_…`
    pub id: String,
    /// For people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What is not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// An app that was deployed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeployedApp {
    /// `app_…`
    pub id: String,
    /// For people.
    pub title: String,
    /// How and where.
    pub deployment: Deployment,
    /// What is not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One deployment of an app.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Deployment {
    /// `dep_…`
    pub id: String,
    /// An absolute `http` or `https` URL.
    pub url: String,
    /// `live`, and what else Preswald may say.
    pub status: String,
    /// RFC 3339, as it was written.
    pub deployed_at: String,
    /// What is not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// Data processing that completed. The seed shows no example: every member is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DataProcessed {
    /// `app_…`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_id: Option<String>,
    /// What is not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// A user's interaction with an app.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserInteraction {
    /// `app_…`
    pub app_id: String,
    /// `user_…`
    pub user_id: String,
    /// Such as `chart_click`.
    pub interaction_type: String,
    /// `chart_…`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chart_id: Option<String>,
    /// What was clicked on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_point: Option<Map<String, Value>>,
    /// What is not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The members of an event, before its type says what they are.
#[derive(Deserialize)]
struct Envelope {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    created: String,
    data: EnvelopeData,
    account: Option<Account>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

#[derive(Deserialize)]
struct EnvelopeData {
    object: Map<String, Value>,
}

impl Event {
    /// Validates a payload and reads it. No signature is involved: use
    /// [`Webhook::verify`](crate::Webhook::verify) where there is one.
    ///
    /// # Errors
    /// [`Error::InvalidJson`] and [`Error::InvalidPayload`].
    pub fn read(payload: &[u8]) -> Result<Event, Error> {
        let refused = || Error::of_issues(super::explain(payload, false));
        super::accept(payload).ok_or_else(refused)?;
        let mut json = serde_json::Deserializer::from_slice(payload);
        // The strict reader has just bounded the depth, at one level more than serde_json would.
        json.disable_recursion_limit();
        Event::deserialize(&mut json).map_err(|_| refused())
    }

    /// The type's name on the wire.
    pub fn kind(&self) -> &str {
        match &self.data {
            Data::AppCreated(_) => EventType::AppCreated.as_str(),
            Data::AppUpdated(_) => EventType::AppUpdated.as_str(),
            Data::AppDeployed(_) => EventType::AppDeployed.as_str(),
            Data::AppDeleted(_) => EventType::AppDeleted.as_str(),
            Data::DataProcessed(_) => EventType::DataProcessed.as_str(),
            Data::UserInteraction(_) => EventType::UserInteraction.as_str(),
            Data::Unknown { kind, .. } => kind,
        }
    }

    /// The type, or `None` if it is not one of the six.
    pub fn event_type(&self) -> Option<EventType> {
        self.kind().parse().ok()
    }

    /// `created`, as a time.
    pub fn created_at(&self) -> Option<Timestamp> {
        self.created.parse().ok()
    }
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Envelope {
            id,
            kind,
            created,
            data,
            account,
            rest,
        } = Envelope::deserialize(deserializer)?;
        let data = Data::of(kind, data.object).map_err(D::Error::custom)?;
        Ok(Event {
            id,
            created,
            data,
            account,
            rest,
        })
    }
}

impl Data {
    fn of(kind: String, object: Map<String, Value>) -> Result<Self, serde_json::Error> {
        Ok(match kind.parse() {
            Ok(EventType::AppCreated) => Data::AppCreated(typed(object)?),
            Ok(EventType::AppUpdated) => Data::AppUpdated(typed(object)?),
            Ok(EventType::AppDeployed) => Data::AppDeployed(typed(object)?),
            Ok(EventType::AppDeleted) => Data::AppDeleted(typed(object)?),
            Ok(EventType::DataProcessed) => Data::DataProcessed(typed(object)?),
            Ok(EventType::UserInteraction) => Data::UserInteraction(typed(object)?),
            Err(_) => Data::Unknown { kind, object },
        })
    }
}

fn typed<T: DeserializeOwned>(object: Map<String, Value>) -> Result<T, serde_json::Error> {
    serde_json::from_value(Value::Object(object))
}
