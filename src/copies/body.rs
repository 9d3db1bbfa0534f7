//! What is left to do with a body that was found.

use super::codecs::encoding::{from_base64, from_escapes, replace};
use super::step::StepCode;
use super::{ExtractionStep, Trim as _, begins_as_json, is_json, say};

/// The bytes that a text has in base64: if it says so, or if they are a document or a message.
pub(crate) fn decoded(text: &[u8], is_certain: bool) -> Option<Vec<u8>> {
    let bytes = from_base64(text.trimmed())?;
    let is_message =
        super::message::request_line(bytes.split(|byte| *byte == b'\n').next()?).is_some();
    (is_certain || is_json(&bytes) || is_message).then_some(bytes)
}

/// A body as it was sent, where the copy has it with escapes, or with line breaks in its strings.
pub(crate) fn restored(body: Vec<u8>, steps: &mut Vec<ExtractionStep>) -> Vec<u8> {
    if !begins_as_json(&body) || is_json(&body) {
        return body;
    }
    if body.get(1..3) == Some(b"\\\"")
        && let Some(text) = from_escapes(&body).filter(|text| is_json(text))
    {
        say(steps, StepCode::Escapes);
        return text;
    }
    // A command and an object have their line breaks where they were meant.
    let is_text = steps.iter().any(|step| step.code == StepCode::Message);
    if let Some(text) = unwrapped(&body).filter(|_| is_text) {
        say(steps, StepCode::BodyWrapped);
        return text;
    }
    body
}

/// The width of a line of a mail at most; a terminal is wider.
const MAIL: usize = 79;

/// A document without the line breaks in its strings, which something has wrapped. None if none are there, or if
/// it is no document then.
fn unwrapped(body: &[u8]) -> Option<Vec<u8>> {
    let (mut in_string, mut is_escaped, mut is_wrapped) = (false, false, false);
    // The lines of a terminal have one width. A mail breaks lines at spaces, which are lost.
    let (mut width, mut widest, mut count) = (0, 0, 0);
    let mut is_even = true;
    for byte in body {
        width += usize::from(*byte != b'\r');
        match byte {
            b'\n' => {
                is_wrapped |= in_string;
                is_even &= widest == 0 || widest == width;
                widest = widest.max(width);
                (width, count) = (0, count + 1);
            }
            b'"' if !is_escaped => in_string = !in_string,
            _ => {}
        }
        is_escaped = *byte == b'\\' && !is_escaped;
    }
    let is_hard = is_even && (count > 1 || widest > MAIL);
    let joined = if is_hard {
        replace(body, "\r\n→|\n→")
    } else {
        replace(body, " \r\n→ | \n→ |\r\n→ |\n→ ")
    };
    joined.filter(|text| is_wrapped && is_json(text))
}
