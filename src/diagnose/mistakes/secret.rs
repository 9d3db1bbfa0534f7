//! What may have been done to a secret: one row a change, the more specific before the more
//! general.

use super::payload::{
    in_base64, in_strings, letter_cases, with_entities, without_final_newline, without_outer_space,
};
use super::row::Change::{Around, Make, One, Replace, Several};
use super::row::Stage::{Alone, Unwrap, Wrap};
use super::row::{Hypothesis, row};
use crate::diagnose::cause::CauseCode as Code;
use crate::diagnose::codecs::bytes::{
    cut, join, list, next_char, run, split, take_run, text, until,
};
use crate::diagnose::codecs::charset;
use crate::diagnose::codecs::emit::Emit;
use crate::diagnose::codecs::encoding::{
    base64, base64_lines, from_base64, from_entities, from_escapes, from_hex, from_percent, hex,
};
use crate::diagnose::codecs::mac::{Algorithm, Digest, Mac};
use crate::diagnose::serializers::document::Document;
use crate::diagnose::serializers::escaping::{self, units};
use crate::diagnose::serializers::form;
use zeroize::Zeroizing;

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
    row(Code::SecretNewline, Unwrap, 0, "the secret given ends in a newline; the signer's does not", One(without_final_newline)),
    row(Code::SecretNewline, Wrap, 0, NEWLINE, Around("…\n")),
    row(Code::SecretNewline, Wrap, 1, NEWLINE, Around("…\r\n")),
    row(Code::SecretNewline, Wrap, 3, NEWLINE, Around("…\n\n")),
    row(Code::SecretEncoded, Unwrap, 0, CHARSET, One(charset::from_utf16)),
    row(Code::SecretInvisible, Unwrap, 0, INVISIBLE, One(without_invisible)),
    row(Code::SecretWhitespace, Unwrap, 0, TRIMMED, Make(trimmed)),
    row(Code::SecretWhitespace, Unwrap, 2, TRIMMED, Replace(" →")),
    row(Code::SecretWhitespace, Wrap, 0, PADDED, Around("… | …")),
    row(Code::SecretWhitespace, Wrap, 2, PADDED, Around(" … |…\t|…\r|…\u{A0}")),
    row(Code::SecretWhitespace, Wrap, 3, PADDED, Around("\n…|\u{A0}…")),
    row(Code::SecretQuoted, Unwrap, 0, UNQUOTED, One(unquoted)),
    row(Code::SecretQuoted, Unwrap, 2, UNQUOTED, One(without_punctuation)),
    row(Code::SecretQuoted, Wrap, 0, QUOTED, Around("\"…\"|'…'")),
    row(Code::SecretQuoted, Wrap, 2, QUOTED, Around("`…`|\u{201C}…\u{201D}|'\"…\"'|\"'…'\"|…;|…,")),
    row(Code::SecretQuoted, Wrap, 3, QUOTED, Around("<…>|{…}|[…]|\"…|…\"")),
    row(Code::SecretEnvLine, Unwrap, 0, "the secret given is a line `NAME=value`; the signer's is the value", One(value)),
    row(Code::SecretEnvLine, Wrap, 1, NAMED, Around("PRESWALD_WEBHOOK_SECRET=…|WEBHOOK_SECRET=…")),
    row(Code::SecretEnvLine, Wrap, 2, NAMED, Around("PRESWALD_SECRET=…|SECRET=…")),
    row(Code::SecretEnvLine, Wrap, 3, NAMED, Around("=…")),
    row(Code::SecretPrefix, Unwrap, 0, "the secret given begins with a prefix; the signer's does not", Several(without_prefix)),
    row(Code::SecretPrefix, Wrap, 0, "the signer's secret begins with `whsec_`; the secret given does not", Around("whsec_…")),
    row(Code::SecretPrefix, Wrap, 2, PREFIXED, Several(prefixed)),
    row(Code::SecretStructured, Unwrap, 0, MEMBER, Several(members)),
    row(Code::SecretBase64, Unwrap, 0, DECODED, One(from_base64)),
    row(Code::SecretBase64, Unwrap, 2, DECODED, One(|given| from_base64(&from_base64(given)?))),
    row(Code::SecretBase64, Unwrap, 2, "the signer's secret is what the base64 of the secret given stands for, read as text", Make(|given, out| read_as_text(from_base64(given), out))),
    row(Code::SecretBase64, Wrap, 0, BASE64, Make(in_base64)),
    row(Code::SecretBase64, Wrap, 2, BASE64, One(|given| Some(base64_lines(given, b"\n")))),
    row(Code::SecretBase64, Wrap, 2, BASE64, One(|given| Some(base64(&base64(given))))),
    row(Code::SecretHex, Unwrap, 0, "the secret given is the hex digits of the signer's secret", One(from_hex_with_mark)),
    row(Code::SecretHex, Unwrap, 3, "the signer's secret is what the hex digits of the secret given stand for, read as text", Make(|given, out| read_as_text(from_hex(given), out))),
    row(Code::SecretHex, Wrap, 1, HEX, One(|given| Some(hex(given, false)))),
    row(Code::SecretHex, Wrap, 2, HEX, One(|given| Some(hex(given, true)))),
    row(Code::SecretEscapes, Unwrap, 0, UNESCAPED, Replace("\\n→\n|\\r→\r|\\t→\t|\\\\→\\|\\\"→\"|\\$→$")),
    row(Code::SecretEscapes, Unwrap, 1, UNESCAPED, One(from_escapes)),
    row(Code::SecretEscapes, Unwrap, 1, UNESCAPED, One(from_entities)),
    row(Code::SecretEscapes, Unwrap, 2, UNESCAPED, Replace("$$→$")),
    row(Code::SecretEscapes, Wrap, 1, ESCAPED, Replace("\n→\\n|\r→\\r|\t→\\t|\\→\\\\|\"→\\\"")),
    row(Code::SecretEscapes, Wrap, 1, ESCAPED, Several(|given, out| in_strings(given, escaping::for_texts(), "", out))),
    row(Code::SecretEscapes, Wrap, 1, ESCAPED, Several(with_entities)),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Replace("\\→\\\\|\"→\\\"|'→\\'")),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Replace("$→$$")),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Replace("$→\\$")),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Replace("\\n→\n")),
    row(Code::SecretEscapes, Wrap, 2, "the signer's secret has no backslashes; the secret given has", Replace("\\\\→\\|\\→")),
    row(Code::SecretEscapes, Wrap, 2, ESCAPED, Several(with_unicode_escapes)),
    row(Code::SecretInvisible, Unwrap, 1, INVISIBLE, Replace("\u{A0}→ ")),
    row(Code::SecretInvisible, Wrap, 0, WITH_INVISIBLE, Around("\u{FEFF}…")),
    row(Code::SecretInvisible, Wrap, 2, WITH_INVISIBLE, Around("\u{FEFF}…\n|\u{FEFF}…\r\n|…\u{200B}|\u{200B}…")),
    row(Code::SecretInvisible, Wrap, 3, WITH_INVISIBLE, Around("…\0")),
    row(Code::SecretInvisible, Wrap, 2, WITH_INVISIBLE, Replace(" →\u{A0}")),
    row(Code::SecretEncoded, Unwrap, 0, "the secret given is percent-encoded; the signer's is not", One(|given| Some(from_percent(given, false)))),
    row(Code::SecretEncoded, Unwrap, 1, "the secret given is percent-encoded; the signer's is not", One(|given| Some(from_percent(given, true)))),
    row(Code::SecretEncoded, Wrap, 1, PERCENT, Make(form::percent_encoded)),
    row(Code::SecretEncoded, Wrap, 1, CASE, Make(letter_cases)),
    row(Code::SecretEncoded, Wrap, 2, "the signer's secret has no hyphens; the secret given has", Replace("-→")),
    row(Code::SecretEncoded, Unwrap, 2, CHARSET, One(charset::from_windows)),
    row(Code::SecretEncoded, Unwrap, 2, CHARSET, One(charset::latin_1)),
    row(Code::SecretEncoded, Unwrap, 2, CHARSET, One(charset::composed)),
    row(Code::SecretEncoded, Wrap, 2, CHARSET, One(charset::decomposed)),
    row(Code::SecretEncoded, Wrap, 2, CHARSET, One(charset::from_latin_1)),
    row(Code::SecretEncoded, Wrap, 1, CHARSET, Make(|given, out| charset::utf16(given, "", out))),
    row(Code::SecretEncoded, Wrap, 2, CHARSET, Make(|given, out| charset::utf16(given, "\u{FEFF}", out))),
    row(Code::SecretEncoded, Wrap, 3, CHARSET, Make(|given, out| charset::encodings(given, charset::ASCII, out))),
    row(Code::SecretTruncated, Unwrap, 1, START, Several(starts)),
    row(Code::SecretUnset, Alone, 1, UNSET, Around(NOT_SET)),
    row(Code::SecretUnset, Alone, 3, UNSET, Around(PLACEHOLDERS)),
];

