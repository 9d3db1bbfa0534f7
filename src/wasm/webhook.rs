//! Webhooks: verify and sign. JavaScript refers to a webhook by its number.

use super::boundary::{LARGEST_BODY, MISMATCH, NOT_LATIN1, REFUSED, WARNED};
use super::host_key::HostKey;
use super::memory::{change_input, read_input};
use super::mistake::mistake;
use super::secrets::read_secrets;
use super::to_js;
use crate::issue::Issue;
use crate::secret::Secret;
use crate::signature::{self, Tag};
use crate::webhook::Webhook;
use crate::{Error, Timestamp};
use core::cell::RefCell;
use core::time::Duration;
use serde::Serialize;
use wasm_bindgen::prelude::*;

thread_local! {
    /// The webhooks by number; `None` for one that was removed.
    static WEBHOOKS: RefCell<Vec<Option<Registered>>> = const { RefCell::new(Vec::new()) };
    /// The result of the last `check` or `sign`.
    static OUTCOME: RefCell<Result<Vec<Issue>, Refusal>> = const { RefCell::new(Ok(Vec::new())) };
}

struct Registered {
    webhook: Webhook,
    /// Those of its secrets, in the same order.
    host_keys: Vec<HostKey>,
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

    /// What `check` and `verify_signature` return.
    fn result(&self) -> i32 {
        match self {
            Refusal::Error(Error::SignatureMismatch) => MISMATCH,
            _ => REFUSED,
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

/// Adds a webhook with the secrets that were written in this many bytes, and returns its number.
/// `well_formed` is false if one is a string with a lone surrogate. `max_bytes` and `max_age` may be
/// infinite; a `max_age` of `NaN` means none. Throws a mistake.
#[wasm_bindgen(js_name = addWebhook)]
pub fn add_webhook(
    secrets: usize,
    well_formed: bool,
    strict: bool,
    max_bytes: f64,
    max_age: f64,
) -> Result<usize, JsValue> {
    let keyed = |secrets: &[&[u8]]| -> (Vec<Secret>, Vec<HostKey>) {
        let keyed = secrets.iter().filter_map(|secret| Secret::new(secret).ok());
        let host_keys = secrets.iter().map(|secret| HostKey::new(secret));
        (keyed.collect(), host_keys.collect())
    };
    let (secrets, host_keys) = read_secrets(secrets, well_formed, keyed)?;
    let webhook = Webhook::rotating(secrets)
        .map_err(|error| mistake(error.code(), &error.to_string()))?
        .strict(strict)
        .max_bytes(bytes(max_bytes)?);
    let webhook = match age(max_age)? {
        // `check` is told the time, so this clock is never asked.
        Some(max_age) => webhook.max_age_by(max_age, || Timestamp::from_unix_millis(0)),
        None => webhook,
    };
    let registered = Registered { webhook, host_keys };
    Ok(WEBHOOKS.with_borrow_mut(|webhooks| {
        let free = webhooks.iter().position(Option::is_none);
        let number = free.unwrap_or(webhooks.len());
        match webhooks.get_mut(number) {
            Some(place) => *place = Some(registered),
            None => webhooks.push(Some(registered)),
        }
        number
    }))
}

/// Removes a webhook: its secrets are overwritten, and its number may be used again.
#[wasm_bindgen(js_name = removeWebhook)]
pub fn remove_webhook(number: usize) {
    WEBHOOKS.with_borrow_mut(|webhooks| {
        if let Some(place) = webhooks.get_mut(number) {
            *place = None;
        }
    });
}

fn with_webhook<T>(number: usize, work: impl FnOnce(&Registered) -> T) -> Option<T> {
    WEBHOOKS.with_borrow(|webhooks| webhooks.get(number)?.as_ref().map(work))
}

/// Whether a body of this many bytes, or of this many UTF-16 units, is certainly too large. Then it
/// is not written, and `outcome` has the details. The size is a floating-point number, because an
/// integer would wrap at 4 GiB.
#[wasm_bindgen(js_name = tooLarge)]
pub fn too_large(number: usize, units: f64) -> bool {
    let checked = with_webhook(number, |registered| {
        registered.webhook.check_size(units as usize)
    });
    let refusal = checked.and_then(Result::err);
    let is_too_large = refusal.is_some();
    if let Some(refusal) = refusal {
        OUTCOME.set(Err(refusal.into()));
    }
    is_too_large
}

/// Writes the block that HMAC hashes before a body of `body` bytes in front of it, for the host to hash
/// both, and to write its hash over the start of the block. False if the body is too large, or if the
/// webhook has no secret of that index.
#[wasm_bindgen(js_name = keyBody)]
pub fn key_body(number: usize, body: usize, index: usize) -> bool {
    let keyed = with_webhook(number, |registered| {
        registered.webhook.check_size(body).ok()?;
        let key = registered.host_keys.get(index)?;
        change_input(|memory| {
            *memory.block(body)? = *key.inner_block();
            Some(())
        })
    });
    keyed.flatten().is_some()
}

/// A delivery that was written, which stays until `forget`.
struct Written<'a> {
    webhook: &'a Webhook,
    host_keys: &'a [HostKey],
    body: &'a [u8],
    header: Option<&'a [u8]>,
    /// The secret for which the host has hashed the body: then the only one that is tried.
    hashed: Option<usize>,
    /// The host's hash.
    inner: Tag,
}

impl Written<'_> {
    /// Whether a secret made a tag: by the host's hash, if that is for this secret, or by hashing here.
    fn is_signed(&self, index: usize, secret: &Secret, tag: &Tag) -> bool {
        match self.hashed {
            Some(hashed) if hashed != index => false,
            Some(_) => {
                (self.host_keys.get(index)).is_some_and(|key| key.verifies(&self.inner, tag))
            }
            None => secret.verifies(self.body, tag),
        }
    }
}

/// Judges the delivery that was written. `well_formed` is false for a string with a lone surrogate: its
/// bytes are not those of the string, so they are neither verified nor read. `hashed` is the index of the
/// secret for which the host has hashed the body, see `key_body`, or `NOT_HASHED`.
fn with_delivery<T>(
    number: usize,
    body: usize,
    well_formed: bool,
    header: i32,
    hashed: i32,
    judge: impl FnOnce(&Written<'_>) -> Result<T, Error>,
) -> Result<T, Refusal> {
    let hashed = usize::try_from(hashed).ok();
    let inner = take_digest(body, hashed.is_some());
    let judged = with_webhook(number, |Registered { webhook, host_keys }| {
        webhook.check_size(body)?;
        read_input(|memory| {
            let (body, header) = (memory.body(body), memory.header(header));
            if !well_formed {
                signature::tag_of(header)?;
                return Err(Refusal::MalformedText);
            }
            Ok(judge(&Written {
                webhook,
                host_keys,
                body,
                header,
                hashed,
                inner,
            })?)
        })
    });
    judged.unwrap_or(Err(Error::SignatureMismatch.into()))
}

/// Checks the delivery that was written, see `with_delivery`, at the time `now`, in milliseconds since
/// 1970. Returns the index of the secret that signed it, to which it may add `WARNED`, or `MISMATCH` or
/// `REFUSED`: see `outcome`.
#[wasm_bindgen]
pub fn check(
    number: usize,
    body: usize,
    well_formed: bool,
    header: i32,
    hashed: i32,
    now: f64,
) -> i32 {
    let now = Some(Timestamp::from_unix_millis(now as i64));
    let checked = with_delivery(number, body, well_formed, header, hashed, |written| {
        let is_signed = |index, secret: &Secret, tag: &Tag| written.is_signed(index, secret, tag);
        let delivery =
            (written.webhook).check_with(written.body, written.header, now, is_signed)?;
        Ok((delivery.secret_index, delivery.warnings))
    });
    let (result, outcome) = match checked {
        Ok((index, warnings)) => {
            let warned = if warnings.is_empty() { 0 } else { WARNED };
            (index as i32 | warned, Ok(warnings))
        }
        Err(refusal) => (refusal.result(), Err(refusal)),
    };
    OUTCOME.set(outcome);
    result
}

/// Verifies the signature of the delivery that was written, see `with_delivery`. Returns the index of the
/// secret that signed it, or `MISMATCH` or `REFUSED`, for which there is no `outcome`.
#[wasm_bindgen(js_name = verifySignature)]
pub fn verify_signature(
    number: usize,
    body: usize,
    well_formed: bool,
    header: i32,
    hashed: i32,
) -> i32 {
    let verified = with_delivery(number, body, well_formed, header, hashed, |written| {
        let is_signed = |index, secret: &Secret, tag: &Tag| written.is_signed(index, secret, tag);
        (written.webhook).authenticate(written.body, written.header, is_signed)
    });
    verified.map_or_else(|refusal| refusal.result(), |index| index as i32)
}

/// Takes the host's hash of a body, if it has hashed it. It wipes the block in front of the body, also if
/// the host has failed: then the block is as secret as the secret, and nothing of it is copied.
fn take_digest(body: usize, is_hashed: bool) -> Tag {
    change_input(|memory| {
        let mut digest = [0; 32];
        if let Some(block) = memory.block(body) {
            if is_hashed {
                digest.copy_from_slice(&block[..32]);
            }
            *block = [0; 64];
        }
        digest
    })
}

/// The details of the last `check` or `sign`: `{warnings}`, or `{code, status, message, issues}`.
#[wasm_bindgen(unchecked_return_type = "unknown")]
pub fn outcome() -> JsValue {
    #[derive(Serialize)]
    struct Accepted {
        warnings: Vec<Issue>,
    }
    #[derive(Serialize)]
    struct Refused<'a> {
        code: &'static str,
        status: u16,
        message: String,
        issues: &'a [Issue],
    }
    match OUTCOME.replace(Ok(Vec::new())) {
        Ok(warnings) => to_js(&Accepted { warnings }),
        Err(refusal) => to_js(&Refused {
            code: refusal.code(),
            status: refusal.status(),
            message: refusal.message(),
            issues: refusal.issues(),
        }),
    }
}

/// Rewrites the body, which was accepted, in Latin-1: the text that JavaScript makes of it is then a
/// copy. Gives its length, or `NOT_LATIN1`.
#[wasm_bindgen(js_name = toLatin1)]
pub fn to_latin1(body: usize) -> i32 {
    change_input(|memory| latin1(memory.body_mut(body))).map_or(NOT_LATIN1, |length| length as i32)
}

/// Rewrites UTF-8 as Latin-1, in place: what is written never overtakes what is read.
fn latin1(body: &mut [u8]) -> Option<usize> {
    // C2 and C3 begin the characters that Latin-1 has.
    match body.iter().fold(0, |most, byte| most.max(*byte)) {
        ..0x80 => return Some(body.len()),
        0xC4.. => return None,
        _ => {}
    }
    let (mut from, mut to) = (0, 0);
    while let Some(&byte) = body.get(from) {
        // Most text is ASCII, eight bytes at a time.
        let word = body[from..]
            .first_chunk()
            .map(|word| u64::from_le_bytes(*word));
        if let Some(word) = word.filter(|word| is_ascii(*word)) {
            body[to..to + 8].copy_from_slice(&word.to_le_bytes());
            (from, to) = (from + 8, to + 8);
        } else if byte.is_ascii() {
            body[to] = byte;
            (from, to) = (from + 1, to + 1);
        } else {
            body[to] = byte << 6 | body.get(from + 1)? & 0x3F;
            (from, to) = (from + 2, to + 1);
        }
    }
    Some(to)
}

/// Whether eight bytes are ASCII.
fn is_ascii(word: u64) -> bool {
    word & 0x8080_8080_8080_8080 == 0
}

/// The header's value for a body; none for a string with a lone surrogate, see `outcome`.
#[wasm_bindgen]
pub fn sign(number: usize, body: usize, well_formed: bool) -> Option<String> {
    if !well_formed {
        OUTCOME.set(Err(Refusal::MalformedText));
        return None;
    }
    let sign = |Registered { webhook, .. }: &Registered| {
        read_input(|memory| webhook.sign(memory.body(body)))
    };
    with_webhook(number, sign).map(|signature| signature.to_string())
}

fn bytes(number: f64) -> Result<usize, JsValue> {
    if number >= 0.0 && (number.fract() == 0.0 || number.is_infinite()) {
        Ok(LARGEST_BODY.min(number as usize))
    } else {
        let message = "maxBytes must be a whole number of bytes, 0 or more";
        Err(mistake("invalid_argument", message))
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
