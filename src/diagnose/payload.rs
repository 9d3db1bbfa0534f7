//! What may have been done to a payload: one row a change, the more specific before the more
//! general.

use super::cause::{CauseCode as Code, Observation};
use super::charset;
use super::compressed;
use super::encoding::{
    base64, base64_lines, base64_url, entity_name, escape_chars, from_base64, from_entities,
    from_escapes, from_hex, from_quoted_printable, hex, hex_upper, percent, quoted_printable,
    replace_chars, utf8,
};
use super::envelope;
use super::form;
use super::hypothesis::Change::{self, Around, Constant, Make, Replace, Several, Write};
use super::hypothesis::Hypothesis;
use super::hypothesis::Stage::{self, Alone, Rewrite, Unwrap, Wrap};
use super::mac::Algorithm;
use super::printed;
use super::text::ESCAPINGS;
use super::tokens;
use super::values;

const fn row(
    code: Code,
    stage: Stage,
    rarity: u8,
    message: &'static str,
    change: Change,
) -> Hypothesis {
    Hypothesis {
        code,
        stage,
        rarity,
        message,
        change,
    }
}

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
const MISREAD: &str = "the signature covers the text before it was read in another character set and written as UTF-8 again";
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
const WITHOUT_ESCAPES: &str =
    "the signature covers the text before its characters became escapes, also outside of strings";
const MEMBER: &str = "the signature covers a value inside the document given, not the document";
const ENVELOPE: &str = "the signature covers a document that contains the payload given";
const FRAMED: &str =
    "the signature covers the payload without the text that the payload given has around it";
const FRAME: &str = "the signature covers the payload with text around it";
const TIMES: &str = "the signature covers the same event with its times in another form";
const EMPTIES: &str =
    "the signature covers the same event with `{}` and `[]` exchanged where they are empty";
const NULLS: &str = "the signature covers the same event without members that are null or empty, or with `null` and `\"\"` exchanged, or with its strings trimmed";
const DUPLICATES: &str = "the signature covers the same event with each member name once";
const NUMBERS: &str =
    "the signature covers the same event with numbers as strings, or strings as numbers";
const DEPTH: &str = "the signature covers the same event with its inner values as text, as PowerShell's `ConvertTo-Json` writes them below its `-Depth`";
const PRINTED: &str =
    "the signature covers the event as a programming language prints it, not as JSON";
const FROM_PRINTED: &str = "the signature covers the event as JSON; the payload given is what a programming language printed of it";
const LITERAL: &str =
    "the signature covers the payload as a programming language or a log writes a text";
const FROM_LITERAL: &str = "the signature covers the payload before a programming language or a log wrote it with quotes or backslashes";
const BYTES: &str = "the signature covers the bytes of the payload as a list of numbers";
const FROM_BYTES: &str = "the signature covers the bytes that the payload given lists as numbers";
const SHELL: &str = "the signature covers what a shell made of the payload: `echo`, `read` or an unquoted variable changed it";
const PREFIXED: &str = "the signature covers an id, a time or another text together with the payload, as other services sign it";
const HASHED: &str = "the signature covers a hash of the payload";

