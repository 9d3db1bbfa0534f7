//! Checks the configuration of a webhook, as the documentation's "Creating a Webhook" describes it.

use crate::codes::codes;
use crate::event::EventType;
use crate::issue::Severity;
use crate::json::{self, CONTINUE, ControlFlow, Finding, Kind, Path, Span, Text, Visitor};
use crate::printable::Printable;
use crate::url::Url;
use core::fmt;

/// A secret of fewer bytes can be guessed.
const STRONG_SECRET: usize = 16;

/// The secret in the documentation, which everybody can read.
const DOCUMENTED_SECRET: &[u8] = b"your-webhook-secret";

codes! {
    /// What an [`EndpointIssue`] is about. The names of [`as_str`](EndpointCode::as_str) never
    /// change.
    pub enum EndpointCode;

    /// Whether it refuses the configuration.
    pub fn severity -> Severity;

    /// The configuration is not I-JSON.
    InvalidJson = "invalid_json", Severity::Error;
    /// A required member is missing.
    MissingField = "missing_field", Severity::Error;
    /// The member has another JSON type than documented.
    WrongType = "wrong_type", Severity::Error;
    /// The string is empty.
    EmptyString = "empty_string", Severity::Error;
    /// The list is empty.
    EmptyList = "empty_list", Severity::Error;
    /// The string is not an absolute `https` URL without credentials and without a fragment.
    InvalidUrl = "invalid_url", Severity::Error;
    /// The event type is not documented.
    UnknownEventType = "unknown_event_type", Severity::Error;
    /// The list already contains this event type.
    DuplicateEvent = "duplicate_event", Severity::Error;
    /// The member is not documented.
    UnknownField = "unknown_field", Severity::Warning;
    /// The secret has fewer than 16 bytes, or it is the one of the documentation.
    WeakSecret = "weak_secret", Severity::Warning;
}

/// An issue of an endpoint's configuration. It never holds the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointIssue {
    /// What it is about.
    pub code: EndpointCode,
    /// The JSON Pointer (RFC 6901) of the member.
    pub path: String,
    /// What is wrong, in one sentence.
    pub message: &'static str,
}

impl fmt::Display for EndpointIssue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if !self.path.is_empty() {
            write!(f, " at {}", Printable(&self.path))?;
        }
        write!(f, ": {}", self.message)
    }
}

/// A valid configuration, without its secret, so that it can be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Endpoint {
    /// The URL that events are sent to.
    pub url: String,
    /// The event types that are sent.
    pub events: Vec<EventType>,
    /// Whether events are sent. The default is true.
    pub active: bool,
}

/// The result of [`validate_endpoint`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointReport {
    /// The configuration; `None` if an issue is an error.
    pub endpoint: Option<Endpoint>,
    /// All issues: those of `url`, `events`, `secret`, `active`, then those of other members.
    pub issues: Vec<EndpointIssue>,
}

impl EndpointReport {
    /// Whether no issue is an error.
    pub fn is_valid(&self) -> bool {
        self.endpoint.is_some()
    }
}

/// Checks a webhook's configuration, the JSON text that is posted to `/v1/webhooks`.
///
/// `url` is an absolute `https` URL with a host, without credentials and without a fragment.
/// `events` is a list of documented event types, not empty and without duplicates. `secret` is not
/// empty; a weak one is a warning. `active` is optional.
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
    let _ = json::read(config, &mut members);
    let mut checker = ConfigChecker {
        config,
        issues: core::mem::take(&mut members.issues),
    };
    let endpoint = if checker.issues.is_empty() {
        checker.endpoint(&members)
    } else {
        None
    };
    let refused = checker
        .issues
        .iter()
        .any(|issue| issue.code.severity() == Severity::Error);
    EndpointReport {
        endpoint: endpoint.filter(|_| !refused),
        issues: checker.issues,
    }
}

/// A value: its kind and its place.
type FoundValue = (Kind, Span);

/// The members of a configuration, as the reader finds them.
#[derive(Default)]
struct Members {
    root: Option<Kind>,
    named: Vec<(String, FoundValue)>,
    events: Vec<FoundValue>,
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

    fn get(&self, name: &str) -> Option<&FoundValue> {
        self.named
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }
}

impl Visitor for Members {
    fn finding(&mut self, finding: Finding, path: Path<'_>) -> ControlFlow {
        if finding.code.severity() == Severity::Error {
            self.issues.push(EndpointIssue {
                code: EndpointCode::InvalidJson,
                path: path.pointer(),
                message: finding.message,
            });
        }
        CONTINUE
    }

    fn open(&mut self, _kind: Kind, _start: usize) -> bool {
        self.depth += 1;
        true
    }

