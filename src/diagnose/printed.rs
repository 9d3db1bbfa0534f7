//! Text that a language, a shell or a log prints of a payload, instead of JSON: and the payload
//! that such text was printed of.

use super::document::{Document, Node, children};
use super::encoding::{from_escapes, replace, utf8};
use super::text::ESCAPINGS;
use super::tokens::{self, Kind};

/// How a language prints a map with its values.
struct Notation {
    map: (&'static str, &'static str),
    list: (&'static str, &'static str),
    /// Between a name and its value.
    arrow: &'static str,
    comma: &'static str,
    quotes: Quotes,
    /// Whether names are in quotes too.
    quoted_names: bool,
    literals: [&'static str; 3],
    sorted: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Quotes {
    None,
    /// `'…'`, or `"…"` if there is a `'` and no `"` in it.
    Python,
    Double,
    Single,
}

const JAVA: Notation = Notation {
    map: ("{", "}"),
    list: ("[", "]"),
    arrow: "=",
    comma: ", ",
    quotes: Quotes::None,
    quoted_names: true,
    literals: ["true", "false", "null"],
    sorted: false,
};

const RUBY: Notation = Notation {
    arrow: "=>",
    quotes: Quotes::Double,
    literals: ["true", "false", "nil"],
    ..JAVA
};

const GROOVY: Notation = Notation {
    map: ("[", "]"),
    arrow: ":",
    ..JAVA
};

/// The languages' notations, the most frequent first.
const NOTATIONS: &[Notation] = &[
    Notation {
        arrow: ": ",
        quotes: Quotes::Python,
        literals: ["True", "False", "None"],
        ..JAVA
    },
    // Python in one line of a log, without spaces.
    Notation {
        arrow: ":",
        comma: ",",
        quotes: Quotes::Python,
        literals: ["True", "False", "None"],
        ..JAVA
    },
    RUBY,
    // Ruby 3.4.
    Notation {
        arrow: " => ",
        ..RUBY
    },
    JAVA,
    // Go's `%v`.
    Notation {
        map: ("map[", "]"),
        arrow: ":",
        comma: " ",
        literals: ["true", "false", "<nil>"],
        sorted: true,
        ..JAVA
    },
    // Elixir.
    Notation {
        map: ("%{", "}"),
        arrow: " => ",
        sorted: true,
        ..RUBY
    },
    // JavaScript's and JSON5's objects in one line.
    Notation {
        arrow: ": ",
        quotes: Quotes::Single,
        quoted_names: false,
        map: ("{ ", " }"),
        list: ("[ ", " ]"),
        ..JAVA
    },
    Notation {
        arrow: ":",
        comma: ",",
        quotes: Quotes::Double,
        quoted_names: false,
        ..JAVA
    },
    // Swift.
    Notation {
        map: ("[", "]"),
        arrow: ": ",
        quotes: Quotes::Double,
        ..JAVA
    },
    GROOVY,
    // Scala.
    Notation {
        map: ("Map(", ")"),
        list: ("List(", ")"),
        arrow: " -> ",
        ..JAVA
    },
    // Clojure.
    Notation {
        arrow: " ",
        quotes: Quotes::Double,
        literals: ["true", "false", "nil"],
        ..JAVA
    },
];

/// The document as each language prints it.
pub(crate) fn printed(payload: &[u8]) -> Vec<Vec<u8>> {
    let Some(document) = Document::read(payload) else {
        return Vec::new();
    };
    if !matches!(document.nodes[0].kind, Kind::Object | Kind::Array) {
        return Vec::new();
    }
    let printer = Printer {
        document: &document,
        payload,
    };
    let mut made: Vec<Vec<u8>> = NOTATIONS
        .iter()
        .map(|notation| {
            let mut out = Vec::with_capacity(payload.len() * 2);
            printer.value(notation, 0, &mut out);
            out
        })
        .collect();
    let mut out = Vec::new();
    printer.php_serialized(0, &mut out);
    made.push(out);
    made
}

struct Printer<'a> {
    document: &'a Document,
    payload: &'a [u8],
}

impl Printer<'_> {
    fn token(&self, node: &Node) -> &[u8] {
        &self.payload[node.span.clone()]
    }

    fn children(&self, at: usize, sorted: bool) -> Vec<usize> {
        let members: Vec<usize> = children(&self.document.nodes, at).collect();
        if !sorted || self.document.nodes[at].kind != Kind::Object {
            return members;
        }
        let name = |child: usize| self.name(child);
        let named = members.into_iter().map(|child| (name(child), child));
        super::sorted(named.collect())
            .into_iter()
            .map(|(_, child)| child)
            .collect()
    }

