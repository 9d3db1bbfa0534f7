//! Base64, and other encodings of bytes as letters.
//!
//! Order: 16
//!
//! # `payload_base64`
//!
//! One side's payload is the base64, base32 or quoted-printable form of the other's.
//!
//! Example: `eyJpZCI6…` instead of `{"id":…`.
//!
//! Where it comes from: AWS Lambda and API Gateway with `isBase64Encoded`, Pub/Sub, e-mail (quoted-printable).
//!
//! Fix: Sign and verify the payload itself. In AWS Lambda, decode a body that has `isBase64Encoded`.
//!
//! ```js
//! const rawBody = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
//! ```
//!
//! # `secret_base64`
//!
//! One side's secret is the base64 of the other's.
//!
//! Example: `czNjcjN0` and `s3cr3t`.
//!
//! Where it comes from: A Kubernetes secret's `data`, Standard Webhooks' libraries, which decode the secret.
//!
//! Fix: Use the secret as text on both sides. Neither decode nor encode it.
//!
//! ```yaml
//! stringData:
//!   PRESWALD_WEBHOOK_SECRET: s3cr3t
//! ```
//!
//! # `header_base64`
//!
//! The header has the digest in base64 or base32.
//!
//! Example: `sha256=bwy…=`, 44 characters.
//!
//! Where it comes from: `digest("base64")` in Node, `Convert.ToBase64String`, Shopify's and Twilio's way; base32 is found too.
//!
//! Fix: Send the digest as 64 lower-case hex digits: `hexdigest()` in Python, `digest("hex")` in Node.
//!
//! ```js
//! createHmac("sha256", secret).update(body).digest("hex");
//! ```

use crate::diagnose::codecs::charset;
use crate::diagnose::codecs::encoding::{
    BASE64_LINES, base64, base64_lines_of, from_base32, from_base64, from_quoted_printable,
    quoted_printable_as, replace,
};
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("in base64")
        .undo(One(from_base64))
        .make(Make(encoded))
        .payload(Code::PayloadBase64, 0)
        .secret(Code::SecretBase64, 0)
        .digest(Code::HeaderBase64),
    row("in base64, with spaces instead of `+`")
        .undo(One(|given| {
            from_base64(&replace(given.strip_prefix(b"sha256=")?, " →+")?)
        }))
        .header(Code::HeaderBase64, 2),
    row("in base32")
        .undo(One(from_base32))
        .payload(Code::PayloadBase64, 1)
        .fix("Sign and verify the payload itself, not its base32 form."),
    row("in base32")
        .undo(One(from_base32))
        .digest(Code::HeaderBase64),
    row("in base64, in lines")
        .make(Several(in_lines))
        .payload(Code::PayloadBase64, 1),
    row("in base64, in lines")
        .make(Make(in_lines))
        .secret(Code::SecretBase64, 2),
    row("in base64 twice")
        .undo(One(|given| from_base64(&from_base64(given)?)))
        .make(One(|given| Some(base64(&base64(given)))))
        .payload(Code::PayloadBase64, 2)
        .secret(Code::SecretBase64, 2),
    row("decoded from base64 and read as text")
        .alter(Make(|given, out| {
            charset::read_as_text(from_base64(given), out)
        }))
        .secret(Code::SecretBase64, 2),
    row("encoded as quoted-printable")
        .undo(One(from_quoted_printable))
        .payload(Code::PayloadBase64, 1)
        .fix(QUOTED_PRINTABLE),
    row("encoded as quoted-printable, such as `=3D`")
        .undo(One(from_quoted_printable))
        .header(Code::HeaderSurrounded, 2)
        .fix(AS_SENT),
    row("an encoded word of e-mail (RFC 2047)")
        .undo(One(from_encoded_word))
        .header(Code::HeaderSurrounded, 2)
        .fix(AS_SENT),
    row("encoded as quoted-printable")
        .make(Several(quoted_printable))
        .payload(Code::PayloadBase64, 2)
        .fix(QUOTED_PRINTABLE),
];

const QUOTED_PRINTABLE: &str =
    "Sign and verify the payload itself. Let a library for e-mail decode quoted-printable text.";

/// In both alphabets, with and without padding.
fn encoded(given: &[u8], out: &mut dyn Emit) {
    let mut text = base64(given);
    out.join(&[&text]);
    while text.ends_with(b"=") {
        text.pop();
    }
    out.replace(&text, "+→-|/→_");
    out.put(text);
}

/// The text of `=?UTF-8?B?…?=` or `=?UTF-8?Q?…?=`.
fn from_encoded_word(given: &[u8]) -> Option<Vec<u8>> {
    let mut made = Vec::new();
    for word in given
        .split(u8::is_ascii_whitespace)
        .filter(|word| !word.is_empty())
    {
        let inner = word.strip_prefix(b"=?")?.strip_suffix(b"?=")?;
        let mut parts = inner.splitn(3, |byte| *byte == b'?').skip(1);
        let (way, text) = (parts.next()?, parts.next()?);
        made.extend_from_slice(&match way {
            b"B" | b"b" => from_base64(text)?,
            _ => from_quoted_printable(text).unwrap_or_else(|| text.to_vec()),
        });
    }
    Some(made)
}

fn in_lines(given: &[u8], out: &mut dyn Emit) {
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

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[
    Both("{\"a\":1}?>", "eyJhIjoxfT8+"),
    Both("{\"a\":1}?>", "eyJhIjoxfT8-"),
    Both("{}", "e30"),
    Both("{}", "ZTMwPQ=="),
    Both("{}", "e30=\r\n"),
    Undone("PMQA", "{\u{20}"),
    Undone("=?UTF-8?B?c2hhMjU2PTZmMGM=?=", "sha256=6f0c"),
    Undone("=?utf-8?q?sha256=3D6f?=\r\n =?utf-8?q?0c?=", "sha256=6f0c"),
    Both("a=\u{E9}", "a=3D=C3=A9"),
];
