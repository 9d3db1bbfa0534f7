//! HTTP messages as text: a request line, headers, a blank line, a body; or headers alone.

use super::codecs::bytes::{find, has, join, number, run, split, until};
use super::codecs::encoding::replace;
use super::signature::is_signature;
use super::step::StepCode;
use super::{ExtractionStep, Found, Json, Trim as _, begins_as_json, is_json, say, unchunked};

/// The requests in a text: each begins with its request line, or with headers of which one is the
/// signature's.
pub(crate) fn requests(text: &[u8]) -> Vec<Found> {
    let mut found = Vec::new();
    // Where the lines begin that look like headers.
    let mut block = 0;
    let mut at = 0;
    while at < text.len() {
        let line = line_at(text, at);
        let name = header(line).map(|(name, _)| name);
        let request = request_line(line);
        if let Some(start) = request {
            block = at + start;
        }
        if request.is_some() || name.is_some_and(is_signature) {
            let (request, end) = request_at(text, block, request.is_some());
            found.extend(request);
            (at, block) = (end, end);
            continue;
        }
        at = after_line(text, at);
        if name.is_none() {
            block = at;
        }
    }
    found
}

fn line_at(text: &[u8], at: usize) -> &[u8] {
    let line = &text[at..at + until(&text[at..], b'\n')];
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn after_line(text: &[u8], at: usize) -> usize {
    (at + until(&text[at..], b'\n') + 1).min(text.len())
}

/// Where a request line begins in a line: a tool may have put something before it.
#[inline(never)]
pub(crate) fn request_line(line: &[u8]) -> Option<usize> {
    let line = line.trimmed_end();
    let words = split(line, b' ');
    let [.., method, target, version] = &words[..] else {
        return None;
    };
    let mut start = method.len();
    while start > 0 && method[start - 1].is_ascii_uppercase() {
        start -= 1;
    }
    let length = method.len() - start;
    let is_request = length > 2 && version.strip_prefix(b"HTTP/").is_some_and(is_version);
    is_request.then(|| line.len() - version.len() - target.len() - 2 - length)
}

fn is_version(text: &[u8]) -> bool {
    matches!(
        text,
        [b'1'..=b'3'] | [b'1', b'.', b'0' | b'1'] | [b'2' | b'3', b'.', b'0']
    )
}

/// The name and the value of a line.
#[inline(never)]
fn header(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let line = line.trimmed();
    let start = usize::from(line.first() == Some(&b':'));
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!#$%&*+^|~".contains(&byte);
    let length = start + run(&line[start..], is_name);
    let (name, rest) = line.split_at(length);
    let value = rest
        .trimmed_start()
        .strip_prefix(b":")
        .or(rest.strip_prefix(b"\t"))?;
    let is_header =
        name.len() > start && name[start].is_ascii_alphabetic() && !value.starts_with(b"//");
    is_header.then(|| (name, value.trimmed()))
}

/// What the headers say of the body.
#[derive(Clone, Copy, Default)]
struct Frame {
    /// It has a request line, so that no tool has printed its headers one by one.
    is_whole: bool,
    is_chunked: bool,
    length: Option<u32>,
}

/// Reads the request that begins here, and says where it ends.
fn request_at(text: &[u8], start: usize, is_whole: bool) -> (Option<Found>, usize) {
    let mut found = Found::of(StepCode::Message);
    let mut frame = Frame {
        is_whole,
        ..Frame::default()
    };
    let first = if is_whole {
        after_line(text, start)
    } else {
        start
    };
    let mut at = first;
    let mut has_body = false;
    // Whether the last header is the signature, and whether its value may go on in the next line.
    let (mut is_signed, mut is_open) = (false, false);
    while at < text.len() {
        let line = line_at(text, at);
        let after = after_line(text, at);
        if let Some((name, value)) = header(line) {
            is_signed = is_signature(name);
            is_open = value.is_empty();
            frame.is_chunked |= name.eq_ignore_ascii_case(b"transfer-encoding");
            if is_signed {
                found.signatures.push(value.to_vec());
            } else if name.eq_ignore_ascii_case(b"content-length") {
                frame.length = number(value, 10);
            }
        } else if line.trimmed().is_empty() {
            has_body = true;
            at = after;
            break;
        } else if let Some(value) = found.signatures.last_mut()
            && is_signed
            && goes_on(value, line)
        {
            value.extend_from_slice(line.trimmed());
        } else if !is_open && line[0] != b' ' {
            has_body = begins_as_json(line);
            break;
        }
        at = after;
    }
    let mut end = at;
    if has_body {
        (found.body, end) = body_at(text, at, frame, &mut found.steps);
    }
    (Some(found).filter(|_| at > first), end)
}

/// Whether a line is the rest of a signature: it is all of it, or indented, or has the digits that are missing.
fn goes_on(value: &[u8], line: &[u8]) -> bool {
    let digits = value.len() + line.trimmed().len() - "sha256=".len().min(value.len());
    value.is_empty() || line[0] == b' ' || digits == 64
}

/// The body that begins here, and where it ends.
fn body_at(
    text: &[u8],
    start: usize,
    frame: Frame,
    steps: &mut Vec<ExtractionStep>,
) -> (Option<Vec<u8>>, usize) {
    let rest = &text[start..];
    let end = end_of(rest);
    let mut body = &rest[..end];
    if end < rest.len() {
        body = body.trimmed_end();
    }
    let whole = unchunked(body).filter(|_| frame.is_chunked);
    if whole.is_some() {
        say(steps, StepCode::BodyChunked);
        return (whole, start + end);
    }
    let length = frame.length.map_or(body.len(), |length| length as usize);
    // The length counts, but not where a tool has printed the body in another layout.
    if let Some((exact, after)) = rest.split_at_checked(length)
        && frame.length.is_some()
        && length > 0
        && (length >= end || is_json(exact) || after[..end - length].trimmed().is_empty())
    {
        if length < body.len() {
            say(steps, StepCode::BodyCut);
        }
        return (Some(exact.to_vec()), start + length.max(end));
    }
    if body.is_empty() {
        return (None, start + end);
    }
    let missing = length.wrapping_sub(body.len());
    let newlines = split(body, b'\n').len() - 1;
    let body = if missing == 0 || missing > newlines.max(1) {
        if missing != 0 {
            say(steps, StepCode::BodyLength);
        }
        cleared(body, frame.is_whole || missing != 0, steps)
    } else if missing == newlines {
        say(steps, StepCode::BodyLineBreaks);
        replace(body, "\n→\r\n").unwrap_or_default()
    } else {
        say(steps, StepCode::BodyFinalNewline);
        join(&[body, b"\n"])
    };
    (Some(body), start + end)
}

/// Where a body ends at the latest: before a response, or before the next request.
fn end_of(text: &[u8]) -> usize {
    let mut at = 0;
    while at < text.len() {
        let line = line_at(text, at);
        if let Some(version) = find(line, b"HTTP/") {
            let before = line[..version].last();
            let status = &line[version + 5..];
            let length = until(status, b' ');
            let is_status = is_version(&status[..length])
                && status.get(length + 1).is_some_and(u8::is_ascii_digit);
            if is_status && matches!(before, None | Some(b'}' | b']')) {
                return at + version;
            }
            if request_line(line) == Some(0) {
                return at;
            }
        }
        at = after_line(text, at);
    }
    text.len()
}

/// A body without what a tool has printed around it. What is not printed by a tool begins with a request line.
fn cleared(body: &[u8], has_line: bool, steps: &mut Vec<ExtractionStep>) -> Vec<u8> {
    if is_json(body) {
        let printed = body.strip_suffix(b"\n").filter(|_| !has_line);
        if printed.is_some() {
            say(steps, StepCode::BodyStream);
        }
        return printed.unwrap_or(body).to_vec();
    }
    let is_multipart = body.starts_with(b"--") && has(body, b"Content-Disposition");
    let inner = if is_multipart {
        None
    } else {
        document_in(body)
    };
    if inner.is_some() {
        say(steps, StepCode::BodyCut);
    }
    inner.unwrap_or(body).to_vec()
}

/// The document in a text that begins with it, or that has it in the middle. None if there is none.
fn document_in(text: &[u8]) -> Option<&[u8]> {
    let start = text.iter().position(|byte| *byte == b'{')?;
    let text = &text[start..];
    let end = Json::error(text).unwrap_or(text.len());
    let document = text[..end].trimmed_end();
    is_json(document).then_some(document)
}
