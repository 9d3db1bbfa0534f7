//! A signature among other text, or several of them.
//!
//! Order: 99
//!
//! # `header_surrounded`
//!
//! Other text stands before or after the signature.
//!
//! Example: `sha256=6f0c…;`, `?signature=6f0c…`, `sha256%3D6f0c…`, `6F-0C-…`.
//!
//! Where it comes from: Text that was copied with the value, a URL parameter, `openssl dgst -r`, .NET's `BitConverter.ToString`.
//!
//! Fix: Pass only `sha256=` and the 64 digits.
//!
//! ```sh
//! openssl dgst -sha256 -hmac "$SECRET" body.json | sed "s/^.* /sha256=/"
//! ```
//!
//! # `header_several`
//!
//! The header has several values, and one of them is right.
//!
//! Example: `sha256=6f0c…, sha256=91ab…`.
//!
//! Where it comes from: Two header lines, which servers join; a proxy that adds its own; a rotation that sends two signatures.
//!
//! Fix: Send one signature header. Check for a proxy that adds a second one.
//!
//! ```nginx
//! proxy_set_header X-Preswald-Signature $http_x_preswald_signature;
//! ```

use crate::diagnose::codecs::bytes::{cut, find, join, sentence, split, without};
use crate::diagnose::codecs::encoding::{from_base64, from_hex, hex};
use crate::diagnose::mistake::*;

pub(super) const ROWS: &[Row] = &[
    row("with a separator between the bytes of the digest")
        .undo(One(separated))
        .header(Code::HeaderSurrounded, 2),
    row("written as an HTTP message signature has it, in base64 between colons or quotes")
        .undo(One(in_message_signature))
        .header(Code::HeaderSurrounded, 2)
        .fix("Send `sha256=` and 64 hex digits. Preswald signs the body alone, not the message as RFC 9421 does."),
];

/// What stands around a signature. Of the text only punctuation is shown. None if nothing does.
pub(crate) fn around(before: &[u8], after: &[u8]) -> Option<String> {
    let before = shown(before.strip_suffix(b"sha256=").unwrap_or(before));
    let after = shown(after);
    match (before.as_str(), after.as_str()) {
        ("", "") => None,
        ("", after) => Some(sentence(&[
            after,
            " stands after the signature in the header",
        ])),
        (before, "") => Some(sentence(&[
            before,
            " stands before the signature in the header",
        ])),
        (before, after) => Some(sentence(&[
            before,
            " stands before the signature in the header, and ",
            after,
            " after it",
        ])),
    }
}

fn shown(text: &[u8]) -> String {
    let mut marks = without(text, |byte| !byte.is_ascii_punctuation());
    marks.truncate(4);
    match String::from_utf8(marks).unwrap_or_default().as_str() {
        _ if text.is_empty() => String::new(),
        "" => "text".to_owned(),
        marks => sentence(&["`", marks, "`"]),
    }
}

/// Digits with something between each two of them, as .NET's `BitConverter` prints bytes, without it.
fn separated(given: &[u8]) -> Option<Vec<u8>> {
    let value = given.trim_ascii();
    // 32 pairs of digits, and what stands between them.
    let (before, digits) = value.split_at_checked(value.len().checked_sub(95)?)?;
    let separator = *digits.get(2)?;
    if !b"-: ".contains(&separator) {
        return None;
    }
    let bare = join(&split(digits, separator));
    from_hex(&bare).filter(|digest| digest.len() == 32)?;
    Some(join(&[before, &bare]))
}

/// The digest in `sig1=:…:` (RFC 9421) or `signature="…"` (its drafts).
fn in_message_signature(given: &[u8]) -> Option<Vec<u8>> {
    for (start, end) in [(":", b':'), ("signature=\"", b'"')] {
        let after = find(given, start.as_bytes()).map(|at| &given[at + start.len()..]);
        let digest = after.and_then(|after| from_base64(cut(after, end)?.0));
        if let Some(digest) = digest.filter(|digest| digest.len() == 32) {
            return Some(join(&[b"sha256=", &hex(&digest, false)]));
        }
    }
    None
}

#[cfg(test)]
pub(super) const EXAMPLES: &[Example] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_the_bytes_of_a_digest() {
        for separator in ["-", ":", " "] {
            let given = ["6f"; 32].join(separator);
            let joined = separated(format!("sha256={given}").as_bytes());
            assert_eq!(
                joined,
                Some(format!("sha256={}", "6f".repeat(32)).into_bytes())
            );
        }
        assert_eq!(separated(b"sha256=6f"), None);
    }

    #[test]
    fn reads_message_signatures() {
        let digest = "b29vb29vb29vb29vb29vb29vb29vb29vb29vb29vb28=";
        let read = Some(format!("sha256={}", "6f".repeat(32)).into_bytes());
        for (given, expected) in [
            (format!("sig1=:{digest}:"), &read),
            (format!("sig1=:{digest}:, sig2=:AAAA:"), &read),
            (format!("keyId=\"k\",signature=\"{digest}\""), &read),
            ("sig1=:b29v:".to_owned(), &None),
            (format!("sig1=:{digest}"), &None),
        ] {
            assert_eq!(&in_message_signature(given.as_bytes()), expected, "{given}");
        }
    }

    #[test]
    fn shows_only_punctuation() {
        let cases = [
            ("", "", None),
            (
                "sha256=",
                ";",
                Some("`;` stands after the signature in the header"),
            ),
            (
                "abc sha256=",
                "",
                Some("text stands before the signature in the header"),
            ),
        ];
        for (before, after, message) in cases {
            let shown = around(before.as_bytes(), after.as_bytes());
            assert_eq!(shown.as_deref(), message);
        }
    }
}
