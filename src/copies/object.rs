//! Finds requests in the values of a document: where the signature header is, and which value beside it
//! is the body.

use super::codecs::bytes::{find, has, list};
use super::layer::without_prefix;
use super::literal::{Document, Node};
use super::signature::{is_signature, looks_signed};
use super::step::StepCode;
use super::{
    ExtractionStep, Found, MAX_FOUND, Trim as _, begins_as_json, decoded, is_in, listed_bytes, say,
};
use core::ops::Range;

/// The names of members that are a body, without case, `_` and `-`; the exact ones first.
const BODIES: &str = "rawbody|bodyraw|rawpayload|rawrequestbody|bodybase64|bodyb64|body|payload|postdata|requestbody|content|requestcontent|postbody|data|raw|text|base64|bytes";

/// The names of members that are headers.
const HEADERS: &str = "headers|header|requestheaders|multivalueheaders|rawheaders";

/// The members of an event, which is a payload and no request.
const EVENT: &str = "type|created|account";

/// The requests in a document.
pub(crate) fn requests(document: &Document<'_>) -> Vec<Found> {
    let finder = Finder::new(document);
    if finder.is_event() {
        return Vec::new();
    }
    let mut places = Vec::new();
    for at in 1..document.nodes.len() {
        if places.len() < MAX_FOUND
            && let Some(value) = finder.signature(at)
        {
            places.push((at, value));
        }
    }
    if places.is_empty() {
        return finder.unsigned();
    }
    let mut found: Vec<Found> = Vec::new();
    let mut bodies: Vec<Option<usize>> = Vec::new();
    for (number, (at, value)) in places.iter().enumerate() {
        let mut range = 1..document.nodes.len();
        if number > 0 {
            range.start = finder.outermost(*at);
        }
        if let Some((next, _)) = places.get(number + 1) {
            range.end = finder.outermost(*next);
        }
        let body = finder
            .body_of(*at)
            .or_else(|| finder.other_body(*at, range));
        let mut owner = 0;
        while owner < found.len()
            && (bodies[owner] != body || body.is_none() && found[owner].signatures[0] != *value)
        {
            owner += 1;
        }
        if owner == found.len() {
            bodies.push(body);
            found.push(finder.found(body));
        }
        // Some events have their headers twice.
        let signatures = &mut found[owner].signatures;
        if signatures.last() != Some(value) {
            signatures.push(value.clone());
        }
    }
    found
}

struct Finder<'a> {
    document: &'a Document<'a>,
    /// The best body among the members of each node.
    bodies: Vec<Option<usize>>,
    /// Whether the document says that a body is in base64, as AWS does.
    is_base64: bool,
}

