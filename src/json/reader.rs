//! The walk: RFC 8259's grammar over bytes, without recursion, telling a visitor what it meets.

use super::names::{self, Name};
use super::number::{self, Fit};
use super::text::{self, Escape};
use super::{Finding, Flow, GO, Kind, MAX_DEPTH, Path, STOP, Span, Text, Visitor};
use crate::issue::IssueCode;
use core::ops::ControlFlow;

/// How far a walk came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The document's value was read to its end.
    Complete,
    /// The grammar, the depth or the visitor ended the walk inside the value.
    Broken,
}

/// U+FEFF in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A container that is open.
pub(crate) struct Frame {
    pub(super) kind: Kind,
    start: usize,
    /// The index of the current member or element.
    pub(super) index: usize,
    /// Where this object's names begin in `Reader::names`.
    pub(super) names: usize,
}

struct Reader<'a, 'v, V: ?Sized> {
    payload: &'a [u8],
    at: usize,
    frames: Vec<Frame>,
    /// The names of all open objects, innermost last.
    names: Vec<Name<'a>>,
    /// Of the string token that was read last: whether there is a backslash in it.
    escaped: bool,
    /// And whether it is certainly free of bad UTF-8 and lone surrogates.
    sound: bool,
    /// Whether the visitor has heard enough.
    stopped: bool,
    visitor: &'v mut V,
}

/// Walks a payload.
pub(crate) fn read<V: Visitor + ?Sized>(payload: &[u8], visitor: &mut V) -> Ending {
    let mut reader = Reader {
        payload,
        at: 0,
        frames: Vec::with_capacity(8),
        names: Vec::with_capacity(32),
        escaped: false,
        sound: true,
        stopped: false,
        visitor,
    };
    if reader.value().is_break() {
        if !reader.stopped {
            reader.check_open_objects();
        }
        return Ending::Broken;
    }
    reader.trailing_data();
    Ending::Complete
}