#[rustfmt::skip]
pub(crate) const TABLE: &[Hypothesis] = &[
    row(Code::PayloadFinalNewline, Unwrap, 0, "the signature covers the payload without the newline at its end", Make(without_final_newline)),
    row(Code::PayloadFinalNewline, Wrap, 0, NEWLINE, Around(b"", b"\n")),
    row(Code::PayloadFinalNewline, Wrap, 1, NEWLINE, Around(b"", b"\r\n")),
    row(Code::PayloadLineEndings, Unwrap, 0, ENDINGS_LF, Replace(&[(b"\r\n", b"\n"), (b"\r", b"\n")])),
    row(Code::PayloadLineEndings, Unwrap, 3, ENDINGS_LF, Replace(&[(b"\r\r\n", b"\n"), (b"\r\n", b"\n")])),
    row(Code::PayloadLineEndings, Wrap, 0, ENDINGS_CRLF, Replace(&[(b"\r\n", b"\r\n"), (b"\n", b"\r\n"), (b"\r", b"\r\n")])),
    row(Code::PayloadLineEndings, Wrap, 2, ENDINGS_CR, Replace(&[(b"\r\n", b"\r"), (b"\n", b"\r")])),
    row(Code::PayloadLineEndings, Wrap, 3, ENDINGS_CRLF, Replace(&[(b"\n", b"\r\n")])),
    row(Code::PayloadBom, Unwrap, 0, "the signature covers the payload without the byte order mark that the payload given begins with", Make(|given| Some(given.strip_prefix(BOM)?.to_vec()))),
    row(Code::PayloadBom, Wrap, 0, "the signature covers the payload with a byte order mark before it; the payload given has none", Around(BOM, b"")),
    row(Code::PayloadWhitespace, Unwrap, 0, TRIMMED, Make(|given| Some(given.trim_ascii_end().to_vec()))),
    row(Code::PayloadWhitespace, Unwrap, 0, TRIMMED, Make(|given| Some(given.trim_ascii_start().to_vec()))),
    row(Code::PayloadWhitespace, Unwrap, 0, TRIMMED, Make(|given| Some(given.trim_ascii().to_vec()))),
    row(Code::PayloadWhitespace, Unwrap, 1, TRIMMED, Several(without_outer_space)),
    row(Code::PayloadNewlinesRemoved, Unwrap, 0, BROKEN, Make(|given| with_newlines(given, b"\n", b""))),
    row(Code::PayloadNewlinesRemoved, Unwrap, 0, BROKEN, Make(|given| with_newlines(given, b"\n", b"\n"))),
    row(Code::PayloadNewlinesRemoved, Unwrap, 1, BROKEN, Make(|given| with_newlines(given, b"\r\n", b""))),
    row(Code::PayloadNewlinesRemoved, Unwrap, 1, BROKEN, Make(|given| with_newlines(given, b"\r\n", b"\r\n"))),
    row(Code::PayloadNewlinesRemoved, Wrap, 0, UNBROKEN, Replace(&[(b"\n", b""), (b"\r", b"")])),
    row(Code::PayloadNewlinesRemoved, Wrap, 1, UNBROKEN, Several(envelope::unwrapped)),
    row(Code::PayloadWhitespace, Wrap, 0, PADDED, Around(b"", b" ")),
    row(Code::PayloadWhitespace, Wrap, 0, PADDED, Around(b" ", b"")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b" ", b" ")),
    row(Code::PayloadWhitespace, Wrap, 1, PADDED, Around(b"", b"\n\n")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"", b"\n\n\n")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"", b"\r\n\r\n")),
    row(Code::PayloadWhitespace, Wrap, 1, PADDED, Around(b"\n", b"")),
    row(Code::PayloadWhitespace, Wrap, 1, PADDED, Around(b"\n", b"\n")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"\r\n", b"\r\n")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"", b"\t")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"\t", b"")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"", b"\r")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"  ", b"")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"    ", b"")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"", b"  ")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"\xE2\x80\x8B", b"")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"", b"\xE2\x80\x8B")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"\xC2\xA0", b"")),
    row(Code::PayloadWhitespace, Wrap, 2, PADDED, Around(b"", b"\xC2\xA0")),
    row(Code::PayloadWhitespace, Wrap, 3, PADDED, Around(b"\xE2\x81\xA0", b"")),
    row(Code::PayloadReserialized, Rewrite, 0, "", Write),
    row(Code::PayloadEmpty, Alone, 0, "the signature covers an empty payload", Constant(b"")),
    row(Code::PayloadEmpty, Alone, 0, "the signature covers `{}`, as which an empty body is parsed", Constant(b"{}")),
    row(Code::PayloadEmpty, Alone, 1, "the signature covers a text that stands for an empty body", Several(|_| [&b"null"[..], b"undefined", b"None", b"nil", b"\"\"", b"[]", b"''", b"\n", b"b''", b"false"].map(<[u8]>::to_vec).into())),
    row(Code::PayloadObjectObject, Alone, 0, "the signature covers the text `[object Object]`", Constant(OBJECT_OBJECT)),
    row(Code::PayloadObjectObject, Alone, 1, "the signature covers the name of a type, not the payload", Several(|_| OBJECTS.iter().map(|text| text.as_bytes().to_vec()).collect())),
    row(Code::PayloadNormalization, Wrap, 0, "the signature covers the text in Unicode's composed form (NFC); the payload given has another", Make(charset::composed)),
    row(Code::PayloadNormalization, Wrap, 0, "the signature covers the text in Unicode's decomposed form (NFD); the payload given has another", Make(charset::decomposed)),
    row(Code::PayloadCharset, Unwrap, 0, CHARSET, Several(charset::misread)),
    row(Code::PayloadCharset, Unwrap, 0, MISREAD, Several(charset::before_misreading)),
    row(Code::PayloadCharset, Unwrap, 0, CHARSET, Make(charset::from_utf16)),
    row(Code::PayloadCharset, Unwrap, 1, CHARSET, Make(charset::from_surrogates)),
    row(Code::PayloadCharset, Wrap, 0, CHARSET, Make(|given| charset::encode(given, charset::LATIN_1))),
    row(Code::PayloadCharset, Wrap, 0, CHARSET, Make(|given| charset::encode(given, charset::WINDOWS))),
    row(Code::PayloadCharset, Wrap, 0, CHARSET, Make(|given| charset::encode(given, charset::LATIN_1_LOSSY))),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Make(|given| charset::encode(given, charset::WINDOWS_LOSSY))),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Several(charset::in_tables)),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Make(|given| charset::encode(given, charset::BUFFER))),
    row(Code::PayloadCharset, Wrap, 0, LOST, Make(|given| charset::encode(given, charset::ASCII))),
    row(Code::PayloadCharset, Wrap, 1, LOST, Make(|given| charset::encode(given, charset::ASCII_UNITS))),
    row(Code::PayloadCharset, Wrap, 1, LOST, Make(|given| charset::encode(given, charset::ASCII_BYTES))),
    row(Code::PayloadCharset, Wrap, 1, LOST, Make(|given| charset::encode(given, charset::REPLACED))),
    row(Code::PayloadCharset, Wrap, 1, LOST, Make(|given| charset::encode(given, charset::REPLACED_BYTES))),
    row(Code::PayloadCharset, Wrap, 1, "the signature covers the text without what is not ASCII", Make(|given| charset::encode(given, charset::DROPPED))),
    row(Code::PayloadCharset, Wrap, 1, "the signature covers the text with U+FFFD for what is not UTF-8 in the payload given", Make(|given| Some(String::from_utf8_lossy(given).into_owned().into_bytes()))),
    row(Code::PayloadCharset, Wrap, 1, "the signature covers the text with other characters for those beyond U+FFFF", Several(|given| ["?", "\u{FFFD}", "", "????", "??"].iter().filter_map(|with| charset::without_astral(given, with)).collect())),
    row(Code::PayloadCharset, Wrap, 2, CHARSET, Make(charset::surrogate_escaped)),
    row(Code::PayloadCharset, Wrap, 2, CHARSET, Make(charset::cesu_8)),
    row(Code::PayloadCompressed, Unwrap, 0, "the signature covers the decompressed form of the payload given", Make(compressed::inflated)),
    row(Code::PayloadBase64, Unwrap, 0, FROM_BASE64, Make(from_base64)),
    row(Code::PayloadBase64, Unwrap, 2, FROM_BASE64, Make(|given| from_base64(&from_base64(given)?))),
    row(Code::PayloadBase64, Unwrap, 1, "the signature covers the bytes that the payload given has as quoted-printable", Make(from_quoted_printable)),
    row(Code::PayloadBase64, Wrap, 0, BASE64, Make(base64)),
    row(Code::PayloadBase64, Wrap, 0, BASE64, Make(base64_url)),
    row(Code::PayloadBase64, Wrap, 1, BASE64, Several(|given| [&b"\n"[..], b"\r\n"].iter().filter_map(|newline| base64_lines(given, newline)).flat_map(|text| [[&text[..], b"\n"].concat(), [&text[..], b"\r\n"].concat(), text]).collect())),
    row(Code::PayloadBase64, Wrap, 2, BASE64, Make(|given| Some([&base64(given)?[..], b"\n"].concat()))),
    row(Code::PayloadBase64, Wrap, 2, BASE64, Make(|given| base64(&base64(given)?))),
    row(Code::PayloadBase64, Wrap, 2, "the signature covers the payload as quoted-printable", Several(|given| [(&b"\n"[..], false), (b"\r\n", true), (b"\r\n", false), (b"\n", true)].iter().filter_map(|(newline, php)| quoted_printable(given, newline, *php)).collect())),
    row(Code::PayloadHex, Unwrap, 0, "the signature covers the bytes that the payload given has as hex digits", Make(|given| from_hex(given.trim_ascii()))),
    row(Code::PayloadHex, Wrap, 0, HEX, Make(hex)),
    row(Code::PayloadHex, Wrap, 1, HEX, Make(hex_upper)),
    row(Code::PayloadDoubleEncoded, Unwrap, 0, IN_STRING, Make(inside_string)),
    row(Code::PayloadDoubleEncoded, Unwrap, 1, IN_STRING, Make(|given| inside_string(&inside_string(given)?))),
    row(Code::PayloadDoubleEncoded, Unwrap, 1, "the signature covers the text that the payload given has as the inside of a string", Make(inside_bare_string)),
    row(Code::PayloadDoubleEncoded, Wrap, 0, STRING, Make(|given| as_string(given, 0))),
    row(Code::PayloadDoubleEncoded, Wrap, 0, STRING, Make(|given| as_string(given, 1))),
    row(Code::PayloadDoubleEncoded, Wrap, 0, STRING, Make(|given| as_string(given, 3))),
    row(Code::PayloadDoubleEncoded, Wrap, 1, STRING, Several(as_strings)),
    row(Code::PayloadDoubleEncoded, Wrap, 2, STRING, Several(|given| as_strings(given).into_iter().take(3).flat_map(|text| as_strings(&text).into_iter().take(1)).collect())),
    row(Code::PayloadDoubleEncoded, Wrap, 1, "the signature covers the payload as the inside of a JSON string, without its quotes", Several(in_strings)),
    row(Code::PayloadDoubleEncoded, Wrap, 2, "the signature covers the payload as the inside of a JavaScript string", Several(in_script)),
    row(Code::PayloadEnveloped, Unwrap, 0, MEMBER, Several(envelope::members)),
    row(Code::PayloadForm, Unwrap, 0, FIELD, Several(form::fields)),
    row(Code::PayloadForm, Unwrap, 1, DECODED, Several(form::before_decoding)),
    row(Code::PayloadForm, Wrap, 0, FORM, Make(|given| percent(given, b"payload=", b"-._~", b"+"))),
    row(Code::PayloadForm, Wrap, 0, FORM, Make(|given| percent(given, b"payload=", b"-._*", b"+"))),
    row(Code::PayloadForm, Wrap, 0, FORM, Make(|given| percent(given, b"payload=", b"-._!~*'()", b"%20"))),
    row(Code::PayloadForm, Wrap, 0, FORM, Make(|given| percent(given, b"", b"-._!~*'()", b"%20"))),
    row(Code::PayloadForm, Wrap, 1, FORM, Several(form::forms)),
    row(Code::PayloadForm, Wrap, 0, "the signature covers `payload=` and the payload", Around(b"payload=", b"")),
    row(Code::PayloadForm, Wrap, 1, FIELDS, Several(form::nested)),
    row(Code::PayloadForm, Wrap, 1, "the signature covers the payload after a form decoder changed `+` or `%` in it", Several(|given| [true, false].map(|form| super::encoding::from_percent(given, form)).into())),
    row(Code::PayloadEscapes, Unwrap, 0, WITHOUT_ENTITIES, Make(from_entities)),
    row(Code::PayloadEscapes, Unwrap, 1, WITHOUT_ESCAPES, Make(without_unicode_escapes)),
    row(Code::PayloadEscapes, Wrap, 0, ENTITIES, Replace(&[(b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b"\"", b"&quot;")])),
    row(Code::PayloadEscapes, Wrap, 0, ENTITIES, Replace(&[(b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b"\"", b"&quot;"), (b"'", b"&#x27;")])),
    row(Code::PayloadEscapes, Wrap, 0, ENTITIES, Replace(&[(b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b"\"", b"&quot;"), (b"'", b"&#039;")])),
    row(Code::PayloadEscapes, Wrap, 1, ENTITIES, Several(with_entities)),
    row(Code::PayloadEscapes, Wrap, 1, UNICODE_ESCAPES, Several(with_unicode_escapes)),
    row(Code::PayloadValues, Unwrap, 1, TIMES, Several(values::times)),
    row(Code::PayloadValues, Unwrap, 0, EMPTIES, Several(values::empties)),
    row(Code::PayloadValues, Unwrap, 1, NULLS, Several(values::nulls)),
    row(Code::PayloadValues, Unwrap, 1, DUPLICATES, Several(values::duplicates)),
    row(Code::PayloadValues, Unwrap, 1, NUMBERS, Several(values::number_strings)),
    row(Code::PayloadValues, Unwrap, 2, DEPTH, Several(values::cut_at_depth)),
    row(Code::PayloadValues, Wrap, 2, "the signature covers the payload in another letter case", Several(|given| vec![given.to_ascii_lowercase(), given.to_ascii_uppercase()])),
    row(Code::PayloadFramed, Unwrap, 0, FRAMED, Several(envelope::between_brackets)),
    row(Code::PayloadFramed, Unwrap, 0, FRAMED, Several(envelope::bodies)),
    row(Code::PayloadFramed, Unwrap, 1, FRAMED, Several(envelope::without_line_prefixes)),
    row(Code::PayloadFramed, Unwrap, 1, FRAMED, Make(|given| Some(given[..given.iter().rposition(|byte| !matches!(byte, 0 | 0x1A))? + 1].to_vec()))),
    row(Code::PayloadFramed, Unwrap, 1, "the signature covers the payload without commas that joined its chunks", Make(envelope::without_stray_commas)),
    row(Code::PayloadFramed, Wrap, 2, FRAME, Several(envelope::framed)),
    row(Code::PayloadFramed, Wrap, 2, "the signature covers the payload with padding after it, as a fixed buffer has it", Several(envelope::padded)),
    row(Code::PayloadEnveloped, Wrap, 2, ENVELOPE, Several(envelope::envelopes)),
    row(Code::PayloadPrinted, Unwrap, 0, FROM_PRINTED, Make(printed::from_printed)),
    row(Code::PayloadPrinted, Unwrap, 0, FROM_LITERAL, Several(printed::from_literal)),
    row(Code::PayloadPrinted, Unwrap, 1, FROM_BYTES, Make(printed::from_byte_list)),
    row(Code::PayloadPrinted, Wrap, 1, PRINTED, Several(printed::printed)),
    row(Code::PayloadPrinted, Wrap, 1, LITERAL, Several(printed::literals)),
    row(Code::PayloadPrinted, Wrap, 2, BYTES, Several(printed::byte_lists)),
    row(Code::PayloadPrinted, Wrap, 1, SHELL, Several(printed::shell)),
    row(Code::PayloadPrefixed, Wrap, 2, PREFIXED, Several(envelope::prefixed)),
    row(Code::PayloadHashed, Wrap, 2, HASHED, Several(hashes)),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Make(|given| charset::utf16(given, u16::to_le_bytes))),
    row(Code::PayloadCharset, Wrap, 1, CHARSET, Make(|given| charset::utf16(given, u16::to_be_bytes))),
    row(Code::PayloadCharset, Wrap, 2, CHARSET, Make(|given| Some([&b"\xFF\xFE"[..], &charset::utf16(given, u16::to_le_bytes)?].concat()))),
    row(Code::PayloadCharset, Wrap, 2, CHARSET, Make(|given| Some([&b"\xFE\xFF"[..], &charset::utf16(given, u16::to_be_bytes)?].concat()))),
    row(Code::PayloadCharset, Wrap, 1, MISREAD_TWICE, Several(charset::misread)),
];

