//! The ways in which serializers escape the strings of JSON. No serializer can be told to escape as
//! another one does.

use crate::diagnose::codecs::bytes::{code_units, decode};
use crate::diagnose::codecs::encoding::push_hex;

/// What a serializer escapes in addition to `"`, `\` and control characters.
#[derive(Clone, Copy)]
pub(crate) struct Escaping {
    /// The end of the sentence "the signature covers the same JSON…".
    pub phrase: &'static str,
    pub rarity: u8,
    /// ASCII characters that become `\u00xx`.
    special: &'static [u8],
    slash: Slash,
    non_ascii: NonAscii,
    /// U+2028 and U+2029, which end lines in old JavaScript, are escaped.
    lines: bool,
    /// U+0085 is escaped too.
    next_line: bool,
    /// U+007F is escaped.
    delete: bool,
    /// Backspace and form feed are `\b` and `\f`, not `\u0008` and `\u000c`.
    short: bool,
    /// Hex digits of `\u` escapes are in upper case: those of special characters, and others.
    upper: [bool; 2],
    /// Too rare to be tried for a text inside a string.
    documents_only: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Slash {
    Plain,
    Escaped,
    /// Only after `<`, so that no `</script>` appears in HTML.
    EscapedAfterLess,
}

#[derive(Clone, Copy, PartialEq)]
enum NonAscii {
    Plain,
    Escaped,
    /// Only characters beyond U+FFFF are escaped.
    AstralEscaped,
}

/// `JSON.stringify`; Python with `ensure_ascii=False`; Ruby; Rust.
pub(crate) const PLAIN: Escaping = Escaping {
    phrase: ", with no unnecessary escapes",
    rarity: 0,
    special: b"",
    slash: Slash::Plain,
    non_ascii: NonAscii::Plain,
    lines: false,
    next_line: false,
    delete: false,
    short: true,
    upper: [false, false],
    documents_only: false,
};

/// Ruby, Erlang and others with ASCII output; JavaScript by hand.
pub(crate) const ASCII: Escaping = Escaping {
    phrase: ", with `\\u` escapes for all non-ASCII characters",
    non_ascii: NonAscii::Escaped,
    ..PLAIN
};

/// Escapes U+007F too.
pub(crate) const PYTHON: Escaping = Escaping {
    delete: true,
    ..ASCII
};

const PHP: Escaping = Escaping {
    phrase: ", with `\\/` for `/` and `\\u` escapes for non-ASCII characters",
    slash: Slash::Escaped,
    ..ASCII
};

const PHP_HEX: Escaping = Escaping {
    phrase: ", with `\\u` escapes for some of `<`, `>`, `&`, `'` and `\"`",
    rarity: 2,
    slash: Slash::Escaped,
    non_ascii: NonAscii::Escaped,
    upper: [true, false],
    ..PLAIN
};

const PHP_HEX_UNICODE: Escaping = Escaping {
    non_ascii: NonAscii::Plain,
    rarity: 3,
    ..PHP_HEX
};

const DOTNET: Escaping = Escaping {
    phrase: ", with upper-case `\\u` escapes for non-ASCII and HTML characters",
    rarity: 1,
    special: b"\"<>&'+`",
    delete: true,
    non_ascii: NonAscii::Escaped,
    upper: [true, true],
    ..PLAIN
};

const HTML: Escaping = Escaping {
    phrase: ", with `\\u` escapes for `<`, `>` and `&`",
    special: b"<>&",
    lines: true,
    ..PLAIN
};

/// The serializers' ways, the most frequent first.
pub(crate) const ESCAPINGS: &[Escaping] = &[
    PLAIN,
    ASCII,
    PYTHON,
    PHP,
    // PHP with JSON_UNESCAPED_UNICODE.
    Escaping {
        phrase: ", with `\\/` for `/`",
        slash: Slash::Escaped,
        ..PLAIN
    },
    // Go; Rails.
    HTML,
    // Go before 1.22.
    Escaping {
        short: false,
        rarity: 1,
        ..HTML
    },
    // Go with SetEscapeHTML(false).
    Escaping {
        phrase: ", with `\\u` escapes for U+2028 and U+2029",
        rarity: 1,
        special: b"",
        ..HTML
    },
    Escaping {
        phrase: ", with `\\u` escapes for U+2028 and U+2029",
        rarity: 2,
        special: b"",
        short: false,
        ..HTML
    },
    // Gson.
    Escaping {
        phrase: ", with `\\u` escapes for `<`, `>`, `&`, `=` and `'`",
        rarity: 1,
        special: b"<>&='",
        ..HTML
    },
    // System.Text.Json.
    DOTNET,
    // System.Text.Json with UnsafeRelaxedJsonEscaping.
    Escaping {
        phrase: ", with upper-case `\\u` escapes for emoji and invisible characters",
        special: b"",
        non_ascii: NonAscii::AstralEscaped,
        lines: true,
        next_line: true,
        ..DOTNET
    },
    // Jackson: control characters in upper case.
    Escaping {
        phrase: ", with upper-case `\\u` escapes",
        rarity: 1,
        upper: [true, true],
        ..PLAIN
    },
    Escaping {
        phrase: ", with upper-case `\\u` escapes for all non-ASCII characters",
        rarity: 1,
        upper: [true, true],
        ..ASCII
    },
    Escaping {
        phrase: ", with upper-case `\\u` escapes for all non-ASCII characters and `\\/` for `/`",
        rarity: 2,
        upper: [true, true],
        slash: Slash::Escaped,
        ..ASCII
    },
    // Newtonsoft.
    Escaping {
        phrase: ", with `\\u` escapes for U+0085, U+2028 and U+2029",
        rarity: 1,
        lines: true,
        next_line: true,
        ..PLAIN
    },
    // Newtonsoft with EscapeHtml.
    Escaping {
        phrase: ", with `\\u` escapes for `<`, `>`, `&` and `'`",
        rarity: 2,
        special: b"<>&'",
        next_line: true,
        ..HTML
    },
    // Rails' json_escape and others, with quotes, or without lines.
    Escaping {
        rarity: 2,
        lines: false,
        ..HTML
    },
    // Django's json_script.
    Escaping {
        phrase: ", with upper-case `\\u` escapes for `<`, `>` and `&`, and for non-ASCII characters",
        rarity: 2,
        non_ascii: NonAscii::Escaped,
        delete: true,
        lines: false,
        upper: [true, false],
        ..HTML
    },
    Escaping {
        phrase: ", with upper-case `\\u` escapes for `<`, `>` and `&`",
        rarity: 2,
        lines: false,
        upper: [true, false],
        ..HTML
    },
    Escaping {
        phrase: ", with `\\u` escapes for `<`, `>` and `&`, and for non-ASCII characters",
        rarity: 2,
        non_ascii: NonAscii::Escaped,
        delete: true,
        ..HTML
    },
    // lua-cjson.
    Escaping {
        phrase: ", with `\\/` for `/` and an escape for U+007F",
        rarity: 2,
        slash: Slash::Escaped,
        delete: true,
        ..PLAIN
    },
    Escaping {
        phrase: ", with an escape for U+007F",
        rarity: 2,
        delete: true,
        ..PLAIN
    },
    // org.json; Ruby with script_safe.
    Escaping {
        phrase: ", with `<\\/` for `</`",
        rarity: 1,
        slash: Slash::EscapedAfterLess,
        ..PLAIN
    },
    // org.json escapes U+0080 to U+00A0 and U+2000 to U+20FF; the first of these are rare.
    Escaping {
        phrase: ", with `\\/` for `/` and escapes for U+2028 and U+2029",
        rarity: 2,
        slash: Slash::Escaped,
        lines: true,
        ..PLAIN
    },
    // Emoji alone, as what stores UTF-16 does.
    Escaping {
        phrase: ", with `\\u` escapes for characters beyond U+FFFF",
        rarity: 2,
        non_ascii: NonAscii::AstralEscaped,
        ..PLAIN
    },
    Escaping {
        phrase: ", with `\\u0008` and `\\u000c` for `\\b` and `\\f`",
        rarity: 2,
        short: false,
        ..PLAIN
    },
    // Symfony's JsonResponse and PHP's JSON_HEX_* options.
    Escaping {
        special: b"<>&'\"",
        ..PHP_HEX
    },
    Escaping {
        special: b"<>",
        ..PHP_HEX
    },
    Escaping {
        special: b"'",
        ..PHP_HEX
    },
    Escaping {
        special: b"&",
        ..PHP_HEX
    },
    Escaping {
        special: b"\"",
        ..PHP_HEX
    },
    Escaping {
        documents_only: true,
        special: b"<>&'\"",
        ..PHP_HEX_UNICODE
    },
    Escaping {
        documents_only: true,
        special: b"<>",
        ..PHP_HEX_UNICODE
    },
    // Newtonsoft's EscapeHtml.
    Escaping {
        documents_only: true,
        phrase: ", with `\\u` escapes for `<`, `>`, `&`, `'` and `\"`",
        rarity: 2,
        special: b"<>&'\"",
        next_line: true,
        ..HTML
    },
    Escaping {
        documents_only: true,
        special: b"<>&'\"",
        slash: Slash::Plain,
        ..PHP_HEX_UNICODE
    },
    Escaping {
        documents_only: true,
        special: b"<>&'\"",
        slash: Slash::Plain,
        rarity: 3,
        ..PHP_HEX
    },
    Escaping {
        documents_only: true,
        special: b"<>&'",
        rarity: 3,
        ..PHP_HEX
    },
    Escaping {
        documents_only: true,
        special: b"<>&",
        rarity: 3,
        ..PHP_HEX
    },
    // Perl and ASCII output with the first set of HTML characters.
    Escaping {
        documents_only: true,
        phrase: ", with `\\u` escapes for `<`, `>`, `&`, `=` and `'`, and for non-ASCII characters",
        rarity: 3,
        special: b"<>&='",
        ..ASCII
    },
];

/// The ways in which a text may be written into a string, up to a rarity.
pub(crate) fn for_texts(rarest: u8) -> Vec<&'static Escaping> {
    let mut ways = Vec::new();
    for way in ESCAPINGS {
        if way.rarity <= rarest && !way.documents_only {
            ways.push(way);
        }
    }
    ways
}

