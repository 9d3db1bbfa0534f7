//! The notations in which languages and tools write the values of JSON, read leniently and written as
//! compact JSON: printed maps, JSON5, YAML, TOML, properties.
//!
//! The crates for these notations read what their specifications allow, each with a model of its own. Here
//! one reader takes what all of them have in common.

use super::document::{Document, NodeKind};
use super::escaping::PLAIN;
use crate::diagnose::codecs::bytes::{cut, decimal, number, split, take_run, utf8};
use crate::diagnose::codecs::charset::from_latin_1;
use crate::diagnose::codecs::encoding::{from_escapes, replace};

/// So many levels are read.
const MAX_LEVELS: usize = 64;

/// JSON of a text that a language printed: quotes in either form, or none; `=>`, `=` or nothing for `:`;
/// line breaks for `,`; `None` and `nil` for `null`. PHP's `serialize` is read too.
pub(crate) fn from_printed(given: &[u8]) -> Option<Vec<u8>> {
    printed(given, false)
}

/// The same where each value without quotes has a line of its own, as in Hjson.
pub(crate) fn from_printed_lines(given: &[u8]) -> Option<Vec<u8>> {
    printed(given, true)
}

fn printed(given: &[u8], has_lines: bool) -> Option<Vec<u8>> {
    let text = given.trim_ascii();
    if text.starts_with(b"a:") {
        return read_all(text, false, |reader| reader.php_value());
    }
    if !(matches!(text.first()?, b'{' | b'[' | b'%') || text.starts_with(b"array"))
        || Document::read(text).is_some()
    {
        return None;
    }
    read_all(text, has_lines, |reader| reader.value(b'}', false))
}

/// What a reader makes of all of a text.
fn read_all(
    text: &[u8],
    has_lines: bool,
    read: fn(&mut Reader<'_>) -> Option<()>,
) -> Option<Vec<u8>> {
    let mut reader = Reader {
        rest: text,
        out: Vec::with_capacity(text.len()),
        depth: 0,
        has_lines,
    };
    read(&mut reader)?;
    reader.rest.trim_ascii().is_empty().then_some(reader.out)
}

/// The token of JSON of a text without quotes: a literal, a number, or a string.
pub(crate) fn token_of(text: &[u8]) -> Vec<u8> {
    let literal: &[u8] = match text {
        b"True" | b"true" | b"TRUE" => b"true",
        b"False" | b"false" | b"FALSE" => b"false",
        b"" | b"~" | b"None" | b"nil" | b"null" | b"NULL" | b"undefined" | b"<nil>" => b"null",
        _ if is_number(text) => text,
        _ => {
            let mut token = Vec::with_capacity(text.len() + 2);
            PLAIN.write(text, &mut token);
            return token;
        }
    };
    literal.to_vec()
}

fn is_number(text: &[u8]) -> bool {
    matches!(text.first(), Some(b'-' | b'0'..=b'9'))
        && Document::read(text).is_some_and(|document| {
            document.nodes.first().map(|node| node.kind) == Some(NodeKind::Number)
        })
}

struct Reader<'a> {
    rest: &'a [u8],
    out: Vec<u8>,
    depth: usize,
    /// A line break ends a value where one stands after the bracket.
    has_lines: bool,
}

impl<'a> Reader<'a> {
    fn peek(&mut self) -> u8 {
        self.rest = self.rest.trim_ascii_start();
        self.rest.first().copied().unwrap_or(0)
    }

    fn take(&mut self, text: &[u8]) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn put(&mut self, text: &[u8]) {
        self.out.extend_from_slice(text);
    }

    /// A value. `close` is the bracket that ends what it is in; `by_line`: its line is its own.
    fn value(&mut self, close: u8, by_line: bool) -> Option<()> {
        self.peek();
        self.take(b"%");
        match self.peek() {
            b'{' => self.members(b'}'),
            b'[' => self.members(b']'),
            _ if self.take(b"array") => self.php_array(),
            _ if self.string().is_some() => Some(()),
            _ => self.word(close, by_line),
        }
    }

    fn members(&mut self, close: u8) -> Option<()> {
        self.depth += 1;
        let (open, rest) = self.rest.split_at_checked(1)?;
        if self.depth > MAX_LEVELS {
            return None;
        }
        self.rest = rest;
        self.put(open);
        let space = take_run(&mut self.rest, |byte| byte.is_ascii_whitespace());
        let by_line = self.has_lines && space.contains(&b'\n');
        let mut is_first = true;
        while !self.take(&[close]) {
            if !is_first {
                self.put(b",");
            }
            is_first = false;
            if close == b'}' {
                self.name()?;
            }
            self.value(close, by_line)?;
            let before = self.rest.len();
            self.peek();
            let has_space = self.rest.len() < before;
            let has_comma = self.take(b",");
            if self.peek() != close && !has_comma && !has_space {
                return None;
            }
        }
        self.put(&[close]);
        self.depth -= 1;
        Some(())
    }

