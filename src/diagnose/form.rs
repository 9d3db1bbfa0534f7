//! Payloads as forms (`application/x-www-form-urlencoded`), either way.

use super::document::{Document, children};
use super::encoding::{from_percent, percent, replace, utf8};
use super::text::ESCAPINGS;
use super::tokens::{self, Kind};

/// The value of each of a form's first fields, its first name, and the whole text, all decoded.
pub(crate) fn fields(given: &[u8]) -> Vec<Vec<u8>> {
    let mut made = Vec::new();
    if given.contains(&b'=') && !given.trim_ascii_start().starts_with(b"{") {
        for field in given.split(|byte| *byte == b'&').take(8) {
            let at = field.iter().position(|byte| *byte == b'=');
            if let Some(at) = at {
                made.push(from_percent(&field[at + 1..], true));
                made.push(from_percent(&field[..at], true));
            }
        }
        made.extend(nested_from(given));
    }
    made.push(from_percent(given, false));
    made.push(from_percent(given, true));
    made
}

/// The payload as a form's field, as its only name, and percent-encoded.
pub(crate) fn forms(given: &[u8]) -> Vec<Vec<u8>> {
    // What stays as it is, and what a space becomes: Python, Java and PHP, `URLSearchParams`,
    // `encodeURIComponent`, RFC 3986, `encodeURI`.
    let ways: [(&[u8], &[u8]); 6] = [
        (b"-._~", b"+"),
        (b"-._*", b"+"),
        (b"-._", b"+"),
        (b"-._!~*'()", b"%20"),
        (b"-._~", b"%20"),
        (b"-._!~*'();/?:@&=+$,#", b"%20"),
    ];
    let mut made = Vec::new();
    for (unreserved, space) in ways {
        for name in [
            &b"payload="[..],
            b"",
            b"body=",
            b"data=",
            b"json=",
            b"event=",
        ] {
            made.extend(percent(given, name, unreserved, space));
        }
        made.extend(percent(given, b"", unreserved, space).map(|text| [&text[..], b"="].concat()));
    }
    made
}

/// The members of the document as fields, with the names of inner members in brackets or after
/// points.
pub(crate) fn nested(given: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(given) else {
        return Vec::new();
    };
    if document.nodes[0].kind != Kind::Object {
        return Vec::new();
    }
    let mut made = Vec::new();
    let encodings: [(&[u8], &[u8]); 4] = [
        (b"-._~", b"+"),
        (b"-._*", b"+"),
        (b"-._~", b"%20"),
        (b"-._!~*'()", b"%20"),
    ];
    for style in [Style::Brackets, Style::PlainBrackets, Style::Points] {
        for (unreserved, space) in encodings {
            let writer = FieldWriter {
                document: &document,
                payload: given,
                style,
                encode: &|text| percent(text, b"", unreserved, space).unwrap_or_default(),
            };
            let mut fields = Vec::new();
            writer.fields(0, Vec::new(), &mut fields);
            made.push(fields.join(&b'&'));
        }
    }
    made
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
    /// `data%5Bobject%5D=`
    Brackets,
    /// `data[object]=`
    PlainBrackets,
    /// `data.object=`
    Points,
}

struct FieldWriter<'a> {
    document: &'a Document,
    payload: &'a [u8],
    style: Style,
    encode: &'a dyn Fn(&[u8]) -> Vec<u8>,
}

impl FieldWriter<'_> {
    fn fields(&self, at: usize, name: Vec<u8>, fields: &mut Vec<Vec<u8>>) {
        let node = &self.document.nodes[at];
        let token = &self.payload[node.span.clone()];
        if matches!(node.kind, Kind::Object | Kind::Array) {
            for (place, child) in children(&self.document.nodes, at).enumerate() {
                let inner = match node.kind {
                    Kind::Object => self
                        .document
                        .name(&self.document.nodes[child], self.payload),
                    _ => place.to_string().into_bytes(),
                };
                let inner = match (self.style, name.is_empty()) {
                    (_, true) => inner,
                    (Style::Points, _) => [&name[..], b".", &inner].concat(),
                    _ => [&name[..], b"[", &inner, b"]"].concat(),
                };
                self.fields(child, inner, fields);
            }
            return;
        }
        let value = match (node.kind, token) {
            (Kind::String, _) => tokens::content(token),
            (_, b"null") => Vec::new(),
            _ => token.to_vec(),
        };
        let name = match self.style {
            Style::PlainBrackets => name,
            _ => (self.encode)(&name),
        };
        fields.push([&name[..], b"=", &(self.encode)(&value)].concat());
    }
}

