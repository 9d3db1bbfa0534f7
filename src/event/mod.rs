//! The event: what the documentation says of it, checked while the payload is read once.
//!
//! `catalogue.toml` is the table of event types and their members. [`generated`] and [`objects`]
//! are made from it. [`terms`] are what their tables are
//! written in. [`fields`] notes where the documented members are, [`rules`] checks them, and
//! [`reading`] runs both: once to accept or refuse, once to list every issue. [`types`] is the
//! event that a Rust handler gets.

#[cfg(feature = "events")]
mod deserialize;
mod fields;
mod generated;
#[cfg(feature = "events")]
pub(crate) mod objects;
mod reading;
mod rules;
mod terms;
#[cfg(feature = "events")]
mod types;

#[cfg(feature = "diagnose")]
pub(crate) use generated::DOCUMENTED_ORDER;
pub use generated::EventType;
pub(crate) use generated::{TEST_EVENT, test_object};
#[cfg(feature = "wasm")]
pub(crate) use reading::MAX_ISSUES;
pub(crate) use reading::{Accepted, accept, explain};
pub(crate) use terms::{Fragment, Setting};
#[cfg(feature = "events")]
pub use types::Event;

use core::fmt;
use core::str::FromStr;

impl fmt::Display for EventType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The error of parsing a name that is not a documented event type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownEventType;

impl fmt::Display for UnknownEventType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a documented event type")
    }
}

impl core::error::Error for UnknownEventType {}

impl FromStr for EventType {
    type Err = UnknownEventType;

    /// Reads the name on the wire.
    ///
    /// ```
    /// use preswald_webhooks::EventType;
    /// assert_eq!("app.deployed".parse(), Ok(EventType::AppDeployed));
    /// assert!("app.exploded".parse::<EventType>().is_err());
    /// ```
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        EventType::from_bytes(name.as_bytes()).ok_or(UnknownEventType)
    }
}
