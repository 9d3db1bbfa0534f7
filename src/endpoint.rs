//! The configuration of a webhook, as the seed's "Creating a Webhook" has it.

use crate::event::EventType;
use crate::issue::Severity;
use crate::json::{self, Finding, Flow, GO, Kind, Path, Span, Text, Visitor};
use crate::url::Url;
use core::fmt;

/// Secrets of fewer bytes can be guessed.
const STRONG_SECRET: usize = 16;

/// The secret that everybody can read in the documentation.
const DOCUMENTED_SECRET: &[u8] = b"your-webhook-secret";

/// What an endpoint's configuration can have wrong. The names of `as_str` are fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndpointCode {
    /// The text given is not I-JSON.
    InvalidJson,
    /// A member that must be there.
    MissingField,
    /// A member of another JSON type.
    WrongType,
    /// A string that must not be empty.
    EmptyString,
    /// A list that must not be empty.
    EmptyList,
    /// Not an absolute `https` URL without credentials and fragment.
    InvalidUrl,
    /// Not one of the six event types.
    UnknownEventType,
    /// An event type that the list already has.
    DuplicateEvent,
    /// A member that is not documented (a warning).
    UnknownField,
    /// A secret that is short, or the documentation's own (a warning).
    WeakSecret,
}

impl EndpointCode {
    /// The name that stands in reports of every language.
    pub fn as_str(self) -> &'static str {
        match self {
            EndpointCode::InvalidJson => "invalid_json",
            EndpointCode::MissingField => "missing_field",
            EndpointCode::WrongType => "wrong_type",
            EndpointCode::EmptyString => "empty_string",
            EndpointCode::EmptyList => "empty_list",
            EndpointCode::InvalidUrl => "invalid_url",
            EndpointCode::UnknownEventType => "unknown_event_type",
            EndpointCode::DuplicateEvent => "duplicate_event",
            EndpointCode::UnknownField => "unknown_field",
            EndpointCode::WeakSecret => "weak_secret",
        }
    }

    /// Whether it refuses the configuration.
    pub fn severity(self) -> Severity {
        match self {
            EndpointCode::UnknownField | EndpointCode::WeakSecret => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// One thing that is wrong with a configuration, or worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointIssue {
    /// What it is about.
    pub code: EndpointCode,
    /// The member, as a JSON Pointer (RFC 6901).
    pub path: String,
    /// One sentence for a person.
    pub message: &'static str,
}

impl fmt::Display for EndpointIssue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} at {}: {}",
            self.code.as_str(),
            self.path,
            self.message
        )
    }
}

/// A configuration that is sound. The secret is left out, so that this can be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Where the events go.
    pub url: String,
    /// Which ones.
    pub events: Vec<EventType>,
    /// Whether they are sent; true unless the configuration says otherwise.
    pub active: bool,
}

/// What [`validate_endpoint`] has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointReport {
    /// The configuration, if no issue is an error.
    pub endpoint: Option<Endpoint>,
    /// All issues, in the order of the documentation's members.
    pub issues: Vec<EndpointIssue>,
}

impl EndpointReport {
    /// Whether no issue is an error.
    pub fn is_valid(&self) -> bool {
        self.endpoint.is_some()
    }
}

/// Checks a webhook's configuration, as it is posted to `/v1/webhooks`: JSON text with `url`
/// (absolute `https`, a host, no credentials, no fragment), `events` (known types, at least
/// one, none twice), `secret` (not empty; weak ones are warned of) and `active` (true unless
/// given).
///
/// ```
/// let report = preswald_webhooks::validate_endpoint(br#"{
///     "url": "http://example.com/hook", "events": [], "secret": "correct horse battery"
/// }"#);
/// let codes: Vec<_> = report.issues.iter().map(|issue| issue.code.as_str()).collect();
/// assert_eq!(codes, ["invalid_url", "empty_list"]);
/// ```
pub fn validate_endpoint(config: &[u8]) -> EndpointReport {
    let mut members = Members::default();
    let _ = json::read(config, &mut members as &mut dyn Visitor);
    let mut check = Check {
        config,
        issues: core::mem::take(&mut members.issues),
    };
    let endpoint = match check.issues.is_empty() {
        true => check.endpoint(&members),
        false => None,
    };
    let refused = check
        .issues
        .iter()
        .any(|issue| issue.code.severity() == Severity::Error);
    EndpointReport {
        endpoint: endpoint.filter(|_| !refused),
        issues: check.issues,
    }
}

/// A value: its kind and its tokens.
type Value = (Kind, Span);

/// The members of a configuration, found in one walk.
#[derive(Default)]
struct Members {
    root: Option<Kind>,
    named: Vec<(String, Value)>,
    events: Vec<Value>,
    issues: Vec<EndpointIssue>,
    depth: usize,
    name: String,
}

impl Members {
    fn value(&mut self, kind: Kind, span: Span) {
        match self.depth {
            0 => self.root = Some(kind),
            1 => self
                .named
                .push((core::mem::take(&mut self.name), (kind, span))),
            2 if self.name == "events" => self.events.push((kind, span)),
            _ => {}
        }
    }

    fn get(&self, name: &str) -> Option<&Value> {
        self.named
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }
}

