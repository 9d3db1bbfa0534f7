//! Payloads as forms (`application/x-www-form-urlencoded`), either way.
//!
//! The crates for forms write what the WHATWG's URL standard says. A diagnosis needs what other
//! encoders write too, which differ in what they leave unencoded.

use super::document::{Document, NodeKind};
use super::escaping::PLAIN;
use crate::diagnose::codecs::bytes::{cut, decimal, join, split, take_run};
use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::encoding::{from_percent, percent};

/// What stays as it is, and what a space becomes.
type Encoding = (&'static str, &'static str);

const PYTHON: Encoding = ("-._~", "+");
/// `URLSearchParams` too.
const JAVA: Encoding = ("-._*", "+");
const ENCODE_URI_COMPONENT: Encoding = ("-._!~*'()", "%20");
const RFC_3986: Encoding = ("-._~", "%20");
const PHP: Encoding = ("-._", "+");
const ENCODE_URI: Encoding = ("-._!~*'();/?:@&=+$,#", "%20");
const GO_PATH_ESCAPE: Encoding = ("-._~$&+=:@", "%20");

const ENCODINGS: &[Encoding] = &[
    PYTHON,
    JAVA,
    ENCODE_URI_COMPONENT,
    RFC_3986,
    PHP,
    ENCODE_URI,
    GO_PATH_ESCAPE,
];

/// The value of each of a form's first fields, its first name, and the whole text, all decoded.
pub(crate) fn fields(given: &[u8], out: &mut dyn Emit) {
    if given.contains(&b'=') && !given.trim_ascii_start().starts_with(b"{") {
        for field in split(given, b'&').into_iter().take(8) {
            if let Some((name, value)) = cut(field, b'=') {
                out.put(from_percent(value, true));
                out.put(from_percent(name, true));
            }
        }
        nested_from(given, out);
    }
    decoded(given, out);
}

/// The text without percent-encoding, and without `+`.
pub(crate) fn decoded(given: &[u8], out: &mut dyn Emit) {
    out.put(from_percent(given, false));
    out.put(from_percent(given, true));
}

/// The payload as the field `payload`, and percent-encoded.
pub(crate) fn frequent(given: &[u8], out: &mut dyn Emit) {
    for encoding in [PYTHON, JAVA, ENCODE_URI_COMPONENT] {
        out.join(&[b"payload=", &percent(given, encoding)]);
    }
    out.put(percent(given, ENCODE_URI_COMPONENT));
}

/// The payload as a form's field, as its only name, and percent-encoded.
pub(crate) fn forms(given: &[u8], out: &mut dyn Emit) {
    for encoding in ENCODINGS {
        let text = percent(given, *encoding);
        for name in ["payload=", "", "body=", "data=", "json=", "event="] {
            out.join(&[name.as_bytes(), &text]);
        }
        out.join(&[&text, b"="]);
        // Older ASP.NET writes its digits in lower case.
        let lower = with_lower_digits(&text);
        out.join(&[b"payload=", &lower]);
        out.put(lower);
    }
}

fn with_lower_digits(text: &[u8]) -> Vec<u8> {
    let mut made = text.to_vec();
    let mut left = 0;
    for byte in &mut made {
        if *byte == b'%' {
            left = 2;
        } else if left > 0 {
            byte.make_ascii_lowercase();
            left -= 1;
        }
    }
    made
}

/// How the names of inner members are written: before and after them, and whether that is
/// percent-encoded.
const STYLES: [(&str, &str, bool); 3] = [("[", "]", true), ("[", "]", false), (".", "", true)];

/// The members of the document as fields.
pub(crate) fn nested(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    if document.nodes[0].kind != NodeKind::Object {
        return;
    }
    for style in STYLES {
        for encoding in [PYTHON, JAVA, ENCODE_URI_COMPONENT, RFC_3986] {
            let mut made = Vec::with_capacity(given.len());
            write_fields(&document, 0, &[], style, encoding, &mut made);
            out.put(made);
        }
    }
}