const MISREAD_TWICE: &str = "the signature covers the text after it was read in another character set and written as UTF-8 again";

const BOM: &[u8] = b"\xEF\xBB\xBF";
pub(crate) const OBJECT_OBJECT: &[u8] = b"[object Object]";

/// What other types become where a text is expected.
const OBJECTS: &[&str] = &[
    "[object Promise]",
    "[object ReadableStream]",
    "[object ArrayBuffer]",
    "[object Uint8Array]",
    "[object FormData]",
    "[object Blob]",
    "[object IncomingMessage]",
    "[object Array]",
    "\"[object Object]\"",
    "Array",
    "System.Collections.Hashtable",
    "System.IO.MemoryStream",
    "Microsoft.AspNetCore.Http.HttpRequestStream",
];

/// What the search reports of the newline that it tries after everything else.
pub(crate) fn with_final_newline() -> Observation {
    Observation::new(Code::PayloadFinalNewline, NEWLINE)
}

/// Used for secrets too.
pub(crate) fn without_final_newline(given: &[u8]) -> Option<Vec<u8>> {
    let line = given.strip_suffix(b"\n")?;
    Some(line.strip_suffix(b"\r").unwrap_or(line).to_vec())
}

/// The text without Unicode's white space and zero-width characters at its ends.
fn without_outer_space(given: &[u8]) -> Vec<Vec<u8>> {
    let is_space = |char: char| {
        char.is_whitespace()
            || matches!(
                char,
                '\0' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
            )
    };
    let Some(text) = utf8(given) else {
        return Vec::new();
    };
    [
        text.trim_matches(is_space),
        text.trim_start_matches(is_space),
        text.trim_end_matches(is_space),
    ]
    .map(|text| text.as_bytes().to_vec())
    .into()
}