    fn name(&self, at: usize) -> Vec<u8> {
        self.document.name(&self.document.nodes[at], self.payload)
    }

    fn value(&self, notation: &Notation, at: usize, out: &mut Vec<u8>) {
        let node = &self.document.nodes[at];
        let (open, close) = match node.kind {
            Kind::Object => notation.map,
            Kind::Array => notation.list,
            Kind::String => {
                let content = tokens::content(self.token(node));
                return write_quoted(notation.quotes, &content, out);
            }
            Kind::Number => return out.extend_from_slice(self.token(node)),
            Kind::Literal => {
                let place = match self.token(node) {
                    b"true" => 0,
                    b"false" => 1,
                    _ => 2,
                };
                return out.extend_from_slice(notation.literals[place].as_bytes());
            }
        };
        let members = self.children(at, notation.sorted);
        let is_empty = members.is_empty();
        out.extend_from_slice(match is_empty {
            true => open.trim_end().as_bytes(),
            false => open.as_bytes(),
        });
        for (place, child) in members.into_iter().enumerate() {
            if place > 0 {
                out.extend_from_slice(notation.comma.as_bytes());
            }
            if node.kind == Kind::Object {
                let quotes = match notation.quoted_names {
                    true => notation.quotes,
                    false => Quotes::None,
                };
                write_quoted(quotes, &self.name(child), out);
                out.extend_from_slice(notation.arrow.as_bytes());
            }
            self.value(notation, child, out);
        }
        out.extend_from_slice(match is_empty {
            true => close.trim_start().as_bytes(),
            false => close.as_bytes(),
        });
    }

    /// PHP's `serialize`.
    fn php_serialized(&self, at: usize, out: &mut Vec<u8>) {
        let node = &self.document.nodes[at];
        let token = self.token(node);
        let string = |text: &[u8], out: &mut Vec<u8>| {
            out.extend_from_slice(format!("s:{}:\"", text.len()).as_bytes());
            out.extend_from_slice(text);
            out.extend_from_slice(b"\";");
        };
        match node.kind {
            Kind::Object | Kind::Array => {
                let members = self.children(at, false);
                out.extend_from_slice(format!("a:{}:{{", members.len()).as_bytes());
                for (place, child) in members.into_iter().enumerate() {
                    match node.kind {
                        Kind::Object => string(&self.name(child), out),
                        _ => out.extend_from_slice(format!("i:{place};").as_bytes()),
                    }
                    self.php_serialized(child, out);
                }
                out.push(b'}');
            }
            Kind::String => string(&tokens::content(token), out),
            Kind::Number => {
                let letter = match super::number::is_integer(token) {
                    true => 'i',
                    false => 'd',
                };
                let number = String::from_utf8_lossy(token);
                out.extend_from_slice(format!("{letter}:{number};").as_bytes());
            }
            Kind::Literal => out.extend_from_slice(match token {
                b"true" => b"b:1;",
                b"false" => b"b:0;",
                _ => b"N;",
            }),
        }
    }
}

fn write_quoted(quotes: Quotes, content: &[u8], out: &mut Vec<u8>) {
    let quote = match quotes {
        Quotes::None => return out.extend_from_slice(content),
        Quotes::Double => b'"',
        Quotes::Single => b'\'',
        Quotes::Python if content.contains(&b'\'') && !content.contains(&b'"') => b'"',
        Quotes::Python => b'\'',
    };
    out.push(quote);
    for byte in content {
        match byte {
            b'\n' => out.extend(b"\\n"),
            b'\r' => out.extend(b"\\r"),
            b'\t' => out.extend(b"\\t"),
            b'\\' => out.extend(b"\\\\"),
            byte if *byte == quote => out.extend([b'\\', *byte]),
            0x1B if quotes == Quotes::Double => out.extend(b"\\e"),
            0..0x20 | 0x7F => out.extend_from_slice(format!("\\x{byte:02x}").as_bytes()),
            _ => out.push(*byte),
        }
    }
    out.push(quote);
}