impl Escaping {
    /// Appends the string token of some content, which is UTF-8 except for lone surrogates.
    pub fn write(&self, content: &[u8], out: &mut Vec<u8>) {
        out.push(b'"');
        self.write_inside(content, out);
        out.push(b'"');
    }

    /// The same without the quotes.
    #[inline(never)]
    pub fn write_inside(&self, content: &[u8], out: &mut Vec<u8>) {
        let mut rest = content;
        let mut before = 0;
        while let Some(first) = rest.first() {
            let (code, length) = decode(rest);
            let (char, after) = rest.split_at(length.min(rest.len()));
            rest = after;
            match first {
                _ if self.special.contains(first) => units(code, self.upper[0], out),
                b'"' | b'\\' => out.extend_from_slice(&[b'\\', *first]),
                b'/' if self.escapes_slash(before) => out.extend_from_slice(b"\\/"),
                b'\x08' if self.short => out.extend_from_slice(b"\\b"),
                b'\x0C' if self.short => out.extend_from_slice(b"\\f"),
                b'\n' => out.extend_from_slice(b"\\n"),
                b'\r' => out.extend_from_slice(b"\\r"),
                b'\t' => out.extend_from_slice(b"\\t"),
                0x00..=0x1F => units(code, self.upper[1], out),
                0x7F if self.delete => units(code, self.upper[1], out),
                0x20..=0x7F => out.push(*first),
                _ if self.keeps(code) => out.extend_from_slice(char),
                _ => units(code, self.upper[1], out),
            }
            before = *first;
        }
    }

