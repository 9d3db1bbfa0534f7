//! The same event with its values in other forms, as software that knows their types writes them.

use super::document::{Document, Node, children};
use super::number::is_integer;
use super::text::ESCAPINGS;
use super::time::Time;
use super::tokens::{self, Kind};

fn quoted(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + 2);
    ESCAPINGS[0].write(text, &mut out);
    out
}

/// The times in each other form: all of them, or those of one name.
pub(crate) fn times(payload: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(payload) else {
        return Vec::new();
    };
    let mut times: Vec<(usize, Vec<u8>, Time)> = Vec::new();
    let mut names: Vec<Vec<u8>> = Vec::new();
    for (at, node) in document.nodes.iter().enumerate() {
        let name = document.name(node, payload);
        let token = &payload[node.span.clone()];
        let time = match node.kind {
            Kind::String => Time::parse(&tokens::content(token)),
            Kind::Number if is_time_name(&name) => Time::of_number(token),
            _ => None,
        };
        if let Some(time) = time {
            if !names.contains(&name) {
                names.push(name.clone());
            }
            times.push((at, name, time));
        }
    }
    let mut made = Vec::new();
    let scopes = match names.len() {
        0 => return made,
        1 => 0,
        count => count.min(4),
    };
    for form in 0..super::time::FORMS.len() {
        for scope in 0..=scopes {
            let is_in_scope = |name: &Vec<u8>| scope == 0 || *name == names[scope - 1];
            made.extend(document.with_values(payload, |at, _| {
                let (_, name, time) = times.iter().find(|(node, ..)| *node == at)?;
                is_in_scope(name).then(|| time.write(form))
            }));
        }
    }
    // A typed model writes one of them in its form, and the rest in the form of its library.
    const FREQUENT: usize = 8;
    if names.len() > 1 {
        for first in 0..FREQUENT {
            for others in 0..FREQUENT {
                made.extend(document.with_values(payload, |at, _| {
                    let (_, name, time) = times.iter().find(|(node, ..)| *node == at)?;
                    let form = if *name == names[0] { first } else { others };
                    Some(time.write(form))
                }));
            }
        }
    }
    made
}

fn is_time_name(name: &[u8]) -> bool {
    let ends = [
        &b"created"[..],
        b"updated",
        b"_at",
        b"At",
        b"time",
        b"Time",
        b"timestamp",
        b"date",
    ];
    ends.iter().any(|end| name.ends_with(end))
}

/// Empty objects as empty arrays, as PHP has them, and the reverse, as Lua has them.
pub(crate) fn empties(payload: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(payload) else {
        return Vec::new();
    };
    let of = |kind: Kind, text: &[u8]| {
        document.with_values(payload, |at, node| {
            let is_empty = node.kind == kind && node.end as usize == at + 1;
            is_empty.then(|| text.to_vec())
        })
    };
    let made = [of(Kind::Object, b"[]"), of(Kind::Array, b"{}")];
    made.into_iter().flatten().collect()
}

/// Members without a value removed, `null` and the empty string confused, spaces trimmed from
/// strings.
pub(crate) fn nulls(payload: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(payload) else {
        return Vec::new();
    };
    let is = |node: &Node, text: &[u8]| payload[node.span.clone()] == *text;
    let is_empty = |node: &Node| {
        let is_container = matches!(node.kind, Kind::Object | Kind::Array);
        let token = &payload[node.span.clone()];
        is(node, b"\"\"") || (is_container && token[1..token.len() - 1].trim_ascii().is_empty())
    };
    let mut made = Vec::new();
    made.extend(without_members(&document, payload, |node| {
        is(node, b"null")
    }));
    made.extend(without_members(&document, payload, |node| {
        is(node, b"null") || is_empty(node)
    }));
    for (from, to) in [(&b"null"[..], &b"\"\""[..]), (b"\"\"", b"null")] {
        made.extend(document.with_values(payload, |_, node| is(node, from).then(|| to.to_vec())));
    }
    made.extend(document.with_values(payload, |_, node| {
        let content =
            (node.kind == Kind::String).then(|| tokens::content(&payload[node.span.clone()]))?;
        let trimmed = content.trim_ascii();
        (trimmed.len() < content.len()).then(|| quoted(trimmed))
    }));
    made
}

/// The payload without the members whose values are as described. None if there are none.
fn without_members(
    document: &Document,
    payload: &[u8],
    is_removed: impl Fn(&Node) -> bool,
) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(payload.len());
    let (mut last, mut found) = (0, false);
    for node in &document.nodes {
        let Some(name) = document.texts.get(node.name as usize) else {
            continue;
        };
        if !is_removed(node) || name.start < last {
            continue;
        }
        found = true;
        out.extend_from_slice(&payload[last..name.start]);
        last = node.span.end;
        let rest = &payload[last..];
        let spaces = rest.len() - rest.trim_ascii_start().len();
        if rest.get(spaces) == Some(&b',') {
            let after = &rest[spaces + 1..];
            last += spaces + 1 + (after.len() - after.trim_ascii_start().len());
        } else if out.trim_ascii_end().ends_with(b",") {
            // The last member: the comma before it goes, and the white space after it stays.
            let end = out.trim_ascii_end().len() - 1;
            out.truncate(end);
        }
    }
    out.extend_from_slice(&payload[last..]);
    found.then_some(out)
}

