//! A JSON document as a list of values, each of which knows where it stands in the payload.

use super::Span;
use super::tokens::{self, Completeness, Kind, Token};

/// Documents with more values are not examined.
const MAX_NODES: usize = 1 << 17;

/// The name of an element of an array, and of the document.
pub(crate) const NO_NAME: u32 = u32::MAX;

/// A value. All values stand in one list, each before the values that it contains.
#[derive(Clone, PartialEq)]
pub(crate) struct Node {
    pub kind: Kind,
    /// The index of its name among the texts.
    pub name: u32,
    /// The index of its token among the texts or the numbers.
    pub word: u32,
    /// The first node that is not in it.
    pub end: u32,
    /// Its place in the payload.
    pub span: Span,
}

/// The values of a document, and the tokens that a serializer may write in another way.
#[derive(Default)]
pub(crate) struct Document {
    pub nodes: Vec<Node>,
    /// Names and strings, and `true`, `false` and `null`.
    pub texts: Vec<Span>,
    pub numbers: Vec<Span>,
    open: Vec<usize>,
    name: Option<u32>,
    too_large: bool,
}

impl Document {
    /// None for text that no parser would read, and for documents that are too large.
    pub fn read(payload: &[u8]) -> Option<Self> {
        // Most of what a search makes does not even begin as JSON does.
        let first = payload.trim_ascii_start().first()?;
        if !matches!(
            first,
            b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'
        ) {
            return None;
        }
        let mut document = Document::default();
        let completeness = tokens::read(payload, &mut |token| document.take(token));
        (completeness == Completeness::Complete && !document.too_large).then_some(document)
    }

    fn take(&mut self, token: Token) {
        match token {
            _ if self.too_large => {}
            Token::Open(kind) => {
                self.open.push(self.nodes.len());
                self.add(kind, 0, 0..0);
            }
            Token::Close(span) => {
                let end = self.nodes.len() as u32;
                if let Some(node) = self.open.pop().and_then(|at| self.nodes.get_mut(at)) {
                    node.end = end;
                    node.span = span;
                }
            }
            Token::Name(span) => {
                self.name = Some(self.texts.len() as u32);
                self.texts.push(span);
            }
            Token::Scalar(kind, span) => {
                let list = match kind {
                    Kind::Number => &mut self.numbers,
                    _ => &mut self.texts,
                };
                list.push(span.clone());
                let word = list.len() - 1;
                self.add(kind, word, span);
            }
        }
    }

    fn add(&mut self, kind: Kind, word: usize, span: Span) {
        self.too_large = self.nodes.len() == MAX_NODES;
        self.nodes.push(Node {
            kind,
            name: self.name.take().unwrap_or(NO_NAME),
            word: word as u32,
            end: self.nodes.len() as u32 + 1,
            span,
        });
    }

    /// The name of a node, without escapes. Empty for an element of an array.
    pub fn name(&self, node: &Node, payload: &[u8]) -> Vec<u8> {
        match self.texts.get(node.name as usize) {
            Some(span) => tokens::content(&payload[span.clone()]),
            None => Vec::new(),
        }
    }

    /// The payload with some values replaced: `write` gives the other text of a node, if it has
    /// one. None if no value is replaced.
    pub fn with_values(
        &self,
        payload: &[u8],
        mut write: impl FnMut(usize, &Node) -> Option<Vec<u8>>,
    ) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(payload.len());
        let (mut last, mut at, mut found) = (0, 0, false);
        while let Some(node) = self.nodes.get(at) {
            at += 1;
            if let Some(text) = write(at - 1, node) {
                out.extend_from_slice(&payload[last..node.span.start]);
                out.extend_from_slice(&text);
                last = node.span.end;
                // What is in a value that was replaced is gone.
                at = node.end as usize;
                found = true;
            }
        }
        out.extend_from_slice(&payload[last..]);
        found.then_some(out)
    }
}

/// The members of an object, or the elements of an array.
pub(crate) fn children(nodes: &[Node], at: usize) -> impl Iterator<Item = usize> {
    let end = nodes[at].end as usize;
    let first = Some(at + 1).filter(|first| *first < end);
    core::iter::successors(first, move |child| {
        Some(nodes[*child].end as usize).filter(|next| *next < end)
    })
}
