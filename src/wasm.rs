//! The JavaScript boundary: the only file that knows JavaScript, and the shell's only way in.
//!
//! On the way of `verify` only numbers cross. The shell writes the body and the header's value
//! into fixed areas of linear memory, calls with their lengths, and gets a number back; what
//! there is to tell beyond that is fetched by a second call, which a good delivery never needs.
//!
//! Nothing here panics or throws, but for the programmer's mistakes that it says so of: a
//! panic would poison the instance for everybody.

use crate::event;
use crate::issue::{Issue, Position};
use crate::json::{Positions, Span};
use crate::secret::Secret;
use crate::webhook::Webhook;
use crate::{
    Cause, Diagnosis, Endpoint, Error, EventType, InvalidSecret, IssueCode, Severity, TestEvent,
    Timestamp, signature,
};
use core::cell::RefCell;
use core::time::Duration;
use js_sys::{Array, JsString, Uint8Array};
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::*;

/// A sixth of the standard one's size, which was a sixteenth of the wasm file.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Bodies up to this size share one area that is never freed.
const BODY_ROOM: usize = 1 << 16;

/// The header's value is cut off here, far beyond what can be well formed.
const HEADER_ROOM: usize = 1 << 12;

/// What JavaScript writes and Rust reads, and the reports that wait to be fetched.
struct Memory {
    body: Box<[u8; BODY_ROOM]>,
    header: Box<[u8; HEADER_ROOM]>,
    /// A body that does not fit in `body`; freed as soon as it has been read.
    large: Vec<u8>,
    issues: Vec<Issue>,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::new(Memory {
        body: Box::new([0; BODY_ROOM]),
        header: Box::new([0; HEADER_ROOM]),
        large: Vec::new(),
        issues: Vec::new(),
    });
}

impl Memory {
    fn body(&self, length: usize) -> &[u8] {
        let area = if length <= BODY_ROOM {
            &self.body[..]
        } else {
            &self.large
        };
        area.get(..length).unwrap_or_default()
    }

    /// JavaScript has one number for a header: its length, or -1 for none and for several.
    fn header(&self, length: i32) -> Option<&[u8]> {
        let length = usize::try_from(length).ok()?;
        Some(&self.header[..length.min(HEADER_ROOM)])
    }
}

/// Reads the areas, and frees a large body afterwards.
fn with_input<T>(read: impl FnOnce(&Memory) -> T) -> T {
    MEMORY.with_borrow_mut(|memory| {
        let result = read(memory);
        memory.large = Vec::new();
        result
    })
}

/// Room for a body of exactly `length` bytes, until the next call that reads it; 0 if there is
/// no such room.
#[wasm_bindgen(js_name = bodyArea)]
pub fn body_area(length: usize) -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| {
        if length <= BODY_ROOM {
            return memory.body.as_mut_ptr();
        }
        memory.large = Vec::new();
        if memory.large.try_reserve_exact(length).is_err() {
            return core::ptr::null_mut();
        }
        memory.large.resize(length, 0);
        memory.large.as_mut_ptr()
    })
}

/// Room for a header's value.
#[wasm_bindgen(js_name = headerArea)]
pub fn header_area() -> *mut u8 {
    MEMORY.with_borrow_mut(|memory| memory.header.as_mut_ptr())
}

/// A programmer's mistake, which the shell throws as a `TypeError`.
fn mistake(code: &str, message: &str) -> JsValue {
    to_js(Told::Object(vec![
        ("code", Told::Text(code)),
        ("message", Told::Text(message)),
    ]))
}

