//! A JSON document as a list of values, each of which knows where it stands in the text.
//!
//! Strings, numbers and white space are the strict reader's tokens. Objects and arrays are read here
//! once more, because a diagnosis also reads documents that the strict reader refuses for their names
//! or their numbers, and needs no explanations. With the whole strict reader, the wasm file is 4.3 KB
//! larger after `gzip -9`, and `cargo xtask test size` fails.

use crate::diagnose::codecs::bytes::utf8;
use crate::diagnose::codecs::encoding::from_escapes;
use crate::json::MAX_DEPTH;
use crate::json::token::{self, Token};
use core::ops::Range;

/// A range of bytes of a text.
pub(crate) type Span = Range<usize>;

/// Documents with more values are not examined.
const MAX_NODES: usize = 1 << 17;

/// The kinds of value that serializers treat differently.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum NodeKind {
    Object,
    Array,
    Number,
    String,
    /// `true`, `false` or `null`.
    Literal,
}

/// A value. All values stand in one list, each before the values that it contains.
pub(crate) struct Node {
    pub kind: NodeKind,
    /// The place of its name among the texts.
    pub name: Option<u32>,
    /// The place of its token among the texts or the numbers.
    pub word: u32,
    /// Its place in the text.
    pub span: Span,
    /// The first node that is not in it.
    end: u32,
    /// The place of its first child in the list of children, and how many it has.
    first: u32,
    count: u32,
}

/// The values of a document, and the tokens that a serializer may write in another way.
pub(crate) struct Document<'a> {
    pub text: &'a [u8],
    pub nodes: Vec<Node>,
    /// Names and strings, and `true`, `false` and `null`.
    pub texts: Vec<Span>,
    pub numbers: Vec<Span>,
    /// The members of each object and the elements of each array, one value after the other.
    pub children: Vec<u32>,
    /// Where the reader is.
    at: usize,
}

impl<'a> Document<'a> {
    /// None for text that is no JSON, and for documents that are too large.
    pub fn read(text: &'a [u8]) -> Option<Self> {
        Document::scan(text).ok()
    }

    /// Where a text stops being JSON. None if it is a document.
    pub fn error(text: &[u8]) -> Option<usize> {
        Document::scan(text).err()
    }

