//! The same JSON, serialized in another way.
//!
//! A reserialization is found by doing what serializers do to the document's tokens: their
//! layout, order of members, escapes and numbers, each way combined with each other way. A way
//! that changes nothing in this document is left out, and so is a combination that is too rare.

use super::document::Span;
use super::document::{Document, Node, NodeKind, content};
use super::escaping::ESCAPINGS;
use super::layout::{Empty, LAYOUTS, Layout, Lines};
use super::number;
use super::order::{ORDERS, Order};
use crate::diagnose::codecs::bytes::split;
use core::ops::{ControlFlow, RangeInclusive};

/// Larger payloads are written only in the most frequent ways.
pub(crate) const LARGE: usize = 1 << 17;

/// How long it takes to find the ways that differ for a document, and to write it in one of them,
/// as a multiple of the time to hash it.
const SET_UP: usize = 40;
const SET_UP_FREQUENT: usize = 8;
const WRITING: usize = 2;

/// One way of doing something, with its rarity and its phrase. The phrase is empty for what the
/// payload has.
struct Variant {
    phrase: &'static str,
    rarity: u8,
    /// What it makes of the document: all texts, all numbers, or all of the document.
    bytes: Vec<u8>,
    /// Where each text or number ends in the bytes, or the children of all values in their order.
    places: Vec<u32>,
    layout: Option<&'static Layout>,
}

impl Variant {
    fn new(phrase: &'static str, rarity: u8) -> Self {
        Variant {
            phrase,
            rarity,
            bytes: Vec::new(),
            places: Vec::new(),
            layout: None,
        }
    }

    /// Writes the tokens of one kind.
    fn write(
        &mut self,
        payload: &[u8],
        tokens: &[Span],
        write: &mut dyn FnMut(&[u8], &mut Vec<u8>),
    ) {
        for token in tokens {
            write(&payload[token.clone()], &mut self.bytes);
            self.places.push(self.bytes.len() as u32);
        }
    }

    /// A text or a number that was written.
    #[inline(never)]
    fn word(&self, at: u32) -> &[u8] {
        let at = at as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.places[before]);
        &self.bytes[start as usize..self.places[at] as usize]
    }
}

/// Adds a way if it differs from all that are there.
#[inline(never)]
fn add(ways: &mut Vec<Variant>, way: Variant) {
    for known in &*ways {
        if known.bytes == way.bytes && known.places == way.places {
            return;
        }
    }
    ways.push(way);
}