/// A `Webhook`'s Rust half.
#[wasm_bindgen]
pub struct Core {
    webhook: Webhook,
    last: Result<Vec<Issue>, Error>,
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
        if !well_formed {
            let message = "a secret is a string with a lone surrogate, which has no UTF-8";
            return Err(mistake(InvalidSecret.code(), message));
        }
        let secrets: Result<Vec<Secret>, _> = secrets
            .iter()
            .map(|secret| Secret::new(zeroize::Zeroizing::new(secret.to_vec())))
            .collect();
        let webhook = secrets
            .and_then(Webhook::rotating)
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
                return self.webhook.check_size(body).map(|()| (0, Vec::new()));
            }
            self.check_input(memory.body(body), well_formed, memory.header(header), now)
        });
        match checked {
            Ok((index, warnings)) => {
                let warned = if warnings.is_empty() { 0 } else { WARNED };
                self.last = Ok(warnings);
                index as i32 | warned
            }
            Err(error) => {
                self.last = Err(error);
                REFUSED
            }
        }
    }

    /// What the last `check` has to tell: `{warnings}`, or `{code, status, message, issues}`.
    pub fn outcome(&mut self) -> JsValue {
        match core::mem::replace(&mut self.last, Ok(Vec::new())) {
            Ok(warnings) => to_js(Told::Object(vec![("warnings", issues(&warnings))])),
            Err(error) => to_js(Told::Object(vec![
                ("code", Told::Text(error.code())),
                ("status", Told::Number(error.status().into())),
                ("message", Told::Text(&error.to_string())),
                ("issues", issues(error.issues())),
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

    /// Why a signature does not match.
    pub fn diagnose(&self, body: usize, well_formed: bool, header: i32) -> JsValue {
        let found = with_input(|memory| {
            self.webhook
                .diagnose(memory.body(body), memory.header(header))
        });
        to_js(diagnosis(&match well_formed {
            true => found,
            false => found.of_malformed_text(),
        }))
    }

    /// The header's value for a body; none for text that has no UTF-8, see `outcome`.
    pub fn sign(&mut self, body: usize, well_formed: bool) -> Option<String> {
        if !well_formed {
            self.last = Err(Error::MalformedText);
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
    ) -> Result<(usize, Vec<Issue>), Error> {
        if !well_formed {
            // What was written is not what was meant: it is neither verified nor read.
            self.webhook.check_size(body.len())?;
            signature::tag_of(header)?;
            return Err(Error::MalformedText);
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
    MEMORY.with_borrow_mut(|memory| memory.issues = report.issues);
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
            .flat_map(|span| [span.start, span.end])
            .collect(),
    );
    let issue = |span: Span| Issue {
        severity: Severity::Error,
        code: IssueCode::LoneSurrogate,
        path: String::new(),
        message: "half of a surrogate pair: such a text has no UTF-8",
        start: positions.get(span.start),
        end: positions.get(span.end),
    };
    spans.into_iter().map(issue).collect()
}

/// The issues of the last `validatePayload`.
#[wasm_bindgen(js_name = lastIssues)]
pub fn last_issues() -> JsValue {
    let last = MEMORY.with_borrow_mut(|memory| core::mem::take(&mut memory.issues));
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

/// The six types.
#[wasm_bindgen(js_name = eventTypes)]
pub fn event_types() -> Array {
    EventType::ALL
        .iter()
        .map(|kind| JsValue::from_str(kind.as_str()))
        .collect()
}

/// What to say of a body that is no text and no bytes.
#[wasm_bindgen(js_name = bodyMistake)]
pub fn body_mistake(parsed: bool) -> JsValue {
    match parsed {
        true => mistake("body_already_parsed", BODY_ALREADY_PARSED),
        false => mistake(
            "invalid_argument",
            "the body must be the raw body of the request, as a string, a Uint8Array or an \
             ArrayBuffer (if it is a promise, await it)",
        ),
    }
}

const BODY_ALREADY_PARSED: &str = "\
the body has been parsed already: a signature covers the bytes that were sent, which cannot be \
made from the object again. Get the raw body instead. \
Express: express.raw({ type: \"*/*\" }) on this route, before any express.json(). \
Fastify: addContentTypeParser(\"application/json\", { parseAs: \"buffer\" }, (request, body, done) => done(null, body)). \
Next.js: await request.text() in a route handler; `export const config = { api: { bodyParser: false } }` in a pages API route. \
Lambda: event.body, decoded with Buffer.from(event.body, \"base64\") if event.isBase64Encoded. \
Workers: await request.arrayBuffer(), before any request.json().";

/// What is told to JavaScript. One walk serves all that there is to tell: with a derived one for
/// each kind of report, these would be a tenth of the wasm file.
enum Told<'a> {
    Null,
    Bool(bool),
    Number(u32),
    Text(&'a str),
    List(Vec<Told<'a>>),
    Object(Vec<(&'static str, Told<'a>)>),
}

impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Told::Null => serializer.serialize_none(),
            Told::Bool(value) => serializer.serialize_bool(*value),
            Told::Number(value) => serializer.serialize_u32(*value),
            Told::Text(text) => serializer.serialize_str(text),
            Told::List(items) => serializer.collect_seq(items),
            Told::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

/// A plain object. Reports are small, and made of nothing that can fail.
fn to_js(told: Told<'_>) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    told.serialize(&serializer).unwrap_or(JsValue::NULL)
}

fn diagnosis(diagnosis: &Diagnosis) -> Told<'_> {
    Told::Object(vec![
        ("verdict", Told::Text(diagnosis.verdict.as_str())),
        (
            "causes",
            Told::List(diagnosis.causes.iter().map(cause).collect()),
        ),
        ("attempts", Told::Number(diagnosis.attempts as u32)),
        ("exhausted", Told::Bool(diagnosis.exhausted)),
    ])
}

fn cause(cause: &Cause) -> Told<'_> {
    Told::Object(vec![
        ("code", Told::Text(cause.code.as_str())),
        ("part", Told::Text(cause.part.as_str())),
        ("message", Told::Text(&cause.message)),
        ("fix", Told::Text(cause.fix)),
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
        ("message", Told::Text(issue.message)),
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
