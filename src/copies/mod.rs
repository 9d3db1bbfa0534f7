//! What people copy when a webhook does not verify, and the delivery that is in it.
//!
//! A copy has layers: a mail's quote marks, a code fence, a hex dump. Each is removed until none is left.
//! Then a reader tells headers and body apart.
//!
//! | file | what it reads |
//! |---|---|
//! | `layer` | what stands around a request |
//! | `dump` | hex dumps, traces and packets |
//! | `command`, `shell` | commands, and the words of their shells |
//! | `message` | HTTP messages, or their headers |
//! | `object`, `literal` | objects of JSON and of programming languages, wherever they are |
//! | `body` | bodies in base64, with escapes, or wrapped |
//! | `signature` | the names of the signature header |
//! | `step` | the codes of what was done |
//!
//! Everything takes time that grows linearly with the copy.

mod body;
mod command;
mod dump;
mod layer;
mod literal;
mod message;
mod object;
mod shell;
mod signature;
mod step;

use crate::diagnose::codecs;
use crate::diagnose::serializers::document::Document as Json;
use crate::diagnose::serializers::printed::from_byte_list;
use body::{decoded, restored};
use codecs::bytes::{count, has, list, sentence, until};
use codecs::charset::lossy;
use codecs::encoding::unchunked;
use layer::{LAYERS, LINES};
use signature::mentions;

pub use step::StepCode;

/// A delivery in what was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExtractedDelivery {
    /// The body. None if the copy has headers only.
    pub payload: Option<Vec<u8>>,
    /// The values of the signature header: none, one, or several, which no receiver accepts.
    pub signatures: Vec<String>,
    /// How the delivery was found.
    pub steps: Vec<ExtractionStep>,
}

/// A step that found a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ExtractionStep {
    /// What was done.
    pub code: StepCode,
    /// The same in a sentence.
    pub message: String,
}

impl ExtractionStep {
    pub(crate) fn of(code: StepCode) -> ExtractionStep {
        ExtractionStep {
            code,
            message: code.description().to_string(),
        }
    }

    /// With the name of a file.
    fn about(code: StepCode, name: &[u8]) -> ExtractionStep {
        let name = String::from_utf8(lossy(name)).unwrap_or_default();
        ExtractionStep {
            code,
            message: sentence(&[code.description(), " Its name is ", &name, "."]),
        }
    }
}

/// What a reader has found.
struct Found {
    /// The values of the signature header.
    signatures: Vec<Vec<u8>>,
    body: Option<Vec<u8>>,
    steps: Vec<ExtractionStep>,
}

impl Found {
    fn of(code: StepCode) -> Found {
        Found {
            signatures: Vec::new(),
            body: None,
            steps: vec![ExtractionStep::of(code)],
        }
    }

    /// Which of two findings says more.
    fn worth(&self) -> usize {
        usize::from(!self.signatures.is_empty()) * 2 + usize::from(self.body.is_some())
    }
}

/// Larger copies are taken as they stand.
const MAX_COPY: usize = 64 << 20;

/// So many deliveries are taken out of one copy at most.
const MAX_FOUND: usize = 1000;

/// So many layers are removed at most.
const MAX_LAYERS: usize = 12;

/// How often a text inside of a document is read as a copy of its own.
const MAX_DEPTH: usize = 3;

/// Finds the deliveries in what people copy: commands of curl and other tools, HTTP messages, HAR files,
/// logs and events of platforms, objects as programming languages print them, hex dumps, and mails with any
/// of these. They are in the order of the copy. Where some have a signature header, the others are left out.
///
/// A text that is none of these is one delivery without headers, whose payload is the text as it stands. There
/// is none in a text of nothing but white space.
///
/// Nothing is verified: use it to fill in what is then checked.
///
/// ```
/// use preswald_webhooks::extract_deliveries;
///
/// let found = extract_deliveries(b"curl https://example.com -H 'X-Preswald-Signature: sha256=12' -d '{}'");
/// assert_eq!(found[0].payload.as_deref(), Some(&b"{}"[..]));
/// assert_eq!(found[0].signatures, ["sha256=12"]);
/// assert_eq!(found[0].steps[0].code.as_str(), "command");
/// ```
pub fn extract_deliveries(copied: &[u8]) -> Vec<ExtractedDelivery> {
    if copied.trimmed().is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    if copied.len() <= MAX_COPY {
        found = read(copied, MAX_DEPTH);
    }
    if found.is_empty() {
        found.push(Found {
            body: Some(copied.to_vec()),
            ..Found::of(StepCode::AsItStands)
        });
    }
    let mut deliveries = Vec::new();
    for found in found {
        deliveries.push(delivery(found));
    }
    deliveries
}