/// A document, written in another way.
pub(crate) struct Rewrite {
    pub bytes: Vec<u8>,
    pub rarity: u8,
    /// What is other: the layout, the order of members, the texts, the numbers.
    pub phrases: [&'static str; 4],
}

/// Writes the document in every way whose rarity is in the range, the most frequent first, until
/// so many were written, `take` has enough, or `spend` has no more for work that takes as long as to
/// hash so many bytes.
pub(crate) fn each(
    payload: &[u8],
    rarities: RangeInclusive<u8>,
    most: usize,
    spend: &dyn Fn(usize) -> bool,
    take: &mut dyn FnMut(Rewrite) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Some(document) = Document::read(payload) else {
        return ControlFlow::Continue(());
    };
    let rarest = if payload.len() > LARGE {
        0
    } else {
        *rarities.end()
    };
    let set_up = SET_UP_FREQUENT.max(SET_UP.min(usize::from(rarest) * SET_UP_FREQUENT * 2));
    if *rarities.start() > rarest || !spend(payload.len() * set_up) {
        return ControlFlow::Continue(());
    }
    let ways = Variants::of(&document, rarest);
    let mut left = most;
    for rarity in *rarities.start()..=rarest {
        for number in &ways.numbers {
            for text in &ways.texts {
                for order in &ways.orders {
                    let sum = number.rarity + text.rarity + order.rarity;
                    for layout in &ways.layouts {
                        let phrases = [layout.phrase, order.phrase, text.phrase, number.phrase];
                        if sum > rarity
                            || sum + layout.rarity != rarity
                            || phrases.iter().all(|phrase| phrase.is_empty())
                            || (layout.layout.is_none() && !order.phrase.is_empty())
                        {
                            continue;
                        }
                        left -= 1;
                        if left == 0 {
                            return ControlFlow::Continue(());
                        }
                        if !spend(payload.len() * WRITING) {
                            return ControlFlow::Break(());
                        }
                        let writer = Writer {
                            document: &document,
                            texts: text,
                            numbers: number,
                        };
                        let bytes = match layout.layout {
                            Some(layout) => writer.laid_out(layout, &order.places),
                            None => writer.as_laid_out(),
                        };
                        take(Rewrite {
                            bytes,
                            rarity,
                            phrases,
                        })?;
                    }
                }
            }
        }
    }
    ControlFlow::Continue(())
}

/// All ways of writing a document that differ for it. The first of each is the payload's own.
struct Variants {
    layouts: Vec<Variant>,
    orders: Vec<Variant>,
    texts: Vec<Variant>,
    numbers: Vec<Variant>,
}

impl Variants {
    fn of(document: &Document<'_>, rarest: u8) -> Self {
        let payload = document.text;
        let copy = &mut |token: &[u8], out: &mut Vec<u8>| out.extend_from_slice(token);
        let mut given = [Variant::new("", 0), Variant::new("", 0)];
        given[0].write(payload, &document.texts, copy);
        given[1].write(payload, &document.numbers, copy);
        let mut ways = Variants {
            layouts: layouts(document, &given, rarest),
            orders: Vec::new(),
            texts: Vec::new(),
            numbers: Vec::new(),
        };
        let [texts, numbers] = given;
        ways.texts.push(texts);
        ways.numbers.push(numbers);
        for escaping in ESCAPINGS {
            if escaping.rarity <= rarest {
                let mut way = Variant::new(escaping.phrase, escaping.rarity);
                // `true`, `false` and `null`, which are among the texts, stay.
                way.write(payload, &document.texts, &mut |token, out| match token {
                    [b'"', ..] => escaping.write(&content(token), out),
                    _ => out.extend_from_slice(token),
                });
                add(&mut ways.texts, way);
            }
        }
        let (groups, count) = integer_groups(document);
        let mut tokens = document.numbers.iter().map(|token| &payload[token.clone()]);
        let has_exponents = tokens.any(number::has_exponent);
        for numbers in number::ways(&groups, count, has_exponents) {
            if numbers.rarity() <= rarest {
                let mut integers = 0;
                let mut way = Variant::new(numbers.phrase(), numbers.rarity());
                way.write(payload, &document.numbers, &mut |token, out| {
                    numbers.write(token, integers, out);
                    integers += u32::from(number::is_integer(token));
                });
                add(&mut ways.numbers, way);
            }
        }
        for (order, rarity, phrase) in ORDERS {
            if *rarity <= rarest {
                let mut way = Variant::new(phrase, *rarity);
                way.places = ordered(document, *order);
                add(&mut ways.orders, way);
            }
        }
        ways
    }
}

/// The layouts that differ for a document. One that the payload has already is without a phrase.
fn layouts(document: &Document<'_>, [texts, numbers]: &[Variant; 2], rarest: u8) -> Vec<Variant> {
    let mut ways = Vec::new();
    let writer = Writer {
        document,
        texts,
        numbers,
    };
    let mut is_known = false;
    for layout in LAYOUTS {
        if layout.rarity <= rarest {
            let mut way = Variant::new(layout.phrase, layout.rarity);
            way.bytes = writer.laid_out(layout, &document.children);
            way.layout = Some(layout);
            if way.bytes == document.text {
                way.phrase = "";
                way.rarity = 0;
                is_known = true;
            }
            add(&mut ways, way);
        }
    }
    if !is_known {
        ways.insert(0, Variant::new("", 0));
    }
    ways
}

/// The group of each integer, and how many groups there are: integers of one name have one type.
fn integer_groups(document: &Document<'_>) -> (Vec<u32>, usize) {
    let mut names: Vec<Vec<u8>> = Vec::new();
    let mut groups = Vec::new();
    for at in 0..document.nodes.len() {
        if document.nodes[at].kind == NodeKind::Number
            && number::is_integer(document.token(at))
            && groups.len() < 63
        {
            let name = document.name(at);
            let mut group = 0;
            while names.get(group).is_some_and(|known| *known != name) {
                group += 1;
            }
            if group == names.len() {
                names.push(name);
            }
            groups.push(group as u32);
        }
    }
    (groups, names.len())
}

/// The children of all values, with the members of each object in another order.
fn ordered(document: &Document<'_>, order: Order) -> Vec<u32> {
    if order == Order::Unchanged {
        return document.children.clone();
    }
    let mut ordered = Vec::with_capacity(document.children.len());
    for at in 0..document.nodes.len() {
        let members = document.children(at);
        if document.nodes[at].kind != NodeKind::Object {
            ordered.extend_from_slice(members);
            continue;
        }
        let mut names = Vec::with_capacity(members.len());
        for member in members {
            names.push(document.name(*member as usize));
        }
        for place in order.at(at == 0).of(&names) {
            ordered.push(members[place]);
        }
    }
    ordered
}

/// Writes a document with given words.
struct Writer<'a> {
    document: &'a Document<'a>,
    texts: &'a Variant,
    numbers: &'a Variant,
}

