//! Escapes for characters: HTML entities, `\u00e9`, `\n`, `\/`.
//!
//! Order: 21
//!
//! # `payload_escapes`
//!
//! The same characters, with other escapes.
//!
//! Example: `\/` for `/`, `\u00e9` for `é`, `&quot;` for `"`.
//!
//! Where it comes from: PHP's `json_encode`, Gson, Go's HTML-safe encoder, .NET; a template that escapes HTML.
//!
//! Fix: Sign and verify the raw bytes. Serializers differ in `\/`, `\u00e9` and `\u0026`, and templates escape HTML.
//!
//! ```php
//! json_encode($event, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
//! ```
//!
//! # `secret_escapes`
//!
//! One side's secret has escapes such as a literal `\n`.
//!
//! Example: a literal `\n`, `\/` or `&amp;` in the secret.
//!
//! Where it comes from: `.env` readers that differ in escapes, a secret that went through JSON or an HTML page.
//!
//! Fix: Use the same secret on both sides. One of them reads or writes escapes such as `\n`, `\/` or `&amp;`.
//!
//! ```sh
//! PRESWALD_WEBHOOK_SECRET='s3cr3t$1'   # single quotes: no escapes, no variables
//! ```

use crate::diagnose::codecs::bytes::{cut, decimal, encode, join, next_char, text};
use crate::diagnose::codecs::encoding::{
    entity_name, from_entities, from_escapes, hex_number, unicode_escape,
};
use crate::diagnose::mistake::*;
use crate::diagnose::serializers::escaping::units;

pub(super) const ROWS: &[Row] = &[
    row("with HTML entities for its special characters")
        .undo(One(from_entities))
        .make(Make(|given, out| with(FREQUENT_ENTITY_SETS, given, out)))
        .payload(Code::PayloadEscapes, 0)
        .fix(HTML),
    row("with HTML entities, such as `&#61;`")
        .undo(One(from_entities))
        .header(Code::HeaderSurrounded, 2)
        .fix(AS_SENT),
    row("with HTML entities for its special characters")
        .undo(One(from_entities))
        .make(Several(with_entities))
        .secret(Code::SecretEscapes, 1),
    row("with HTML entities for its special characters")
        .make(Several(with_entities))
        .payload(Code::PayloadEscapes, 1)
        .fix(HTML),
    row("with HTML entities that were escaped twice")
        .undo(One(|given| from_entities(&from_entities(given)?)))
        .payload(Code::PayloadEscapes, 1)
        .fix(HTML),
    row("with HTML entities that were escaped twice")
        .undo(One(|given| from_entities(&from_entities(given)?)))
        .header(Code::HeaderSurrounded, 2)
        .fix(AS_SENT),
    row("with `\\u` escapes for quotes and other characters")
        .undo(Make(without_unicode_escapes))
        .make(Several(|given, out| {
            with_unicode_escapes(UNICODE_ESCAPED, given, out)
        }))
        .payload(Code::PayloadEscapes, 1),
    row("with `\\u` escapes for some characters")
        .make(Several(|given, out| {
            with_unicode_escapes(UNICODE_ESCAPED_IN_SECRETS, given, out)
        }))
        .secret(Code::SecretEscapes, 2),
    row("followed by a literal `\\n`")
        .undo(One(|given| Some(given.strip_suffix(b"\\n")?.to_vec())))
        .make(Around("…\\n"))
        .secret(Code::SecretEscapes, 0),
    row("with backslash escapes such as `\\n`")
        .undo(Replace("\\n→\n|\\r→\r|\\t→\t|\\\\→\\|\\\"→\"|\\$→$"))
        .secret(Code::SecretEscapes, 0),
    row("with backslash escapes such as `\\n`")
        .undo(One(from_escapes))
        .make(Replace("\n→\\n|\r→\\r|\t→\\t|\\→\\\\|\"→\\\""))
        .secret(Code::SecretEscapes, 1),
    row("with backslashes before quotes and backslashes")
        .make(Replace("\\→\\\\|\"→\\\"|'→\\'"))
        .secret(Code::SecretEscapes, 2),
    row("with `$$` for `$`")
        .undo(Replace("$$→$"))
        .make(Replace("$→$$"))
        .secret(Code::SecretEscapes, 2),
    row("with `\\$` for `$`")
        .make(Replace("$→\\$"))
        .secret(Code::SecretEscapes, 2),
    row("with a newline for `\\n`")
        .make(Replace("\\n→\n"))
        .secret(Code::SecretEscapes, 2),
    row("with `\\` for `\\\\`")
        .make(Replace("\\\\→\\"))
        .secret(Code::SecretEscapes, 2),
    row("with a dash for its hyphens, as an editor or a chat writes it")
        .undo(Replace("\u{2014}→--|\u{2013}→-"))
        .make(Make(with_dashes))
        .secret(Code::SecretEscapes, 2),
    row("without its backslashes")
        .make(Replace("\\\\→\\|\\→"))
        .secret(Code::SecretEscapes, 2),
    row("with `\\u` escapes for some characters")
        .undo(One(from_escapes))
        .header(Code::HeaderSurrounded, 2)
        .fix(AS_SENT),
    row("with the full-width character `\u{FF1D}` instead of `=`")
        .undo(Replace("\u{FF1D}→="))
        .header(Code::HeaderSurrounded, 2)
        .fix(AS_SENT),
];

fn with_dashes(given: &[u8], out: &mut dyn Emit) {
    for pairs in ["--→\u{2014}", "--→\u{2013}", "-→\u{2013}", "-→\u{2014}"] {
        out.replace(given, pairs);
    }
}

const HTML: &str = "Use the raw bytes. A template or a page has escaped them for HTML.";

