//! What may have been done to a secret: one row a change, the more specific before the more
//! general.

use super::cause::{CauseCode as Code, Observation};
use super::charset;
use super::document::Document;
use super::encoding::{
    base64, base64_lines, base64_url, from_base64, from_entities, from_escapes, from_hex,
    from_percent, hex, hex_upper, percent, utf8,
};
use super::hypothesis::Change::{self, Around, Make, Replace, Several};
use super::hypothesis::Hypothesis;
use super::hypothesis::Stage::{self, Alone, Unwrap, Wrap};
use super::mac::{Algorithm, Digest, Mac};
use super::payload::without_final_newline;
use super::tokens::{self, Kind};
use zeroize::Zeroizing;

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

const NEWLINE: &str = "the signer's secret ends in a newline; the secret given does not";
const PADDED: &str = "the signer's secret has white space around it; the secret given does not";
const TRIMMED: &str = "the secret given has white space around it; the signer's does not";
const QUOTED: &str = "the signer's secret has quotes around it; the secret given does not";
const UNQUOTED: &str =
    "the secret given has quotes or other punctuation around it; the signer's does not";
const NAMED: &str =
    "the signer's secret begins with the name of a variable; the secret given does not";
const PREFIXED: &str = "the signer's secret begins with a prefix; the secret given does not";
const BASE64: &str = "the signer's secret is the base64 of the secret given";
const HEX: &str = "the signer's secret is the hex digits of the secret given";
const DECODED: &str = "the secret given is the base64 of the signer's secret";
const ESCAPED: &str = "the signer's secret has escapes for characters of the secret given";
const UNESCAPED: &str =
    "the signer's secret has the characters that the escapes in the secret given stand for";
const INVISIBLE: &str = "the secret given has invisible characters; the signer's does not";
const WITH_INVISIBLE: &str = "the signer's secret begins with a byte order mark or has other invisible characters; the secret given does not";
const MEMBER: &str =
    "the secret given is a document or a list; the signer's secret is a value in it";
const PERCENT: &str = "the signer's secret is percent-encoded; the secret given is not";
const CASE: &str = "the signer's secret is the secret given in another letter case";
const CHARSET: &str = "the signer's secret is the secret given in another character set";
const START: &str = "the signer's secret is only the start of the secret given";
const UNSET: &str = "the signer's secret is a placeholder, as if its variable was not set";

