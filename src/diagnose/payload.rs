//! What is supposed of payloads: one entry a change, the more specific before the more general,
//! the likelier before the less likely.

use super::cause::CauseCode as Code;
use super::change::Change::{self, Around, Instead, Make, Replace, Write};
use super::change::Entry;
use super::change::Stage::{self, Rewrite, Unwrap, Wrap};
use super::charset;
use super::encoding::{
    base64, base64_url, from_base64, from_hex, from_percent, hex, hex_upper, percent, utf8,
};
use super::inflate;
use super::rewrite::Words;
use super::text::ESCAPINGS;
use super::tokens;

const fn entry(code: Code, stage: Stage, message: &'static str, change: Change) -> Entry {
    Entry {
        code,
        stage,
        message,
        change,
    }
}

const NEWLINE: &str =
    "the signature covers the payload with a final newline; the payload given has none";
const BROKEN: &str =
    "the signature covers the payload with its line breaks; the payload given has lost them";
const TRIMMED: &str = "the signature covers the payload without the white space around it";
const PADDED: &str =
    "the signature covers the payload with white space around it; the payload given has none";
const CHARSET: &str =
    "the signature covers the text in another character set than the payload given";
const MOJIBAKE: &str = "the signature covers the text before it was read in another character set and written as UTF-8 once more";
const LOST: &str = "the signature covers the text with `?` or U+FFFD for what is not ASCII";
const BASE64: &str = "the signature covers the payload in base64";
const HEX: &str = "the signature covers the payload in hexadecimal digits";
const QUOTED: &str = "the signature covers the payload as a JSON string";
const FORM: &str = "the signature covers the payload percent-encoded, as in a form";
const ENTITIES: &str =
    "the signature covers the text with HTML entities for its special characters";