    /// What PHP's `var_export` writes after `array`: a list has numbers as names.
    fn php_array(&mut self) -> Option<()> {
        self.peek();
        self.depth += 1;
        if self.depth > MAX_LEVELS || !self.take(b"(") {
            return None;
        }
        let is_list = matches!(self.peek(), b'0' | b')');
        self.put(if is_list { b"[" } else { b"{" });
        let mut is_first = true;
        while self.peek() != b')' {
            if !is_first {
                self.put(b",");
            }
            is_first = false;
            let start = self.out.len();
            self.name()?;
            if is_list {
                self.out.truncate(start);
            }
            self.value(b')', false)?;
            self.peek();
            self.take(b",");
        }
        self.put(if is_list { b"]" } else { b"}" });
        self.depth -= 1;
        self.take(b")").then_some(())
    }

    /// A name, and what stands between it and its value. Ruby and Clojure put `:` before a name.
    fn name(&mut self) -> Option<()> {
        if self.string().is_none() {
            self.take(b":");
            let name = take_run(&mut self.rest, |byte| {
                byte.is_ascii_alphanumeric() || b"_$-.".contains(&byte)
            });
            if name.is_empty() {
                return None;
            }
            PLAIN.write(name, &mut self.out);
        }
        self.put(b":");
        let before = self.rest.len();
        self.peek();
        let is_apart = self.rest.len() < before;
        let has_arrow = self.take(b"=>") || self.take(b":") || self.take(b"=");
        (has_arrow || is_apart).then_some(())
    }

    /// A string in quotes, perhaps with Python's `u` or `b` before them. YAML doubles a `'` in a string.
    fn string(&mut self) -> Option<()> {
        let text = match self.rest {
            [b'u' | b'b', rest @ ..] => rest,
            rest => rest,
        };
        let (quote, text) = text.split_first()?;
        if !matches!(quote, b'\'' | b'"') {
            return None;
        }
        let mut end = 0;
        loop {
            end += match text.get(end..)? {
                [b'\\', ..] => 2,
                [b'\'', b'\'', ..] if *quote == b'\'' && end > 0 => 2,
                [byte, ..] if byte == quote => break,
                [_, ..] => 1,
                [] => return None,
            };
        }
        let (inner, rest) = text.split_at_checked(end)?;
        let single = match quote {
            b'\'' => replace(inner, "''→'"),
            _ => None,
        };
        let inner = single.as_deref().unwrap_or(inner);
        let mut content = from_escapes(inner).unwrap_or_else(|| inner.to_vec());
        // `\xE9` is a byte to some languages, and a character to others.
        if utf8(&content).is_none() {
            content = from_latin_1(&content).unwrap_or(content);
        }
        PLAIN.write(&content, &mut self.out);
        self.rest = rest.get(1..)?;
        Some(())
    }

    /// A value without quotes: up to the end of its line, or a comma or the bracket.
    fn word(&mut self, close: u8, by_line: bool) -> Option<()> {
        let mut length = 0;
        while let Some(byte) = self.rest.get(length)
            && (if by_line {
                *byte != b'\n'
            } else {
                *byte != b',' && *byte != close
            })
        {
            length += 1;
        }
        let (word, rest) = self.rest.split_at_checked(length)?;
        let word = word.trim_ascii();
        let word = word.strip_suffix(b",").unwrap_or(word);
        // A bracket in a word is the start of what is not understood.
        if word.contains(&b'{') {
            return None;
        }
        // YAML breaks long texts at spaces.
        let lines = split(word, b'\n').into_iter().map(<[u8]>::trim_ascii);
        self.put(&token_of(&lines.collect::<Vec<_>>().join(&b' ')));
        self.rest = rest;
        Some(())
    }

