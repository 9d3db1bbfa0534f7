//! Values as JSON and programming languages write them, read leniently: objects, lists, tuples, strings
//! in any quotes, bare words. All values stand in one list, each before the values that it contains.
//!
//! Nothing is refused: text between values is skipped, so that a log's line or a program is read too.

use super::Trim as _;
use super::codecs::bytes::{count, cut, encode, find, number, paired, run, until};
use super::codecs::encoding::{from_escapes, simple_escape};
use super::is_json;
use super::shell::quoted_length;
use core::ops::Range;

/// Texts with more values are not read to the end.
const MAX_NODES: usize = 1 << 18;

/// Deeper brackets are skipped.
const MAX_DEPTH: usize = 128;

/// A value.
pub(crate) struct Node {
    /// Empty for a value without a name.
    pub key: Vec<u8>,
    /// The content of a string or a word. None for what contains values.
    pub text: Option<Vec<u8>>,
    pub is_quoted: bool,
    /// Its place in the text.
    pub span: Range<usize>,
    pub parent: usize,
    /// The first node that is not in it.
    pub end: usize,
}

pub(crate) struct Document<'a> {
    pub source: &'a [u8],
    /// The first contains all others.
    pub nodes: Vec<Node>,
}

/// What is open: its node, its closing bracket, and whether its values end at spaces, as Go's maps do.
type Open = (usize, u8, bool);

pub(crate) fn read(source: &[u8], is_powershell: bool) -> Document<'_> {
    let mut reader = Reader {
        source,
        at: 0,
        nodes: Vec::new(),
        open: Vec::new(),
        key: Vec::new(),
        last: None,
        unclosed: [false; 3],
        is_powershell,
    };
    reader.push(None, false, 0);
    reader.open.push((0, 0, false));
    while reader.at < source.len() && reader.nodes.len() < MAX_NODES {
        reader.step();
    }
    reader.close(0);
    Document {
        source,
        nodes: reader.nodes,
    }
}

