//! What may have been done to a payload: one row a change, the more specific before the more
//! general.

use super::envelope;
use super::row::Change::{Around, Make, One, Replace, Several, Write};
use super::row::Stage::{Alone, Rewrite, Unwrap, Wrap};
use super::row::{Hypothesis, row};
use super::values;
use crate::diagnose::cause::{CauseCode as Code, Observation};
use crate::diagnose::codecs::bytes::{cut, decimal, encode, join, next_char, text, utf8, without};
use crate::diagnose::codecs::charset;
use crate::diagnose::codecs::compressed;
use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::encoding::{
    BASE64_LINES, base64, base64_lines_of, entity_name, from_base32, from_base64, from_entities,
    from_escapes, from_hex, from_quoted_printable, hex, hex_number, quoted_printable_as,
    unicode_escape,
};
use crate::diagnose::codecs::mac::Algorithm;
use crate::diagnose::serializers::document::content;
use crate::diagnose::serializers::escaping::{
    self, ASCII, Escaping, FREQUENT_ESCAPINGS, PLAIN, PYTHON, units,
};
use crate::diagnose::serializers::form;
use crate::diagnose::serializers::printed;

const NEWLINE: &str =
    "the signature covers the payload with a newline at its end; the payload given has none";
const ENDINGS_LF: &str =
    "the signature covers the payload with LF line endings; the payload given has others";
const ENDINGS_CRLF: &str =
    "the signature covers the payload with CR LF line endings; the payload given has others";
const ENDINGS_CR: &str =
    "the signature covers the payload with CR line endings; the payload given has others";
const BROKEN: &str =
    "the signature covers the payload with its line breaks; the payload given has lost them";
const UNBROKEN: &str =
    "the signature covers the payload without line breaks; the payload given has some";
const TRIMMED: &str = "the signature covers the payload without the white space around it";
const PADDED: &str =
    "the signature covers the payload with white space around it; the payload given has none";
const CHARSET: &str =
    "the signature covers the text in another character set than the payload given";
const MISREAD: &str =
    "the signature covers the text before it was misread in another character set";
const LOST: &str =
    "the signature covers the text with `?` or U+FFFD in place of non-ASCII characters";
const BASE64: &str = "the signature covers the payload in base64";
const FROM_BASE64: &str = "the signature covers the bytes that the payload given has in base64";
const HEX: &str = "the signature covers the payload as hex digits";
const STRING: &str = "the signature covers the payload as a JSON string";
const IN_STRING: &str = "the signature covers the text that the payload given has as a JSON string";
const FORM: &str = "the signature covers the payload percent-encoded, as in a form";
const FIELD: &str = "the signature covers the decoded text of a field of the form given";
const FIELDS: &str = "the signature covers the members of the payload as form fields";
const DECODED: &str =
    "the signature covers the payload before a form decoder changed `+` or `%` in it";
const ENTITIES: &str =
    "the signature covers the text with HTML entities for its special characters";
const WITHOUT_ENTITIES: &str =
    "the signature covers the text before its special characters became HTML entities";
const UNICODE_ESCAPES: &str =
    "the signature covers the text with `\\u` escapes for quotes and other characters";
const WITHOUT_ESCAPES: &str = "the signature covers the text before its characters became escapes";
const MEMBER: &str = "the signature covers a value inside the document given, not the document";
const ENVELOPE: &str = "the signature covers a document that contains the payload given";
const FRAMED: &str = "the signature covers the payload without the text around it";
const FRAME: &str = "the signature covers the payload with text around it";
const TIMES: &str = "the signature covers the same event with its times in another form";
const EMPTIES: &str =
    "the signature covers the same event with `{}` and `[]` exchanged where they are empty";
const NULLS: &str =
    "the signature covers the same event with other nulls, empty members or spaces in strings";
const NUMBERS: &str =
    "the signature covers the same event with numbers as strings, or strings as numbers";
const PRINTED: &str = "the signature covers the event as a programming language prints it";
const FROM_PRINTED: &str = "the signature covers the event as JSON; the payload given is printed by a programming language";
const LITERAL: &str =
    "the signature covers the payload as a programming language or a log writes a text";
const FROM_LITERAL: &str =
    "the signature covers the payload before a programming language or a log wrote it as a text";