    fn escapes_slash(&self, before: u8) -> bool {
        match self.slash {
            Slash::Plain => false,
            Slash::Escaped => true,
            Slash::EscapedAfterLess => before == b'<',
        }
    }

    /// A lone surrogate has no UTF-8, so every serializer escapes it.
    fn keeps(&self, code: u32) -> bool {
        match code {
            0xD800..0xE000 => false,
            0x2028 | 0x2029 if self.lines => false,
            0x85 if self.next_line => false,
            // What .NET's relaxed encoder does not allow.
            0xA0 | 0xAD | 0x200B..=0x200C if self.upper[1] && self.next_line => false,
            _ => match self.non_ascii {
                NonAscii::Plain => true,
                NonAscii::Escaped => false,
                NonAscii::AstralEscaped => code <= 0xFFFF,
            },
        }
    }
}

/// Appends the `\u` escapes of a character: two for a character beyond U+FFFF.
#[inline(never)]
pub(crate) fn units(code: u32, upper: bool, out: &mut Vec<u8>) {
    for unit in code_units(code) {
        out.extend_from_slice(b"\\u");
        push_hex(unit, 16, upper, out);
    }
}

/// The string token of some content.
#[inline(never)]
pub(crate) fn quoted(content: &[u8]) -> Vec<u8> {
    let mut made = Vec::with_capacity(content.len() + 2);
    PLAIN.write(content, &mut made);
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As each serializer writes them.
    #[test]
    fn escapes_as_serializers_do() {
        let text = "\"\\/<\u{E9}\u{1F680}\u{2028}\x7F\x08\x01";
        let cases = [
            (PLAIN, "\"\\\"\\\\/<\u{E9}\u{1F680}\u{2028}\x7F\\b\\u0001\""),
            (
                ASCII,
                "\"\\\"\\\\/<\\u00e9\\ud83d\\ude80\\u2028\x7F\\b\\u0001\"",
            ),
            (
                PYTHON,
                "\"\\\"\\\\/<\\u00e9\\ud83d\\ude80\\u2028\\u007f\\b\\u0001\"",
            ),
            (
                PHP,
                "\"\\\"\\\\\\/<\\u00e9\\ud83d\\ude80\\u2028\x7F\\b\\u0001\"",
            ),
            (
                HTML,
                "\"\\\"\\\\/\\u003c\u{E9}\u{1F680}\\u2028\x7F\\b\\u0001\"",
            ),
            (
                DOTNET,
                "\"\\u0022\\\\/\\u003C\\u00E9\\uD83D\\uDE80\\u2028\\u007F\\b\\u0001\"",
            ),
        ];
        for (way, expected) in cases {
            let mut made = Vec::new();
            way.write(text.as_bytes(), &mut made);
            assert_eq!(String::from_utf8_lossy(&made), expected, "{}", way.phrase);
        }
    }

    /// No two ways write the same everywhere, and all read as the same text.
    #[test]
    fn each_way_is_another() {
        let mut text: Vec<u8> = (0x20..0x80).collect();
        text.extend_from_slice("</\x08\x0C\x1B\u{85}\u{A0}\u{E9}\u{2028}\u{1F680}".as_bytes());
        let mut all = Vec::new();
        for way in ESCAPINGS {
            let made = quoted_by(way, &text);
            assert_eq!(
                super::super::document::content(&made),
                text,
                "{}",
                way.phrase
            );
            assert!(!all.contains(&made), "{} is there twice", way.phrase);
            all.push(made);
        }
        assert!(for_texts(0).len() < for_texts(u8::MAX).len());
        assert!(for_texts(u8::MAX).iter().all(|way| !way.documents_only));
    }

    fn quoted_by(way: &Escaping, text: &[u8]) -> Vec<u8> {
        let mut made = Vec::new();
        way.write(text, &mut made);
        made
    }
}
