//! A payload inside another document, or inside other text.

use super::compressed::inflated;
use super::document::Document;
use super::encoding::{from_base64, from_entities, replace, utf8};
use super::text::ESCAPINGS;
use super::tokens::{self, Kind};
use crate::timestamp::Timestamp;

/// So many values of a document are tried, the first ones.
const MOST: usize = 48;

/// What a signer may have signed of a document: its objects, its strings, and what the strings
/// hold in base64, in gzip or with HTML entities.
pub(crate) fn members(given: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(given) else {
        return Vec::new();
    };
    let mut objects = Vec::new();
    let mut texts = Vec::new();
    let mut values = Vec::new();
    for node in document.nodes.iter().skip(1) {
        let token = &given[node.span.clone()];
        match node.kind {
            Kind::Object | Kind::Array => objects.push(token.to_vec()),
            Kind::String => {
                let content = tokens::content(token);
                if begins_as_json(&content) {
                    texts.extend(from_entities(&content));
                    texts.push(content);
                } else if let Some(bytes) = from_base64(&content).filter(|_| content.len() > 24) {
                    texts.extend(inflated(&bytes));
                    texts.push(bytes);
                } else {
                    values.push(content);
                }
            }
            _ => {}
        }
    }
    texts.truncate(MOST);
    texts.extend(objects.into_iter().take(MOST));
    texts.extend(
        values
            .into_iter()
            .filter(|value| !value.is_empty())
            .take(MOST),
    );
    texts
}

fn begins_as_json(text: &[u8]) -> bool {
    matches!(text.trim_ascii_start().first(), Some(b'{' | b'[' | b'&'))
}

/// Documents that contain the payload and nothing else.
pub(crate) fn envelopes(given: &[u8]) -> Vec<Vec<u8>> {
    let mut made = vec![[b"[", given, b"]"].concat()];
    let mut string = Vec::with_capacity(given.len() * 2);
    if utf8(given).is_some() {
        ESCAPINGS[0].write(given, &mut string);
    }
    for name in [
        "body", "payload", "event", "data", "message", "Message", "detail", "text",
    ] {
        for colon in [":", ": "] {
            let start = format!("{{\"{name}\"{colon}");
            made.push([start.as_bytes(), given, b"}"].concat());
            made.push([start.as_bytes(), &string, b"}"].concat());
        }
    }
    made
}

/// The text from the first bracket to the last one, with and without a newline.
pub(crate) fn between_brackets(given: &[u8]) -> Vec<Vec<u8>> {
    let mut made = Vec::new();
    for (open, close) in [(b'{', b'}'), (b'[', b']')] {
        let start = given.iter().position(|byte| *byte == open);
        let end = given.iter().rposition(|byte| *byte == close);
        if let (Some(start), Some(end)) = (start, end)
            && start < end
            && end - start + 1 < given.len()
        {
            let inner = &given[start..=end];
            made.push(inner.to_vec());
            for newline in [&b"\n"[..], b"\r\n"] {
                if given[end + 1..].starts_with(newline) {
                    made.push([inner, newline].concat());
                }
            }
        }
    }
    made
}

/// The bodies of an HTTP message, of a chunked transfer, of multipart, and of a `data:` URL.
pub(crate) fn bodies(given: &[u8]) -> Vec<Vec<u8>> {
    let mut made = Vec::new();
    let find =
        |text: &[u8], part: &[u8]| text.windows(part.len()).position(|window| window == part);
    for blank in [&b"\r\n\r\n"[..], b"\n\n"] {
        if let Some(at) = find(given, blank) {
            let body = &given[at + blank.len()..];
            made.extend(unchunked(body));
            made.push(body.to_vec());
            // The first part of multipart ends before its boundary.
            if let Some(end) = find(body, &[&blank[..blank.len() / 2], b"--"].concat()) {
                made.push(body[..end].to_vec());
            }
        }
    }
    made.extend(unchunked(given));
    if given.starts_with(b"data:")
        && let Some(at) = given.iter().position(|byte| *byte == b',')
    {
        let data = &given[at + 1..];
        made.extend(from_base64(data));
        made.push(super::encoding::from_percent(data, false));
    }
    made
}

