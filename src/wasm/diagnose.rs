//! Why a signature does not match: the package's entry `diagnose`.

use super::memory::read_input;
use super::secrets::read_secrets;
use super::to_js;
use super::wiping::wipe_deep_stack;
use crate::diagnose::{self, Repair};
use crate::{Cause, CauseCode, Diagnosis, ExtractionStep, StepCode, Verdict};
use core::cell::RefCell;
use serde::ser::{Serialize, SerializeStruct as _, Serializer};
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
    to_js(&found)
}

/// The same, with the delivery as it verifies: of what was proven, where a delivery can express it.
#[wasm_bindgen(unchecked_return_type = "unknown")]
pub fn repair(body: usize, well_formed: bool, header: i32) -> JsValue {
    #[derive(serde::Serialize)]
    struct Repaired {
        diagnosis: Diagnosis,
        #[serde(skip_serializing_if = "Option::is_none")]
        repair: Option<Repair>,
    }
    let (diagnosis, repair) = examined(body, well_formed, header);
    let repair = repair.filter(|_| diagnosis.verdict == Verdict::Proven);
    to_js(&Repaired { diagnosis, repair })
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
    diagnosis.verdict = match diagnosis.verdict {
        Verdict::Valid | Verdict::Proven => Verdict::Proven,
        Verdict::Likely | Verdict::Unknown => {
            // Of another payload, a wrong secret is no evidence; and the U+FFFD is ours.
            let is_evidence =
                |code| !matches!(code, CauseCode::SecretWrong | CauseCode::PayloadCharset);
            diagnosis.causes.retain(|cause| is_evidence(cause.code));
            Verdict::Likely
        }
    };
    let malformed = Cause::new(CauseCode::PayloadCharset, message);
    diagnosis.causes.insert(0, malformed);
    diagnosis
}

/// Serializes as a `Uint8Array`, a copy that JavaScript owns.
struct Bytes<'a>(&'a [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

impl Serialize for Repair {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut delivery = serializer.serialize_struct("Repair", 4)?;
        delivery.serialize_field("payload", &Bytes(&self.payload))?;
        delivery.serialize_field("header", &self.header)?;
        if let Some(secret) = &self.secret {
            delivery.serialize_field("secret", &Bytes(&secret.bytes))?;
            delivery.serialize_field("secretIndex", &secret.index)?;
        }
        delivery.end()
    }
}

/// What is in a copy: payload, headers and steps of each delivery.
#[wasm_bindgen(js_name = extractDeliveries, unchecked_return_type = "unknown")]
pub fn extract_deliveries(body: usize, well_formed: bool) -> JsValue {
    let mut found = read_input(|memory| crate::extract_deliveries(memory.body(body)));
    for delivery in found.iter_mut().filter(|_| !well_formed) {
        delivery
            .steps
            .push(ExtractionStep::of(StepCode::LoneSurrogate));
    }
    to_js(&found)
}