    fn close(&mut self, kind: Kind, span: Span) {
        self.depth -= 1;
        self.value(kind, span);
    }

    fn name(&mut self, name: Text<'_>) -> ControlFlow {
        if self.depth == 1 {
            self.name = String::from_utf8_lossy(&name.content()).into_owned();
        }
        CONTINUE
    }

    fn scalar(&mut self, kind: Kind, span: Span, _escaped: bool) {
        self.value(kind, span);
    }
}

struct ConfigChecker<'a> {
    config: &'a [u8],
    issues: Vec<EndpointIssue>,
}

impl ConfigChecker<'_> {
    fn endpoint(&mut self, members: &Members) -> Option<Endpoint> {
        if members.root != Some(Kind::Object) {
            self.report(
                EndpointCode::WrongType,
                String::new(),
                "the configuration must be an object",
            );
            return None;
        }
        let url = self.url(members);
        let events = self.events(members);
        self.secret(members);
        let active = self.active(members);
        for (name, _) in &members.named {
            if !["url", "events", "secret", "active"].contains(&name.as_str()) {
                let message = "this member is not documented";
                self.report(EndpointCode::UnknownField, pointer(name), message);
            }
        }
        Some(Endpoint {
            url: url?,
            events: events?,
            active: active?,
        })
    }

    fn url(&mut self, members: &Members) -> Option<String> {
        let url = self.string(members, "url")?;
        let fault = match Url::parse(&url) {
            Some(parts) if parts.has_credentials => {
                "the URL must not contain a user name or a password"
            }
            Some(parts) if parts.has_fragment => {
                "the URL must not have a fragment: a client never sends it"
            }
            Some(parts) if parts.is_https => {
                return Some(String::from_utf8_lossy(&url).into_owned());
            }
            _ => "the URL must be absolute and begin with `https://`",
        };
        self.report(EndpointCode::InvalidUrl, pointer("url"), fault);
        None
    }

    fn events(&mut self, members: &Members) -> Option<Vec<EventType>> {
        self.value(
            members,
            "events",
            Kind::Array,
            "`events` must be a list of event types",
        )?;
        if members.events.is_empty() {
            let message = "`events` must contain at least one event type";
            self.report(EndpointCode::EmptyList, pointer("events"), message);
        }
        let mut known = Vec::new();
        for (index, (kind, span)) in members.events.iter().enumerate() {
            let path = format!("/events/{index}");
            let name = Text::at(self.config, span.clone()).content();
            match EventType::from_bytes(&name) {
                _ if *kind != Kind::String => {
                    self.report(
                        EndpointCode::WrongType,
                        path,
                        "an event type must be a string",
                    );
                }
                None => {
                    let message = "this is not a documented event type";
                    self.report(EndpointCode::UnknownEventType, path, message);
                }
                Some(event) if known.contains(&event) => {
                    self.report(
                        EndpointCode::DuplicateEvent,
                        path,
                        "`events` contains this event type already",
                    );
                }
                Some(event) => known.push(event),
            }
        }
        Some(known)
    }

    fn secret(&mut self, members: &Members) {
        let Some(secret) = self.string(members, "secret") else {
            return;
        };
        if secret == DOCUMENTED_SECRET {
            let message = "this is the secret of the documentation, which everybody can read";
            self.report(EndpointCode::WeakSecret, pointer("secret"), message);
        } else if secret.len() < STRONG_SECRET {
            let message = "the secret has fewer than 16 bytes: use 32 random ones";
            self.report(EndpointCode::WeakSecret, pointer("secret"), message);
        }
    }

    fn active(&mut self, members: &Members) -> Option<bool> {
        let Some((kind, span)) = members.get("active") else {
            return Some(true);
        };
        if *kind != Kind::Bool {
            self.report(
                EndpointCode::WrongType,
                pointer("active"),
                "`active` must be `true` or `false`",
            );
            return None;
        }
        Some(self.config.get(span.clone()) == Some(b"true"))
    }

    fn string(&mut self, members: &Members, name: &'static str) -> Option<Vec<u8>> {
        let span = self.value(members, name, Kind::String, "this member must be a string")?;
        let text = Text::at(self.config, span).content().into_owned();
        if text.is_empty() {
            self.report(
                EndpointCode::EmptyString,
                pointer(name),
                "the string must not be empty",
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
            Some(_) => self.report(EndpointCode::WrongType, pointer(name), expected),
            None => self.report(
                EndpointCode::MissingField,
                pointer(name),
                "this member is required",
            ),
        }
        None
    }

    fn report(&mut self, code: EndpointCode, path: String, message: &'static str) {
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