#[rustfmt::skip]
pub(crate) const TABLE: &[Hypothesis] = &[
    row(Code::SecretNewline, Unwrap, 0, "the secret given ends in a newline; the signer's does not", Make(without_final_newline)),
    row(Code::SecretNewline, Wrap, 0, NEWLINE, Around(b"", b"\n")),
    row(Code::SecretNewline, Wrap, 1, NEWLINE, Around(b"", b"\r\n")),
    row(Code::SecretNewline, Wrap, 3, NEWLINE, Around(b"", b"\n\n")),
    row(Code::SecretWhitespace, Unwrap, 0, TRIMMED, Make(|given| Some(given.trim_ascii().to_vec()))),
    row(Code::SecretWhitespace, Unwrap, 0, TRIMMED, Make(|given| Some(utf8(given)?.trim().as_bytes().to_vec()))),
    row(Code::SecretWhitespace, Unwrap, 2, TRIMMED, Replace(&[(b" ", b"")])),
    row(Code::SecretWhitespace, Wrap, 0, PADDED, Around(b"", b" ")),
    row(Code::SecretWhitespace, Wrap, 0, PADDED, Around(b" ", b"")),
    row(Code::SecretWhitespace, Wrap, 2, PADDED, Around(b" ", b" ")),
    row(Code::SecretWhitespace, Wrap, 2, PADDED, Around(b"", b"\t")),
    row(Code::SecretWhitespace, Wrap, 2, PADDED, Around(b"", b"\r")),
    row(Code::SecretWhitespace, Wrap, 3, PADDED, Around(b"\n", b"")),
    row(Code::SecretWhitespace, Wrap, 2, PADDED, Around(b"", b"\xC2\xA0")),
    row(Code::SecretWhitespace, Wrap, 3, PADDED, Around(b"\xC2\xA0", b"")),
    row(Code::SecretQuoted, Unwrap, 0, UNQUOTED, Make(unquoted)),
    row(Code::SecretQuoted, Unwrap, 2, UNQUOTED, Make(without_punctuation)),
    row(Code::SecretQuoted, Wrap, 0, QUOTED, Around(b"\"", b"\"")),
    row(Code::SecretQuoted, Wrap, 0, QUOTED, Around(b"'", b"'")),
    row(Code::SecretQuoted, Wrap, 2, QUOTED, Around(b"`", b"`")),
    row(Code::SecretQuoted, Wrap, 2, QUOTED, Around(b"\xE2\x80\x9C", b"\xE2\x80\x9D")),
    row(Code::SecretQuoted, Wrap, 2, QUOTED, Around(b"'\"", b"\"'")),
    row(Code::SecretQuoted, Wrap, 2, QUOTED, Around(b"\"'", b"'\"")),
    row(Code::SecretQuoted, Wrap, 3, QUOTED, Around(b"<", b">")),
    row(Code::SecretQuoted, Wrap, 3, QUOTED, Around(b"{", b"}")),
    row(Code::SecretQuoted, Wrap, 3, QUOTED, Around(b"[", b"]")),
    row(Code::SecretQuoted, Wrap, 2, QUOTED, Around(b"", b";")),
    row(Code::SecretQuoted, Wrap, 2, QUOTED, Around(b"", b",")),
    row(Code::SecretQuoted, Wrap, 3, QUOTED, Around(b"\"", b"")),
    row(Code::SecretQuoted, Wrap, 3, QUOTED, Around(b"", b"\"")),
    row(Code::SecretEnvLine, Unwrap, 0, "the secret given is a line `NAME=value`; the signer's is the value", Make(value)),
    row(Code::SecretEnvLine, Wrap, 1, NAMED, Around(b"PRESWALD_WEBHOOK_SECRET=", b"")),
    row(Code::SecretEnvLine, Wrap, 1, NAMED, Around(b"WEBHOOK_SECRET=", b"")),
    row(Code::SecretEnvLine, Wrap, 2, NAMED, Around(b"PRESWALD_SECRET=", b"")),
    row(Code::SecretEnvLine, Wrap, 2, NAMED, Around(b"SECRET=", b"")),
    row(Code::SecretEnvLine, Wrap, 3, NAMED, Around(b"=", b"")),
    row(Code::SecretPrefix, Unwrap, 0, "the secret given begins with a prefix; the signer's does not", Several(without_prefix)),
    row(Code::SecretPrefix, Wrap, 0, "the signer's secret begins with `whsec_`; the secret given does not", Around(b"whsec_", b"")),
    row(Code::SecretPrefix, Wrap, 1, PREFIXED, Several(|given| PREFIXES.iter().map(|prefix| [prefix, given].concat()).collect())),
    row(Code::SecretStructured, Unwrap, 0, MEMBER, Several(members)),
    row(Code::SecretBase64, Unwrap, 0, DECODED, Make(from_base64)),
    row(Code::SecretBase64, Unwrap, 2, DECODED, Make(|given| from_base64(&from_base64(given)?))),
    row(Code::SecretBase64, Unwrap, 2, "the signer's secret is what the base64 of the secret given stands for, read as text", Make(|given| Some(String::from_utf8_lossy(&from_base64(given)?).into_owned().into_bytes()))),
    row(Code::SecretBase64, Unwrap, 2, "the signer's secret is what the base64 of the secret given stands for, read as text", Make(|given| charset::decode(&from_base64(given)?, charset::Table::Latin1))),
    row(Code::SecretBase64, Wrap, 0, BASE64, Make(base64)),
    row(Code::SecretBase64, Wrap, 1, BASE64, Make(base64_url)),
    row(Code::SecretBase64, Wrap, 2, BASE64, Make(|given| base64_lines(given, b"\n"))),
    row(Code::SecretBase64, Wrap, 2, BASE64, Make(|given| base64(&base64(given)?))),
    row(Code::SecretHex, Unwrap, 0, "the secret given is the hex digits of the signer's secret", Make(|given| from_hex(given.strip_prefix(b"0x").unwrap_or(given)))),
    row(Code::SecretHex, Unwrap, 3, "the signer's secret is what the hex digits of the secret given stand for, read as text", Make(|given| Some(String::from_utf8_lossy(&from_hex(given)?).into_owned().into_bytes()))),
    row(Code::SecretHex, Wrap, 1, HEX, Make(hex)),
    row(Code::SecretHex, Wrap, 2, HEX, Make(hex_upper)),
    row(Code::SecretEscapes, Unwrap, 0, UNESCAPED, Replace(&[(b"\\n", b"\n"), (b"\\r", b"\r"), (b"\\t", b"\t"), (b"\\\\", b"\\"), (b"\\\"", b"\""), (b"\\$", b"$")])),
    row(Code::SecretEscapes, Unwrap, 1, UNESCAPED, Make(from_escapes)),
    row(Code::SecretEscapes, Unwrap, 1, UNESCAPED, Make(from_entities)),
    row(Code::SecretEscapes, Unwrap, 2, UNESCAPED, Replace(&[(b"$$", b"$")])),
    row(Code::SecretEscapes, Wrap, 1, ESCAPED, Replace(&[(b"\n", b"\\n"), (b"\r", b"\\r"), (b"\t", b"\\t"), (b"\\", b"\\\\"), (b"\"", b"\\\"")])),
    row(Code::SecretEscapes, Wrap, 1, ESCAPED, Several(super::payload::in_strings)),
    row(Code::SecretEscapes, Wrap, 1, ESCAPED, Several(super::payload::with_entities)),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Replace(&[(b"$", b"$$")])),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Replace(&[(b"$", b"\\$")])),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Replace(&[(b"\\n", b"\n")])),
    row(Code::SecretEscapes, Wrap, 2, "the signer's secret has no backslashes; the secret given has", Replace(&[(b"\\\\", b"\\"), (b"\\", b"")])),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Several(|given| [b"=".as_slice(), b"&", b"+", b"=&+'<>"].iter().filter_map(|set| lower_escapes(given, set)).collect())),
    row(Code::SecretInvisible, Unwrap, 0, INVISIBLE, Make(without_invisible)),
    row(Code::SecretInvisible, Unwrap, 1, INVISIBLE, Make(|given| Some(utf8(given)?.replace('\u{A0}', " ").into_bytes()))),
    row(Code::SecretInvisible, Wrap, 0, WITH_INVISIBLE, Around(b"\xEF\xBB\xBF", b"")),
    row(Code::SecretInvisible, Wrap, 2, WITH_INVISIBLE, Around(b"\xEF\xBB\xBF", b"\n")),
    row(Code::SecretInvisible, Wrap, 2, WITH_INVISIBLE, Around(b"\xEF\xBB\xBF", b"\r\n")),
    row(Code::SecretInvisible, Wrap, 2, WITH_INVISIBLE, Around(b"", b"\xE2\x80\x8B")),
    row(Code::SecretInvisible, Wrap, 2, WITH_INVISIBLE, Around(b"\xE2\x80\x8B", b"")),
    row(Code::SecretInvisible, Wrap, 3, WITH_INVISIBLE, Around(b"", b"\0")),
    row(Code::SecretInvisible, Wrap, 2, WITH_INVISIBLE, Replace(&[(b" ", b"\xC2\xA0")])),
    row(Code::SecretEncoded, Unwrap, 0, "the secret given is percent-encoded; the signer's is not", Make(|given| Some(from_percent(given, false)))),
    row(Code::SecretEncoded, Unwrap, 1, "the secret given is percent-encoded; the signer's is not", Make(|given| Some(from_percent(given, true)))),
    row(Code::SecretEncoded, Wrap, 1, PERCENT, Make(|given| percent(given, b"", b"-._!~*'()", b"%20"))),
    row(Code::SecretEncoded, Wrap, 1, PERCENT, Make(|given| percent(given, b"", b"-._~", b"%20"))),
    row(Code::SecretEncoded, Wrap, 2, PERCENT, Make(|given| percent(given, b"", b"-._", b"+"))),
    row(Code::SecretEncoded, Wrap, 1, CASE, Make(|given| Some(given.to_ascii_lowercase()))),
    row(Code::SecretEncoded, Wrap, 1, CASE, Make(|given| Some(given.to_ascii_uppercase()))),
    row(Code::SecretEncoded, Wrap, 2, "the signer's secret has no hyphens; the secret given has", Replace(&[(b"-", b"")])),
    row(Code::SecretEncoded, Unwrap, 2, CHARSET, Make(charset::from_utf16)),
    row(Code::SecretEncoded, Unwrap, 2, CHARSET, Make(|given| match utf8(given) { Some(_) => None, None => charset::decode(given, charset::Table::Windows1252) })),
    row(Code::SecretEncoded, Unwrap, 2, CHARSET, Make(|given| charset::encode(given, charset::LATIN_1))),
    row(Code::SecretEncoded, Unwrap, 2, CHARSET, Make(charset::composed)),
    row(Code::SecretEncoded, Wrap, 2, CHARSET, Make(charset::decomposed)),
    row(Code::SecretEncoded, Wrap, 2, CHARSET, Make(|given| match given.is_ascii() { true => None, false => charset::decode(given, charset::Table::Latin1) })),
    row(Code::SecretEncoded, Wrap, 1, CHARSET, Make(|given| charset::utf16(given, u16::to_le_bytes))),
    row(Code::SecretEncoded, Wrap, 2, CHARSET, Make(|given| charset::utf16(given, u16::to_be_bytes))),
    row(Code::SecretEncoded, Wrap, 2, CHARSET, Make(|given| Some([&b"\xFF\xFE"[..], &charset::utf16(given, u16::to_le_bytes)?].concat()))),
    row(Code::SecretEncoded, Wrap, 3, CHARSET, Make(|given| charset::encode(given, charset::ASCII))),
    row(Code::SecretTruncated, Unwrap, 1, START, Several(starts)),
    row(Code::SecretUnset, Alone, 1, UNSET, Several(|_| PLACEHOLDERS.iter().map(|text| text.as_bytes().to_vec()).collect())),
];