/// What services and tools put before a secret, separated by `|`, as in all lists of texts.
const PREFIXES: &str = "\
whsec_|whsec_test_|whsec_live_|v1,whsec_|whsk_|whs_|wh_|sec_|secret_|sk_|sk_live_|sk_test_|\
pk_live_|pk_test_|psk_|key_|key-|test_|live_|Bearer |Secret |secret:|Secret: |base64:|hex:|\
sha256=|preswald_|v1,";

/// What languages write for a variable that is not set. The empty text is not among them: an empty
/// key is never tried.
const NOT_SET: &str = "undefined|null|None|nil|<nil>";

/// What stands in the place of a secret that was never filled in.
const PLACEHOLDERS: &str = "\
NULL|Null|NaN|false|true|0|\"\"|''|[object Object]|Promise { <pending> }|[object Promise]|\
changeme|change-me|changeit|CHANGEME|CHANGE_ME|your-webhook-secret|your_webhook_secret|\
YOUR_WEBHOOK_SECRET|your-secret|your_secret|your-secret-key|secret|SECRET|mysecret|\
my-secret|webhook-secret|webhook_secret|password|test|example|placeholder|TODO|xxx|default|\
PRESWALD_WEBHOOK_SECRET|WEBHOOK_SECRET|PRESWALD_SECRET|$PRESWALD_WEBHOOK_SECRET|\
$WEBHOOK_SECRET|${PRESWALD_WEBHOOK_SECRET}|${WEBHOOK_SECRET}|$(WEBHOOK_SECRET)|\
{{WEBHOOK_SECRET}}|{{ WEBHOOK_SECRET }}|%WEBHOOK_SECRET%|\
process.env.PRESWALD_WEBHOOK_SECRET|process.env.WEBHOOK_SECRET|***|[REDACTED]";