fn write_fields(
    document: &Document<'_>,
    at: usize,
    name: &[u8],
    style: (&str, &str, bool),
    encoding: Encoding,
    out: &mut Vec<u8>,
) {
    if document.is_container(at) {
        for (place, child) in document.children(at).iter().enumerate() {
            let mut inner = document.name(*child as usize);
            if document.nodes[at].kind == NodeKind::Array {
                inner = decimal(place as u64, 1);
            }
            if !name.is_empty() {
                inner = join(&[name, style.0.as_bytes(), &inner, style.1.as_bytes()]);
            }
            write_fields(document, *child as usize, &inner, style, encoding, out);
        }
        return;
    }
    let value = match document.string_at(at) {
        Some(content) => content,
        None => join(&[document
            .token(at)
            .strip_prefix(b"null")
            .unwrap_or(document.token(at))]),
    };
    if !out.is_empty() {
        out.push(b'&');
    }
    if style.2 {
        out.extend_from_slice(&percent(name, encoding))
    } else {
        out.extend_from_slice(name)
    }
    out.push(b'=');
    out.extend_from_slice(&percent(&value, encoding));
}

/// JSON of fields with the names of inner members in brackets, with values that are numbers as
/// numbers, and as strings.
fn nested_from(given: &[u8], out: &mut dyn Emit) {
    let mut root = Tree::default();
    for field in split(given.trim_ascii(), b'&').into_iter().take(1_000) {
        let Some((name, value)) = cut(field, b'=') else {
            return;
        };
        root.add(&from_percent(name, true), from_percent(value, true), 32);
    }
    for with_numbers in [true, false] {
        let mut made = Vec::with_capacity(given.len());
        root.write(with_numbers, &mut made);
        out.put(made);
    }
}

/// Members in the order of their first field.
#[derive(Default)]
struct Tree {
    value: Vec<u8>,
    members: Vec<(Vec<u8>, Tree)>,
}

impl Tree {
    /// Adds a field by the rest of its name. More than `levels` levels become one.
    fn add(&mut self, name: &[u8], value: Vec<u8>, levels: usize) {
        if name.is_empty() || levels == 0 {
            self.value = value;
            return;
        }
        let mut rest = name;
        let mut part = take_run(&mut rest, |byte| byte != b'[');
        rest = rest.strip_prefix(b"[").unwrap_or(rest);
        part = part.strip_suffix(b"]").unwrap_or(part);
        for (known, member) in &mut self.members {
            if known == part {
                return member.add(rest, value, levels - 1);
            }
        }
        let mut member = Tree::default();
        member.add(rest, value, levels - 1);
        self.members.push((part.to_vec(), member));
    }

    fn write(&self, with_numbers: bool, out: &mut Vec<u8>) {
        if self.members.is_empty() {
            let is_number = with_numbers
                && matches!(self.value.first(), Some(b'-' | b'0'..=b'9'))
                && Document::read(&self.value).is_some();
            if is_number {
                out.extend_from_slice(&self.value)
            } else {
                PLAIN.write(&self.value, out)
            }
            return;
        }
        let mut is_list = true;
        for (at, (name, _)) in self.members.iter().enumerate() {
            is_list &= *name == decimal(at as u64, 1);
        }
        out.push(if is_list { b'[' } else { b'{' });
        for (at, (name, member)) in self.members.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            if !is_list {
                PLAIN.write(name, out);
                out.push(b':');
            }
            member.write(with_numbers, out);
        }
        out.push(if is_list { b']' } else { b'}' });
    }
}

/// Text of which a relay has decoded `+` and `%`, before that: as far as it can be known, each
/// space may have been a `+`.
pub(crate) fn before_decoding(given: &[u8], out: &mut dyn Emit) {
    const MOST_SPACES: usize = 6;
    out.replace(given, " →+");
    let mut places = Vec::new();
    for (at, byte) in given.iter().enumerate() {
        if *byte == b' ' && places.len() < 64 {
            places.push(at);
        }
    }
    let choices = if places.len() <= MOST_SPACES {
        1 << places.len()
    } else {
        places.len()
    };
    for choice in 0..choices {
        let mut text = given.to_vec();
        for (order, at) in places.iter().enumerate() {
            let is_chosen = if places.len() <= MOST_SPACES {
                choice >> order & 1 == 1
            } else {
                choice == order
            };
            if is_chosen {
                text[*at] = b'+';
            }
        }
        out.put(text);
    }
}

/// The text, percent-encoded as most libraries do it.
pub(crate) fn percent_encoded(given: &[u8], out: &mut dyn Emit) {
    for encoding in [ENCODE_URI_COMPONENT, RFC_3986, PHP] {
        out.put(percent(given, encoding));
    }
}