impl Writer<'_> {
    fn word(&self, node: &Node) -> &[u8] {
        match node.kind {
            NodeKind::Number => self.numbers.word(node.word),
            _ => self.texts.word(node.word),
        }
    }

    /// With the white space of the payload.
    #[inline(never)]
    fn as_laid_out(&self) -> Vec<u8> {
        let Document {
            text, nodes, texts, ..
        } = self.document;
        let mut out = Vec::with_capacity(text.len() + text.len() / 4);
        let mut last = 0;
        let mut put = |span: &Span, word: &[u8]| {
            out.extend_from_slice(&text[last..span.start]);
            out.extend_from_slice(word);
            last = span.end;
        };
        for node in nodes {
            if let Some(name) = node.name {
                put(&texts[name as usize], self.texts.word(name));
            }
            if !matches!(node.kind, NodeKind::Object | NodeKind::Array) {
                put(&node.span, self.word(node));
            }
        }
        out.extend_from_slice(&text[last..]);
        out
    }

    #[inline(never)]
    fn laid_out(&self, layout: &Layout, children: &[u32]) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.document.text.len() * 2);
        let tokens = split(layout.tokens.as_bytes(), b'/');
        if let [indent, colon, comma, padding, prefix] = tokens[..] {
            let style = Style {
                layout,
                children,
                indent,
                colon,
                comma,
                padding,
                prefix,
            };
            self.value(&style, 0, Indent::default(), &mut out);
        }
        out
    }

    /// Writes a value. `place` is where its line is indented.
    #[inline(never)]
    fn value(&self, style: &Style<'_>, at: usize, place: Indent, out: &mut Vec<u8>) {
        let node = &self.document.nodes[at];
        let (open, close) = match node.kind {
            NodeKind::Object => (b'{', b'}'),
            NodeKind::Array => (b'[', b']'),
            _ => return out.extend_from_slice(self.word(node)),
        };
        let lines = style.layout.lines;
        let mut here = place;
        if lines == Lines::Aligned {
            here.column = column_of(out);
        }
        out.push(open);
        let is_array = node.kind == NodeKind::Array;
        let members = self.document.children_in(style.children, at);
        if members.is_empty() {
            style.empty(is_array, here, out);
            return out.push(close);
        }
        let mut has_containers = false;
        for child in members {
            has_containers |= !self.document.children(*child as usize).is_empty();
        }
        let one_line = style.layout.is_one_line(is_array, has_containers);
        let mut inner = here;
        inner.depth += usize::from(!is_array || lines != Lines::NotArraysNorDepth);
        for (order, child) in members.iter().enumerate() {
            if order > 0 {
                // An array on one line of several has a space after each comma.
                let comma = if one_line && lines != Lines::OneLine {
                    b", "
                } else {
                    style.comma
                };
                out.extend_from_slice(comma);
            } else if one_line {
                out.extend_from_slice(style.padding);
            }
            if !one_line {
                style.line(inner, 4, out);
            }
            let child = *child as usize;
            if let Some(name) = self.document.nodes[child].name {
                out.extend_from_slice(self.texts.word(name));
                out.extend_from_slice(style.colon);
                let has_members = !self.document.children(child).is_empty();
                if lines == Lines::BracketsToo && has_members {
                    style.line(inner, 0, out);
                }
            }
            self.value(style, child, inner, out);
        }
        if one_line {
            out.extend_from_slice(style.padding)
        } else {
            style.line(here, 0, out)
        }
        out.push(close);
    }
}

/// Where a line is indented: by levels, or from a bracket's column.
#[derive(Clone, Copy, Default)]
struct Indent {
    depth: usize,
    column: usize,
}

/// How many characters the last line has.
fn column_of(out: &[u8]) -> usize {
    let mut column = 0;
    for byte in out {
        match byte {
            b'\n' => column = 0,
            _ => column += usize::from(byte & 0xC0 != 0x80),
        }
    }
    column
}