/// The body of a chunked transfer (RFC 9112 section 7.1).
fn unchunked(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    loop {
        let end = rest.iter().take(32).position(|byte| *byte == b'\n')?;
        let line = rest[..end].trim_ascii_end();
        let digits = line.split(|byte| *byte == b';').next()?;
        let size = usize::from_str_radix(utf8(digits)?, 16).ok()?;
        rest = &rest[end + 1..];
        if size == 0 {
            return Some(made);
        }
        made.extend_from_slice(rest.get(..size)?);
        rest = &rest[size..];
        rest = rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n"))?;
    }
}

/// Lines without what each of them begins with: a quote, a line number, an indentation, a time.
pub(crate) fn without_line_prefixes(given: &[u8]) -> Vec<Vec<u8>> {
    let Some(text) = utf8(given) else {
        return Vec::new();
    };
    let strips: [fn(&str) -> Option<&str>; 8] = [
        |line| line.strip_prefix("> ").or((line == ">").then_some("")),
        |line| line.strip_prefix('>'),
        |line| line.strip_prefix("| "),
        |line| line.strip_prefix('+'),
        |line| line.strip_prefix('\t'),
        |line| line.strip_prefix("    "),
        |line| line.strip_prefix("  "),
        |line| line.strip_prefix("# ").or(line.strip_prefix("// ")),
    ];
    let mut made = Vec::new();
    let lines: Vec<&str> = text.split('\n').collect();
    let mut add = |strip: &dyn Fn(&str) -> Option<String>| {
        let count = lines.len();
        let stripped: Option<Vec<String>> = lines
            .iter()
            .enumerate()
            .map(|(at, line)| match line.is_empty() && at + 1 == count {
                true => Some(String::new()),
                false => strip(line),
            })
            .collect();
        if let Some(stripped) = stripped {
            let text = stripped.join("\n");
            made.push(text.trim_end_matches('\n').as_bytes().to_vec());
            made.push(text.into_bytes());
        }
    };
    for strip in strips {
        add(&|line| Some(strip(line)?.to_owned()));
    }
    // `nl`, `cat -n`, `less -N`, `grep -n`.
    for separator in ['\t', ' ', ':', '|'] {
        add(&|line| {
            let trimmed = line.trim_start();
            let digits = trimmed.len()
                - trimmed
                    .trim_start_matches(|char: char| char.is_ascii_digit())
                    .len();
            let rest = &trimmed[digits..];
            (digits > 0).then(|| rest.strip_prefix(separator).map(str::to_owned))?
        });
    }
    // `cat -A`, `cat -e`, `sed -n l`.
    if lines
        .iter()
        .filter(|line| !line.is_empty())
        .all(|line| line.ends_with('$'))
    {
        add(&|line| {
            let line = line.strip_suffix('$').unwrap_or(line);
            Some(line.replace("^I", "\t").replace("^M", "\r"))
        });
    }
    made
}

/// The payload in frames that are the same for every payload.
pub(crate) fn framed(given: &[u8]) -> Vec<Vec<u8>> {
    let frames: [(&[u8], &[u8]); 10] = [
        (b"data: ", b"\n\n"),
        (b"data: ", b""),
        (b")]}',\n", b""),
        (b"callback(", b")"),
        (b"callback(", b");"),
        (b"```json\n", b"\n```"),
        (b"```\n", b"\n```"),
        (b"\x1E", b"\n"),
        (b"(", b")"),
        (b"<![CDATA[", b"]]>"),
    ];
    let size = format!("{:x}\r\n", given.len());
    let chunked = [size.as_bytes(), given, b"\r\n0\r\n\r\n"].concat();
    frames
        .iter()
        .map(|(before, after)| [before, given, after].concat())
        .chain([chunked])
        .collect()
}

