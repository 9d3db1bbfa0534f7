//! Test events: valid ones of each type, after the seed's two examples.

use crate::event::EventType;
use crate::timestamp::Timestamp;

/// A test event in the making. What is not set is the seed's; what is set is taken as it is,
/// so that events which must be refused can be made too.
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
    kind: EventType,
    id: Option<String>,
    created: Option<String>,
    app_id: String,
    title: String,
    user_id: String,
    account_id: String,
    account_name: String,
    object: Option<String>,
}

/// One setter a member: all take text and give the event back.
macro_rules! setters {
    ($($(#[$doc:meta])* $name:ident($field:ident) $($wrap:ident)?;)*) => {
        $($(#[$doc])*
        pub fn $name(mut self, value: impl Into<String>) -> Self {
            self.$field = $($wrap)?(value.into());
            self
        })*
    };
}

impl TestEvent {
    /// An event of a type, with the seed's values.
    pub fn new(kind: EventType) -> Self {
        TestEvent {
            kind,
            id: None,
            created: None,
            app_id: "app_123456".into(),
            title: "Sales Dashboard".into(),
            user_id: "user_456789".into(),
            account_id: "acc_345678".into(),
            account_name: "Acme Corp".into(),
            object: None,
        }
    }

    setters! {
        /// `id`; a fresh one unless it is set.
        id(id) Some;
        /// `created`; now unless it is set.
        created(created) Some;
        /// The app's id, wherever the type has it.
        app_id(app_id);
        /// The app's title, where the type has one.
        title(title);
        /// The user's id, where the type has one.
        user_id(user_id);
        /// `account.id`
        account_id(account_id);
        /// `account.name`
        account_name(account_name);
        /// Replaces `data.object`: JSON text, taken as it is.
        object(object) Some;
    }

    /// The body, as compact JSON with its members in the documented order. `now` and `entropy`
    /// make what is fresh; the same ones make the same body.
    pub fn body(&self, now: Timestamp, entropy: u64) -> String {
        let now = now.to_rfc3339();
        let created = self.created.as_ref().unwrap_or(&now);
        let fresh = format!("evt_{:010}", entropy % 10_000_000_000);
        let id = quote(self.id.as_ref().unwrap_or(&fresh));
        let kind = quote(self.kind.as_str());
        let object = self
            .object
            .clone()
            .unwrap_or_else(|| self.default_object(created));
        let account_id = quote(&self.account_id);
        let account_name = quote(&self.account_name);
        let created = quote(created);
        format!(
            r#"{{"id":{id},"type":{kind},"created":{created},"data":{{"object":{object}}},"account":{{"id":{account_id},"name":{account_name}}}}}"#
        )
    }

    fn default_object(&self, created: &str) -> String {
        let app_id = quote(&self.app_id);
        let title = quote(&self.title);
        match self.kind {
            EventType::AppCreated | EventType::AppUpdated | EventType::AppDeleted => {
                format!(r#"{{"id":{app_id},"title":{title}}}"#)
            }
            EventType::AppDeployed => {
                let url = quote(&format!(
                    "https://{}.preswald.app",
                    host_label(&self.app_id)
                ));
                let deployed_at = quote(created);
                format!(
                    r#"{{"id":{app_id},"title":{title},"deployment":{{"id":"dep_789012","url":{url},"status":"live","deployed_at":{deployed_at}}}}}"#
                )
            }
            EventType::DataProcessed => format!(r#"{{"app_id":{app_id}}}"#),
            EventType::UserInteraction => {
                let user_id = quote(&self.user_id);
                format!(
                    r#"{{"app_id":{app_id},"user_id":{user_id},"interaction_type":"chart_click","chart_id":"chart_001","data_point":{{"x":"2023-05","y":15000,"category":"sales"}}}}"#
                )
            }
        }
    }
}

/// `app_123456` is served at `app-123456.preswald.app`.
fn host_label(app_id: &str) -> String {
    let label = |char: char| {
        if char.is_ascii_alphanumeric() {
            char
        } else {
            '-'
        }
    };
    app_id.chars().map(label).collect()
}

/// A JSON string.
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