/// Puts line breaks where `curl -d @file` and similar tools have removed them from indented JSON:
/// before each run of indentation, and before the last bracket.
fn with_newlines(given: &[u8], newline: &[u8], last: &[u8]) -> Option<Vec<u8>> {
    if given.contains(&b'\n') {
        return None;
    }
    let (bracket, rest) = given.split_last()?;
    let mut made = Vec::with_capacity(given.len() * 2);
    let (mut in_string, mut escaped, mut found) = (false, false, false);
    let mut before = 0;
    for (at, byte) in rest.iter().enumerate() {
        let is_first = !matches!(before, b' ' | b'\t');
        let indents = *byte == b'\t' || (*byte == b' ' && rest.get(at + 1) == Some(&b' '));
        if indents && is_first && !in_string {
            made.extend_from_slice(newline);
            found = true;
        }
        made.push(*byte);
        in_string ^= *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        before = *byte;
    }
    made.extend_from_slice(newline);
    made.push(*bracket);
    made.extend_from_slice(last);
    (found && matches!(bracket, b'}' | b']')).then_some(made)
}

fn inside_string(given: &[u8]) -> Option<Vec<u8>> {
    match given.trim_ascii() {
        token @ [b'"', _, .., b'"'] => Some(tokens::content(token)),
        _ => None,
    }
}