#[rustfmt::skip]
pub(crate) const TABLE: &[Entry] = &[
    entry(Code::PayloadFinalNewline, Unwrap, "the signature covers the payload without its final newline; the payload given ends in one", Make(without_final_newline)),
    entry(Code::PayloadFinalNewline, Wrap, NEWLINE, Around(b"", b"\n")),
    entry(Code::PayloadFinalNewline, Wrap, NEWLINE, Around(b"", b"\r\n")),
    entry(Code::PayloadLineEndings, Unwrap, "the signature covers the payload with LF line endings; the payload given has others", Replace(&[(b"\r\n", b"\n"), (b"\r", b"\n")])),
    entry(Code::PayloadLineEndings, Wrap, "the signature covers the payload with CR LF line endings; the payload given has others", Replace(&[(b"\r\n", b"\r\n"), (b"\n", b"\r\n"), (b"\r", b"\r\n")])),
    entry(Code::PayloadLineEndings, Wrap, "the signature covers the payload with CR line endings; the payload given has others", Replace(&[(b"\r\n", b"\r"), (b"\n", b"\r")])),
    entry(Code::PayloadBom, Unwrap, "the signature covers the payload without the byte order mark that the payload given begins with", Make(|given| Some(given.strip_prefix(BOM)?.to_vec()))),
    entry(Code::PayloadBom, Wrap, "the signature covers the payload with a byte order mark before it; the payload given has none", Around(BOM, b"")),
    entry(Code::PayloadNewlinesRemoved, Unwrap, BROKEN, Make(|given| with_newlines(given, b"\n", b""))),
    entry(Code::PayloadNewlinesRemoved, Unwrap, BROKEN, Make(|given| with_newlines(given, b"\n", b"\n"))),
    entry(Code::PayloadNewlinesRemoved, Unwrap, BROKEN, Make(|given| with_newlines(given, b"\r\n", b""))),
    entry(Code::PayloadNewlinesRemoved, Unwrap, BROKEN, Make(|given| with_newlines(given, b"\r\n", b"\r\n"))),
    entry(Code::PayloadNewlinesRemoved, Wrap, "the signature covers the payload without line breaks; the payload given has some", Replace(&[(b"\n", b""), (b"\r", b"")])),
    entry(Code::PayloadWhitespace, Unwrap, TRIMMED, Make(|given| Some(given.trim_ascii().to_vec()))),
    entry(Code::PayloadWhitespace, Unwrap, TRIMMED, Make(|given| Some(given.trim_ascii_start().to_vec()))),
    entry(Code::PayloadWhitespace, Unwrap, TRIMMED, Make(|given| Some(given.trim_ascii_end().to_vec()))),
    entry(Code::PayloadWhitespace, Wrap, PADDED, Around(b"", b" ")),
    entry(Code::PayloadWhitespace, Wrap, PADDED, Around(b" ", b"")),
    entry(Code::PayloadWhitespace, Wrap, PADDED, Around(b" ", b" ")),
    entry(Code::PayloadWhitespace, Wrap, PADDED, Around(b"", b"\n\n")),
    entry(Code::PayloadWhitespace, Wrap, PADDED, Around(b"\n", b"")),
    entry(Code::PayloadReserialized, Rewrite, "", Write(Words::AsGiven)),
    entry(Code::PayloadEmpty, Stage::Alone, "the signature covers an empty payload", Instead(b"")),
    entry(Code::PayloadEmpty, Stage::Alone, "the signature covers `{}`, as which an empty body is parsed", Instead(b"{}")),
    entry(Code::PayloadObjectObject, Stage::Alone, "the signature covers the text `[object Object]`", Instead(OBJECT_OBJECT)),
    entry(Code::PayloadNormalization, Wrap, "the signature covers the text in Unicode's composed form (NFC); the payload given has another", Make(charset::composed)),
    entry(Code::PayloadNormalization, Wrap, "the signature covers the text in Unicode's decomposed form (NFD); the payload given has another", Make(charset::decomposed)),
    entry(Code::PayloadCharset, Unwrap, CHARSET, Make(|given| charset::decode(given, false))),
    entry(Code::PayloadCharset, Unwrap, CHARSET, Make(|given| charset::decode(given, true))),
    entry(Code::PayloadCharset, Unwrap, MOJIBAKE, Make(|given| charset::encode(given, charset::LATIN_1))),
    entry(Code::PayloadCharset, Unwrap, MOJIBAKE, Make(|given| charset::encode(given, charset::WINDOWS))),
    entry(Code::PayloadCharset, Unwrap, CHARSET, Make(charset::from_utf16)),
    entry(Code::PayloadCharset, Wrap, CHARSET, Make(|given| charset::encode(given, charset::LATIN_1_LOSSY))),
    entry(Code::PayloadCharset, Wrap, CHARSET, Make(|given| charset::encode(given, charset::BUFFER))),
    entry(Code::PayloadCharset, Wrap, LOST, Make(|given| charset::encode(given, charset::ASCII))),
    entry(Code::PayloadCharset, Wrap, LOST, Make(|given| charset::encode(given, charset::ASCII_UNITS))),
    entry(Code::PayloadCharset, Wrap, LOST, Make(|given| charset::encode(given, charset::ASCII_BYTES))),
    entry(Code::PayloadCharset, Wrap, LOST, Make(|given| charset::encode(given, charset::REPLACED))),
    entry(Code::PayloadCharset, Wrap, LOST, Make(|given| charset::encode(given, charset::REPLACED_BYTES))),
    entry(Code::PayloadCharset, Wrap, "the signature covers the text without what is not ASCII", Make(|given| charset::encode(given, charset::DROPPED))),
    entry(Code::PayloadCharset, Wrap, "the signature covers the text with U+FFFD for what is not UTF-8 in the payload given", Make(|given| Some(String::from_utf8_lossy(given).into_owned().into_bytes()))),
    entry(Code::PayloadCompressed, Unwrap, "the signature covers what the payload given is a compressed form of", Make(inflate::inflated)),
    entry(Code::PayloadBase64, Unwrap, "the signature covers the bytes that the payload given has in base64", Make(from_base64)),
    entry(Code::PayloadBase64, Wrap, BASE64, Make(base64)),
    entry(Code::PayloadBase64, Wrap, BASE64, Make(base64_url)),
    entry(Code::PayloadHex, Unwrap, "the signature covers the bytes that the payload given has in hexadecimal digits", Make(from_hex)),
    entry(Code::PayloadHex, Wrap, HEX, Make(hex)),
    entry(Code::PayloadHex, Wrap, HEX, Make(hex_upper)),
    entry(Code::PayloadDoubleEncoded, Unwrap, "the signature covers the text that the payload given has as a JSON string", Change::InString),
    entry(Code::PayloadDoubleEncoded, Wrap, QUOTED, Make(|given| as_string(given, 0))),
    entry(Code::PayloadDoubleEncoded, Wrap, QUOTED, Make(|given| as_string(given, 1))),
    entry(Code::PayloadDoubleEncoded, Wrap, QUOTED, Make(|given| as_string(given, 2))),
    entry(Code::PayloadForm, Unwrap, "the signature covers what the form given holds in its first field", Make(|given| field(given, true))),
    entry(Code::PayloadForm, Unwrap, "the signature covers what the percent-encoded payload given stands for", Make(|given| field(given, false))),
    entry(Code::PayloadForm, Wrap, FORM, Make(|given| percent(given, b"payload=", b"-._", b"+"))),
    entry(Code::PayloadForm, Wrap, FORM, Make(|given| percent(given, b"payload=", b"-._*", b"+"))),
    entry(Code::PayloadForm, Wrap, FORM, Make(|given| percent(given, b"payload=", b"-._!~*'()", b"%20"))),
    entry(Code::PayloadForm, Wrap, FORM, Make(|given| percent(given, b"", b"-._!~*'()", b"%20"))),
    entry(Code::PayloadForm, Wrap, FORM, Make(|given| percent(given, b"", b"-._", b"+"))),
    entry(Code::PayloadForm, Wrap, FORM, Make(|given| percent(given, b"", b"-._~", b"%20"))),
    entry(Code::PayloadForm, Wrap, "the signature covers `payload=` and the payload", Around(b"payload=", b"")),
    entry(Code::PayloadEscapes, Unwrap, "the signature covers the text before its special characters became HTML entities", Replace(&[(b"&quot;", b"\""), (b"&amp;", b"&"), (b"&lt;", b"<"), (b"&gt;", b">"), (b"&#39;", b"'"), (b"&#039;", b"'"), (b"&#x27;", b"'"), (b"&apos;", b"'"), (b"&#34;", b"\"")])),
    entry(Code::PayloadEscapes, Wrap, ENTITIES, Replace(&[AMP, LESS, MORE, QUOTE])),
    entry(Code::PayloadEscapes, Wrap, ENTITIES, Replace(&[AMP, LESS, MORE, QUOTE, (b"'", b"&#x27;")])),
    entry(Code::PayloadEscapes, Wrap, ENTITIES, Replace(&[AMP, LESS, MORE, QUOTE, (b"'", b"&#039;")])),
    entry(Code::PayloadReserialized, Rewrite, "", Write(Words::OtherNumbers)),
    entry(Code::PayloadReserialized, Stage::Alone, "", Write(Words::SomeFloats)),
    entry(Code::PayloadCharset, Wrap, CHARSET, Make(|given| charset::utf16(given, u16::to_le_bytes))),
    entry(Code::PayloadCharset, Wrap, CHARSET, Make(|given| charset::utf16(given, u16::to_be_bytes))),
];