/// What services and tools put before a secret.
const PREFIXES: &[&[u8]] = &[
    b"whsec_",
    b"whsec_test_",
    b"whsec_live_",
    b"v1,whsec_",
    b"whsk_",
    b"whs_",
    b"wh_",
    b"sec_",
    b"secret_",
    b"sk_",
    b"sk_live_",
    b"sk_test_",
    b"pk_live_",
    b"pk_test_",
    b"psk_",
    b"key_",
    b"key-",
    b"test_",
    b"live_",
    b"Bearer ",
    b"Secret ",
    b"secret:",
    b"Secret: ",
    b"base64:",
    b"hex:",
    b"sha256=",
    b"preswald_",
    b"v1,",
];

/// What stands in the place of a secret whose variable was not set, or was never filled in. The
/// empty text is not among them: an empty key is never tried.
const PLACEHOLDERS: &[&str] = &[
    "undefined",
    "null",
    "None",
    "nil",
    "<nil>",
    "NULL",
    "Null",
    "NaN",
    "false",
    "true",
    "0",
    "\"\"",
    "''",
    "[object Object]",
    "Promise { <pending> }",
    "[object Promise]",
    "changeme",
    "change-me",
    "changeit",
    "CHANGEME",
    "CHANGE_ME",
    "your-webhook-secret",
    "your_webhook_secret",
    "YOUR_WEBHOOK_SECRET",
    "your-secret",
    "your_secret",
    "your-secret-key",
    "secret",
    "SECRET",
    "mysecret",
    "my-secret",
    "webhook-secret",
    "webhook_secret",
    "password",
    "test",
    "example",
    "placeholder",
    "TODO",
    "xxx",
    "default",
    "PRESWALD_WEBHOOK_SECRET",
    "WEBHOOK_SECRET",
    "PRESWALD_SECRET",
    "$PRESWALD_WEBHOOK_SECRET",
    "$WEBHOOK_SECRET",
    "${PRESWALD_WEBHOOK_SECRET}",
    "${WEBHOOK_SECRET}",
    "$(WEBHOOK_SECRET)",
    "{{WEBHOOK_SECRET}}",
    "{{ WEBHOOK_SECRET }}",
    "%WEBHOOK_SECRET%",
    "process.env.PRESWALD_WEBHOOK_SECRET",
    "process.env.WEBHOOK_SECRET",
    "***",
    "[REDACTED]",
];

