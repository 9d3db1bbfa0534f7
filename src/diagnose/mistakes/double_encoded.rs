//! Text that was serialized once more.
//!
//! Order: 18
//!
//! # `payload_double_encoded`
//!
//! One side's payload is a JSON string that holds the other's.
//!
//! Example: `"{\"id\":…}"` instead of `{"id":…}`.
//!
//! Where it comes from: `JSON.stringify` of text that is JSON already; `requests.post(json=text)` in Python.
//!
//! Fix: Serialize the event once. Do not pass text that is JSON already to a JSON serializer.
//!
//! ```python
//! requests.post(url, data=body)  # json= would serialize it again
//! ```

use crate::diagnose::codecs::bytes::utf8;
use crate::diagnose::codecs::encoding::from_escapes;
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::content;
use crate::diagnose::serializers::escaping::{self, ASCII, Escaping, PLAIN, PYTHON};

pub(super) const ROWS: &[Row] = &[
    row("written as a JSON string")
        .undo(One(inside))
        .make(Make(|given, out| {
            written(given, &escaping::for_texts(FREQUENT), "\"", out)
        }))
        .payload(Code::PayloadDoubleEncoded, 0),
    row("written as a JSON string")
        .make(Several(|given, out| {
            written(given, &escaping::for_texts(ALL), "\"", out)
        }))
        .payload(Code::PayloadDoubleEncoded, 1),
    row("written as a JSON string twice")
        .undo(One(|given| inside(&inside(given)?)))
        .payload(Code::PayloadDoubleEncoded, 1),
    row("written as a JSON string without its quotes")
        .undo(Make(inside_bare))
        .make(Several(|given, out| {
            written(given, &escaping::for_texts(ALL), "", out)
        }))
        .payload(Code::PayloadDoubleEncoded, 1),
    row("written as a JSON string without its quotes")
        .make(Several(|given, out| {
            written(given, &escaping::for_texts(ALL), "", out)
        }))
        .secret(Code::SecretEscapes, 1),
    row("written as a JSON string twice")
        .make(Several(written_twice))
        .payload(Code::PayloadDoubleEncoded, 2),
    row("written as a JavaScript string without its quotes")
        .make(Several(in_script))
        .payload(Code::PayloadDoubleEncoded, 2),
];

/// The greatest rarities of the ways to escape that are tried.
const FREQUENT: u8 = 0;
const ALL: u8 = u8::MAX;

fn inside(given: &[u8]) -> Option<Vec<u8>> {
    match given.trim_ascii() {
        token @ [b'"', _, .., b'"'] => Some(content(token)),
        _ => None,
    }
}

/// The text of a string whose quotes are missing.
fn inside_bare(given: &[u8], out: &mut dyn Emit) {
    let text = given.trim_ascii();
    if text.starts_with(b"{\\\"") || text.starts_with(b"[") && text.contains(&b'\\') {
        out.maybe(from_escapes(text));
    }
}

/// The text as the inside of a string token, by some ways of escaping, in quotes or without them.
fn written(given: &[u8], ways: &[&Escaping], quote: &str, out: &mut dyn Emit) {
    if utf8(given).is_none() {
        return;
    }
    for way in ways {
        let mut made = quote.as_bytes().to_vec();
        way.write_inside(given, &mut made);
        made.extend_from_slice(quote.as_bytes());
        out.put(made);
    }
}

fn written_twice(given: &[u8], out: &mut dyn Emit) {
    if utf8(given).is_none() {
        return;
    }
    for way in [PLAIN, ASCII, PYTHON] {
        let mut once = Vec::new();
        way.write(given, &mut once);
        written(&once, &[&PLAIN], "\"", out);
    }
}

/// The text as the inside of a string in a script, as Rails and others escape it.
fn in_script(given: &[u8], out: &mut dyn Emit) {
    const WAYS: [&str; 4] = [
        "\\→\\\\|</→<\\/|\r\n→\\n|\n→\\n|\r→\\n|\"→\\\"|'→\\'|`→\\`|$→\\$|\u{2028}→&#x2028;|\u{2029}→&#x2029;",
        "\\→\\\\|\"→\\\"|'→\\'|\n→\\n|\r→\\r|\t→\\t",
        "\\→\\\\|\"→\\\"|'→\\'|/→\\/|\n→\\n|\r→\\r|\t→\\t",
        "\\→\\\\|'→\\'|\"→\\\"|\0→\\0",
    ];
    for pairs in WAYS {
        out.replace(given, pairs);
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\"a\":1}", "\"{\\\"a\\\":1}\""),
    Both("{\"a\":1}", "{\\\"a\\\":1}"),
    Both("{\"a\":1}", "\"\\\"{\\\\\\\"a\\\\\\\":1}\\\"\""),
    Made("{\"a\":\"it's\"}", "{\\\"a\\\":\\\"it\\'s\\\"}"),
];
