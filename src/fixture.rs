//! Test events: a valid event of each type, after the examples in the documentation.
//!
//! The examples come from `event/catalogue.toml`, as lists of [`Fragment`]s.

use crate::event::{EventType, Fragment, Setting, TEST_EVENT, test_object};
use crate::timestamp::Timestamp;

/// A builder for test events. Every member that is not set has the documentation's value. What is
/// set is not checked, so that invalid events can be made too.
///
/// ```
/// use preswald_webhooks::{EventType, TestEvent, Timestamp, validate};
///
/// let body = TestEvent::new(EventType::AppDeployed)
///     .id("evt_1")
///     .created("2023-06-01T12:00:00Z")
///     .app_id("app_42")
///     .body(Timestamp::from_unix_millis(0), 7);
/// assert!(validate(body.as_bytes(), true).is_valid());
/// ```
#[derive(Clone, Debug)]
pub struct TestEvent {
    event_type: EventType,
    /// What has been set, by [`Setting`].
    settings: [Option<String>; SETTINGS],
}

const SETTINGS: usize = Setting::Object as usize + 1;

impl TestEvent {
    /// A test event of this type, with the values of the documentation.
    pub fn new(event_type: EventType) -> Self {
        TestEvent {
            event_type,
            settings: Default::default(),
        }
    }

    /// Sets `id`. The default is a fresh id.
    pub fn id(self, value: impl Into<String>) -> Self {
        self.with(Setting::Id, value.into())
    }

    /// Sets `created`, and the times in `data.object`. The default is now.
    pub fn created(self, value: impl Into<String>) -> Self {
        self.with(Setting::Created, value.into())
    }

    /// Sets the app's id, and the URL of its deployment.
    pub fn app_id(self, value: impl Into<String>) -> Self {
        self.with(Setting::AppId, value.into())
    }

    /// Sets the app's title, if the event type has one.
    pub fn title(self, value: impl Into<String>) -> Self {
        self.with(Setting::Title, value.into())
    }

    /// Sets the user's id, if the event type has one.
    pub fn user_id(self, value: impl Into<String>) -> Self {
        self.with(Setting::UserId, value.into())
    }

    /// Sets `account.id`.
    pub fn account_id(self, value: impl Into<String>) -> Self {
        self.with(Setting::AccountId, value.into())
    }

    /// Sets `account.name`.
    pub fn account_name(self, value: impl Into<String>) -> Self {
        self.with(Setting::AccountName, value.into())
    }

    /// Replaces `data.object` by this JSON text.
    pub fn object(self, value: impl Into<String>) -> Self {
        self.with(Setting::Object, value.into())
    }

    fn with(mut self, setting: Setting, value: String) -> Self {
        self.settings[setting as usize] = Some(value);
        self
    }

    /// Sets everything at once, in the order of [`Setting`].
    #[cfg(feature = "wasm")]
    pub(crate) fn set_all(&mut self, values: impl Iterator<Item = Option<String>>) {
        for (setting, value) in self.settings.iter_mut().zip(values) {
            *setting = value;
        }
    }

    /// The body: compact JSON, its members in the documented order. `now` is the default of
    /// `created`, and `entropy` makes the default id: equal arguments make equal bodies.
    pub fn body(&self, now: Timestamp, entropy: u64) -> String {
        let fresh_id = format!("evt_{:010}", entropy % 10_000_000_000);
        let mut event = self.clone();
        event.settings[Setting::Id as usize].get_or_insert(fresh_id);
        event.settings[Setting::Created as usize].get_or_insert(now.to_rfc3339());
        event.text(TEST_EVENT)
    }

    fn text(&self, parts: &[Fragment]) -> String {
        let part = |part: &Fragment| match part {
            Fragment::Json(json) => (*json).to_owned(),
            Fragment::Text(setting, example) => quote(self.get(*setting).unwrap_or(example)),
            Fragment::Type => quote(self.event_type.as_str()),
            Fragment::AppUrl(example) => quote(&self.app_url().unwrap_or((*example).to_owned())),
            Fragment::Object => match self.get(Setting::Object) {
                Some(object) => object.to_owned(),
                None => self.text(test_object(self.event_type)),
            },
        };
        parts.iter().map(part).collect()
    }

    fn get(&self, setting: Setting) -> Option<&str> {
        self.settings[setting as usize].as_deref()
    }

    /// The app `app_123456` is served at `app-123456.preswald.app`.
    fn app_url(&self) -> Option<String> {
        let app_id = self.get(Setting::AppId)?;
        let label = app_id.replace(|char: char| !char.is_ascii_alphanumeric(), "-");
        Some(["https://", &label, ".preswald.app"].concat())
    }
}

/// Writes a JSON string.
fn quote(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => json.extend(['\\', char]),
            '\n' => json.push_str("\\n"),
            '\0'..='\x1F' => json.push_str(&format!("\\u{:04x}", char as u32)),
            _ => json.push(char),
        }
    }
    json.push('"');
    json
}
