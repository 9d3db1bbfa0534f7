//! What a diagnosis says without a proof: what the header, the secret and the payload look like.

use crate::diagnose::cause::{Cause, CauseCode as Code};
use crate::diagnose::codecs::bytes::{decimal, has, run, sentence};
use crate::diagnose::codecs::compressed;
use crate::diagnose::mistakes::object_object::OBJECT_OBJECT;
use crate::diagnose::mistakes::other_provider;
use crate::diagnose::mistakes::unset::is_placeholder;
use crate::diagnose::search::Input;
use crate::diagnose::search::budget::Budget;
use crate::diagnose::serializers::document::Document;
use crate::diagnose::serializers::notation;

/// The cause where no header was given.
pub(crate) fn of_no_header() -> Vec<Cause> {
    let message = "no signature was given: the header is missing or empty";
    vec![Cause::new(Code::HeaderMissing, message)]
}

/// The causes that are likely, the best first. `has_digest`: a digest of the header was tried, and
/// matched nothing.
pub(crate) fn of(input: &Input<'_>, has_digest: bool, budget: &Budget) -> Vec<Cause> {
    let (value, payload) = (input.header, input.payload);
    if value.trim_ascii().is_empty() {
        return of_no_header();
    }
    let mut causes = Vec::new();
    causes.extend(in_header(value, has_digest));
    if !causes.is_empty() && without_name(value).len() < value.trim_ascii().len() {
        let message = "the header's name is part of the value";
        causes.push(Cause::new(Code::HeaderNameIncluded, message));
    }
    causes.extend(in_payload(payload));
    if input.secrets.iter().any(|secret| is_placeholder(secret)) {
        let message = "the secret given looks like a placeholder, or like the name of the place where the secret is stored";
        causes.push(Cause::new(Code::SecretUnset, message));
    }
    if causes.is_empty() && has_digest {
        causes.push(Cause::new(
            Code::SecretWrong,
            nothing_found(payload, budget),
        ));
    }
    causes
}

fn nothing_found(payload: &[u8], budget: &Budget) -> String {
    let tried = match (budget.singles_were_done(), budget.is_exhausted()) {
        (true, false) => "no known change, and no pair of known changes, makes the signature match",
        (true, true) => {
            "no frequent change makes the signature match; not all rare changes and pairs were tried"
        }
        (false, _) => "not every frequent change was tried, because the payload is large",
    };
    let read = match Document::read(payload) {
        Some(_) => "the payload given is valid JSON",
        None => "the payload given is not JSON",
    };
    sentence(&[tried, "; ", read])
}

fn in_header(value: &[u8], has_digest: bool) -> Option<Cause> {
    if let Some(message) = other_provider::message(value) {
        return Some(Cause::new(Code::HeaderOtherProvider, message));
    }
    // Digits that were cut can have the length of another digest, or be read as text in base64.
    let count = digits(value).filter(|count| *count != 64);
    let Some(count) = count else {
        if has_digest {
            return None;
        }
        let message = "the header's value does not have the form `sha256=` and 64 digits, nor one close to it";
        return Some(Cause::new(Code::HeaderOtherProvider, message));
    };
    let end = if count > 64 {
        " digits instead of 64"
    } else {
        " of 64 digits"
    };
    let message = sentence(&["the header's value has ", &shown(count), end]);
    Some(Cause::new(Code::HeaderTruncated, message))
}

fn shown(number: usize) -> String {
    String::from_utf8(decimal(number as u64, 1)).unwrap_or_default()
}

/// The value without the header's name and the white space around it.
fn without_name(value: &[u8]) -> &[u8] {
    const NAME: &[u8] = b"x-preswald-signature:";
    let value = value.trim_ascii();
    if value.to_ascii_lowercase().starts_with(NAME) {
        value[NAME.len()..].trim_ascii()
    } else {
        value
    }
}