/// The text of a string whose quotes are missing.
fn inside_bare_string(given: &[u8]) -> Option<Vec<u8>> {
    let text = given.trim_ascii();
    let is_inside = text.starts_with(b"{\\\"") || text.starts_with(b"[") && text.contains(&b'\\');
    is_inside.then(|| from_escapes(text))?
}

/// The text as a string token, by one way of escaping.
fn as_string(given: &[u8], escaping: usize) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len() * 2);
    ESCAPINGS[escaping].write(utf8(given)?.as_bytes(), &mut made);
    Some(made)
}

/// The text as a string token, by each way of escaping.
fn as_strings(given: &[u8]) -> Vec<Vec<u8>> {
    in_strings(given)
        .into_iter()
        .map(|text| [b"\"", &text[..], b"\""].concat())
        .collect()
}

/// The text as the inside of a string token. Used for secrets too.
pub(crate) fn in_strings(given: &[u8]) -> Vec<Vec<u8>> {
    if utf8(given).is_none() {
        return Vec::new();
    }
    let escapings = ESCAPINGS.iter().filter(|escaping| escaping.rarity < 3);
    escapings
        .map(|escaping| {
            let mut made = Vec::with_capacity(given.len() * 2);
            escaping.write_inside(given, &mut made);
            made
        })
        .collect()
}

