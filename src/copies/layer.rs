//! What stands around a request that people copy. Each function removes one layer, or gives None.

use super::Trim as _;
use super::codecs::bytes::{find, has, run, split, take_run, without};
use super::codecs::charset::from_utf16;
use super::codecs::encoding::{
    from_base64, from_entities, from_escapes, from_hex, from_quoted_printable, replace,
};
use super::dump;
use super::signature::mentions;
use super::step::StepCode;

/// Its code, how it is removed, and whether what is in it is a payload if it is no request.
pub(crate) type Layer = (StepCode, fn(&[u8]) -> Option<Vec<u8>>, bool);

/// Tried in this order, again and again.
pub(crate) const LAYERS: [Layer; 7] = [
    (StepCode::Utf16, utf16, false),
    (StepCode::Colours, without_colours, false),
    (StepCode::Entities, without_entities, false),
    (StepCode::QuotedPrintable, without_quoted_printable, false),
    (StepCode::Csv, from_csv, false),
    (StepCode::Encoded, encoded, false),
    (StepCode::Escapes, in_string, false),
];

/// The same for texts that are no document by themselves.
pub(crate) const LINES: [Layer; 6] = [
    (StepCode::Fence, in_fences, true),
    (StepCode::Prompts, without_prompts, false),
    (StepCode::Verbose, of_client, false),
    (StepCode::QuoteMarks, without_quote_marks, true),
    (StepCode::Dump, dump::bytes, true),
    (StepCode::LinePrefix, without_prefix, false),
];

fn utf16(text: &[u8]) -> Option<Vec<u8>> {
    matches!(text, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]).then(|| from_utf16(text))?
}

fn without_colours(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = find(rest, b"\x1B[") {
        made.extend_from_slice(&rest[..at]);
        rest = &rest[at + 2..];
        take_run(&mut rest, |byte| byte < b'@');
        rest = rest.get(1..).unwrap_or_default();
    }
    made.extend_from_slice(rest);
    Some(made)
}

fn without_entities(text: &[u8]) -> Option<Vec<u8>> {
    (has(text, b"&quot;") && !text.contains(&b'"')).then(|| from_entities(text))?
}

fn without_quoted_printable(text: &[u8]) -> Option<Vec<u8>> {
    has(text, b"sha256=3D").then(|| from_quoted_printable(text))?
}

/// CSV with documents in its fields, in which quotes are doubled.
fn from_csv(text: &[u8]) -> Option<Vec<u8>> {
    const QUOTES: &str = "\"{\"\"→{\"|}\"\n→}\n|}\"\r→}\r|\"\"→\"";
    // A command of cmd doubles quotes too.
    (has(text, b"\"{\"\"") && !has(text, b"curl")).then(|| replace(text, QUOTES))?
}

/// What stands between the lines of code fences, or between two backticks.
fn in_fences(text: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::new();
    let (mut is_inside, mut found) = (false, false);
    for line in split(text, b'\n') {
        let start = line.trimmed_start();
        if start.starts_with(b"```") || start.starts_with(b"~~~") {
            if is_inside {
                made.pop();
            } else if found {
                made.extend_from_slice(b"\n\n");
            }
            is_inside = !is_inside;
            found = true;
        } else if is_inside {
            made.extend_from_slice(line);
            made.push(b'\n');
        }
    }
    let inline = text.trimmed().strip_prefix(b"`");
    let inline = inline.and_then(|inner| inner.strip_suffix(b"`"));
    if found {
        Some(made)
    } else {
        inline.map(<[u8]>::to_vec)
    }
}

pub(crate) fn is_document(text: &[u8]) -> bool {
    let text = text.trimmed_start();
    matches!(text.first(), Some(b'{' | b'[' | b'"')) && !text.starts_with(b"{ printf ")
}

/// A command over several lines, as a terminal shows it.
fn without_prompts(text: &[u8]) -> Option<Vec<u8>> {
    const PROMPTS: &str =
        "\\\n> →\\\n|\\\r\n> →\\\n|`\n>> →`\n|`\r\n>> →`\n|^\nMore? →^\n|^\r\nMore? →^\n";
    (!text.starts_with(b">")).then(|| replace(text, PROMPTS))?
}

