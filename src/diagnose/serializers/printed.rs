//! Text that a language, a shell or a log prints of a payload, instead of JSON: and the payload
//! that such text was printed of.

use super::document::{Document, NodeKind};
use super::number::is_integer;
use crate::diagnose::codecs::bytes::{cut, decimal, find, join, number, sorted, take_run};
use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::encoding::{
    from_escapes, from_hex, hex, push_hex, replace, simple_escape,
};

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
pub(crate) fn printed(given: &[u8], out: &mut dyn Emit) {
    let Some(document) = Document::read(given).filter(|document| document.is_container(0)) else {
        return;
    };
    for notation in NOTATIONS {
        let mut made = Vec::with_capacity(given.len() * 2);
        write_value(&document, notation, 0, &mut made);
        out.put(made);
    }
    let mut made = Vec::new();
    write_php(&document, 0, &mut made);
    out.put(made);
}

fn write_value(document: &Document<'_>, notation: &Notation, at: usize, out: &mut Vec<u8>) {
    let is_object = document.nodes[at].kind == NodeKind::Object;
    let (open, close) = match document.nodes[at].kind {
        NodeKind::Object => notation.map,
        NodeKind::Array => notation.list,
        NodeKind::String => {
            let content = document.string_at(at).unwrap_or_default();
            return write_quoted(notation.quotes, &content, out);
        }
        NodeKind::Number => return out.extend_from_slice(document.token(at)),
        NodeKind::Literal => {
            let place = match document.token(at) {
                b"true" => 0,
                b"false" => 1,
                _ => 2,
            };
            return out.extend_from_slice(notation.literals[place].as_bytes());
        }
    };
    let members = document.children(at);
    let mut names = Vec::with_capacity(members.len());
    for child in members {
        names.push((0, document.name(*child as usize)));
    }
    let places = if notation.sorted && is_object {
        sorted(&names)
    } else {
        (0..members.len()).collect()
    };
    // Brackets have spaces inside only around members.
    let (open, close) = if members.is_empty() {
        (open.trim_ascii_end(), close.trim_ascii_start())
    } else {
        (open, close)
    };
    out.extend_from_slice(open.as_bytes());
    for (order, place) in places.iter().enumerate() {
        let child = members[*place] as usize;
        if order > 0 {
            out.extend_from_slice(notation.comma.as_bytes());
        }
        if is_object {
            let quotes = if notation.quoted_names {
                notation.quotes
            } else {
                Quotes::None
            };
            write_quoted(quotes, &document.name(child), out);
            out.extend_from_slice(notation.arrow.as_bytes());
        }
        write_value(document, notation, child, out);
    }
    out.extend_from_slice(close.as_bytes());
}

/// PHP's `serialize`.
fn write_php(document: &Document<'_>, at: usize, out: &mut Vec<u8>) {
    let token = document.token(at);
    match document.nodes[at].kind {
        NodeKind::Object | NodeKind::Array => {
            let members = document.children(at);
            let count = decimal(members.len() as u64, 1);
            out.extend_from_slice(&join(&[b"a:", &count, b":{"]));
            for (place, child) in members.iter().enumerate() {
                match document.nodes[at].kind {
                    NodeKind::Object => write_php_string(&document.name(*child as usize), out),
                    _ => out.extend_from_slice(&join(&[b"i:", &decimal(place as u64, 1), b";"])),
                }
                write_php(document, *child as usize, out);
            }
            out.push(b'}');
        }
        NodeKind::String => write_php_string(&document.string_at(at).unwrap_or_default(), out),
        NodeKind::Number => {
            let letter: &[u8] = if is_integer(token) { b"i:" } else { b"d:" };
            out.extend_from_slice(&join(&[letter, token, b";"]));
        }
        NodeKind::Literal => out.extend_from_slice(match token {
            b"true" => b"b:1;",
            b"false" => b"b:0;",
            _ => b"N;",
        }),
    }
}