/// A layout, its tokens, and the order of members.
struct Style<'a> {
    layout: &'a Layout,
    children: &'a [u32],
    indent: &'a [u8],
    colon: &'a [u8],
    comma: &'a [u8],
    padding: &'a [u8],
    prefix: &'a [u8],
}

impl Style<'_> {
    /// Begins a line of a member, or of a closing bracket. `more`: by how many columns a member is
    /// indented from the column of its bracket.
    #[inline(never)]
    fn line(&self, place: Indent, more: usize, out: &mut Vec<u8>) {
        let (times, indent) = match self.layout.lines {
            Lines::Aligned => (place.column + more, &b" "[..]),
            _ => (place.depth, self.indent),
        };
        out.push(b'\n');
        out.extend_from_slice(self.prefix);
        for _ in 0..times {
            out.extend_from_slice(indent);
        }
    }

    /// Writes what stands between brackets without members.
    fn empty(&self, is_array: bool, place: Indent, out: &mut Vec<u8>) {
        match self.layout.empty {
            Empty::Closed => return,
            Empty::Space => return out.push(b' '),
            Empty::BlankLine => out.push(b'\n'),
            Empty::BlankLineInArrays if is_array => out.push(b'\n'),
            _ => {}
        }
        self.line(place, 0, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that is made of a document, with its phrases.
    fn rewrites(payload: &str) -> Vec<(String, [&'static str; 4])> {
        let mut all = Vec::new();
        let flow = each(
            payload.as_bytes(),
            0..=6,
            usize::MAX,
            &|_| true,
            &mut |made| {
                let text = String::from_utf8(made.bytes).unwrap();
                all.push((text, made.phrases));
                ControlFlow::Continue(())
            },
        );
        assert!(flow.is_continue());
        all
    }

    /// What each tool writes of one document.
    #[test]
    fn writes_as_the_tools_do() {
        let given = r#"{"b":[1,{"c":2}],"a":{},"d":"x/y"}"#;
        let all = rewrites(given);
        let cases = [
            r#"{"b": [1, {"c": 2}], "a": {}, "d": "x/y"}"#,
            "{\n  \"b\": [\n    1,\n    {\n      \"c\": 2\n    }\n  ],\n  \"a\": {},\n  \"d\": \"x/y\"\n}",
            "{\n\t\"b\": [\n\t\t1,\n\t\t{\n\t\t\t\"c\": 2\n\t\t}\n\t],\n\t\"a\": {},\n\t\"d\": \"x/y\"\n}",
            r#"{"a":{},"b":[1,{"c":2}],"d":"x/y"}"#,
            r#"{"b":[1,{"c":2}],"a":{},"d":"x\/y"}"#,
            r#"{"b":[1.0,{"c":2.0}],"a":{},"d":"x/y"}"#,
            r#"{ "b" : [ 1, { "c" : 2 } ], "a" : { }, "d" : "x/y" }"#,
            "{\n\t\"b\" : \n\t[\n\t\t1,\n\t\t{\n\t\t\t\"c\" : 2\n\t\t}\n\t],\n\t\"a\" : {},\n\t\"d\" : \"x/y\"\n}",
        ];
        for expected in cases {
            let made = all.iter().find(|(text, _)| text == expected);
            assert!(made.is_some(), "{expected}");
        }
        assert!(
            all.iter().all(|(text, _)| text != given),
            "the payload itself is none"
        );
    }

    /// The most frequent come first, a way that changes nothing is left out, and what is not JSON is
    /// not written.
    #[test]
    fn stops_where_it_is_told_to() {
        assert!(rewrites("no JSON").is_empty());
        let mut count = 0;
        let flow = each(b"[1,2]", 0..=6, usize::MAX, &|_| true, &mut |_| {
            count += 1;
            ControlFlow::Break(())
        });
        assert_eq!((flow, count), (ControlFlow::Break(()), 1));
        let flow = each(
            b"[1,2]",
            0..=6,
            usize::MAX,
            &|_| false,
            &mut |_| unreachable!(),
        );
        assert!(flow.is_continue());
        let all = rewrites("[true]");
        for (at, (text, _)) in all.iter().enumerate() {
            assert!(
                all[..at].iter().all(|(other, _)| other != text),
                "{text} twice"
            );
        }
    }
}