/// The text as the inside of a string in a script, as Rails and others escape it.
fn in_script(given: &[u8]) -> Vec<Vec<u8>> {
    let pairs: [&[(&[u8], &[u8])]; 4] = [
        &[
            (b"\\", b"\\\\"),
            (b"</", b"<\\/"),
            (b"\r\n", b"\\n"),
            (b"\n", b"\\n"),
            (b"\r", b"\\n"),
            (b"\"", b"\\\""),
            (b"'", b"\\'"),
            (b"`", b"\\`"),
            (b"$", b"\\$"),
            (b"\xE2\x80\xA8", b"&#x2028;"),
            (b"\xE2\x80\xA9", b"&#x2029;"),
        ],
        &[
            (b"\\", b"\\\\"),
            (b"\"", b"\\\""),
            (b"'", b"\\'"),
            (b"\n", b"\\n"),
            (b"\r", b"\\r"),
            (b"\t", b"\\t"),
        ],
        &[
            (b"\\", b"\\\\"),
            (b"\"", b"\\\""),
            (b"'", b"\\'"),
            (b"/", b"\\/"),
            (b"\n", b"\\n"),
            (b"\r", b"\\r"),
            (b"\t", b"\\t"),
        ],
        &[
            (b"\\", b"\\\\"),
            (b"'", b"\\'"),
            (b"\"", b"\\\""),
            (b"\0", b"\\0"),
        ],
    ];
    let made = pairs
        .iter()
        .filter_map(|pairs| super::encoding::replace(given, pairs));
    made.collect()
}