impl Finder<'_> {
    fn new<'a>(document: &'a Document<'a>) -> Finder<'a> {
        let nodes = &document.nodes;
        let mut bodies = vec![None; nodes.len()];
        let mut ranks = vec![usize::MAX; nodes.len()];
        let names = list(BODIES);
        for (at, node) in nodes.iter().enumerate() {
            let name = plain(&node.key);
            let rank = names.iter().position(|known| *known == name);
            let is_value = node.is_quoted
                || node.text.is_none()
                || node.text.as_ref().is_some_and(|text| begins_as_json(text));
            if let Some(rank) = rank
                && is_value
                && rank < ranks[node.parent]
            {
                ranks[node.parent] = rank;
                bodies[node.parent] = Some(at);
            }
        }
        let said = find(document.source, b"ase64Encoded").unwrap_or(document.source.len());
        let said = &document.source[said..];
        let is_base64 = has(&said[..said.len().min(24)], b"rue");
        Finder {
            document,
            bodies,
            is_base64,
        }
    }

    fn node(&self, at: usize) -> &Node {
        &self.document.nodes[at]
    }

    fn contains(&self, outer: usize, inner: usize) -> bool {
        (outer..self.node(outer).end).contains(&inner)
    }

    /// The first text in a node.
    fn text(&self, at: usize) -> Option<&Vec<u8>> {
        self.document.nodes[at..self.node(at).end]
            .iter()
            .find_map(|node| node.text.as_ref())
    }

    /// Whether the document is an event.
    fn is_event(&self) -> bool {
        let mut members = 0;
        for node in &self.document.nodes {
            members += usize::from(node.parent == 1 && is_in(EVENT, &node.key));
        }
        members == 3 && self.node(1).end == self.document.nodes.len()
    }

    /// The value of the signature header, if a node is it or its name.
    fn signature(&self, at: usize) -> Option<Vec<u8>> {
        let node = self.node(at);
        if is_signature(&node.key) {
            return self.text(at).cloned();
        }
        let name = node.text.as_ref()?;
        if name.len() > 64 || !is_signature(name) {
            return None;
        }
        let next = self
            .document
            .nodes
            .get(node.end)
            .filter(|next| next.parent == node.parent)?;
        let value = self.text(node.end)?;
        let is_name = next.is_quoted && node.is_quoted || looks_signed(value);
        is_name.then(|| value.clone())
    }

    /// The ancestor of a node that is in none, or the node.
    fn outermost(&self, at: usize) -> usize {
        let mut at = at;
        while self.node(at).parent != 0 {
            at = self.node(at).parent;
        }
        at
    }

    /// The body of the innermost document that has one and the node.
    fn body_of(&self, at: usize) -> Option<usize> {
        let mut outer = at;
        while outer != 0 {
            outer = self.node(outer).parent;
            if let Some(body) = self.bodies[outer].filter(|body| !self.contains(*body, at)) {
                return Some(body);
            }
        }
        None
    }

    /// The longest text or document in a range that may be the body of a header without one.
    fn other_body(&self, header: usize, range: Range<usize>) -> Option<usize> {
        let mut best = None;
        let mut longest: &[u8] = b"";
        for at in range {
            let node = self.node(at);
            let text = match &node.text {
                Some(text) if node.is_quoted => text,
                None if node.parent == 0 && !self.contains(at, header) => self.raw(at),
                _ => continue,
            };
            if begins_as_json(text) && text.len() > longest.len() {
                longest = text;
                best = Some(at);
            }
        }
        best
    }

    /// Requests without the signature header: a body beside headers.
    fn unsigned(&self) -> Vec<Found> {
        let mut found = Vec::new();
        let mut last = None;
        for (at, node) in self.document.nodes.iter().enumerate() {
            let body = self.bodies[node.parent];
            if found.len() < MAX_FOUND
                && body != last
                && node.text.is_none()
                && is_in(HEADERS, &plain(&node.key))
                && body.is_some_and(|body| !self.contains(body, at))
            {
                last = body;
                found.push(self.found(body));
            }
        }
        found
    }

    fn raw(&self, at: usize) -> &[u8] {
        &self.document.source[self.node(at).span.clone()]
    }

    fn found(&self, body: Option<usize>) -> Found {
        let mut found = Found::of(StepCode::Object);
        found.body = body.and_then(|body| self.value(body, &mut found.steps));
        found
    }

    /// The bytes of a body.
    fn value(&self, at: usize, steps: &mut Vec<ExtractionStep>) -> Option<Vec<u8>> {
        let node = self.node(at);
        if let Some(text) = &node.text {
            let name = plain(&node.key);
            let bytes = decoded(text, self.is_base64 || name.ends_with(b"64"));
            if bytes.is_some() {
                say(steps, StepCode::BodyBase64);
            }
            return Some(bytes.unwrap_or_else(|| text.clone()));
        }
        // Some put the text of a body into an object, with its type.
        if let Some(inner) = self.bodies[at].filter(|inner| self.node(*inner).text.is_some()) {
            return self.value(inner, steps);
        }
        let raw = self.raw(at);
        let bytes = listed_bytes(raw);
        let inner = raw.get(1..raw.len() - 1).unwrap_or_default();
        if bytes.is_some() {
            say(steps, StepCode::BodyBytes);
        } else if begins_as_json(inner) && begins_as_json(raw) && raw[0] == b'{' {
            // Bruno has the body in braces of its own, and indents it.
            let inner = without_prefix(inner).unwrap_or_default();
            return Some(inner.trimmed().to_vec());
        } else if begins_as_json(raw) {
            if !node.key.is_empty() {
                say(steps, StepCode::BodyParsed);
            }
            return Some(raw.to_vec());
        } else {
            for inner in at + 1..node.end {
                if self.node(inner).is_quoted && begins_as_json(self.text(inner)?) {
                    return self.value(inner, steps);
                }
            }
        }
        bytes
    }
}

/// A name in lower case, without what separates its words.
fn plain(name: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    for byte in name {
        if byte.is_ascii_alphanumeric() {
            plain.push(byte.to_ascii_lowercase());
        }
    }
    plain
}
