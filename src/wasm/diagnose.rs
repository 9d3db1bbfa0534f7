//! Why a signature does not match: the package's entry `diagnose`.

use super::memory::read_input;
use super::secrets::read_secrets;
use super::value::{Value, to_js};
use super::wiping::wipe_deep_stack;
use crate::diagnose::{self, Repair};
use crate::{Cause, CauseCode, Diagnosis, Verdict};
use core::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    /// The secrets of the next diagnosis.
    static SECRETS: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
}

/// Takes the secrets of the next diagnosis, written in this many bytes. `well_formed` is false if one
/// is a string with a lone surrogate. Throws a mistake.
#[wasm_bindgen(js_name = takeSecrets)]
pub fn take_secrets(written: usize, well_formed: bool) -> Result<(), JsValue> {
    let copied = |secrets: &[&[u8]]| secrets.iter().map(|secret| secret.to_vec()).collect();
    SECRETS.set(read_secrets(written, well_formed, copied)?);
    Ok(())
}

/// Why a signature does not match.
#[wasm_bindgen(unchecked_return_type = "unknown")]
pub fn diagnose(body: usize, well_formed: bool, header: i32) -> JsValue {
    let (found, _) = examined(body, well_formed, header);
    to_js(diagnosis(&found))
}

/// The same, with the delivery as it verifies: of what was proven, where a delivery can express it.
#[wasm_bindgen(unchecked_return_type = "unknown")]
pub fn repair(body: usize, well_formed: bool, header: i32) -> JsValue {
    let (found, repaired) = examined(body, well_formed, header);
    let mut report = vec![("diagnosis", diagnosis(&found))];
    let repaired = repaired.filter(|_| found.verdict == Verdict::Proven);
    if let Some(repaired) = &repaired {
        report.push(("repair", delivery(repaired)));
    }
    to_js(Value::Object(report))
}

fn examined(body: usize, well_formed: bool, header: i32) -> (Diagnosis, Option<Repair>) {
    let secrets = SECRETS.take();
    let keys: Vec<&[u8]> = secrets.iter().map(|secret| &secret[..]).collect();
    let (found, repaired) = read_input(|memory| {
        let header = memory.header(header).unwrap_or_default();
        diagnose::repaired(memory.body(body), header, &keys)
    });
    wipe_deep_stack();
    if well_formed {
        (found, repaired)
    } else {
        (of_malformed_text(found), repaired)
    }
}

/// The diagnosis of a JavaScript string with a lone surrogate, which has no UTF-8. The payload
/// that was examined has U+FFFD in place of each lone surrogate.
fn of_malformed_text(mut diagnosis: Diagnosis) -> Diagnosis {
    let message = "the payload given is a string with a lone surrogate, which has no UTF-8; \
                   U+FFFD was tried in its place";
    diagnosis
        .causes
        .retain(|cause| cause.code != CauseCode::SecretWrong);
    diagnosis
        .causes
        .insert(0, Cause::new(CauseCode::PayloadCharset, message));
    diagnosis.verdict = match diagnosis.verdict {
        Verdict::Valid | Verdict::Proven => Verdict::Proven,
        Verdict::Likely | Verdict::Unknown => Verdict::Likely,
    };
    diagnosis
}

fn diagnosis(diagnosis: &Diagnosis) -> Value<'_> {
    Value::Object(vec![
        ("verdict", Value::Text(diagnosis.verdict.as_str())),
        (
            "causes",
            Value::List(diagnosis.causes.iter().map(cause).collect()),
        ),
        ("attempts", Value::Number(diagnosis.attempts as u32)),
        ("exhausted", Value::Bool(diagnosis.exhausted)),
    ])
}

fn delivery(repair: &Repair) -> Value<'_> {
    let mut members = vec![
        ("payload", Value::Bytes(&repair.payload)),
        ("header", Value::Text(&repair.header)),
    ];
    if let Some(secret) = &repair.secret {
        members.push(("secret", Value::Bytes(&secret.bytes)));
        members.push(("secretIndex", Value::Number(secret.index as u32)));
    }
    Value::Object(members)
}

fn cause(cause: &Cause) -> Value<'_> {
    Value::Object(vec![
        ("code", Value::Text(cause.code.as_str())),
        ("part", Value::Text(cause.part.as_str())),
        ("message", Value::Text(&cause.message)),
        ("fix", Value::Text(cause.fix)),
    ])
}