fn write_php_string(text: &[u8], out: &mut Vec<u8>) {
    let length = decimal(text.len() as u64, 1);
    out.extend_from_slice(&join(&[b"s:", &length, b":\"", text, b"\";"]));
}

#[inline(never)]
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
            0x1B if quotes == Quotes::Double => out.extend_from_slice(b"\\e"),
            _ => write_escaped(*byte, quote, out),
        }
    }
    out.push(quote);
}

fn write_escaped(byte: u8, quote: u8, out: &mut Vec<u8>) {
    let letter = match byte {
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        b'\\' => b'\\',
        _ if byte == quote => quote,
        0..0x20 | 0x7F => return write_hex_escape(byte, false, out),
        _ => return out.push(byte),
    };
    out.extend_from_slice(&[b'\\', letter]);
}

fn write_hex_escape(byte: u8, upper: bool, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\\x");
    push_hex(u32::from(byte), 8, upper, out);
}

/// How a language prints a buffer: what stands before, between and after its bytes.
const BYTE_LISTS: [(&str, &str, &str, Digits); 13] = [
    (
        "{\"type\":\"Buffer\",\"data\":[",
        ",",
        "]}",
        Digits::Decimal,
    ),
    ("{", ",", "}", Digits::Indexed),
    ("[", ",", "]", Digits::Decimal),
    ("[", ", ", "]", Digits::Decimal),
    ("[", " ", "]", Digits::Decimal),
    ("", " ", "", Digits::Hex),
    ("", " ", "", Digits::UpperHex),
    ("", "-", "", Digits::UpperHex),
    ("", ",", "", Digits::Decimal),
    ("<<", ",", ">>", Digits::Decimal),
    ("{", ", ", "}", Digits::Decimal),
    ("", " ", "", Digits::Decimal),
    ("", "\n", "", Digits::Decimal),
];

#[derive(Clone, Copy)]
enum Digits {
    Decimal,
    Hex,
    UpperHex,
    /// `"0":123`
    Indexed,
}

pub(crate) fn byte_lists(given: &[u8], out: &mut dyn Emit) {
    for (before, separator, after, digits) in BYTE_LISTS {
        let mut made = before.as_bytes().to_vec();
        for (at, byte) in given.iter().enumerate() {
            if at > 0 {
                made.extend_from_slice(separator.as_bytes());
            }
            if let Digits::Indexed = digits {
                made.extend_from_slice(&join(&[b"\"", &decimal(at as u64, 1), b"\":"]));
            }
            made.extend_from_slice(&match digits {
                Digits::Hex => hex(&[*byte], false),
                Digits::UpperHex => hex(&[*byte], true),
                _ => decimal(u64::from(*byte), 1),
            });
        }
        made.extend_from_slice(after.as_bytes());
        out.put(made);
    }
}

/// The bytes of a list of numbers, however it is written: what is between the numbers is ignored,
/// and so are the names of members.
pub(crate) fn from_byte_list(given: &[u8]) -> Option<Vec<u8>> {
    let bare = replace(given, "0x→");
    let text = bare.as_deref().unwrap_or(given).trim_ascii();
    let text = text.strip_prefix(b"[]byte").unwrap_or(text);
    let is_indexed = text.starts_with(b"{\"0\":");
    let mut rest = text;
    if let Some(at) = find(text, b"\"data\"") {
        rest = rest.get(at + 6..).unwrap_or_default();
    }
    let (mut decimals, mut digits) = (Vec::new(), Vec::new());
    let (mut is_hex, mut at) = (true, 0);
    let mut before: &[u8] = b"";
    while !rest.is_empty() {
        let token = take_run(&mut rest, |byte| byte.is_ascii_hexdigit());
        let separator = take_run(&mut rest, |byte| !byte.is_ascii_hexdigit());
        // A mark says so, or the digits do.
        is_hex &= bare.is_some() || (token.len() == 2 && separator.len() <= 1);
        if token.len() == 1 {
            digits.push(b'0');
        }
        digits.extend_from_slice(token);
        let mut byte = number(token, 10).and_then(|number| u8::try_from(number).ok());
        // Java's bytes have signs.
        if before.ends_with(b"-") {
            byte = byte.map(u8::wrapping_neg);
        }
        before = separator;
        let is_index = is_indexed && at % 2 == 0;
        if !token.is_empty() {
            at += 1;
            if !is_index {
                decimals.push(byte);
            }
        }
    }
    let bytes = if is_hex {
        from_hex(&digits)
    } else {
        decimals.into_iter().collect()
    };
    bytes.filter(|bytes| bytes.len() > 1)
}