/// JSON of fields with the names of inner members in brackets, all values as strings except
/// numbers.
fn nested_from(given: &[u8]) -> Vec<Vec<u8>> {
    let text = given.trim_ascii();
    let mut root = Tree::default();
    for field in text.split(|byte| *byte == b'&').take(1_000) {
        let Some(at) = field.iter().position(|byte| *byte == b'=') else {
            return Vec::new();
        };
        let name = from_percent(&field[..at], true);
        let value = from_percent(&field[at + 1..], true);
        let Some(name) = utf8(&name) else {
            return Vec::new();
        };
        let parts = name.split('[').map(|part| part.trim_end_matches(']'));
        root.add(&parts.collect::<Vec<_>>(), value);
    }
    [true, false]
        .map(|with_numbers| {
            let mut out = Vec::with_capacity(given.len());
            root.write(with_numbers, &mut out);
            out
        })
        .into()
}

/// Members in the order of their first field.
#[derive(Default)]
struct Tree {
    value: Vec<u8>,
    members: Vec<(String, Tree)>,
}

impl Tree {
    /// Adds a field. More than 32 levels become one.
    fn add(&mut self, parts: &[&str], value: Vec<u8>) {
        let Some((part, inner)) = parts.split_first().filter(|_| parts.len() <= 32) else {
            self.value = value;
            return;
        };
        let place = self.members.iter().position(|(name, _)| name == part);
        let place = place.unwrap_or_else(|| {
            self.members.push(((*part).to_owned(), Tree::default()));
            self.members.len() - 1
        });
        self.members[place].1.add(inner, value);
    }

    fn write(&self, with_numbers: bool, out: &mut Vec<u8>) {
        if self.members.is_empty() {
            let is_number = with_numbers
                && matches!(self.value.first(), Some(b'-' | b'0'..=b'9'))
                && Document::read(&self.value).is_some();
            match is_number {
                true => out.extend_from_slice(&self.value),
                false => ESCAPINGS[0].write(&self.value, out),
            }
            return;
        }
        let is_list = self
            .members
            .iter()
            .enumerate()
            .all(|(at, (name, _))| *name == at.to_string());
        out.push(if is_list { b'[' } else { b'{' });
        for (at, (name, member)) in self.members.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            if !is_list {
                ESCAPINGS[0].write(name.as_bytes(), out);
                out.push(b':');
            }
            member.write(with_numbers, out);
        }
        out.push(if is_list { b']' } else { b'}' });
    }
}

/// Text of which a relay has decoded `+` and `%`, before that: as far as it can be known, each
/// space may have been a `+`.
pub(crate) fn before_decoding(given: &[u8]) -> Vec<Vec<u8>> {
    const MOST_SPACES: usize = 6;
    let places: Vec<usize> = given
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b' ')
        .map(|(at, _)| at)
        .collect();
    let mut made = Vec::new();
    made.extend(replace(given, &[(b" ", b"+")]));
    let with_plus = |chosen: &dyn Fn(usize) -> bool| {
        let mut text = given.to_vec();
        for (order, at) in places.iter().enumerate() {
            if chosen(order) {
                text[*at] = b'+';
            }
        }
        text
    };
    match places.len() {
        0 => {}
        count @ 1..=MOST_SPACES => {
            for bits in 1..(1usize << count) {
                made.push(with_plus(&|order| bits >> order & 1 == 1));
            }
        }
        count => {
            for one in 0..count.min(64) {
                made.push(with_plus(&|order| order == one));
            }
        }
    }
    made
}
