//! The same JSON, serialized in another way.
//!
//! A reserialization is found by doing what serializers do to the document's tokens: their
//! layout, order of members, escapes and numbers, each way combined with each other way. A way
//! that changes nothing in this document is left out, and so is a combination that is too rare.

use super::Span;
use super::budget::Budget;
use super::cause::{CauseCode as Code, Observation};
use super::document::{Document, NO_NAME, Node, children};
use super::hypothesis::{Candidate, Stage};
use super::layout::{Arrays, Empty, LAYOUTS, Layout};
use super::number::{self, Numbers};
use super::order::{ORDERS, Order};
use super::text::{ESCAPINGS, Escaping};
use super::tokens::{self, Kind};
use core::ops::{ControlFlow, RangeInclusive};

/// Larger payloads are written only in the most frequent ways.
const LARGE: usize = 1 << 17;

/// How long it takes to find the ways that differ for a document, and to write it in one of them,
/// as a multiple of the time to hash it.
const SET_UP: usize = 40;
const SET_UP_FREQUENT: usize = 8;
const WRITING: usize = 2;

/// The tokens of one kind, each written in some way.
#[derive(PartialEq)]
struct Words {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Words {
    fn new(tokens: &[Span], mut write: impl FnMut(&Span, &mut Vec<u8>)) -> Self {
        let mut words = Words {
            bytes: Vec::new(),
            ends: Vec::with_capacity(tokens.len()),
        };
        for token in tokens {
            write(token, &mut words.bytes);
            words.ends.push(words.bytes.len() as u32);
        }
        words
    }

    fn get(&self, at: u32) -> &[u8] {
        let at = at as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start as usize..self.ends[at] as usize]
    }
}

/// One way of doing something, with its rarity and its phrase. The phrase is empty for what the
/// payload has.
struct Way<T> {
    phrase: &'static str,
    rarity: u8,
    value: T,
}

impl<T: PartialEq> Way<T> {
    /// Adds a way if it differs from all that are there.
    fn add(ways: &mut Vec<Self>, phrase: &'static str, rarity: u8, value: T) {
        if ways.iter().all(|way| way.value != value) {
            ways.push(Way {
                phrase,
                rarity,
                value,
            });
        }
    }
}

/// Writes the document in every way whose rarity is in the range, the most frequent first, until
/// `emit` stops, or so many were written.
pub(crate) fn each(
    payload: &[u8],
    rarities: RangeInclusive<u8>,
    most: usize,
    budget: &Budget,
    emit: &mut dyn FnMut(Candidate) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Some(document) = Document::read(payload) else {
        return ControlFlow::Continue(());
    };
    let rarest = match payload.len() > LARGE {
        true => 0,
        false => *rarities.end(),
    };
    let set_up = if rarest == 0 { SET_UP_FREQUENT } else { SET_UP };
    if *rarities.start() > rarest || !budget.work(payload.len() * set_up) {
        return ControlFlow::Continue(());
    }
    let ways = Ways::of(&document, payload, rarest);
    let mut left = most;
    for rarity in *rarities.start()..=rarest {
        for number in up_to(&ways.numbers, rarity) {
            let rarity_left = rarity - number.rarity;
            for text in up_to(&ways.texts, rarity_left) {
                let rarity_left = rarity_left - text.rarity;
                for order in up_to(&ways.orders, rarity_left) {
                    let rarity_left = rarity_left - order.rarity;
                    let layouts = up_to(&ways.layouts, rarity_left);
                    for layout in layouts.filter(|layout| layout.rarity == rarity_left) {
                        let phrases = [layout.phrase, order.phrase, text.phrase, number.phrase];
                        let is_given = phrases.iter().all(|phrase| phrase.is_empty());
                        if is_given || (layout.value.is_none() && !order.phrase.is_empty()) {
                            continue;
                        }
                        left -= 1;
                        if left == 0 {
                            return ControlFlow::Continue(());
                        }
                        if !budget.work(payload.len() * WRITING) {
                            return ControlFlow::Break(());
                        }
                        let writer = Writer {
                            document: &document,
                            texts: &text.value,
                            numbers: &number.value,
                        };
                        emit(Candidate {
                            bytes: match layout.value {
                                Some(layout) => writer.laid_out(layout, &order.value),
                                None => writer.as_laid_out(payload),
                            },
                            unchanged: 0,
                            stage: Stage::Rewrite,
                            rarity,
                            observation: observed(phrases),
                        })?;
                    }
                }
            }
        }
    }
    ControlFlow::Continue(())
}

fn up_to<T>(ways: &[Way<T>], rarity: u8) -> impl Iterator<Item = &Way<T>> {
    ways.iter().filter(move |way| way.rarity <= rarity)
}

