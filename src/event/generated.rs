//! The documented event types, their members and rules, as tables.
//!
//! Made by `cargo xtask generate` from catalogue.toml: change that file, not this one.

use super::terms::{Form, Fragment, Need, Setting};
use Form::{Id, Object, Text, Timestamp, Url};
use Need::{Optional, Required};

/// A documented event type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventType {
    /// `app.created`: a new app was created.
    AppCreated,
    /// `app.updated`: an app was modified.
    AppUpdated,
    /// `app.deployed`: an app was deployed.
    AppDeployed,
    /// `app.deleted`: an app was deleted.
    AppDeleted,
    /// `data.processed`: data processing completed.
    DataProcessed,
    /// `user.interaction`: a user interacted with an app.
    UserInteraction,
}

impl EventType {
    /// Every documented event type, in the order of the documentation.
    pub const ALL: &'static [EventType] = &[
        EventType::AppCreated,
        EventType::AppUpdated,
        EventType::AppDeployed,
        EventType::AppDeleted,
        EventType::DataProcessed,
        EventType::UserInteraction,
    ];

    /// The name on the wire.
    ///
    /// ```
    /// use preswald_webhooks::EventType;
    /// assert_eq!(EventType::AppDeployed.as_str(), "app.deployed");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            EventType::AppCreated => "app.created",
            EventType::AppUpdated => "app.updated",
            EventType::AppDeployed => "app.deployed",
            EventType::AppDeleted => "app.deleted",
            EventType::DataProcessed => "data.processed",
            EventType::UserInteraction => "user.interaction",
        }
    }

    pub(crate) fn from_bytes(name: &[u8]) -> Option<EventType> {
        match name {
            b"app.created" => Some(EventType::AppCreated),
            b"app.updated" => Some(EventType::AppUpdated),
            b"app.deployed" => Some(EventType::AppDeployed),
            b"app.deleted" => Some(EventType::AppDeleted),
            b"data.processed" => Some(EventType::DataProcessed),
            b"user.interaction" => Some(EventType::UserInteraction),
            _ => None,
        }
    }
}

/// A documented member, or the event itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Event,
    Id,
    Type,
    Created,
    Data,
    DataObject,
    Account,
    AccountId,
    AccountName,
    DataObjectId,
    DataObjectTitle,
    DataObjectDeployment,
    DataObjectDeploymentId,
    DataObjectDeploymentUrl,
    DataObjectDeploymentStatus,
    DataObjectDeploymentDeployedAt,
    DataObjectAppId,
    DataObjectUserId,
    DataObjectInteractionType,
    DataObjectChartId,
    DataObjectDataPoint,
}

impl Field {
    pub const COUNT: usize = 21;

    /// How many containers a documented field can have around it, with one in its own place.
    pub const DEPTH: usize = 5;

    /// The member of that name in an object that is itself a documented field.
    #[inline]
    pub fn member(self, name: &[u8]) -> Option<Field> {
        match (self, name) {
            (Field::Event, b"id") => Some(Field::Id),
            (Field::Event, b"type") => Some(Field::Type),
            (Field::Event, b"created") => Some(Field::Created),
            (Field::Event, b"data") => Some(Field::Data),
            (Field::Data, b"object") => Some(Field::DataObject),
            (Field::Event, b"account") => Some(Field::Account),
            (Field::Account, b"id") => Some(Field::AccountId),
            (Field::Account, b"name") => Some(Field::AccountName),
            (Field::DataObject, b"id") => Some(Field::DataObjectId),
            (Field::DataObject, b"title") => Some(Field::DataObjectTitle),
            (Field::DataObject, b"deployment") => Some(Field::DataObjectDeployment),
            (Field::DataObjectDeployment, b"id") => Some(Field::DataObjectDeploymentId),
            (Field::DataObjectDeployment, b"url") => Some(Field::DataObjectDeploymentUrl),
            (Field::DataObjectDeployment, b"status") => Some(Field::DataObjectDeploymentStatus),
            (Field::DataObjectDeployment, b"deployed_at") => {
                Some(Field::DataObjectDeploymentDeployedAt)
            }
            (Field::DataObject, b"app_id") => Some(Field::DataObjectAppId),
            (Field::DataObject, b"user_id") => Some(Field::DataObjectUserId),
            (Field::DataObject, b"interaction_type") => Some(Field::DataObjectInteractionType),
            (Field::DataObject, b"chart_id") => Some(Field::DataObjectChartId),
            (Field::DataObject, b"data_point") => Some(Field::DataObjectDataPoint),
            _ => None,
        }
    }