/// JSON of a text that a language printed: quotes in either form, `=>` or `=` for `:`, `None` and
/// `nil` for `null`. PHP's `serialize` is read too.
pub(crate) fn from_printed(given: &[u8]) -> Option<Vec<u8>> {
    let text = given.trim_ascii();
    let mut reader = Reader {
        rest: text,
        out: Vec::with_capacity(text.len()),
        depth: 0,
    };
    if text.starts_with(b"a:") {
        reader.php_value()?;
    } else {
        if !matches!(text.first()?, b'{' | b'[' | b'%')
            || text.get(1)? == &b'"' && text.contains(&b':') && Document::read(text).is_some()
        {
            return None;
        }
        reader.value()?;
    }
    reader.rest.is_empty().then_some(reader.out)
}

struct Reader<'a> {
    rest: &'a [u8],
    out: Vec<u8>,
    depth: usize,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_ascii_start();
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

    fn value(&mut self) -> Option<()> {
        self.skip();
        self.take(b"%");
        match self.rest.first()? {
            b'{' => self.members(b'}'),
            b'[' => self.members(b']'),
            b'\'' | b'"' | b'u' | b'b' if self.string().is_some() => Some(()),
            _ => self.word(),
        }
    }

    fn members(&mut self, close: u8) -> Option<()> {
        let open = self.rest[0];
        self.depth += 1;
        if self.depth > 64 {
            return None;
        }
        self.rest = &self.rest[1..];
        self.out.push(open);
        self.skip();
        while self.rest.first()? != &close {
            if open == b'{' {
                let start = self.out.len();
                match matches!(self.rest.first()?, b'\'' | b'"' | b'u') && self.string().is_some() {
                    true => {}
                    false => {
                        self.out.truncate(start);
                        self.name()?;
                    }
                }
                self.skip();
                if !(self.take(b"=>") || self.take(b":") || self.take(b"=")) {
                    return None;
                }
                self.out.push(b':');
            }
            self.value()?;
            self.skip();
            if self.take(b",") {
                self.skip();
                if self.rest.first()? != &close {
                    self.out.push(b',');
                }
            } else if self.rest.first()? != &close {
                return None;
            }
        }
        self.rest = &self.rest[1..];
        self.out.push(close);
        self.depth -= 1;
        Some(())
    }

    /// A name without quotes.
    fn name(&mut self) -> Option<()> {
        let is_of_a_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
        let length = self
            .rest
            .iter()
            .take_while(|byte| is_of_a_name(byte))
            .count();
        let (name, rest) = self.rest.split_at(length);
        self.rest = rest;
        (length > 0).then(|| ESCAPINGS[0].write(name, &mut self.out))
    }

    /// A string in quotes, perhaps with Python's `u` or `b` before them.
    fn string(&mut self) -> Option<()> {
        let text = match self.rest {
            [b'u' | b'b', rest @ ..] => rest,
            rest => rest,
        };
        let quote = *text.first().filter(|byte| matches!(byte, b'\'' | b'"'))?;
        let mut end = 1;
        while *text.get(end)? != quote {
            end += if text[end] == b'\\' { 2 } else { 1 };
        }
        let inner = &text[1..end];
        let content = from_escapes(inner).unwrap_or_else(|| inner.to_vec());
        ESCAPINGS[0].write(&content, &mut self.out);
        self.rest = &text[end + 1..];
        Some(())
    }

    /// A number or a literal.
    fn word(&mut self) -> Option<()> {
        let is_of_a_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-._<>".contains(byte);
        let length = self
            .rest
            .iter()
            .take_while(|byte| is_of_a_word(byte))
            .count();
        let (word, rest) = self.rest.split_at(length);
        self.rest = rest;
        let json: &[u8] = match word {
            b"True" | b"true" | b"TRUE" => b"true",
            b"False" | b"false" | b"FALSE" => b"false",
            b"None" | b"nil" | b"null" | b"NULL" | b"undefined" | b"<nil>" => b"null",
            _ if matches!(word.first()?, b'-' | b'0'..=b'9') => word,
            _ => return None,
        };
        self.out.extend_from_slice(json);
        Some(())
    }

    /// A number up to a character.
    fn up_to(&mut self, end: u8) -> Option<&str> {
        let at = self.rest.iter().position(|byte| *byte == end)?;
        let (number, rest) = self.rest.split_at(at);
        self.rest = &rest[1..];
        utf8(number)
    }

    fn php_value(&mut self) -> Option<()> {
        let kind = *self.rest.first()?;
        if kind == b'N' {
            return self
                .take(b"N;")
                .then(|| self.out.extend_from_slice(b"null"));
        }
        self.rest = self.rest.get(2..)?;
        match kind {
            b'i' | b'd' => {
                let number = self.up_to(b';')?.to_owned();
                self.out.extend_from_slice(number.as_bytes());
            }
            b'b' => {
                let is_true = self.up_to(b';')? == "1";
                self.out
                    .extend_from_slice(if is_true { b"true" } else { b"false" });
            }
            b's' => {
                let length: usize = self.up_to(b':')?.parse().ok()?;
                let text = self.rest.get(1..length.checked_add(1)?)?;
                ESCAPINGS[0].write(text, &mut self.out);
                self.rest = self.rest[length + 1..].strip_prefix(b"\";")?;
            }
            b'a' => {
                let count: usize = self.up_to(b':')?.parse().ok()?;
                self.depth += 1;
                if self.depth > 64 || !self.take(b"{") {
                    return None;
                }
                let is_list = count > 0 && self.rest.starts_with(b"i:0;");
                self.out.push(if is_list { b'[' } else { b'{' });
                for place in 0..count {
                    if place > 0 {
                        self.out.push(b',');
                    }
                    let start = self.out.len();
                    self.php_value()?;
                    match is_list {
                        true => self.out.truncate(start),
                        false => self.out.push(b':'),
                    }
                    self.php_value()?;
                }
                self.depth -= 1;
                self.out.push(if is_list { b']' } else { b'}' });
                return self.take(b"}").then_some(());
            }
            _ => return None,
        }
        Some(())
    }
}

