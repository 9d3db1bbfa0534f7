//! Why a signature does not match: the package's entry `diagnose`.

use super::memory::with_input;
use super::mistake::keys;
use super::value::{Value, to_js};
use crate::{Cause, CauseCode, Diagnosis, Verdict};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

/// Why a signature does not match. Throws a mistake.
#[wasm_bindgen(unchecked_return_type = "unknown")]
pub fn diagnose(
    body: usize,
    well_formed: bool,
    header: i32,
    keys: Vec<Uint8Array>,
    keys_well_formed: bool,
) -> Result<JsValue, JsValue> {
    let keys = self::keys(&keys, keys_well_formed)?;
    let mut secrets = Vec::with_capacity(keys.len());
    for key in &keys {
        secrets.push(&key[..]);
    }
    let found = with_input(|memory| {
        let header = memory.header(header).unwrap_or_default();
        crate::diagnose::of_bytes(memory.body(body), header, &secrets)
    });
    Ok(to_js(diagnosis(&match well_formed {
        true => found,
        false => of_malformed_text(found),
    })))
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
