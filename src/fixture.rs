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
    /// What has been set, by [`Member`].
    set: [Option<String>; MEMBERS],
}

/// What of a test event can be set.
#[derive(Clone, Copy)]
enum Member {
    Id,
    Created,
    AppId,
    Title,
    UserId,
    AccountId,
    AccountName,
    Object,
}

const MEMBERS: usize = Member::Object as usize + 1;

impl TestEvent {
    /// An event of a type, with the seed's values.
    pub fn new(kind: EventType) -> Self {
        TestEvent {
            kind,
            set: Default::default(),
        }
    }

    /// `id`; a fresh one unless it is set.
    pub fn id(self, value: impl Into<String>) -> Self {
        self.with(Member::Id, value.into())
    }

    /// `created`; now unless it is set.
    pub fn created(self, value: impl Into<String>) -> Self {
        self.with(Member::Created, value.into())
    }

    /// The app's id, wherever the type has it.
    pub fn app_id(self, value: impl Into<String>) -> Self {
        self.with(Member::AppId, value.into())
    }

    /// The app's title, where the type has one.
    pub fn title(self, value: impl Into<String>) -> Self {
        self.with(Member::Title, value.into())
    }

    /// The user's id, where the type has one.
    pub fn user_id(self, value: impl Into<String>) -> Self {
        self.with(Member::UserId, value.into())
    }

    /// `account.id`
    pub fn account_id(self, value: impl Into<String>) -> Self {
        self.with(Member::AccountId, value.into())
    }

    /// `account.name`
    pub fn account_name(self, value: impl Into<String>) -> Self {
        self.with(Member::AccountName, value.into())
    }

    /// Replaces `data.object`: JSON text, taken as it is.
    pub fn object(self, value: impl Into<String>) -> Self {
        self.with(Member::Object, value.into())
    }

    fn with(mut self, member: Member, value: String) -> Self {
        self.set[member as usize] = Some(value);
        self
    }

    /// All of them at once, in the order of their setters.
    #[cfg(feature = "wasm")]
    pub(crate) fn set_all(&mut self, values: impl Iterator<Item = Option<String>>) {
        for (set, value) in self.set.iter_mut().zip(values) {
            *set = value;
        }
    }

    fn get<'a>(&'a self, member: Member, default: &'a str) -> &'a str {
        self.set[member as usize].as_deref().unwrap_or(default)
    }

    /// The same as a JSON string.
    fn quoted(&self, member: Member, default: &str) -> String {
        quote(self.get(member, default))
    }

    /// The body, as compact JSON with its members in the documented order. `now` and `entropy`
    /// make what is fresh; the same ones make the same body.
    pub fn body(&self, now: Timestamp, entropy: u64) -> String {
        let fresh = format!("evt_{:010}", entropy % 10_000_000_000);
        let now = now.to_rfc3339();
        let created = self.quoted(Member::Created, &now);
        let default = self.default_object(&created);
        let data = object(&[("object", self.get(Member::Object, &default))]);
        let account = object(&[
            ("id", &self.quoted(Member::AccountId, "acc_345678")),
            ("name", &self.quoted(Member::AccountName, "Acme Corp")),
        ]);
        object(&[
            ("id", &self.quoted(Member::Id, &fresh)),
            ("type", &quote(self.kind.as_str())),
            ("created", &created),
            ("data", &data),
            ("account", &account),
        ])
    }

    fn default_object(&self, created: &str) -> String {
        let app_id = self.quoted(Member::AppId, APP_ID);
        let title = self.quoted(Member::Title, "Sales Dashboard");
        match self.kind {
            EventType::AppCreated | EventType::AppUpdated | EventType::AppDeleted => {
                object(&[("id", &app_id), ("title", &title)])
            }
            EventType::AppDeployed => {
                let deployment = object(&[
                    ("id", "\"dep_789012\""),
                    ("url", &quote(&self.app_url())),
                    ("status", "\"live\""),
                    ("deployed_at", created),
                ]);
                object(&[
                    ("id", &app_id),
                    ("title", &title),
                    ("deployment", &deployment),
                ])
            }
            EventType::DataProcessed => object(&[("app_id", &app_id)]),
            EventType::UserInteraction => object(&[
                ("app_id", &app_id),
                ("user_id", &self.quoted(Member::UserId, "user_456789")),
                ("interaction_type", "\"chart_click\""),
                ("chart_id", "\"chart_001\""),
                (
                    "data_point",
                    r#"{"x":"2023-05","y":15000,"category":"sales"}"#,
                ),
            ]),
        }
    }

    /// `app_123456` is served at `app-123456.preswald.app`.
    fn app_url(&self) -> String {
        let app_id = self.get(Member::AppId, APP_ID);
        let label = app_id.replace(|char: char| !char.is_ascii_alphanumeric(), "-");
        ["https://", &label, ".preswald.app"].concat()
    }
}

const APP_ID: &str = "app_123456";

/// A JSON object of members whose values are JSON already.
fn object(members: &[(&str, &str)]) -> String {
    let members = members
        .iter()
        .map(|(name, value)| ["\"", name, "\":", value].concat());
    ["{", &members.collect::<Vec<_>>().join(","), "}"].concat()
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