/// Other escapes alone have a code of their own.
fn observed(phrases: [&'static str; 4]) -> Observation {
    let [layout, order, text, number] = phrases;
    let code = match layout.is_empty() && order.is_empty() && number.is_empty() {
        true => Code::PayloadEscapes,
        false => Code::PayloadReserialized,
    };
    let start = "the signature covers the same JSON";
    let end = "; the payload given is serialized in another way";
    Observation {
        code,
        message: [start, layout, order, text, number, end],
    }
}

/// All ways of writing a document that differ for it.
struct Ways {
    /// None for the white space of the payload, whatever it is.
    layouts: Vec<Way<Option<&'static Layout>>>,
    orders: Vec<Way<Vec<Node>>>,
    texts: Vec<Way<Words>>,
    numbers: Vec<Way<Words>>,
}

impl Ways {
    fn of(document: &Document, payload: &[u8], rarest: u8) -> Self {
        let copy = |token: &Span, out: &mut Vec<u8>| out.extend_from_slice(&payload[token.clone()]);
        let mut texts = Vec::new();
        Way::add(&mut texts, "", 0, Words::new(&document.texts, copy));
        for escaping in ESCAPINGS.iter().filter(|way| way.rarity <= rarest) {
            let words = Words::new(&document.texts, |token, out| {
                write_text(escaping, &payload[token.clone()], out);
            });
            Way::add(&mut texts, escaping.phrase, escaping.rarity, words);
        }
        let mut numbers = Vec::new();
        Way::add(&mut numbers, "", 0, Words::new(&document.numbers, copy));
        let groups = integer_groups(document, payload);
        let ways = number::ways().chain(number::some_floats(&groups));
        for way in ways.filter(|way| way.rarity() <= rarest) {
            let words = numbers_in(document, payload, way);
            Way::add(&mut numbers, way.phrase(), way.rarity(), words);
        }
        let mut orders = Vec::new();
        for (order, rarity, phrase) in ORDERS.iter().filter(|way| way.1 <= rarest) {
            let nodes = match order {
                Order::Given => document.nodes.clone(),
                _ => ordered(document, payload, *order),
            };
            Way::add(&mut orders, phrase, *rarity, nodes);
        }
        let writer = Writer {
            document,
            texts: &texts[0].value,
            numbers: &numbers[0].value,
        };
        Ways {
            layouts: layouts(&writer, payload, rarest),
            orders,
            texts,
            numbers,
        }
    }
}

/// The layouts that differ for a document. One that the payload has already is without a phrase.
fn layouts(writer: &Writer<'_>, payload: &[u8], rarest: u8) -> Vec<Way<Option<&'static Layout>>> {
    let mut ways = Vec::new();
    let mut seen: Vec<Vec<u8>> = Vec::new();
    for layout in LAYOUTS.iter().filter(|way| way.rarity <= rarest) {
        let made = writer.laid_out(layout, &writer.document.nodes);
        if seen.contains(&made) {
            continue;
        }
        let (phrase, rarity) = match made == payload {
            true => ("", 0),
            false => (layout.phrase, layout.rarity),
        };
        ways.push(Way {
            phrase,
            rarity,
            value: Some(layout),
        });
        seen.push(made);
    }
    if ways.iter().all(|way| !way.phrase.is_empty()) {
        let given = Way {
            phrase: "",
            rarity: 0,
            value: None,
        };
        ways.insert(0, given);
    }
    ways
}

/// The name of each integer: integers of one name have one type.
fn integer_groups(document: &Document, payload: &[u8]) -> Vec<u32> {
    let mut names: Vec<Vec<u8>> = Vec::new();
    let mut groups = Vec::new();
    for node in &document.nodes {
        if node.kind == Kind::Number && number::is_integer(&payload[node.span.clone()]) {
            let name = document.name(node, payload);
            let group = names.iter().position(|known| *known == name);
            groups.push(group.unwrap_or(names.len()) as u32);
            if group.is_none() {
                names.push(name);
            }
            if groups.len() == 63 {
                break;
            }
        }
    }
    groups
}

fn numbers_in(document: &Document, payload: &[u8], way: Numbers) -> Words {
    let mut integers = 0;
    Words::new(&document.numbers, |token, out| {
        let lexeme = &payload[token.clone()];
        way.write(lexeme, integers, out);
        integers += u32::from(number::is_integer(lexeme));
    })
}

/// Writes strings anew. `true`, `false` and `null`, which are among them, stay.
fn write_text(escaping: &Escaping, token: &[u8], out: &mut Vec<u8>) {
    match token.first() {
        Some(b'"') => escaping.write(&tokens::content(token), out),
        _ => out.extend_from_slice(token),
    }
}

fn ordered(document: &Document, payload: &[u8], order: Order) -> Vec<Node> {
    let mut nodes = Vec::with_capacity(document.nodes.len());
    copy_ordered(document, payload, 0, order, &mut nodes);
    nodes
}

/// Copies a value and what it contains. The reader limits the depth of the recursion.
fn copy_ordered(
    document: &Document,
    payload: &[u8],
    at: usize,
    order: Order,
    into: &mut Vec<Node>,
) {
    let start = into.len();
    into.push(document.nodes[at].clone());
    let members: Vec<usize> = children(&document.nodes, at).collect();
    let places = match document.nodes[at].kind {
        Kind::Object => {
            let name = |child: &usize| document.name(&document.nodes[*child], payload);
            order.of(&members.iter().map(name).collect::<Vec<_>>())
        }
        _ => (0..members.len()).collect(),
    };
    for place in places {
        copy_ordered(document, payload, members[place], order, into);
    }
    into[start].end = into.len() as u32;
}

/// Writes a document with given words.
struct Writer<'a> {
    document: &'a Document,
    texts: &'a Words,
    numbers: &'a Words,
}

impl Writer<'_> {
    fn word(&self, node: &Node) -> &[u8] {
        match node.kind {
            Kind::Number => self.numbers.get(node.word),
            _ => self.texts.get(node.word),
        }
    }

    /// With the white space of the payload.
    fn as_laid_out(&self, payload: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(payload.len() + payload.len() / 4);
        let mut last = 0;
        let mut put = |span: &Span, word: &[u8]| {
            out.extend_from_slice(&payload[last..span.start]);
            out.extend_from_slice(word);
            last = span.end;
        };
        for node in &self.document.nodes {
            if let Some(name) = self.document.texts.get(node.name as usize) {
                put(name, self.texts.get(node.name));
            }
            if !matches!(node.kind, Kind::Object | Kind::Array) {
                put(&node.span, self.word(node));
            }
        }
        out.extend_from_slice(&payload[last..]);
        out
    }

    fn laid_out(&self, layout: &Layout, nodes: &[Node]) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.texts.bytes.len() * 2);
        self.value(
            layout,
            nodes,
            0,
            Place {
                depth: 0,
                column: 0,
            },
            &mut out,
        );
        out
    }

    /// Writes a value. `place` is where its line is indented.
    fn value(&self, layout: &Layout, nodes: &[Node], at: usize, place: Place, out: &mut Vec<u8>) {
        let node = &nodes[at];
        let (open, close) = match node.kind {
            Kind::Object => (b'{', b'}'),
            Kind::Array => (b'[', b']'),
            _ => return out.extend_from_slice(self.word(node)),
        };
        let column = match layout.aligned {
            true => column_of(out),
            false => 0,
        };
        let here = Place { column, ..place };
        out.push(open);
        let is_array = node.kind == Kind::Array;
        let mut members = children(nodes, at).peekable();
        if members.peek().is_none() {
            layout.empty(here, out);
            return out.push(close);
        }
        let has_containers =
            || children(nodes, at).any(|child| nodes[child].end as usize > child + 1);
        let one_line = layout.is_one_line(is_array, is_array && has_containers());
        let inner = Place {
            depth: match is_array && layout.arrays == Arrays::Padded {
                true => place.depth,
                false => place.depth + 1,
            },
            column,
        };
        let padding = layout.inner_padding().as_bytes();
        for child in members {
            if child > at + 1 {
                let comma = match one_line {
                    true => layout.inline_comma(),
                    false => layout.comma,
                };
                out.extend_from_slice(comma.as_bytes());
            } else if one_line {
                out.extend_from_slice(padding);
            }
            if !one_line {
                layout.line(inner, out);
            }
            if nodes[child].name != NO_NAME {
                out.extend_from_slice(self.texts.get(nodes[child].name));
                out.extend_from_slice(layout.colon.as_bytes());
            }
            self.value(layout, nodes, child, inner, out);
        }
        match one_line {
            true => out.extend_from_slice(padding),
            false => layout.close_line(here, out),
        }
        out.push(close);
    }
}