/// A key without bytes, or of zeros alone, which HMAC treats as one: everybody can sign with it.
pub(crate) fn is_empty_key(key: &[u8]) -> bool {
    run(key, |byte| byte == 0) == key.len()
}

/// How references to a secret begin.
const REFERENCES: &str = "\
${|$(|{{|arn:|process.env|os.environ|ENV[|env(|vault:|projects/|op://|ssm:|\
@Microsoft.KeyVault|/run/secrets/|file:|<your|***";

/// Whether a secret looks like a reference to a secret, or a placeholder for one.
pub(crate) fn is_placeholder(secret: &[u8]) -> bool {
    let text = secret.trim_ascii();
    let is_name = text.contains(&b'_')
        && run(text, |byte| byte.is_ascii_uppercase() || byte == b'_') == text.len();
    // The documentation's own secret is a real one in tests.
    (text != b"your-webhook-secret" && list(PLACEHOLDERS).contains(&text))
        || list(NOT_SET).contains(&text)
        || list(REFERENCES).iter().any(|start| text.starts_with(start))
        || is_name
        || text.is_empty()
        || matches!(text, [b'%', .., b'%'] | [b'<', .., b'>'])
}

/// Without ASCII's white space, and without Unicode's, at both ends.
fn trimmed(given: &[u8], out: &mut dyn Emit) {
    out.join(&[given.trim_ascii()]);
    without_outer_space(given, out);
}

