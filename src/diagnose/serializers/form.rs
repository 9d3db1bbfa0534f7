//! Payloads as forms (`application/x-www-form-urlencoded`), either way.
//!
//! The crates for forms write what the WHATWG's URL standard says. A diagnosis needs what other
//! encoders write too, which differ in what they leave unencoded.

use super::document::{Document, NodeKind};
use super::escaping::quoted;
use super::notation::{Tree, path_of, token_of};
use crate::diagnose::codecs::bytes::{cut, decimal, join, split};
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

/// So many fields of a form are read, and so many are tried alone.
const MOST_FIELDS: usize = 1_000;
const MOST_ALONE: usize = 8;

/// The value of each of a form's first fields, its first name, and the whole text, all decoded.
pub(crate) fn fields(given: &[u8], out: &mut dyn Emit) {
    let text = given.trim_ascii();
    let is_form = !matches!(text.first(), Some(b'{' | b'<')) && !text.contains(&b'\n');
    if is_form && text.contains(&b'=') {
        for field in split(given, b'&').into_iter().take(MOST_ALONE) {
            // A value in quotes is a field of a log, not of a form.
            if let Some((name, value)) = cut(field, b'=')
                && !value.starts_with(b"\"")
            {
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

/// JSON of fields with the names of inner members in brackets or after points, with values that are
/// numbers as numbers, and as strings.
fn nested_from(given: &[u8], out: &mut dyn Emit) {
    // No name has a zero byte: its parts are in brackets alone.
    for separator in [0, b'.'] {
        for with_numbers in [true, false] {
            let mut root = Tree::default();
            for field in split(given.trim_ascii(), b'&')
                .into_iter()
                .take(MOST_FIELDS)
            {
                let Some((name, value)) = cut(field, b'=') else {
                    return;
                };
                let (name, value) = (from_percent(name, true), from_percent(value, true));
                let token = token_of(&value);
                let is_number = with_numbers && matches!(token.first(), Some(b'-' | b'0'..=b'9'));
                let token = if is_number { token } else { quoted(&value) };
                root.add(&path_of(&name, separator), &token);
            }
            let mut made = Vec::with_capacity(given.len());
            root.write(&mut made);
            out.put(made);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::codecs::emit::{Collected, expect_made};

    /// A text, and one of those that are made of it.
    #[test]
    fn reads_and_writes_forms() {
        expect_made(&[
            (fields, "a=1&payload=%7B%22b%22%3A+1%7D", "{\"b\": 1}"),
            (fields, "%7B%7D=", "{}"),
            (
                fields,
                "a=1&b[c]=x+y&b[d]=2.5",
                r#"{"a":1,"b":{"c":"x y","d":2.5}}"#,
            ),
            (fields, "a.b=1&a.c=x", r#"{"a":{"b":1,"c":"x"}}"#),
            (fields, "a=1&b=2", r#"{"a":"1","b":"2"}"#),
            (fields, "a[0]=x&a[1]=y", r#"{"a":["x","y"]}"#),
            (frequent, "{\"a b\":1}", "payload=%7B%22a+b%22%3A1%7D"),
            (forms, "{}", "data=%7B%7D"),
            (forms, "{}", "payload=%7b%7d"),
            (
                nested,
                r#"{"a":{"b":"x y"},"c":[1]}"#,
                "a%5Bb%5D=x+y&c%5B0%5D=1",
            ),
            (nested, r#"{"a":{"b":null}}"#, "a.b="),
            (decoded, "a+b%20c", "a b c"),
            (before_decoding, "{\"a\":\"1 2 3\"}", "{\"a\":\"1+2 3\"}"),
            (percent_encoded, "a/b c", "a%2Fb%20c"),
        ]);
    }

    /// A field of a log, and a cell of a page, are none.
    #[test]
    fn knows_what_is_no_form() {
        for given in [
            "body=\"{}\"",
            "<td>a={}</td>",
            "a=1\nb={}",
            "{\"a\":\"b={}\"}",
        ] {
            let mut all = Collected::default();
            fields(given.as_bytes(), &mut all);
            assert!(!all.0.contains(&b"{}".to_vec()), "{given}");
        }
    }
}
