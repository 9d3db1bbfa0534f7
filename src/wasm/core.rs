//! Verify, validate, sign, test events: the package's main entry.

use super::memory::with_input;
use super::mistake::{self, mistake};
use super::told::{Told, to_js};
use crate::issue::{Issue, Position};
use crate::json::{Positions, Span};
use crate::webhook::Webhook;
use crate::{Endpoint, Error, IssueCode, Severity, TestEvent, Timestamp, event, signature};
use core::cell::RefCell;
use core::time::Duration;
use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::*;

/// A `Webhook`'s Rust half.
#[wasm_bindgen]
pub struct Core {
    webhook: Webhook,
    last: Result<Vec<Issue>, Refusal>,
}

/// Why a delivery was refused.
enum Refusal {
    Error(Error),
    /// The body is a JavaScript string with a lone surrogate: it has no UTF-8, and no signature.
    MalformedText,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal::Error(error)
    }
}

impl Refusal {
    fn code(&self) -> &'static str {
        match self {
            Refusal::Error(error) => error.code().as_str(),
            Refusal::MalformedText => "malformed_text",
        }
    }

    fn status(&self) -> u16 {
        match self {
            Refusal::Error(error) => error.status(),
            Refusal::MalformedText => 400,
        }
    }

    fn message(&self) -> String {
        match self {
            Refusal::Error(error) => error.to_string(),
            Refusal::MalformedText => {
                "the body is a string with a lone surrogate, which cannot be \
                 encoded as UTF-8: pass the raw bytes of the request"
                    .into()
            }
        }
    }

    fn issues(&self) -> &[Issue] {
        match self {
            Refusal::Error(error) => error.issues(),
            Refusal::MalformedText => &[],
        }
    }
}

/// `check` says: refused, see `outcome`.
const REFUSED: i32 = -1;

/// `check` adds: there are warnings, see `outcome`.
const WARNED: i32 = 1 << 16;

#[wasm_bindgen]
impl Core {
    /// `secrets`: newest first; `well_formed` is false if one is a string with a lone surrogate.
    /// `max_bytes` and `max_age` may be infinite; a `max_age` of `NaN` is none. Throws a mistake.
    #[wasm_bindgen(constructor)]
    pub fn new(
        secrets: Vec<Uint8Array>,
        well_formed: bool,
        strict: bool,
        max_bytes: f64,
        max_age: f64,
    ) -> Result<Core, JsValue> {
        let secrets = mistake::secrets(&secrets, well_formed)?;
        let webhook = Webhook::rotating(secrets)
            .map_err(|error| mistake(error.code(), &error.to_string()))?
            .strict(strict)
            .max_bytes(bytes(max_bytes)?);
        let webhook = match age(max_age)? {
            Some(max_age) => webhook.max_age(max_age),
            None => webhook,
        };
        Ok(Core {
            webhook,
            last: Ok(Vec::new()),
        })
    }

    /// Whether a body of so many bytes, or of so many UTF-16 units, is certainly refused: then
    /// it need not be written.
    #[wasm_bindgen(js_name = tooLarge)]
    pub fn too_large(&self, units: usize) -> bool {
        self.webhook.check_size(units).is_err()
    }

    /// The check. `well_formed` is false for a string body with a lone surrogate. `now` is in
    /// milliseconds since 1970.
    pub fn check(&mut self, body: usize, well_formed: bool, header: i32, now: f64) -> i32 {
        let checked = with_input(|memory| {
            if self.too_large(body) {
                // Such a body may not have been written.
                self.webhook.check_size(body)?;
                return Ok((0, Vec::new()));
            }
            self.check_input(memory.body(body), well_formed, memory.header(header), now)
        });
        match checked {
            Ok((index, warnings)) => {
                let warned = if warnings.is_empty() { 0 } else { WARNED };
                self.last = Ok(warnings);
                index as i32 | warned
            }
            Err(refusal) => {
                self.last = Err(refusal);
                REFUSED
            }
        }
    }

    /// What the last `check` has to tell: `{warnings}`, or `{code, status, message, issues}`.
    pub fn outcome(&mut self) -> JsValue {
        match core::mem::replace(&mut self.last, Ok(Vec::new())) {
            Ok(warnings) => to_js(Told::Object(vec![("warnings", issues(&warnings))])),
            Err(refusal) => to_js(Told::Object(vec![
                ("code", Told::Text(refusal.code())),
                ("status", Told::Number(refusal.status().into())),
                ("message", Told::Text(&refusal.message())),
                ("issues", issues(refusal.issues())),
            ])),
        }
    }

    /// The documented function: false for any header that is not exactly right.
    #[wasm_bindgen(js_name = verifySignature)]
    pub fn verify_signature(&self, body: usize, well_formed: bool, header: i32) -> bool {
        with_input(|memory| {
            let authentic = self
                .webhook
                .authenticate(memory.body(body), memory.header(header));
            well_formed && authentic.is_ok()
        })
    }

    /// The header's value for a body; none for text that has no UTF-8, see `outcome`.
    pub fn sign(&mut self, body: usize, well_formed: bool) -> Option<String> {
        if !well_formed {
            self.last = Err(Refusal::MalformedText);
            return None;
        }
        Some(with_input(|memory| {
            self.webhook.sign(memory.body(body)).to_string()
        }))
    }
}

impl Core {
    fn check_input(
        &self,
        body: &[u8],
        well_formed: bool,
        header: Option<&[u8]>,
        now: f64,
    ) -> Result<(usize, Vec<Issue>), Refusal> {
        if !well_formed {
            // What was written is not what was meant: it is neither verified nor read.
            self.webhook.check_size(body.len())?;
            signature::tag_of(header)?;
            return Err(Refusal::MalformedText);
        }
        let now = || Timestamp::from_unix_millis(now as i64);
        let delivery = self.webhook.check_at(body, header, now)?;
        Ok((delivery.secret_index, delivery.warnings))
    }
}