const AMP: (&[u8], &[u8]) = (b"&", b"&amp;");
const LESS: (&[u8], &[u8]) = (b"<", b"&lt;");
const MORE: (&[u8], &[u8]) = (b">", b"&gt;");
const QUOTE: (&[u8], &[u8]) = (b"\"", b"&quot;");

const BOM: &[u8] = b"\xEF\xBB\xBF";
pub(crate) const OBJECT_OBJECT: &[u8] = b"[object Object]";

/// Also for secrets.
pub(crate) fn without_final_newline(given: &[u8]) -> Option<Vec<u8>> {
    let line = given.strip_suffix(b"\n")?;
    Some(line.strip_suffix(b"\r").unwrap_or(line).to_vec())
}

/// Puts line breaks where `curl -d @file` and its kin took them out of indented JSON: before
/// each run of indentation, and before the last bracket.
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

pub(crate) fn inside_string(given: &[u8]) -> Option<Vec<u8>> {
    match given.trim_ascii() {
        token @ [b'"', _, .., b'"'] => Some(tokens::content(token)),
        _ => None,
    }
}

fn as_string(given: &[u8], escaping: usize) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len() * 2);
    ESCAPINGS[escaping].write(utf8(given)?.as_bytes(), &mut made);
    Some(made)
}

/// The value of a form's first field, or the whole text, decoded.
fn field(given: &[u8], is_form: bool) -> Option<Vec<u8>> {
    let mut value = given;
    if is_form {
        let at = given.iter().position(|byte| *byte == b'=')?;
        let end = given.iter().position(|byte| *byte == b'&');
        value = given.get(at + 1..end.unwrap_or(given.len()))?;
    }
    Some(from_percent(value, is_form))
}