/// The text with HTML entities. Used for secrets too.
pub(crate) fn with_entities(given: &[u8]) -> Vec<Vec<u8>> {
    const AMP: (&[u8], &[u8]) = (b"&", b"&amp;");
    const LESS: (&[u8], &[u8]) = (b"<", b"&lt;");
    const MORE: (&[u8], &[u8]) = (b">", b"&gt;");
    const QUOTE: (&[u8], &[u8]) = (b"\"", b"&quot;");
    let sets: [&[(&[u8], &[u8])]; 14] = [
        &[AMP, LESS, MORE, QUOTE],
        &[AMP, LESS, MORE, QUOTE, (b"'", b"&#x27;")],
        &[AMP, LESS, MORE, QUOTE, (b"'", b"&#039;")],
        &[AMP, LESS, MORE, QUOTE, (b"'", b"&#39;")],
        &[AMP, LESS, MORE, QUOTE, (b"'", b"&apos;")],
        &[AMP, LESS, MORE],
        &[AMP, LESS, MORE, (b"\"", b"&#34;"), (b"'", b"&#39;")],
        &[AMP, LESS, MORE, QUOTE, (b"'", b"&#x27;"), (b"`", b"&#x60;")],
        &[AMP, LESS, MORE, QUOTE, (b"'", b"&#39;"), (b"`", b"&#96;")],
        &[AMP, LESS, MORE, QUOTE, (b"'", b"&#x27;"), (b"/", b"&#x2F;")],
        &[
            AMP,
            LESS,
            MORE,
            QUOTE,
            (b"'", b"&#39;"),
            (b"/", b"&#x2F;"),
            (b"`", b"&#x60;"),
            (b"=", b"&#x3D;"),
        ],
        &[
            AMP,
            LESS,
            MORE,
            QUOTE,
            (b"'", b"&#x27;"),
            (b"`", b"&#x60;"),
            (b"=", b"&#x3D;"),
        ],
        &[QUOTE],
        &[AMP],
    ];
    let mut made: Vec<Vec<u8>> = sets
        .iter()
        .filter_map(|pairs| super::encoding::replace(given, pairs))
        .collect();
    // Characters that are not ASCII become entities too: by number, or by name.
    let mut add = |ascii: &[u8], apostrophe: &str, write: &dyn Fn(char) -> String| {
        made.extend(replace_chars(given, ascii, |char, out| {
            let entity = match char {
                '&' => "&amp;".into(),
                '<' => "&lt;".into(),
                '>' => "&gt;".into(),
                '"' => "&quot;".into(),
                '\'' => apostrophe.into(),
                '`' => "&grave;".into(),
                other => write(other),
            };
            out.extend_from_slice(entity.as_bytes());
        }));
    };
    let decimal = |char: char| format!("&#{};", char as u32);
    let hex = |char: char| format!("&#x{:X};", char as u32);
    let named = |char: char| match entity_name(char) {
        Some(name) => format!("&{name};"),
        None => hex(char),
    };
    let named_or_kept = |char: char| match entity_name(char) {
        Some(name) => format!("&{name};"),
        None => char.to_string(),
    };
    add(b"", "'", &decimal);
    add(b"", "'", &hex);
    add(b"&<>\"'", "&#39;", &decimal);
    add(b"&<>\"'", "&#x27;", &hex);
    add(b"&<>\"'`", "&apos;", &named);
    add(b"&<>\"'", "&apos;", &named);
    add(b"&<>\"", "'", &named_or_kept);
    add(b"&<>\"'", "&#039;", &named_or_kept);
    add(b"&<>\"'", "&#39;", &named_or_kept);
    add(b"", "'", &named_or_kept);
    made
}

