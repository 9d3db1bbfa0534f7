//! A payload inside another document, or inside other text.

use crate::diagnose::codecs::bytes::{cut, find, join, list, number, split, take_run, until};
use crate::diagnose::codecs::compressed::inflated;
use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::encoding::{
    from_base64, from_entities, from_percent, hex_number, replace,
};
use crate::diagnose::codecs::time::Time;
use crate::diagnose::serializers::document::Document;
use crate::diagnose::serializers::escaping::PLAIN;

/// So many values of each kind are tried, the first ones.
const MOST: usize = 48;

/// What a signer may have signed of a document: its objects, its strings, and what the strings
/// hold in base64, in gzip or with HTML entities. Strings that hold JSON come first.
pub(crate) fn members(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    let mut objects = Vec::new();
    let mut values = Vec::new();
    let mut left = MOST;
    for at in 1..document.nodes.len() {
        let Some(content) = document.string_at(at) else {
            if document.is_container(at) && objects.len() < MOST {
                objects.push(document.token(at));
            }
            continue;
        };
        let is_json = matches!(content.trim_ascii_start().first(), Some(b'{' | b'[' | b'&'));
        let decoded = from_base64(&content).filter(|_| content.len() > 24 && !is_json);
        if left > 0 && (is_json || decoded.is_some()) {
            left -= 1;
            match decoded {
                Some(bytes) => {
                    out.maybe(inflated(&bytes));
                    out.put(bytes);
                }
                None => {
                    out.maybe(from_entities(&content));
                    out.put(content);
                }
            }
        } else if values.len() < MOST && !content.is_empty() {
            values.push(content);
        }
    }
    for token in objects {
        out.join(&[token]);
    }
    for value in values {
        out.put(value);
    }
}

/// The names of members that hold a payload.
const NAMES: &str = "body|payload|event|data|message|Message|detail|text";

/// Documents that contain the payload and nothing else.
pub(crate) fn envelopes(given: &[u8], out: &mut dyn Emit) {
    out.join(&[b"[", given, b"]"]);
    let mut string = Vec::with_capacity(given.len() * 2);
    PLAIN.write(given, &mut string);
    for name in list(NAMES) {
        for value in [given, &string] {
            out.join(&[b"{\"", name, b"\":", value, b"}"]);
            out.join(&[b"{\"", name, b"\": ", value, b"}"]);
        }
    }
}

/// The text from the first bracket to the last one, with and without a newline.
pub(crate) fn between_brackets(given: &[u8], out: &mut dyn Emit) {
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
pub(crate) fn bodies(given: &[u8], out: &mut dyn Emit) {
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

/// The body of a chunked transfer (RFC 9112 section 7.1).
fn unchunked(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    loop {
        let digits = take_run(&mut rest, |byte| byte.is_ascii_hexdigit());
        let size = number(digits, 16)? as usize;
        if size == 0 {
            return Some(made);
        }
        let (_, after) = cut(rest, b'\n')?;
        let (chunk, after) = after.split_at_checked(size)?;
        made.extend_from_slice(chunk);
        rest = after.strip_prefix(b"\r\n").or(after.strip_prefix(b"\n"))?;
    }
}

/// What each line may begin with: quotes, marks of a diff, comments, an indentation.
const LINE_PREFIXES: [&str; 9] = ["> ", ">", "| ", "+", "\t", "    ", "  ", "# ", "// "];

/// What stands between a line's number and the line: in `cat -n`, `less -N`, `grep -n`, `nl`.
const NUMBER_SEPARATORS: &[u8] = b"\t :|";

/// Lines without what each of them begins with, and without the `$` that `cat -A` and `sed -n l`
/// write at their ends.
pub(crate) fn without_line_prefixes(given: &[u8], out: &mut dyn Emit) {
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
pub(crate) fn framed(given: &[u8], out: &mut dyn Emit) {
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
pub(crate) fn padded(given: &[u8], out: &mut dyn Emit) {
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

pub(crate) fn without_padding(given: &[u8], out: &mut dyn Emit) {
    let mut rest = given;
    while let [inner @ .., 0 | 0x1A] = rest {
        rest = inner;
    }
    out.join(&[rest]);
}

/// Fixed texts that are signed together with a payload.
const FIXED: &str = "\
sha256=|POST|X-Preswald-Signature|v1|application/json|payload|body|/webhooks/preswald|\
/webhooks";

/// The payload with an id or a time before it, as Stripe, Slack and Standard Webhooks sign it.
pub(crate) fn prefixed(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given) else {
        return;
    };
    let mut found: [Vec<u8>; 3] = Default::default();
    for at in 0..document.nodes.len() {
        let name = document.name(at);
        for (place, wanted) in ["id", "type", "created"].iter().enumerate() {
            if name == wanted.as_bytes() && found[place].is_empty() {
                found[place] = document.string_at(at).unwrap_or_default();
            }
        }
    }
    let [id, kind, created] = found;
    let mut prefixes = vec![id.clone(), kind];
    let mut times = vec![created.clone()];
    if let Some(time) = Time::parse(&created) {
        times.push(time.write("%e"));
        times.push(time.write("%m"));
    }
    for time in times {
        prefixes.push(join(&[&id, b".", &time]));
        prefixes.push(join(&[b"v0:", &time]));
        prefixes.push(join(&[b"t=", &time]));
        prefixes.push(time);
    }
    for text in list(FIXED) {
        prefixes.push(text.to_vec());
    }
    for separator in [".", ":", "", "\n", "|", " ", "="] {
        let separator = separator.as_bytes();
        for prefix in &prefixes {
            out.join(&[prefix, separator, given]);
            out.join(&[given, separator, prefix]);
        }
    }
}

/// JSON with a comma that joined chunks have added, without it. The reader says where it is.
pub(crate) fn without_stray_commas(given: &[u8], out: &mut dyn Emit) {
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

/// Text whose long lines were broken at spaces, on one line again.
pub(crate) fn unwrapped(given: &[u8], out: &mut dyn Emit) {
    let text = given.trim_ascii_end();
    out.replace(text, "\r\n→ |\n→ ");
    out.replace(given, "\r\n→ |\n→ ");
    out.replace(text, "\r\n→|\n→");
}
