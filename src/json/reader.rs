//! The reader: the grammar of RFC 8259 over tokens, without recursion. It calls a visitor.

use super::names::{self, Name};
use super::number::{self, Precision};
use super::text::{self, Escape};
use super::token::{self, Token};
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

struct Reader<'a> {
    payload: &'a [u8],
    frames: Vec<Frame>,
    /// The names of all open objects, innermost last.
    names: Vec<Name<'a>>,
    /// The depth from which on the visitor is called for findings only.
    skipped: usize,
    /// Whether the visitor stopped the reading.
    stopped: bool,
}

/// Reads a payload.
pub(crate) fn read(payload: &[u8], visitor: &mut dyn Visitor) -> Completion {
    let mut reader = Reader {
        payload,
        frames: Vec::with_capacity(8),
        names: Vec::with_capacity(32),
        skipped: usize::MAX,
        stopped: false,
    };
    match reader.document(visitor) {
        ControlFlow::Continue(at) => {
            reader.trailing_data(at, visitor);
            Completion::Complete
        }
        ControlFlow::Break(()) => {
            if !reader.stopped {
                reader.check_open_objects(visitor);
            }
            Completion::Incomplete
        }
    }
}

/// The offset after what was read.
type At = ControlFlow<usize>;

impl<'a> Reader<'a> {
    fn document(&mut self, visitor: &mut dyn Visitor) -> At {
        let at = self.begin(visitor)?;
        self.value(at, visitor)
    }