/// Members of an object whose name comes again: parsers keep the last value, at the first place or
/// at the last.
pub(crate) fn duplicates(payload: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(payload) else {
        return Vec::new();
    };
    let mut earlier = Vec::new();
    let mut later = Vec::new();
    for (at, node) in document.nodes.iter().enumerate() {
        if node.kind != Kind::Object {
            continue;
        }
        let members: Vec<usize> = children(&document.nodes, at).take(256).collect();
        for (place, member) in members.iter().enumerate() {
            let name = |member: usize| document.name(&document.nodes[member], payload);
            let same = members[place + 1..]
                .iter()
                .find(|other| name(**other) == name(*member));
            if let Some(other) = same {
                earlier.push((*member, *other));
                later.push(*other);
            }
        }
    }
    let start = |node: usize| document.nodes[node].span.start;
    let is_one = |list: &[usize], node: &Node| list.iter().any(|at| start(*at) == node.span.start);
    let firsts: Vec<usize> = earlier.iter().map(|(first, _)| *first).collect();
    let at_last = without_members(&document, payload, |node| is_one(&firsts, node));
    let moved = document.with_values(payload, |at, _| {
        let (_, last) = earlier.iter().find(|(first, _)| *first == at)?;
        Some(payload[document.nodes[*last].span.clone()].to_vec())
    });
    let at_first = moved.and_then(|moved| {
        // The same document with other values: its later members are still in the same places of
        // the list.
        let document = Document::read(&moved)?;
        let places: Vec<usize> = later
            .iter()
            .map(|at| document.nodes.get(*at).map_or(0, |node| node.span.start))
            .collect();
        without_members(&document, &moved, |node| places.contains(&node.span.start))
    });
    let first_value = without_members(&document, payload, |node| is_one(&later, node));
    [at_first, at_last, first_value]
        .into_iter()
        .flatten()
        .collect()
}

/// Numbers as strings, and strings as numbers.
pub(crate) fn number_strings(payload: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(payload) else {
        return Vec::new();
    };
    let as_strings = |is_chosen: &dyn Fn(&[u8]) -> bool| {
        document.with_values(payload, |_, node| {
            let token = &payload[node.span.clone()];
            (node.kind == Kind::Number && is_chosen(token)).then(|| quoted(token))
        })
    };
    let is_large = |token: &[u8], limit: &str| {
        let digits = token.strip_prefix(b"-").unwrap_or(token);
        let limit = limit.as_bytes();
        is_integer(token) && (digits.len(), digits) > (limit.len(), limit)
    };
    let from_strings = |is_chosen: &dyn Fn(&[u8]) -> bool| {
        document.with_values(payload, |_, node| {
            let content = (node.kind == Kind::String)
                .then(|| tokens::content(&payload[node.span.clone()]))?;
            let is_number = matches!(content.first(), Some(b'-' | b'0'..=b'9'))
                && Document::read(&content).is_some()
                && content.trim_ascii().len() == content.len();
            (is_number && is_chosen(&content)).then_some(content)
        })
    };
    let made = [
        as_strings(&|token| !is_integer(token)),
        as_strings(&|token| is_large(token, "9007199254740991")),
        as_strings(&|token| is_large(token, "9223372036854775807")),
        as_strings(&|_| true),
        as_strings(&is_integer),
        from_strings(&|token| !is_integer(token)),
        from_strings(&|token| is_large(token, "9007199254740991")),
        from_strings(&|token| is_large(token, "9223372036854775807")),
        from_strings(&|_| true),
        from_strings(&is_integer),
    ];
    made.into_iter().flatten().collect()
}

/// Values below a depth as strings, as PowerShell's `ConvertTo-Json` writes them: its `-Depth` is
/// 2 by default.
pub(crate) fn cut_at_depth(payload: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(payload) else {
        return Vec::new();
    };
    let made = [3, 2, 4].into_iter().filter_map(|depth| {
        let mut depths = vec![0; document.nodes.len()];
        for at in 0..document.nodes.len() {
            for child in children(&document.nodes, at) {
                depths[child] = depths[at] + 1;
            }
        }
        document.with_values(payload, |at, node| {
            let is_container = matches!(node.kind, Kind::Object | Kind::Array);
            (is_container && depths[at] == depth).then(|| {
                let mut text = Vec::new();
                write_as_text(&document, payload, at, &mut text);
                quoted(&text)
            })
        })
    });
    made.collect()
}

/// A value as PowerShell turns it into text.
fn write_as_text(document: &Document, payload: &[u8], at: usize, out: &mut Vec<u8>) {
    let node = &document.nodes[at];
    let (open, separator, close): (&[u8], &[u8], &[u8]) = match node.kind {
        Kind::Object => (b"@{", b"; ", b"}"),
        Kind::Array => (b"", b" ", b""),
        Kind::String => return out.extend(tokens::content(&payload[node.span.clone()])),
        _ => {
            let token = &payload[node.span.clone()];
            let text: &[u8] = match token {
                b"true" => b"True",
                b"false" => b"False",
                b"null" => b"",
                _ => token,
            };
            return out.extend_from_slice(text);
        }
    };
    out.extend_from_slice(open);
    for child in children(&document.nodes, at) {
        if child > at + 1 {
            out.extend_from_slice(separator);
        }
        if node.kind == Kind::Object {
            out.extend(document.name(&document.nodes[child], payload));
            out.push(b'=');
        }
        match document.nodes[child].kind {
            // What is deeper is only its type's name, or nothing.
            Kind::Array => out.extend_from_slice(b"System.Object[]"),
            Kind::Object => {}
            _ => write_as_text(document, payload, child, out),
        }
    }
    out.extend_from_slice(close);
}