/// The lines that begin with one of some marks, and blank ones, without the marks.
fn marked(text: &[u8], marks: &[u8]) -> Vec<u8> {
    let mut made = Vec::with_capacity(text.len());
    for line in split(text, b'\n') {
        let line = line.trimmed_start();
        match line.split_first() {
            Some((mark, rest)) if marks.contains(mark) => {
                made.extend_from_slice(rest.strip_prefix(b" ").unwrap_or(rest));
            }
            Some(_) => continue,
            None => {}
        }
        made.push(b'\n');
    }
    made.pop();
    made
}

/// The request in what `curl -v` and Insomnia's timeline show: `> ` before a header, `| ` before a line of
/// the body.
fn of_client(text: &[u8]) -> Option<Vec<u8>> {
    let is_log = has(text, b"\n> ") && (has(text, b"* ") || has(text, b"\n< HTTP/"));
    (is_log && has(text, b" HTTP/")).then(|| marked(text, b">|"))
}

/// The lines of a mail that are quoted.
fn without_quote_marks(text: &[u8]) -> Option<Vec<u8>> {
    let (mut quoted, mut others) = (0, 0);
    for line in split(text, b'\n') {
        match line.trimmed_start().first() {
            Some(b'>') => quoted += 1,
            Some(_) => others += 1,
            None => {}
        }
    }
    (quoted > 0 && quoted >= others).then(|| marked(text, b">"))
}

/// Lines without what all of them begin with. Any digit is like any other: a log has a time before each.
pub(crate) fn without_prefix(text: &[u8]) -> Option<Vec<u8>> {
    let lines = split(text, b'\n');
    let mut prefix: &[u8] = b"";
    for line in &lines {
        let length = like(prefix, line);
        let is_bare = length >= line.trimmed_end().len();
        if prefix.is_empty() && !is_bare {
            prefix = line;
        } else if !is_bare {
            prefix = &prefix[..length];
            if length == 0 {
                return None;
            }
        }
    }
    while !matches!(prefix.last()?, b' ' | b'\t' | b'|' | b'>') {
        prefix = &prefix[..prefix.len() - 1];
    }
    // Two commands begin alike, and two headers.
    let option = find(prefix, b" -").and_then(|at| prefix.get(at + 2));
    if option.is_some_and(u8::is_ascii_alphabetic) || mentions(prefix) {
        return None;
    }
    // One line has no prefix but an indentation.
    if lines.len() < 3 || prefix.len() == 1 {
        prefix = &prefix[..run(prefix, |byte| byte.is_ascii_whitespace())];
    }
    let mut made = Vec::with_capacity(text.len());
    for line in lines {
        made.extend_from_slice(line.get(prefix.len()..).unwrap_or_default());
        made.push(b'\n');
    }
    made.pop();
    Some(made)
}

/// How far two texts are alike.
fn like(one: &[u8], other: &[u8]) -> usize {
    let mut length = 0;
    while let (Some(one), Some(other)) = (one.get(length), other.get(length)) {
        if one != other && !(one.is_ascii_digit() && other.is_ascii_digit()) {
            break;
        }
        length += 1;
    }
    length
}

/// A request in hexadecimal digits or base64.
fn encoded(text: &[u8]) -> Option<Vec<u8>> {
    let digits = without(text, |byte| byte.is_ascii_whitespace());
    let bytes = from_hex(&digits).or_else(|| from_base64(&digits))?;
    mentions(&bytes).then_some(bytes)
}

/// A request in a string with escapes: with its quotes, or without.
fn in_string(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.trimmed();
    let inner = text
        .strip_prefix(b"\"")
        .and_then(|text| text.strip_suffix(b"\""));
    let inner = inner.or(text.starts_with(b"{\\\"").then_some(text))?;
    from_escapes(inner)
        .filter(|text| mentions(text) && (is_document(text) || text.contains(&b'\n')))
}