/// Where a line is indented: by levels, or from a bracket's column.
#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    column: usize,
}

/// How many characters the last line has.
fn column_of(out: &[u8]) -> usize {
    let line = out.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    line.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

impl Layout {
    /// Begins a line of a member.
    fn line(&self, place: Place, out: &mut Vec<u8>) {
        match self.aligned {
            true => self.indent_by(place.column + 4, " ", out),
            false => self.indent_by(place.depth, self.indent.unwrap_or_default(), out),
        }
    }

    /// Begins the line of a closing bracket.
    fn close_line(&self, place: Place, out: &mut Vec<u8>) {
        match self.aligned {
            true => self.indent_by(place.column, " ", out),
            false => self.indent_by(place.depth, self.indent.unwrap_or_default(), out),
        }
    }

    fn indent_by(&self, times: usize, indent: &str, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\n");
        out.extend_from_slice(self.prefix.as_bytes());
        for _ in 0..times {
            out.extend_from_slice(indent.as_bytes());
        }
    }

    /// Writes what stands between brackets without members.
    fn empty(&self, place: Place, out: &mut Vec<u8>) {
        match (self.empty, self.indent) {
            (Empty::Closed, _) => {}
            (Empty::Space, _) => out.push(b' '),
            (_, None) => {}
            (Empty::Line, Some(_)) => self.close_line(place, out),
            (Empty::BlankLine, Some(_)) => {
                out.extend_from_slice(b"\n");
                self.close_line(place, out);
            }
        }
    }
}
