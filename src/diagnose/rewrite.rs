//! The same JSON, written otherwise.
//!
//! A re-serialisation is found by doing what serialisers do, on the reader's tokens: their
//! layout, order of members, escapes and numbers, each way with each other. What a document
//! has no use for (no slash to escape, no number to write otherwise) is not tried.

use super::cause::{CauseCode as Code, Told};
use super::number::{self, Numbers};
use super::text::{ESCAPINGS, Escaping};
use super::tokens::{self, Ending, Kind, Token};
use super::{Flow, GO, Span};
use crate::event::DOCUMENTED_ORDER;
use std::collections::BinaryHeap;

/// Documents with more values are left alone.
const MAX_NODES: usize = 1 << 17;

/// No name: the element of an array, or the document.
const NONE: u32 = u32::MAX;

/// Which ways of writing to try: apart, since the first is much more frequent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    /// Numbers as they were given.
    AsGiven,
    /// All numbers otherwise.
    OtherNumbers,
    /// Some integers as floats: which, cannot be known, so that they are many.
    SomeFloats,
}

/// What a serialiser puts between the tokens.
struct Layout {
    phrase: &'static str,
    /// What a level is indented by; none for a document on one line.
    indent: Option<&'static str>,
    colon: &'static str,
    comma: &'static str,
}

/// The likeliest first. What a document has is tried before all of these.
const LAYOUTS: &[Layout] = &[
    Layout {
        phrase: ", without white space",
        indent: None,
        colon: ":",
        comma: ",",
    },
    Layout {
        phrase: ", with a space behind each `:` and `,`",
        indent: None,
        colon: ": ",
        comma: ", ",
    },
    Layout {
        phrase: ", indented by two spaces",
        indent: Some("  "),
        colon: ": ",
        comma: ",",
    },
    Layout {
        phrase: ", indented by four spaces",
        indent: Some("    "),
        colon: ": ",
        comma: ",",
    },
    Layout {
        phrase: ", indented by a tab",
        indent: Some("\t"),
        colon: ": ",
        comma: ",",
    },
];

#[derive(Clone, Copy)]
enum Order {
    Sorted,
    Documented,
}

const ORDERS: &[(Order, &str)] = &[
    (Order::Sorted, ", its members sorted by name"),
    (Order::Documented, ", its members in the documented order"),
];

/// A value of the document. All values stand in one list, each before what it contains.
#[derive(Clone, PartialEq)]
struct Node {
    kind: Kind,
    /// Which text its name is.
    name: u32,
    /// Which text or number it is.
    word: u32,
    /// The first node that is not in it.
    end: u32,
    /// Where it stands in the payload.
    span: Span,
}

/// What was read: values, and the tokens that may be written otherwise.
#[derive(Default)]
struct Document {
    nodes: Vec<Node>,
    texts: Vec<Span>,
    numbers: Vec<Span>,
    open: Vec<usize>,
    name: Option<u32>,
    too_large: bool,
}

impl Document {
    /// None for what a parser would not read, and for what is too large.
    fn read(payload: &[u8]) -> Option<Self> {
        let mut document = Document::default();
        let ending = tokens::read(payload, &mut |token| document.take(token));
        (ending == Ending::Complete && !document.too_large).then_some(document)
    }