const BYTES: &str = "the signature covers the bytes of the payload as a list of numbers";
const FROM_BYTES: &str = "the signature covers the bytes that the payload given lists as numbers";
const SHELL: &str = "the signature covers what a shell made of the payload";
const PREFIXED: &str =
    "the signature covers an id, a time or another text together with the payload";
const HASHED: &str = "the signature covers a hash of the payload";

#[rustfmt::skip]
pub(crate) const TABLE: &[Hypothesis] = &[
    row(Code::PayloadFinalNewline, Unwrap, 0, "the signature covers the payload without the newline at its end", One(without_final_newline)),
    row(Code::PayloadFinalNewline, Wrap, 0, NEWLINE, Around("…\n")),
    row(Code::PayloadFinalNewline, Wrap, 1, NEWLINE, Around("…\r\n")),
    row(Code::PayloadLineEndings, Unwrap, 0, ENDINGS_LF, Replace("\r\n→\n|\r→\n")),
    row(Code::PayloadLineEndings, Unwrap, 3, ENDINGS_LF, Replace("\r\r\n→\n|\r\n→\n")),
    row(Code::PayloadLineEndings, Wrap, 0, ENDINGS_CRLF, Replace("\r\n→\r\n|\n→\r\n|\r→\r\n")),
    row(Code::PayloadLineEndings, Wrap, 2, ENDINGS_CR, Replace("\r\n→\r|\n→\r")),
    row(Code::PayloadLineEndings, Wrap, 3, ENDINGS_CRLF, Replace("\n→\r\n")),
    row(Code::PayloadBom, Unwrap, 0, "the signature covers the payload without a byte order mark; the payload given has one", Make(|given, out| out.maybe(given.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec)))),
    row(Code::PayloadBom, Wrap, 0, "the signature covers the payload with a byte order mark; the payload given has none", Around("\u{FEFF}…")),
    row(Code::PayloadWhitespace, Unwrap, 0, TRIMMED, Make(trimmed)),
    row(Code::PayloadWhitespace, Unwrap, 1, TRIMMED, Several(without_outer_space)),
    row(Code::PayloadNewlinesRemoved, Unwrap, 0, BROKEN, Make(|given, out| with_newlines(given, b"\n", out))),
    row(Code::PayloadNewlinesRemoved, Unwrap, 1, BROKEN, Make(|given, out| with_newlines(given, b"\r\n", out))),
    row(Code::PayloadNewlinesRemoved, Wrap, 0, UNBROKEN, Replace("\n→|\r→")),
    row(Code::PayloadNewlinesRemoved, Wrap, 1, UNBROKEN, Several(envelope::unwrapped)),
    row(Code::PayloadWhitespace, Wrap, 0, PADDED, Around("… | …")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(" … |…\r\n\r\n|\r\n…\r\n|…\t|\t…|…\r|  …|    …|…  |\u{200B}…|…\u{200B}|\u{A0}…|…\u{A0}")),
    row(Code::PayloadWhitespace, Wrap, 1, PADDED, Around("…\n\n|…\n\n\n|\n…|\n…\n")),
    row(Code::PayloadWhitespace, Wrap, 3, PADDED, Around("\u{2060}…")),
    row(Code::PayloadWhitespace, Wrap, 2, "the signature covers the payload without any white space, also in its texts", Replace(" →|\n→|\r→|\t→")),
    row(Code::PayloadReserialized, Rewrite, 0, "", Write),
    row(Code::PayloadEmpty, Alone, 0, "the signature covers an empty payload", Around("")),
    row(Code::PayloadEmpty, Alone, 0, "the signature covers `{}`, as which an empty body is parsed", Around("{}")),
    row(Code::PayloadEmpty, Alone, 1, "the signature covers a text that stands for an empty body", Around("null|undefined|None|nil|\"\"|[]|''|\n|b''|false")),
    row(Code::PayloadObjectObject, Alone, 0, "the signature covers the text `[object Object]`", Around(OBJECT_OBJECT)),
    row(Code::PayloadObjectObject, Alone, 1, "the signature covers the name of a type, not the payload", Around(OBJECTS)),
    row(Code::PayloadNormalization, Wrap, 0, "the signature covers the text in Unicode's composed form (NFC); the payload given has another", One(charset::composed)),
    row(Code::PayloadNormalization, Wrap, 0, "the signature covers the text in Unicode's decomposed form (NFD); the payload given has another", One(charset::decomposed)),
    row(Code::PayloadCharset, Unwrap, 0, CHARSET, Several(charset::misread)),
    row(Code::PayloadCharset, Unwrap, 0, MISREAD, Several(charset::before_misreading)),
    row(Code::PayloadCharset, Unwrap, 0, CHARSET, One(charset::from_utf16)),
    row(Code::PayloadCharset, Unwrap, 1, CHARSET, Make(charset::from_surrogates)),
    row(Code::PayloadCharset, Wrap, 0, CHARSET, Make(|given, out| charset::encodings(given, charset::FREQUENT, out))),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Make(|given, out| charset::encodings(given, charset::LOSSY, out))),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Several(charset::in_tables)),
    row(Code::PayloadCharset, Wrap, 0, LOST, Make(|given, out| charset::encodings(given, charset::ASCII, out))),
    row(Code::PayloadCharset, Wrap, 1, LOST, Make(|given, out| charset::encodings(given, charset::REPLACED, out))),
    row(Code::PayloadCharset, Wrap, 1, "the signature covers the text without what is not ASCII", Make(|given, out| charset::encodings(given, charset::DROPPED, out))),
    row(Code::PayloadCharset, Wrap, 1, "the signature covers the text with U+FFFD for what is not UTF-8 in the payload given", Make(|given, out| out.put(charset::lossy(given)))),
    row(Code::PayloadCharset, Wrap, 1, "the signature covers the text with other characters for those beyond U+FFFF", Several(charset::without_astral)),
    row(Code::PayloadCharset, Wrap, 2, CHARSET, Make(charset::with_surrogates)),
    row(Code::PayloadCompressed, Unwrap, 0, "the signature covers the decompressed form of the payload given", One(compressed::inflated)),
    row(Code::PayloadBase64, Unwrap, 0, FROM_BASE64, One(from_base64)),
    row(Code::PayloadBase64, Unwrap, 2, FROM_BASE64, Make(|given, out| out.maybe(from_base64(given).and_then(|once| from_base64(&once))))),
    row(Code::PayloadBase64, Unwrap, 1, "the signature covers the bytes that the payload given has in base32", One(from_base32)),
    row(Code::PayloadBase64, Unwrap, 1, "the signature covers the bytes that the payload given has as quoted-printable", One(from_quoted_printable)),
    row(Code::PayloadBase64, Wrap, 0, BASE64, Make(in_base64)),
    row(Code::PayloadBase64, Wrap, 1, BASE64, Several(in_base64_lines)),
    row(Code::PayloadBase64, Wrap, 2, BASE64, Make(|given, out| out.put(base64(&base64(given))))),
    row(Code::PayloadBase64, Wrap, 2, "the signature covers the payload as quoted-printable", Several(quoted_printable)),
    row(Code::PayloadHex, Unwrap, 0, "the signature covers the bytes that the payload given has as hex digits", Make(|given, out| out.maybe(from_hex(&without(given, |byte| byte.is_ascii_whitespace()))))),
    row(Code::PayloadHex, Wrap, 0, HEX, Make(|given, out| out.put(hex(given, false)))),
    row(Code::PayloadHex, Wrap, 1, HEX, Make(|given, out| out.put(hex(given, true)))),
    row(Code::PayloadDoubleEncoded, Unwrap, 0, IN_STRING, One(inside_string)),
    row(Code::PayloadDoubleEncoded, Unwrap, 1, IN_STRING, Make(|given, out| out.maybe(inside_string(given).and_then(|once| inside_string(&once))))),
    row(Code::PayloadDoubleEncoded, Unwrap, 1, "the signature covers the text that the payload given has as a string without its quotes", Make(inside_bare_string)),
    row(Code::PayloadDoubleEncoded, Wrap, 0, STRING, Make(|given, out| in_strings(given, FREQUENT_ESCAPINGS, "\"", out))),
    row(Code::PayloadDoubleEncoded, Wrap, 1, STRING, Several(|given, out| in_strings(given, escaping::for_texts(), "\"", out))),
    row(Code::PayloadDoubleEncoded, Wrap, 2, STRING, Several(in_strings_twice)),
    row(Code::PayloadDoubleEncoded, Wrap, 1, "the signature covers the payload as a JSON string without its quotes", Several(|given, out| in_strings(given, escaping::for_texts(), "", out))),
    row(Code::PayloadDoubleEncoded, Wrap, 2, "the signature covers the payload as a JavaScript string without its quotes", Several(in_script)),
    row(Code::PayloadEnveloped, Unwrap, 0, MEMBER, Several(envelope::members)),
    row(Code::PayloadForm, Unwrap, 0, FIELD, Several(form::fields)),
    row(Code::PayloadForm, Unwrap, 1, DECODED, Several(form::before_decoding)),
    row(Code::PayloadForm, Wrap, 0, FORM, Make(form::frequent)),
    row(Code::PayloadForm, Wrap, 1, FORM, Several(form::forms)),
    row(Code::PayloadForm, Wrap, 0, "the signature covers `payload=` and the payload", Around("payload=…")),
    row(Code::PayloadForm, Wrap, 1, FIELDS, Several(form::nested)),
    row(Code::PayloadForm, Wrap, 1, "the signature covers the payload after a form decoder changed `+` or `%` in it", Several(form::decoded)),
    row(Code::PayloadEscapes, Unwrap, 0, WITHOUT_ENTITIES, One(from_entities)),
    row(Code::PayloadEscapes, Unwrap, 1, WITHOUT_ESCAPES, Make(without_unicode_escapes)),
    row(Code::PayloadEscapes, Wrap, 0, ENTITIES, Make(with_frequent_entities)),
    row(Code::PayloadEscapes, Wrap, 1, ENTITIES, Several(with_entities)),
    row(Code::PayloadEscapes, Wrap, 1, UNICODE_ESCAPES, Several(with_unicode_escapes)),
    row(Code::PayloadValues, Unwrap, 1, TIMES, Several(values::times)),
    row(Code::PayloadValues, Unwrap, 0, EMPTIES, Several(values::empties)),
    row(Code::PayloadValues, Unwrap, 1, NULLS, Several(values::nulls)),
    row(Code::PayloadValues, Unwrap, 1, NUMBERS, Several(values::number_strings)),
    row(Code::PayloadValues, Wrap, 2, "the signature covers the payload in another letter case", Several(letter_cases)),
    row(Code::PayloadFramed, Unwrap, 0, FRAMED, Several(envelope::between_brackets)),
    row(Code::PayloadFramed, Unwrap, 0, FRAMED, Several(envelope::bodies)),
    row(Code::PayloadFramed, Unwrap, 1, FRAMED, Several(envelope::without_line_prefixes)),
    row(Code::PayloadFramed, Unwrap, 1, FRAMED, Make(envelope::without_padding)),
    row(Code::PayloadFramed, Unwrap, 1, "the signature covers the payload without commas that joined its chunks", Make(envelope::without_stray_commas)),
    row(Code::PayloadFramed, Wrap, 2, FRAME, Several(envelope::framed)),
    row(Code::PayloadFramed, Wrap, 2, "the signature covers the payload with padding after it", Several(envelope::padded)),
    row(Code::PayloadEnveloped, Wrap, 2, ENVELOPE, Several(envelope::envelopes)),
    row(Code::PayloadPrinted, Unwrap, 0, FROM_PRINTED, One(printed::from_printed)),
    row(Code::PayloadPrinted, Unwrap, 0, FROM_LITERAL, Several(printed::from_literal)),
    row(Code::PayloadPrinted, Unwrap, 1, FROM_BYTES, One(printed::from_byte_list)),
    row(Code::PayloadPrinted, Wrap, 1, PRINTED, Several(printed::printed)),
    row(Code::PayloadPrinted, Wrap, 1, LITERAL, Several(printed::literals)),
    row(Code::PayloadPrinted, Wrap, 2, BYTES, Several(printed::byte_lists)),
    row(Code::PayloadPrinted, Wrap, 1, SHELL, Several(printed::shell)),
    row(Code::PayloadPrefixed, Wrap, 2, PREFIXED, Several(envelope::prefixed)),
    row(Code::PayloadHashed, Wrap, 2, HASHED, Several(hashes)),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Make(|given, out| charset::utf16(given, "", out))),
    row(Code::PayloadCharset, Wrap, 2, CHARSET, Make(|given, out| charset::utf16(given, "\u{FEFF}", out))),
    row(Code::PayloadCharset, Wrap, 1, MISREAD_TWICE, Several(charset::misread)),
];