/// Decoded bytes, read as text in UTF-8 and in Latin-1.
fn read_as_text(decoded: Option<Vec<u8>>, out: &mut dyn Emit) {
    if let Some(bytes) = decoded {
        out.maybe(charset::from_latin_1(&bytes));
        out.put(charset::lossy(&bytes));
    }
}

fn from_hex_with_mark(given: &[u8]) -> Option<Vec<u8>> {
    from_hex(given.strip_prefix(b"0x").unwrap_or(given))
}

/// The text in one or more pairs of quotes.
fn unquoted(given: &[u8]) -> Option<Vec<u8>> {
    let mut rest = match given {
        [b'b', bytes @ ..] if bytes.starts_with(b"'") => bytes,
        _ => given,
    };
    while let [first @ (b'"' | b'\'' | b'`'), inner @ .., last] = rest
        && first == last
    {
        rest = inner;
    }
    for (open, close) in [("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}")] {
        if let Some(inner) = rest.strip_prefix(open.as_bytes()) {
            rest = inner.strip_suffix(close.as_bytes()).unwrap_or(rest);
        }
    }
    Some(rest.to_vec())
}

/// The text without punctuation at its ends, such as brackets, asterisks, or a semicolon.
fn without_punctuation(given: &[u8]) -> Option<Vec<u8>> {
    let is_removed = |byte: u8| b"\"'`{}[]<>()*;,\\ ".contains(&byte);
    let mut rest = given;
    take_run(&mut rest, is_removed);
    while let [inner @ .., last] = rest
        && is_removed(*last)
    {
        rest = inner;
    }
    Some(rest.to_vec())
}

/// What comes after `NAME=`, `export NAME=` or `$env:NAME = `.
fn value(given: &[u8]) -> Option<Vec<u8>> {
    let mut line = given.trim_ascii_start();
    for start in ["export ", "set ", "$env:", "const ", "ENV "] {
        line = line.strip_prefix(start.as_bytes()).unwrap_or(line);
    }
    let name = take_run(&mut line, |byte| {
        byte.is_ascii_alphanumeric() || b"_-.".contains(&byte)
    });
    let value = line
        .trim_ascii_start()
        .strip_prefix(b"=")
        .filter(|_| !name.is_empty())?;
    Some(if line.starts_with(b"=") {
        value.to_vec()
    } else {
        value.trim_ascii().to_vec()
    })
}

fn prefixed(given: &[u8], out: &mut dyn Emit) {
    for prefix in list(PREFIXES) {
        out.join(&[prefix, given]);
    }
}

/// The text after each known prefix, and after the last `_`.
fn without_prefix(given: &[u8], out: &mut dyn Emit) {
    for prefix in list(PREFIXES) {
        out.maybe(given.strip_prefix(prefix).map(<[u8]>::to_vec));
    }
    let mut rest = given;
    while let Some((_, after)) = cut(rest, b'_') {
        rest = after;
    }
    out.join(&[rest]);
}

/// The values in a JSON document, in a YAML or INI line, in lines, or in a list.
fn members(given: &[u8], out: &mut dyn Emit) {
    if let Some(document) = Document::read(given).filter(|document| document.nodes.len() > 1) {
        for at in 0..document.nodes.len().min(64) {
            if let Some(content) = document.string_at(at) {
                // A secret manager's bytes are in base64.
                out.maybe(from_base64(&content));
                out.put(content);
            }
        }
        return;
    }
    for line in split(given, b'\n').into_iter().take(16) {
        let line = line.trim_ascii();
        out.join(&[line]);
        // A line `NAME=value` has a code of its own.
        if value(given).is_none() {
            let at = run(line, |byte| !matches!(byte, b':' | b'='));
            let after = line.get(at + 1..).unwrap_or_default().trim_ascii();
            out.join(&[after]);
            out.maybe(unquoted(after));
        }
        // The quotes are those of a printed dictionary.
        for separator in *b",;| :'" {
            for part in split(line, separator) {
                out.join(&[part.trim_ascii()]);
            }
        }
    }
}