/// The bytes as each language prints a buffer.
pub(crate) fn byte_lists(given: &[u8]) -> Vec<Vec<u8>> {
    let joined = |separator: &str, write: &dyn Fn(usize, u8) -> String| {
        let numbers: Vec<String> = given
            .iter()
            .enumerate()
            .map(|(at, byte)| write(at, *byte))
            .collect();
        numbers.join(separator)
    };
    let decimal = |_: usize, byte: u8| byte.to_string();
    let commas = joined(",", &decimal);
    let spaced = joined(", ", &decimal);
    let indexed = joined(",", &|at, byte| format!("\"{at}\":{byte}"));
    let texts = [
        format!("{{\"type\":\"Buffer\",\"data\":[{commas}]}}"),
        format!("{{{indexed}}}"),
        format!("[{commas}]"),
        format!("[{spaced}]"),
        format!("[{}]", joined(" ", &decimal)),
        joined(" ", &|_, byte| format!("{byte:02x}")),
        joined(" ", &|_, byte| format!("{byte:02X}")),
        joined("-", &|_, byte| format!("{byte:02X}")),
        commas,
        format!("<<{}>>", joined(",", &decimal)),
        format!("{{{spaced}}}"),
        joined(" ", &decimal),
        joined("\n", &decimal),
    ];
    texts.into_iter().map(String::into_bytes).collect()
}

/// The bytes of a list of numbers, however it is written: what is between the numbers is ignored,
/// and so are the names of members.
pub(crate) fn from_byte_list(given: &[u8]) -> Option<Vec<u8>> {
    let text = utf8(given)?.trim();
    let list = match text.split_once("\"data\"") {
        Some((_, list)) => list,
        None => text,
    };
    let is_indexed = text.starts_with("{\"0\":");
    let is_hex = !is_indexed
        && list
            .split([' ', '-', ':', '\n'])
            .all(|pair| pair.len() == 2 && pair.bytes().all(|digit| digit.is_ascii_hexdigit()));
    let mut bytes = Vec::with_capacity(list.len() / 3);
    for (at, number) in list
        .split(|char: char| !char.is_ascii_hexdigit())
        .filter(|number| !number.is_empty())
        .enumerate()
    {
        let is_index = is_indexed && at % 2 == 0;
        if !is_index {
            let radix = if is_hex { 16 } else { 10 };
            // Signed bytes, as Java prints them, lose their sign here.
            bytes.push(u8::from_str_radix(number, radix).ok()?);
        }
    }
    (bytes.len() > 1).then_some(bytes)
}