    /// The text up to a byte.
    fn up_to(&mut self, end: u8) -> Option<&'a [u8]> {
        let (text, rest) = cut(self.rest, end)?;
        self.rest = rest;
        Some(text)
    }

    fn php_value(&mut self) -> Option<()> {
        if self.take(b"N;") {
            self.put(b"null");
        } else if self.take(b"b:1;") {
            self.put(b"true");
        } else if self.take(b"b:0;") {
            self.put(b"false");
        } else if self.take(b"i:") || self.take(b"d:") {
            let number = self.up_to(b';')?;
            self.put(number);
        } else if self.take(b"s:") {
            let length = number(self.up_to(b':')?, 10)? as usize;
            let text = self.rest.get(1..length.checked_add(1)?)?;
            PLAIN.write(text, &mut self.out);
            self.rest = self.rest[length + 1..].strip_prefix(b"\";")?;
        } else if self.take(b"a:") {
            let count = number(self.up_to(b':')?, 10)?;
            self.depth += 1;
            if self.depth > 64 || !self.take(b"{") {
                return None;
            }
            let is_list = self.rest.starts_with(b"i:0;");
            self.put(if is_list { b"[" } else { b"{" });
            for place in 0..count {
                if place > 0 {
                    self.put(b",");
                }
                let start = self.out.len();
                self.php_value()?;
                if is_list {
                    self.out.truncate(start)
                } else {
                    self.put(b":")
                }
                self.php_value()?;
            }
            self.depth -= 1;
            self.put(if is_list { b"]" } else { b"}" });
            return self.take(b"}").then_some(());
        } else {
            return None;
        }
        Some(())
    }
}

/// A block of YAML: a line is what it is indented by, and the rest of it.
struct Block<'a> {
    lines: Vec<(usize, &'a [u8])>,
    at: usize,
    out: Vec<u8>,
    depth: usize,
}

/// JSON of a YAML document whose first level is a mapping or a sequence in lines.
pub(crate) fn from_yaml(given: &[u8]) -> Option<Vec<u8>> {
    // Most of what a search makes is JSON.
    if matches!(given.first()?, b'{' | b'[' | b'<') || !given.contains(&b'\n') {
        return None;
    }
    let mut lines = Vec::new();
    for line in split(given, b'\n') {
        let text = line.trim_ascii_end();
        let content = text.trim_ascii_start();
        if !matches!(content, b"" | b"---" | b"..." | [b'#', ..]) {
            lines.push((text.len() - content.len(), content));
        }
    }
    let indent = lines.first()?.0;
    let mut block = Block {
        lines,
        at: 0,
        out: Vec::with_capacity(given.len()),
        depth: 0,
    };
    block.values(indent)?;
    (block.at == block.lines.len()).then_some(block.out)
}

impl<'a> Block<'a> {
    /// The line at which the reader is, if it is indented by so many spaces.
    fn line_at(&self, indent: usize) -> Option<&'a [u8]> {
        let (of_line, content) = self.lines.get(self.at)?;
        (*of_line == indent).then_some(*content)
    }

    /// The members or elements whose lines are indented by so many spaces.
    fn values(&mut self, indent: usize) -> Option<()> {
        self.depth += 1;
        if self.depth > MAX_LEVELS {
            return None;
        }
        let is_list = item(self.line_at(indent)?).is_some();
        let (open, close) = if is_list { (b'[', b']') } else { (b'{', b'}') };
        self.out.push(open);
        let mut is_first = true;
        while let Some(line) = self.line_at(indent) {
            let rest = match (item(line), is_list) {
                (Some(rest), true) => rest,
                (None, false) => line,
                _ => break,
            };
            if !is_first {
                self.out.push(b',');
            }
            is_first = false;
            if is_list {
                self.element(indent, line, rest)?;
            } else {
                self.member(indent, rest)?;
            }
        }
        self.out.push(close);
        self.depth -= 1;
        Some(())
    }

    fn element(&mut self, indent: usize, line: &'a [u8], rest: &'a [u8]) -> Option<()> {
        let inner = indent + line.len() - rest.len();
        if !rest.is_empty() && (member(rest).is_some() || item(rest).is_some()) {
            *self.lines.get_mut(self.at)? = (inner, rest);
            return self.values(inner);
        }
        self.scalar_or_block(indent, rest)
    }

    fn member(&mut self, indent: usize, line: &'a [u8]) -> Option<()> {
        let (name, rest) = member(line)?;
        self.out.extend_from_slice(&name);
        self.out.push(b':');
        self.scalar_or_block(indent, rest)
    }

    /// A value on the line, with the lines that continue it; or a block below it.
    fn scalar_or_block(&mut self, indent: usize, text: &[u8]) -> Option<()> {
        self.at += 1;
        if text.is_empty() {
            let below = self.lines.get(self.at);
            return match below {
                Some((inner, _)) if *inner > indent => self.values(*inner),
                Some((inner, line)) if *inner == indent && item(line).is_some() => {
                    self.values(indent)
                }
                _ => {
                    self.out.extend_from_slice(b"null");
                    Some(())
                }
            };
        }
        let mut text = text.to_vec();
        while let Some((inner, line)) = self.lines.get(self.at)
            && *inner > indent
        {
            text.push(b' ');
            text.extend_from_slice(line);
            self.at += 1;
        }
        self.out.extend_from_slice(&scalar(&text)?);
        Some(())
    }
}