/// A text without byte order marks, zero-width characters, soft hyphens and NULs. None if it has
/// none of them.
fn without_invisible(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(given.len());
    let mut rest = text(given);
    while let Some((code, char)) = next_char(&mut rest) {
        let is_invisible = matches!(
            code,
            0 | 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0xFEFF
        );
        if !is_invisible {
            made.extend_from_slice(char);
        }
    }
    (made.len() < given.len()).then(|| made.trim_ascii().to_vec())
}

/// `\u` escapes in lower case for some characters.
fn with_unicode_escapes(given: &[u8], out: &mut dyn Emit) {
    for set in ["=", "&", "+", "=&+'<>"] {
        let mut made = Vec::with_capacity(given.len() * 2);
        for byte in given {
            if set.as_bytes().contains(byte) {
                units(u32::from(*byte), false, &mut made)
            } else {
                made.push(*byte)
            }
        }
        out.put(made);
    }
}

/// The lengths at which columns, forms and hashes cut.
const LENGTHS: [u8; 16] = [
    72, 64, 32, 16, 50, 20, 24, 40, 48, 60, 100, 128, 255, 8, 12, 10,
];

/// The start of a secret: up to a character at which a reader of variables stops, and at the
/// lengths at which columns, forms and hashes cut.
fn starts(given: &[u8], out: &mut dyn Emit) {
    let mut cut_at = |length: usize| {
        let start = &given[..length.min(given.len())];
        out.join(&[start]);
        out.join(&[start.trim_ascii()]);
    };
    for stop in *b"#$%&!;,\\ :\"'@=" {
        cut_at(until(given, stop));
    }
    for length in LENGTHS {
        cut_at(length.into());
    }
    // A variable in the secret that a shell or Docker Compose replaced by nothing.
    if let Some((before, after)) = cut(given, b'$') {
        let mut rest = after.strip_prefix(b"{").unwrap_or(after);
        take_run(&mut rest, |byte| {
            byte.is_ascii_alphanumeric() || byte == b'_'
        });
        out.join(&[before, rest.strip_prefix(b"}").unwrap_or(rest)]);
    }
}

/// How a signer may have used a secret and a payload.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    /// An HMAC of the payload, perhaps with something around it, keyed with the secret.
    Hmac,
    /// An HMAC of the payload's HMAC, as bytes or as hex digits.
    Twice,
    TwiceAsText,
    /// An HMAC of the secret, keyed with the payload.
    Swapped,
    /// The plain hash of the payload, with something before and something after it.
    Unkeyed,
}

/// A secret, and how it is used.
pub(crate) struct SignerKey {
    algorithm: Algorithm,
    way: Use,
    keyed: Mac,
    before: Zeroizing<Vec<u8>>,
    after: Zeroizing<Vec<u8>>,
}

impl SignerKey {
    /// An HMAC's key.
    #[inline(never)]
    pub fn new(algorithm: Algorithm, secret: &[u8]) -> Self {
        SignerKey {
            algorithm,
            way: Use::Hmac,
            keyed: Mac::new(algorithm, secret),
            before: Zeroizing::new(Vec::new()),
            after: Zeroizing::new(Vec::new()),
        }
    }