/// How texts are written as literals, without what stands around them: CSV; SQL and MySQL's QUOTE;
/// a shell; a string of C; quotes exchanged; backslashes alone.
const LITERALS: [(&str, &str); 7] = [
    ("\"→\"\"", "\""),
    ("'→''", "'"),
    ("'→\\'|\\→\\\\", "'"),
    ("'→'\\''", "'"),
    ("\"→\\\"", "'"),
    ("\"→'", "'"),
    ("\\→\\\\", "'"),
];

/// The text as a literal of a language, or as a log writes it.
pub(crate) fn literals(given: &[u8], out: &mut dyn Emit) {
    // Python's `str` of text and of bytes, the latter with and without `b'…'`.
    let mut text = Vec::new();
    write_quoted(Quotes::Python, given, &mut text);
    out.put(text);
    // nginx, and Apache.
    let (mut bytes, mut log) = (Vec::new(), Vec::new());
    let quote = if given.contains(&b'"') { b'\'' } else { 0 };
    for byte in given {
        match byte {
            0x80.. => write_hex_escape(*byte, false, &mut bytes),
            _ => write_escaped(*byte, quote, &mut bytes),
        }
        match byte {
            b'"' | b'\\' | 0..0x20 | 0x7F.. => write_hex_escape(*byte, true, &mut log),
            _ => log.push(*byte),
        }
    }
    out.join(&[b"b'", &bytes, b"'"]);
    out.put(bytes);
    out.put(log);
    for (pairs, quote) in LITERALS {
        let text = replace(given, pairs).unwrap_or_else(|| given.to_vec());
        out.join(&[quote.as_bytes(), &text, quote.as_bytes()]);
        out.put(text);
    }
    // Perl's `quotemeta`, and the shell's `printf %q`.
    let mut made = Vec::with_capacity(given.len() * 2);
    for byte in given {
        if byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'_' {
            made.push(b'\\');
        }
        made.push(*byte);
    }
    out.put(made);
}

/// The text that a literal stands for.
pub(crate) fn from_literal(given: &[u8], out: &mut dyn Emit) {
    let text = given.trim_ascii();
    let text = match text {
        [b'b' | b'u' | b'r' | b'E', rest @ ..] if matches!(rest.first(), Some(b'\'' | b'"')) => {
            rest
        }
        _ => text,
    };
    match text {
        [first @ (b'\'' | b'"' | b'`'), inner @ .., last] if first == last => {
            out.maybe(from_escapes(inner));
            out.join(&[inner]);
            let doubled = match first {
                b'"' => "\"\"→\"",
                _ => "''→'",
            };
            out.replace(inner, doubled);
            out.replace(inner, "'\\''→'");
        }
        _ => {
            out.maybe(from_escapes(text));
            out.replace(text, "\"\"→\"");
        }
    }
}