/// A key without bytes, or of zeros alone, which HMAC treats as one: everybody can sign with it.
pub(crate) fn is_empty_key(key: &[u8]) -> bool {
    key.iter().all(|byte| *byte == 0)
}

/// Whether a secret looks like a reference to a secret, or a placeholder for one.
pub(crate) fn is_placeholder(secret: &[u8]) -> bool {
    let Some(text) = utf8(secret) else {
        return false;
    };
    let text = text.trim();
    let is_name = text.contains('_')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    // The documentation's own secret is a real one in tests.
    (PLACEHOLDERS.contains(&text) && text != "your-webhook-secret")
        || is_name
        || text.is_empty()
        || text.bytes().all(|byte| byte == b'*')
        || [
            "${",
            "$(",
            "{{",
            "arn:",
            "process.env",
            "os.environ",
            "ENV[",
            "env(",
            "vault:",
            "projects/",
            "op://",
            "ssm:",
            "@Microsoft.KeyVault",
            "/run/secrets/",
            "file:",
            "<your",
        ]
        .iter()
        .any(|start| text.starts_with(start))
        || (text.starts_with('%') && text.ends_with('%'))
        || (text.starts_with('<') && text.ends_with('>'))
}

/// The text in one or more pairs of quotes.
fn unquoted(given: &[u8]) -> Option<Vec<u8>> {
    let mut rest = given;
    while let [first @ (b'"' | b'\'' | b'`'), inner @ .., last] = rest
        && first == last
    {
        rest = inner;
    }
    let curly = rest
        .strip_prefix("\u{201C}".as_bytes())
        .and_then(|rest| rest.strip_suffix("\u{201D}".as_bytes()))
        .or_else(|| {
            rest.strip_prefix("\u{2018}".as_bytes())?
                .strip_suffix("\u{2019}".as_bytes())
        });
    Some(curly.unwrap_or(rest).to_vec())
}

