//! A payload inside other text: an HTTP message, chunk sizes, multipart, a log line, padding.
//!
//! Order: 24
//!
//! # `payload_framed`
//!
//! The signed payload is inside other text: multipart, chunk sizes, an HTTP message, a log line.
//!
//! Example: an HTTP message, chunk sizes, multipart, `> ` before each line.
//!
//! Where it comes from: A body copied from a proxy's log or an e-mail; a socket read without an HTTP library; a fixed buffer with NULs at its end.
//!
//! Fix: Verify only the body. Let the HTTP library remove headers, chunk sizes and multipart boundaries.
//!
//! ```go
//! body, err := io.ReadAll(r.Body) // body[:n] of a fixed buffer
//! ```

use crate::diagnose::codecs::bytes::{cut, find, has, split, take_run, until};
use crate::diagnose::codecs::encoding::{
    from_base64, from_entities, from_percent, hex_number, replace, unchunked,
};
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::document::Document;

pub(super) const ROWS: &[Row] = &[
    row("with other text around it")
        .undo(Several(between_brackets))
        .payload(Code::PayloadFramed, 0)
        .fix(AROUND),
    row("with other text around it, as in a message of HTTP or MIME")
        .undo(Several(bodies))
        .payload(Code::PayloadFramed, 0),
    row("with tags of HTML or XML around it or inside it")
        .undo(Make(from_html))
        .payload(Code::PayloadFramed, 0)
        .fix("Use the raw bytes, without the tags that a page, a mail or an XML document has added."),
    row("with something before each line")
        .undo(Several(without_line_prefixes))
        .payload(Code::PayloadFramed, 1)
        .fix("Remove what stands before each line: `>` of a quotation, `+` of a diff, line numbers."),
    row("with padding after it")
        .undo(One(without_padding))
        .make(Several(padded))
        .payload(Code::PayloadFramed, 2)
        .fix("Use only the bytes that were read: `body[:n]` of a fixed buffer."),
    row("with commas that joined its chunks")
        .undo(Make(without_stray_commas))
        .payload(Code::PayloadFramed, 1)
        .fix("Join the chunks of the body with `Buffer.concat(chunks)`, not as text."),
    row("with other text around it")
        .make(Several(framed))
        .payload(Code::PayloadFramed, 2)
        .fix("Sign and send the payload alone, without a callback, a code fence or an event stream around it."),
];

/// By what stands around the body.
const AROUND: &str = "\
form-data;→Let the HTTP library read the multipart body, and verify the bytes of the field that holds the event.|\
HTTP/1.→Verify only the body: let the HTTP library remove the request line and the headers.|\
\r\n0\r\n→Verify only the body: let the HTTP library remove the chunk sizes.|\
Verify only the body. Take it from the request, not from a log, a table or a message.";

/// The text from the first bracket to the last one, with and without a newline.
fn between_brackets(given: &[u8], out: &mut dyn Emit) {
    for (open, close) in [(b'{', b'}'), (b'[', b']')] {
        let start = until(given, open);
        let mut inner = &given[start..];
        while inner.last().is_some_and(|byte| *byte != close) {
            inner = &inner[..inner.len() - 1];
        }
        out.join(&[inner]);
        for newline in [&b"\n"[..], b"\r\n"] {
            if given[start + inner.len()..].starts_with(newline) {
                out.join(&[inner, newline]);
            }
        }
    }
}

/// The bodies of an HTTP message, of a chunked transfer, of multipart, and of a `data:` URL.
fn bodies(given: &[u8], out: &mut dyn Emit) {
    for (blank, boundary) in [("\r\n\r\n", "\r\n--"), ("\n\n", "\n--")] {
        if let Some(at) = find(given, blank.as_bytes()) {
            let body = &given[at + blank.len()..];
            out.maybe(unchunked(body));
            out.join(&[body]);
            // The first part of multipart ends before its boundary.
            if let Some(end) = find(body, boundary.as_bytes()) {
                out.join(&[&body[..end]]);
            }
        }
    }
    out.maybe(unchunked(given));
    if given.starts_with(b"data:")
        && let Some((_, data)) = cut(given, b',')
    {
        out.maybe(from_base64(data));
        out.put(from_percent(data, false));
    }
}

/// The text of HTML, without its tags and its entities: all of it, and that of each cell of a table.
fn from_html(given: &[u8], out: &mut dyn Emit) {
    if !has(given, b"</") || Document::read(given).is_some() {
        return;
    }
    let mut text = Vec::with_capacity(given.len());
    let mut rest = given;
    while let Some((before, after)) = cut(rest, b'<') {
        text.extend_from_slice(before);
        // The quotes of an attribute may hold what looks like the end of a tag.
        let tag = after.starts_with(b"td") || after.starts_with(b"th");
        rest = cut(after, b'>').map_or(&b""[..], |(_, rest)| rest);
        if tag && let Some(end) = find(rest, b"</t") {
            let cell = rest.get(..end).unwrap_or_default();
            out.maybe(from_entities(cell));
        }
    }
    text.extend_from_slice(rest);
    let text = from_entities(&text).unwrap_or(text);
    out.join(&[text.trim_ascii()]);
    out.put(text);
}