/// What a shell makes of a text: `read` without `-r`, `echo` with escapes, words without quotes.
pub(crate) fn shell(given: &[u8], out: &mut dyn Emit) {
    let (mut read, mut echoed) = (Vec::new(), Vec::new());
    let mut rest = given;
    while let Some((before, after)) = cut(rest, b'\\') {
        read.extend_from_slice(before);
        echoed.extend_from_slice(before);
        rest = after;
        let Some((escape, after)) = after.split_first() else {
            break;
        };
        rest = after;
        if *escape != b'\n' {
            read.push(*escape);
        }
        match simple_escape(*escape) {
            Some(byte) => echoed.push(byte),
            None if *escape == b'\\' => echoed.push(b'\\'),
            None => echoed.extend_from_slice(&[b'\\', *escape]),
        }
    }
    read.extend_from_slice(rest);
    echoed.extend_from_slice(rest);
    let mut words = Vec::with_capacity(given.len());
    let mut rest = given;
    while !rest.is_empty() {
        let word = take_run(&mut rest, |byte| !byte.is_ascii_whitespace());
        take_run(&mut rest, |byte| byte.is_ascii_whitespace());
        if !words.is_empty() && !word.is_empty() {
            words.push(b' ');
        }
        words.extend_from_slice(word);
    }
    for made in [echoed, read, words] {
        out.join(&[&made, b"\n"]);
        out.put(made);
    }
    // Quotes are removed where a command is built as text.
    out.replace(given, "\"→");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnose::codecs::emit::expect_made;

    /// A text, and one of those that are made of it, as the language prints it.
    #[test]
    fn prints_as_languages_do() {
        let document = r#"{"b":"it's","a":[1,true,null]}"#;
        expect_made(&[
            (printed, document, r#"{'b': "it's", 'a': [1, True, None]}"#),
            (printed, document, r#"{"b"=>"it's", "a"=>[1, true, nil]}"#),
            (
                printed,
                document,
                r#"{"b" => "it's", "a" => [1, true, nil]}"#,
            ),
            (printed, document, "{b=it's, a=[1, true, null]}"),
            (printed, document, "map[a:[1 true <nil>] b:it's]"),
            (
                printed,
                document,
                r#"%{"a" => [1, true, nil], "b" => "it's"}"#,
            ),
            (printed, document, r#"{ b: 'it\'s', a: [ 1, true, null ] }"#),
            (
                printed,
                document,
                "Map(b -> it's, a -> List(1, true, null))",
            ),
            (
                printed,
                document,
                r#"a:2:{s:1:"b";s:4:"it's";s:1:"a";a:3:{i:0;i:1;i:1;b:1;i:2;N;}}"#,
            ),
            (literals, "{\"a\"}", "'{\"a\"}'"),
            (literals, "a\n\u{E9}", "b'a\\n\\xc3\\xa9'"),
            (literals, "{\"a\"}", "{\\x22a\\x22}"),
            (literals, "{\"a\"}", "\"{\"\"a\"\"}\""),
            (literals, "it's", "'it'\\''s'"),
            (literals, "{a b}", "\\{a\\ b\\}"),
            (from_literal, "'it'\\''s'", "it's"),
            (from_literal, "\"{\"\"a\"\":1}\"", "{\"a\":1}"),
            (from_literal, "b'a\\xc3\\xa9'", "a\u{E9}"),
            (shell, "a\\nb", "a\nb"),
            (shell, "{\"a\":  1}", "{\"a\": 1}"),
            (shell, "{\"a\":1}", "{a:1}"),
            (byte_lists, "{}", "<<123,125>>"),
        ]);
    }

    #[test]
    fn reads_lists_of_bytes() {
        let cases = [
            ("[123,125]", Some(&b"{}"[..])),
            ("[123 125]", Some(b"{}")),
            ("<Buffer 7b 7d>", Some(b"{}")),
            ("7B-7D", Some(b"{}")),
            ("[]byte{0x7b, 0x7d}", Some(b"{}")),
            ("{\"type\":\"Buffer\",\"data\":[123,125]}", Some(b"{}")),
            ("{\"0\":123,\"1\":125}", Some(b"{}")),
            ("[123, -61, -87, 125]", Some("{\u{E9}}".as_bytes())),
            ("[123,256]", None),
            ("[123]", None),
        ];
        for (given, bytes) in cases {
            let text = given
                .strip_prefix("<Buffer ")
                .and_then(|text| text.strip_suffix('>'));
            let made = from_byte_list(text.unwrap_or(given).as_bytes());
            assert_eq!(made.as_deref(), bytes, "{given}");
        }
    }
}