/// What templates replace by HTML entities.
const FREQUENT_ENTITY_SETS: &[&str] = &[
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#x27;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#039;",
];

const RARE_ENTITY_SETS: &[&str] = &[
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#39;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&apos;",
    "&→&amp;|<→&lt;|>→&gt;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&#34;|'→&#39;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#x27;|`→&#x60;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#39;|`→&#96;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#x27;|/→&#x2F;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#39;|/→&#x2F;|`→&#x60;|=→&#x3D;",
    "&→&amp;|<→&lt;|>→&gt;|\"→&quot;|'→&#x27;|`→&#x60;|=→&#x3D;",
    "\"→&quot;",
    "&→&amp;",
];

fn with(sets: &'static [&'static str], given: &[u8], out: &mut dyn Emit) {
    for pairs in sets {
        out.replace(given, pairs);
    }
}

/// How a character that is not ASCII becomes an entity.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum CharEntity {
    Decimal,
    Hex,
    /// By its name, or else in hex digits.
    Named,
    /// By its name, or not at all.
    NamedOrKept,
}

/// What encoders replace that know all characters: ASCII characters, what becomes of `'`, and how
/// the others become entities.
const CHAR_ENTITIES: &[(&str, &str, CharEntity)] = &[
    ("", "", CharEntity::Decimal),
    ("", "", CharEntity::Hex),
    ("&<>\"'", "&#39;", CharEntity::Decimal),
    ("&<>\"'", "&#x27;", CharEntity::Hex),
    ("&<>\"'`", "&apos;", CharEntity::Named),
    ("&<>\"'", "&apos;", CharEntity::Named),
    ("&<>\"", "", CharEntity::NamedOrKept),
    ("&<>\"'", "&#039;", CharEntity::NamedOrKept),
    ("&<>\"'", "&#39;", CharEntity::NamedOrKept),
    ("", "", CharEntity::NamedOrKept),
];

fn with_entities(given: &[u8], out: &mut dyn Emit) {
    with(FREQUENT_ENTITY_SETS, given, out);
    with(RARE_ENTITY_SETS, given, out);
    for (ascii, apostrophe, way) in CHAR_ENTITIES {
        let mut made = Vec::with_capacity(given.len() * 2);
        let mut rest = text(given);
        while let Some((code, char)) = next_char(&mut rest) {
            let name = match code {
                0..0x80 if !char.iter().all(|byte| ascii.as_bytes().contains(byte)) => None,
                0..0x80 => entity_name(code),
                _ if *way >= CharEntity::Named => entity_name(code),
                _ => None,
            };
            let is_kept = code < 0x80 || *way == CharEntity::NamedOrKept;
            made.extend_from_slice(&match name {
                Some(b"apos") => apostrophe.as_bytes().to_vec(),
                Some(name) => join(&[b"&", name, b";"]),
                None if is_kept => char.to_vec(),
                None if *way == CharEntity::Decimal => {
                    join(&[b"&#", &decimal(code.into(), 1), b";"])
                }
                None => join(&[b"&#x", &hex_number(code, true), b";"]),
            });
        }
        out.put(made);
    }
}

/// ASCII characters that templates write as `\u` escapes everywhere, and whether they do it with
/// other characters too.
const UNICODE_ESCAPED: &[(&str, bool)] = &[
    ("\\'\"><&=-;`", false),
    ("\\'\"><&=-;`\n\r\t\x7F", false),
    ("'\"<>&", false),
    ("", true),
    ("\"\\", true),
];

const UNICODE_ESCAPED_IN_SECRETS: &[(&str, bool)] =
    &[("=", false), ("&", false), ("+", false), ("=&+'<>", false)];

fn with_unicode_escapes(sets: &[(&str, bool)], given: &[u8], out: &mut dyn Emit) {
    for (ascii, others) in sets {
        for upper in [true, false] {
            let mut made = Vec::with_capacity(given.len() * 2);
            let mut rest = text(given);
            while let Some((code, char)) = next_char(&mut rest) {
                let is_escaped = match char {
                    [byte] => ascii.as_bytes().contains(byte),
                    _ => *others,
                };
                if is_escaped {
                    units(code, upper, &mut made)
                } else {
                    made.extend_from_slice(char)
                }
            }
            out.put(made);
        }
    }
}

/// The text without `\u` escapes, and with all others.
fn without_unicode_escapes(given: &[u8], out: &mut dyn Emit) {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    while let Some((before, after)) = cut(rest, b'\\') {
        made.extend_from_slice(before);
        rest = after;
        match after.strip_prefix(b"u").and_then(unicode_escape) {
            Some((code, length)) => {
                encode(code, &mut made);
                rest = after.get(1 + length..).unwrap_or_default();
            }
            None => made.push(b'\\'),
        }
    }
    out.join(&[&made, rest]);
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both(
        "{\"a\":\"<&>\"}",
        "{&quot;a&quot;:&quot;&lt;&amp;&gt;&quot;}",
    ),
    Both("it's", "it&#39;s"),
    Both("Caf\u{E9}", "Caf&#233;"),
    Both("Caf\u{E9}", "Caf&eacute;"),
    Undone("{&amp;quot;a&amp;quot;:1}", "{\"a\":1}"),
    Both("{\"a\":1}", "{\\u0022a\\u0022:1}"),
    Both("Caf\u{E9}", "Caf\\u00e9"),
    Both("s3\ncr3t", "s3\\ncr3t"),
    Both("s3$cr3t", "s3$$cr3t"),
    Made("s3\\cr3t", "s3cr3t"),
    Both("s3cr3t", "s3cr3t\\n"),
    Both("s3--cr3t", "s3\u{2014}cr3t"),
    Undone("sha256\u{FF1D}6f0c", "sha256=6f0c"),
];
