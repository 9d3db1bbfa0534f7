//! Why a signature does not match: the package's entry `diagnose`.

use super::memory::read_input;
use super::secrets::read_secrets;
use super::value::{Value, to_js};
use super::wiping::wipe_deep_stack;
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
    let secrets = SECRETS.take();
    let keys: Vec<&[u8]> = secrets.iter().map(|secret| &secret[..]).collect();
    let found = read_input(|memory| {
        let header = memory.header(header).unwrap_or_default();
        crate::diagnose::of_bytes(memory.body(body), header, &keys)
    });
    wipe_deep_stack();
    to_js(diagnosis(&match well_formed {
        true => found,
        false => of_malformed_text(found),
    }))
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

fn cause(cause: &Cause) -> Value<'_> {
    Value::Object(vec![
        ("code", Value::Text(cause.code.as_str())),
        ("part", Value::Text(cause.part.as_str())),
        ("message", Value::Text(&cause.message)),
        ("fix", Value::Text(cause.fix)),
    ])
}
