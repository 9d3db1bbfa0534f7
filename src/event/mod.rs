//! The event: what the seed documents of it, checked in one walk over the payload.
//!
//! [`fields`] remembers where the documented members stand, [`rules`] judges them, [`reading`]
//! puts both to work: once to say yes or no, once to explain. [`types`] is what a Rust handler
//! gets to match on.

mod fields;
mod reading;
mod rules;
#[cfg(feature = "events")]
mod types;

#[cfg(feature = "wasm")]
pub(crate) use reading::MAX_ISSUES;
pub(crate) use reading::{Accepted, accept, explain};
#[cfg(feature = "events")]
pub use types::{
    Account, App, Data, DataProcessed, DeployedApp, Deployment, Event, UserInteraction,
};

use core::fmt;
use core::str::FromStr;

/// The six documented event types.
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
    /// All six, in the order of the documentation.
    pub const ALL: [EventType; 6] = [
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
        EventType::ALL
            .into_iter()
            .find(|kind| kind.as_str().as_bytes() == name)
    }
}

impl fmt::Display for EventType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name is not one of the six.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownEventType;

impl fmt::Display for UnknownEventType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not one of the six documented event types")
    }
}

impl core::error::Error for UnknownEventType {}

impl FromStr for EventType {
    type Err = UnknownEventType;

    /// ```
    /// use preswald_webhooks::EventType;
    /// assert_eq!("app.deployed".parse(), Ok(EventType::AppDeployed));
    /// assert!("app.exploded".parse::<EventType>().is_err());
    /// ```
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        EventType::from_bytes(name.as_bytes()).ok_or(UnknownEventType)
    }
}