    /// Its JSON Pointer.
    pub fn pointer(self) -> &'static str {
        match self {
            Field::Event => "",
            Field::Id => "/id",
            Field::Type => "/type",
            Field::Created => "/created",
            Field::Data => "/data",
            Field::DataObject => "/data/object",
            Field::Account => "/account",
            Field::AccountId => "/account/id",
            Field::AccountName => "/account/name",
            Field::DataObjectId => "/data/object/id",
            Field::DataObjectTitle => "/data/object/title",
            Field::DataObjectDeployment => "/data/object/deployment",
            Field::DataObjectDeploymentId => "/data/object/deployment/id",
            Field::DataObjectDeploymentUrl => "/data/object/deployment/url",
            Field::DataObjectDeploymentStatus => "/data/object/deployment/status",
            Field::DataObjectDeploymentDeployedAt => "/data/object/deployment/deployed_at",
            Field::DataObjectAppId => "/data/object/app_id",
            Field::DataObjectUserId => "/data/object/user_id",
            Field::DataObjectInteractionType => "/data/object/interaction_type",
            Field::DataObjectChartId => "/data/object/chart_id",
            Field::DataObjectDataPoint => "/data/object/data_point",
        }
    }

    /// The object that it belongs in.
    pub fn parent(self) -> Field {
        match self {
            Field::Event => Field::Event,
            Field::Id => Field::Event,
            Field::Type => Field::Event,
            Field::Created => Field::Event,
            Field::Data => Field::Event,
            Field::DataObject => Field::Data,
            Field::Account => Field::Event,
            Field::AccountId => Field::Account,
            Field::AccountName => Field::Account,
            Field::DataObjectId => Field::DataObject,
            Field::DataObjectTitle => Field::DataObject,
            Field::DataObjectDeployment => Field::DataObject,
            Field::DataObjectDeploymentId => Field::DataObjectDeployment,
            Field::DataObjectDeploymentUrl => Field::DataObjectDeployment,
            Field::DataObjectDeploymentStatus => Field::DataObjectDeployment,
            Field::DataObjectDeploymentDeployedAt => Field::DataObjectDeployment,
            Field::DataObjectAppId => Field::DataObject,
            Field::DataObjectUserId => Field::DataObject,
            Field::DataObjectInteractionType => Field::DataObject,
            Field::DataObjectChartId => Field::DataObject,
            Field::DataObjectDataPoint => Field::DataObject,
        }
    }

    /// Whether a member of it that is not documented is worth a warning.
    pub fn is_closed(self) -> bool {
        matches!(self, Field::Event | Field::Data | Field::Account)
    }
}

/// One rule. It applies only if the object that the member belongs in is there.
pub(super) type Rule = (Field, Need, Form);

/// What every event must have.
const ENVELOPE: &[Rule] = &[
    (Field::Event, Required, Object),
    (Field::Id, Required, Id("evt_")),
    (Field::Type, Required, Text),
    (Field::Created, Required, Timestamp),
    (Field::Data, Required, Object),
    (Field::DataObject, Required, Object),
];

const ACCOUNT: &[Rule] = &[
    (Field::Account, Required, Object),
    (Field::AccountId, Required, Id("acc_")),
    (Field::AccountName, Required, Text),
];

const ACCOUNT_OPTIONAL: &[Rule] = &[
    (Field::Account, Optional, Object),
    (Field::AccountId, Required, Id("acc_")),
    (Field::AccountName, Required, Text),
];

const APP: &[Rule] = &[
    (Field::DataObjectId, Required, Id("app_")),
    (Field::DataObjectTitle, Optional, Text),
];

const DEPLOYED_APP: &[Rule] = &[
    (Field::DataObjectId, Required, Id("app_")),
    (Field::DataObjectTitle, Required, Text),
    (Field::DataObjectDeployment, Required, Object),
    (Field::DataObjectDeploymentId, Required, Id("dep_")),
    (Field::DataObjectDeploymentUrl, Required, Url),
    (Field::DataObjectDeploymentStatus, Required, Text),
    (Field::DataObjectDeploymentDeployedAt, Required, Timestamp),
];

const DATA_PROCESSED: &[Rule] = &[(Field::DataObjectAppId, Optional, Id("app_"))];

const USER_INTERACTION: &[Rule] = &[
    (Field::DataObjectAppId, Required, Id("app_")),
    (Field::DataObjectUserId, Required, Text),
    (Field::DataObjectInteractionType, Required, Text),
    (Field::DataObjectChartId, Optional, Text),
    (Field::DataObjectDataPoint, Optional, Object),
];