/// The findings in a text that say most.
fn read(copied: &[u8], depth: usize) -> Vec<Found> {
    let mut text = copied.to_vec();
    let mut steps = Vec::new();
    let mut is_certain = false;
    'layers: while steps.len() < MAX_LAYERS {
        let lines = if layer::is_document(&text) {
            &[]
        } else {
            &LINES[..]
        };
        for (code, remove, is_payload) in LAYERS.iter().chain(lines) {
            if let Some(inner) = remove(&text).filter(|inner| *inner != text) {
                say(&mut steps, *code);
                is_certain |= *is_payload;
                text = inner;
                continue 'layers;
            }
        }
        break;
    }
    let mut found = Vec::new();
    if !layer::is_document(&text) {
        better(&mut found, command::requests(&text));
        better(&mut found, message::requests(&text));
    }
    let document = literal::read(&text, is_powershell(&text));
    better(&mut found, object::requests(&document));
    if depth > 0 && best(&found) < 3 {
        better(&mut found, inside(&document, depth - 1));
    }
    if found.is_empty() && is_certain && begins_as_json(&text) {
        found.push(Found {
            signatures: Vec::new(),
            body: Some(text),
            steps: Vec::new(),
        });
    }
    for found in &mut found {
        in_message(found);
        let own = core::mem::replace(&mut found.steps, steps.clone());
        found.steps.extend(own);
    }
    found
}

/// A body that is a whole HTTP message, as ngrok has it.
fn in_message(found: &mut Found) {
    let Some(body) = &found.body else {
        return;
    };
    let line = &body[..until(body, b'\n')];
    if message::request_line(line) == Some(0)
        && let Some(inner) = message::requests(body).pop()
    {
        found.body = inner.body;
        if found.signatures.is_empty() {
            found.signatures = inner.signatures;
        }
        found.steps.extend(inner.steps);
    }
}

fn best(found: &[Found]) -> usize {
    found.iter().map(Found::worth).max().unwrap_or(0)
}

/// Keeps the findings that say most.
fn better(found: &mut Vec<Found>, mut other: Vec<Found>) {
    if best(&other) > best(found) {
        let is_signed = best(&other) >= 2;
        other.retain(|found| found.worth() > 0 && (found.worth() >= 2 || !is_signed));
        other.truncate(MAX_FOUND);
        *found = other;
    }
}

/// The requests in the texts of a document: the lines of a log, or a message in a member.
fn inside(document: &literal::Document<'_>, depth: usize) -> Vec<Found> {
    let is_copy = |node: &&literal::Node| {
        node.is_quoted
            && node
                .text
                .as_ref()
                .is_some_and(|text| text.len() > 40 && mentions(text))
    };
    let Some(first) = document.nodes.iter().find(is_copy) else {
        return Vec::new();
    };
    let mut text = Vec::new();
    for node in &document.nodes {
        if node.is_quoted
            && node.key == first.key
            && let Some(part) = &node.text
        {
            text.extend_from_slice(part);
            if !part.ends_with(b"\n") {
                text.push(b'\n');
            }
        }
    }
    text.pop();
    let mut found = read(&text, depth);
    found.retain(|found| found.body.is_some());
    for found in &mut found {
        found.steps.insert(0, ExtractionStep::of(StepCode::Inside));
    }
    found
}

/// What is returned of a finding.
fn delivery(found: Found) -> ExtractedDelivery {
    let Found {
        signatures: given,
        body,
        mut steps,
    } = found;
    let payload = body.map(|body| restored(body, &mut steps));
    let mut signatures = Vec::new();
    for value in given {
        let value = String::from_utf8(lossy(&value)).unwrap_or_default();
        // The same value twice is one header that the copy shows twice.
        if !value.is_empty() && signatures.last() != Some(&value) {
            signatures.push(value);
        }
    }
    if signatures.len() > 1 {
        say(&mut steps, StepCode::SeveralSignatures);
    } else if signatures.is_empty() && steps[0].code != StepCode::AsItStands {
        say(&mut steps, StepCode::NoSignature);
    }
    if payload.is_none() {
        say(&mut steps, StepCode::NoBody);
    }
    ExtractedDelivery {
        payload,
        signatures,
        steps,
    }
}

/// Whether a word is in a list.
fn is_in(texts: &'static str, word: &[u8]) -> bool {
    list(texts).contains(&word)
}

/// Adds a step.
#[inline(never)]
fn say(steps: &mut Vec<ExtractionStep>, code: StepCode) {
    steps.push(ExtractionStep::of(code));
}