    /// Reads what precedes the value.
    fn begin(&mut self, visitor: &mut dyn Visitor) -> At {
        let mut start = 0;
        if self.payload.starts_with(BYTE_ORDER_MARK) {
            start = BYTE_ORDER_MARK.len();
            let message = "the body begins with a byte order mark, which JSON does not allow";
            self.report(IssueCode::ByteOrderMark, 0..start, message, visitor)?;
        }
        let at = token::white_space(self.payload, start);
        if at == self.payload.len() {
            let message = "the body is empty";
            self.report(IssueCode::EmptyBody, start..at, message, visitor)?;
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(at)
    }

    /// Reads the value at `at`. The frequent parts are inlined and the rare ones are not, so that the
    /// compiler keeps `at` in a register.
    fn value(&mut self, mut at: usize, visitor: &mut dyn Visitor) -> At {
        let payload = self.payload;
        // Whether a member's name comes before the next value.
        let mut named = false;
        loop {
            if named {
                at = self.name(at, visitor)?;
            }
            match payload.get(at) {
                Some(b'"') => {
                    let token = token::string(payload, at);
                    if !token.is_plain() {
                        self.special_string(at, token, visitor)?;
                    }
                    at = self.scalar(Kind::String, at, token, visitor);
                }
                Some(b'-' | b'0'..=b'9') => {
                    let token = token::number(payload, at);
                    if !token.is_plain() {
                        self.special_number(at, token, visitor)?;
                    }
                    at = self.scalar(Kind::Number, at, token, visitor);
                }
                Some(bracket @ (b'{' | b'[')) => {
                    let kind = match bracket {
                        b'{' => Kind::Object,
                        _ => Kind::Array,
                    };
                    at = self.open(kind, at, visitor)?;
                    // In ASCII, a closing bracket is its opening one plus two.
                    if payload.get(at) != Some(&(bracket + 2)) {
                        named = kind == Kind::Object;
                        continue;
                    }
                }
                Some(b't') => at = self.word(at, b"true", Kind::Bool, visitor)?,
                Some(b'f') => at = self.word(at, b"false", Kind::Bool, visitor)?,
                Some(b'n') => at = self.word(at, b"null", Kind::Null, visitor)?,
                _ => self.syntax(at, "expected a value", visitor)?,
            }
            // A value has ended. The containers around it may end too.
            loop {
                let Some(frame) = self.frames.last_mut() else {
                    return ControlFlow::Continue(at);
                };
                at = token::white_space(payload, at);
                match (payload.get(at), frame.kind) {
                    (Some(b','), kind) => {
                        frame.index += 1;
                        named = kind == Kind::Object;
                        at = token::white_space(payload, at + 1);
                        break;
                    }
                    (Some(b'}'), Kind::Object) | (Some(b']'), Kind::Array) => {
                        self.close(at, visitor)?;
                        at += 1;
                    }
                    (_, kind) => {
                        let expected = match kind {
                            Kind::Object => "expected `,` or `}` after a member",
                            _ => "expected `,` or `]` after an element",
                        };
                        self.syntax(at, expected, visitor)?;
                    }
                }
            }
        }
    }

    /// Opens a container, and returns the offset of its first member or element.
    #[inline(always)]
    fn open(&mut self, kind: Kind, start: usize, visitor: &mut dyn Visitor) -> At {
        if self.frames.len() == MAX_DEPTH {
            let message = "more than 128 levels of nesting: the rest is not checked";
            self.report(IssueCode::TooDeep, start..start + 1, message, visitor)?;
            return ControlFlow::Break(());
        }
        self.frames.push(Frame {
            kind,
            start,
            index: 0,
            names: self.names.len(),
        });
        if self.is_visited() && !visitor.open(kind, start) {
            self.skipped = self.frames.len();
        }
        ControlFlow::Continue(token::white_space(self.payload, start + 1))
    }

    /// Closes the innermost container, whose end is at `at`.
    #[inline(always)]
    fn close(&mut self, at: usize, visitor: &mut dyn Visitor) -> ControlFlow {
        let from = self.frames.last().map_or(0, |frame| frame.names);
        if names::may_repeat(&self.names[from..]) {
            self.duplicates(from, visitor)?;
        }
        self.names.truncate(from);
        if self.skipped == self.frames.len() {
            self.skipped = usize::MAX;
        }
        if let (Some(frame), true) = (self.frames.pop(), self.is_visited()) {
            visitor.close(frame.kind, frame.start..at + 1);
        }
        CONTINUE
    }

    /// Whether the visitor is called for what is read.
    #[inline(always)]
    fn is_visited(&self) -> bool {
        self.skipped == usize::MAX
    }

    /// Passes a scalar on. Returns the offset after it.
    #[inline(always)]
    fn scalar(
        &mut self,
        kind: Kind,
        start: usize,
        token: Token,
        visitor: &mut dyn Visitor,
    ) -> usize {
        if self.is_visited() {
            visitor.scalar(kind, start..token.end(), token.is_escaped());
        }
        token.end()
    }

    /// Reads a member's name, up to its value.
    #[inline(always)]
    fn name(&mut self, start: usize, visitor: &mut dyn Visitor) -> At {
        let payload = self.payload;
        if payload.get(start) != Some(&b'"') {
            self.no_name(start, visitor)?;
        }
        let token = token::string(payload, start);
        if token.fault().is_some() {
            self.special_string(start, token, visitor)?;
        }
        let text = text_of(payload, start, token);
        self.names.push(Name::new(payload, text));
        if !token.is_plain() {
            self.special_string(start, token, visitor)?;
        }
        if self.is_visited() {
            let flow = visitor.name(text);
            self.stopped |= flow.is_break();
            flow?;
        }
        let at = token::white_space(payload, token.end());
        if payload.get(at) != Some(&b':') {
            self.syntax(at, "expected `:` after a member name", visitor)?;
        }
        ControlFlow::Continue(token::white_space(payload, at + 1))
    }

    #[cold]
    fn no_name(&mut self, at: usize, visitor: &mut dyn Visitor) -> ControlFlow {
        let expected = match self.frames.last() {
            Some(frame) if frame.index == 0 => "expected a member name in double quotes, or `}`",
            _ => "expected a member name in double quotes after `,`",
        };
        self.syntax(at, expected, visitor)
    }

    #[inline(always)]
    fn word(
        &mut self,
        start: usize,
        word: &'static [u8],
        kind: Kind,
        visitor: &mut dyn Visitor,
    ) -> At {
        let token = token::word(self.payload, start, word);
        if let Some(fault) = token.fault() {
            self.syntax(token.end(), fault, visitor)?;
        }
        ControlFlow::Continue(self.scalar(kind, start, token, visitor))
    }

    /// Reports what is wrong with a string.
    #[inline(never)]
    fn special_string(
        &mut self,
        start: usize,
        token: Token,
        visitor: &mut dyn Visitor,
    ) -> ControlFlow {
        if let Some(fault) = token.fault() {
            // What is wrong before the syntax error is reported too.
            self.unsound(start, token.end(), visitor)?;
            return self.syntax(token.end(), fault, visitor);
        }
        if token.is_unsound() {
            self.unsound(start, token.end(), visitor)
        } else {
            CONTINUE
        }
    }

    /// Reports what is wrong with a number.
    #[inline(never)]
    fn special_number(
        &mut self,
        start: usize,
        token: Token,
        visitor: &mut dyn Visitor,
    ) -> ControlFlow {
        if let Some(fault) = token.fault() {
            return self.syntax(token.end(), fault, visitor);
        }
        if token.is_long() {
            self.check_precision(start..token.end(), visitor)
        } else {
            CONTINUE
        }
    }

    /// Reports the invalid UTF-8 and the lone surrogates of the string at `start`, up to `end`.
    #[cold]
    fn unsound(&mut self, start: usize, end: usize, visitor: &mut dyn Visitor) -> ControlFlow {
        let mut at = start;
        let mut run: Option<Span> = None;
        let payload = self.payload;
        for chunk in payload[at..end].utf8_chunks() {
            if !chunk.valid().is_empty() {
                self.invalid_utf8(run.take(), visitor)?;
                self.lone_surrogates(chunk.valid().as_bytes(), at, visitor)?;
            }
            at += chunk.valid().len();
            let end = at + chunk.invalid().len();
            if end > at {
                run = Some(run.map_or(at, |run| run.start)..end);
            }
            at = end;
        }
        self.invalid_utf8(run, visitor)
    }

    fn invalid_utf8(&mut self, run: Option<Span>, visitor: &mut dyn Visitor) -> ControlFlow {
        let message = "invalid UTF-8";
        match run {
            Some(run) => self.report(IssueCode::InvalidUtf8, run, message, visitor),
            None => CONTINUE,
        }
    }

    fn lone_surrogates(
        &mut self,
        raw: &[u8],
        start: usize,
        visitor: &mut dyn Visitor,
    ) -> ControlFlow {
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
                self.report(IssueCode::LoneSurrogate, span, message, visitor)?;
            }
            at += 1 + length;
        }
        CONTINUE
    }

    fn check_precision(&mut self, span: Span, visitor: &mut dyn Visitor) -> ControlFlow {
        match number::precision(&self.payload[span.clone()]) {
            Precision::Kept => CONTINUE,
            Precision::Lost => {
                let message =
                    "not exact as a double: JavaScript reads another number (send it as a string)";
                self.report(IssueCode::NumberPrecision, span, message, visitor)
            }
            Precision::Overflow => {
                let message = "number out of range: it is larger than any double";
                self.report(IssueCode::NumberOutOfRange, span, message, visitor)
            }
        }
    }

    /// Reports each duplicate name of an object. This happens at the end of the object, so that
    /// many names can be looked up instead of compared pairwise.
    #[cold]
    fn duplicates(&mut self, from: usize, visitor: &mut dyn Visitor) -> ControlFlow {
        let (frames, names) = (&self.frames, &self.names);
        let flow = names::for_each_repeated(&names[from..], &mut |name| {
            let finding = Finding {
                code: IssueCode::DuplicateKey,
                span: name.span(),
                message: "this object already has a member with this name",
            };
            let path = Path {
                frames,
                names,
                name: Some(name),
            };
            visitor.finding(finding, path)
        });
        self.stopped |= flow.is_break();
        flow
    }

    /// Reports the duplicate names of the objects that are still open after a syntax error.
    #[cold]
    fn check_open_objects(&mut self, visitor: &mut dyn Visitor) {
        while let Some(frame) = self.frames.last() {
            let from = frame.names;
            if self.duplicates(from, visitor).is_break() {
                return;
            }
            self.names.truncate(from);
            self.frames.pop();
        }
    }

    #[inline(never)]
    fn trailing_data(&mut self, at: usize, visitor: &mut dyn Visitor) {
        let at = token::white_space(self.payload, at);
        if at < self.payload.len() {
            let message = "unexpected text after the JSON value";
            let span = at..self.payload.len();
            let _ = self.report(IssueCode::TrailingData, span, message, visitor);
        }
    }

    /// Reports a syntax error, and stops.
    #[cold]
    fn syntax(
        &mut self,
        at: usize,
        expected: &'static str,
        visitor: &mut dyn Visitor,
    ) -> ControlFlow {
        let rest = &self.payload[at..];
        let ill = rest
            .utf8_chunks()
            .take_while(|chunk| chunk.valid().is_empty());
        let mut lengths = ill.map(|chunk| chunk.invalid().len());
        let length = match lengths.next() {
            Some(first) => {
                let run = at..at + first + lengths.sum::<usize>();
                self.invalid_utf8(Some(run), visitor)?;
                first
            }
            None => first_char(rest),
        };
        let span = at..at + length;
        self.report(IssueCode::Syntax, span, expected, visitor)?;
        BREAK
    }

    #[cold]
    fn report(
        &mut self,
        code: IssueCode,
        span: Span,
        message: &'static str,
        visitor: &mut dyn Visitor,
    ) -> ControlFlow {
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
        let flow = visitor.finding(finding, path);
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

/// The text of the string token at `start`, which has no syntax error.
#[inline(always)]
fn text_of(payload: &[u8], start: usize, token: Token) -> Text<'_> {
    let inside = start + 1..token.end().saturating_sub(1);
    Text {
        raw: payload.get(inside).unwrap_or_default(),
        start,
        escaped: token.is_escaped(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps what it is called for, skips arrays, and stops the reading after some answers.
    struct Listener {
        calls: Vec<String>,
        messages: Vec<&'static str>,
        /// How often it has said whether the reader continues.
        answers: usize,
        last_answer: usize,
    }

    impl Listener {
        /// A listener that has read the payload.
        fn of(payload: &str, last_answer: usize) -> Self {
            let mut listener = Listener {
                calls: Vec::new(),
                messages: Vec::new(),
                answers: 0,
                last_answer,
            };
            read(payload.as_bytes(), &mut listener);
            listener
        }

        fn answer(&mut self) -> ControlFlow {
            self.answers += 1;
            if self.answers < self.last_answer {
                CONTINUE
            } else {
                BREAK
            }
        }
    }

    impl Visitor for Listener {
        fn finding(&mut self, finding: Finding, _: Path<'_>) -> ControlFlow {
            self.calls.push(format!("finding {:?}", finding.span));
            self.messages.push(finding.message);
            self.answer()
        }

        fn open(&mut self, kind: Kind, start: usize) -> bool {
            self.calls.push(format!("open {start}"));
            kind == Kind::Object
        }

        fn close(&mut self, _: Kind, span: Span) {
            self.calls.push(format!("close {span:?}"));
        }

        fn name(&mut self, name: Text<'_>) -> ControlFlow {
            self.calls.push(format!("name {:?}", name.span()));
            self.answer()
        }

        fn scalar(&mut self, _: Kind, span: Span, _: bool) {
            self.calls.push(format!("scalar {span:?}"));
        }
    }

    #[test]
    fn a_syntax_error_says_what_is_expected() {
        for (payload, message) in [
            ("}", "expected a value"),
            ("{1", "expected a member name in double quotes, or `}`"),
            (
                r#"{"a":1,}"#,
                "expected a member name in double quotes after `,`",
            ),
            (r#"{"a"1"#, "expected `:` after a member name"),
            (r#"{"a":1"#, "expected `,` or `}` after a member"),
            ("[1", "expected `,` or `]` after an element"),
        ] {
            let listener = Listener::of(payload, usize::MAX);
            assert_eq!(listener.messages, [message], "{payload}");
        }
    }

    #[test]
    fn of_a_skipped_container_only_the_findings_are_passed_on() {
        let listener = Listener::of(r#"{"a":[1,{"b":2,"b":3}],"c":4}"#, usize::MAX);
        let expected = [
            "open 0",
            "name 1..4",
            "open 5",
            "finding 15..18",
            "close 5..22",
            "name 23..26",
            "scalar 27..28",
            "close 0..29",
        ];
        assert_eq!(listener.calls, expected);
    }

    #[test]
    fn a_visitor_that_stops_is_not_called_again() {
        for (case, payload) in [
            ("names", r#"{"a":1,"b":2}"#),
            ("a finding", r#"{"a":1,"a":"\ud800"}"#),
            ("duplicates", r#"{"a":1,"a":2,"a":3}"#),
            ("a duplicate before a syntax error", r#"{"a":{"a":1,"a":2,"#),
        ] {
            for last in 1..=Listener::of(payload, usize::MAX).answers {
                assert_eq!(Listener::of(payload, last).answers, last, "{case}");
            }
        }
    }
}