    /// The digest that this key makes of the payload. None for an empty key.
    #[inline(never)]
    pub fn digest(&self, payload: &[u8]) -> Option<Digest> {
        let parts = [&self.before[..], payload, &self.after];
        if self.way == Use::Unkeyed {
            return Some(self.algorithm.hash(&parts));
        }
        if self.way == Use::Swapped {
            // An empty payload would be an empty key, which proves nothing.
            return (!is_empty_key(payload)).then(|| {
                let mut mac = Mac::new(self.algorithm, payload);
                mac.update(&self.before);
                mac.digest()
            });
        }
        let mut mac = self.keyed.clone();
        for part in parts {
            mac.update(part);
        }
        let digest = mac.digest();
        if self.way == Use::Hmac {
            return Some(digest);
        }
        let mut mac = self.keyed.clone();
        match self.way {
            Use::Twice => mac.update(digest.bytes()),
            _ => mac.update(&hex(digest.bytes(), false)),
        }
        Some(mac.digest())
    }
}

/// What a signer may have made of a secret other than an HMAC of the payload keyed with it.
pub(crate) struct Misuse {
    pub code: Code,
    pub rarity: u8,
    pub message: &'static str,
    way: Use,
    /// Where the secret stands: before the payload, after it, and what is between them.
    before: bool,
    after: bool,
    separator: &'static str,
}

const SWAPPED: &str =
    "the signature was made with the payload as the key and the secret as the message";
const PLAIN: &str = "the signature is the plain hash of the payload, without the secret";
const SECRET_FIRST: &str = "the signature is the plain hash of the secret followed by the payload";
const SECRET_LAST: &str = "the signature is the plain hash of the payload followed by the secret";
const BOTH: &str = "the signature is the plain hash of the payload between two secrets";
const WITH_SECRET: &str = "the signature covers the secret and the payload together";
const TWICE: &str = "the signature covers the signature of the payload";

const fn unkeyed(
    rarity: u8,
    message: &'static str,
    before: bool,
    separator: &'static str,
    after: bool,
) -> Misuse {
    Misuse {
        code: Code::SecretUnkeyed,
        rarity,
        message,
        way: Use::Unkeyed,
        before,
        after,
        separator,
    }
}

const fn keyed(code: Code, message: &'static str, way: Use, before: bool, after: bool) -> Misuse {
    Misuse {
        code,
        rarity: 3,
        message,
        way,
        before,
        after,
        separator: "",
    }
}

pub(crate) const MISUSES: &[Misuse] = &[
    Misuse {
        rarity: 0,
        ..keyed(Code::SecretSwapped, SWAPPED, Use::Swapped, true, false)
    },
    unkeyed(0, PLAIN, false, "", false),
    unkeyed(0, SECRET_FIRST, true, "", false),
    unkeyed(0, SECRET_LAST, false, "", true),
    unkeyed(2, BOTH, true, "", true),
    unkeyed(2, SECRET_FIRST, true, ".", false),
    unkeyed(2, SECRET_LAST, false, ".", true),
    unkeyed(2, SECRET_FIRST, true, ":", false),
    unkeyed(2, SECRET_LAST, false, ":", true),
    unkeyed(3, SECRET_FIRST, true, "|", false),
    unkeyed(3, SECRET_LAST, false, "|", true),
    unkeyed(3, SECRET_FIRST, true, "\n", false),
    unkeyed(3, SECRET_LAST, false, "\n", true),
    unkeyed(3, SECRET_FIRST, true, "&", false),
    unkeyed(3, SECRET_LAST, false, "&", true),
    keyed(Code::PayloadPrefixed, WITH_SECRET, Use::Hmac, true, false),
    keyed(Code::PayloadPrefixed, WITH_SECRET, Use::Hmac, false, true),
    keyed(Code::PayloadHashed, TWICE, Use::Twice, false, false),
    keyed(Code::PayloadHashed, TWICE, Use::TwiceAsText, false, false),
];

impl Misuse {
    #[inline(never)]
    pub fn key(&self, algorithm: Algorithm, secret: &[u8]) -> SignerKey {
        let mut key = SignerKey::new(algorithm, secret);
        let separator = self.separator.as_bytes();
        key.way = self.way;
        if self.before {
            key.before = Zeroizing::new(join(&[secret, separator]));
        }
        if self.after {
            key.after = Zeroizing::new(join(&[separator, secret]));
        }
        key
    }
}