impl<'a, V: Visitor + ?Sized> Reader<'a, '_, V> {
    /// The document's value, with everything in it.
    fn value(&mut self) -> Flow {
        self.byte_order_mark()?;
        self.white_space();
        if self.at == self.payload.len() {
            let message = "the body is empty: an event was expected";
            let after_mark = if self.payload.starts_with(BYTE_ORDER_MARK) {
                3
            } else {
                0
            };
            self.report(IssueCode::EmptyBody, after_mark..self.at, message)?;
            return STOP;
        }
        loop {
            if self.begin_value()? {
                continue;
            }
            // A value has just ended: so may the containers around it.
            loop {
                let Some(kind) = self.frames.last().map(|frame| frame.kind) else {
                    return GO;
                };
                self.white_space();
                if self.closes(kind) {
                    self.close()?;
                } else if self.peek() == Some(b',') {
                    self.next_value(kind)?;
                    break;
                } else if kind == Kind::Object {
                    return self.syntax("expected `,` or `}` after a member");
                } else {
                    return self.syntax("expected `,` or `]` after an element");
                }
            }
        }
    }

    #[inline]
    fn closes(&self, kind: Kind) -> bool {
        self.peek() == Some(if kind == Kind::Object { b'}' } else { b']' })
    }

    /// Reads a scalar or an empty container whole, and says false; opens any other container
    /// up to its first value, and says true.
    #[inline]
    fn begin_value(&mut self) -> ControlFlow<(), bool> {
        match self.peek() {
            Some(b'"') => self.string_value()?,
            Some(b'{') => return self.open(Kind::Object),
            Some(b'[') => return self.open(Kind::Array),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.literal(b"true", Kind::Bool)?,
            Some(b'f') => self.literal(b"false", Kind::Bool)?,
            Some(b'n') => self.literal(b"null", Kind::Null)?,
            _ => self.syntax("expected a value")?,
        }
        ControlFlow::Continue(false)
    }

    fn open(&mut self, kind: Kind) -> ControlFlow<(), bool> {
        let start = self.at;
        if self.frames.len() == MAX_DEPTH {
            let message = "more than 128 levels deep: what lies deeper is not read";
            self.report(IssueCode::TooDeep, start..start + 1, message)?;
            return ControlFlow::Break(());
        }
        self.visitor.open(kind, start);
        self.frames.push(Frame {
            kind,
            start,
            index: 0,
            names: self.names.len(),
        });
        self.at += 1;
        self.white_space();
        if self.closes(kind) {
            self.close()?;
            return ControlFlow::Continue(false);
        }
        if kind == Kind::Object {
            self.name("expected a member name in double quotes, or `}`")?;
        }
        ControlFlow::Continue(true)
    }

    #[inline]
    fn close(&mut self) -> Flow {
        self.at += 1;
        let from = self.frames.last().map_or(0, |frame| frame.names);
        self.duplicates(from)?;
        self.names.truncate(from);
        if let Some(frame) = self.frames.pop() {
            self.visitor.close(frame.kind, frame.start..self.at);
        }
        GO
    }

    /// At a comma: on to the next member's or element's value.
    #[inline]
    fn next_value(&mut self, kind: Kind) -> Flow {
        self.at += 1;
        self.white_space();
        if let Some(frame) = self.frames.last_mut() {
            frame.index += 1;
        }
        match kind {
            Kind::Object => self.name("expected a member name in double quotes after `,`"),
            _ => GO,
        }
    }

    fn name(&mut self, expected: &'static str) -> Flow {
        if self.peek() != Some(b'"') {
            return self.syntax(expected);
        }
        let name = self.string()?;
        self.names.push(Name::new(self.payload, name));
        if !self.sound {
            self.unsound(name)?;
        }
        let flow = self.visitor.name(name);
        self.stopped |= flow.is_break();
        flow?;
        self.white_space();
        if self.peek() != Some(b':') {
            return self.syntax("expected `:` after a member name");
        }
        self.at += 1;
        self.white_space();
        GO
    }

    #[inline]
    fn string_value(&mut self) -> Flow {
        let string = self.string()?;
        if !self.sound {
            self.unsound(string)?;
        }
        self.visitor.string(string);
        GO
    }

    /// The string token here.
    #[inline(always)]
    fn string(&mut self) -> ControlFlow<(), Text<'a>> {
        let start = self.at;
        self.skip_string()?;
        ControlFlow::Continue(Text {
            raw: &self.payload[start + 1..self.at - 1],
            start,
            escaped: self.escaped,
        })
    }

    /// Steps over the string token here. What there is to say of it stays in `escaped` and
    /// `sound`: a result of several parts would go through memory, which costs more than the
    /// reading of a short string.
    fn skip_string(&mut self) -> Flow {
        let (payload, start) = (self.payload, self.at);
        let (mut at, mut ascii) = (start + 1, true);
        self.escaped = false;
        self.sound = true;
        loop {
            at += plain_run(&payload[at..]);
            match payload.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    self.at = at;
                    self.escaped = true;
                    self.sound &= self.escape(start)?;
                    at = self.at;
                }
                Some(0x00..=0x1F) => {
                    let message = "a control character in a string must be escaped";
                    self.broken_string(start, at, message)?;
                }
                Some(byte) => {
                    ascii &= byte.is_ascii();
                    at += 1;
                }
                None => self.broken_string(start, at, "the text ends inside a string")?,
            }
        }
        self.sound &= ascii || core::str::from_utf8(&payload[start + 1..at]).is_ok();
        self.at = at + 1;
        GO
    }

    /// Steps over an escape of the string at `start`; false if it is a lone surrogate.
    fn escape(&mut self, start: usize) -> ControlFlow<(), bool> {
        match self.payload.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                return ControlFlow::Continue(true);
            }
            Some(b'u') => {}
            _ => {
                let message = "not an escape of JSON: after `\\` comes one of \"\\/bfnrtu";
                self.broken_string(start, self.at + 1, message)?;
            }
        }
        for digit in 2..6 {
            if !self
                .payload
                .get(self.at + digit)
                .is_some_and(u8::is_ascii_hexdigit)
            {
                let message = "`\\u` needs four hexadecimal digits";
                self.broken_string(start, self.at + digit, message)?;
            }
        }
        let (escape, length) = text::escape(&self.payload[self.at + 1..]);
        let sound = match escape {
            Escape::Pair(_) if self.second_half_is_hex() => true,
            Escape::Pair(_) => false,
            Escape::Code(code) => !text::is_surrogate(code),
        };
        self.at += 1 + if sound { length } else { 5 };
        ControlFlow::Continue(sound)
    }

    /// Ends the walk at a place inside a string, but not without what is wrong in front of it.
    #[cold]
    fn broken_string(&mut self, start: usize, at: usize, expected: &'static str) -> Flow {
        self.at = at;
        let raw = &self.payload[start + 1..self.at];
        self.unsound(Text {
            raw,
            start,
            escaped: true,
        })?;
        self.syntax(expected)
    }

    /// The low half of a pair has not been through the grammar yet.
    fn second_half_is_hex(&self) -> bool {
        let digits = self.payload.get(self.at + 8..self.at + 12);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    }

    /// Reports what is wrong inside a string that follows the grammar.
    fn unsound(&mut self, string: Text<'a>) -> Flow {
        let inside = string.start + 1;
        let mut at = inside;
        let mut run: Option<Span> = None;
        for chunk in string.raw.utf8_chunks() {
            if !chunk.valid().is_empty() {
                self.invalid_utf8(run.take())?;
                self.lone_surrogates(chunk.valid().as_bytes(), at)?;
            }
            at += chunk.valid().len();
            let end = at + chunk.invalid().len();
            if end > at {
                run = Some(run.map_or(at, |run| run.start)..end);
            }
            at = end;
        }
        self.invalid_utf8(run)
    }

    fn invalid_utf8(&mut self, run: Option<Span>) -> Flow {
        let message = "not UTF-8: the body must be UTF-8 throughout";
        match run {
            Some(run) => self.report(IssueCode::InvalidUtf8, run, message),
            None => GO,
        }
    }

    fn lone_surrogates(&mut self, raw: &[u8], start: usize) -> Flow {
        let message = "half of a surrogate pair: it stands for no character";
        let mut at = 0;
        // In a string that breaks off, the last escape may reach beyond its end.
        while let Some(rest) = raw.get(at..) {
            let Some(backslash) = rest.iter().position(|byte| *byte == b'\\') else {
                break;
            };
            at += backslash;
            let (escape, length) = text::escape(&rest[backslash + 1..]);
            if matches!(escape, Escape::Code(code) if text::is_surrogate(code)) {
                let span = start + at..start + at + 6;
                self.report(IssueCode::LoneSurrogate, span, message)?;
            }
            at += 1 + length;
        }
        GO
    }

    fn number(&mut self) -> Flow {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        match self.peek() {
            Some(b'0') => {
                self.at += 1;
                if matches!(self.peek(), Some(b'0'..=b'9')) {
                    return self.syntax("a number has no leading zero");
                }
            }
            _ => self.digits("expected a digit after `-`")?,
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits("expected a digit after the decimal point")?;
        }
        let mut plain = self.at - start <= 15;
        if matches!(self.peek(), Some(b'e' | b'E')) {
            plain = false;
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits("expected a digit in the exponent")?;
        }
        let span = start..self.at;
        if !plain {
            self.number_fits(span.clone())?;
        }
        self.visitor.scalar(Kind::Number, span);
        GO
    }

    fn digits(&mut self, expected: &'static str) -> Flow {
        let rest = &self.payload[self.at..];
        match rest.iter().take_while(|byte| byte.is_ascii_digit()).count() {
            0 => self.syntax(expected),
            count => {
                self.at += count;
                GO
            }
        }
    }

    fn number_fits(&mut self, span: Span) -> Flow {
        match number::fit(&self.payload[span.clone()]) {
            Fit::Fine => GO,
            Fit::Inexact => {
                let message = "a number that a double cannot hold: \
                               readers see another one; a string would be safe";
                self.report(IssueCode::NumberPrecision, span, message)
            }
            Fit::Infinite => {
                let message = "a number beyond the range of a double";
                self.report(IssueCode::NumberOutOfRange, span, message)
            }
        }
    }

    fn literal(&mut self, literal: &'static [u8], kind: Kind) -> Flow {
        let start = self.at;
        let rest = &self.payload[start..];
        let common = rest.iter().zip(literal).take_while(|(a, b)| a == b).count();
        self.at += common;
        if common < literal.len() {
            return self.syntax("expected a value: `true`, `false` and `null` are the only words");
        }
        self.visitor.scalar(kind, start..self.at);
        GO
    }

    /// Reports each name that its object already has. At the object's end, since only then
    /// many names can be compared in less than the square of their number.
    fn duplicates(&mut self, from: usize) -> Flow {
        names::repeated(&self.names[from..])
            .into_iter()
            .try_for_each(|name| self.duplicate(name))
    }

    fn duplicate(&mut self, name: Text<'a>) -> Flow {
        let finding = Finding {
            code: IssueCode::DuplicateKey,
            span: name.span(),
            message: "this object already has a member of that name",
        };
        let path = Path {
            frames: &self.frames,
            names: &self.names,
            name: Some(name),
        };
        let flow = self.visitor.finding(finding, path);
        self.stopped |= flow.is_break();
        flow
    }

    /// What a broken document can still tell of its duplicate names.
    fn check_open_objects(&mut self) {
        while let Some(frame) = self.frames.last() {
            let from = frame.names;
            if self.duplicates(from).is_break() {
                return;
            }
            self.names.truncate(from);
            self.frames.pop();
        }
    }

    fn byte_order_mark(&mut self) -> Flow {
        if !self.payload.starts_with(BYTE_ORDER_MARK) {
            return GO;
        }
        self.at = 3;
        let message = "a byte order mark stands before the document: JSON has none";
        self.report(IssueCode::ByteOrderMark, 0..3, message)
    }

    fn trailing_data(&mut self) {
        self.white_space();
        if self.at < self.payload.len() {
            let message = "the document has ended: nothing may follow it";
            let span = self.at..self.payload.len();
            let _ = self.report(IssueCode::TrailingData, span, message);
        }
    }

    #[inline]
    fn white_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.payload.get(self.at).copied()
    }

    /// Reports a break of the grammar here, and ends the walk.
    #[cold]
    fn syntax(&mut self, expected: &'static str) -> Flow {
        let rest = &self.payload[self.at..];
        let ill = rest
            .utf8_chunks()
            .take_while(|chunk| chunk.valid().is_empty());
        let mut lengths = ill.map(|chunk| chunk.invalid().len());
        let length = match lengths.next() {
            Some(first) => {
                let run = self.at..self.at + first + lengths.sum::<usize>();
                self.invalid_utf8(Some(run))?;
                first
            }
            None => first_char(rest),
        };
        let span = self.at..self.at + length;
        self.report(IssueCode::Syntax, span, expected)?;
        STOP
    }

    #[cold]
    fn report(&mut self, code: IssueCode, span: Span, message: &'static str) -> Flow {
        let path = Path {
            frames: &self.frames,
            names: &self.names,
            name: None,
        };
        let finding = Finding {
            code,
            span,
            message,
        };
        let flow = self.visitor.finding(finding, path);
        self.stopped |= flow.is_break();
        flow
    }
}

/// The length of the character that a text begins with; none at its end.
fn first_char(text: &[u8]) -> usize {
    let chunk = text.utf8_chunks().next();
    let char = chunk.and_then(|chunk| chunk.valid().chars().next());
    char.map_or(0, char::len_utf8)
}

/// How many bytes at the start of a text, in steps of eight, are surely plain: ASCII, and
/// neither `"` nor `\\` nor a control character. A byte's high bit in `found` says that it is
/// not; a borrow may say so too much, never too little.
#[inline]
fn plain_run(text: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = ONES * 0x80;
    let mut length = 0;
    for eight in text.as_chunks::<8>().0 {
        let word = u64::from_le_bytes(*eight);
        let quote = (word ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
        let control = word.wrapping_sub(ONES * 0x20);
        let found = (word | quote | backslash | control) & HIGH;
        if found != 0 {
            return length + found.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    length
}