/// The payload with NULs up to the sizes of buffers and blocks.
pub(crate) fn padded(given: &[u8]) -> Vec<Vec<u8>> {
    let length = given.len();
    let mut sizes = vec![length + 1];
    sizes.extend([16, 32, 64, 512, 1024].map(|block| length.next_multiple_of(block)));
    let buffers = [
        256, 512, 1000, 1024, 2000, 2048, 4000, 4096, 8000, 8192, 10_000, 16_384, 32_768, 65_535,
        65_536,
    ];
    sizes.extend(buffers.into_iter().filter(|size| *size > length));
    sizes
        .into_iter()
        .map(|size| {
            let mut padded = given.to_vec();
            padded.resize(size, 0);
            padded
        })
        .chain([[given, b"\x1A"].concat()])
        .collect()
}

/// The payload with an id or a time before it, as Stripe, Slack and Standard Webhooks sign it.
pub(crate) fn prefixed(given: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(given) else {
        return Vec::new();
    };
    let member = |name: &[u8]| {
        let mut nodes = document.nodes.iter();
        let node =
            nodes.find(|node| node.kind == Kind::String && document.name(node, given) == name)?;
        Some(tokens::content(&given[node.span.clone()]))
    };
    let (id, kind, created) = (member(b"id"), member(b"type"), member(b"created"));
    let moment = created.as_deref().and_then(Timestamp::from_bytes);
    let since = moment.map(|moment| moment.distance(Timestamp::from_unix_millis(0)));
    let seconds = since.map(|since| since.as_secs().to_string().into_bytes());
    let millis = since.map(|since| since.as_millis().to_string().into_bytes());
    let times = [seconds, created, millis];
    let mut prefixes: Vec<Vec<u8>> = Vec::new();
    for time in times.iter().flatten() {
        prefixes.push(time.clone());
        prefixes.extend(id.as_ref().map(|id| [id, &b"."[..], time].concat()));
        prefixes.push([b"v0:", &time[..]].concat());
        prefixes.push([b"t=", &time[..]].concat());
    }
    prefixes.extend(id);
    prefixes.extend(kind);
    let fixed = [
        "sha256=",
        "POST",
        "X-Preswald-Signature",
        "v1",
        "application/json",
        "payload",
        "body",
        "/webhooks/preswald",
        "/webhooks",
    ];
    prefixes.extend(fixed.map(|text| text.as_bytes().to_vec()));
    let mut made = Vec::new();
    for separator in [&b"."[..], b":", b"", b"\n", b"|", b" ", b"="] {
        for prefix in &prefixes {
            made.push([prefix, separator, given].concat());
            if separator == b"." || separator.is_empty() {
                made.push([given, separator, &prefix[..]].concat());
            }
        }
    }
    made
}

/// JSON with a comma that joined chunks have added, without it. The reader says where it is.
pub(crate) fn without_stray_commas(given: &[u8]) -> Option<Vec<u8>> {
    let mut text = given.to_vec();
    for _ in 0..16 {
        let Some(at) = tokens::syntax_error(&text) else {
            return (text.len() < given.len()).then_some(text);
        };
        match (text.get(at), at.checked_sub(1).map(|before| text[before])) {
            (Some(b','), _) => text.remove(at),
            (_, Some(b',')) => text.remove(at - 1),
            _ => return None,
        };
    }
    None
}

/// Text whose long lines were broken at spaces, on one line again.
pub(crate) fn unwrapped(given: &[u8]) -> Vec<Vec<u8>> {
    let text = given.trim_ascii_end();
    let mut made = Vec::new();
    made.extend(replace(text, &[(b"\r\n", b" "), (b"\n", b" ")]));
    made.extend(replace(given, &[(b"\r\n", b" "), (b"\n", b" ")]));
    made.extend(replace(text, &[(b"\r\n", b""), (b"\n", b"")]));
    made
}
