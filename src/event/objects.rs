//! The objects of an event, with types. What is not documented is in `rest`.
//!
//! Made by `cargo xtask generate` from catalogue.toml: change that file, not this one.

use super::EventType;
use super::deserialize::deserialize_object;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

/// `data.object`, by the event's type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Data {
    /// `app.created`: a new app was created.
    AppCreated(App),
    /// `app.updated`: an app was modified.
    AppUpdated(App),
    /// `app.deployed`: an app was deployed.
    AppDeployed(DeployedApp),
    /// `app.deleted`: an app was deleted.
    AppDeleted(App),
    /// `data.processed`: data processing completed.
    DataProcessed(DataProcessed),
    /// `user.interaction`: a user interacted with an app.
    UserInteraction(UserInteraction),
    /// An event type that Preswald has added since. Its object is not checked.
    Unknown {
        /// The name of the event type.
        type_name: String,
        /// `data.object`.
        object: Map<String, Value>,
    },
}

impl Data {
    /// Reads `data.object` as its event type says.
    pub(super) fn read<'de, D: Deserializer<'de>>(
        type_name: String,
        object: D,
    ) -> Result<Self, D::Error> {
        Ok(match type_name.parse() {
            Ok(EventType::AppCreated) => Data::AppCreated(Deserialize::deserialize(object)?),
            Ok(EventType::AppUpdated) => Data::AppUpdated(Deserialize::deserialize(object)?),
            Ok(EventType::AppDeployed) => Data::AppDeployed(Deserialize::deserialize(object)?),
            Ok(EventType::AppDeleted) => Data::AppDeleted(Deserialize::deserialize(object)?),
            Ok(EventType::DataProcessed) => Data::DataProcessed(Deserialize::deserialize(object)?),
            Ok(EventType::UserInteraction) => {
                Data::UserInteraction(Deserialize::deserialize(object)?)
            }
            Err(_) => Data::Unknown {
                type_name,
                object: Deserialize::deserialize(object)?,
            },
        })
    }

    /// The name of the event type.
    pub(super) fn type_name(&self) -> &str {
        match self {
            Data::AppCreated(_) => EventType::AppCreated.as_str(),
            Data::AppUpdated(_) => EventType::AppUpdated.as_str(),
            Data::AppDeployed(_) => EventType::AppDeployed.as_str(),
            Data::AppDeleted(_) => EventType::AppDeleted.as_str(),
            Data::DataProcessed(_) => EventType::DataProcessed.as_str(),
            Data::UserInteraction(_) => EventType::UserInteraction.as_str(),
            Data::Unknown { type_name, .. } => type_name,
        }
    }
}

/// An account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Account {
    /// The account's id. It begins with `acc_`.
    pub id: String,
    /// The account's display name.
    pub name: String,
    /// Members that are not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

deserialize_object!(Account {
    id "id" required,
    name "name" required,
});

/// An app that was created, updated or deleted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct App {
    /// The app's id. It begins with `app_`.
    pub id: String,
    /// The app's display name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Members that are not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

deserialize_object!(App {
    id "id" required,
    title "title" optional,
});

/// An app that was deployed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct DeployedApp {
    /// The app's id. It begins with `app_`.
    pub id: String,
    /// The app's display name.
    pub title: String,
    /// The deployment.
    pub deployment: Deployment,
    /// Members that are not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

deserialize_object!(DeployedApp {
    id "id" required,
    title "title" required,
    deployment "deployment" required,
});

/// One deployment of an app.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Deployment {
    /// The deployment's id. It begins with `dep_`.
    pub id: String,
    /// Where the app is served. An absolute URL, `https` or `http`.
    pub url: String,
    /// The state of the deployment, such as `live`.
    pub status: String,
    /// When the app was deployed. RFC 3339, as it was sent.
    pub deployed_at: String,
    /// Members that are not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

deserialize_object!(Deployment {
    id "id" required,
    url "url" required,
    status "status" required,
    deployed_at "deployed_at" required,
});

/// Data processing that completed. The documentation has no example of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct DataProcessed {
    /// The app's id. It begins with `app_`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_id: Option<String>,
    /// Members that are not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

deserialize_object!(DataProcessed {
    app_id "app_id" optional,
});

/// A user's interaction with an app.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct UserInteraction {
    /// The app's id. It begins with `app_`.
    pub app_id: String,
    /// The user's id.
    pub user_id: String,
    /// The kind of interaction, such as `chart_click`.
    pub interaction_type: String,
    /// The chart's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chart_id: Option<String>,
    /// The data point that the user interacted with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_point: Option<Map<String, Value>>,
    /// Members that are not documented.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

deserialize_object!(UserInteraction {
    app_id "app_id" required,
    user_id "user_id" required,
    interaction_type "interaction_type" required,
    chart_id "chart_id" optional,
    data_point "data_point" optional,
});
