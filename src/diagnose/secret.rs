//! What is supposed of secrets: one entry a change, the more specific before the more general.

use super::cause::{CauseCode as Code, Told};
use super::change::Change::{self, Around, Make, Replace};
use super::change::Entry;
use super::change::Stage::{self, Unwrap, Wrap};
use super::encoding::{base64, base64_url, from_base64, from_hex, hex, hex_upper};
use super::mac::{Algorithm, Digest, Hash, Mac};
use super::payload::without_final_newline;
use zeroize::Zeroizing;

const fn entry(code: Code, stage: Stage, message: &'static str, change: Change) -> Entry {
    Entry {
        code,
        stage,
        message,
        change,
    }
}

const NEWLINE: &str = "the signer's secret ends in a newline; the secret given does not";
const PADDED: &str = "the signer's secret has a space around it; the secret given does not";
const QUOTED: &str = "the signer's secret has quotes around it; the secret given does not";
const NAMED: &str =
    "the signer's secret begins with the name of a variable; the secret given does not";
const BASE64: &str = "the signer's secret is the base64 of the secret given";
const HEX: &str = "the signer's secret is the hexadecimal digits of the secret given";

#[rustfmt::skip]
pub(crate) const TABLE: &[Entry] = &[
    entry(Code::SecretNewline, Unwrap, "the secret given ends in a newline; the signer's does not", Make(without_final_newline)),
    entry(Code::SecretNewline, Wrap, NEWLINE, Around(b"", b"\n")),
    entry(Code::SecretNewline, Wrap, NEWLINE, Around(b"", b"\r\n")),
    entry(Code::SecretWhitespace, Unwrap, "the secret given has white space around it; the signer's does not", Make(|given| Some(given.trim_ascii().to_vec()))),
    entry(Code::SecretWhitespace, Wrap, PADDED, Around(b"", b" ")),
    entry(Code::SecretWhitespace, Wrap, PADDED, Around(b" ", b"")),
    entry(Code::SecretQuoted, Unwrap, "the secret given has quotes around it; the signer's does not", Make(unquoted)),
    entry(Code::SecretQuoted, Wrap, QUOTED, Around(b"\"", b"\"")),
    entry(Code::SecretQuoted, Wrap, QUOTED, Around(b"'", b"'")),
    entry(Code::SecretEnvLine, Unwrap, "the secret given is a line `NAME=value`; the signer's is the value", Make(value)),
    entry(Code::SecretEnvLine, Wrap, NAMED, Around(b"PRESWALD_WEBHOOK_SECRET=", b"")),
    entry(Code::SecretEnvLine, Wrap, NAMED, Around(b"WEBHOOK_SECRET=", b"")),
    entry(Code::SecretPrefix, Unwrap, "the secret given begins with a prefix; the signer's does not", Make(without_prefix)),
    entry(Code::SecretPrefix, Wrap, "the signer's secret begins with `whsec_`; the secret given does not", Around(b"whsec_", b"")),
    entry(Code::SecretBase64, Unwrap, "the signer's secret is what the secret given has in base64", Make(from_base64)),
    entry(Code::SecretBase64, Wrap, BASE64, Make(base64)),
    entry(Code::SecretBase64, Wrap, BASE64, Make(base64_url)),
    entry(Code::SecretHex, Unwrap, "the signer's secret is what the secret given has in hexadecimal digits", Make(from_hex)),
    entry(Code::SecretHex, Wrap, HEX, Make(hex)),
    entry(Code::SecretHex, Wrap, HEX, Make(hex_upper)),
    entry(Code::SecretEscapes, Unwrap, "the signer's secret has the characters that the escapes in the secret given stand for", Replace(&[(b"\\n", b"\n"), (b"\\r", b"\r"), (b"\\t", b"\t"), (b"\\\\", b"\\"), (b"\\\"", b"\""), (b"\\$", b"$")])),
    entry(Code::SecretEscapes, Wrap, "the signer's secret has escapes for characters of the secret given", Replace(&[(b"\n", b"\\n"), (b"\r", b"\\r"), (b"\t", b"\\t"), (b"\\", b"\\\\"), (b"\"", b"\\\"")])),
];

/// What services and tools put before a secret.
const PREFIXES: &[&[u8]] = &[
    b"whsec_", b"whsk_", b"whs_", b"sec_", b"secret_", b"sk_", b"psk_", b"key_", b"Bearer ",
    b"base64:", b"hex:",
];

fn unquoted(given: &[u8]) -> Option<Vec<u8>> {
    match given {
        [first @ (b'"' | b'\'' | b'`'), inner @ .., last] if first == last => Some(inner.to_vec()),
        _ => None,
    }
}

/// What is behind `NAME=` or `export NAME=`.
fn value(given: &[u8]) -> Option<Vec<u8>> {
    let line = given.strip_prefix(b"export ").unwrap_or(given);
    let at = line.iter().position(|byte| *byte == b'=')?;
    let is_of_a_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let is_name = at > 0 && line[..at].iter().all(is_of_a_name);
    is_name.then(|| line[at + 1..].to_vec())
}

fn without_prefix(given: &[u8]) -> Option<Vec<u8>> {
    let mut behind = PREFIXES
        .iter()
        .filter_map(|prefix| given.strip_prefix(*prefix));
    Some(behind.next()?.to_vec())
}

/// What a signer may have made of a secret and a payload.
#[allow(clippy::large_enum_variant, reason = "nearly all are HMACs")]
pub(crate) enum Key {
    /// An HMAC, keyed with the secret.
    Hmac(Mac),
    /// An HMAC of the secret, keyed with the payload.
    Swapped(Algorithm, Zeroizing<Vec<u8>>),
    /// The plain hash of the payload, with something in front and something behind.
    Unkeyed(Algorithm, Zeroizing<Vec<u8>>, Zeroizing<Vec<u8>>),
}

impl Key {
    /// Whether the tag is what this key makes of the payload.
    pub fn matches(&self, payload: &[u8], tag: &Digest) -> bool {
        match self {
            Key::Hmac(keyed) => {
                let mut mac = keyed.clone();
                mac.update(payload);
                mac.matches(tag)
            }
            Key::Swapped(algorithm, secret) => {
                let mut mac = Mac::new(*algorithm, payload);
                mac.update(secret);
                mac.matches(tag)
            }
            Key::Unkeyed(algorithm, front, behind) => {
                let mut hash = Hash::new(*algorithm);
                hash.update(front);
                hash.update(payload);
                hash.update(behind);
                hash.finish().is(tag)
            }
        }
    }
}

/// What a signer may have made with a secret other than an HMAC keyed with it.
pub(crate) fn misuses(algorithm: Algorithm, secret: &[u8]) -> [(Key, Told); 4] {
    let secret = || Zeroizing::new(secret.to_vec());
    let nothing = || Zeroizing::new(Vec::new());
    let swapped =
        "the signature was made with the payload as the key and the secret as the message";
    let unkeyed = |front, behind, message| {
        let key = Key::Unkeyed(algorithm, front, behind);
        (key, Told::new(Code::SecretUnkeyed, message))
    };
    [
        (
            Key::Swapped(algorithm, secret()),
            Told::new(Code::SecretSwapped, swapped),
        ),
        unkeyed(
            nothing(),
            nothing(),
            "the signature is the plain hash of the payload, without the secret",
        ),
        unkeyed(
            secret(),
            nothing(),
            "the signature is the plain hash of the secret and the payload behind it",
        ),
        unkeyed(
            nothing(),
            secret(),
            "the signature is the plain hash of the payload and the secret behind it",
        ),
    ]
}