struct Reader<'a> {
    source: &'a [u8],
    at: usize,
    nodes: Vec<Node>,
    open: Vec<Open>,
    /// The name of the next value.
    key: Vec<u8>,
    /// The value that was just read, and may turn out to be a name.
    last: Option<usize>,
    /// The quotes that nothing closes any more.
    unclosed: [bool; 3],
    is_powershell: bool,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a [u8] {
        &self.source[self.at..]
    }

    fn peek(&self) -> u8 {
        self.rest().first().copied().unwrap_or(0)
    }

    fn push(&mut self, text: Option<Vec<u8>>, is_quoted: bool, start: usize) {
        let node = self.nodes.len();
        self.last = self.key.is_empty().then_some(node);
        self.nodes.push(Node {
            key: core::mem::take(&mut self.key),
            text,
            is_quoted,
            span: start..self.at,
            parent: self.open.last().map_or(0, |open| open.0),
            end: node + 1,
        });
    }

    fn step(&mut self) {
        count(1);
        let byte = self.peek();
        match byte {
            b'{' | b'[' | b'(' => self.open(byte),
            b'}' | b']' | b')' => {
                self.at += 1;
                if let Some(depth) = self.open.iter().rposition(|open| open.1 == byte) {
                    self.close(depth);
                }
            }
            b'>' if self.open.last().is_some_and(|open| open.1 == b'>') => {
                self.at += 1;
                self.close(self.open.len() - 1);
            }
            b'<' if self.rest().starts_with(b"<Buffer ") => self.open(byte),
            b',' | b';' => {
                self.at += 1;
                self.key.clear();
                self.last = None;
            }
            b':' | b'=' => self.separator(),
            b'"' | b'\'' | b'`' => self.quote(byte),
            _ if byte.is_ascii_whitespace()
                || matches!(byte, b'<' | b'>' | b'@' | b'\\' | b'+') =>
            {
                self.at += 1
            }
            _ => self.word(),
        }
    }

    fn open(&mut self, byte: u8) {
        let start = self.at;
        // Node says of some objects that they have no prototype, and Go that a value is a list.
        let rest = self.rest();
        let is_list = rest.starts_with(b"[]") && rest.get(2).is_some_and(u8::is_ascii_alphabetic);
        if is_list || rest.starts_with(b"[Object: null prototype]") {
            self.at += 1 + until(rest, b']');
            return;
        }
        self.at += 1;
        if self.open.len() == MAX_DEPTH {
            return;
        }
        let is_map = self.source[..start].ends_with(b"map");
        self.push(None, false, start);
        let close = match byte {
            b'{' => b'}',
            b'[' => b']',
            b'(' => b')',
            _ => b'>',
        };
        self.open.push((self.nodes.len() - 1, close, is_map));
        self.last = None;
    }

    /// Closes everything from a depth on.
    fn close(&mut self, depth: usize) {
        let end = self.nodes.len();
        let outermost = self.open[depth].0;
        for (node, ..) in self.open.drain(depth..) {
            let node = &mut self.nodes[node];
            node.end = end;
            node.span.end = self.at;
        }
        self.last = self.nodes[outermost].key.is_empty().then_some(outermost);
        self.key.clear();
    }

    /// `:`, `=`, `=>`, `:=`: what stands before it is a name.
    fn separator(&mut self) {
        self.at += run(self.rest(), |byte| matches!(byte, b':' | b'=' | b'>'));
        let Some(last) = self.last.take().filter(|_| self.peek() != b'\\') else {
            return;
        };
        // PHP and C# have names in brackets.
        let name = if last + 2 == self.nodes.len() {
            last + 1
        } else {
            last
        };
        if let Some(name) = self.nodes[name].text.take() {
            self.key = name;
            self.nodes.truncate(last);
        }
    }

    /// A string in quotes.
    fn quote(&mut self, quote: u8) {
        let start = self.at;
        let place = match quote {
            b'"' => 0,
            b'\'' => 1,
            _ => 2,
        };
        if self.unclosed[place] || quote == b'`' && self.is_powershell {
            self.at += 1;
            return;
        }
        let Some((content, length)) = self.content(quote) else {
            self.unclosed[place] = true;
            self.at += 1;
            return;
        };
        self.at += length;
        let is_part = self.goes_on(start, quote);
        match self.nodes.last_mut().and_then(|node| node.text.as_mut()) {
            Some(text) if is_part => {
                text.extend_from_slice(&content);
                if let Some(node) = self.nodes.last_mut() {
                    node.span.end = self.at;
                }
            }
            _ => self.push(Some(content), true, start),
        }
    }

    /// Whether a string goes on with another one: after `+`, or in the next line of a parenthesis or a value.
    fn goes_on(&self, start: usize, quote: u8) -> bool {
        let Some(node) = self
            .nodes
            .last()
            .filter(|node| node.is_quoted && self.key.is_empty())
        else {
            return false;
        };
        let between = self.source[node.span.end.min(start)..start].trimmed();
        let lines = self.source[node.span.end.min(start)..start].contains(&b'\n');
        let is_same = self.source[..node.span.end].last() == Some(&quote);
        let in_parenthesis = self.open.last().is_some_and(|open| open.1 == b')');
        between == b"+"
            || between == b"\\"
            || lines && between.is_empty() && is_same && (in_parenthesis || !node.key.is_empty())
    }

    /// The content of the string that begins here, and how long it is with its quotes.
    fn content(&self, quote: u8) -> Option<(Vec<u8>, usize)> {
        let text = self.rest();
        let inner = &text[1..];
        if self.is_powershell {
            return powershell(self.source[..self.at].last() == Some(&b'@'), text);
        }
        let three = [quote; 3];
        if text.starts_with(&three)
            && let Some(length) = find(&text[3..], &three)
        {
            return Some((text[3..3 + length].to_vec(), length + 6));
        }
        let length = quoted_length(inner, quote, b'\\');
        let raw = inner.get(..length)?;
        inner.get(length)?;
        let content = match from_escapes(raw) {
            // Not every language has escapes in all of its quotes.
            Some(content) if is_json(&content) || !is_json(raw) => content,
            _ => raw.to_vec(),
        };
        Some((content, length + 2))
    }

    /// A word without quotes: a name, a value, or what stands before a string or a bracket.
    fn word(&mut self) {
        let start = self.at;
        let is_value = !self.key.is_empty();
        let word = self.rest();
        let mut length = run(word, |byte| !b" \t\r\n,;:=()[]{}<>\"'`".contains(&byte)).max(1);
        // An address is one word.
        if word[length..].starts_with(b"://") {
            length += run(&word[length..], |byte| {
                !b" \t\r\n,;)]}>\"'`".contains(&byte)
            });
        }
        // An apostrophe is a part of its word.
        while word.get(length) == Some(&b'\'') && length > 2 {
            length += 1 + run(&word[length + 1..], |byte| byte.is_ascii_alphanumeric());
        }
        let name = &word[..length];
        let mut after = &word[length..];
        let spaces = run(after, |byte| matches!(byte, b' ' | b'\t'));
        // PHP says how many bytes or members follow.
        if let Some((size, _)) = after
            .get(..16)
            .unwrap_or(after)
            .strip_prefix(b"(")
            .and_then(|inner| cut(inner, b')'))
            && let Some(count) = number(size, 10)
        {
            let rest = &after[size.len() + 2..];
            self.at = self.source.len() - rest.len();
            if name.ends_with(b"string")
                && let Some(content) = rest
                    .strip_prefix(b" \"")
                    .and_then(|text| text.get(..count as usize))
            {
                self.at += 3 + content.len();
                self.push(Some(content.to_vec()), true, start);
            }
            return;
        }
        after = &after[spaces..];
        match after.first() {
            Some(b'"' | b'\'' | b'`' | b'{' | b'[' | b'(') if length > 0 => {
                if spaces > 0 && !is_value {
                    self.key = name.to_vec();
                }
                self.at += length + spaces;
                if spaces == 0 && matches!(after[0], b'"' | b'\'' | b'`') {
                    self.quote(after[0]);
                }
                return;
            }
            _ => {}
        }
        let is_map = self.open.last().is_some_and(|open| open.2);
        if is_value && !is_map {
            let close = self.open.last().map_or(0, |open| open.1);
            while word
                .get(length)
                .is_some_and(|byte| *byte != b'\n' && *byte != b',' && *byte != close)
            {
                length += 1;
            }
        } else if is_value
            || name
                .get(..3)
                .is_some_and(|start| start.eq_ignore_ascii_case(b"sha"))
                && word.get(length) == Some(&b'=')
        {
            // A digest and its label are one word.
            length += run(&word[length..], |byte| {
                !b" \t\r\n,;()[]{}<>\"'`".contains(&byte)
            });
        }
        let text = word[..length].trimmed_end();
        self.at += length;
        let next = self.rest().trimmed_start();
        let is_type = text.ends_with(b"Array") || text.ends_with(b"Object");
        if !(is_value && is_type && next.starts_with(b"(")) {
            self.push(Some(text.to_vec()), false, start);
        }
    }
}