fn bytes(number: f64) -> Result<usize, JsValue> {
    match number >= 0.0 && (number.fract() == 0.0 || number.is_infinite()) {
        true => Ok(number as usize),
        false => {
            let message = "maxBytes must be a whole number of bytes, 0 or more";
            Err(mistake("invalid_argument", message))
        }
    }
}

fn age(seconds: f64) -> Result<Option<Duration>, JsValue> {
    match Duration::try_from_secs_f64(seconds) {
        Ok(age) => Ok(Some(age)),
        Err(_) if seconds.is_nan() || seconds > 0.0 => Ok(None),
        Err(_) => {
            let message = "maxAgeSeconds must be a number of seconds, 0 or more";
            Err(mistake("invalid_argument", message))
        }
    }
}

thread_local! {
    static ISSUES: RefCell<Vec<Issue>> = const { RefCell::new(Vec::new()) };
}

/// `validatePayload`: 0 clean, 1 valid with warnings, 2 invalid; see `last_issues`. `malformed`
/// is the body, if it is a string with a lone surrogate: it was written with U+FFFD instead.
#[wasm_bindgen(js_name = validatePayload)]
pub fn validate_payload(body: usize, malformed: Option<JsString>, strict: bool) -> u32 {
    let report = with_input(|memory| {
        let body = memory.body(body);
        let mut report = crate::validate(body, strict);
        if let Some(text) = malformed {
            for issue in lone_surrogates(body, &text) {
                let place = |other: &Issue| other.start.offset <= issue.start.offset;
                let at = report.issues.partition_point(place);
                report.issues.insert(at, issue);
            }
        }
        report
    });
    let verdict = match (report.issues.is_empty(), report.is_valid()) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    ISSUES.set(report.issues);
    verdict
}

/// One issue for each lone surrogate of a text that was written as `body`.
fn lone_surrogates(body: &[u8], text: &JsString) -> Vec<Issue> {
    let mut offset = 0;
    let mut spans: Vec<Span> = Vec::new();
    for char in char::decode_utf16(text.iter()) {
        let length = char.as_ref().map_or(3, |char| char.len_utf8());
        if char.is_err() && spans.len() < event::MAX_ISSUES {
            spans.push(offset..offset + length);
        }
        offset += length;
    }
    let positions = Positions::of(
        body,
        spans
            .iter()
            .flat_map(|span| [span.start as u64, span.end as u64])
            .collect(),
    );
    let issue = |span: Span| Issue {
        severity: Severity::Error,
        code: IssueCode::LoneSurrogate,
        path: String::new(),
        message: "half of a surrogate pair: such a text has no UTF-8".into(),
        start: positions.get(span.start),
        end: positions.get(span.end),
    };
    spans.into_iter().map(issue).collect()
}

/// The issues of the last `validatePayload`.
#[wasm_bindgen(js_name = lastIssues)]
pub fn last_issues() -> JsValue {
    let last = ISSUES.take();
    to_js(issues(&last))
}

/// The body of a test event. `values`: what is set, in the order of `TestEvent`'s setters;
/// `object` as JSON text. `None` stands for a type that is not known.
#[wasm_bindgen(js_name = testEvent)]
pub fn test_event(kind: &str, values: Vec<JsValue>, now: f64) -> Option<String> {
    let mut event = TestEvent::new(kind.parse().ok()?);
    event.set_all(values.iter().map(JsValue::as_string));
    let entropy = js_sys::Math::random() * 1e10;
    Some(event.body(Timestamp::from_unix_millis(now as i64), entropy as u64))
}

/// `config` as JSON text; whatever has none is not an object.
#[wasm_bindgen(js_name = validateEndpoint)]
pub fn validate_endpoint(config: Option<String>) -> JsValue {
    let report = crate::validate_endpoint(config.as_deref().unwrap_or("null").as_bytes());
    let issues = report.issues.iter().map(|issue| {
        Told::Object(vec![
            ("severity", Told::Text(issue.code.severity().as_str())),
            ("code", Told::Text(issue.code.as_str())),
            ("path", Told::Text(&issue.path)),
            ("message", Told::Text(issue.message)),
        ])
    });
    to_js(Told::Object(vec![
        ("valid", Told::Bool(report.is_valid())),
        ("issues", Told::List(issues.collect())),
        (
            "endpoint",
            report.endpoint.as_ref().map_or(Told::Null, sound),
        ),
    ]))
}

/// A configuration without issues.
fn sound(endpoint: &Endpoint) -> Told<'_> {
    let events = endpoint
        .events
        .iter()
        .map(|event| Told::Text(event.as_str()));
    Told::Object(vec![
        ("url", Told::Text(&endpoint.url)),
        ("events", Told::List(events.collect())),
        ("active", Told::Bool(endpoint.active)),
    ])
}

fn issues(issues: &[Issue]) -> Told<'_> {
    Told::List(issues.iter().map(issue).collect())
}

fn issue(issue: &Issue) -> Told<'_> {
    Told::Object(vec![
        ("severity", Told::Text(issue.severity.as_str())),
        ("code", Told::Text(issue.code.as_str())),
        ("path", Told::Text(&issue.path)),
        ("message", Told::Text(&issue.message)),
        ("start", position(issue.start)),
        ("end", position(issue.end)),
    ])
}

fn position(position: Position) -> Told<'static> {
    Told::Object(vec![
        ("offset", Told::Number(position.offset as u32)),
        ("index", Told::Number(position.index as u32)),
        ("line", Told::Number(position.line as u32)),
        ("column", Told::Number(position.column as u32)),
    ])
}