/// Texts without the white space around them. The library's functions are in the wasm file once for each use.
trait Trim {
    fn trimmed(&self) -> &[u8];
    fn trimmed_start(&self) -> &[u8];
    fn trimmed_end(&self) -> &[u8];
}

impl Trim for [u8] {
    #[inline(never)]
    fn trimmed(&self) -> &[u8] {
        self.trimmed_start().trimmed_end()
    }

    #[inline(never)]
    fn trimmed_start(&self) -> &[u8] {
        self.trim_ascii_start()
    }

    #[inline(never)]
    fn trimmed_end(&self) -> &[u8] {
        self.trim_ascii_end()
    }
}

#[inline(never)]
fn begins_as_json(text: &[u8]) -> bool {
    matches!(text.trimmed_start().first(), Some(b'{' | b'['))
}

fn is_json(text: &[u8]) -> bool {
    count(text.len());
    begins_as_json(text) && Json::read(text).is_some()
}

/// The bytes that a list of numbers or Node's `Buffer` stands for.
fn listed_bytes(text: &[u8]) -> Option<Vec<u8>> {
    if let Some(digits) = text.strip_prefix(b"<Buffer") {
        return from_byte_list(digits);
    }
    let is_list = text.strip_prefix(b"[").is_some_and(|inner| {
        inner
            .trimmed_start()
            .first()
            .is_some_and(u8::is_ascii_digit)
    });
    (is_list || has(text, b"Buffer") && has(text, b"data")).then(|| from_byte_list(text))?
}

/// Whether strings are PowerShell's: its commands are in the text.
fn is_powershell(text: &[u8]) -> bool {
    list("Invoke-WebRequest|Invoke-RestMethod|iwr |irm ")
        .iter()
        .any(|name| has(text, name))
}

#[cfg(test)]
mod tests {
    use super::codecs::bytes::WORK;
    use super::extract_deliveries;

    /// What a hostile copy may repeat: the marks of every layer and reader.
    const PARTS: [&str; 64] = [
        "{",
        "[",
        "(",
        "}",
        "\"",
        "'",
        "`",
        "\"\"\"",
        "```",
        "~~~",
        "\\",
        "\n",
        "\r\n",
        " ",
        ":",
        "=>",
        ",",
        "a:",
        "a(",
        "a(1)",
        "\x1B[",
        "&quot;",
        "sha256=3D",
        "\"{\"\"",
        "> ",
        ">> ",
        "* ",
        "| ",
        "> POST / HTTP/1.1\n",
        "POST / HTTP/1.1\n",
        "HTTP/1.1 200\n",
        "x-preswald-signature: sha256=1\n",
        "x-preswald-signature",
        "\"x-preswald-signature\":\"1\",",
        "{\"x-preswald-signature\":\"1\"},",
        "{\"headers\":{},\"body\":\"1\"},",
        "\"body\":\"{}\",",
        "headers:[],",
        "content-length: 9\n\n",
        "transfer-encoding: chunked\n\nfff\n",
        "0000: 41 42\n",
        "0x0000:  4500 0034 0000 4000 4006\n",
        "=> Send header\n",
        "curl ",
        "curl -H 'x-preswald-signature: 1' -d 1\n",
        "$(",
        "$A",
        "A=$A$A;",
        "<<E ",
        "<<<",
        "printf %s ",
        "Invoke-WebRequest ",
        "@\"",
        "@'\n",
        "$([char]55357)",
        "<Buffer ",
        "string(9) \"",
        "[]a",
        "body:json {",
        "b'",
        "map[a:[b]]",
        "\"a\" +\n",
        "{\"a\":\"b\nc\"}",
        "{\\\"",
    ];

    fn work(copy: &str) -> usize {
        WORK.set(0);
        extract_deliveries(copy.as_bytes());
        WORK.get()
    }

    /// A copy of twice the size is twice the work, whatever is in it.
    #[test]
    fn work_is_linear() {
        for first in PARTS {
            for repeated in PARTS {
                for wanted in ["", "x-preswald-signature: 1\n\n", "Invoke-WebRequest "] {
                    let copy = |size: usize| {
                        [
                            wanted,
                            &first.repeat(8),
                            &repeated.repeat(size / repeated.len()),
                        ]
                        .concat()
                    };
                    let (small, large) = (work(&copy(2_000)), work(&copy(8_000)));
                    assert!(
                        large < small * 6 + 200_000,
                        "{wanted:?} {first:?} {repeated:?}: {small}, {large}"
                    );
                }
            }
        }
    }
}