/// The text without punctuation at its ends, such as brackets, asterisks, or a semicolon.
fn without_punctuation(given: &[u8]) -> Option<Vec<u8>> {
    let is_other = |byte: &u8| !b"\"'`{}[]<>()*;,\\ ".contains(byte);
    let start = given.iter().position(is_other)?;
    let end = given.iter().rposition(is_other)?;
    Some(given[start..=end].to_vec())
}

/// What comes after `NAME=`, `export NAME=` or `$env:NAME = `.
fn value(given: &[u8]) -> Option<Vec<u8>> {
    let mut line = given.trim_ascii_start();
    for start in [&b"export "[..], b"set ", b"$env:", b"const ", b"ENV "] {
        line = line.strip_prefix(start).unwrap_or(line);
    }
    let at = line.iter().position(|byte| *byte == b'=')?;
    let is_of_a_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.".contains(byte);
    let name = line[..at].trim_ascii();
    let is_name = !name.is_empty() && name.iter().all(is_of_a_name);
    let is_spaced = name.len() < at;
    let value = &line[at + 1..];
    let value = if is_spaced { value.trim_ascii() } else { value };
    is_name.then(|| value.to_vec())
}

/// The text after each known prefix, and after the last `_`.
fn without_prefix(given: &[u8]) -> Vec<Vec<u8>> {
    let mut values: Vec<Vec<u8>> = PREFIXES
        .iter()
        .filter_map(|prefix| Some(given.strip_prefix(*prefix)?.to_vec()))
        .collect();
    if let Some(at) = given.iter().rposition(|byte| *byte == b'_') {
        values.push(given[at + 1..].to_vec());
    }
    values
}