const MISREAD_TWICE: &str =
    "the signature covers the text after it was misread in another character set";

pub(crate) const OBJECT_OBJECT: &str = "[object Object]";

/// What other types become where a text is expected.
const OBJECTS: &str = "\
[object Promise]|[object ReadableStream]|[object ArrayBuffer]|[object Uint8Array]|\
[object FormData]|[object Blob]|[object IncomingMessage]|[object Array]|\"[object Object]\"|\
Array|System.Collections.Hashtable|System.IO.MemoryStream|\
Microsoft.AspNetCore.Http.HttpRequestStream";

/// What the search reports of the same JSON in another way: by the phrases of its layout, order, texts and
/// numbers. Other escapes alone have a code of their own.
pub(crate) fn rewritten([layout, order, text, number]: [&'static str; 4]) -> Observation {
    let code = if layout.is_empty() && order.is_empty() && number.is_empty() {
        Code::PayloadEscapes
    } else {
        Code::PayloadReserialized
    };
    let start = "the signature covers the same JSON";
    let end = "; the payload given is serialized in another way";
    Observation {
        code,
        message: [start, layout, order, text, number, end],
    }
}

/// What the search reports of the newline that it tries after everything else.
pub(crate) fn with_final_newline() -> Observation {
    Observation::new(Code::PayloadFinalNewline, NEWLINE)
}

/// Used for secrets too.
pub(crate) fn without_final_newline(given: &[u8]) -> Option<Vec<u8>> {
    let line = given.strip_suffix(b"\n")?;
    Some(line.strip_suffix(b"\r").unwrap_or(line).to_vec())
}

fn trimmed(given: &[u8], out: &mut dyn Emit) {
    out.join(&[given.trim_ascii_end()]);
    out.join(&[given.trim_ascii_start()]);
    out.join(&[given.trim_ascii()]);
}

/// The text without Unicode's white space and zero-width characters at its ends.
pub(crate) fn without_outer_space(given: &[u8], out: &mut dyn Emit) {
    let (mut start, mut end, mut at) = (given.len(), 0, 0);
    let mut rest = text(given);
    while let Some((code, char)) = next_char(&mut rest) {
        let after = at + char.len();
        if !charset::is_space(code) {
            start = start.min(at);
            end = after;
        }
        at = after;
    }
    if start < end {
        out.join(&[&given[start..end]]);
        out.join(&[&given[start..]]);
        out.join(&[&given[..end]]);
    }
}

/// Puts line breaks where `curl -d @file` and similar tools have removed them from indented JSON:
/// before each run of indentation, and before the last bracket.
fn with_newlines(given: &[u8], newline: &[u8], out: &mut dyn Emit) {
    let Some((bracket, rest)) = given.split_last() else {
        return;
    };
    if given.contains(&b'\n') || !matches!(bracket, b'}' | b']') {
        return;
    }
    let mut made = Vec::with_capacity(given.len() * 2);
    let (mut in_string, mut escaped, mut before) = (false, false, 0);
    for (at, byte) in rest.iter().enumerate() {
        let is_first = !matches!(before, b' ' | b'\t');
        let indents = *byte == b'\t' || (*byte == b' ' && rest.get(at + 1) == Some(&b' '));
        if indents && is_first && !in_string {
            made.extend_from_slice(newline);
        }
        made.push(*byte);
        in_string ^= *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        before = *byte;
    }
    if made.len() > rest.len() {
        out.join(&[&made, newline, &[*bracket]]);
        out.join(&[&made, newline, &[*bracket], newline]);
    }
}

pub(crate) fn letter_cases(given: &[u8], out: &mut dyn Emit) {
    out.put(given.to_ascii_lowercase());
    out.put(given.to_ascii_uppercase());
}

/// In both alphabets. Used for secrets too.
pub(crate) fn in_base64(given: &[u8], out: &mut dyn Emit) {
    let mut text = base64(given);
    out.join(&[&text]);
    while text.ends_with(b"=") {
        text.pop();
    }
    out.replace(&text, "+→-|/→_");
    out.put(text);
}

fn in_base64_lines(given: &[u8], out: &mut dyn Emit) {
    for line in BASE64_LINES {
        for newline in [&b"\n"[..], b"\r\n"] {
            let text = base64_lines_of(given, line, newline);
            for end in [&b"\n"[..], b"\r\n", b""] {
                out.join(&[&text, end]);
            }
        }
    }
    out.join(&[&base64(given), b"\n"]);
}

fn quoted_printable(given: &[u8], out: &mut dyn Emit) {
    for newline in [&b"\n"[..], b"\r\n"] {
        out.put(quoted_printable_as(given, newline, false));
        out.put(quoted_printable_as(given, newline, true));
    }
}

fn inside_string(given: &[u8]) -> Option<Vec<u8>> {
    match given.trim_ascii() {
        token @ [b'"', _, .., b'"'] => Some(content(token)),
        _ => None,
    }
}

/// The text of a string whose quotes are missing.
fn inside_bare_string(given: &[u8], out: &mut dyn Emit) {
    let text = given.trim_ascii();
    if text.starts_with(b"{\\\"") || text.starts_with(b"[") && text.contains(&b'\\') {
        out.maybe(from_escapes(text));
    }
}

/// The text as the inside of a string token, by some ways of escaping, in quotes or without them.
/// Used for secrets too.
pub(crate) fn in_strings(
    given: &[u8],
    ways: impl IntoIterator<Item = &'static Escaping>,
    quote: &str,
    out: &mut dyn Emit,
) {
    if utf8(given).is_none() {
        return;
    }
    for way in ways {
        let mut made = quote.as_bytes().to_vec();
        way.write_inside(given, &mut made);
        made.extend_from_slice(quote.as_bytes());
        out.put(made);
    }
}

fn in_strings_twice(given: &[u8], out: &mut dyn Emit) {
    if utf8(given).is_none() {
        return;
    }
    for way in [PLAIN, ASCII, PYTHON] {
        let mut once = Vec::new();
        way.write(given, &mut once);
        in_strings(&once, [&PLAIN], "\"", out);
    }
}

/// The text as the inside of a string in a script, as Rails and others escape it.
fn in_script(given: &[u8], out: &mut dyn Emit) {
    const WAYS: [&str; 4] = [
        "\\→\\\\|</→<\\/|\r\n→\\n|\n→\\n|\r→\\n|\"→\\\"|'→\\'|`→\\`|$→\\$|\u{2028}→&#x2028;|\u{2029}→&#x2029;",
        "\\→\\\\|\"→\\\"|'→\\'|\n→\\n|\r→\\r|\t→\\t",
        "\\→\\\\|\"→\\\"|'→\\'|/→\\/|\n→\\n|\r→\\r|\t→\\t",
        "\\→\\\\|'→\\'|\"→\\\"|\0→\\0",
    ];
    for pairs in WAYS {
        out.replace(given, pairs);
    }
}

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

fn with_frequent_entities(given: &[u8], out: &mut dyn Emit) {
    for pairs in FREQUENT_ENTITY_SETS {
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

/// The text with HTML entities. Used for secrets too.
pub(crate) fn with_entities(given: &[u8], out: &mut dyn Emit) {
    for pairs in [FREQUENT_ENTITY_SETS, RARE_ENTITY_SETS].concat() {
        out.replace(given, pairs);
    }
    for (ascii, apostrophe, way) in CHAR_ENTITIES {
        let mut made = Vec::with_capacity(given.len() * 2);
        let mut rest = text(given);
        while let Some((code, char)) = next_char(&mut rest) {
            let name = match code {
                0..0x80 if !ascii.as_bytes().contains(&char[0]) => None,
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

fn with_unicode_escapes(given: &[u8], out: &mut dyn Emit) {
    for (ascii, others) in UNICODE_ESCAPED {
        for upper in [true, false] {
            let mut made = Vec::with_capacity(given.len() * 2);
            let mut rest = text(given);
            while let Some((code, char)) = next_char(&mut rest) {
                let is_escaped = match code {
                    0..0x80 => ascii.as_bytes().contains(&char[0]),
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
                rest = &after[1 + length..];
            }
            None => made.push(b'\\'),
        }
    }
    out.join(&[&made, rest]);
}

/// Hashes of the payload, as bytes, as hex digits and in base64.
fn hashes(given: &[u8], out: &mut dyn Emit) {
    for algorithm in [Algorithm::Sha256, Algorithm::Sha1, Algorithm::Sha512] {
        let digest = algorithm.hash(&[given]);
        let bytes = digest.bytes();
        out.put(hex(bytes, false));
        out.put(base64(bytes));
        out.put(hex(bytes, true));
        if algorithm == Algorithm::Sha256 {
            out.join(&[b"sha256=", &hex(bytes, false)]);
        }
        out.join(&[bytes]);
    }
}