/// What comes after the dash of an element.
fn item(line: &[u8]) -> Option<&[u8]> {
    let rest = line.strip_prefix(b"-")?;
    (rest.is_empty() || rest.starts_with(b" ")).then(|| rest.trim_ascii_start())
}

/// The name of a member as a token of JSON, and what comes after its colon.
fn member(line: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut reader = Reader {
        rest: line,
        out: Vec::new(),
        depth: 0,
        has_lines: false,
    };
    if reader.string().is_none() {
        let name = take_run(&mut reader.rest, |byte| !b": {}[],\"'".contains(&byte));
        if name.is_empty() {
            return None;
        }
        PLAIN.write(name, &mut reader.out);
    }
    let rest = reader.rest.strip_prefix(b":")?;
    (rest.is_empty() || rest.starts_with(b" ")).then(|| (reader.out, rest.trim_ascii()))
}

/// A value that stands on one line.
fn scalar(text: &[u8]) -> Option<Vec<u8>> {
    match text.first()? {
        b'"' | b'\'' | b'{' | b'[' => read_all(text, false, |reader| reader.value(b'}', false)),
        b'|' | b'>' | b'&' | b'*' | b'!' => None,
        _ => Some(token_of(text)),
    }
}

/// JSON of lines `name = value`: TOML, gron, Java's properties. A name's parts have `.` between.
pub(crate) fn from_assignments(given: &[u8]) -> Option<Vec<u8>> {
    if matches!(given.first()?, b'{' | b'<') || !given.contains(&b'=') {
        return None;
    }
    let mut root = Tree::default();
    let mut section: Vec<&[u8]> = Vec::new();
    for line in split(given, b'\n') {
        let line = line.trim_ascii();
        if matches!(line, b"" | [b'#', ..]) {
            continue;
        }
        if let Some(name) = line.strip_prefix(b"[") {
            section = path_of(name.strip_suffix(b"]")?, b'.');
            continue;
        }
        let (name, value) = cut(line, b'=')?;
        let value = value.trim_ascii();
        let value = value.strip_suffix(b";").unwrap_or(value);
        let mut path = section.clone();
        path.extend(path_of(name.trim_ascii(), b'.'));
        // gron calls the document `json`.
        if path.first() == Some(&&b"json"[..]) {
            path.remove(0);
        }
        if !path.is_empty() {
            root.add(&path, &scalar(value).unwrap_or_else(|| b"\"\"".to_vec()));
        }
    }
    (root.members.len() > 1).then(|| {
        let mut out = Vec::with_capacity(given.len());
        root.write(&mut out);
        out
    })
}

/// The parts of a name: `a[b][c]`, or with a separator.
pub(crate) fn path_of(name: &[u8], separator: u8) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    for part in split(name, separator) {
        for inner in split(part, b'[') {
            parts.push(inner.strip_suffix(b"]").unwrap_or(inner));
        }
    }
    parts
}

/// Members in the order in which they were added.
#[derive(Default)]
pub(crate) struct Tree {
    token: Vec<u8>,
    members: Vec<(Vec<u8>, Tree)>,
}

impl Tree {
    /// Adds a value by its path. More than so many levels become one.
    pub fn add(&mut self, path: &[&[u8]], token: &[u8]) {
        let (part, rest) = match path {
            [part, rest @ ..] if path.len() <= MAX_LEVELS => (*part, rest),
            _ => return self.token = token.to_vec(),
        };
        for (known, member) in &mut self.members {
            if known == part {
                return member.add(rest, token);
            }
        }
        let mut member = Tree::default();
        member.add(rest, token);
        self.members.push((part.to_vec(), member));
    }

    pub fn write(&self, out: &mut Vec<u8>) {
        if self.members.is_empty() {
            return out.extend_from_slice(&self.token);
        }
        let mut is_list = true;
        for (at, (name, _)) in self.members.iter().enumerate() {
            is_list &= *name == decimal(at as u64, 1);
        }
        out.push(if is_list { b'[' } else { b'{' });
        for (at, (name, member)) in self.members.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            if !is_list {
                PLAIN.write(name, out);
                out.push(b':');
            }
            member.write(out);
        }
        out.push(if is_list { b']' } else { b'}' });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each text, and the JSON that it stands for. Nothing for what is none.
    fn check(read: fn(&[u8]) -> Option<Vec<u8>>, cases: &[(&str, &str)]) {
        for (given, json) in cases {
            let made = read(given.as_bytes()).unwrap_or_default();
            assert_eq!(String::from_utf8_lossy(&made), *json, "{given}");
        }
    }