    fn scan(text: &'a [u8]) -> Result<Self, usize> {
        let mut document = Document {
            text,
            nodes: Vec::new(),
            texts: Vec::new(),
            numbers: Vec::new(),
            children: Vec::new(),
            at: 0,
        };
        document.white_space();
        // Most of what a search makes does not even begin as JSON does.
        let read = document.value(None, 0);
        document.white_space();
        if read.is_none() || document.at < text.len() {
            return Err(document.at);
        }
        if utf8(text).is_none() {
            return Err(0);
        }
        document.find_children();
        Ok(document)
    }

    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == byte;
        self.at += usize::from(is_there);
        is_there
    }

    fn white_space(&mut self) {
        self.at = token::white_space(self.text, self.at);
    }

    /// Reads a token of the strict reader, which says where it ends or breaks.
    fn token_at(&mut self, read: fn(&[u8], usize) -> Token) -> Option<()> {
        let token = read(self.text, self.at);
        self.at = token.end();
        token.is_whole().then_some(())
    }

    fn value(&mut self, name: Option<u32>, depth: usize) -> Option<()> {
        let (node, start) = (self.nodes.len(), self.at);
        let kind = match self.peek() {
            b'{' => NodeKind::Object,
            b'[' => NodeKind::Array,
            b'"' => NodeKind::String,
            b'-' | b'0'..=b'9' => NodeKind::Number,
            _ => NodeKind::Literal,
        };
        if node == MAX_NODES || depth > MAX_DEPTH {
            return None;
        }
        self.nodes.push(Node {
            kind,
            name,
            word: 0,
            span: 0..0,
            end: 0,
            first: 0,
            count: 0,
        });
        match kind {
            NodeKind::Object => self.members(b'}', depth)?,
            NodeKind::Array => self.members(b']', depth)?,
            NodeKind::String => self.token_at(token::string)?,
            NodeKind::Number => self.token_at(token::number)?,
            NodeKind::Literal => self.literal()?,
        }
        let span = start..self.at;
        let list = match kind {
            NodeKind::Number => &mut self.numbers,
            _ => &mut self.texts,
        };
        let word = list.len() as u32;
        if !matches!(kind, NodeKind::Object | NodeKind::Array) {
            list.push(span.clone());
        }
        let end = self.nodes.len() as u32;
        let node = self.nodes.get_mut(node)?;
        node.word = word;
        node.span = span;
        node.end = end;
        Some(())
    }

    fn members(&mut self, close: u8, depth: usize) -> Option<()> {
        self.at += 1;
        self.white_space();
        if self.take(close) {
            return Some(());
        }
        loop {
            let mut name = None;
            if close == b'}' {
                let start = self.at;
                if self.peek() != b'"' {
                    return None;
                }
                self.token_at(token::string)?;
                name = Some(self.texts.len() as u32);
                self.texts.push(start..self.at);
                self.white_space();
                if !self.take(b':') {
                    return None;
                }
                self.white_space();
            }
            self.value(name, depth + 1)?;
            self.white_space();
            if self.take(close) {
                return Some(());
            }
            if !self.take(b',') {
                return None;
            }
            self.white_space();
        }
    }

    fn literal(&mut self) -> Option<()> {
        let word: &[u8] = match self.peek() {
            b't' => b"true",
            b'f' => b"false",
            _ => b"null",
        };
        word.iter().all(|byte| self.take(*byte)).then_some(())
    }

    fn find_children(&mut self) {
        for at in 0..self.nodes.len() {
            let first = self.children.len();
            let (mut child, end) = (at as u32 + 1, self.nodes[at].end);
            while child < end {
                self.children.push(child);
                child = self.nodes[child as usize].end;
            }
            let node = &mut self.nodes[at];
            node.first = first as u32;
            node.count = (self.children.len() - first) as u32;
        }
    }

    /// The members of an object, or the elements of an array.
    pub fn children(&self, at: usize) -> &[u32] {
        self.children_in(&self.children, at)
    }

    /// The same in another order: `list` has the children of all values.
    pub fn children_in<'l>(&self, list: &'l [u32], at: usize) -> &'l [u32] {
        let node = &self.nodes[at];
        let first = node.first as usize;
        &list[first..first + node.count as usize]
    }

    pub fn is_container(&self, at: usize) -> bool {
        matches!(self.nodes[at].kind, NodeKind::Object | NodeKind::Array)
    }

    /// A value as it stands in the text.
    pub fn token(&self, at: usize) -> &'a [u8] {
        &self.text[self.nodes[at].span.clone()]
    }

    /// The content of a string, without escapes. None for another value.
    pub fn string_at(&self, at: usize) -> Option<Vec<u8>> {
        (self.nodes[at].kind == NodeKind::String).then(|| content(self.token(at)))
    }

    /// The name of a value, without escapes. Empty for an element of an array.
    pub fn name(&self, at: usize) -> Vec<u8> {
        match self.nodes[at].name {
            Some(name) => content(&self.text[self.texts[name as usize].clone()]),
            None => Vec::new(),
        }
    }

    /// The text with some values replaced: `write` gives the other text of a value, if it has one.
    /// None if no value is replaced.
    pub fn with_values(&self, write: &mut dyn FnMut(usize) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(self.text.len());
        let (mut last, mut at, mut found) = (0, 0, false);
        while let Some(node) = self.nodes.get(at) {
            at += 1;
            if let Some(text) = write(at - 1) {
                out.extend_from_slice(&self.text[last..node.span.start]);
                out.extend_from_slice(&text);
                last = node.span.end;
                // What is in a value that was replaced is gone.
                at = node.end as usize;
                found = true;
            }
        }
        out.extend_from_slice(&self.text[last..]);
        found.then_some(out)
    }

    /// The text without the members whose values are as described. None if there are none.
    pub fn without_members(&self, is_removed: &dyn Fn(usize) -> bool) -> Option<Vec<u8>> {
        let mut out = Vec::with_capacity(self.text.len());
        let (mut last, mut found) = (0, false);
        for (at, node) in self.nodes.iter().enumerate() {
            let Some(name) = node.name else {
                continue;
            };
            let start = self.texts[name as usize].start;
            if start < last || !is_removed(at) {
                continue;
            }
            found = true;
            out.extend_from_slice(&self.text[last..start]);
            last = node.span.end;
            let rest = self.text[last..].trim_ascii_start();
            if let Some(after) = rest.strip_prefix(b",") {
                last = self.text.len() - after.trim_ascii_start().len();
            } else if let Some(before) = out.trim_ascii_end().strip_suffix(b",") {
                // The last member: the comma before it goes, and the white space after it stays.
                let end = before.len();
                out.truncate(end);
            }
        }
        out.extend_from_slice(&self.text[last..]);
        found.then_some(out)
    }
}

