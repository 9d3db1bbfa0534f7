//! The reader: the grammar of RFC 8259 over bytes, without recursion. It calls a visitor.

use super::names::{self, Name};
use super::number::{self, Precision};
use super::text::{self, Escape};
use super::{BREAK, CONTINUE, ControlFlow, Finding, Kind, MAX_DEPTH, Path, Span, Text, Visitor};
use crate::issue::IssueCode;

/// How far the reader came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Completion {
    /// The document's value was read to its end.
    Complete,
    /// A syntax error, the depth or the visitor ended the reading inside the value.
    Incomplete,
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
    /// Whether the last string token has a backslash in it.
    escaped: bool,
    /// Whether the last string token certainly has no invalid UTF-8 and no lone surrogate.
    sound: bool,
    /// Whether the visitor stopped the reading.
    stopped: bool,
    visitor: &'v mut V,
}

/// Reads a payload.
pub(crate) fn read<V: Visitor + ?Sized>(payload: &[u8], visitor: &mut V) -> Completion {
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
        return Completion::Incomplete;
    }
    reader.trailing_data();
    Completion::Complete
}

impl<'a, V: Visitor + ?Sized> Reader<'a, '_, V> {
    /// The document's value, with everything in it.
    fn value(&mut self) -> ControlFlow {
        self.byte_order_mark()?;
        self.white_space();
        if self.at == self.payload.len() {
            let message = "the body is empty";
            let after_mark = if self.payload.starts_with(BYTE_ORDER_MARK) {
                3
            } else {
                0
            };
            self.report(IssueCode::EmptyBody, after_mark..self.at, message)?;
            return BREAK;
        }
        loop {
            if self.begin_value()? {
                continue;
            }
            // A value has ended, and with it perhaps the containers around it.
            loop {
                let Some(kind) = self.frames.last().map(|frame| frame.kind) else {
                    return CONTINUE;
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

    /// Reads a scalar or an empty container completely, and returns false. Opens any other
    /// container, up to its first value, and returns true.
    #[inline]
    fn begin_value(&mut self) -> ControlFlow<bool> {
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

    fn open(&mut self, kind: Kind) -> ControlFlow<bool> {
        let start = self.at;
        if self.frames.len() == MAX_DEPTH {
            let message = "more than 128 levels of nesting: the rest is not checked";
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
    fn close(&mut self) -> ControlFlow {
        self.at += 1;
        let from = self.frames.last().map_or(0, |frame| frame.names);
        self.duplicates(from)?;
        self.names.truncate(from);
        if let Some(frame) = self.frames.pop() {
            self.visitor.close(frame.kind, frame.start..self.at);
        }
        CONTINUE
    }

    /// At a comma: moves to the value of the next member or element.
    #[inline]
    fn next_value(&mut self, kind: Kind) -> ControlFlow {
        self.at += 1;
        self.white_space();
        if let Some(frame) = self.frames.last_mut() {
            frame.index += 1;
        }
        match kind {
            Kind::Object => self.name("expected a member name in double quotes after `,`"),
            _ => CONTINUE,
        }
    }

    fn name(&mut self, expected: &'static str) -> ControlFlow {
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
        CONTINUE
    }

    #[inline]
    fn string_value(&mut self) -> ControlFlow {
        let string = self.string()?;
        if !self.sound {
            self.unsound(string)?;
        }
        self.visitor.string(string);
        CONTINUE
    }

    /// Reads the string token here.
    #[inline(always)]
    fn string(&mut self) -> ControlFlow<Text<'a>> {
        let start = self.at;
        self.skip_string()?;
        ControlFlow::Continue(Text {
            raw: &self.payload[start + 1..self.at - 1],
            start,
            escaped: self.escaped,
        })
    }

    /// Skips the string token here. The results are the fields `escaped` and `sound`: a returned
    /// tuple would go through memory, which costs more than reading a short string.
    fn skip_string(&mut self) -> ControlFlow {
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
                None => self.broken_string(start, at, "the body ends inside a string")?,
            }
        }
        self.sound &= ascii || core::str::from_utf8(&payload[start + 1..at]).is_ok();
        self.at = at + 1;
        CONTINUE
    }

    /// Skips an escape of the string at `start`. Returns false if it is a lone surrogate.
    fn escape(&mut self, start: usize) -> ControlFlow<bool> {
        match self.payload.get(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                return ControlFlow::Continue(true);
            }
            Some(b'u') => {}
            _ => {
                let message = "invalid escape: `\\` must be followed by one of \"\\/bfnrtu";
                self.broken_string(start, self.at + 1, message)?;
            }
        }
        for digit in 2..6 {
            if !self
                .payload
                .get(self.at + digit)
                .is_some_and(u8::is_ascii_hexdigit)
            {
                let message = "`\\u` must be followed by four hex digits";
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

    /// Stops at a place inside a string, and first reports the issues before that place.
    #[cold]
    fn broken_string(&mut self, start: usize, at: usize, expected: &'static str) -> ControlFlow {
        self.at = at;
        let raw = &self.payload[start + 1..self.at];
        self.unsound(Text {
            raw,
            start,
            escaped: true,
        })?;
        self.syntax(expected)
    }

    /// Whether the low surrogate escape of a pair, whose grammar is not checked yet, has hex digits.
    fn second_half_is_hex(&self) -> bool {
        let digits = self.payload.get(self.at + 8..self.at + 12);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    }

    /// Reports invalid UTF-8 and lone surrogates in a string whose grammar is valid.
    fn unsound(&mut self, string: Text<'a>) -> ControlFlow {
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

    fn invalid_utf8(&mut self, run: Option<Span>) -> ControlFlow {
        let message = "invalid UTF-8";
        match run {
            Some(run) => self.report(IssueCode::InvalidUtf8, run, message),
            None => CONTINUE,
        }
    }

    fn lone_surrogates(&mut self, raw: &[u8], start: usize) -> ControlFlow {
        let message = "lone surrogate: half of a surrogate pair without the other half";
        let mut at = 0;
        // In an unterminated string, the last escape may reach beyond its end.
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
        CONTINUE
    }

    fn number(&mut self) -> ControlFlow {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        match self.peek() {
            Some(b'0') => {
                self.at += 1;
                if matches!(self.peek(), Some(b'0'..=b'9')) {
                    return self.syntax("a number must not have a leading zero");
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
            self.check_precision(span.clone())?;
        }
        self.visitor.scalar(Kind::Number, span);
        CONTINUE
    }

    fn digits(&mut self, expected: &'static str) -> ControlFlow {
        let rest = &self.payload[self.at..];
        match rest.iter().take_while(|byte| byte.is_ascii_digit()).count() {
            0 => self.syntax(expected),
            count => {
                self.at += count;
                CONTINUE
            }
        }
    }

    fn check_precision(&mut self, span: Span) -> ControlFlow {
        match number::precision(&self.payload[span.clone()]) {
            Precision::Kept => CONTINUE,
            Precision::Lost => {
                let message =
                    "not exact as a double: JavaScript reads another number (send it as a string)";
                self.report(IssueCode::NumberPrecision, span, message)
            }
            Precision::Overflow => {
                let message = "number out of range: it is larger than any double";
                self.report(IssueCode::NumberOutOfRange, span, message)
            }
        }
    }

    fn literal(&mut self, literal: &'static [u8], kind: Kind) -> ControlFlow {
        let start = self.at;
        let rest = &self.payload[start..];
        let common = rest.iter().zip(literal).take_while(|(a, b)| a == b).count();
        self.at += common;
        if common < literal.len() {
            return self.syntax(
                "expected a value (the only words in JSON are `true`, `false` and `null`)",
            );
        }
        self.visitor.scalar(kind, start..self.at);
        CONTINUE
    }

    /// Reports each duplicate name of an object. This happens at the end of the object, so that
    /// many names can be sorted instead of compared pairwise.
    fn duplicates(&mut self, from: usize) -> ControlFlow {
        names::repeated(&self.names[from..])
            .into_iter()
            .try_for_each(|name| self.duplicate(name))
    }

    fn duplicate(&mut self, name: Text<'a>) -> ControlFlow {
        let finding = Finding {
            code: IssueCode::DuplicateKey,
            span: name.span(),
            message: "this object already has a member with this name",
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

    /// Reports the duplicate names of the objects that are still open after a syntax error.
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

    fn byte_order_mark(&mut self) -> ControlFlow {
        if !self.payload.starts_with(BYTE_ORDER_MARK) {
            return CONTINUE;
        }
        self.at = 3;
        let message = "the body begins with a byte order mark, which JSON does not allow";
        self.report(IssueCode::ByteOrderMark, 0..3, message)
    }

    fn trailing_data(&mut self) {
        self.white_space();
        if self.at < self.payload.len() {
            let message = "unexpected text after the JSON value";
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

    /// Reports a syntax error here, and stops.
    #[cold]
    fn syntax(&mut self, expected: &'static str) -> ControlFlow {
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
        BREAK
    }

    #[cold]
    fn report(&mut self, code: IssueCode, span: Span, message: &'static str) -> ControlFlow {
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

/// The length in bytes of the first character of a text; none for an empty text.
fn first_char(text: &[u8]) -> usize {
    let chunk = text.utf8_chunks().next();
    let char = chunk.and_then(|chunk| chunk.valid().chars().next());
    char.map_or(0, char::len_utf8)
}

/// The number of bytes at the start of a text, in steps of eight, that are certainly plain: ASCII,
/// and neither `"` nor `\\` nor a control character. The high bit of a byte in `found` marks a byte
/// that is not plain; a borrow may mark one byte too many, but never misses one.
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