/// The values in a JSON document, in a YAML or INI line, in lines, or in a list.
fn members(given: &[u8]) -> Vec<Vec<u8>> {
    let mut values = Vec::new();
    if given.trim_ascii_start().starts_with(b"{") || given.trim_ascii_start().starts_with(b"[") {
        if let Some(document) = Document::read(given) {
            let strings = document
                .nodes
                .iter()
                .filter(|node| node.kind == Kind::String);
            for node in strings.take(16) {
                let content = tokens::content(&given[node.span.clone()]);
                // A secret manager's bytes are in base64.
                let decoded = from_base64(&content);
                values.push(content);
                values.extend(decoded);
            }
        }
        return values;
    }
    let lines = given
        .split(|byte| *byte == b'\n' || *byte == b'\r')
        .map(<[u8]>::trim_ascii)
        .filter(|line| !line.is_empty());
    for line in lines.take(16) {
        values.push(line.to_vec());
        // A line `NAME=value` has a code of its own.
        let at = line.iter().position(|byte| matches!(byte, b':' | b'='));
        if let Some(at) = at.filter(|_| value(given).is_none()) {
            let after = line[at + 1..].trim_ascii();
            values.push(after.to_vec());
            values.extend(unquoted(after));
        }
        for separator in [b',', b';', b'|', b' ', b':'] {
            if line.contains(&separator) {
                let parts = line.split(|byte| *byte == separator);
                values.extend(parts.take(4).map(|part| part.trim_ascii().to_vec()));
            }
        }
    }
    values
}

/// A text without byte order marks, zero-width characters, soft hyphens and NULs.
fn without_invisible(given: &[u8]) -> Option<Vec<u8>> {
    let is_visible = |char: &char| {
        !matches!(
            char,
            '\0' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
        )
    };
    let visible: String = utf8(given)?.chars().filter(is_visible).collect();
    Some(visible.trim().as_bytes().to_vec())
}

/// `\u` escapes in lower case for some characters.
fn lower_escapes(given: &[u8], set: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len() * 2);
    for byte in given {
        match set.contains(byte) {
            true => super::text::units(u32::from(*byte), false, &mut made),
            false => made.push(*byte),
        }
    }
    Some(made)
}

/// The start of a secret: up to a character at which a reader of variables stops, and at the
/// lengths at which columns, forms and hashes cut.
fn starts(given: &[u8]) -> Vec<Vec<u8>> {
    const LENGTHS: [usize; 16] = [
        72, 64, 32, 16, 50, 20, 24, 40, 48, 60, 100, 128, 255, 8, 12, 10,
    ];
    let stops = b"#$%&!;,\\ :\"'@=";
    let cut = stops
        .iter()
        .filter_map(|stop| given.iter().position(|byte| byte == stop));
    let lengths = LENGTHS.into_iter().filter(|length| *length < given.len());
    let mut starts: Vec<Vec<u8>> = cut
        .chain(lengths)
        .filter(|length| *length > 0)
        .map(|length| given[..length].to_vec())
        .collect();
    let trimmed: Vec<Vec<u8>> = starts
        .iter()
        .map(|start| start.trim_ascii().to_vec())
        .collect();
    starts.extend(trimmed);
    // A variable in the secret that a shell or Docker Compose replaced by nothing.
    starts.extend(without_variables(given));
    starts
}

/// The text without `$NAME` and `${NAME}`.
fn without_variables(given: &[u8]) -> Option<Vec<u8>> {
    let at = given.iter().position(|byte| *byte == b'$')?;
    let (before, after) = (&given[..at], &given[at + 1..]);
    let rest = match after.strip_prefix(b"{") {
        Some(braced) => &braced[braced.iter().position(|byte| *byte == b'}')? + 1..],
        None => {
            let is_of_a_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
            let end = after.iter().position(|byte| !is_of_a_name(byte));
            &after[end.unwrap_or(after.len())..]
        }
    };
    Some([before, rest].concat())
}

/// How a signer may have used a secret and a payload.
#[allow(clippy::large_enum_variant, reason = "nearly all are HMACs")]
pub(crate) enum Key {
    /// An HMAC, keyed with the secret.
    Hmac(Mac),
    /// An HMAC of something around the payload, keyed with the secret.
    Around(Mac, Zeroizing<Vec<u8>>, Zeroizing<Vec<u8>>),
    /// An HMAC of the payload's HMAC, as bytes or as hex digits.
    Twice(Mac, bool),
    /// An HMAC of the secret, keyed with the payload.
    Swapped(Algorithm, Zeroizing<Vec<u8>>),
    /// The plain hash of the payload, with something before and something after it.
    Unkeyed(Algorithm, Zeroizing<Vec<u8>>, Zeroizing<Vec<u8>>),
}