impl Visitor for Members {
    fn finding(&mut self, finding: Finding, path: Path<'_>) -> Flow {
        if finding.code.severity() == Severity::Error {
            self.issues.push(EndpointIssue {
                code: EndpointCode::InvalidJson,
                path: path.pointer(),
                message: finding.message,
            });
        }
        GO
    }

    fn open(&mut self, _kind: Kind, _start: usize) {
        self.depth += 1;
    }

    fn close(&mut self, kind: Kind, span: Span) {
        self.depth -= 1;
        self.value(kind, span);
    }

    fn name(&mut self, name: Text<'_>) -> Flow {
        if self.depth == 1 {
            self.name = String::from_utf8_lossy(&name.content()).into_owned();
        }
        GO
    }

    fn scalar(&mut self, kind: Kind, span: Span) {
        self.value(kind, span);
    }
}

struct Check<'a> {
    config: &'a [u8],
    issues: Vec<EndpointIssue>,
}

impl Check<'_> {
    fn endpoint(&mut self, members: &Members) -> Option<Endpoint> {
        if members.root != Some(Kind::Object) {
            self.tell(EndpointCode::WrongType, String::new(), "must be an object");
            return None;
        }
        let url = self.url(members);
        let events = self.events(members);
        self.secret(members);
        let active = self.active(members);
        for (name, _) in &members.named {
            if !["url", "events", "secret", "active"].contains(&name.as_str()) {
                let message = "not a documented member of a webhook";
                self.tell(EndpointCode::UnknownField, pointer(name), message);
            }
        }
        Some(Endpoint {
            url: url?,
            events: events?,
            active: active?,
        })
    }

    fn url(&mut self, members: &Members) -> Option<String> {
        let url = self.text(members, "url")?;
        let fault = match Url::parse(&url) {
            Some(parts) if parts.has_credentials => "must not hold a user name or password",
            Some(parts) if parts.has_fragment => "must not have a fragment: it is never sent",
            Some(parts) if parts.is_https => {
                return Some(String::from_utf8_lossy(&url).into_owned());
            }
            _ => "must be an absolute URL that begins with `https://`",
        };
        self.tell(EndpointCode::InvalidUrl, pointer("url"), fault);
        None
    }

    fn events(&mut self, members: &Members) -> Option<Vec<EventType>> {
        self.value(
            members,
            "events",
            Kind::Array,
            "must be a list of event types",
        )?;
        if members.events.is_empty() {
            let message = "must name at least one event type";
            self.tell(EndpointCode::EmptyList, pointer("events"), message);
        }
        let mut known = Vec::new();
        for (index, (kind, span)) in members.events.iter().enumerate() {
            let path = format!("/events/{index}");
            let name = Text::at(self.config, span.clone()).content();
            match EventType::from_bytes(&name) {
                _ if *kind != Kind::String => {
                    self.tell(EndpointCode::WrongType, path, "must be a string");
                }
                None => {
                    let message = "not one of the six documented event types";
                    self.tell(EndpointCode::UnknownEventType, path, message);
                }
                Some(event) if known.contains(&event) => {
                    self.tell(
                        EndpointCode::DuplicateEvent,
                        path,
                        "the list already has it",
                    );
                }
                Some(event) => known.push(event),
            }
        }
        Some(known)
    }

    fn secret(&mut self, members: &Members) {
        let Some(secret) = self.text(members, "secret") else {
            return;
        };
        if secret == DOCUMENTED_SECRET {
            let message = "the documentation's own secret: everybody knows it";
            self.tell(EndpointCode::WeakSecret, pointer("secret"), message);
        } else if secret.len() < STRONG_SECRET {
            let message = "fewer than 16 bytes: take 32 random ones";
            self.tell(EndpointCode::WeakSecret, pointer("secret"), message);
        }
    }

    fn active(&mut self, members: &Members) -> Option<bool> {
        let Some((kind, span)) = members.get("active") else {
            return Some(true);
        };
        if *kind != Kind::Bool {
            self.tell(
                EndpointCode::WrongType,
                pointer("active"),
                "must be true or false",
            );
            return None;
        }
        Some(self.config.get(span.clone()) == Some(b"true"))
    }

    fn text(&mut self, members: &Members, name: &'static str) -> Option<Vec<u8>> {
        let span = self.value(members, name, Kind::String, "must be a string")?;
        let text = Text::at(self.config, span).content().into_owned();
        if text.is_empty() {
            self.tell(
                EndpointCode::EmptyString,
                pointer(name),
                "must not be empty",
            );
            return None;
        }
        Some(text)
    }

    fn value(
        &mut self,
        members: &Members,
        name: &str,
        kind: Kind,
        expected: &'static str,
    ) -> Option<Span> {
        match members.get(name) {
            Some((found, span)) if *found == kind => return Some(span.clone()),
            Some(_) => self.tell(EndpointCode::WrongType, pointer(name), expected),
            None => self.tell(EndpointCode::MissingField, pointer(name), "must be there"),
        }
        None
    }

    fn tell(&mut self, code: EndpointCode, path: String, message: &'static str) {
        self.issues.push(EndpointIssue {
            code,
            path,
            message,
        });
    }
}

fn pointer(name: &str) -> String {
    let mut pointer = String::new();
    json::push_step(&mut pointer, name);
    pointer
}