    #[test]
    fn reads_printed_maps() {
        check(
            from_printed,
            &[
                (
                    "{'a': True, 'b': [None, 1.5]}",
                    r#"{"a":true,"b":[null,1.5]}"#,
                ),
                ("{\"a\"=>nil, :b=>\"c\"}", r#"{"a":null,"b":"c"}"#),
                ("{:a \"b\", :c {:d 1}}", r#"{"a":"b","c":{"d":1}}"#),
                ("{\"a\" \"b\" \"c\" 1}", r#"{"a":"b","c":1}"#),
                ("%{\"a\" => nil}", r#"{"a":null}"#),
                ("{a=b c, d=2}", r#"{"a":"b c","d":2}"#),
                ("{ a: 'it''s', b: {  } }", r#"{"a":"it's","b":{}}"#),
                (
                    "{a: 2025-11-03T07:08:09Z, b: https://a.example/?c=1}",
                    r#"{"a":"2025-11-03T07:08:09Z","b":"https://a.example/?c=1"}"#,
                ),
                (
                    "a:1:{s:1:\"a\";a:2:{i:0;i:1;i:1;b:0;}}",
                    r#"{"a":[1,false]}"#,
                ),
                ("{a: b\n   c, d: 1}", r#"{"a":"b c","d":1}"#),
                (
                    "array (\n  'a' => \n  array (\n    0 => 1,\n    1 => NULL,\n  ),\n  'b' => 'c',\n)",
                    r#"{"a":[1,null],"b":"c"}"#,
                ),
                ("array (\n)", "[]"),
                ("array (", ""),
                ("{\"a\":1}", ""),
                ("{\"a\":1", ""),
                (r#"{'a': "caf\xE9"}"#, "{\"a\":\"caf\u{E9}\"}"),
                ("{'a'", ""),
                ("{", ""),
            ],
        );
    }

    #[test]
    fn reads_a_value_a_line() {
        check(
            from_printed_lines,
            &[
                (
                    "{\n  a: b, c\n  d:\n  {\n    e: \"\"\n  }\n}",
                    r#"{"a":"b, c","d":{"e":""}}"#,
                ),
                ("{a: {\n  b: c}}", ""),
            ],
        );
        check(from_printed, &[("{a: {\n  b: c}}", r#"{"a":{"b":"c"}}"#)]);
    }

    #[test]
    fn reads_yaml() {
        check(
            from_yaml,
            &[
                (
                    "a: b\nc:\n  d: 1\n  e: null\n",
                    r#"{"a":"b","c":{"d":1,"e":null}}"#,
                ),
                (
                    "a:\n- b: 1\n  c: x y\n- b: 2\n",
                    r#"{"a":[{"b":1,"c":"x y"},{"b":2}]}"#,
                ),
                ("a:\n  - 1\n  - 'it''s'\n", r#"{"a":[1,"it's"]}"#),
                (
                    "---\n\"a\": \"b: c\"\nd: []\ne: {}\n",
                    r#"{"a":"b: c","d":[],"e":{}}"#,
                ),
                (
                    "a: long\n  text\nb: 2025-01\n",
                    r#"{"a":"long text","b":"2025-01"}"#,
                ),
                (
                    "a: https://b.example/?c=1#d\ne: true\n",
                    r#"{"a":"https://b.example/?c=1#d","e":true}"#,
                ),
                ("plain text\n", ""),
                ("{\"a\":1}\n", ""),
                ("a: 1\n b: 2\n", r#"{"a":"1 b: 2"}"#),
            ],
        );
    }

    #[test]
    fn reads_assignments() {
        check(
            from_assignments,
            &[
                (
                    "a = \"b\"\nn = 1\n\n[c.d]\ne = 1.5\n",
                    r#"{"a":"b","n":1,"c":{"d":{"e":1.5}}}"#,
                ),
                (
                    "json = {};\njson.a = {};\njson.a.b = \"c\";\njson.d = [];\n",
                    r#"{"a":{"b":"c"},"d":[]}"#,
                ),
                (
                    "json.a[0] = 1;\njson.a[1] = 2;\njson.b = 3;\n",
                    r#"{"a":[1,2],"b":3}"#,
                ),
                (
                    "a.b=c d\na.e=2\nf=g\n",
                    r#"{"a":{"b":"c d","e":2},"f":"g"}"#,
                ),
                ("a&b", ""),
            ],
        );
    }
}