impl Key {
    /// The digest that this key makes of the payload. None for an empty key.
    pub fn digest(&self, payload: &[u8]) -> Option<Digest> {
        match self {
            Key::Hmac(keyed) => {
                let mut mac = keyed.clone();
                mac.update(payload);
                Some(mac.digest())
            }
            Key::Around(keyed, before, after) => {
                let mut mac = keyed.clone();
                mac.update(before);
                mac.update(payload);
                mac.update(after);
                Some(mac.digest())
            }
            Key::Twice(keyed, as_text) => {
                let mut mac = keyed.clone();
                mac.update(payload);
                let digest = mac.digest();
                let mut mac = keyed.clone();
                mac.update(&digest.bytes(*as_text));
                Some(mac.digest())
            }
            // An empty payload would be an empty key, which proves nothing.
            Key::Swapped(_, _) if is_empty_key(payload) => None,
            Key::Swapped(algorithm, secret) => {
                let mut mac = Mac::new(*algorithm, payload);
                mac.update(secret);
                Some(mac.digest())
            }
            Key::Unkeyed(algorithm, before, after) => {
                let hash = algorithm.hash(&[before, payload, after]);
                Digest::of(&hash)
            }
        }
    }
}

/// What a signer may have made of a secret other than an HMAC of the payload keyed with it.
pub(crate) fn misuses(
    algorithm: Algorithm,
    secret: &[u8],
) -> impl Iterator<Item = (Key, u8, Observation)> {
    const SWAPPED: &str =
        "the signature was made with the payload as the key and the secret as the message";
    const PLAIN: &str = "the signature is the plain hash of the payload, without the secret";
    const SECRET_FIRST: &str =
        "the signature is the plain hash of the secret followed by the payload";
    const SECRET_LAST: &str =
        "the signature is the plain hash of the payload followed by the secret";
    const BOTH: &str = "the signature is the plain hash of the payload between two secrets";
    const WITH_SECRET: &str = "the signature covers the secret and the payload together";
    const TWICE: &str = "the signature covers the signature of the payload";
    let joined = |before: bool, separator: &[u8], after: bool| {
        let before = match before {
            true => [secret, separator].concat(),
            false => Vec::new(),
        };
        let after = match after {
            true => [separator, secret].concat(),
            false => Vec::new(),
        };
        [before, after].map(Zeroizing::new)
    };
    let unkeyed = |before: bool, separator: &[u8], after: bool, rarity: u8, message| {
        let [before, after] = joined(before, separator, after);
        let key = Key::Unkeyed(algorithm, before, after);
        (key, rarity, Observation::new(Code::SecretUnkeyed, message))
    };
    let mac = Mac::new(algorithm, secret);
    let around = |before: bool, after: bool| {
        let [before, after] = joined(before, b"", after);
        let key = Key::Around(mac.clone(), before, after);
        (key, 3, Observation::new(Code::PayloadPrefixed, WITH_SECRET))
    };
    let twice = |as_text| {
        let key = Key::Twice(mac.clone(), as_text);
        (key, 3, Observation::new(Code::PayloadHashed, TWICE))
    };
    [
        (
            Key::Swapped(algorithm, Zeroizing::new(secret.to_vec())),
            0,
            Observation::new(Code::SecretSwapped, SWAPPED),
        ),
        unkeyed(false, b"", false, 0, PLAIN),
        unkeyed(true, b"", false, 0, SECRET_FIRST),
        unkeyed(false, b"", true, 0, SECRET_LAST),
        unkeyed(true, b"", true, 2, BOTH),
        unkeyed(true, b".", false, 2, SECRET_FIRST),
        unkeyed(false, b".", true, 2, SECRET_LAST),
        unkeyed(true, b":", false, 2, SECRET_FIRST),
        unkeyed(false, b":", true, 2, SECRET_LAST),
        unkeyed(true, b"|", false, 3, SECRET_FIRST),
        unkeyed(false, b"|", true, 3, SECRET_LAST),
        unkeyed(true, b"\n", false, 3, SECRET_FIRST),
        unkeyed(false, b"\n", true, 3, SECRET_LAST),
        unkeyed(true, b"&", false, 3, SECRET_FIRST),
        unkeyed(false, b"&", true, 3, SECRET_LAST),
        around(true, false),
        around(false, true),
        twice(false),
        twice(true),
    ]
    .into_iter()
}