/// The text as a literal of a language, or as a log writes it.
pub(crate) fn literals(given: &[u8]) -> Vec<Vec<u8>> {
    let mut made = Vec::new();
    // Python's `str` of text and of bytes, the latter with and without `b'…'`.
    let mut text = Vec::new();
    write_quoted(Quotes::Python, given, &mut text);
    made.push(text);
    let mut bytes = Vec::new();
    for byte in given {
        match byte {
            0x80.. => bytes.extend_from_slice(format!("\\x{byte:02x}").as_bytes()),
            b'\'' if given.contains(&b'"') => bytes.extend_from_slice(b"\\'"),
            _ => {
                let mut one = Vec::new();
                write_quoted(Quotes::Double, &[*byte], &mut one);
                match byte {
                    b'"' => bytes.push(b'"'),
                    0x1B => bytes.extend_from_slice(b"\\x1b"),
                    _ => bytes.extend_from_slice(&one[1..one.len() - 1]),
                }
            }
        }
    }
    made.push([b"b'", &bytes[..], b"'"].concat());
    made.push(bytes);
    // nginx, and Apache.
    let in_hex = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20 | 0x7F..);
    let hex: Vec<u8> = given
        .iter()
        .flat_map(|byte| match in_hex(byte) {
            true => format!("\\x{byte:02X}").into_bytes(),
            false => vec![*byte],
        })
        .collect();
    made.push(hex);
    let pairs: [&[(&[u8], &[u8])]; 7] = [
        // CSV.
        &[(b"\"", b"\"\"")],
        // SQL, and MySQL's QUOTE.
        &[(b"'", b"''")],
        &[(b"'", b"\\'"), (b"\\", b"\\\\")],
        // A shell.
        &[(b"'", b"'\\''")],
        // A quote in a template of JavaScript, or an URL's address bar.
        &[(b"\"", b"\\\"")],
        &[(b"\"", b"'")],
        // %q of a C printf, systemd and others.
        &[(b"\\", b"\\\\")],
    ];
    for (at, pairs) in pairs.into_iter().enumerate() {
        let text = replace(given, pairs).unwrap_or_else(|| given.to_vec());
        let quote: &[u8] = match at {
            0 => b"\"",
            _ => b"'",
        };
        made.push([quote, &text, quote].concat());
        made.push(text);
    }
    made.push(shell_quoted(given));
    made
}

/// Every character that is not of a word, with a backslash before it, as Perl's `quotemeta` and
/// the shell's `printf %q` do.
fn shell_quoted(given: &[u8]) -> Vec<u8> {
    let mut made = Vec::with_capacity(given.len() * 2);
    for byte in given {
        if byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'_' {
            made.push(b'\\');
        }
        made.push(*byte);
    }
    made
}

/// The text that a literal stands for.
pub(crate) fn from_literal(given: &[u8]) -> Vec<Vec<u8>> {
    let text = given.trim_ascii();
    let text = match text {
        [b'b' | b'u' | b'r' | b'E', rest @ ..] if matches!(rest.first(), Some(b'\'' | b'"')) => {
            rest
        }
        _ => text,
    };
    let (quote, inner) = match text {
        [first @ (b'\'' | b'"' | b'`'), inner @ .., last] if first == last => (Some(*first), inner),
        _ => (None, text),
    };
    let mut made = Vec::new();
    made.extend(from_escapes(inner));
    if let Some(quote) = quote {
        made.push(inner.to_vec());
        made.extend(replace(inner, &[(&[quote, quote], &[quote])]));
        made.extend(replace(inner, &[(b"'\\''", b"'")]));
    } else {
        made.extend(replace(inner, &[(b"\"\"", b"\"")]));
    }
    made
}

/// What a shell makes of a text: `read` without `-r`, `echo` with escapes, words without quotes.
pub(crate) fn shell(given: &[u8]) -> Vec<Vec<u8>> {
    let mut made = Vec::new();
    if given.contains(&b'\\') {
        let mut read = Vec::with_capacity(given.len());
        let mut echoed = Vec::with_capacity(given.len());
        let mut rest = given;
        while let [first, others @ ..] = rest {
            rest = others;
            match (first, others.first()) {
                (b'\\', Some(escape)) => {
                    rest = &others[1..];
                    if *escape != b'\n' {
                        read.push(*escape);
                    }
                    match escape {
                        b'n' => echoed.push(b'\n'),
                        b't' => echoed.push(b'\t'),
                        b'r' => echoed.push(b'\r'),
                        b'b' => echoed.push(8),
                        b'f' => echoed.push(12),
                        b'\\' => echoed.push(b'\\'),
                        other => echoed.extend([b'\\', *other]),
                    }
                }
                _ => {
                    read.push(*first);
                    echoed.push(*first);
                }
            }
        }
        made.push([&echoed[..], b"\n"].concat());
        made.push([&read[..], b"\n"].concat());
        made.push(echoed);
        made.push(read);
    }
    let words: Vec<&[u8]> = given
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words.join(&b' ');
    made.push([&joined[..], b"\n"].concat());
    made.push(joined);
    // Quotes are removed where a command is built as text.
    made.extend(replace(given, &[(b"\"", b"")]));
    made
}