/// The content of a string token, as UTF-8. Lone surrogates, which have no UTF-8, become the three
/// bytes that UTF-8's rule would give them.
pub(crate) fn content(token: &[u8]) -> Vec<u8> {
    let inside = &token[1..token.len() - 1];
    from_escapes(inside).unwrap_or_else(|| inside.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_where_its_values_stand() {
        let document = Document::read(br#" {"a": [1, "x\n"], "b": {}} "#).unwrap();
        let tokens: Vec<&[u8]> = (0..document.nodes.len())
            .map(|at| document.token(at))
            .collect();
        let expected: [&[u8]; 5] = [
            br#"{"a": [1, "x\n"], "b": {}}"#,
            br#"[1, "x\n"]"#,
            b"1",
            br#""x\n""#,
            b"{}",
        ];
        assert_eq!(tokens, expected);
        assert_eq!(document.children(0), [1, 4]);
        assert_eq!(document.children(1), [2, 3]);
        assert_eq!(
            (document.name(4), document.name(2)),
            (b"b".to_vec(), Vec::new())
        );
        assert_eq!(document.string_at(3), Some(b"x\n".to_vec()));
        assert_eq!(
            (document.string_at(2), document.is_container(4)),
            (None, true)
        );
    }

    /// Where a text stops being JSON.
    #[test]
    fn says_where_it_ends() {
        let cases = [
            ("{}", None),
            ("[1,]", Some(3)),
            ("{\"a\" 1}", Some(5)),
            ("{\"a\":1", Some(6)),
            ("{} x", Some(3)),
            ("", Some(0)),
            ("nul", Some(3)),
        ];
        for (text, error) in cases {
            assert_eq!(Document::error(text.as_bytes()), error, "{text}");
        }
        assert!(Document::read(b"\"\xFF\"").is_none());
        let deep = [b"[".repeat(MAX_DEPTH + 2), b"]".repeat(MAX_DEPTH + 2)].concat();
        assert!(Document::read(&deep).is_none());
    }

    #[test]
    fn replaces_values_and_removes_members() {
        let document = Document::read(br#"{"a": null, "b": {"c": null}, "d": null}"#).unwrap();
        let is_null = |at: usize| document.token(at) == b"null";
        let without = document.without_members(&is_null).unwrap();
        assert_eq!(String::from_utf8_lossy(&without), r#"{"b": {}}"#);
        let with = document
            .with_values(&mut |at| is_null(at).then(|| b"0".to_vec()))
            .unwrap();
        assert_eq!(
            String::from_utf8_lossy(&with),
            r#"{"a": 0, "b": {"c": 0}, "d": 0}"#
        );
        assert_eq!(document.with_values(&mut |_| None), None);
        assert_eq!(document.without_members(&|_| false), None);
    }
}