/// The rules of an event type. The `data.object` of an unknown type is open.
pub(super) fn rules(event_type: Option<EventType>) -> [&'static [Rule]; 3] {
    match event_type {
        Some(EventType::AppCreated) => [ENVELOPE, APP, ACCOUNT],
        Some(EventType::AppUpdated) => [ENVELOPE, APP, ACCOUNT],
        Some(EventType::AppDeployed) => [ENVELOPE, DEPLOYED_APP, ACCOUNT],
        Some(EventType::AppDeleted) => [ENVELOPE, APP, ACCOUNT],
        Some(EventType::DataProcessed) => [ENVELOPE, DATA_PROCESSED, ACCOUNT],
        Some(EventType::UserInteraction) => [ENVELOPE, USER_INTERACTION, ACCOUNT_OPTIONAL],
        None => [ENVELOPE, &[], ACCOUNT],
    }
}

/// A test event, around its `data.object`.
pub(crate) const TEST_EVENT: &[Fragment] = &[
    Fragment::Json("{\"id\":"),
    Fragment::Text(Setting::Id, "evt_1234567890"),
    Fragment::Json(",\"type\":"),
    Fragment::Type,
    Fragment::Json(",\"created\":"),
    Fragment::Text(Setting::Created, "2023-06-01T12:00:00Z"),
    Fragment::Json(",\"data\":{\"object\":"),
    Fragment::Object,
    Fragment::Json("},\"account\":{\"id\":"),
    Fragment::Text(Setting::AccountId, "acc_345678"),
    Fragment::Json(",\"name\":"),
    Fragment::Text(Setting::AccountName, "Acme Corp"),
    Fragment::Json("}}"),
];

/// The `data.object` of a test event.
pub(crate) fn test_object(event_type: EventType) -> &'static [Fragment] {
    match event_type {
        EventType::AppCreated => &[
            Fragment::Json("{\"id\":"),
            Fragment::Text(Setting::AppId, "app_123456"),
            Fragment::Json(",\"title\":"),
            Fragment::Text(Setting::Title, "Sales Dashboard"),
            Fragment::Json("}"),
        ],
        EventType::AppUpdated => &[
            Fragment::Json("{\"id\":"),
            Fragment::Text(Setting::AppId, "app_123456"),
            Fragment::Json(",\"title\":"),
            Fragment::Text(Setting::Title, "Sales Dashboard"),
            Fragment::Json("}"),
        ],
        EventType::AppDeployed => &[
            Fragment::Json("{\"id\":"),
            Fragment::Text(Setting::AppId, "app_123456"),
            Fragment::Json(",\"title\":"),
            Fragment::Text(Setting::Title, "Sales Dashboard"),
            Fragment::Json(",\"deployment\":{\"id\":\"dep_789012\",\"url\":"),
            Fragment::AppUrl("https://app-123456.preswald.app"),
            Fragment::Json(",\"status\":\"live\",\"deployed_at\":"),
            Fragment::Text(Setting::Created, "2023-06-01T12:00:00Z"),
            Fragment::Json("}}"),
        ],
        EventType::AppDeleted => &[
            Fragment::Json("{\"id\":"),
            Fragment::Text(Setting::AppId, "app_123456"),
            Fragment::Json(",\"title\":"),
            Fragment::Text(Setting::Title, "Sales Dashboard"),
            Fragment::Json("}"),
        ],
        EventType::DataProcessed => &[
            Fragment::Json("{\"app_id\":"),
            Fragment::Text(Setting::AppId, "app_123456"),
            Fragment::Json("}"),
        ],
        EventType::UserInteraction => &[
            Fragment::Json("{\"app_id\":"),
            Fragment::Text(Setting::AppId, "app_123456"),
            Fragment::Json(",\"user_id\":"),
            Fragment::Text(Setting::UserId, "user_456789"),
            Fragment::Json(
                ",\"interaction_type\":\"chart_click\",\"chart_id\":\"chart_001\",\"data_point\":{\"x\":\"2023-05\",\"y\":15000,\"category\":\"sales\"}}",
            ),
        ],
    }
}

/// The documented members' names, in one order that keeps the order of each object.
#[cfg(feature = "diagnose")]
pub(crate) const DOCUMENTED_ORDER: &[&[u8]] = &[
    b"id",
    b"type",
    b"created",
    b"data",
    b"account",
    b"object",
    b"name",
    b"title",
    b"deployment",
    b"url",
    b"status",
    b"deployed_at",
    b"app_id",
    b"user_id",
    b"interaction_type",
    b"chart_id",
    b"data_point",
    b"x",
    b"y",
    b"category",
];