/// How many digits come after the label, and after the header's own name. None if there is
/// something other than digits.
fn digits(value: &[u8]) -> Option<usize> {
    let value = without_name(value);
    let digits = value.strip_prefix(b"sha256=").unwrap_or(value);
    if digits.len() == value.len() && b"sha256=".starts_with(value) {
        return Some(0);
    }
    let count = run(digits, |byte| byte.is_ascii_hexdigit());
    matches!(&digits[count..], b"" | b"..." | b"\xE2\x80\xA6").then_some(count)
}

/// What a payload shows of what was done to it.
fn in_payload(payload: &[u8]) -> Option<Cause> {
    let found = |code, message: &[&str]| Some(Cause::new(code, sentence(message)));
    if payload.is_empty() {
        return found(Code::PayloadEmpty, &["the payload given is empty"]);
    }
    if matches!(
        payload.trim_ascii(),
        b"{}" | b"null" | b"undefined" | b"\"\"" | b"[]"
    ) {
        let message = "the payload given is what stands for an empty body: no body was read, or nothing parsed it";
        return Some(Cause::new(Code::PayloadEmpty, message).with_fix(NOT_READ));
    }
    if payload == OBJECT_OBJECT.as_bytes() {
        let message = "the payload given is the text `[object Object]`";
        return found(Code::PayloadObjectObject, &[message]);
    }
    if let Some(name) = compressed::unsupported(payload) {
        let end = ", which is not decompressed here";
        return found(
            Code::PayloadCompressed,
            &["the payload given looks like ", name, end],
        );
    }
    for mark in REDACTIONS {
        if has(payload, mark.as_bytes()) {
            let end = "`: parts of it were replaced";
            return found(
                Code::PayloadTruncated,
                &["the payload given contains `", mark, end],
            );
        }
    }
    let error = Document::error(payload);
    if error.is_some_and(|at| at >= payload.trim_ascii_end().len()) {
        let start = "the payload given is JSON that ends too early, after ";
        return found(
            Code::PayloadTruncated,
            &[start, &shown(payload.len()), " bytes"],
        );
    }
    if has(payload, "\u{FFFD}".as_bytes()) {
        let message = "the payload given has U+FFFD in place of characters that were lost";
        return found(Code::PayloadCharset, &[message]);
    }
    if error.is_some()
        && let Some(format) = format_of(payload)
    {
        let end = ", and the signature most likely covers JSON";
        return found(
            Code::PayloadPrinted,
            &["the payload given is ", format, end],
        );
    }
    let mut controls = 0;
    for byte in payload {
        controls += usize::from(matches!(byte, 0..=8 | 14..=31));
    }
    if controls * 20 > payload.len() && error.is_some() {
        let message = "the payload given is binary: it is compressed (as by brotli), encrypted or in another format";
        return found(Code::PayloadCompressed, &[message]);
    }
    None
}

const NOT_READ: &str = "Read the raw body: in Express, with `express.raw({ type: \"*/*\" })` before any other parser. Without a parser that fits, `req.body` is empty.";

/// What a payload is written in that is not JSON, if that can be seen.
fn format_of(payload: &[u8]) -> Option<&'static str> {
    let text = payload.trim_ascii();
    if has(payload, b"\x1B[") {
        Some("coloured for a terminal")
    } else if text.starts_with(b"<") && text.ends_with(b">") {
        Some("XML or HTML")
    } else if notation::from_printed(text).is_some() {
        Some("a document in another notation than JSON, as a programming language prints it")
    } else if notation::from_yaml(payload).is_some() {
        Some("YAML")
    } else if notation::from_assignments(payload).is_some() {
        Some("a list of assignments, as in TOML or in properties")
    } else {
        None
    }
}

/// What a log puts in the place of values. It is not the payload's own text.
const REDACTIONS: &[&str] = &[
    "[REDACTED]",
    "[Redacted]",
    "<redacted>",
    "[FILTERED]",
    "[Filtered]",
    "\"***\"",
    "*****",
    "[masked]",
    "[Truncated]",
    "...(truncated)",
    "[truncated]",
    "[Object]",
    "[Array]",
    "<truncated>",
    "more items",
    "more bytes",
];