/// What each line may begin with: quotes, marks of a diff, comments, an indentation.
const LINE_PREFIXES: [&str; 9] = ["> ", ">", "| ", "+", "\t", "    ", "  ", "# ", "// "];

/// What stands between a line's number and the line: in `cat -n`, `less -N`, `grep -n`, `nl`.
const NUMBER_SEPARATORS: &[u8] = b"\t :|";

/// Lines without what each of them begins with, and without the `$` that `cat -A` and `sed -n l`
/// write at their ends.
fn without_line_prefixes(given: &[u8], out: &mut dyn Emit) {
    let mut strip = |strip: &dyn Fn(&[u8]) -> Option<Vec<u8>>| {
        let mut made = Vec::with_capacity(given.len());
        let mut fits = true;
        for line in split(given, b'\n') {
            match strip(line) {
                _ if line.is_empty() => {}
                Some(line) => made.extend_from_slice(&line),
                None => fits = false,
            }
            made.push(b'\n');
        }
        made.pop();
        if fits {
            out.join(&[made.strip_suffix(b"\n").unwrap_or(&made)]);
            out.put(made);
        }
    };
    for prefix in LINE_PREFIXES {
        strip(&|line| {
            let rest = line.strip_prefix(prefix.as_bytes());
            // An editor removes the space after `>` and the like on empty lines.
            let is_bare = line == prefix.trim_ascii_end().as_bytes();
            if is_bare {
                Some(Vec::new())
            } else {
                rest.map(<[u8]>::to_vec)
            }
        });
    }
    for separator in NUMBER_SEPARATORS {
        strip(&|line| {
            let mut rest = line.trim_ascii_start();
            let digits = take_run(&mut rest, |byte| byte.is_ascii_digit());
            (!digits.is_empty()).then(|| Some(rest.strip_prefix(&[*separator])?.to_vec()))?
        });
    }
    strip(&|line| {
        let line = line.strip_suffix(b"$")?;
        Some(replace(line, "^I→\t|^M→\r").unwrap_or_else(|| line.to_vec()))
    });
}

/// What frames every payload in the same way, and its only chunk.
fn framed(given: &[u8], out: &mut dyn Emit) {
    const FRAMES: &str = "data: …\n\n|data: …|)]}',\n…|callback(…)|callback(…);|```json\n…\n```|\
        ```\n…\n```|\x1E…\n|(…)|<![CDATA[…]]>";
    out.texts(given, FRAMES);
    let size = hex_number(given.len() as u32, false);
    out.join(&[&size, b"\r\n", given, b"\r\n0\r\n\r\n"]);
}

/// The sizes of buffers.
const BUFFERS: [u16; 14] = [
    256, 512, 1000, 1024, 2000, 2048, 4000, 4096, 8000, 8192, 10_000, 16_384, 32_768, 65_535,
];

/// The payload with NULs up to the sizes of blocks and buffers.
fn padded(given: &[u8], out: &mut dyn Emit) {
    let mut pad = |size: usize| {
        let mut padded = given.to_vec();
        padded.resize(size.max(given.len()), 0);
        out.put(padded);
    };
    for block in [16, 32, 64, 512, 1024] {
        pad(given.len().next_multiple_of(block));
    }
    for size in BUFFERS {
        pad(size.into());
    }
    pad(65_536);
    pad(given.len() + 1);
    out.join(&[given, b"\x1A"]);
}

fn without_padding(given: &[u8]) -> Option<Vec<u8>> {
    let mut rest = given;
    while let [inner @ .., 0 | 0x1A] = rest {
        rest = inner;
    }
    Some(rest.to_vec())
}

/// JSON with a comma that joined chunks have added, without it. The reader says where it is.
fn without_stray_commas(given: &[u8], out: &mut dyn Emit) {
    let mut text = given.to_vec();
    for _ in 0..16 {
        let Some(at) = Document::error(&text) else {
            break;
        };
        let before = at.wrapping_sub(1);
        if text.get(at) == Some(&b',') {
            text.remove(at);
        } else if text.get(before) == Some(&b',') {
            text.remove(before);
        } else {
            return;
        }
    }
    out.put(text);
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\"a\":1}", "callback({\"a\":1})"),
    Both("{\"a\":1}", "7\r\n{\"a\":1}\r\n0\r\n\r\n"),
    Both("{\"a\":1}", "{\"a\":1}\0"),
    Undone("POST / HTTP/1.1\r\nHost: a\r\n\r\n{\"a\":1}", "{\"a\":1}"),
    Undone("> {\n>   \"a\": 1\n> }", "{\n  \"a\": 1\n}"),
    Undone("1\t{\n2\t}", "{\n}"),
    Undone("{$\n}$\n", "{\n}\n"),
    Undone("data:application/json;base64,eyJhIjoxfQ==", "{\"a\":1}"),
    Undone(
        "<p>{&quot;a&quot;:&quot;<a href=\"b\">b</a>&quot;}</p>\n",
        "{\"a\":\"b\"}",
    ),
    Undone("{\"a\":1,,\"b\":2}", "{\"a\":1,\"b\":2}"),
];
