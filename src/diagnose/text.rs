//! The ways in which encoders escape the strings of JSON.

/// What an encoder escapes beyond `"`, `\` and control characters, which all do.
pub(crate) struct Escaping {
    /// How it is told, behind "the signature covers the same JSON".
    pub phrase: &'static str,
    /// ASCII characters that become `\u00xx`.
    special: &'static [u8],
    /// `/` becomes `\/`.
    slash: bool,
    /// What is not ASCII becomes `\uxxxx`.
    ascii: bool,
    /// U+2028 and U+2029, which end lines in old JavaScript, become escapes.
    lines: bool,
    /// Digits of escapes are in upper case.
    upper: bool,
}

const PLAIN: Escaping = Escaping {
    phrase: ", with nothing escaped that need not be",
    special: b"",
    slash: false,
    ascii: false,
    lines: false,
    upper: false,
};

/// The encoders' ways, the most frequent first.
pub(crate) const ESCAPINGS: &[Escaping] = &[
    // JSON.stringify; Python with ensure_ascii=False; Ruby; Rust.
    PLAIN,
    // Python.
    Escaping {
        phrase: ", with `\\u` escapes for what is not ASCII",
        ascii: true,
        ..PLAIN
    },
    // PHP.
    Escaping {
        phrase: ", with `\\/` for `/` and `\\u` escapes for what is not ASCII",
        slash: true,
        ascii: true,
        ..PLAIN
    },
    // PHP with JSON_UNESCAPED_UNICODE.
    Escaping {
        phrase: ", with `\\/` for `/`",
        slash: true,
        ..PLAIN
    },
    // Go; Rails.
    Escaping {
        phrase: ", with `\\u` escapes for `<`, `>` and `&`",
        special: b"<>&",
        lines: true,
        ..PLAIN
    },
    // Gson.
    Escaping {
        phrase: ", with `\\u` escapes for `<`, `>`, `&`, `=` and `'`",
        special: b"<>&='",
        lines: true,
        ..PLAIN
    },
    // System.Text.Json.
    Escaping {
        phrase: ", escaped as .NET does",
        special: b"\"<>&'+`\x7F",
        ascii: true,
        upper: true,
        ..PLAIN
    },
];

impl Escaping {
    /// Appends the string token of some content, which is UTF-8 but for surrogates.
    pub fn write(&self, content: &[u8], out: &mut Vec<u8>) {
        out.push(b'"');
        let mut rest = content;
        while let Some(first) = rest.first() {
            let (code, length) = decode(rest);
            let (char, behind) = rest.split_at(length.min(rest.len()));
            rest = behind;
            match first {
                _ if self.special.contains(first) => self.unit(code, out),
                b'"' | b'\\' => out.extend([b'\\', *first]),
                b'/' if self.slash => out.extend(b"\\/"),
                b'\x08' => out.extend(b"\\b"),
                b'\x0C' => out.extend(b"\\f"),
                b'\n' => out.extend(b"\\n"),
                b'\r' => out.extend(b"\\r"),
                b'\t' => out.extend(b"\\t"),
                0x00..=0x1F => self.unit(code, out),
                0x20..=0x7F => out.push(*first),
                _ if self.keeps(code) => out.extend_from_slice(char),
                _ if code > 0xFFFF => {
                    self.unit(0xD800 + ((code - 0x10000) >> 10), out);
                    self.unit(0xDC00 + (code & 0x3FF), out);
                }
                _ => self.unit(code, out),
            }
        }
        out.push(b'"');
    }

    /// Half of a surrogate pair has no UTF-8: everybody escapes it.
    fn keeps(&self, code: u32) -> bool {
        match code {
            0xD800..0xE000 => false,
            0x2028 | 0x2029 if self.lines => false,
            _ => !self.ascii,
        }
    }

    fn unit(&self, code: u32, out: &mut Vec<u8>) {
        out.extend(b"\\u");
        let digits = match self.upper {
            true => b"0123456789ABCDEF",
            false => b"0123456789abcdef",
        };
        out.extend([12, 8, 4, 0].map(|shift| digits[(code >> shift & 15) as usize]));
    }
}

/// The code point that a text begins with, and its length in bytes. The text has been read, so
/// that its bytes are what their first one announces.
fn decode(text: &[u8]) -> (u32, usize) {
    let first = text.first().copied().unwrap_or(0);
    let (length, mask) = match first {
        0x00..=0x7F => return (u32::from(first), 1),
        0x80..=0xDF => (2, 0x1F),
        0xE0..=0xEF => (3, 0x0F),
        0xF0..=0xFF => (4, 0x07),
    };
    let tail = text.iter().take(length).skip(1);
    let code = tail.fold(u32::from(first & mask), |code, byte| {
        code << 6 | u32::from(byte & 0x3F)
    });
    (code, length)
}