    fn take(&mut self, token: Token) {
        match token {
            _ if self.too_large => {}
            Token::Open(kind) => {
                self.open.push(self.nodes.len());
                self.add(kind, 0, 0..0);
            }
            Token::Close => {
                let end = self.nodes.len() as u32;
                if let Some(node) = self.open.pop().and_then(|at| self.nodes.get_mut(at)) {
                    node.end = end;
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
            name: self.name.take().unwrap_or(NONE),
            word: word as u32,
            end: self.nodes.len() as u32 + 1,
            span,
        });
    }
}

/// Some tokens of the document, written in some way.
#[derive(PartialEq)]
struct Written {
    bytes: Vec<u8>,
    ends: Vec<u32>,
}

impl Written {
    /// Writes each of the tokens.
    fn new(tokens: &[Span], mut write: impl FnMut(&Span, &mut Vec<u8>)) -> Self {
        let mut words = Written {
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

/// One way of writing some tokens, and how it is told; `""` for the tokens as they stand.
type Way = (&'static str, Written);

/// Tries every way of writing the document, the likeliest first, until `emit` has enough.
pub(crate) fn each(
    payload: &[u8],
    words: Words,
    emit: &mut dyn FnMut(Vec<u8>, Told, bool) -> Flow,
) -> Flow {
    let Some(document) = Document::read(payload) else {
        return GO;
    };
    let texts = document.texts_in_all_ways(payload);
    let numbers = document.numbers_in_ways(words, payload);
    let orders = document.in_all_orders(payload);
    let own_layout = document.layout(payload, &texts[0].1, &numbers[0].1);
    // The less frequent a way of numbers is, the fewer others are tried with it.
    let texts = match words {
        Words::AsGiven => &texts[..],
        _ => &texts[..texts.len().min(2)],
    };
    let orders = match words {
        Words::SomeFloats => &orders[..1],
        _ => &orders[..],
    };
    for number in &numbers[usize::from(words != Words::AsGiven)..] {
        for text in texts {
            let writer = Writer {
                document: &document,
                texts: &text.1,
                numbers: &number.1,
            };
            let is_frequent = |order: &str| {
                let parts = [order, text.0, number.0];
                words != Words::SomeFloats
                    && parts.iter().filter(|part| !part.is_empty()).count() < 2
            };
            if !(text.0.is_empty() && number.0.is_empty()) {
                let made = writer.as_laid_out(payload);
                emit(made, told("", "", text.0, number.0), is_frequent(""))?;
            }
            for (order, nodes) in orders {
                for (at, layout) in LAYOUTS.iter().enumerate() {
                    let is_own = own_layout == Some(at);
                    if is_own && order.is_empty() {
                        continue;
                    }
                    let phrase = if is_own { "" } else { layout.phrase };
                    let made = writer.laid_out(layout, nodes);
                    emit(
                        made,
                        told(phrase, order, text.0, number.0),
                        is_frequent(order),
                    )?;
                }
            }
        }
    }
    GO
}

/// Another way of escaping alone has a name of its own.
fn told(
    layout: &'static str,
    order: &'static str,
    text: &'static str,
    number: &'static str,
) -> Told {
    let code = match layout.is_empty() && order.is_empty() && number.is_empty() {
        true => Code::PayloadEscapes,
        false => Code::PayloadReserialized,
    };
    let (start, end) = (
        "the signature covers the same JSON",
        "; the payload given is written otherwise",
    );
    Told {
        code,
        message: [start, layout, order, text, number, end],
    }
}

impl Document {
    /// The layout that the payload has, if it is a known one.
    fn layout(&self, payload: &[u8], texts: &Written, numbers: &Written) -> Option<usize> {
        let writer = Writer {
            document: self,
            texts,
            numbers,
        };
        let mut layouts = LAYOUTS.iter();
        layouts.position(|layout| writer.laid_out(layout, &self.nodes) == payload)
    }

    fn texts_in_all_ways(&self, payload: &[u8]) -> Vec<Way> {
        let kept = Written::new(&self.texts, |token, out| {
            out.extend_from_slice(&payload[token.clone()])
        });
        let mut ways = vec![("", kept)];
        for escaping in ESCAPINGS {
            let words = Written::new(&self.texts, |token, out| {
                write_text(escaping, &payload[token.clone()], out)
            });
            add_new(&mut ways, escaping.phrase, words);
        }
        ways
    }

    /// The numbers as they stand, and in the ways that are asked for.
    fn numbers_in_ways(&self, words: Words, payload: &[u8]) -> Vec<Way> {
        let kept = Written::new(&self.numbers, |token, out| {
            out.extend_from_slice(&payload[token.clone()])
        });
        let mut ways = vec![("", kept)];
        let others = match words {
            Words::AsGiven => Vec::new(),
            Words::OtherNumbers => number::WAYS.to_vec(),
            Words::SomeFloats => {
                let lexemes = self.numbers.iter().map(|token| &payload[token.clone()]);
                number::some_floats(lexemes.filter(|lexeme| number::is_integer(lexeme)).count())
            }
        };
        for way in others {
            add_new(&mut ways, way.phrase(), self.numbers_in(way, payload));
        }
        ways
    }

    fn numbers_in(&self, way: Numbers, payload: &[u8]) -> Written {
        let mut integers = 0;
        Written::new(&self.numbers, |token, out| {
            let lexeme = &payload[token.clone()];
            way.write(lexeme, integers, out);
            integers += u32::from(number::is_integer(lexeme));
        })
    }

    fn in_all_orders(&self, payload: &[u8]) -> Vec<(&'static str, Vec<Node>)> {
        let mut orders = vec![("", self.nodes.clone())];
        for (order, phrase) in ORDERS {
            let mut nodes = Vec::with_capacity(self.nodes.len());
            let rank = |name: &Span| rank(*order, tokens::content(&payload[name.clone()]));
            self.copy_ordered(0, &rank, &mut nodes);
            if orders.iter().all(|(_, other)| *other != nodes) {
                orders.push((phrase, nodes));
            }
        }
        orders
    }

    /// Copies a value and what it contains. It is as deep as the reader lets a document be.
    fn copy_ordered(&self, at: usize, rank: &dyn Fn(&Span) -> Rank, into: &mut Vec<Node>) {
        let start = into.len();
        into.push(self.nodes[at].clone());
        let mut members = BinaryHeap::new();
        for (place, child) in children(&self.nodes, at).enumerate() {
            let name = self.texts.get(self.nodes[child].name as usize);
            members.push((name.map_or((place, Vec::new()), rank), child));
        }
        for (_, child) in members.into_sorted_vec() {
            self.copy_ordered(child, rank, into);
        }
        into[start].end = into.len() as u32;
    }
}

/// What a member is sorted by, before its place.
type Rank = (usize, Vec<u8>);

fn rank(order: Order, name: Vec<u8>) -> Rank {
    match order {
        Order::Sorted => (0, name),
        Order::Documented => {
            let place = DOCUMENTED_ORDER.iter().position(|known| **known == *name);
            (place.unwrap_or(DOCUMENTED_ORDER.len()), Vec::new())
        }
    }
}

fn add_new(ways: &mut Vec<Way>, phrase: &'static str, words: Written) {
    if ways.iter().all(|(_, other)| *other != words) {
        ways.push((phrase, words));
    }
}

/// Strings anew; `true`, `false` and `null`, which are among them, as they are.
fn write_text(escaping: &Escaping, token: &[u8], out: &mut Vec<u8>) {
    match token.first() {
        Some(b'"') => escaping.write(&tokens::content(token), out),
        _ => out.extend_from_slice(token),
    }
}

fn children(nodes: &[Node], at: usize) -> impl Iterator<Item = usize> {
    let end = nodes[at].end as usize;
    let first = Some(at + 1).filter(|first| *first < end);
    core::iter::successors(first, move |child| {
        Some(nodes[*child].end as usize).filter(|next| *next < end)
    })
}

/// Writes a document with the words that it is given.
struct Writer<'a> {
    document: &'a Document,
    texts: &'a Written,
    numbers: &'a Written,
}

impl Writer<'_> {
    fn word(&self, node: &Node) -> &[u8] {
        match node.kind {
            Kind::Number => self.numbers.get(node.word),
            _ => self.texts.get(node.word),
        }
    }

    /// With what stands between the tokens of the payload.
    fn as_laid_out(&self, payload: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(payload.len());
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
        let mut out = Vec::new();
        self.value(layout, nodes, 0, 1, &mut out);
        out
    }

    fn value(&self, layout: &Layout, nodes: &[Node], at: usize, depth: usize, out: &mut Vec<u8>) {
        let node = &nodes[at];
        let (open, close) = match node.kind {
            Kind::Object => (b'{', b'}'),
            Kind::Array => (b'[', b']'),
            _ => return out.extend_from_slice(self.word(node)),
        };
        out.push(open);
        for child in children(nodes, at) {
            if child > at + 1 {
                out.extend_from_slice(layout.comma.as_bytes());
            }
            layout.line(depth, out);
            if nodes[child].name != NONE {
                out.extend_from_slice(self.texts.get(nodes[child].name));
                out.extend_from_slice(layout.colon.as_bytes());
            }
            self.value(layout, nodes, child, depth + 1, out);
        }
        if node.end as usize > at + 1 {
            layout.line(depth - 1, out);
        }
        out.push(close);
    }
}

impl Layout {
    /// Begins a line, if there are lines.
    fn line(&self, depth: usize, out: &mut Vec<u8>) {
        if let Some(indent) = self.indent {
            out.push(b'\n');
            out.extend((0..depth).flat_map(|_| indent.bytes()));
        }
    }
}