/// The text with `\u` escapes everywhere, as templates write it into scripts.
fn with_unicode_escapes(given: &[u8]) -> Vec<Vec<u8>> {
    let sets: [(&[u8], bool); 5] = [
        (b"\\'\"><&=-;`", false),
        (b"\\'\"><&=-;`\n\r\t\x7F", false),
        (b"'\"<>&", false),
        (b"", true),
        (b"\"\\", true),
    ];
    let upper = sets
        .iter()
        .filter_map(|(ascii, non_ascii)| escape_chars(given, ascii, *non_ascii));
    upper
        .flat_map(|text| {
            // The same with digits in lower case, which differ only after `\u`.
            let mut lower = text.clone();
            let mut at = 0;
            while at + 6 <= lower.len() {
                match lower[at..].starts_with(b"\\u") {
                    true => {
                        lower[at + 2..at + 6].make_ascii_lowercase();
                        at += 6;
                    }
                    false => at += 1,
                }
            }
            [text, lower]
        })
        .collect()
}

/// The text without `\u` escapes, and with all others.
fn without_unicode_escapes(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = given;
    let mut found = false;
    while let Some(at) = rest.windows(2).position(|window| window == b"\\u") {
        made.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        // A pair of surrogates is one character.
        let length = match rest.get(6..8) {
            Some(b"\\u") => 12,
            _ => 6,
        };
        let decoded = [length, 6].into_iter().find_map(|length| {
            let escape = rest.get(..length)?;
            let char = from_escapes(escape)?;
            let is_one = utf8(&char).is_some_and(|text| text.chars().count() == 1);
            is_one.then_some((char, length))
        });
        match decoded {
            Some((char, length)) => {
                made.extend(char);
                rest = &rest[length..];
                found = true;
            }
            None => {
                made.extend_from_slice(&rest[..2]);
                rest = &rest[2..];
            }
        }
    }
    made.extend_from_slice(rest);
    found.then_some(made)
}

/// Hashes of the payload, as bytes, as hex digits and in base64.
fn hashes(given: &[u8]) -> Vec<Vec<u8>> {
    let algorithms = [Algorithm::Sha256, Algorithm::Sha1, Algorithm::Sha512];
    let mut made = Vec::new();
    for algorithm in algorithms {
        let hash = algorithm.hash(&[given]);
        made.extend(hex(&hash));
        made.extend(base64(&hash));
        made.extend(hex_upper(&hash));
        if algorithm == Algorithm::Sha256 {
            made.extend(hex(&hash).map(|digits| [b"sha256=", &digits[..]].concat()));
        }
        made.push(hash);
    }
    made
}