/// The content and the length of a string of PowerShell.
fn powershell(is_here: bool, text: &[u8]) -> Option<(Vec<u8>, usize)> {
    let quote = text[0];
    let mut inner = &text[1..];
    let mut end: &[u8] = &[quote];
    let here = [b'\n', quote, b'@'];
    if is_here {
        let (space, after) = cut(inner, b'\n')?;
        if space.trimmed().is_empty() {
            inner = after;
            end = &here;
        }
    }
    let mut made = Vec::new();
    // The first half of a character that has two.
    let mut high = 0;
    let mut rest = inner;
    loop {
        if let Some(after) = rest.strip_prefix(end) {
            let is_doubled = end.len() == 1 && after.first() == Some(&quote);
            if !is_doubled {
                return Some((made, text.len() - after.len()));
            }
            made.push(quote);
            rest = &after[1..];
            continue;
        }
        if let Some(after) = rest
            .strip_prefix(b"\r\n\"@")
            .or(rest.strip_prefix(b"\r\n'@"))
            && end.len() == 3
        {
            return Some((made, text.len() - after.len()));
        }
        let (first, after) = rest.split_first()?;
        rest = after;
        // Chromium writes what is not ASCII as `$([char]233)`.
        let unit = after
            .strip_prefix(b"([char]")
            .and_then(|digits| cut(digits, b')'));
        match (first, unit, after.split_first()) {
            (b'`', _, Some((next, others))) if quote == b'"' => {
                made.push(simple_escape(*next).unwrap_or(if *next == b'0' { 0 } else { *next }));
                rest = others;
            }
            (b'$', Some((digits, others)), _) if quote == b'"' => {
                let unit = number(digits, 10)?;
                match paired(high, unit) {
                    Some(code) => encode(code, &mut made),
                    None if !(0xD800..0xDC00).contains(&unit) => encode(unit, &mut made),
                    None => {}
                }
                high = unit;
                rest = others;
            }
            _ => made.push(*first),
        }
    }
}
