//! Values that something rewrote which knew their types: times, nulls, empty containers, numbers.
//!
//! Order: 22
//!
//! # `payload_values`
//!
//! Values were rewritten by something that knew their types: times, nulls, empty containers, numbers as strings.
//!
//! Example: `2023-06-01T12:00:00.000Z` instead of `2023-06-01T12:00:00Z`; `[]` instead of `{}`; no nulls.
//!
//! Where it comes from: A typed model (Jackson, Gson, Newtonsoft) that reads and writes the event; `json_decode($body, true)` in PHP.
//!
//! Fix: Verify the raw body, before a typed model reads it. A model rewrites times, nulls and empty lists.
//!
//! ```java
//! @PostMapping void receive(@RequestBody byte[] body, @RequestHeader("X-Preswald-Signature") String signature)
//! ```

use crate::diagnose::codecs::time::{FORMS, Time};
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::{Document, NodeKind};
use crate::diagnose::serializers::escaping::quoted;
use crate::diagnose::serializers::number::is_integer;

pub(super) const ROWS: &[Row] = &[
    row("with its times in another form")
        .alter(Several(times))
        .payload(Code::PayloadValues, 1),
    row("with `{}` and `[]` exchanged where they are empty")
        .alter(Several(empties))
        .payload(Code::PayloadValues, 0),
    row("with other nulls, empty members or spaces in strings")
        .alter(Several(nulls))
        .payload(Code::PayloadValues, 1),
    row("with numbers as strings, or strings as numbers")
        .alter(Several(number_strings))
        .payload(Code::PayloadValues, 1),
];

/// The times in each other form: all of them, or those of one name.
fn times(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    let mut names: Vec<Vec<u8>> = Vec::new();
    // Each node with the place of its name.
    let mut times: Vec<(usize, usize, Time)> = Vec::new();
    for at in 0..document.nodes.len() {
        let name = document.name(at);
        let time = match document.string_at(at) {
            Some(content) => Time::parse(&content),
            None if is_time_name(&name) => Time::of_number(document.token(at)),
            None => None,
        };
        if let Some(time) = time {
            let mut place = 0;
            while names.get(place).is_some_and(|known| *known != name) {
                place += 1;
            }
            if place == names.len() {
                names.push(name);
            }
            times.push((at, place, time));
        }
    }
    let mut write = |form_of: &dyn Fn(usize) -> usize| {
        let mut next = times.iter().peekable();
        out.maybe(document.with_values(&mut |at| {
            let (_, name, time) = next.next_if(|(node, ..)| *node == at)?;
            Some(time.write(FORMS.get(form_of(*name))?))
        }));
    };
    for form in 0..FORMS.len() {
        write(&|_| form);
        if names.len() > 1 {
            for only in 0..names.len().min(4) {
                write(&|name| if name == only { form } else { usize::MAX });
            }
        }
    }
    // A typed model writes one of them in its form, and the rest in the form of its library.
    const FREQUENT: usize = 8;
    if names.len() > 1 {
        for choice in 0..FREQUENT * FREQUENT {
            write(&|name| {
                if name == 0 {
                    choice / FREQUENT
                } else {
                    choice % FREQUENT
                }
            });
        }
    }
}

fn is_time_name(name: &[u8]) -> bool {
    let ends = [
        "created",
        "updated",
        "_at",
        "At",
        "time",
        "Time",
        "timestamp",
        "date",
    ];
    ends.iter().any(|end| name.ends_with(end.as_bytes()))
}

/// So many empty containers are each exchanged alone.
const MOST_EMPTIES: usize = 8;

/// Empty objects as empty arrays, as PHP has them, and the reverse, as Lua has them: all of a
/// document, and each alone.
fn empties(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    for (kind, other) in [(NodeKind::Object, "[]"), (NodeKind::Array, "{}")] {
        for alone in [None].into_iter().chain((0..MOST_EMPTIES).map(Some)) {
            let mut count = 0;
            out.maybe(document.with_values(&mut |at| {
                let is_empty = document.nodes[at].kind == kind && document.children(at).is_empty();
                count += usize::from(is_empty);
                let is_meant = alone.is_none_or(|alone| alone + 1 == count);
                (is_empty && is_meant).then(|| other.as_bytes().to_vec())
            }));
        }
    }
}

/// Members without a value removed, `null` and the empty string confused, spaces trimmed from
/// strings.
fn nulls(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    let is_null = |at: usize| document.token(at) == b"null";
    let is_empty = |at: usize| {
        let is_container = document.is_container(at) && document.children(at).is_empty();
        is_container || document.token(at) == b"\"\"" || is_null(at)
    };
    out.maybe(document.without_members(&is_null));
    out.maybe(document.without_members(&is_empty));
    for (from, to) in [("null", "\"\""), ("\"\"", "null")] {
        out.maybe(document.with_values(&mut |at| {
            (document.token(at) == from.as_bytes()).then(|| to.as_bytes().to_vec())
        }));
    }
    out.maybe(document.with_values(&mut |at| {
        let content = document.string_at(at)?;
        Some(quoted(content.trim_ascii()))
    }));
}

/// The largest integers of a double and of 64 bits.
const LIMITS: [&str; 2] = ["9007199254740991", "9223372036854775807"];

/// Numbers as strings, and strings as numbers: fractions, large integers, all, or integers.
fn number_strings(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    for choice in 0..5 {
        let is_chosen = |number: &[u8]| match choice {
            0 => !is_integer(number),
            1 | 2 => {
                let digits = number.strip_prefix(b"-").unwrap_or(number);
                let limit = LIMITS[choice - 1].as_bytes();
                is_integer(number) && (digits.len(), digits) > (limit.len(), limit)
            }
            3 => true,
            _ => is_integer(number),
        };
        out.maybe(document.with_values(&mut |at| {
            let token = document.token(at);
            let is_number = document.nodes[at].kind == NodeKind::Number;
            (is_number && is_chosen(token)).then(|| quoted(token))
        }));
        out.maybe(document.with_values(&mut |at| {
            let content = document.string_at(at)?;
            let inner = Document::read(&content)?;
            let is_number = inner.nodes[0].kind == NodeKind::Number && inner.token(0) == content;
            (is_number && is_chosen(&content)).then(|| content.clone())
        }));
    }
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Made(
        "{\"created\":\"2023-06-01T12:00:00Z\"}",
        "{\"created\":\"2023-06-01T12:00:00.000Z\"}",
    ),
    Made(
        "{\"created\":1685620800}",
        "{\"created\":\"2023-06-01T12:00:00Z\"}",
    ),
    Made("{\"a\":{}}", "{\"a\":[]}"),
    Made("{\"a\":1,\"b\":null}", "{\"a\":1}"),
    Made("{\"a\":1.5}", "{\"a\":\"1.5\"}"),
    Made("{\"a\":\"15\"}", "{\"a\":15}"),
];
